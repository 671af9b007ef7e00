//! Playing on: a few rounds of every choice, more where it seems to matter, and fresh ones for what is told.
//!
//! The rounds of a choice are the same for every policy, hand and option: common random numbers, so that what is
//! compared differs in nothing else.
use rayon::prelude::*;

use super::estimate::{Estimate, estimate};
use super::options::DecisionMoment;
use super::progress::{ImpactProgress, WHOLE};
use crate::sim::compiled::CompiledScenario;
use crate::sim::phase::apply;
use crate::sim::score::score;

/// One look at the choices that are still in question: each round of it is another pair of policy and hand.
struct Sweep {
    /// How many choices it looks at.
    keep: usize,
    /// How many options of each, what was done among them.
    options: usize,
    /// Rounds of each of their options.
    rounds: u32,
    /// The least of them, however long the sessions are.
    least: u32,
    /// Actions that it may take in all, about.
    budget: u64,
    /// Its share of the work, in millionths.
    share: u32,
}

/// From every choice to the few at which most may be at stake.
const SWEEPS: [Sweep; 3] = [
    Sweep { keep: usize::MAX, options: usize::MAX, rounds: 6, least: 3, budget: 140_000, share: 200_000 },
    Sweep { keep: 20, options: 8, rounds: 18, least: 6, budget: 110_000, share: 150_000 },
    Sweep { keep: 10, options: 5, rounds: 36, least: 12, budget: 110_000, share: 150_000 },
];
/// Choices of which the labels are told, and the options of each, what was done among them.
const LAST: (usize, usize) = (7, 4);
/// Rounds of the last look: wanted, at least, and the actions that all of them may take, about.
const FRESH_ROUNDS: (u32, u32, u64) = (48, 12, 520_000);
/// Its share of the work, in millionths.
const LAST_SHARE: u32 = 500_000;
/// The first round of the last look: its rounds are those of no other.
const FRESH: u32 = 1 << 20;
/// Rounds that a thread plays in one piece.
const PIECE: u32 = 6;

/// What a session that was played on came to, in hundredths: total, and points by block in the card's order.
#[derive(Clone, Debug)]
struct RolloutEnd {
    total: i32,
    blocks: Vec<i32>,
}

/// The sessions played on from one option, in one policy and hand.
#[derive(Clone, Debug, Default)]
struct Played(Vec<RolloutEnd>);

/// A choice played on: per option, per pair of policy and hand.
pub(super) struct RolloutTotals {
    /// Which of the moment's options; what was done is the first.
    pub(super) options: Vec<usize>,
    played: Vec<Vec<Played>>,
}

impl RolloutTotals {
    fn of(options: Vec<usize>, cells: usize) -> Self {
        let played = vec![vec![Played::default(); cells]; options.len()];
        Self { options, played }
    }

    /// The total of an option over all policies and hands, each weighing the same.
    pub(super) fn total(&self, option: usize) -> Estimate {
        estimate(self.played[option].iter().flat_map(|cell| cell.0.iter().map(|came| came.total)))
    }

    /// Its difference to what was done, round by round.
    pub(super) fn more(&self, option: usize) -> Estimate {
        estimate((0..self.played[option].len()).flat_map(|cell| self.differences(option, cell)))
    }

    /// The same for one policy and hand.
    pub(super) fn more_in(&self, option: usize, cell: usize) -> Estimate {
        estimate(self.differences(option, cell))
    }

    fn differences(&self, option: usize, cell: usize) -> impl Iterator<Item = i32> + '_ {
        let (own, done) = (&self.played[option][cell].0, &self.played[0][cell].0);
        own.iter().zip(done).map(|(a, b)| a.total - b.total)
    }

    /// The block of the score that differs most in a direction (1: for the option), by its place in the card.
    pub(super) fn block(&self, option: usize, direction: i64) -> Option<usize> {
        let sum = |i: usize, block: usize| -> i64 {
            let all = self.played[i].iter().flat_map(|cell| &cell.0);
            all.map(|came| i64::from(came.blocks.get(block).copied().unwrap_or(0))).sum()
        };
        let blocks =
            self.played[0].iter().find_map(|cell| cell.0.first()).map_or(0, |came| came.blocks.len());
        let apart = |block: &usize| direction * (sum(option, *block) - sum(0, *block));
        (0..blocks).max_by_key(|b| (apart(b), std::cmp::Reverse(*b))).filter(|b| apart(b) > 0)
    }
}

/// The seed of a round, mixed by `SplitMix64`'s finaliser (Steele, Lea & Flood 2014).
fn world(seed: u64, round: u32) -> u64 {
    let mut z = seed ^ (u64::from(round) + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// One session: a possible hand is put behind the state as it stood, the days not yet reached are dealt again, an option
/// is done, and somebody plays to the end.
fn round(c: &CompiledScenario, point: &DecisionMoment, option: usize, cell: usize, world: u64) -> RolloutEnd {
    let ((_, mind), hand) = point.cell(cell);
    let mut state = point.state.clone();
    state.hand = hand;
    state.redeal_days(c, world);
    // Options are what the view allowed.
    if apply(c, &mut state, &point.options[option].action).is_ok() {
        // What was offered at the choice came from the session's own seed; what comes after does not.
        state.seed = world;
        mind.clone().play_on(c, &mut state, world);
    }
    let score = score(c, &state);
    RolloutEnd { total: score.total, blocks: score.card.in_order() }
}

/// Plays the looks; what the last one told of the choices that it took, and how many sessions were played on in all.
pub(super) fn play(
    c: &CompiledScenario,
    points: &[DecisionMoment],
    watch: &ImpactProgress,
) -> Option<(Vec<(usize, RolloutTotals)>, u64)> {
    let mut told: Vec<RolloutTotals> =
        points.iter().map(|p| RolloutTotals::of((0..p.options.len()).collect(), p.cells())).collect();
    let mut alive: Vec<usize> = (0..points.len()).collect();
    let (mut from, mut played) = (0, 0);
    for sweep in &SWEEPS {
        alive = promising(points, &told, alive, sweep.keep);
        for i in &alive {
            keep_best(&points[*i], &mut told[*i], sweep.options);
        }
        let cost: u64 = alive.iter().map(|i| points[*i].rest * told[*i].options.len() as u64).sum();
        let rounds = bought(sweep.budget, cost, sweep.rounds, sweep.least);
        let one = |point: usize, round: u32| {
            let cell = points[point].cell_of(round as usize);
            cell..cell + 1
        };
        played += pass(c, points, &alive, from..from + rounds, &one, sweep.share, watch, &mut told)?;
        from += rounds;
    }
    let last = promising(points, &told, alive, LAST.0);
    for i in &last {
        keep_best(&points[*i], &mut told[*i], LAST.1);
        told[*i] = RolloutTotals::of(std::mem::take(&mut told[*i].options), points[*i].cells());
    }
    let cost = |i: &usize| points[*i].rest * (told[*i].options.len() * points[*i].cells()) as u64;
    let (wanted, least, budget) = FRESH_ROUNDS;
    let rounds = bought(budget, last.iter().map(cost).sum(), wanted, least);
    let every = |point: usize, _: u32| 0..points[point].cells();
    played += pass(c, points, &last, FRESH..FRESH + rounds, &every, LAST_SHARE, watch, &mut told)?;
    let mut weighed = Vec::new();
    for i in last {
        weighed.push((i, std::mem::replace(&mut told[i], RolloutTotals::of(Vec::new(), 0))));
    }
    Some((weighed, played))
}

/// As many rounds as wanted, or as the budget gives.
fn bought(budget: u64, cost: u64, wanted: u32, least: u32) -> u32 {
    u32::try_from(budget / cost.max(1)).unwrap_or(u32::MAX).min(wanted).max(least)
}

/// Keeps what was done and the others that seem best, in their order. What is never recommended is kept only while it
/// seems no better than what was done.
fn keep_best(point: &DecisionMoment, told: &mut RolloutTotals, most: usize) {
    let mut others: Vec<(i32, usize)> = (1..told.options.len())
        .map(|i| (-told.more(i).mean, i))
        .filter(|(less, i)| !(point.options[told.options[*i]].barred && *less < 0))
        .collect();
    others.sort_unstable();
    others.truncate(most.saturating_sub(1));
    let mut kept: Vec<usize> = others.into_iter().map(|(_, i)| i).chain([0]).collect();
    kept.sort_unstable();
    told.played = kept.iter().map(|i| std::mem::take(&mut told.played[*i])).collect();
    told.options = kept.iter().map(|i| told.options[*i]).collect();
}

/// The choices at which most may be at stake, as far as told: mostly those where something else seems better.
fn promising(
    points: &[DecisionMoment],
    told: &[RolloutTotals],
    alive: Vec<usize>,
    keep: usize,
) -> Vec<usize> {
    if alive.len() <= keep {
        return alive;
    }
    let (mut missed, mut right) = (Vec::new(), Vec::new());
    for i in alive {
        let told = &told[i];
        let others = (1..told.options.len()).filter(|o| {
            let barred = points[i].options[told.options[*o]].barred;
            !(barred && told.more(*o).mean > 0)
        });
        let Some(best) = others.map(|o| told.more(o)).max_by_key(|e| e.mean) else {
            continue;
        };
        // What little is known counts in favour.
        let most = best.mean.abs() + 2 * best.error;
        let list = if best.mean > 0 { &mut missed } else { &mut right };
        list.push((-most, i));
    }
    missed.sort_unstable();
    right.sort_unstable();
    let some = (keep / 3).min(right.len());
    let first = missed.len().min(keep - some);
    let kept = missed[..first].iter().chain(&right[..(keep - first).min(right.len())]);
    let mut kept: Vec<usize> = kept.map(|(_, i)| *i).collect();
    kept.sort_unstable();
    kept
}

/// Plays rounds of every kept option of some choices in the cells that `cells` names, over all cores; `None` where it
/// was told to stop.
fn pass(
    c: &CompiledScenario,
    points: &[DecisionMoment],
    alive: &[usize],
    rounds: std::ops::Range<u32>,
    cells: &(dyn Fn(usize, u32) -> std::ops::Range<usize> + Sync),
    share: u32,
    watch: &ImpactProgress,
    told: &mut [RolloutTotals],
) -> Option<u64> {
    let mut pieces: Vec<(usize, usize, u32)> = Vec::new();
    for i in alive {
        for option in 0..told[*i].options.len() {
            pieces.extend(rounds.clone().step_by(PIECE as usize).map(|start| (*i, option, start)));
        }
    }
    let step = share.min(WHOLE) / u32::try_from(pieces.len()).unwrap_or(u32::MAX).max(1);
    let seen: &[RolloutTotals] = told;
    let played: Vec<Option<Vec<(usize, RolloutEnd)>>> = pieces
        .par_iter()
        .map(|(i, option, start)| {
            if watch.stopped() {
                return None;
            }
            let point = &points[*i];
            let own = seen[*i].options[*option];
            let piece = *start..(*start + PIECE).min(rounds.end);
            let each = piece.flat_map(|r| cells(*i, r).map(move |cell| (cell, r)));
            let came = each.map(|(cell, r)| (cell, round(c, point, own, cell, world(point.state.seed, r))));
            let came = came.collect();
            watch.advance(step);
            Some(came)
        })
        .collect();
    let mut count = 0;
    for ((i, option, _), came) in pieces.iter().zip(played) {
        for (cell, came) in came? {
            count += 1;
            told[*i].played[*option][cell].0.push(came);
        }
    }
    Some(count)
}
