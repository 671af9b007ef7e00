//! Outline and picture in the author's corner: they lead to the text and to playing, and follow what is saved.
use std::sync::Arc;

use counterpart::screens::Intent;
use counterpart::screens::author::{AuthorModel, AuthorPage, OpenScenario};
use counterpart::screens::intent::AuthorRequest;
use counterpart::sim::author::Preset;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::Stage;
use super::author::{model, open};

fn desk(shown: &Harness<'_, Stage<AuthorModel>>) -> OpenScenario {
    shown.state().model.desk.clone().unwrap()
}

#[test]
fn they_lead_to_the_line_and_to_playing_from_there() {
    for page in [AuthorPage::Outline, AuthorPage::Picture] {
        let mut shown = open(model(page));
        shown.get_by_label_contains("Opening he_opening, ").click();
        shown.run();
        let line = desk(&shown).line;
        assert_eq!(line, desk(&shown).line_of("scenes[\"he_opening\"]"));
        assert_eq!(desk(&shown).page, page, "one stays where one is");
        shown.get_by_label("Play from here").click();
        shown.run();
        let Some(Intent::Author(AuthorRequest::Preset(_, Some(scene)))) = shown.state().said.clone() else {
            panic!("a scene is to be prepared");
        };
        assert_eq!((scene.as_str(), desk(&shown).page), ("he_opening", AuthorPage::Play));
        shown.state_mut().model.desk.as_mut().unwrap().page = page;
        shown.run();
        shown.get_by_label(&format!("Go to line {}", line.unwrap())).click();
        shown.run();
        assert_eq!((desk(&shown).page, desk(&shown).line), (AuthorPage::Text, line));
    }
}

#[test]
fn playing_from_a_scene_takes_the_preset_that_was_last_chosen() {
    let mut model = model(AuthorPage::Outline);
    model.desk.as_mut().unwrap().hands.preset = Some(Preset::Late);
    let mut shown = open(model);
    shown.get_by_label_contains("Opening he_opening, ").click();
    shown.run();
    shown.get_by_label("Play from here").click();
    shown.run();
    let wish = AuthorRequest::Preset(Preset::Late, Some("he_opening".to_owned()));
    assert_eq!(shown.state().said, Some(Intent::Author(wish)));
}

#[test]
fn they_follow_what_is_saved() {
    for page in [AuthorPage::Outline, AuthorPage::Picture] {
        let mut shown = open(model(page));
        shown.get_by_label_contains("Opening he_opening, ");
        let open = shown.state_mut().model.desk.as_mut().unwrap();
        let mut other = open.scenario.as_deref().unwrap().clone();
        let scenes = std::mem::take(&mut other.scenes).into_iter();
        other.scenes = scenes.filter(|(id, _)| id != "he_opening").collect();
        open.scenario = Some(Arc::new(other));
        shown.run();
        assert!(shown.query_by_label_contains("Opening he_opening, ").is_none());
        shown.state_mut().model.desk.as_mut().unwrap().scenario = None;
        shown.run();
        shown.get_by_label_contains("can't be read as a scenario yet");
    }
}
