//! The debrief: it opens after every session, adds up, and says of a turn only what could be known at it.
mod advice;
mod answers;
mod deal;
mod words;

use std::sync::Arc;

use counterpart::sim::bots::{Policy, play_logged};
use counterpart::sim::compiled::{CompiledScenario, HandId, RoleId};
use counterpart::sim::debrief::objections::BeatSeen;
use counterpart::sim::debrief::people::HowFound;
use counterpart::sim::debrief::{Debrief, recommendations, turning};
use counterpart::sim::phase::apply;
use counterpart::sim::play::PlayerSession;
use counterpart::sim::scenario::Lang;
use counterpart::sim::score::{BlockScore, ScoreBlock, ScoreRule};
use counterpart::sim::session::{Action, Event, State};
use counterpart::sim::view::{LineKind, SessionStage, View};

use super::{SHIPPED, hands, scenario};

struct Finished {
    about: String,
    c: Arc<CompiledScenario>,
    end: State,
    actions: Vec<Action>,
    debrief: Debrief,
}

fn finished(name: &str, policy: Policy, hand: HandId, seed: u64) -> Finished {
    let c = scenario(name);
    let (end, mut actions) = play_logged(&c, seed, hand, policy, None);
    let about = format!("{name}, {}, hand {}, seed {seed}", policy.name(), hand.0);
    // A bot that ran out of ideas is led out; that way is not among its actions.
    if Debrief::of(&c, &end, &actions).is_none() {
        actions.push(Action::WalkAway);
    }
    let debrief = Debrief::of(&c, &end, &actions);
    let Some(debrief) = debrief else { panic!("{about}: the debrief does not open") };
    Finished { about, c, end, actions, debrief }
}

fn every(seeds: std::ops::Range<u64>, check: impl Fn(&Finished) + Sync) {
    use rayon::prelude::*;
    let mut cases = Vec::new();
    for name in SHIPPED {
        for policy in Policy::all() {
            for hand in hands(&scenario(name)) {
                cases.extend(seeds.clone().map(|seed| (name, policy, hand, seed)));
            }
        }
    }
    cases.into_par_iter().for_each(|(name, policy, hand, seed)| check(&finished(name, policy, hand, seed)));
}

/// The turn with which an action ended, by its own log.
fn turn_of(f: &Finished, action: u16) -> u16 {
    f.debrief.line[usize::from(action)].at.turn
}

#[test]
fn it_opens_after_every_session_and_adds_up() {
    every(0..3, |f| {
        let (d, about) = (&f.debrief, &f.about);
        let sum: i32 = d.score.findings.iter().map(|x| x.points).sum();
        assert_eq!(d.score.total, sum, "{about}");
        for BlockScore { block, points, .. } in d.score.card.blocks.iter().copied() {
            let own = d.score.findings.iter().filter(|x| x.block == block);
            assert_eq!(points, own.map(|x| x.points).sum::<i32>(), "{about}: {block:?}");
        }
        assert_eq!(d.line.len(), f.actions.len(), "{about}");
        assert_eq!(d.ending.opinions.len(), f.c.voters().count(), "{about}");
        assert!(serde_json::to_string(d).is_ok(), "{about}");
        let moments = &d.series;
        assert_eq!(moments[0].at.turn, 0, "{about}");
        assert!(moments.windows(2).all(|w| w[0].at.turn < w[1].at.turn), "{about}: the plot goes backwards");
        assert_eq!(moments.last().map(|m| m.at.turn), Some(f.end.turn), "{about}");
        assert!(d.turning.len() <= turning::MOST, "{about}");
        assert!(d.turning.windows(2).all(|w| w[0].at <= w[1].at), "{about}");
        for t in &d.turning {
            assert_eq!(t.at.turn, turn_of(f, t.at.action), "{about}: {t:?}");
        }
    });
}

#[test]
fn what_moved_is_what_the_reasons_say() {
    every(0..1, |f| {
        let (d, about) = (&f.debrief, &f.about);
        for role in 0..f.end.roles.len() {
            let (mut trust, mut tension) = (None, None);
            for step in &d.line {
                let Some(m) = step.moved.iter().find(|m| m.role.index() == role) else {
                    continue;
                };
                // One action goes on where the last one left off.
                assert!(trust.is_none_or(|t| t == m.trust.0), "{about}: {step:?}");
                assert!(tension.is_none_or(|t| t == m.tension.0), "{about}: {step:?}");
                (trust, tension) = (Some(m.trust.1), Some(m.tension.1));
                let met = f.actions.get(usize::from(step.at.action));
                if !matches!(met, Some(Action::Meet { .. })) {
                    let by: i32 = m.causes.iter().map(|x| x.tension).sum();
                    assert_eq!(by, m.tension.1 - m.tension.0, "{about}: {step:?}");
                }
                // 0.35 ability + 0.25 benevolence + 0.40 integrity, each part and the whole rounded to a tenth.
                let parts = (35 * m.parts[0] + 25 * m.parts[1] + 40 * m.parts[2]) / 100;
                assert!((parts - (m.trust.1 - m.trust.0)).abs() <= 2, "{about}: {step:?}");
            }
            if let Some(trust) = trust {
                assert_eq!(trust, f.end.roles[RoleId::from(role)].trust.tenths(), "{about}");
            }
        }
    });
}

#[test]
fn what_to_work_on_is_two_things_that_could_be_seen() {
    every(0..2, |f| {
        let (d, about) = (&f.debrief, &f.about);
        assert!(d.work.len() <= recommendations::MOST, "{about}");
        assert!(
            d.work.len() == 2 || d.score.total > 7000,
            "{about}: {} things at {} points",
            d.work.len(),
            d.score.total
        );
        let lines = View::new(&f.c, &f.end).transcript(0, Lang::En);
        for thing in &d.work {
            assert!(thing.lost >= 50 && !thing.evidence.is_empty(), "{about}: {thing:?}");
            for at in &thing.evidence {
                let seen = lines.iter().any(|l| l.action == at.action && l.turn == at.turn);
                assert!(seen, "{about}: {thing:?} rests on what nobody saw");
            }
        }
        if let [one, other] = &d.work[..] {
            assert_ne!(one.topic, other.topic, "{about}");
        }
    });
}

#[test]
fn nothing_is_said_of_a_turn_that_could_not_be_known_at_it() {
    every(0..2, |f| {
        let (d, about) = (&f.debrief, &f.about);
        for finding in &d.score.findings {
            for action in &finding.actions {
                assert!(turn_of(f, *action) <= finding.turn, "{about}: {finding:?}");
            }
        }
        let happened = |action: u16, wanted: &dyn Fn(&Event) -> bool| {
            let own = f.end.log.iter().filter(|l| l.action == action);
            own.map(|l| &l.event).any(wanted)
        };
        for w in d.people.iter().flat_map(|p| &p.wanted) {
            if let HowFound::Verified(at) = w.found {
                let own = |e: &Event| matches!(e, Event::Verified(i) if *i == w.interest);
                assert!(happened(at.action, &own), "{about}: {w:?}");
            }
        }
        for o in &d.objections {
            let root = o.root;
            if let Some(at) = o.root_verified {
                let own = |e: &Event| matches!(e, Event::Verified(i) if *i == root);
                assert!(happened(at.action, &own), "{about}: {o:?}");
            }
            for (seen, beat) in o.beats.iter().zip(counterpart::sim::session::event::Beat::ALL) {
                let own = |e: &Event| matches!(e, Event::Beat(x, b) if *x == o.objection && *b == beat);
                let ever = f.end.log.iter().any(|l| own(&l.event));
                match seen {
                    BeatSeen::At(at) => assert!(happened(at.action, &own), "{about}: {o:?}"),
                    BeatSeen::Missed | BeatSeen::NoOccasion => assert!(!ever, "{about}: {o:?}"),
                }
            }
        }
    });
}

/// An interest that a reply opened could be opened there at the latest, and by a reply that stood there.
#[test]
fn what_was_opened_was_possible() {
    every(0..2, |f| {
        for w in f.debrief.people.iter().flat_map(|p| &p.wanted) {
            let HowFound::Verified(at) = w.found else { continue };
            if matches!(f.actions[usize::from(at.action)], Action::Reply(_)) {
                let possible = w.possible.as_ref().is_some_and(|x| x.at.action <= at.action);
                assert!(possible, "{}: {w:?}", f.about);
            }
        }
    });
}

/// Going back and saying it does open it.
#[test]
fn what_was_possible_does_open() {
    let mut tried = 0;
    for name in SHIPPED {
        for hand in hands(&scenario(name)) {
            let f = finished(name, Policy::Average, hand, 2);
            for w in f.debrief.people.iter().flat_map(|p| &p.wanted) {
                let Some(chance) = &w.possible else { continue };
                let mut s = State::with_hand(&f.c, f.end.seed, hand);
                for action in &f.actions[..usize::from(chance.at.action)] {
                    apply(&f.c, &mut s, action).unwrap();
                }
                if View::new(&f.c, &s).stage() != SessionStage::Theirs(chance.scene) {
                    apply(&f.c, &mut s, &Action::Topic(chance.scene)).unwrap();
                }
                assert!(!View::new(&f.c, &s).verified(w.interest), "{}: {w:?}", f.about);
                apply(&f.c, &mut s, &Action::Reply(chance.reply)).unwrap();
                assert!(View::new(&f.c, &s).verified(w.interest), "{}: {w:?}", f.about);
                tried += 1;
            }
        }
    }
    assert!(tried > 5, "{tried}");
}

#[test]
fn it_stays_closed_until_the_end() {
    for name in SHIPPED {
        let c = scenario(name);
        let hand = State::new(&c, 5).hand;
        let (_, actions) = play_logged(&c, 5, hand, Policy::Average, None);
        let mut seat = PlayerSession::new(Arc::clone(&c), 5);
        for action in &actions {
            assert!(!seat.is_over() && seat.debrief().is_none() && seat.glance().debrief().is_none());
            seat.act(action).unwrap();
        }
        assert!(seat.is_over());
        assert_eq!(seat.actions(), actions);
        let debrief = seat.debrief().unwrap();
        assert_eq!(Some(&debrief.score), seat.score().as_ref());
        assert_eq!(seat.glance().debrief(), Some(debrief));
    }
}

/// The session with another reply said at one place, and left after that.
fn other_line(f: &Finished) -> Option<(usize, State, Vec<Action>)> {
    let mut s = State::with_hand(&f.c, f.end.seed, f.end.hand);
    let replies: Vec<usize> =
        (0..f.actions.len()).filter(|i| matches!(f.actions[*i], Action::Reply(_))).collect();
    let k = *replies.get(replies.len() / 2)?;
    for action in &f.actions[..k] {
        apply(&f.c, &mut s, action).unwrap();
    }
    let said = &f.actions[k];
    let offered = View::new(&f.c, &s).replies();
    let other = offered.into_iter().map(Action::Reply).find(|r| r != said)?;
    let mut actions = f.actions[..k].to_vec();
    let mut next = other;
    loop {
        apply(&f.c, &mut s, &next).ok()?;
        actions.push(next);
        if s.outcome().is_some() {
            return Some((k, s, actions));
        }
        let replies = View::new(&f.c, &s).replies();
        next = replies.first().map_or(Action::WalkAway, |r| Action::Reply(*r));
    }
}

/// Findings of the talk, each resting on one earlier line: no later line can change them.
fn settled_before(d: &Debrief, k: usize) -> Vec<(ScoreRule, i32, Vec<u16>)> {
    let talk = [ScoreBlock::Guidance, ScoreBlock::Exchange];
    let own = d.score.findings.iter().filter(|x| talk.contains(&x.block));
    let early = own.filter(|x| {
        let ratio = x.rule == ScoreRule::GiveAndTake;
        !ratio && !x.actions.is_empty() && x.actions.iter().all(|a| usize::from(*a) < k)
    });
    early.map(|x| (x.rule, x.points, x.actions.clone())).collect()
}

#[test]
fn another_line_changes_only_what_follows_from_it() {
    let mut compared = 0;
    for name in SHIPPED {
        for policy in [Policy::Skilled, Policy::Average, Policy::Random] {
            for hand in hands(&scenario(name)) {
                let f = finished(name, policy, hand, 11);
                let Some((k, end, actions)) = other_line(&f) else {
                    continue;
                };
                let other = Debrief::of(&f.c, &end, &actions).unwrap();
                assert_eq!(f.debrief.line[..k], other.line[..k], "{}", f.about);
                let turn = other.line[k].at.turn;
                let before = |d: &Debrief| -> Vec<_> {
                    d.series.iter().filter(|m| m.at.turn + 1 < turn).cloned().collect()
                };
                assert_eq!(before(&f.debrief), before(&other), "{}", f.about);
                assert_eq!(settled_before(&f.debrief, k), settled_before(&other, k), "{}", f.about);
                compared += 1;
            }
        }
    }
    assert!(compared >= 10, "{compared}");
}

#[test]
fn the_log_keeps_what_a_summary_said_and_which_papers_lay_side_by_side() {
    let f = finished("line_3331", Policy::Skilled, HandId(0), 7);
    let view = View::new(&f.c, &f.end);
    let lines = view.transcript(0, Lang::En);
    let (mut summaries, mut sides) = (0, 0);
    for (i, action) in f.actions.iter().enumerate() {
        let own = || lines.iter().filter(|l| usize::from(l.action) == i);
        match action {
            Action::Summarise(said) => {
                assert!(own().any(|l| l.kind == LineKind::Summarised(*said)));
                assert!(said.iter().all(|s| !view.statement_text(*s).is_empty()));
                summaries += 1;
            }
            Action::Present(offers) => {
                assert!(own().any(|l| l.kind == LineKind::Presented(offers.clone())));
                sides += 1;
            }
            _ => {}
        }
    }
    assert!(summaries > 0 && sides > 0, "{summaries} summaries, {sides} sides");
}

/// A door opens and closes for people, not for numbers: every role of the plot is a role of the case.
#[test]
fn the_plot_has_everybody_at_every_moment() {
    let f = finished("first_meeting", Policy::Average, HandId(1), 3);
    let roles: Vec<RoleId> = View::new(&f.c, &f.end).roles().collect();
    for moment in &f.debrief.series {
        let plotted: Vec<RoleId> = moment.people.iter().map(|p| p.role).collect();
        assert_eq!(plotted, roles);
        let supported = moment.people.iter().filter(|p| p.support.is_some()).count();
        assert_eq!(supported > 0, moment.offer.is_some());
    }
}
