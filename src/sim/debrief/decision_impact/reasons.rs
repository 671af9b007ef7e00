//! Why a choice goes one way: what it opens or spoils at once against what was done, and where it shows in the end.
use serde::Serialize;

use super::agreement::Leaning;
use super::barred::AtOnce;
use crate::sim::compiled::{CompiledScenario, ObjectionId, RoleId};
use crate::sim::debrief::consequences::Consequence;
use crate::sim::score::{ScoreBlock, ScoreCard, ScoreRule};

/// Most reasons that are given.
const MOST: usize = 3;

/// What is opened or spoiled. Interests are named by their owner: which it is may differ from hand to hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReasonKind {
    /// Everybody signs.
    Signed,
    /// The line is crossed.
    Crossed,
    /// Something that somebody really wants comes to light.
    Interest(RoleId),
    /// An objection is settled.
    Settled(ObjectionId),
    /// Somebody will see us.
    Door(RoleId),
    /// Somebody with a say has no more time.
    Shut(RoleId),
    /// A decision is put off.
    PutOff,
    /// It ends without a deal.
    NoDeal,
    /// The score would have charged it by this rule.
    Charged(ScoreRule),
    /// Something new is said.
    News,
    /// Somebody comes nearer.
    Nearer(RoleId),
    /// Somebody moves away.
    Away(RoleId),
    /// An offer lies on the table.
    Offer,
    /// In the end it shows mostly in this block of the score.
    Block(ScoreBlock),
}

/// A reason why another choice is better or worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ImpactReason {
    /// What.
    pub kind: ReasonKind,
    /// The other choice brings it about; else what was done does, and the other doesn't.
    pub by_other: bool,
    /// In every hand that was possible; else in some.
    pub always: bool,
}

/// The reasons for a way, the plainest first: what speaks for it at once, then where it shows in the end.
pub(super) fn reasons(
    c: &CompiledScenario,
    way: Leaning,
    done: &[AtOnce],
    other: &[AtOnce],
    block: Option<usize>,
) -> Vec<ImpactReason> {
    if way == Leaning::Alike {
        return Vec::new();
    }
    let (own, theirs) = (kinds(c, other), kinds(c, done));
    let mut all: Vec<(ReasonKind, bool)> =
        own.iter().chain(&theirs).map(|(kind, good, _)| (*kind, *good)).collect();
    all.sort_unstable();
    all.dedup();
    let count = |of: &[(ReasonKind, bool, usize)], kind: ReasonKind| {
        of.iter().find(|(k, ..)| *k == kind).map_or(0, |(.., n)| *n)
    };
    let mut found: Vec<ImpactReason> = Vec::new();
    for (kind, good) in all {
        let (here, there) = (count(&own, kind), count(&theirs, kind));
        let by_other = here > there;
        // For better: it opens more, or spoils less; for worse the other way round.
        if here != there && (good == by_other) == (way == Leaning::Better) {
            found.push(ImpactReason { kind, by_other, always: here.max(there) == other.len() });
        }
    }
    found.truncate(MOST);
    if found.len() < MOST
        && let Some(own) = block.and_then(|at| ScoreCard::blank(c).blocks.get(at).map(|b| b.block))
    {
        found.push(ImpactReason { kind: ReasonKind::Block(own), by_other: true, always: true });
    }
    found
}

/// What an option brings about at once: each kind, whether it opens something, and in how many hands.
fn kinds(c: &CompiledScenario, at_once: &[AtOnce]) -> Vec<(ReasonKind, bool, usize)> {
    let mut found: Vec<(ReasonKind, bool, usize)> = Vec::new();
    for at in at_once {
        let came = at.came.iter().map(|came| (kind(c, *came), came.opens()));
        let charged = at.charged.iter().map(|rule| (ReasonKind::Charged(*rule), false));
        let mut here: Vec<(ReasonKind, bool)> = came.chain(charged).collect();
        here.sort_unstable();
        here.dedup();
        for (kind, good) in here {
            match found.iter_mut().find(|(k, ..)| *k == kind) {
                Some((.., n)) => *n += 1,
                None => found.push((kind, good, 1)),
            }
        }
    }
    found
}

fn kind(c: &CompiledScenario, came: Consequence) -> ReasonKind {
    match came {
        Consequence::Won(role, _) => ReasonKind::Nearer(role),
        Consequence::Lost(role, _) => ReasonKind::Away(role),
        Consequence::Learned(_) => ReasonKind::News,
        Consequence::Verified(interest) => ReasonKind::Interest(c.interests[interest].role),
        Consequence::Tabled => ReasonKind::Offer,
        Consequence::Settled(objection) => ReasonKind::Settled(objection),
        Consequence::DoorOpened(role) => ReasonKind::Door(role),
        Consequence::DoorClosed(role) => ReasonKind::Shut(role),
        Consequence::PutOff => ReasonKind::PutOff,
        Consequence::Crossed => ReasonKind::Crossed,
        Consequence::Signed => ReasonKind::Signed,
        Consequence::NoDeal => ReasonKind::NoDeal,
    }
}
