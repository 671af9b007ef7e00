//! Those who play on from a choice: what they may know, and how they talk.
use counterpart::sim::bots::{Policy, RolloutPolicy, Substitute};
use counterpart::sim::compiled::{CompiledScenario, HandId};
use counterpart::sim::phase::apply;
use counterpart::sim::play::snapshot;
use counterpart::sim::session::{Action, State};
use counterpart::sim::view::{SessionStage, View};

use super::actions::{Dice, possible};
use super::stakes::session;
use super::{EVERY, SHIPPED, hands, scenario};

fn decides(c: &CompiledScenario, s: &State, world: u64) -> Action {
    let view = View::new(c, s);
    Substitute::reading(&view).decide(&view, world)
}

/// What each of those who play on would do; nothing where there is too little to go on.
fn all_decide(c: &CompiledScenario, s: &State, world: u64) -> Vec<Option<Action>> {
    let view = View::new(c, s);
    let decides = |p| Some(Substitute::playing(p, &view)?.decide(&view, world));
    RolloutPolicy::ALL.map(decides).to_vec()
}

#[test]
fn who_plays_on_decides_alike_wherever_only_what_is_hidden_differs() {
    for name in SHIPPED {
        let c = scenario(name);
        let mut compared = 0;
        for seed in 0..40 {
            let others: Vec<HandId> = hands(&c).filter(|h| h.0 > 0).collect();
            for other in others {
                let mut a = State::with_hand(&c, seed, HandId(0));
                let mut b = State::with_hand(&c, seed, other);
                let mut dice = Dice::new(seed);
                for step in 0..60 {
                    let same = snapshot(&View::new(&c, &a)) == snapshot(&View::new(&c, &b));
                    let faces = |s: &State| s.roles.iter().map(|r| r.hesitated).collect::<Vec<_>>();
                    if !same || faces(&a) != faces(&b) || a.outcome().is_some() {
                        break;
                    }
                    for world in 0..3 {
                        assert_eq!(
                            all_decide(&c, &a, world),
                            all_decide(&c, &b, world),
                            "{name}, seed {seed}, hand {}, step {step}, world {world}",
                            other.0
                        );
                        compared += 1;
                    }
                    let Some(action) = possible(&View::new(&c, &a), &mut dice) else {
                        break;
                    };
                    apply(&c, &mut a, &action).unwrap();
                    apply(&c, &mut b, &action).unwrap();
                }
            }
        }
        assert!(compared > 600, "{name}: only {compared} decisions were compared");
    }
}

#[test]
fn another_hand_behind_the_same_state_changes_no_decision() {
    // The same state with another hand put behind it, while no interest is verified.
    for name in SHIPPED {
        let c = scenario(name);
        let mut compared = 0;
        for seed in 0..30 {
            let actions = session(&c, seed, Policy::AlwaysFirst);
            let mut s = State::new(&c, seed);
            for action in actions {
                if s.verified.count() == 0 {
                    for hand in hands(&c) {
                        let mut other = s.clone();
                        other.hand = hand;
                        for day in &mut other.event_days {
                            *day += u16::from(*day > other.day);
                        }
                        assert_eq!(
                            all_decide(&c, &s, seed),
                            all_decide(&c, &other, seed),
                            "{name}, seed {seed}"
                        );
                        compared += 1;
                    }
                }
                apply(&c, &mut s, &action).unwrap();
            }
        }
        assert!(compared > 500, "{name}: only {compared} decisions were compared");
    }
}

#[test]
fn who_takes_over_remembers_what_one_who_was_there_remembers() {
    for name in EVERY {
        let c = scenario(name);
        for seed in 0..12 {
            let mut s = State::new(&c, seed);
            let mut there = Substitute::reading(&View::new(&c, &s));
            for step in 0..120 {
                let view = View::new(&c, &s);
                if matches!(view.stage(), SessionStage::Ended) {
                    break;
                }
                let action = there.decide(&view, seed);
                assert_eq!(action, decides(&c, &s, seed), "{name}, seed {seed}, step {step}");
                apply(&c, &mut s, &action).unwrap();
            }
        }
    }
}

#[test]
fn a_newcomer_reads_what_one_who_watched_has_seen() {
    // Somebody else plays; one who watched from the start and one who only now reads the log would go on alike.
    let mut compared = 0;
    for name in EVERY {
        let c = scenario(name);
        for seed in 0..6 {
            let actions = session(&c, seed, Policy::Average);
            let mut s = State::new(&c, seed);
            let mut watched = Substitute::reading(&View::new(&c, &s));
            for (step, action) in actions.iter().enumerate() {
                let view = View::new(&c, &s);
                let tabled = matches!(view.stage(), SessionStage::Ours);
                let (one, other) = (watched.decide(&view, seed), decides(&c, &s, seed));
                // On our floor one who watched does not count an offer that somebody else tabled here as its own.
                if !tabled {
                    assert_eq!(one, other, "{name}, seed {seed}, step {step}");
                    compared += 1;
                }
                apply(&c, &mut s, action).unwrap();
            }
        }
    }
    assert!(compared > 300, "only {compared}");
}

#[test]
fn who_goes_on_as_before_talks_as_the_trainee_did() {
    let c = scenario("line_3331");
    // How often the reply is the trainee's own, and how often chance alone would make it so; in sixtieths.
    let (mut like, mut by_chance, mut refused) = (0, 0, 0);
    for seed in 0..3 {
        let mut s = State::new(&c, seed);
        let mut said = 0;
        for action in session(&c, seed, Policy::Textbook) {
            let view = View::new(&c, &s);
            let mind = Substitute::playing(RolloutPolicy::AsBefore, &view);
            assert_eq!(mind.is_some(), said >= 6, "six choices are enough, five are not");
            refused += u32::from(mind.is_none());
            if let (Some(mind), Action::Reply(own), SessionStage::Theirs(_)) = (mind, &action, view.stage()) {
                for world in 0..30 {
                    let again = mind.clone().decide(&view, world);
                    assert!(view.allows(&again).is_ok());
                    like += 60 * u32::from(again == Action::Reply(*own));
                    by_chance += 60 / u32::try_from(view.replies().len()).unwrap();
                }
            }
            said += u32::from(matches!(action, Action::Reply(_)));
            apply(&c, &mut s, &action).unwrap();
        }
    }
    assert!(refused > 10 && by_chance > 3_000, "{refused}, {by_chance}");
    assert!(like * 10 > by_chance * 11, "a habit is heard: {like} against {by_chance} by chance");
}
