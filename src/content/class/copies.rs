//! Sessions that are the same: one of a person's counts, and what others handed in alike is told.
use std::collections::BTreeMap;

use super::order;
use crate::sim::class::{LeftOutReason, Remark, Remarked, SessionDigest};
use crate::sim::score::marks::TrainerMark;

/// Fewer actions than this may well be the same by chance.
const CHANCE: usize = 5;

/// A finished session that was read.
pub(super) struct Candidate {
    pub(super) person: usize,
    /// The file, below the class's folder.
    pub(super) file: String,
    /// The scenario's id and sum.
    pub(super) key: (String, String),
    /// A sum over deal, parent and actions.
    pub(super) same: String,
    /// How many actions.
    pub(super) actions: usize,
    /// What tells the time.
    pub(super) time: Option<u64>,
    /// The trainer's marks; none where they can't be read.
    pub(super) marks: Option<Vec<TrainerMark>>,
    pub(super) play: SessionDigest,
    /// What is to be known of it by itself.
    pub(super) remarks: Vec<Remark>,
}

/// What counts, and what doesn't.
#[derive(Default)]
pub(super) struct Sorted {
    pub(super) plays: BTreeMap<(String, String), Vec<SessionDigest>>,
    /// Person, file, reason.
    pub(super) left_out: Vec<(usize, String, LeftOutReason)>,
    pub(super) remarks: Vec<Remarked>,
}

/// Takes one of each person's identical sessions: one that a trainer marked before one that nobody did.
pub(super) fn sort(candidates: Vec<Candidate>) -> Sorted {
    let mut groups: BTreeMap<(usize, String), Vec<Candidate>> = BTreeMap::new();
    for candidate in candidates {
        groups.entry((candidate.person, candidate.same.clone())).or_default().push(candidate);
    }
    let mut sorted = Sorted::default();
    let mut taken: Vec<Candidate> = Vec::new();
    for mut group in groups.into_values() {
        group.sort_by_cached_key(rank);
        let mut group = group.into_iter();
        let Some(first) = group.next() else { continue };
        for other in group {
            let reason = match (&other.marks, &first.marks) {
                (None, Some(_)) => LeftOutReason::Marks,
                (Some(own), Some(counted)) if !own.is_empty() && own != counted => LeftOutReason::OtherMarks,
                _ => LeftOutReason::Copy,
            };
            sorted.left_out.push((other.person, other.file, reason));
        }
        if first.marks.is_none() {
            sorted.left_out.push((first.person, first.file.clone(), LeftOutReason::Marks));
        }
        taken.push(first);
    }
    in_time(&mut taken);
    remark(&taken, &mut sorted.remarks);
    for candidate in taken {
        sorted.plays.entry(candidate.key).or_default().push(candidate.play);
    }
    sorted
}

/// Marks that can be read, then any at all, then the name that the program gave: a session that was played on from
/// another knows that one by its name.
fn rank(c: &Candidate) -> (bool, bool, bool, usize, String) {
    let own = format!("{}-{}", c.key.0, c.play.seed);
    let marked = c.marks.as_ref().is_some_and(|marks| !marks.is_empty());
    (c.marks.is_none(), !marked, !c.play.name.starts_with(&own), c.play.name.len(), c.file.clone())
}

/// Gives each session its place in time, where the times of its person's can be believed.
fn in_time(taken: &mut [Candidate]) {
    let mut times: BTreeMap<(usize, (String, String)), Vec<Option<u64>>> = BTreeMap::new();
    for c in taken.iter() {
        times.entry((c.person, c.key.clone())).or_default().push(c.time);
    }
    for c in taken.iter_mut() {
        let all = times.get(&(c.person, c.key.clone()));
        c.play.order = c.time.filter(|_| all.is_some_and(|all| order::is_believable(all)));
    }
}

/// Tells of sessions that two people have, and of what each has by itself.
fn remark(taken: &[Candidate], remarks: &mut Vec<Remarked>) {
    for c in taken {
        let other = taken.iter().find(|o| o.same == c.same && o.person != c.person);
        let same = other.filter(|_| c.actions >= CHANCE).map(|o| Remark::SameAs(o.person));
        let told = same.into_iter().chain(c.remarks.iter().cloned());
        remarks.extend(told.map(|remark| Remarked { person: c.person, file: c.file.clone(), remark }));
    }
}

/// The name of the policy that a person's session is, if it is one; of few actions it may be by chance.
pub(super) fn bot(
    c: &crate::sim::compiled::CompiledScenario,
    seed: u64,
    actions: &[crate::sim::session::Action],
) -> Option<Remark> {
    let policy = (actions.len() >= CHANCE).then(|| crate::sim::bots::played_by(c, seed, actions)).flatten();
    policy.map(|policy| Remark::Bot(policy.name()))
}
