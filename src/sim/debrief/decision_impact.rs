//! Turns that mattered: what was done against what else could have been, from after the one and from after the other.
//!
//! At every choice of a finished session what else was open is taken from
//! [`legal_actions`](crate::sim::phase::legal_actions). Each is done, and several [`RolloutPolicy`] players play on to
//! the end, who know what the trainee knew and nothing else: a skilled one, an average one, and one who goes on as this
//! trainee did. They do so in every hidden hand that was still possible on what was known, each weighing the same; which
//! one was dealt plays no part. Everything public stays as it was, the days not yet reached are dealt again, and the
//! rounds are the same for all, so that nothing differs but the choice. A few rounds of every choice show where it may
//! matter; what is told comes from rounds of its own, so that a choice is not shown for having been lucky.
//!
//! What is told are labels: [`ImpactLabel`], by agreement of the signs over policies and hands. What the score would
//! have punished is never recommended, nor a brochure or a pitch over a question that could open an interest.
mod agreement;
mod barred;
mod estimate;
mod hands;
mod options;
mod progress;
mod reasons;
mod rollouts;

pub use agreement::{CellImpact, ImpactLabel, Leaning, agreed, disagreement, turns_on_the_hand};
pub use estimate::Estimate;
pub use options::{DecisionMoment, moments};
pub use progress::ImpactProgress;
pub use reasons::{ImpactReason, ReasonKind};

use serde::Serialize;

use crate::sim::bots::RolloutPolicy;
use crate::sim::compiled::{CompiledScenario, Package, RoleId};
use crate::sim::scenario::Text;
use crate::sim::session::action::Action;
use crate::sim::session::state::State;

/// Most turns that are shown.
pub const MOST: usize = 5;
/// Most of them that are shown for having been missed before others get a place.
const MISSED: usize = 3;
/// Most of them that are shown because it can't be told.
const OPEN: usize = 1;

/// What was open at a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionPoint {
    /// What one could do.
    pub action: Action,
    /// In the scenario's words: the reply, the topic, the document; empty where the interface has to say it.
    pub words: Text,
    /// It is what was done.
    pub done: bool,
    /// How sure one is that it makes a difference against what was done.
    pub label: ImpactLabel,
    /// Which way.
    pub way: Leaning,
    /// What each policy says in each possible hand; nothing for what was done.
    pub cells: Vec<CellImpact>,
    /// Why, the plainest first; at most three.
    pub why: Vec<ImpactReason>,
    /// The total of a session that goes on like this, over all policies and hands.
    pub total: Estimate,
    /// The difference to what was done, round by round.
    pub more: Estimate,
}

impl DecisionPoint {
    /// Whether it is said to have been better.
    #[must_use]
    pub fn is_recommended(&self) -> bool {
        self.way == Leaning::Better && self.label != ImpactLabel::CantTell
    }

    /// Policies that go opposite ways over it.
    #[must_use]
    pub fn disagreement(&self) -> Option<(Vec<RolloutPolicy>, Vec<RolloutPolicy>)> {
        disagreement(&self.cells)
    }
}

/// What a turn shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ImpactVerdict {
    /// Something else was better, or may have been.
    Missed,
    /// The best of the others were worse, or may have been.
    Right,
    /// Those who play on disagree, or it depends on what lay behind it.
    Open,
}

/// A choice that is worth looking at again.
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
    /// How sure that is.
    pub label: ImpactLabel,
    /// How many hidden hands were still possible.
    pub hands: u16,
    /// What was done, then the others, the best first.
    pub choices: Vec<DecisionPoint>,
}

/// The turns that mattered in a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stakes {
    /// Choices that were looked at.
    pub considered: u32,
    /// Sessions that were played on in all.
    pub rounds: u64,
    /// The turns, those first of which one is surest; at most [`MOST`].
    pub turns: Vec<DecisiveTurn>,
}

/// Compares the choices of a finished session with what else was open. The same session gives the same on any number of
/// threads. `None` where the session is not over, does not fit the scenario, or `watch` was told to stop.
#[must_use]
pub fn weigh(c: &CompiledScenario, seed: u64, actions: &[Action], watch: &ImpactProgress) -> Option<Stakes> {
    weigh_moments(c, &moments(c, State::new(c, seed), actions)?, watch)
}

/// The same of choices that are at hand.
#[must_use]
pub fn weigh_moments(
    c: &CompiledScenario,
    points: &[DecisionMoment],
    watch: &ImpactProgress,
) -> Option<Stakes> {
    let considered = u32::try_from(points.len()).unwrap_or(u32::MAX);
    let (weighed, rounds) = rollouts::play(c, points, watch)?;
    let turns: Vec<DecisiveTurn> =
        weighed.into_iter().filter_map(|(i, told)| turn(c, &points[i], &told)).collect();
    watch.finish();
    Some(Stakes { considered, rounds, turns: most_telling(turns) })
}

/// A turn with its labels, where something can be told of it.
fn turn(
    c: &CompiledScenario,
    point: &DecisionMoment,
    told: &rollouts::RolloutTotals,
) -> Option<DecisiveTurn> {
    let choices = (0..told.options.len()).map(|i| choice(c, point, told, i));
    let (done, mut others): (Vec<DecisionPoint>, Vec<DecisionPoint>) = choices.partition(|c| c.done);
    // What is never recommended is not shown as having been better, nor as an open question.
    others.retain(|choice| {
        let own = point.options.iter().find(|o| o.action == choice.action);
        choice.way == Leaning::Worse || !own.is_some_and(|o| o.barred)
    });
    // Stable: of equals, the one that was offered first.
    others.sort_by_key(|c| (standing(c), -c.more.mean));
    let verdict = if others.first()?.is_recommended() {
        ImpactVerdict::Missed
    } else if others.iter().all(|c| c.way == Leaning::Worse) {
        ImpactVerdict::Right
    } else if others.iter().any(|c| c.disagreement().is_some() || turns_on_the_hand(&c.cells)) {
        ImpactVerdict::Open
    } else {
        return None;
    };
    let label = match verdict {
        ImpactVerdict::Missed => others[0].label,
        ImpactVerdict::Right => others.iter().map(|c| c.label).max()?,
        ImpactVerdict::Open => ImpactLabel::CantTell,
    };
    Some(DecisiveTurn {
        turn: point.turn,
        action: point.action,
        heard: point.heard.clone(),
        offer: point.state.current_offer(),
        verdict,
        label,
        hands: u16::try_from(point.hands.len()).unwrap_or(u16::MAX),
        choices: done.into_iter().chain(others).collect(),
    })
}

/// The order of the others: recommended ones by how sure, then what can't be told, then what was worse.
fn standing(choice: &DecisionPoint) -> (u8, ImpactLabel) {
    match choice.way {
        Leaning::Better => (0, choice.label),
        Leaning::Alike => (1, choice.label),
        Leaning::Worse => (2, ImpactLabel::CantTell),
    }
}

fn choice(
    c: &CompiledScenario,
    point: &DecisionMoment,
    told: &rollouts::RolloutTotals,
    i: usize,
) -> DecisionPoint {
    let option = &point.options[told.options[i]];
    let done = told.options[i] == 0;
    let cell = |at: usize| {
        let ((policy, _), hand) = point.cell(at);
        let more = told.more_in(i, at);
        CellImpact { policy: *policy, hand, way: Leaning::of(more), more }
    };
    let cells: Vec<CellImpact> = if done { Vec::new() } else { (0..point.cells()).map(cell).collect() };
    let (label, way) = agreed(&cells);
    let block = match way {
        Leaning::Better => told.block(i, 1),
        Leaning::Worse => told.block(i, -1),
        Leaning::Alike => None,
    };
    DecisionPoint {
        action: option.action.clone(),
        words: option.words.clone(),
        done,
        label,
        way,
        cells,
        why: reasons::reasons(c, way, &point.options[0].at_once, &option.at_once, block),
        total: told.total(i),
        more: told.more(i),
    }
}

/// The few of which most can be told, those that were right among them.
fn most_telling(mut turns: Vec<DecisiveTurn>) -> Vec<DecisiveTurn> {
    let weight = |t: &DecisiveTurn| t.choices.get(1).map_or(0, |best| -best.more.mean.abs());
    turns.sort_by_key(|t| (t.label, weight(t), t.action));
    let mut left = [MISSED, MOST - MISSED, OPEN];
    let (mut chosen, mut rest): (Vec<DecisiveTurn>, Vec<DecisiveTurn>) = (Vec::new(), Vec::new());
    for turn in turns {
        let room = &mut left[turn.verdict as usize];
        // An open question takes nobody's place.
        if *room > 0 && turn.verdict != ImpactVerdict::Open {
            *room -= 1;
            chosen.push(turn);
        } else {
            rest.push(turn);
        }
    }
    for turn in rest {
        let open = turn.verdict == ImpactVerdict::Open;
        if chosen.len() < MOST && (!open || left[turn.verdict as usize] > 0) {
            left[turn.verdict as usize] = left[turn.verdict as usize].saturating_sub(1);
            chosen.push(turn);
        }
    }
    chosen.sort_by_key(|t| (t.label, weight(t), t.action));
    chosen
}
