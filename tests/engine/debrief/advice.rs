//! Advice follows from what was done: closing is not advised to who pressed, the map only where more was to be had.
use std::sync::atomic::{AtomicU32, Ordering};

use counterpart::prose::debrief::{page, recommendations as tell};
use counterpart::sim::compiled::FactId;
use counterpart::sim::debrief::Work;
use counterpart::sim::debrief::topics::Topic;
use counterpart::sim::phase::apply;
use counterpart::sim::scenario::{Act, Lang};
use counterpart::sim::score::ScoreRule;
use counterpart::sim::session::event::{Event, Vote};
use counterpart::sim::session::{Action, State};
use counterpart::sim::view::{Access, View};

use super::{Finished, every};

/// Whether an event is pressing for an end.
fn presses(f: &Finished, event: &Event) -> bool {
    if let Event::Replied(reply) = event {
        // Numbers run through the scenes in the order of the file.
        let mut all = f.c.author().scenes.values().flat_map(|s| s.replies.values());
        let said = all.nth(usize::from(reply.0)).unwrap();
        return said.acts.iter().any(|a| matches!(a, Act::Pressure | Act::PrematureClose));
    }
    matches!(event, Event::DecisionAsked)
}

fn advised(f: &Finished, topic: Topic) -> Option<&Work> {
    f.debrief.work.iter().find(|w| w.topic == topic)
}

#[test]
fn closing_is_never_advised_to_who_pressed_and_never_shown_by_pressing() {
    let (closing, pressed) = (AtomicU32::new(0), AtomicU32::new(0));
    every(0..4, |f| {
        let pressing = f.end.log.iter().any(|l| presses(f, &l.event));
        pressed.fetch_add(u32::from(pressing), Ordering::Relaxed);
        let Some(work) = advised(f, Topic::Agree) else { return };
        closing.fetch_add(1, Ordering::Relaxed);
        assert!(!pressing, "{}: {work:?}", f.about);
        assert!(f.debrief.ending.offer.is_none(), "{}", f.about);
        for at in &work.evidence {
            let mut own = f.end.log.iter().filter(|l| l.action == at.action);
            assert!(own.all(|l| !presses(f, &l.event)), "{}: {work:?}", f.about);
        }
    });
    let (closing, pressed) = (closing.into_inner(), pressed.into_inner());
    assert!(closing > 20 && pressed > 100, "{closing} advised, {pressed} pressed");
}

#[test]
fn who_asked_in_vain_is_shown_the_refusal_in_their_words() {
    let shown = AtomicU32::new(0);
    every(0..4, |f| {
        let Some(work) = advised(f, Topic::Unblock) else { return };
        shown.fetch_add(1, Ordering::Relaxed);
        let view = View::new(&f.c, &f.end);
        assert!(f.debrief.ending.offer.is_none(), "{}", f.about);
        for at in &work.evidence {
            let own = || f.end.log.iter().filter(|l| l.action == at.action).map(|l| &l.event);
            assert!(own().any(|e| matches!(e, Event::PutOff)), "{}: {work:?}", f.about);
            let against: Vec<_> = own()
                .filter_map(|e| {
                    if let Event::Stood(who, vote, _) = e {
                        (*vote != Vote::Signs).then_some(*who)
                    } else {
                        None
                    }
                })
                .collect();
            for lang in [Lang::Zh, Lang::En] {
                for text in
                    tell::evidence(&view, work, lang).into_iter().chain(page::evidence(&view, work, lang))
                {
                    let theirs = against.iter().any(|who| text.contains(view.role_address(*who).get(lang)));
                    assert!(theirs, "{}: {text}", f.about);
                }
            }
        }
    });
    assert!(shown.into_inner() > 20);
}

/// Whether more of the committee's map was to be had before an action.
fn more_to_be_had(f: &Finished, action: u16) -> bool {
    let mut s = State::with_hand(&f.c, f.end.seed, f.end.hand);
    for done in &f.actions[..usize::from(action)] {
        apply(&f.c, &mut s, done).unwrap();
    }
    let view = View::new(&f.c, &s);
    let door = view.roles().any(|r| View::new(&f.c, &f.end).met(r) == 0 && view.access(r) == Access::Open);
    let of_map = |fact: FactId| f.c.author().facts.values().nth(fact.index()).unwrap().map;
    let told = |e: &Event| matches!(e, Event::Learned(fact, _) if of_map(*fact));
    door || view.replies().into_iter().any(|reply| {
        let mut other = s.clone();
        let from = other.log.len();
        apply(&f.c, &mut other, &Action::Reply(reply)).is_ok()
            && other.log[from..].iter().any(|l| told(&l.event))
    })
}

#[test]
fn the_map_is_advised_only_where_more_of_it_was_to_be_had() {
    let found = AtomicU32::new(0);
    every(0..4, |f| {
        let Some(work) = advised(f, Topic::Map) else { return };
        found.fetch_add(1, Ordering::Relaxed);
        let all = f.c.author().facts.values().filter(|x| x.map).count();
        let most = ScoreRule::MapFact.spec().times.map_or(all, |t| all.min(usize::from(t)));
        let own = f.debrief.score.findings.iter().filter(|x| x.rule == ScoreRule::MapFact);
        assert!(own.count() < most, "{}: no points were left", f.about);
        for at in &work.evidence {
            assert!(more_to_be_had(f, at.action), "{}: nothing was to be had at {at:?}", f.about);
        }
    });
    assert!(found.into_inner() > 5);
}

#[test]
fn every_advice_quotes_the_action_that_shows_it() {
    every(0..3, |f| {
        let view = View::new(&f.c, &f.end);
        for lang in [Lang::Zh, Lang::En] {
            let lines = view.transcript(0, lang);
            for work in &f.debrief.work {
                let quoted = page::evidence(&view, work, lang);
                let Some(quoted) = quoted else { panic!("{}: {work:?} shows nothing", f.about) };
                let at = work.evidence.iter().find(|at| {
                    quoted.starts_with(&format!("Turn {}: ", at.turn))
                        || quoted.starts_with(&format!("第{}回合：", at.turn))
                });
                let Some(at) = at else { panic!("{}: {quoted}", f.about) };
                // Spoken words stand in it as they were said, as far as there is room.
                let spoken =
                    lines.iter().find(|l| l.action == at.action && l.kind.is_ours() && !l.text.is_empty());
                if let Some(line) = spoken.filter(|_| work.topic != Topic::Unblock) {
                    let begin: String = line.text.chars().take(12).collect();
                    assert!(quoted.contains(begin.trim()), "{}: {quoted}, not {}", f.about, line.text);
                }
            }
        }
    });
}
