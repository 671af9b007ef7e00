//! What can be done is enumerated once: held against `allows` and `apply` over the play of all bots.
use counterpart::sim::bots::{Policy, play_logged};
use counterpart::sim::compiled::{CompiledScenario, HandId};
use counterpart::sim::phase::{LegalAction, apply, legal_actions};
use counterpart::sim::session::State;
use counterpart::sim::view::View;

use super::actions::{Dice, candidates, possible};
use super::{EVERY, scenario};

/// Every candidate is allowed exactly where an entry covers it, and single entries can be done. Returns how many were
/// allowed and how many were not.
#[track_caller]
pub(super) fn agree(c: &CompiledScenario, s: &State, about: &str) -> (usize, usize) {
    let view = View::new(c, s);
    let legal = legal_actions(&view);
    let mut counts = (0, 0);
    for action in candidates(&view) {
        let covered = legal.iter().any(|entry| entry.covers(&action));
        assert_eq!(view.allows(&action).is_ok(), covered, "{about}: {action:?}\n{legal:?}");
        assert_eq!(apply(c, &mut s.clone(), &action).is_ok(), covered, "{about}: {action:?}");
        if covered { counts.0 += 1 } else { counts.1 += 1 }
    }
    for entry in &legal {
        if let LegalAction::Exactly(action) = entry {
            assert!(apply(c, &mut s.clone(), action).is_ok(), "{about}: {action:?}");
        }
    }
    counts
}

#[test]
fn what_is_enumerated_is_what_is_allowed_whatever_bot_plays() {
    for name in EVERY {
        let c = scenario(name);
        for (i, policy) in Policy::all().into_iter().enumerate() {
            let (_, actions) = play_logged(&c, 3, HandId(0), policy, None);
            let mut s = State::with_hand(&c, 3, HandId(0));
            for (step, action) in actions.iter().enumerate() {
                let about = format!("{name}, {policy:?}, step {step}");
                let legal = legal_actions(&View::new(&c, &s));
                assert!(legal.iter().any(|entry| entry.covers(action)), "{about}: {action:?} is left out");
                if (step + i) % 16 == 0 {
                    agree(&c, &s, &about);
                }
                apply(&c, &mut s, action).unwrap();
            }
            assert!(s.is_over() && legal_actions(&View::new(&c, &s)).is_empty(), "{name}, {policy:?}");
        }
    }
}

#[test]
fn what_is_enumerated_is_what_is_allowed_in_random_play() {
    for name in EVERY {
        let c = scenario(name);
        let (mut allowed, mut refused) = (0, 0);
        for seed in 0..3 {
            let mut s = State::new(&c, seed);
            let mut dice = Dice::new(seed);
            for step in 0..400 {
                if step % 3 == 0 {
                    let counts = agree(&c, &s, &format!("{name}, seed {seed}, step {step}"));
                    allowed += counts.0;
                    refused += counts.1;
                }
                let Some(action) = possible(&View::new(&c, &s), &mut dice) else { break };
                apply(&c, &mut s, &action).unwrap();
            }
            assert!(s.is_over(), "{name}, seed {seed}");
        }
        assert!(allowed > 50 && refused > 500, "{name}: {allowed} allowed, {refused} refused");
    }
}
