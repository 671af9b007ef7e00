//! Turns that mattered: what the other choices would have been worth, estimated by playing on from there many times.
//!
//! At every choice of a finished session the alternatives that were open then are taken from the
//! [`View`](crate::sim::view::View). Each is done, and a
//! [`Substitute`](crate::sim::bots::Substitute) plays on to the end: it knows what the trainee
//! knew, and nothing else. Between the rounds only that varies which had not been drawn yet (the days of later events)
//! and the substitute's chance; both are the same for all alternatives of a choice, so that their differences vary
//! little. A few rounds on every choice show where the stakes lie, more rounds go where they are largest, and the
//! figures that are shown come from rounds of their own, so that a choice is not shown for having been lucky.
mod options;
mod progress;
mod rollouts;

pub use progress::ImpactProgress;

use serde::Serialize;

use crate::sim::compiled::{CompiledScenario, Package, RoleId};
use crate::sim::scenario::Text;
use crate::sim::session::action::Action;

/// Most turns that are shown.
pub const MOST: usize = 5;
/// Most of them that are shown for having been missed before others get a place.
const MISSED: usize = 3;
/// The least stake that is shown, in hundredths of a point.
const LEAST: i32 = 50;

/// An estimate from rounds of play, in hundredths of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Estimate {
    /// Rounds that were played.
    pub rounds: u32,
    /// Arithmetic mean.
    pub mean: i32,
    /// Standard error of the mean, rounded up.
    pub error: i32,
}

impl Estimate {
    /// Half the width of the 90 % interval (normal approximation), in hundredths, rounded up.
    #[must_use]
    pub fn within(self) -> i32 {
        (self.error * 1645).div_euclid(1000) + i32::from(self.error > 0)
    }

    /// Whether the whole interval lies above 0, below it, or around it.
    #[must_use]
    pub fn against_nothing(self) -> AlternativeImpact {
        if self.mean - self.within() > 0 {
            AlternativeImpact::More
        } else if self.mean + self.within() < 0 {
            AlternativeImpact::Less
        } else {
            AlternativeImpact::Alike
        }
    }
}

/// How an alternative compares with what was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AlternativeImpact {
    /// It is what was done.
    Done,
    /// Worth more: the interval of the difference lies above 0.
    More,
    /// Worth less: the interval lies below 0.
    Less,
    /// Not to be told apart.
    Alike,
}

/// What was open at a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionPoint {
    /// What one could do.
    pub action: Action,
    /// In the scenario's words: the reply, the topic, the document; empty where the interface has to say it.
    pub words: Text,
    /// The total of a session that goes on like this.
    pub total: Estimate,
    /// The difference to what was done, round by round; nothing for what was done.
    pub more: Estimate,
    /// How it compares.
    pub standing: AlternativeImpact,
}

/// What a turn shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ImpactVerdict {
    /// Something else was worth more.
    Missed,
    /// Everything else was worth less.
    Right,
}

/// A choice that weighed much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisiveTurn {
    /// The turn, as the transcript numbers it.
    pub turn: u16,
    /// The number of the action, from 0.
    pub action: u16,
    /// Who had spoken, and what, where it was an answer.
    pub heard: Option<(RoleId, Text)>,
    /// The offer on the table, or the one to open with.
    pub offer: Package,
    /// What it shows.
    pub verdict: ImpactVerdict,
    /// The best of the others less what was done, without its sign; hundredths of a point.
    pub stake: i32,
    /// What was done, then the others, the best first.
    pub choices: Vec<DecisionPoint>,
}

/// The turns that mattered in a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stakes {
    /// Choices that were looked at.
    pub considered: u32,
    /// Rounds that were played in all.
    pub rounds: u64,
    /// The turns with the largest stakes, the largest first, at most [`MOST`].
    pub turns: Vec<DecisiveTurn>,
}

/// Estimates what the other choices of a finished session would have been worth. The same session gives the same
/// numbers on any number of threads. `None` where the session is not over, does not fit the scenario, or `watch` was
/// told to stop.
#[must_use]
pub fn weigh(c: &CompiledScenario, seed: u64, actions: &[Action], watch: &ImpactProgress) -> Option<Stakes> {
    let points = options::points(c, seed, actions)?;
    let considered = u32::try_from(points.len()).unwrap_or(u32::MAX);
    let (weighed, rounds) = rollouts::play(c, seed, &points, watch)?;
    let turns: Vec<DecisiveTurn> =
        weighed.into_iter().filter_map(|(i, told)| turn(&points[i], &told)).collect();
    watch.finish();
    Some(Stakes { considered, rounds, turns: largest(turns) })
}

/// A turn in words and figures, where the rounds tell its choices apart and enough depends on it.
fn turn(point: &options::DecisionMoment, told: &rollouts::RolloutTotals) -> Option<DecisiveTurn> {
    let mut others: Vec<DecisionPoint> = Vec::new();
    let mut done = None;
    for (i, option) in point.options.iter().enumerate() {
        let more = told.more(i);
        let choice = DecisionPoint {
            action: option.action.clone(),
            words: option.words.clone(),
            total: told.total(i),
            more,
            standing: if i == 0 { AlternativeImpact::Done } else { more.against_nothing() },
        };
        if i == 0 {
            done = Some(choice);
        } else {
            others.push(choice);
        }
    }
    // Stable: of equals, the one that was offered first.
    others.sort_by_key(|c| -c.more.mean);
    let best = others.first()?;
    let verdict = if best.standing == AlternativeImpact::More {
        ImpactVerdict::Missed
    } else if others.iter().all(|c| c.standing == AlternativeImpact::Less) {
        ImpactVerdict::Right
    } else {
        return None;
    };
    let stake = best.more.mean.abs();
    let choices = done.into_iter().chain(others).collect();
    (stake >= LEAST).then(|| DecisiveTurn {
        turn: point.turn,
        action: point.action,
        heard: point.heard.clone(),
        offer: point.state.current_offer(),
        verdict,
        stake,
        choices,
    })
}

/// The few with the largest stakes, those that were right among them.
fn largest(mut turns: Vec<DecisiveTurn>) -> Vec<DecisiveTurn> {
    turns.sort_by_key(|t| (-t.stake, t.action));
    let (missed, right): (Vec<DecisiveTurn>, Vec<DecisiveTurn>) =
        turns.into_iter().partition(|t| t.verdict == ImpactVerdict::Missed);
    let (mut missed, mut right) = (missed.into_iter(), right.into_iter());
    let mut chosen: Vec<DecisiveTurn> = missed.by_ref().take(MISSED).collect();
    chosen.extend(right.by_ref().take(MOST - MISSED));
    let mut rest: Vec<DecisiveTurn> = missed.chain(right).collect();
    rest.sort_by_key(|t| (-t.stake, t.action));
    let room = MOST - chosen.len();
    chosen.extend(rest.into_iter().take(room));
    chosen.sort_by_key(|t| (-t.stake, t.action));
    chosen
}
