//! Playing on: a few rounds on every choice, more where the stakes seem largest, and fresh ones for the figures.
use rayon::prelude::*;

use super::options::DecisionMoment;
use super::progress::{ImpactProgress, WHOLE};
use super::{Estimate, MOST};
use crate::sim::compiled::CompiledScenario;
use crate::sim::phase::apply;
use crate::sim::score::score;

/// One pass over the choices that are still in question.
struct Sweep {
    /// How many choices it looks at.
    keep: usize,
    /// Rounds of each of their options.
    rounds: u32,
    /// The least of them, however long the sessions are.
    least: u32,
    /// Actions that it may take in all, about.
    budget: u64,
    /// Its share of the work, in millionths.
    share: u32,
}

/// From every choice to the few with the largest stakes. Together about 900,000 actions: well under two seconds on two
/// cores, for a session of any length.
const SWEEPS: [Sweep; 3] = [
    Sweep { keep: usize::MAX, rounds: 8, least: 3, budget: 200_000, share: 180_000 },
    Sweep { keep: 24, rounds: 24, least: 8, budget: 150_000, share: 160_000 },
    Sweep { keep: 12, rounds: 48, least: 16, budget: 150_000, share: 160_000 },
];
/// The rounds that the figures come from; none of them has chosen what is shown.
const LAST: Sweep = Sweep { keep: MOST + 3, rounds: 300, least: 60, budget: 400_000, share: 480_000 };
/// The first round of the last pass: its rounds are those of no other.
const FRESH: u32 = 1 << 20;
/// Rounds that a thread plays in one piece.
const PIECE: u32 = 8;

/// Totals of the rounds of a choice, per option, in hundredths.
#[derive(Clone, Debug, Default)]
pub(super) struct RolloutTotals(Vec<Vec<i32>>);

impl RolloutTotals {
    /// The total of an option.
    pub(super) fn total(&self, option: usize) -> Estimate {
        estimate(self.0[option].iter().copied())
    }

    /// The difference of an option to what was done, round by round.
    pub(super) fn more(&self, option: usize) -> Estimate {
        let done = &self.0[0];
        estimate(self.0[option].iter().zip(done).map(|(a, b)| a - b))
    }

    /// The best of the others against what was done.
    fn best(&self) -> Estimate {
        (1..self.0.len()).map(|i| self.more(i)).max_by_key(|e| e.mean).unwrap_or_default()
    }
}

/// Mean and standard error. Sums are whole numbers, so that their order does not matter.
fn estimate(values: impl Iterator<Item = i32>) -> Estimate {
    let (mut n, mut sum, mut squares) = (0_i64, 0_i64, 0_i64);
    for value in values {
        n += 1;
        sum += i64::from(value);
        squares += i64::from(value) * i64::from(value);
    }
    if n == 0 {
        return Estimate::default();
    }
    let mean = (2 * sum + n).div_euclid(2 * n);
    let spread = squares * n - sum * sum;
    let below = n * n * (n - 1).max(1);
    let error = libm::ceil(libm::sqrt(spread.max(0) as f64 / below as f64));
    Estimate {
        rounds: u32::try_from(n).unwrap_or(u32::MAX),
        mean: i32::try_from(mean).unwrap_or(i32::MAX),
        error: error as i32,
    }
}

/// The seed of a round, mixed by `SplitMix64`'s finaliser (Steele, Lea & Flood 2014).
fn world(seed: u64, round: u32) -> u64 {
    let mut z = seed ^ (u64::from(round) + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// One round: an option is done, and the session played to its end. Total in hundredths.
fn round(c: &CompiledScenario, point: &DecisionMoment, option: usize, world: u64) -> i32 {
    let mut state = point.state.clone();
    state.redeal_days(c, world);
    if apply(c, &mut state, &point.options[option].action).is_err() {
        return 0; // options are what the view allowed
    }
    // What was offered at the choice came from the session's own seed; what comes after does not.
    state.seed = world;
    let mut mind = point.mind.clone();
    mind.play_on(c, &mut state, world);
    score(c, &state).total
}

/// Plays the passes; returns what the last one told of the choices it looked at, and the rounds played in all.
pub(super) fn play(
    c: &CompiledScenario,
    seed: u64,
    points: &[DecisionMoment],
    watch: &ImpactProgress,
) -> Option<(Vec<(usize, RolloutTotals)>, u64)> {
    let mut told: Vec<RolloutTotals> =
        points.iter().map(|p| RolloutTotals(vec![Vec::new(); p.options.len()])).collect();
    let mut alive: Vec<usize> = (0..points.len()).collect();
    let (mut from, mut played) = (0, 0);
    for sweep in &SWEEPS {
        alive = promising(&told, alive, sweep.keep);
        let rounds = rounds_of(sweep, points, &alive);
        played += pass(c, seed, points, &alive, from..from + rounds, sweep.share, watch, &mut told)?;
        from += rounds;
    }
    let last = promising(&told, alive, LAST.keep);
    let rounds = rounds_of(&LAST, points, &last);
    for i in &last {
        told[*i] = RolloutTotals(vec![Vec::new(); points[*i].options.len()]);
    }
    played += pass(c, seed, points, &last, FRESH..FRESH + rounds, LAST.share, watch, &mut told)?;
    let weighed = last.into_iter().map(|i| (i, std::mem::take(&mut told[i])));
    Some((weighed.collect(), played))
}

/// As many rounds as wanted, or as the budget gives.
fn rounds_of(sweep: &Sweep, points: &[DecisionMoment], alive: &[usize]) -> u32 {
    let cost: u64 = alive.iter().map(|i| points[*i].cost).sum();
    let bought = sweep.budget / cost.max(1);
    u32::try_from(bought).unwrap_or(u32::MAX).min(sweep.rounds).max(sweep.least)
}

/// The choices at which most may be at stake, as far as told: mostly those where something else seems better.
fn promising(told: &[RolloutTotals], alive: Vec<usize>, keep: usize) -> Vec<usize> {
    if alive.len() <= keep {
        return alive;
    }
    let (mut missed, mut right) = (Vec::new(), Vec::new());
    for i in alive {
        let best = told[i].best();
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

/// Plays rounds of every option of some choices, over all cores; `None` where it was told to stop.
fn pass(
    c: &CompiledScenario,
    seed: u64,
    points: &[DecisionMoment],
    alive: &[usize],
    rounds: std::ops::Range<u32>,
    share: u32,
    watch: &ImpactProgress,
    told: &mut [RolloutTotals],
) -> Option<u64> {
    let mut pieces: Vec<(usize, usize, u32)> = Vec::new();
    for i in alive {
        for option in 0..points[*i].options.len() {
            let starts = rounds.clone().step_by(PIECE as usize);
            pieces.extend(starts.map(|start| (*i, option, start)));
        }
    }
    let step = share.min(WHOLE) / u32::try_from(pieces.len()).unwrap_or(u32::MAX).max(1);
    let played: Vec<Option<Vec<i32>>> = pieces
        .par_iter()
        .map(|(i, option, start)| {
            if watch.stopped() {
                return None;
            }
            let piece = *start..(start + PIECE).min(rounds.end);
            let totals = piece.map(|r| round(c, &points[*i], *option, world(seed, r)));
            let totals = totals.collect();
            watch.advance(step);
            Some(totals)
        })
        .collect();
    let mut count = 0;
    for ((i, option, _), totals) in pieces.iter().zip(played) {
        let totals = totals?;
        count += totals.len() as u64;
        told[*i].0[*option].extend(totals);
    }
    Some(count)
}
