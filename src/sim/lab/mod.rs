//! The laboratory: every policy against every hidden hand, many times, and what came of it.
//!
//! [`examine`] plays and counts; [`survey`] does the same in about a second, for the author's window. Everything is a
//! function of the scenario, the seed and the counts asked for: threads change nothing.
mod coverage;
mod item;
mod record;
mod seeds;
mod spread;
mod tally;

pub use coverage::{Coverage, Covered, Player, Witness};
pub use item::{Ending, Item};
pub use record::{HandRecord, Pick, PolicyReport, Record};
pub use seeds::{dealing, hand_of};
pub use spread::Spread;

use rayon::prelude::*;

use crate::sim::bots::{Policy, best_line, play};
use crate::sim::compiled::{Compiled, HandId};
use crate::sim::score::score;
use crate::sim::session::action::Action;
use crate::sim::session::event::Outcome;
use record::{Run, report};
use tally::{Places, Tally};

/// Fewest sessions of a job: enough to be worth a thread's attention.
const JOB: usize = 64;
/// Most jobs for a hand: each keeps counts of its own.
const JOBS: usize = 64;
/// Skilled sessions of which the best is what somebody would remember.
const REMEMBERED: u64 = 20;

/// What came of many sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct Examined {
    /// Policy by policy.
    pub policies: Vec<PolicyReport>,
    /// What they reached.
    pub coverage: Coverage,
}

/// Plays `runs` sessions of each policy in each hidden hand, over all cores. `done` hears how many more sessions are
/// over, from any thread.
#[must_use]
pub fn examine(
    c: &Compiled,
    policies: &[Policy],
    runs: u64,
    seed: u64,
    done: &(dyn Fn(u64) + Sync),
) -> Examined {
    let seeds = dealing(c, seed, runs);
    let lines = remembered(c, policies, seed);
    let names: Vec<&str> = c.author().hands.keys().collect();
    let places = Places::of(c);
    let mut examined = Examined {
        policies: Vec::with_capacity(policies.len()),
        coverage: Coverage::default(),
    };
    for policy in policies {
        let (by_hand, tally) = play_all(c, &places, *policy, &seeds, &lines, done);
        examined.policies.push(report(*policy, &names, &by_hand));
        examined.coverage.add(c, &places, policy.name(), &tally, |n| {
            let (hand, at) = (n >> 32, n & 0xFFFF_FFFF);
            let seed = seeds[hand as usize].get(at as usize).copied().unwrap_or(seed);
            (seed, HandId::from(hand as usize))
        });
    }
    examined
}

/// Coverage and totals of every policy in about a second: `runs` sessions of each in each hidden hand. Twenty give
/// means within about two points.
#[must_use]
pub fn survey(c: &Compiled, runs: u64, seed: u64) -> Examined {
    examine(c, &Policy::all(), runs, seed, &|_| ())
}

/// What the memoriser remembers, by hand; nothing where it does not play.
fn remembered(c: &Compiled, policies: &[Policy], seed: u64) -> Vec<Vec<Action>> {
    let hands = 0..c.hands();
    if policies.contains(&Policy::Memoriser) {
        let line = |hand: usize| best_line(c, seed, hand.into(), REMEMBERED);
        hands.into_par_iter().map(line).collect()
    } else {
        vec![Vec::new(); c.hands()]
    }
}

/// Plays a policy's sessions: what came of each, by hand, and what was reached. Session numbers are the hand in the
/// upper half and the run in the lower.
fn play_all(
    c: &Compiled,
    places: &Places,
    policy: Policy,
    seeds: &[Vec<u64>],
    lines: &[Vec<Action>],
    done: &(dyn Fn(u64) + Sync),
) -> (Vec<Vec<Run>>, Tally) {
    let size = |hand: usize| seeds[hand].len().div_ceil(JOBS).max(JOB);
    let jobs: Vec<(usize, usize)> = (0..seeds.len())
        .flat_map(|hand| {
            (0..seeds[hand].len())
                .step_by(size(hand))
                .map(move |from| (hand, from))
        })
        .collect();
    let job = |(hand, from): &(usize, usize)| {
        let until = (from + size(*hand)).min(seeds[*hand].len());
        let mut tally = Tally::new(places);
        let run = |i: usize| {
            // Somebody who remembers, remembers one of the other hands.
            let others = lines.len().max(2) - 1;
            let other = (hand + 1 + i % others) % lines.len();
            let seed = seeds[*hand][i];
            let state = play(c, seed, (*hand).into(), policy, Some(&lines[other]));
            tally.count(places, ((*hand as u64) << 32) + i as u64, &state.log);
            let sheet = score(c, &state);
            Run {
                seed,
                total: sheet.total,
                blocks: sheet.blocks,
                signed: matches!(state.outcome(), Some(Outcome::Signed(_))),
                turns: state.turn,
                days: state.day,
            }
        };
        let runs: Vec<Run> = (*from..until).map(run).collect();
        done(runs.len() as u64);
        (*hand, runs, tally)
    };
    let finished: Vec<(usize, Vec<Run>, Tally)> = jobs.par_iter().map(job).collect();
    let mut by_hand: Vec<Vec<Run>> = seeds.iter().map(|s| Vec::with_capacity(s.len())).collect();
    let mut all = Tally::new(places);
    for (hand, runs, tally) in finished {
        by_hand[hand].extend(runs);
        all.add(&tally);
    }
    (by_hand, all)
}
