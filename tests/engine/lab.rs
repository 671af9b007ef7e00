//! The laboratory: what it counts is what happened, whatever the number of threads.
use std::collections::BTreeMap;

use counterpart::sim::bots::{Policy, play};
use counterpart::sim::lab::{Ending, Examined, Item, Limits, Plan, dealing, examine, hand_of, survey};
use counterpart::sim::session::event::Event;
use counterpart::sim::session::state::State;

use super::{EVERY, SHIPPED, hands, scenario};

/// The same work on so many threads.
fn on_threads<T: Send>(threads: usize, work: impl Fn() -> T + Sync + Send) -> T {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .unwrap();
    pool.install(work)
}

#[test]
fn threads_change_nothing() {
    let c = scenario("first_meeting");
    let played = |threads| -> Examined {
        on_threads(threads, || {
            let plan = Plan {
                policies: vec![Policy::Average, Policy::Memoriser, Policy::Random],
                explore: Some(Limits::QUICK),
                habits: 2,
                ..Plan::every(90, 3)
            };
            examine(&c, &plan, &|_| ())
        })
    };
    assert_eq!(played(1), played(3));
}

#[test]
fn every_hand_is_played_by_seeds_that_deal_it() {
    for name in EVERY {
        let c = scenario(name);
        let seeds = dealing(&c, 7, 30);
        assert_eq!(seeds.len(), c.hands());
        for (hand, seeds) in hands(&c).zip(&seeds) {
            assert_eq!(seeds.len(), 30);
            assert!(seeds.windows(2).all(|w| w[0] < w[1]) && seeds[0] >= 7);
            for seed in seeds {
                assert_eq!((hand_of(&c, *seed), State::new(&c, *seed).hand), (hand, hand));
            }
        }
    }
}

/// Counts again what a coverage says, from the logs themselves.
#[test]
fn coverage_counts_what_the_logs_say() {
    let c = scenario("small");
    let policies = vec![Policy::Random, Policy::Average];
    let plan = Plan {
        policies: policies.clone(),
        ..Plan::every(25, 11)
    };
    let coverage = examine(&c, &plan, &|_| ()).coverage;
    let names: Vec<&str> = coverage.players.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["random", "average"]);
    assert!(
        coverage
            .players
            .iter()
            .all(|p| p.sessions as usize == 25 * c.hands())
    );
    let mut wanted: BTreeMap<Item, (u64, [u32; 2])> = BTreeMap::new();
    for (player, policy) in policies.into_iter().enumerate() {
        for (hand, seeds) in hands(&c).zip(dealing(&c, 11, 25)) {
            for seed in seeds {
                let state = play(&c, seed, hand, policy, None);
                let mut here = BTreeMap::new();
                for logged in &state.log {
                    let item = match &logged.event {
                        Event::Line(scene) => Item::Scene(*scene),
                        Event::Replied(reply) => Item::Reply(*reply),
                        Event::Answered(reply, k) => Item::Answer(*reply, *k),
                        Event::Verified(interest) => Item::Verified(*interest),
                        Event::Raised(objection) => Item::Raised(*objection),
                        Event::Settled(objection) => Item::Settled(*objection),
                        Event::Happened(event) => Item::Event(*event),
                        Event::Ended(outcome) => Item::Ending(Ending::from(*outcome)),
                        _ => continue,
                    };
                    *here.entry(item).or_insert(0) += 1;
                }
                for (item, hits) in here {
                    let entry = wanted.entry(item).or_default();
                    entry.0 += hits;
                    entry.1[player] += 1;
                }
            }
        }
    }
    let counted = |item: &Item| wanted.get(item).copied().unwrap_or_default();
    let mut seen = 0;
    for covered in &coverage.items {
        if matches!(covered.item, Item::Opened(_) | Item::Prevented(_)) {
            continue;
        }
        assert_eq!(
            (covered.hits, &covered.by[..]),
            (counted(&covered.item).0, &counted(&covered.item).1[..])
        );
        seen += usize::from(covered.is_reached());
    }
    assert_eq!(seen, wanted.len(), "nothing that was reached is missing");
}

/// Ids and paths lead back to the file; a witness reaches what it is a witness of.
#[test]
fn items_have_names_places_and_witnesses() {
    for name in SHIPPED {
        let c = scenario(name);
        let coverage = survey(&c, 2, 5).coverage;
        assert!(coverage.items.windows(2).all(|w| w[0].item < w[1].item));
        for covered in coverage.items.iter().step_by(17) {
            assert_eq!(coverage.of(covered.item), Some(covered));
            assert!(!covered.item.id(&c).is_empty());
            let ending = matches!(covered.item, Item::Ending(_));
            assert_eq!(covered.item.path(&c).is_none(), ending);
            if let (Item::Scene(scene), Some(first)) = (covered.item, covered.first) {
                let policy = Policy::named(&coverage.players[first.player].name);
                // A walk is led by what was reached before, and a memory is of other sessions.
                if let Some(policy) = policy.filter(|p| *p != Policy::Memoriser) {
                    let state = play(&c, first.seed, first.hand, policy, None);
                    assert!(state.played.has(scene.at()));
                }
            }
        }
    }
}
