//! The author's bench: play from anywhere, go back, take a new text under way, see why; and journeys.
use std::sync::Arc;

use counterpart::content::scenario_file::load_bytes;
use counterpart::content::template::{TEMPLATES, template};
use counterpart::sim::author::{
    Carried, Divergence, Playthrough, Preset, ReplayStop, Sandbox, Start, StartState, StateChange,
};
use counterpart::sim::bots::{Policy, actions};
use counterpart::sim::compiled::CompiledScenario;
use counterpart::sim::scenario::{Lang, SceneKind};
use counterpart::sim::session::{Action, WrittenAction};
use counterpart::sim::view::SessionStage;

use super::LOADED;

const SMALL: &str = include_str!("../data/small.ron");

fn small(from: &str, to: &str) -> Arc<CompiledScenario> {
    assert!(from.is_empty() || SMALL.contains(from), "`{from}` is not there");
    let text = SMALL.replacen(from, to, usize::from(!from.is_empty()));
    load_bytes("small", "small.ron", text.as_bytes()).unwrap().compiled
}

/// Every scenario and every template.
fn all() -> Vec<Arc<CompiledScenario>> {
    let templates = TEMPLATES.iter().map(|(name, _)| {
        let text = template(name, Lang::En).unwrap();
        load_bytes(name, name, text.as_bytes()).unwrap().compiled
    });
    LOADED.iter().cloned().chain(templates).collect()
}

/// A session of the small case, by name.
fn recorded(c: &CompiledScenario, seed: u64) -> Vec<WrittenAction> {
    let done = actions(c, seed, Policy::Skilled);
    done.iter().map(|a| WrittenAction::of(c, a)).collect()
}

#[test]
fn every_scene_can_be_played_from_every_preset() {
    for c in all() {
        for (id, scene) in c.author().scenes.iter() {
            for preset in Preset::ALL {
                let stand = StartState::preset(&c, preset, Some(id)).unwrap();
                let start = Start { stand: Some(stand.clone()), ..Start::first_day(3) };
                let mut bench = Sandbox::new(c.clone(), start).unwrap();
                let view = bench.seat().view();
                assert!(matches!(view.stage(), SessionStage::Theirs(_)), "{id} {preset:?}");
                let said = view.replies();
                assert!(
                    scene.replies.is_empty() || !said.is_empty(),
                    "{id} {preset:?}: nothing can be said, {stand:?}"
                );
                if let Some(first) = said.first() {
                    bench.act(&Action::Reply(*first)).unwrap();
                }
            }
        }
        let calendar = StartState::preset(&c, Preset::Late, None).unwrap();
        let start = Start { stand: Some(calendar), ..Start::first_day(3) };
        let bench = Sandbox::new(c.clone(), start).unwrap();
        assert_eq!(bench.seat().view().stage(), SessionStage::Calendar);
    }
}

#[test]
fn the_early_preset_fulfils_what_the_scene_asks_for() {
    for c in all() {
        for (id, scene) in c.author().scenes.iter() {
            if scene.kind == SceneKind::Beat {
                continue;
            }
            let stand = StartState::preset(&c, Preset::Early, Some(id)).unwrap();
            let mut without = stand.clone();
            without.scene = None;
            let start = |stand| Start { stand: Some(stand), ..Start::first_day(1) };
            // Conditions on the company are told at the table, all others in the calendar, before the scene itself has
            // changed anything.
            let bench = Sandbox::new(c.clone(), start(without)).unwrap();
            let inside = bench.insight();
            let here = inside.scenes.iter().find(|s| s.scene == id);
            let at_table = |cond: &str| {
                ["Private", "InCompany", "On(", "Present(", "Shown("].iter().any(|x| cond.contains(x))
            };
            let failing: Vec<_> = here
                .map(|s| &s.when)
                .into_iter()
                .flatten()
                .filter(|clause| !clause.holds && !at_table(&format!("{:?}", clause.cond)))
                .collect();
            assert!(failing.is_empty(), "{id}: {failing:?} with {stand:?}");
        }
    }
}

#[test]
fn the_why_view_agrees_with_what_is_offered_and_with_what_comes_of_it() {
    for c in LOADED.iter() {
        for seed in 0..4 {
            let mut bench = Sandbox::new(c.clone(), Start::first_day(seed)).unwrap();
            for action in actions(c, seed, Policy::Average) {
                let inside = bench.insight();
                let offered = inside.replies.iter().filter(|r| r.offered).count();
                assert_eq!(offered, bench.seat().view().replies().len());
                for reply in &inside.replies {
                    let blocked = reply.given
                        || reply.beyond.is_some()
                        || reply.lacks.is_some()
                        || reply.when.iter().any(|clause| !clause.failing().is_empty());
                    assert_eq!(reply.offered, !blocked, "{}.{}", reply.scene, reply.reply);
                }
                let before = inside.clone();
                bench.act(&action).unwrap();
                if let WrittenAction::Reply { reply, .. } = bench.done().last().unwrap() {
                    let told = before.replies.iter().find(|r| r.reply == *reply).unwrap();
                    let after = bench.insight();
                    for change in &told.comes {
                        let StateChange::Trust { who, to, .. } = change else {
                            continue;
                        };
                        let now = after.people.iter().find(|p| p.who == *who).unwrap();
                        assert_eq!(now.trust, *to, "{reply}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_step_back_is_the_moment_before() {
    let c = small("", "");
    let mut bench = Sandbox::new(c.clone(), Start::first_day(7)).unwrap();
    let mut moments = vec![bench.insight()];
    for action in actions(&c, 7, Policy::Skilled) {
        bench.act(&action).unwrap();
        moments.push(bench.insight());
    }
    assert!(bench.is_over() && moments.len() > 5);
    while moments.len() > 1 {
        moments.pop();
        assert!(bench.back());
        assert_eq!(Some(&bench.insight()), moments.last());
    }
    assert!(!bench.back(), "there is nothing before the beginning");
}

#[test]
fn a_new_text_is_taken_at_the_same_point_and_what_no_longer_fits_is_told() {
    let c = small("", "");
    let done = recorded(&c, 7);
    let reply = done.iter().find_map(|d| match d {
        WrittenAction::Reply { scene, reply } => Some((scene.clone(), reply.clone())),
        _ => None,
    });
    let (_, reply) = reply.unwrap();
    let (mut bench, lost) = Sandbox::replaying(c, Start::first_day(7), &done).unwrap();
    assert_eq!(lost, None);
    let same = bench.insight();
    assert_eq!(bench.take(small("三家的报价都在这儿", "三份报价都在这儿")), Carried::Whole);
    assert_eq!(bench.insight(), same, "words alone change nothing");
    let renamed = small(&format!("\"{reply}\": Reply("), "\"renamed\": Reply(");
    let Carried::UpTo(lost) = bench.take(renamed) else {
        panic!("the reply is gone");
    };
    assert_eq!(bench.done().len(), lost.at);
    assert!(matches!(lost.why, ReplayStop::Gone(unknown) if unknown.name == reply));
}

#[test]
fn a_beginning_that_is_gone_keeps_the_old_text() {
    let c = small("", "");
    let stand = StartState::preset(&c, Preset::Early, Some("liang_price")).unwrap();
    let start = Start { stand: Some(stand), ..Start::first_day(1) };
    let mut bench = Sandbox::new(c, start).unwrap();
    let before = bench.insight();
    let carried = bench.take(small("\"liang_price\": Scene(", "\"liang_dear\": Scene("));
    assert!(matches!(carried, Carried::Not(unknown) if unknown.name == "liang_price"));
    assert_eq!(bench.insight(), before);
}

#[test]
fn a_journey_holds_on_its_own_text_and_parts_where_the_text_comes_to_something_else() {
    let c = small("", "");
    let done = recorded(&c, 7);
    let journey = Playthrough::record(&c, &Start::first_day(7), &done).unwrap();
    assert!(journey.end.is_some());
    assert!(journey.check(&c).holds());
    let text = serde_json::to_string(&journey).unwrap();
    assert_eq!(serde_json::from_str::<Playthrough>(&text).unwrap(), journey);

    let words = small("三家的报价都在这儿", "三份报价都在这儿");
    assert!(journey.check(&words).holds(), "words alone change nothing");

    let at = done.iter().position(|d| matches!(d, WrittenAction::Reply { .. })).unwrap();
    let WrittenAction::Reply { reply, .. } = &done[at] else { unreachable!() };
    let own = format!("\"{reply}\": Reply(");
    let first_answer = SMALL[SMALL.find(&own).unwrap()..].split("Answer(").nth(1).unwrap();
    let harsh = SMALL.replacen(first_answer, &format!("trust: -7, {first_answer}"), 1);
    let harsh = load_bytes("small", "small.ron", harsh.as_bytes()).unwrap().compiled;
    let checked = journey.check(&harsh);
    let Some(Divergence::Came { at: parted, then, now }) = checked.partings.first() else {
        panic!("{checked:?}");
    };
    assert_eq!(*parted, at);
    let trust = |changes: &[StateChange]| {
        changes.iter().find_map(|x| match x {
            StateChange::Trust { from, to, .. } => Some(to - from),
            _ => None,
        })
    };
    assert_eq!(trust(now).unwrap_or(0) - trust(then).unwrap_or(0), -70);

    let renewed = journey.renewed(&harsh).unwrap();
    assert!(renewed.check(&harsh).holds());
}

#[test]
fn unknown_names_in_a_stand_are_told() {
    let c = small("", "");
    let stand = StartState { facts: vec!["nobody_knows".to_owned()], ..StartState::default() };
    let start = Start { stand: Some(stand), ..Start::first_day(1) };
    let unknown = Sandbox::new(c, start).unwrap_err();
    assert_eq!((unknown.what, unknown.name.as_str()), ("fact", "nobody_knows"));
}
