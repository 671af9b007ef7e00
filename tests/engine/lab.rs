//! The laboratory: what it counts is what happened, whatever the number of threads.
use std::collections::BTreeMap;

use counterpart::sim::bots::{Policy, play};
use counterpart::sim::compiled::compile;
use counterpart::sim::lab::{
    ConditionSeen, CoverageItem, Examined, Findings, HABIT, LabPlan, Limits, ProfileDelta,
    ScenarioComparison, Site, dealing, examine, hand_of, profile, replay, survey,
};
use counterpart::sim::phase::apply;
use counterpart::sim::scenario::{Cond, Scene, SceneKind};
use counterpart::sim::score::score;
use counterpart::sim::session::event::Event;
use counterpart::sim::session::state::State;

use super::{EVERY, SHIPPED, hands, scenario};

/// The same work on so many threads.
fn on_threads<T: Send>(threads: usize, work: impl Fn() -> T + Sync + Send) -> T {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    pool.install(work)
}

#[test]
fn threads_change_nothing() {
    let c = scenario("first_meeting");
    let played = |threads| -> Examined {
        on_threads(threads, || {
            let plan = LabPlan {
                policies: vec![Policy::Average, Policy::Memoriser, Policy::Random],
                explore: Some(Limits::QUICK),
                habits: 2,
                ..LabPlan::every(90, 3)
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
    let plan = LabPlan { policies: policies.clone(), ..LabPlan::every(25, 11) };
    let coverage = examine(&c, &plan, &|_| ()).coverage;
    let names: Vec<&str> = coverage.players.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["random", "average"]);
    assert!(coverage.players.iter().all(|p| p.sessions as usize == 25 * c.hands()));
    let mut wanted: BTreeMap<CoverageItem, (u64, [u32; 2])> = BTreeMap::new();
    for (player, policy) in policies.into_iter().enumerate() {
        for (hand, seeds) in hands(&c).zip(dealing(&c, 11, 25)) {
            for seed in seeds {
                let state = play(&c, seed, hand, policy, None);
                let mut here = BTreeMap::new();
                for logged in &state.log {
                    let item = match &logged.event {
                        Event::Line(scene) => CoverageItem::Scene(*scene),
                        Event::Replied(reply) => CoverageItem::Reply(*reply),
                        Event::Answered(reply, k) => CoverageItem::Answer(*reply, *k),
                        Event::Verified(interest) => CoverageItem::Verified(*interest),
                        Event::Raised(objection) => CoverageItem::Raised(*objection),
                        Event::Settled(objection) => CoverageItem::Settled(*objection),
                        Event::Happened(event) => CoverageItem::Event(*event),
                        Event::Ended(outcome) => CoverageItem::Ending(outcome.ending),
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
    let counted = |item: &CoverageItem| wanted.get(item).copied().unwrap_or_default();
    let mut seen = 0;
    for covered in &coverage.items {
        if matches!(covered.item, CoverageItem::Opened(_) | CoverageItem::Prevented(_)) {
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
            let ending = matches!(covered.item, CoverageItem::Ending(_));
            assert_eq!(covered.item.path(&c).is_none(), ending);
            if let (CoverageItem::Scene(scene), Some(first)) = (covered.item, covered.first) {
                let policy = Policy::named(&coverage.players[first.player].name);
                // A walk is led by what was reached before, and a memory is of other sessions.
                if let Some(policy) = policy.filter(|p| *p != Policy::Memoriser) {
                    let state = play(&c, first.seed, first.hand, policy, None);
                    assert!(state.played.has(scene));
                }
            }
        }
    }
}

/// Every policy, the exhaustive pass, and the habits, on what is shipped.
#[test]
fn nothing_that_is_shipped_is_out_of_reach_and_no_habit_beats_it() {
    for name in SHIPPED {
        let c = scenario(name);
        let plan = LabPlan { explore: Some(Limits::FULL), habits: 12, ..LabPlan::every(30, 1) };
        let seen = examine(&c, &plan, &|_| ());
        let found = Findings::of(&c, &seen);
        let dead: Vec<String> =
            found.dead.iter().map(|x| format!("{} {}", x.item.kind(), x.item.id(&c))).collect();
        assert!(dead.is_empty(), "{name}: nobody reaches {dead:#?}");
        let never: Vec<String> = found.never_held.iter().map(|x| x.path(&c)).collect();
        assert!(never.is_empty(), "{name}: never seen to hold {never:#?}");
        assert!(found.speechless.is_empty() && found.stuck.is_empty(), "{name} leaves one speechless");
        let habits: Vec<&str> = found.exploits.iter().map(|r| r.policy.as_str()).collect();
        assert!(habits.is_empty(), "{name}: these habits score too well: {habits:?}");
        assert!(seen.habits.len() > 10, "habits beside the policies were played");
    }
}

/// What is wrong is told: a habit that pays, a bound that is missed, and each is counted once.
#[test]
fn a_habit_that_pays_is_an_exploit() {
    let c = scenario("small");
    let plan =
        LabPlan { policies: vec![Policy::AlwaysLongest, Policy::Random], habits: 2, ..LabPlan::every(3, 1) };
    let mut seen = examine(&c, &plan, &|_| ());
    assert_eq!(Findings::of(&c, &seen).wrong(), 0);
    assert!(seen.habits.iter().all(|r| r.policy != "always-longest"), "nobody plays twice");
    for report in seen.policies.iter_mut().take(1).chain(seen.habits.iter_mut().take(1)) {
        report.hands[1].record.total.mean = HABIT + 0.5;
        report.holds = false;
    }
    let found = Findings::of(&c, &seen);
    let names: Vec<&str> = found.exploits.iter().map(|r| r.policy.as_str()).collect();
    assert!(names.contains(&"always-longest") && names.contains(&seen.habits[0].policy.as_str()));
    assert_eq!((found.exploits.len(), found.missed.len(), found.wrong()), (2, 1, 2));
}

/// A scene that offers nothing to say is found, and the session that ends there.
#[test]
fn a_scene_without_replies_is_found() {
    let mut scenario = scenario("small").author().clone();
    let shut = |scene: &Scene| {
        let mut scene = scene.clone();
        scene.replies = scene
            .replies
            .iter()
            .map(|(id, reply)| {
                let mut reply = reply.clone();
                reply.when.push(Cond::DayAfter(999));
                (id.to_owned(), reply)
            })
            .collect();
        scene
    };
    scenario.scenes = scenario
        .scenes
        .iter()
        .map(|(id, scene)| {
            let opening = scene.kind == SceneKind::Opening;
            (id.to_owned(), if opening { shut(scene) } else { scene.clone() })
        })
        .collect();
    let c = compile(&scenario).unwrap();
    let plan =
        LabPlan { policies: vec![Policy::Average], explore: Some(Limits::QUICK), ..LabPlan::every(4, 1) };
    let seen = examine(&c, &plan, &|_| ());
    let found = Findings::of(&c, &seen);
    let opening = scenario.scenes.values().position(|s| s.kind == SceneKind::Opening).unwrap();
    assert!(found.speechless.iter().any(|(scene, times)| scene.index() == opening && *times > 0));
    assert!(found.stuck.is_empty(), "one can always leave");
    assert!(found.dead.iter().any(|x| matches!(x.item, CoverageItem::Reply(_))));
    let held =
        |x: &&ConditionSeen| matches!(x.site, Site::Reply(_)) && x.path(&c).contains("when") && !x.held;
    assert!(found.never_held.iter().any(|x| held(&x)));
}

/// The session that a report names as best is the one that comes out when it is played again.
#[test]
fn the_best_session_can_be_played_again() {
    let c = scenario("first_meeting");
    for policy in [Policy::Skilled, Policy::Memoriser, Policy::Random] {
        let plan = LabPlan { policies: vec![policy], ..LabPlan::every(15, 4) };
        let seen = examine(&c, &plan, &|_| ());
        for pick in [seen.policies[0].best.unwrap(), seen.policies[0].worst.unwrap()] {
            let actions = replay(&c, policy, &pick, 4, 15);
            let mut state = State::new(&c, pick.seed);
            for action in &actions {
                apply(&c, &mut state, action).unwrap();
            }
            assert_eq!((state.hand, score(&c, &state).total), (pick.hand, pick.total));
            assert!(state.outcome().is_some(), "it is over");
        }
    }
}

/// Beside another scenario: what is higher is higher.
#[test]
fn profiles_are_compared_by_what_is_worth_a_word() {
    let own = profile(&scenario("first_meeting"), 10, 1).unwrap();
    assert!(own.skilled > own.average && own.average > own.random);
    let alike = ScenarioComparison::of(&own, &own);
    assert_eq!(
        (alike.average, alike.reach, alike.spread),
        (ProfileDelta::Alike, ProfileDelta::Alike, ProfileDelta::Alike)
    );
    let mut other = own;
    (other.average, other.reach, other.spread) = (own.average + 5.0, own.reach - 10.0, own.spread * 2.0);
    let against = ScenarioComparison::of(&own, &other);
    assert_eq!(
        (against.average, against.reach, against.spread),
        (ProfileDelta::Less, ProfileDelta::More, ProfileDelta::Less)
    );
}
