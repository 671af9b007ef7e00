//! What a policy did in many sessions, as numbers.
use serde::Serialize;

use super::spread::Spread;
use crate::sim::bots::Policy;
use crate::sim::compiled::HandId;
use crate::sim::score::{ScoreBlock, ScoreCard};

/// What a policy did, in one hand or in all.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PolicyRecord {
    /// Sessions played.
    pub runs: usize,
    /// Points in all.
    pub total: Spread,
    /// Points per block, in the order of the report.
    pub blocks: Vec<(ScoreBlock, Spread)>,
    /// Share of sessions that ended in a signature, 0 to 1.
    pub deal_rate: f64,
    /// Turns used.
    pub turns: Spread,
    /// Days used.
    pub days: Spread,
    /// How many sessions came to each score: twenty steps of five points, the last with a hundred in it.
    pub steps: Vec<u32>,
}

/// A session to play again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Pick {
    /// Its seed, which deals the hand.
    pub seed: u64,
    /// The hidden hand.
    pub hand: HandId,
    /// Its total, in hundredths of a point.
    pub total: i32,
}

/// What a policy did against the bounds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PolicyReport {
    /// Its name.
    pub policy: String,
    /// Over all hidden hands.
    #[serde(flatten)]
    pub together: PolicyRecord,
    /// Per hidden hand, by id.
    pub hands: Vec<HandRecord>,
    /// The bounds for the mean total in every hand.
    pub bounds: (f64, f64),
    /// Whether every hand holds them.
    pub holds: bool,
    /// The session with the most points; the first of several.
    pub best: Option<Pick>,
    /// The session with the fewest.
    pub worst: Option<Pick>,
    /// Sessions in which nothing could be done any more, before their end.
    pub stuck: Vec<Pick>,
}

/// A policy's record in one hidden hand.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HandRecord {
    /// The hand's id, or `only` where there is one truth.
    pub hand: String,
    /// What came of it.
    #[serde(flatten)]
    pub record: PolicyRecord,
}

/// One session, reduced to numbers.
pub(super) struct LabRun {
    pub(super) seed: u64,
    pub(super) total: i32,
    pub(super) card: ScoreCard,
    pub(super) signed: bool,
    /// It did not end: nothing could be done any more.
    pub(super) stuck: bool,
    pub(super) turns: u16,
    pub(super) days: u16,
}

fn record(runs: &[&LabRun]) -> PolicyRecord {
    let spread = |of: &dyn Fn(&LabRun) -> i32| Spread::of(runs.iter().map(|r| of(r)).collect());
    let mut steps = vec![0_u32; 20];
    for run in runs {
        steps[(run.total.clamp(0, 9_999) / 500) as usize] += 1;
    }
    let card = runs.first().map(|r| r.card.blocks.as_slice()).unwrap_or_default();
    let blocks = card.iter().map(|b| b.block);
    PolicyRecord {
        runs: runs.len(),
        total: spread(&|r| r.total),
        blocks: blocks.map(|b| (b, spread(&|r| r.card.points(b)))).collect(),
        deal_rate: runs.iter().filter(|r| r.signed).count() as f64 / runs.len().max(1) as f64,
        turns: spread(&|r| i32::from(r.turns) * 100),
        days: spread(&|r| i32::from(r.days) * 100),
        steps,
    }
}

/// The report of a policy; `names` are the hands' ids.
pub(super) fn report(policy: Policy, names: &[&str], by_hand: &[Vec<LabRun>]) -> PolicyReport {
    let all: Vec<&LabRun> = by_hand.iter().flatten().collect();
    let name = |i: usize| names.get(i).map_or("only", |n| n).to_owned();
    let hands: Vec<HandRecord> = by_hand
        .iter()
        .enumerate()
        .map(|(i, runs)| HandRecord { hand: name(i), record: record(&runs.iter().collect::<Vec<_>>()) })
        .collect();
    let (low, high) = policy.bounds();
    let holds = hands.iter().all(|h| (low..=high).contains(&h.record.total.mean));
    let pick = |hand: usize, r: &LabRun| Pick { seed: r.seed, hand: hand.into(), total: r.total };
    let each = || by_hand.iter().enumerate().flat_map(|(hand, runs)| runs.iter().map(move |r| (hand, r)));
    let picks = || each().map(|(hand, r)| pick(hand, r));
    PolicyReport {
        policy: policy.name(),
        together: record(&all),
        hands,
        bounds: (low, high),
        holds,
        // Of equals, the first one.
        best: picks().min_by_key(|p| std::cmp::Reverse(p.total)),
        worst: picks().min_by_key(|p| p.total),
        stuck: each().filter(|(_, r)| r.stuck).map(|(hand, r)| pick(hand, r)).collect(),
    }
}
