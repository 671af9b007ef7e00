//! What makes a class: sessions as they are exported, in memory, with the trainers' marks. No file is read here.
//!
//! A folder of files comes to this by [`read_class`](super::read_class); a store that keeps exports elsewhere hands them in
//! as they are.
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::ClassRequest;
use super::copies::{self, Candidate};
use crate::content::scenario_file::hash;
use crate::content::session::{SessionUse, permit, play_again, verified};
use crate::content::session_error::{SessionError, SessionReason};
use crate::content::session_export::SessionExport;
use crate::sim::class::{
    AsRecorded, ClassDebrief, LeftOut, LeftOutReason, Remark, SessionDigest, VERSION, section,
};
use crate::sim::compiled::CompiledScenario;
use crate::sim::play::PlayerSession;
use crate::sim::score::marks::TrainerMark;
use crate::sim::score::record::Verification;

/// A session that somebody handed in.
#[derive(Clone, Debug, PartialEq)]
pub struct HandedIn {
    /// Whose it is; empty where that is not known.
    pub person: String,
    /// What it is called in the class, once in it: its file below the class's folder, or any other name.
    pub file: String,
    /// The session.
    pub session: SessionExport,
    /// The trainer's marks on it; none where they can't be read.
    pub marks: Option<Vec<TrainerMark>>,
    /// When it was last written to, in seconds of Unix time: in which order a person's sessions were played where their
    /// first lines don't say when they were begun.
    pub changed: Option<u64>,
    /// The line that was cut off while it was written, from 1; none where every line is whole.
    pub torn: Option<usize>,
}

/// All that a class is made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClassInput {
    /// The sessions that could be read.
    pub sessions: Vec<HandedIn>,
    /// People, also those of whom no session could be read; those of [`Self::sessions`] need not be named again.
    pub people: BTreeSet<String>,
    /// People who handed in nothing.
    pub empty: BTreeSet<String>,
    /// The names of the rows in which they sit, where they sit in rows.
    pub rows: Vec<String>,
    /// What could not be read: person, file, reason.
    pub left_out: Vec<(String, String, LeftOutReason)>,
}

/// Where the scenarios of a class's sessions come from.
pub trait ClassScenarios {
    /// The scenario of a session, word for word as it was played.
    ///
    /// # Errors
    /// It is gone, or can't be used any more.
    fn scenario(&mut self, of: &HandedIn) -> Result<Arc<CompiledScenario>, LeftOutReason>;

    /// A session was played again: to keep what came of it, where somebody wants that.
    fn played(&mut self, _of: &HandedIn, _seat: &PlayerSession) {}
}

/// Scenarios in memory, by the SHA-256 of their bytes.
impl ClassScenarios for BTreeMap<String, Arc<CompiledScenario>> {
    fn scenario(&mut self, of: &HandedIn) -> Result<Arc<CompiledScenario>, LeftOutReason> {
        self.get(&of.session.header.sha256).cloned().ok_or(LeftOutReason::ScenarioGone)
    }
}

/// Makes a class. Of what was asked for, whose the folders are plays no part: that is known by now.
#[must_use]
pub fn class_of(
    input: ClassInput,
    scenarios: &mut dyn ClassScenarios,
    wanted: ClassRequest<'_>,
) -> ClassDebrief {
    let people = people(&input);
    let index = |name: &str| people.iter().position(|n| n == name);
    let (mut candidates, mut recorded, mut left_out) = (Vec::new(), Vec::new(), input.left_out);
    let mut compiled = BTreeMap::new();
    for handed in input.sessions {
        match count(&handed, index(&handed.person).unwrap_or(0), scenarios, wanted) {
            Ok(CountedSession::Played(candidate, c)) => {
                compiled.insert(handed.session.header.sha256, c);
                candidates.push(*candidate);
            }
            Ok(CountedSession::Recorded(session)) => recorded.push(session),
            Err(reason) => left_out.push((handed.person, handed.file, reason)),
        }
    }
    let sorted = copies::sort(candidates);
    let left =
        |(person, file, reason): (usize, String, LeftOutReason)| (people[person].clone(), file, reason);
    left_out.extend(sorted.left_out.into_iter().map(left));
    left_out.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    let sections = sorted.plays.into_iter().filter_map(|((id, sha), plays)| {
        let c = compiled.get(&sha)?;
        Some(section(c, &id, &sha, plays, wanted.seal))
    });
    let mut remarks = sorted.remarks;
    remarks.sort_by(|a, b| a.file.cmp(&b.file));
    ClassDebrief {
        version: VERSION,
        sections: sections.collect(),
        empty: input.empty.iter().filter_map(|name| index(name)).collect(),
        rows: input.rows,
        recorded,
        left_out: left_out
            .into_iter()
            .map(|(person, file, reason)| LeftOut { person: index(&person), file, reason })
            .collect(),
        remarks,
        people,
    }
}

/// The people's names, in the order of a sum over them.
fn people(input: &ClassInput) -> Vec<String> {
    let handed = input.sessions.iter().map(|s| &s.person);
    let mut names: Vec<String> = handed
        .chain(&input.people)
        .chain(&input.empty)
        .cloned()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    names.sort_by_cached_key(|name| (hash(name.as_bytes()), name.clone()));
    names
}

/// What became of a session.
enum CountedSession {
    Played(Box<Candidate>, Arc<CompiledScenario>),
    Recorded(AsRecorded),
}

/// A session as it counts.
fn count(
    handed: &HandedIn,
    person: usize,
    scenarios: &mut dyn ClassScenarios,
    wanted: ClassRequest<'_>,
) -> Result<CountedSession, LeftOutReason> {
    let stored = handed.session.to_stored();
    let header = &stored.header;
    if wanted.scenario.is_some_and(|id| id != header.scenario) {
        return Err(LeftOutReason::OtherScenario);
    }
    if let Err(error) = permit(&stored, SessionUse::Count) {
        let kept = stored.record.as_ref().filter(|_| wanted.recorded);
        return kept.map_or(Err(reason(&error)), |record| {
            Ok(CountedSession::Recorded(AsRecorded {
                person,
                file: handed.file.clone(),
                scenario: header.scenario.clone(),
                rules: header.versions().engine,
                total: record.total,
            }))
        });
    }
    let c = scenarios.scenario(handed)?;
    let seat = play_again(&stored, c.clone()).map_err(|e| reason(&e))?;
    if !seat.is_over() {
        let turn = seat.view().turns().0;
        return Err(handed.torn.map_or(LeftOutReason::Unfinished(turn), LeftOutReason::Damaged));
    }
    scenarios.played(handed, &seat);
    // Sessions hold no clock: the same seed and actions make the same file.
    let parent = header.parent.as_ref().map(|p| (p.session.clone(), p.turn));
    let played = format!("{}{:?}{parent:?}{:?}", header.sha256, header.seed, stored.actions);
    let counted = handed.marks.as_deref().unwrap_or_default();
    let mut play = SessionDigest::of(&seat, person, &handed.session.name, parent, counted)
        .ok_or(LeftOutReason::DoesNotFit)?;
    play.running = header.attempt.map(|a| a.number);
    play.deal_known = header.deal_known();
    let verified = verified(&stored, Some(&seat));
    let doubt = (verified != Verification::Confirmed).then_some(Remark::OtherRecord);
    let candidate = Candidate {
        person,
        file: handed.file.clone(),
        key: (header.scenario.clone(), header.sha256.clone()),
        same: hash(played.as_bytes()),
        actions: seat.actions().len(),
        time: header.begun.or(handed.changed),
        marks: handed.marks.clone(),
        play,
        remarks: copies::bot(&c, header.seed, seat.actions()).into_iter().chain(doubt).collect(),
    };
    Ok(CountedSession::Played(Box::new(candidate), c))
}

/// Why a session that can't be read or played again does not count.
pub(super) fn reason(error: &SessionError) -> LeftOutReason {
    match &error.reason {
        SessionReason::Damaged(line) => LeftOutReason::Damaged(*line),
        SessionReason::Newer => LeftOutReason::Newer,
        SessionReason::NotASession => LeftOutReason::Foreign,
        SessionReason::OlderRules(rules) | SessionReason::OtherRules(rules) => {
            LeftOutReason::OtherRules(*rules)
        }
        SessionReason::ScenarioGone(_) => LeftOutReason::ScenarioGone,
        SessionReason::ScenarioBroken(_) => LeftOutReason::ScenarioBroken,
        SessionReason::Unknown(..) | SessionReason::NotPossible(_) => LeftOutReason::DoesNotFit,
        _ => LeftOutReason::Unreadable,
    }
}
