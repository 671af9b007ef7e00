//! The transcript: open things only, in the order of the room, and no bodies where none are seen.
use counterpart::sim::compiled::RoleSet;
use counterpart::sim::play::PlayerSession;
use counterpart::sim::scenario::{Channel, Lang};
use counterpart::sim::session::{Action, Aim, Event};
use counterpart::sim::view::LineKind;

use super::driver::{scenario, wander};

#[test]
fn every_line_has_its_words_in_both_languages() {
    for name in ["small", "first_meeting", "line_3331"] {
        for seed in 0..8 {
            let seat = wander(name, seed, |_, _| {});
            let [zh, en] = [Lang::Zh, Lang::En].map(|lang| seat.view().transcript(0, lang));
            assert_eq!(zh.len(), en.len());
            for (zh, en) in zh.iter().zip(&en) {
                assert_eq!((&zh.kind, zh.who), (&en.kind, en.who));
                assert_eq!(
                    (zh.text.is_empty(), zh.gesture.is_empty()),
                    (en.text.is_empty(), en.gesture.is_empty())
                );
                let speaks = matches!(
                    zh.kind,
                    LineKind::Ours | LineKind::Topic | LineKind::Learned(_) | LineKind::Happened
                );
                assert!(!speaks || !zh.text.is_empty(), "{zh:?}");
                assert!(!zh.text.contains('{') && !en.text.contains('{'), "{zh:?} {en:?}");
            }
        }
    }
}

#[test]
fn no_gesture_is_seen_on_the_telephone() {
    let mut seat = PlayerSession::new(scenario("small"), 7);
    let liang = seat.view().roles().next().unwrap();
    seat.act(&Action::Prepare { first: None, walk_away: 60, opening: 0.into() }).unwrap();
    let mut other = seat.clone();
    seat.act(&Action::Meet { roles: RoleSet::one(liang), channel: Channel::Phone, aim: Aim::Learn }).unwrap();
    other
        .act(&Action::Meet { roles: RoleSet::one(liang), channel: Channel::Office, aim: Aim::Learn })
        .unwrap();
    let gestures = |seat: &PlayerSession| {
        let lines = seat.view().transcript(0, Lang::En);
        lines.into_iter().filter(|l| !l.gesture.is_empty()).map(|l| l.gesture).collect::<Vec<_>>()
    };
    assert_eq!(gestures(&seat), Vec::<String>::new());
    assert_eq!(gestures(&other), ["opens a blue folder"]);
}

#[test]
fn the_transcript_grows_and_never_changes() {
    let mut before = Vec::new();
    wander("line_3331", 5, |seat, _| {
        let now = seat.view().transcript(0, Lang::Zh);
        assert_eq!(now[..before.len()], before[..]);
        before = now;
    });
}

#[test]
fn nothing_hidden_is_scored_or_told_before_the_end() {
    wander("first_meeting", 3, |seat, _| {
        assert!(seat.score().is_none() && seat.style().is_none());
        assert!(seat.view().truths().is_none() && seat.view().six_months_on().is_none());
    });
    let seat = wander("first_meeting", 3, |_, _| {});
    assert!(seat.is_over() && seat.score().is_some() && seat.view().truths().is_some());
}

#[test]
fn in_the_car_everything_learned_is_there() {
    let seat = wander("line_3331", 9, |_, _| {});
    let view = seat.view();
    let car = view.car().unwrap();
    let log: Vec<_> = view.log().collect();
    let end = log.iter().rposition(|l| matches!(l.event, Event::MeetingEnded { .. })).unwrap();
    let start = log[..end].iter().rposition(|l| matches!(l.event, Event::MeetingStarted { .. })).unwrap();
    let learned = log[start..end].iter().filter(|l| matches!(l.event, Event::Learned(..))).count();
    assert_eq!(car.learned.len(), learned);
}
