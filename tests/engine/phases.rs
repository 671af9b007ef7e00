//! The deal can be closed while the session goes on: what stays open, what stays shut, and what it comes to.
use std::sync::Arc;

use counterpart::sim::bots::{Policy, play_logged};
use counterpart::sim::compiled::{CompiledScenario, HandId, ReplyId};
use counterpart::sim::debrief::Debrief;
use counterpart::sim::phase::{LegalAction, apply, legal_actions};
use counterpart::sim::score::score;
use counterpart::sim::session::state::Phase;
use counterpart::sim::session::{Action, Ending, Event, Outcome, Refusal, State};
use counterpart::sim::view::{SessionStage, Tagged, View};

use super::{legal, scenario};

/// A deal that was signed, and the session after it: in the calendar, as a phase that follows would begin.
fn signed() -> (Arc<CompiledScenario>, State, State, Vec<Action>) {
    let c = scenario("first_meeting");
    let (end, actions) = play_logged(&c, 7, HandId(0), Policy::Skilled, None);
    assert_eq!(end.outcome().map(|o| o.ending), Some(Ending::Signed));
    let mut after = end.clone();
    after.phase = Phase::Calendar;
    (c, end, after, actions)
}

#[test]
fn a_closed_deal_does_not_end_the_session() {
    let (c, end, after, actions) = signed();
    let view = View::new(&c, &after);
    assert!(view.deal_closed() && !view.is_over());
    assert_eq!(view.stage(), SessionStage::Calendar);
    // How it came out is known to everybody; what was hidden stays hidden until the session is over.
    assert_eq!(view.outcome(), end.outcome());
    assert!(view.truths().is_none() && view.six_months_on().is_none());
    assert!(Debrief::of(&c, &after, &actions).is_none());
    let over = View::new(&c, &end);
    assert!(over.deal_closed() && over.is_over() && over.truths().is_some());
    assert!(Debrief::of(&c, &end, &actions).is_some());
    // The points of the deal are those of the deal, whether or not more follows.
    assert_eq!(score(&c, &after), score(&c, &end));
}

#[test]
fn a_closed_deal_takes_its_terms_off_the_list_and_leaves_the_rest() {
    let (c, _, after, _) = signed();
    legal::agree(&c, &after, "after the signature");
    let view = View::new(&c, &after);
    let all = legal_actions(&view);
    assert!(all.iter().any(|entry| matches!(entry, LegalAction::Wait(_))), "{all:?}");
    let package = view.current_offer();
    let propose = Action::Propose { package, reason: None, forecast: Vec::new() };
    for action in [propose, Action::Present(vec![package]), Action::AskDecision] {
        assert_eq!(view.allows(&action), Err(Refusal::DealClosed), "{action:?}");
        assert!(!all.iter().any(|entry| entry.covers(&action)), "{action:?}");
    }
    // A reply that would give or ask for a term is not offered either.
    let count: usize = c.author().scenes.values().map(|scene| scene.replies.len()).sum();
    let terms = |s: &State| {
        let view = View::new(&c, s);
        let all = (0..count).map(ReplyId::from).filter(|r| !Tagged::new(view).heard(*r).gives.is_empty());
        all.filter(|r| view.offers(*r)).count()
    };
    let mut open = after.clone();
    open.closed = None;
    assert!(terms(&open) > 0 && terms(&after) == 0, "{} replies give terms that are signed", terms(&after));
}

#[test]
fn when_its_time_is_up_the_session_ends_and_the_deal_stands() {
    let (c, end, mut after, _) = signed();
    for _ in 0..200 {
        if after.is_over() {
            break;
        }
        apply(&c, &mut after, &Action::Wait(7)).unwrap();
    }
    assert!(after.is_over());
    assert_eq!(after.outcome(), end.outcome());
    let ends = after.log.iter().filter(|l| matches!(l.event, Event::Ended(_))).count();
    assert_eq!(ends, 1, "the deal is closed once");
}

#[test]
fn an_outcome_is_written_as_it_always_was() {
    let c = scenario("first_meeting");
    let state = State::new(&c, 1);
    let quoted = View::new(&c, &state).quotation();
    let json = |outcome: &Outcome| serde_json::to_string(outcome).unwrap();
    let signed = Outcome::signed(quoted);
    let package = serde_json::to_string(&quoted).unwrap();
    assert_eq!(json(&signed), format!("{{\"Signed\":{package}}}"));
    assert_eq!(json(&Outcome::without_deal(Ending::WalkedAway)), "\"WalkedAway\"");
    assert_eq!(json(&Outcome::without_deal(Ending::Refused)), "\"Refused\"");
    assert_eq!(json(&Outcome::without_deal(Ending::Deadline)), "\"Deadline\"");
    let late = Outcome { ending: Ending::Deadline, agreement: Some(quoted) };
    for outcome in [signed, Outcome::without_deal(Ending::Refused), late] {
        assert_eq!(serde_json::from_str::<Outcome>(&json(&outcome)).unwrap(), outcome);
    }
}
