//! Mutated journeys: a session kept as a test of a scenario, begun anywhere with a state set by hand.
use std::fs;
use std::sync::Arc;

use counterpart::content::playthrough::{path_of, read_journey, write_journey};
use counterpart::content::scenario_file::load_bytes;
use counterpart::prose::playthrough::parting as prose_of;
use counterpart::sim::author::{Playthrough, Preset, Start, StartState};
use counterpart::sim::bots::{Policy, play_logged};
use counterpart::sim::compiled::CompiledScenario;
use counterpart::sim::scenario::Lang;
use counterpart::sim::session::{State, WrittenAction};
use proptest::prelude::*;

use super::mutate::{Edit, any_edit, changed, tame_edit};
use super::{cases, soon};

const SMALL: &str = include_str!("../data/small.ron");

fn small() -> Arc<CompiledScenario> {
    load_bytes("small", "small.ron", SMALL.as_bytes()).unwrap().compiled
}

/// A journey from the first day, or from a preset of a scene.
fn recorded(c: &Arc<CompiledScenario>, seed: u64, preset: Option<Preset>) -> Playthrough {
    let mut start = Start::first_day(seed);
    let mut actions = play_logged(c, seed, State::new(c, seed).hand, Policy::Average, None).1;
    if let Some(preset) = preset {
        let scene = c.author().scenes.keys().nth(seed as usize % c.author().scenes.len());
        start.stand = Some(StartState::preset(c, preset, scene).unwrap());
        actions.clear();
    }
    let written: Vec<WrittenAction> = actions.iter().map(|a| WrittenAction::of(c, a)).collect();
    Playthrough::record(c, &start, &written).unwrap()
}

fn tried(edits: &[Edit], seed: u64, preset: Option<Preset>) {
    let (c, folder) = (small(), tempfile::tempdir().unwrap());
    let path = path_of(folder.path(), "way");
    write_journey(&path, "small", &recorded(&c, seed, preset), false).unwrap();
    let good = fs::read(&path).unwrap();
    fs::write(&path, changed(&good, edits, &[SMALL.as_bytes()])).unwrap();
    soon(|| match read_journey(&path) {
        Ok(kept) => {
            for parting in kept.journey.check(&c).partings {
                for lang in [Lang::Zh, Lang::En] {
                    assert!(!prose_of(&c, lang, &kept.journey, &parting).is_empty());
                }
            }
            let _ = kept.journey.renewed(&c);
        }
        Err(words) => assert!(!words.zh.is_empty() && words.en.contains("way.journey.json"), "{words:?}"),
    });
}

fn preset() -> impl Strategy<Value = Option<Preset>> {
    prop_oneof![Just(None), prop::sample::select(Preset::ALL.to_vec()).prop_map(Some)]
}

proptest! {
    #![proptest_config(cases(25))]

    #[test]
    fn any_change_gives_a_sentence(
        edits in prop::collection::vec(any_edit(), 0..5),
        seed in 0_u64..100,
        preset in preset(),
    ) {
        tried(&edits, seed, preset);
    }

    #[test]
    fn what_still_reads_is_held_against_the_text(
        edits in prop::collection::vec(tame_edit(), 1..5),
        seed in 0_u64..100,
        preset in preset(),
    ) {
        tried(&edits, seed, preset);
    }
}

/// Whoever edits a journey may write days that run backwards, and levels from the end of their type.
#[test]
fn levels_of_any_size_are_compared() {
    use counterpart::sim::author::StateChange;
    let day = |from, to| StateChange::Day { from, to };
    assert!(day(9, 3).alike(&day(7, 1)) && !day(9, 3).alike(&day(3, 9)));
    let trust = |from, to| StateChange::Trust { who: "su".to_owned(), from, to };
    assert!(!trust(i32::MIN, i32::MAX).alike(&trust(0, -1)));
}
