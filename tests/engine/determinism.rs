//! Rule 2 of the design: same scenario, same rules, same seed, same actions: the same session, bit for bit.
use std::fmt::Write as _;

use counterpart::sim::bots::{Policy, play_logged};
use counterpart::sim::compiled::{CompiledScenario, HandId};
use counterpart::sim::phase::apply;
use counterpart::sim::score::score;
use counterpart::sim::session::{Action, State};
use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use super::{EVERY, check_golden, hands, scenario};

/// Sessions behind the committed digest.
const SESSIONS: usize = 1_000;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, b| {
        let _ = write!(text, "{b:02x}");
        text
    })
}

/// Actions, log and score of one session, as one digest.
fn digest(c: &CompiledScenario, seed: u64, hand: HandId, policy: Policy) -> Vec<u8> {
    let (state, actions) = play_logged(c, seed, hand, policy, None);
    let mut sum = Sha256::new();
    sum.update(serde_json::to_vec(&actions).unwrap());
    sum.update(serde_json::to_vec(&state.log).unwrap());
    sum.update(serde_json::to_vec(&score(c, &state)).unwrap());
    sum.finalize().to_vec()
}

#[test]
fn a_thousand_sessions_have_the_committed_digest() {
    let cases: Vec<(&str, HandId)> = EVERY
        .iter()
        .flat_map(|name| hands(&scenario(name)).map(|h| (*name, h)).collect::<Vec<_>>())
        .collect();
    let policies = Policy::all();
    let sums: Vec<Vec<u8>> = (0..SESSIONS)
        .into_par_iter()
        .map(|i| {
            let (name, hand) = cases[i % cases.len()];
            let policy = policies[i / cases.len() % policies.len()];
            digest(&scenario(name), i as u64, hand, policy)
        })
        .collect();
    let mut text = String::new();
    for (k, (name, hand)) in cases.iter().enumerate() {
        let mut sum = Sha256::new();
        let mine: Vec<&Vec<u8>> = sums.iter().skip(k).step_by(cases.len()).collect();
        mine.iter().for_each(|s| sum.update(s));
        let _ = writeln!(text, "{name} hand {} {} sessions {}", hand.0, mine.len(), hex(&sum.finalize()));
    }
    check_golden("digest.txt", &text);
}

fn replayed(c: &CompiledScenario, seed: u64, hand: HandId, actions: &[Action]) -> State {
    let mut s = State::with_hand(c, seed, hand);
    for action in actions {
        apply(c, &mut s, action).unwrap();
    }
    s
}

#[test]
fn a_replay_is_the_play() {
    for name in EVERY {
        let c = scenario(name);
        for (i, policy) in Policy::all().into_iter().enumerate() {
            let (seed, hand) = (700 + i as u64, HandId::from(i % c.hands()));
            let (played, actions) = play_logged(&c, seed, hand, policy, None);
            let again = replayed(&c, seed, hand, &actions);
            // Everything that a session is, closed things included.
            let about = format!("{name}, seed {seed}, {}", policy.name());
            assert!(format!("{played:?}") == format!("{again:?}"), "{about}: the replay is another session");
            assert_eq!(score(&c, &played), score(&c, &again), "{about}");
            let (twice, same) = play_logged(&c, seed, hand, policy, None);
            assert_eq!(actions, same, "{about}: the bot plays differently the second time");
            assert!(format!("{played:?}") == format!("{twice:?}"), "{about}");
        }
    }
}

#[test]
fn a_seed_deals_one_hand_and_seeds_deal_them_all() {
    for name in EVERY {
        let c = scenario(name);
        let mut dealt = vec![0; c.hands()];
        for seed in 0..300 {
            let (one, other) = (State::new(&c, seed), State::new(&c, seed));
            assert_eq!(format!("{one:?}"), format!("{other:?}"), "{name}, seed {seed}");
            dealt[one.hand.index()] += 1;
        }
        // 300 draws over at most 3 hands: a fair share is 100, and half of it is six standard deviations away.
        assert!(dealt.iter().all(|n| *n >= 50), "{name}: {dealt:?}");
    }
}
