//! Seeds by the hidden hand that they deal: every session of the laboratory is one that a person could be dealt, so each
//! can be kept as a file and played again.
use crate::sim::compiled::{CompiledScenario, HandId};
use crate::sim::session::rng::{Purpose, draw};

/// For each hidden hand, the first `runs` seeds from `seed` on that deal it.
#[must_use]
pub fn dealing(c: &CompiledScenario, seed: u64, runs: u64) -> Vec<Vec<u64>> {
    let hands = c.hands().max(1);
    let wanted = usize::try_from(runs).unwrap_or(usize::MAX);
    let mut found: Vec<Vec<u64>> = vec![Vec::new(); hands];
    let mut open = hands;
    // Hands are equally likely: far more than enough.
    let most = runs.saturating_mul(hands as u64).saturating_mul(20).saturating_add(1_000);
    for i in 0..most {
        if open == 0 {
            break;
        }
        let seed = seed.wrapping_add(i);
        let list = &mut found[hand_of(c, seed).index()];
        if list.len() < wanted {
            list.push(seed);
            open -= usize::from(list.len() == wanted);
        }
    }
    found
}

/// The hidden hand that a seed deals.
#[must_use]
pub fn hand_of(c: &CompiledScenario, seed: u64) -> HandId {
    HandId::from(draw(seed, Purpose::Hand, 0, 0, c.hands() as u64) as usize)
}
