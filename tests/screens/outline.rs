//! Outline and picture of a scenario: by role and name, with the keyboard alone, at every size.
use std::path::Path;
use std::sync::Arc;

use counterpart::content::open_file::read_open;
use counterpart::i18n::Lang;
use counterpart::screens::Intent;
use counterpart::screens::author::outline::{
    Only, OutlineCoverage, OutlineModel, OutlineRequest, OutlineState, PlacedProblem, ReachCount, outline_ui,
};
use counterpart::screens::author::picture::picture_ui;
use counterpart::sim::outline::EntryKind;
use counterpart::sim::problem::Level;
use counterpart::sim::scenario::Text;
use egui::accesskit::Role;
use egui::{Key, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{Stage, named, show};

const SIZE: [f32; 2] = [1280.0, 720.0];
const OPENING: &str = "scenes[\"li_opening\"]";

struct Page {
    model: OutlineModel,
    state: OutlineState,
    asked: Vec<OutlineRequest>,
}

type Shown<'a> = Harness<'a, Stage<Page>>;
type Draw = fn(&mut Ui, &OutlineModel, &mut OutlineState) -> Option<OutlineRequest>;

/// A shipped scenario with two problems and with what bots might have found: every third thing unreached.
fn page(name: &str) -> Page {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("scenarios/{name}.ron"));
    let reading = read_open(&path).unwrap();
    let scenario = Arc::new(reading.loaded.unwrap().compiled.author().clone());
    let found = |path: &str, level, code: &str| PlacedProblem {
        path: path.to_owned(),
        level,
        code: code.to_owned(),
        sentence: Text::new("这里不对。", "This is not right."),
        help: None,
    };
    let problems = vec![
        found("scenes[\"li_opening\"].replies[\"agenda\"].text.zh", Level::Warning, "CP999"),
        found("seller.quotation", Level::Advice, "CP998"),
    ];
    let watched = reading.lines.iter().filter(|(path, _)| path.starts_with("scenes["));
    let seen = watched.enumerate().map(|(i, (path, _))| ReachCount {
        path: path.clone(),
        hits: if i % 3 == 2 { 0 } else { 10 * i as u64 + 1 },
        by: if i % 3 == 2 { Vec::new() } else { vec![0] },
    });
    let coverage = OutlineCoverage {
        sessions: 4000,
        policies: vec!["skilled".to_owned(), "random".to_owned()],
        seen: seen.collect(),
    };
    let model = OutlineModel::new(scenario, &reading.lines, problems, Some(coverage));
    Page {
        model: model.with_text(reading.text.as_str().into()),
        state: OutlineState::default(),
        asked: Vec::new(),
    }
}

fn open<'a>(size: [f32; 2], lang: Lang, text: f32, page: Page, draw: Draw) -> Shown<'a> {
    show(size, lang, text, page, move |ui, page: &mut Page| -> Option<Intent> {
        page.asked.extend(draw(ui, &page.model, &mut page.state));
        None
    })
}

fn outline<'a>() -> Shown<'a> {
    open(SIZE, Lang::En, 1.0, page("first_meeting"), outline_ui)
}

fn picture<'a>() -> Shown<'a> {
    open(SIZE, Lang::En, 1.0, page("first_meeting"), picture_ui)
}

fn asked(shown: &Shown<'_>) -> Vec<OutlineRequest> {
    shown.state().model.asked.clone()
}

fn chosen(shown: &Shown<'_>) -> Option<String> {
    shown.state().model.state.chosen.clone()
}

fn key(shown: &mut Shown<'_>, key: Key) {
    shown.key_press(key);
    shown.run();
}

/// Presses Tab until what has the focus is a row or a box: their names have several parts.
fn tab_in(shown: &mut Shown<'_>) {
    for _ in 0..60 {
        key(shown, Key::Tab);
        let inside = shown.query_all_by_label_contains(", ").any(|node| node.accesskit_node().is_focused());
        if inside {
            return;
        }
    }
    panic!("the Tab key never comes there");
}

#[test]
fn a_row_that_is_pressed_says_its_line_and_shows_what_it_is() {
    let mut shown = outline();
    shown.get_by_label_contains("Opening li_opening, Li Hongxia").click();
    shown.run();
    assert_eq!(asked(&shown), [OutlineRequest::Line(OPENING.to_owned())]);
    let file = include_str!("../../scenarios/first_meeting.ron");
    let line = file.lines().position(|l| l.contains("\"li_opening\": Scene(")).unwrap() + 1;
    shown.get_by_role_and_label(Role::Button, &format!("Go to line {line}")).click();
    shown.run();
    assert_eq!(asked(&shown).last(), Some(&OutlineRequest::Open(OPENING.to_owned())));
    shown.get_by_role_and_label(Role::Button, "Play from here").click();
    shown.run();
    assert_eq!(asked(&shown).last(), Some(&OutlineRequest::PlayFrom("li_opening".to_owned())));
    key(&mut shown, Key::Escape);
    assert_eq!(chosen(&shown), None, "Escape puts the details away");
}

#[test]
fn a_row_says_its_problems_and_who_came_there() {
    let mut shown = outline();
    let row = |what: &str| format!("Opening li_opening, Li Hongxia, {what}");
    shown.get_by_label_contains(&row("It's good when it works"));
    shown.get_by_label_contains("problems: 1, worst: Warning, reached in 0.1 %");
    shown.state_mut().model.state.choose(OPENING);
    shown.run();
    shown.get_by_label_contains("Warning CP999  This is not right.");
    shown.get_by_label_contains("1 of 2 policies came here: skilled");
    shown.get_by_label_contains("place: ");
    shown.get_by_label_contains("1 more problems lie outside of these");
}

#[test]
fn the_tree_is_walked_with_the_arrow_keys() {
    let mut shown = outline();
    tab_in(&mut shown);
    key(&mut shown, Key::ArrowDown);
    assert_eq!(chosen(&shown).as_deref(), Some(OPENING));
    key(&mut shown, Key::ArrowRight);
    key(&mut shown, Key::ArrowRight);
    let first = format!("{OPENING}.replies[\"agenda\"]");
    assert_eq!(chosen(&shown), Some(first.clone()));
    key(&mut shown, Key::Enter);
    assert_eq!(asked(&shown).last(), Some(&OutlineRequest::Line(first)));
    key(&mut shown, Key::ArrowLeft);
    key(&mut shown, Key::ArrowLeft);
    let row = shown.get_by_label_contains("Opening li_opening");
    assert!(row.accesskit_node().label().unwrap().ends_with(", closed"));
    key(&mut shown, Key::End);
    let last = chosen(&shown).unwrap();
    assert!(last.starts_with("events["), "{last}");
    key(&mut shown, Key::Home);
    assert_eq!(chosen(&shown).as_deref(), Some("roles[\"li\"]"));
}

#[test]
fn what_is_searched_for_is_found_inside_of_what_is_closed() {
    let mut shown = outline();
    shown.get_by_label("Find words or ids").focus();
    shown.run();
    shown.get_by_label("Find words or ids").type_text("if somebody comes");
    shown.run();
    shown.get_by_label_contains("Answer 1");
    assert!(shown.query_by_label_contains("Reply jar").is_none());
    let state = &mut shown.state_mut().model.state;
    state.find.clear();
    state.only = Only::Problems;
    shown.run();
    shown.get_by_label_contains("Reply agenda");
    assert!(shown.query_by_label_contains("Reply weekend").is_none());
    shown.state_mut().model.state.only = Only::Never;
    shown.run();
    assert!(shown.query_all_by_label_contains("never reached").count() > 5);
    shown.state_mut().model.state.find = "no such words".to_owned();
    shown.run();
    shown.get_by_label("Nothing fits.");
}

#[test]
fn every_box_of_the_picture_has_a_name_and_says_its_line_when_it_is_pressed() {
    let mut shown = picture();
    let model = &shown.state().model.model;
    let entries: Vec<(String, String)> = model
        .graph
        .nodes
        .iter()
        .map(|n| &model.outline.entries[n.entry])
        .filter(|e| e.kind != EntryKind::Person)
        .map(|e| (e.id.clone(), e.path.clone()))
        .collect();
    for (id, _) in &entries {
        let count = shown.query_all_by_label_contains(&format!(" {id}, ")).count();
        assert!(count >= 1, "{id}");
    }
    let (id, path) = &entries[0];
    shown.get_all_by_label_contains(&format!(" {id}, ")).next().unwrap().click();
    shown.run();
    assert_eq!(asked(&shown), [OutlineRequest::Line(path.clone())]);
    shown.get_by_label_contains("Go to line");
}

#[test]
fn one_walks_along_the_lines_of_the_picture_with_the_arrow_keys() {
    let mut shown = picture();
    tab_in(&mut shown);
    shown.state_mut().model.state.choose(OPENING);
    shown.run();
    shown.get_by_label_contains("Opening li_opening").focus();
    shown.run();
    key(&mut shown, Key::ArrowRight);
    let to = chosen(&shown).unwrap();
    let model = &shown.state().model.model;
    let node = |path: &str| model.graph.showing(model.outline.at(path).unwrap()).unwrap();
    let (from, to_node) = (node(OPENING), node(&to));
    assert!(model.graph.edges.iter().any(|e| (e.from, e.to) == (from, to_node)), "no line leads to {to}");
    assert_eq!(asked(&shown).last(), Some(&OutlineRequest::Select(to.clone())));
    key(&mut shown, Key::ArrowLeft);
    let back = chosen(&shown).unwrap();
    assert!(shown.state().model.model.graph.edges.iter().any(|e| e.to == to_node), "{back}");
    assert_ne!(back, to);
    key(&mut shown, Key::Enter);
    assert_eq!(asked(&shown).last(), Some(&OutlineRequest::Line(back)));
}

#[test]
fn the_focus_follows_to_what_was_out_of_sight() {
    let mut shown = picture();
    shown.get_by_label_contains("Opening li_opening").click();
    shown.run();
    for _ in 0..9 {
        key(&mut shown, Key::Plus);
    }
    for _ in 0..3 {
        key(&mut shown, Key::ArrowRight);
        key(&mut shown, Key::ArrowDown);
        let path = chosen(&shown).unwrap();
        let model = &shown.state().model.model;
        let id = model.outline.entries[model.outline.at(&path).unwrap()].id.clone();
        let name = format!(" {id}, ");
        let mut there = shown.query_all_by_label_contains(&name);
        assert!(there.any(|node| node.accesskit_node().is_focused()), "{path} has the focus");
    }
}

#[test]
fn boxes_of_a_sort_are_left_out_and_the_lab_is_laid_over() {
    let mut shown = picture();
    let facts = |shown: &Shown<'_>| shown.query_all_by_label_contains("Fact ").count();
    assert!(facts(&shown) > 10);
    shown.get_by_role_and_label(Role::CheckBox, "Facts").click();
    shown.run();
    assert_eq!(facts(&shown), 0);
    assert!(shown.state().model.state.picture.coverage);
    shown.get_by_role_and_label(Role::CheckBox, "Reached").click();
    shown.get_by_role_and_label(Role::CheckBox, "By whom").click();
    shown.run();
    let over = &shown.state().model.state.picture;
    assert_eq!((over.problems, over.coverage, over.policies), (true, false, true));
}

#[test]
fn the_picture_is_sized_with_keys_buttons_and_lanes() {
    let mut shown = picture();
    let boxes = |shown: &Shown<'_>| shown.query_all_by_label_contains(", ").count();
    let all = boxes(&shown);
    for _ in 0..8 {
        key(&mut shown, Key::Plus);
    }
    let near = boxes(&shown);
    assert!(near < all / 2, "{near} of {all}");
    key(&mut shown, Key::F);
    assert_eq!(boxes(&shown), all);
    shown.get_by_role_and_label(Role::Button, "Fill the picture with Li Hongxia").click();
    shown.run();
    assert!(boxes(&shown) < all);
    shown.get_by_role_and_label(Role::Button, "All of it (F)").click();
    shown.run();
    assert_eq!(boxes(&shown), all);
}

#[test]
fn nothing_sticks_out_at_any_size_in_either_language() {
    let sizes = [
        ([1024.0, 640.0], 1.0),
        ([1024.0, 640.0], 1.5),
        ([1024.0, 640.0], 2.0),
        ([1280.0, 720.0], 1.5),
        ([1920.0, 1080.0], 2.0),
    ];
    for draw in [outline_ui as Draw, picture_ui as Draw] {
        for looked in [None, Some(OPENING)] {
            for lang in [Lang::Zh, Lang::En] {
                for (size, text) in sizes {
                    let mut page = page("first_meeting");
                    if let Some(path) = looked {
                        page.state.choose(path);
                    }
                    let shown = open(size, lang, text, page, draw);
                    for (name, left, right) in named(&shown) {
                        assert!(
                            left >= -0.5 && right <= size[0] + 0.5,
                            "{name} sticks out at {size:?}, text {text}, {lang:?}"
                        );
                    }
                }
            }
        }
    }
}
