//! What is never recommended: what the score would have punished, and a brochure where a question opened something.
use crate::sim::compiled::{CompiledScenario, HandId};
use crate::sim::debrief::consequences::{Consequence, consequences};
use crate::sim::phase::apply;
use crate::sim::scenario::Act;
use crate::sim::score::acts::rule_heard;
use crate::sim::score::{ScoreRule, score};
use crate::sim::session::action::Action;
use crate::sim::session::event::{Event, Fit, Logged};
use crate::sim::session::state::State;
use crate::sim::view::View;

/// What an action does at once in one of the possible hands.
#[derive(Clone, Debug, Default)]
pub(super) struct AtOnce {
    /// What it opens and spoils.
    pub(super) came: Vec<Consequence>,
    /// The rules of the score by which it costs something.
    pub(super) charged: Vec<ScoreRule>,
    /// Whether the score would have punished it.
    pub(super) punished: bool,
}

/// Does an action in a hand, and reads what it does at once. The score itself is asked what it would charge: its
/// findings below zero that rest on this action, and the rule that each act meets, as often as it counts.
pub(super) fn at_once(c: &CompiledScenario, before: &State, hand: HandId, action: &Action) -> AtOnce {
    let mut state = before.clone();
    state.hand = hand;
    let number = state.actions;
    let Ok(from) = apply(c, &mut state, action) else {
        return AtOnce::default(); // options are what the view allowed
    };
    let events = &state.log[from..];
    let findings = score(c, &state).findings;
    let own = findings.iter().filter(|f| f.points < 0 && f.actions.contains(&number));
    let mut charged: Vec<ScoreRule> = own.filter(|f| f.rule.spec().block.is_some()).map(|f| f.rule).collect();
    let mut off = false;
    for logged in events {
        off |= is_off(logged);
        if let Event::Heard { act, fit, .. } = logged.event {
            charged.extend(rule_heard(act, fit).filter(|rule| rule.spec().points < 0));
        }
    }
    charged.sort_unstable();
    charged.dedup();
    AtOnce { came: consequences(c, before, &state, events), punished: off || !charged.is_empty(), charged }
}

/// Whether it was out of place, mishandled an objection or crossed the line.
fn is_off(logged: &Logged) -> bool {
    matches!(logged.event, Event::Heard { fit: Fit::Off, .. } | Event::Mishandled(..) | Event::Crossed(..))
}

/// Whether an action is a question that opens an interest in a hand, or brings up what leads to one at once.
pub(super) fn asks_it_open(c: &CompiledScenario, before: &State, hand: HandId, action: &Action) -> bool {
    let mut state = before.clone();
    state.hand = hand;
    let Ok(from) = apply(c, &mut state, action) else { return false };
    if let Action::Topic(_) = action {
        let next = View::new(c, &state).replies().into_iter().map(Action::Reply);
        return next.into_iter().any(|reply| asks_it_open(c, &state, hand, &reply));
    }
    asks(c, action) && state.log[from..].iter().any(|l| matches!(l.event, Event::Verified(_)))
}

/// Whether an action asks or tests.
fn asks(c: &CompiledScenario, action: &Action) -> bool {
    let Action::Reply(reply) = action else { return false };
    c.replies[*reply].acts.iter().any(|a| a.asks() || a.tests())
}

/// Whether an action is a brochure or a pitch: something is shown or told, and nothing is asked.
pub(super) fn pitches(c: &CompiledScenario, action: &Action) -> bool {
    if let Action::Show(_) = action {
        return true;
    }
    let Action::Reply(reply) = action else { return false };
    let spec = &c.replies[*reply];
    let tells = |act: &Act| {
        matches!(
            act,
            Act::GiveInformation | Act::GiveReason | Act::FeatureDump | Act::Irritator | Act::OverPromise
        )
    };
    !asks(c, action) && (spec.shows.is_some() || spec.acts.iter().any(tells))
}
