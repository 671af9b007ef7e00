//! How hard a scenario is, in a few figures that can be set beside those of another.
use serde::Serialize;

use super::examine::{LabPlan, examine};
use super::record::{PolicyRecord, PolicyReport};
use crate::sim::bots::Policy;
use crate::sim::compiled::CompiledScenario;

/// Who is measured: somebody skilled, somebody average, chance.
const MEASURED: [Policy; 3] = [Policy::Skilled, Policy::Average, Policy::Random];

/// A scenario's difficulty and spread.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct DifficultyProfile {
    /// Mean points of somebody skilled.
    pub skilled: f64,
    /// Mean points of somebody average.
    pub average: f64,
    /// Mean points of chance.
    pub random: f64,
    /// Standard deviation of somebody average.
    pub spread: f64,
    /// Points between skilled and random: how much playing well is worth.
    pub reach: f64,
    /// Share of average sessions that ended in a signature, 0 to 1.
    pub deal_rate: f64,
    /// Share of the turns that an average session uses, 0 to 1.
    pub turns: f64,
    /// Share of the days that an average session uses, 0 to 1.
    pub days: f64,
}

impl DifficultyProfile {
    fn of(
        c: &CompiledScenario,
        skilled: &PolicyRecord,
        average: &PolicyRecord,
        random: &PolicyRecord,
    ) -> Self {
        let clock = &c.author().clock;
        let share = |used: f64, of: u16| used / f64::from(of.max(1));
        Self {
            skilled: skilled.total.mean,
            average: average.total.mean,
            random: random.total.mean,
            spread: average.total.sd,
            reach: skilled.total.mean - random.total.mean,
            deal_rate: average.deal_rate,
            turns: share(average.turns.mean, clock.turns),
            days: share(average.days.mean, clock.days),
        }
    }
}

/// The profile from what the laboratory played; nothing where one of the three did not play.
#[must_use]
pub fn profile_of(c: &CompiledScenario, policies: &[PolicyReport]) -> Option<DifficultyProfile> {
    let find = |p: Policy| policies.iter().find(|r| r.policy == p.name()).map(|r| &r.together);
    Some(DifficultyProfile::of(c, find(Policy::Skilled)?, find(Policy::Average)?, find(Policy::Random)?))
}

/// Plays `runs` sessions of each of the three in each hidden hand.
#[must_use]
pub fn profile(c: &CompiledScenario, runs: u64, seed: u64) -> Option<DifficultyProfile> {
    let plan = LabPlan { policies: MEASURED.to_vec(), ..LabPlan::every(runs, seed) };
    let played = examine(c, &plan, &|_| ()).policies;
    let [skilled, average, random] = played.as_slice() else {
        return None;
    };
    Some(DifficultyProfile::of(c, &skilled.together, &average.together, &random.together))
}
