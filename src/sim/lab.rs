//! The laboratory: every policy against every hidden hand, many times, and what came of it.
use rayon::prelude::*;
use serde::Serialize;

use crate::sim::bots::{Policy, best_line, play};
use crate::sim::compiled::{Compiled, HandId};
use crate::sim::score::{Block, score};
use crate::sim::session::action::Action;
use crate::sim::session::event::Outcome;

/// How a number is spread over the runs; points, or turns.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Spread {
    /// Arithmetic mean.
    pub mean: f64,
    /// Standard deviation of the runs.
    pub sd: f64,
    /// Smallest.
    pub min: f64,
    /// Fifth percentile.
    pub p05: f64,
    /// Median.
    pub p50: f64,
    /// Ninety-fifth percentile.
    pub p95: f64,
    /// Largest.
    pub max: f64,
}

impl Spread {
    /// The spread of hundredths, as whole units.
    fn of(mut values: Vec<i32>) -> Self {
        values.sort_unstable();
        let n = values.len().max(1) as f64;
        let at = |share: f64| {
            let index = (share * (n - 1.0) + 0.5) as usize;
            values.get(index).map_or(0.0, |v| f64::from(*v) / 100.0)
        };
        let mean = values.iter().map(|v| f64::from(*v)).sum::<f64>() / n / 100.0;
        let square = |v: &i32| (f64::from(*v) / 100.0 - mean) * (f64::from(*v) / 100.0 - mean);
        let variance = values.iter().map(square).sum::<f64>() / n;
        Self {
            mean,
            sd: variance.sqrt(),
            min: at(0.0),
            p05: at(0.05),
            p50: at(0.5),
            p95: at(0.95),
            max: at(1.0),
        }
    }
}

/// What a policy did, in one hand or in all.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Record {
    /// Sessions played.
    pub runs: usize,
    /// Points in all.
    pub total: Spread,
    /// Points per block, in the order of the report.
    pub blocks: Vec<(Block, Spread)>,
    /// Share of sessions that ended in a signature, 0 to 1.
    pub deal_rate: f64,
    /// Turns used.
    pub turns: Spread,
}

/// What a policy did against the bounds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PolicyReport {
    /// Its name.
    pub policy: String,
    /// Over all hidden hands.
    #[serde(flatten)]
    pub together: Record,
    /// Per hidden hand, by id.
    pub hands: Vec<HandRecord>,
    /// The bounds for the mean total in every hand.
    pub bounds: (f64, f64),
    /// Whether every hand holds them.
    pub holds: bool,
}

/// A policy's record in one hidden hand.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HandRecord {
    /// The hand's id, or `only` where there is one truth.
    pub hand: String,
    /// What came of it.
    #[serde(flatten)]
    pub record: Record,
}

/// One session, reduced to numbers.
struct Run {
    total: i32,
    blocks: [i32; 8],
    signed: bool,
    turns: u16,
}

fn record(runs: &[&Run]) -> Record {
    let spread = |of: &dyn Fn(&Run) -> i32| Spread::of(runs.iter().map(|r| of(r)).collect());
    Record {
        runs: runs.len(),
        total: spread(&|r| r.total),
        blocks: Block::ALL
            .iter()
            .enumerate()
            .map(|(i, b)| (*b, spread(&|r| r.blocks[i])))
            .collect(),
        deal_rate: runs.iter().filter(|r| r.signed).count() as f64 / runs.len().max(1) as f64,
        turns: spread(&|r| i32::from(r.turns) * 100),
    }
}

/// Plays `runs` sessions of each policy in each hidden hand, over all cores. `done` is called after each policy.
#[must_use]
pub fn examine(
    c: &Compiled,
    policies: &[Policy],
    runs: u64,
    seed: u64,
    done: &(dyn Fn(Policy) + Sync),
) -> Vec<PolicyReport> {
    let hands: Vec<HandId> = (0..c.hands()).map(HandId::from).collect();
    let lines: Vec<Vec<Action>> = if policies.contains(&Policy::Memoriser) {
        hands.iter().map(|h| best_line(c, seed, *h, 20)).collect()
    } else {
        vec![Vec::new(); hands.len()]
    };
    let names: Vec<&str> = c.author().hands.keys().collect();
    policies
        .iter()
        .map(|policy| {
            let by_hand: Vec<Vec<Run>> = hands
                .iter()
                .map(|hand| {
                    (0..runs)
                        .into_par_iter()
                        .map(|i| {
                            // Somebody who remembers, remembers one of the other hands.
                            let others = hands.len().max(2) - 1;
                            let other = (hand.at() + 1 + i as usize % others) % hands.len();
                            let state = play(c, seed.wrapping_add(i), *hand, *policy, Some(&lines[other]));
                            let sheet = score(c, &state);
                            Run {
                                total: sheet.total,
                                blocks: sheet.blocks,
                                signed: matches!(state.outcome(), Some(Outcome::Signed(_))),
                                turns: state.turn,
                            }
                        })
                        .collect()
                })
                .collect();
            let all: Vec<&Run> = by_hand.iter().flatten().collect();
            let hands: Vec<HandRecord> = by_hand
                .iter()
                .enumerate()
                .map(|(i, runs)| HandRecord {
                    hand: names
                        .get(i)
                        .map_or_else(|| "only".to_owned(), |n| (*n).to_owned()),
                    record: record(&runs.iter().collect::<Vec<_>>()),
                })
                .collect();
            let (low, high) = policy.bounds();
            let holds = hands.iter().all(|h| (low..=high).contains(&h.record.total.mean));
            done(*policy);
            PolicyReport {
                policy: policy.name(),
                together: record(&all),
                hands,
                bounds: (low, high),
                holds,
            }
        })
        .collect()
}
