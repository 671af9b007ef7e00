//! Turns that mattered: what the one who plays on may know, what the figures are, and that they stay the same.
use counterpart::prose;
use counterpart::sim::bots::{Policy, Substitute, play_logged};
use counterpart::sim::compiled::{CompiledScenario, HandId};
use counterpart::sim::debrief::decision_impact::{
    AlternativeImpact, ImpactProgress, ImpactVerdict, MOST, Stakes, weigh,
};
use counterpart::sim::phase::apply;
use counterpart::sim::play::snapshot;
use counterpart::sim::scenario::Lang;
use counterpart::sim::score::score;
use counterpart::sim::session::{Action, State};
use counterpart::sim::view::{SessionStage, View};

use super::actions::{Dice, possible};
use super::{EVERY, SHIPPED, hands, scenario};

/// A whole session of a bot, as a trainee would have left it.
fn session(c: &CompiledScenario, seed: u64, policy: Policy) -> Vec<Action> {
    play_logged(c, seed, State::new(c, seed).hand, policy, None).1
}

fn weighed(name: &str, seed: u64, policy: Policy) -> Stakes {
    let c = scenario(name);
    weigh(&c, seed, &session(&c, seed, policy), &ImpactProgress::new()).unwrap()
}

fn at(c: &CompiledScenario, seed: u64, actions: &[Action]) -> State {
    let mut s = State::new(c, seed);
    for action in actions {
        apply(c, &mut s, action).unwrap();
    }
    s
}

fn decides(c: &CompiledScenario, s: &State, world: u64) -> Action {
    let view = View::new(c, s);
    Substitute::reading(&view).decide(&view, world)
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
                            decides(&c, &a, world),
                            decides(&c, &b, world),
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
                        assert_eq!(decides(&c, &s, seed), decides(&c, &other, seed), "{name}, seed {seed}");
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
fn every_figure_follows_from_the_rounds() {
    for (name, policy) in
        [("small", Policy::Average), ("first_meeting", Policy::AlwaysFirst), ("line_3331", Policy::Average)]
    {
        let stakes = weighed(name, 5, policy);
        assert!(stakes.considered > 5 && stakes.rounds > 500, "{name}: {stakes:?}");
        assert!(stakes.turns.len() <= MOST);
        let mut before = i32::MAX;
        for turn in &stakes.turns {
            assert!(turn.stake <= before, "{name}: the largest come first");
            before = turn.stake;
            let [done, best, ..] = &turn.choices[..] else {
                panic!("{name}: a choice has alternatives");
            };
            assert_eq!((done.standing, done.more.mean, done.more.error), (AlternativeImpact::Done, 0, 0));
            assert_eq!(turn.stake, best.more.mean.abs());
            for choice in &turn.choices {
                assert_eq!(choice.total.rounds, done.total.rounds, "all were played equally often");
                assert!((0..=10_000).contains(&choice.total.mean));
                let apart = (choice.total.mean - done.total.mean - choice.more.mean).abs();
                assert!(apart <= 1, "{name}: a difference is the difference of the totals");
                let (low, high) =
                    (choice.more.mean - choice.more.within(), choice.more.mean + choice.more.within());
                match choice.standing {
                    AlternativeImpact::Done => {}
                    AlternativeImpact::More => assert!(low > 0),
                    AlternativeImpact::Less => assert!(high < 0),
                    AlternativeImpact::Alike => assert!(low <= 0 && high >= 0),
                }
            }
            match turn.verdict {
                ImpactVerdict::Missed => assert_eq!(best.standing, AlternativeImpact::More),
                ImpactVerdict::Right => {
                    assert!(turn.choices[1..].iter().all(|c| c.standing == AlternativeImpact::Less));
                }
            }
        }
    }
}

#[test]
fn rounds_of_ones_own_come_to_the_same_worth() {
    let (name, seed) = ("first_meeting", 5);
    let c = scenario(name);
    let actions = session(&c, seed, Policy::AlwaysFirst);
    let stakes = weigh(&c, seed, &actions, &ImpactProgress::new()).unwrap();
    let turn = stakes.turns.iter().find(|t| t.verdict == ImpactVerdict::Missed);
    let turn = turn.expect("somebody who always says the first thing misses something");
    let fork = at(&c, seed, &actions[..usize::from(turn.action)]);
    let mean = |action: &Action| {
        let total = |world: u64| {
            let mut s = fork.clone();
            let mut mind = Substitute::reading(&View::new(&c, &s));
            apply(&c, &mut s, action).unwrap();
            while s.outcome().is_none() {
                let action = mind.decide(&View::new(&c, &s), world);
                apply(&c, &mut s, &action).unwrap();
            }
            f64::from(score(&c, &s).total)
        };
        (0..200).map(|w| total(w + 1_000_000)).sum::<f64>() / 200.0
    };
    for choice in &turn.choices {
        let own = mean(&choice.action) - mean(&turn.choices[0].action);
        // Both means have an error of the same size; four of them is far away.
        let allowed = f64::from(8 * choice.more.error) + 20.0;
        assert!(
            (own - f64::from(choice.more.mean)).abs() <= allowed,
            "turn {}: {own} against {:?}",
            turn.turn,
            choice.more
        );
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| weighed("small", 9, Policy::Random))
    };
    let one = on(1);
    assert_eq!(one, on(3));
}

#[test]
fn it_tells_how_far_it_is_and_can_be_stopped() {
    let c = scenario("small");
    let actions = session(&c, 3, Policy::Average);
    let watch = ImpactProgress::new();
    assert_eq!(watch.done(), 0);
    assert!(weigh(&c, 3, &actions, &watch).is_some());
    assert_eq!(watch.done(), 1000);
    let watch = ImpactProgress::new();
    watch.stop();
    assert_eq!(weigh(&c, 3, &actions, &watch), None);
    // A session that goes on has nothing to look back on, nor one that is not of this scenario.
    assert_eq!(weigh(&c, 3, &actions[..actions.len() - 1], &ImpactProgress::new()), None);
    assert_eq!(weigh(&scenario("line_3331"), 3, &actions, &ImpactProgress::new()), None);
}

#[test]
fn words_never_come_without_their_uncertainty() {
    for (name, policy) in [("first_meeting", Policy::AlwaysFirst), ("first_meeting", Policy::Random)] {
        let c = scenario(name);
        let actions = session(&c, 2, policy);
        let stakes = weigh(&c, 2, &actions, &ImpactProgress::new()).unwrap();
        assert!(!stakes.turns.is_empty(), "{name}: something is at stake for {}", policy.name());
        let state = at(&c, 2, &actions);
        let view = View::new(&c, &state);
        for lang in [Lang::Zh, Lang::En] {
            let lines = prose::decision_impact::lines(&view, lang, &stakes);
            assert!(
                lines.iter().all(|l| !l.contains("%{") && !l.trim_start().starts_with("stakes.")),
                "{lines:?}"
            );
            for turn in &stakes.turns {
                for choice in &turn.choices[1..] {
                    let line = prose::decision_impact::choice(&view, lang, turn, choice);
                    let sentence = prose::decision_impact::worth(&view, lang, turn, choice);
                    assert!(line.contains(" ± ") && !line.contains("± 0.0"), "{line}");
                    assert!(sentence.contains(&choice.more.rounds.to_string()), "{sentence}");
                }
            }
        }
    }
}
