//! First attempt against second: which session of a person came first, and what changed.
use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer};

use super::play::SessionDigest;
use super::spread::mean;
use crate::sim::score::ScoreCard;

/// Orders the sessions by person and numbers each person's attempts.
///
/// A session's running number on its machine says which came first; of those without one, what tells the time decides
/// ([`SessionDigest::order`]), and a session comes after the one that it was played on from. Where nothing tells it, as a
/// copy may have lost its time: a deal number that more people played comes before one that fewer did, as everybody
/// begins with the same; and of one deal number the shorter name comes first, as the second file is called `-2` and one
/// played on from `-from-`.
pub fn number(plays: &mut Vec<SessionDigest>) {
    let mut players: BTreeMap<u64, BTreeSet<usize>> = BTreeMap::new();
    for play in plays.iter() {
        players.entry(play.seed).or_default().insert(play.person);
    }
    let others = |seed: u64| usize::MAX - players.get(&seed).map_or(0, BTreeSet::len);
    let key = |p: &SessionDigest| {
        (p.person, p.running.unwrap_or(0), p.order, others(p.seed), p.seed, p.name.len(), p.name.clone())
    };
    plays.sort_by_cached_key(key);
    let mut left: Vec<SessionDigest> = std::mem::take(plays);
    while !left.is_empty() {
        let waits = |p: &SessionDigest| {
            let parent = p.parent.as_ref().map(|(name, _)| name);
            left.iter().any(|o| o.person == p.person && Some(&o.name) == parent && o.name != p.name)
        };
        // Names that go round in a circle wait for ever: then the first in order.
        let person = left[0].person;
        let ready = |p: &SessionDigest| p.person == person && !waits(p);
        let at = left.iter().position(ready).unwrap_or(0);
        let mut next = left.remove(at);
        next.attempt = match plays.last() {
            Some(last) if last.person == next.person => last.attempt.saturating_add(1),
            _ => 1,
        };
        plays.push(next);
    }
}

/// A person's first attempt and their second.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Again {
    /// Who.
    pub person: usize,
    /// Both had the same deal number: part of a gain is memory.
    pub same_deal: bool,
    /// The first turn that was played anew, where the second was played on from the first.
    pub from_turn: Option<u16>,
    /// Totals, in hundredths.
    pub totals: [i32; 2],
    /// What each block brought; written as the points alone, in the order of the blocks.
    #[serde(rename = "blocks", serialize_with = "both_in_order")]
    pub cards: [ScoreCard; 2],
    /// Whether they signed.
    pub signed: [bool; 2],
}

/// Writes the points of two cards alone.
fn both_in_order<S: Serializer>(cards: &[ScoreCard; 2], to: S) -> Result<S::Ok, S::Error> {
    cards.each_ref().map(ScoreCard::in_order).serialize(to)
}

/// What changed from first to second attempts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AttemptChange {
    /// How many people.
    pub people: usize,
    /// How many of them have more points.
    pub better: usize,
    /// Mean change of the total, in hundredths.
    pub mean: i64,
}

impl AttemptChange {
    /// The change of some.
    pub(super) fn of<'a>(all: impl Iterator<Item = &'a Again> + Clone) -> Option<Self> {
        let by = all.map(|a| i64::from(a.totals[1] - a.totals[0]));
        Some(Self {
            people: by.clone().count(),
            better: by.clone().filter(|by| *by > 0).count(),
            mean: mean(by)?,
        })
    }
}

/// Everybody who has two attempts; the sessions are numbered.
pub(super) fn agains(plays: &[SessionDigest]) -> Vec<Again> {
    let pairs = plays.windows(2).filter(|p| {
        let [first, second] = p else { return false };
        (first.attempt, second.attempt) == (1, 2) && first.person == second.person
    });
    let again = |p: &[SessionDigest]| Again {
        person: p[0].person,
        same_deal: p[0].seed == p[1].seed,
        from_turn: p[1].parent.as_ref().map(|(_, turn)| *turn),
        totals: [p[0].total, p[1].total],
        cards: [p[0].card.clone(), p[1].card.clone()],
        signed: [p[0].value.is_some(), p[1].value.is_some()],
    };
    pairs.map(again).collect()
}
