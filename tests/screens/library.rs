//! The library.
use counterpart::content::library::Library;
use counterpart::i18n::Lang;
use counterpart::screens::Intent;
use counterpart::screens::library::{LibraryModel, OverShown, ScenarioShown, UnfinishedShown, library_ui};
use counterpart::sim::problem::{Level, Problem};
use counterpart::sim::scenario::Text;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::{named, show};

fn model() -> LibraryModel {
    let card = |id: &str| Library::open(None).find(id).unwrap().compiled.card();
    let scenario = |id: &str| ScenarioShown {
        id: id.to_owned(),
        file: None,
        found: Ok(card(id)),
        finished: 0,
        best: None,
        unfinished: None,
        over: Vec::new(),
    };
    let text = |zh: &str, en: &str| Text { zh: zh.to_owned(), en: en.to_owned() };
    LibraryModel {
        shelf: vec![
            ScenarioShown {
                finished: 2,
                best: Some(6125),
                over: vec![OverShown { name: "first_meeting-7".to_owned(), total: 5850, read_only: false }],
                ..scenario("first_meeting")
            },
            ScenarioShown { unfinished: Some(left(false)), ..scenario("line_3331") },
            ScenarioShown {
                file: Some("scenarios/price_round.ron".to_owned()),
                found: Err(vec![Problem {
                    code: "CP101",
                    level: Level::Error,
                    path: "seller.quotation[\"prize\"]".to_owned(),
                    at: Some((12, 5)),
                    message: text("没有叫“prize”的条款", "there is no issue called “prize”"),
                    help: Some(text("是不是想写“price”？", "did you mean “price”?")),
                }]),
                ..scenario("first_meeting")
            }
            .named("price_round"),
        ],
        folder: Some("scenarios".to_owned()),
        ..LibraryModel::default()
    }
}

fn left(read_only: bool) -> UnfinishedShown {
    UnfinishedShown { name: "line_3331-7".to_owned(), read_only }
}

trait Named {
    fn named(self, id: &str) -> Self;
}

impl Named for ScenarioShown {
    fn named(mut self, id: &str) -> Self {
        id.clone_into(&mut self.id);
        self
    }
}

const SIZE: [f32; 2] = [1280.0, 720.0];

#[test]
fn a_scenario_is_chosen_dealt_and_begun() {
    let mut library = show(SIZE, Lang::En, 1.0, model(), library_ui);
    assert!(library.query_by_label_contains("61.25").is_some(), "the best score");
    let seed = library.get_by_role_and_label(Role::TextInput, "Deal");
    seed.focus();
    library.run();
    library.get_by_role_and_label(Role::TextInput, "Deal").type_text("42");
    library.run();
    library.get_by_role_and_label(Role::Button, "Begin").click();
    library.run();
    let wanted = Intent::Begin { scenario: "first_meeting".to_owned(), seed: Some(42) };
    assert_eq!(library.state().said, Some(wanted));
}

#[test]
fn a_deal_that_is_no_number_can_not_be_dealt() {
    for typed in ["-1", "abc", "1234567890123456789012", "1.5"] {
        let mut library =
            show(SIZE, Lang::En, 1.0, LibraryModel { deal: typed.to_owned(), ..model() }, library_ui);
        library.get_by_role_and_label(Role::Button, "Begin").click();
        library.run();
        assert_eq!(library.state().said, None, "{typed}");
        assert!(library.query_by_label_contains("at most 18 digits").is_some());
    }
}

#[test]
fn an_unfinished_session_is_gone_on_with() {
    let mut library = show(SIZE, Lang::En, 1.0, model(), library_ui);
    library.get_by_label_contains("A production line").click();
    library.run();
    library.get_by_role_and_label(Role::Button, "Continue").click();
    library.run();
    assert_eq!(library.state().said, Some(Intent::GoOn("line_3331-7".to_owned())));
}

#[test]
fn what_another_engine_played_is_told_apart_and_never_continued() {
    let words = [
        (Lang::En, "The one left under older rules", "Continue", "by older rules; read what was recorded"),
        (Lang::Zh, "按旧规则没谈完的那一场", "接着谈", "按旧规则谈的；看当时的记录"),
    ];
    for (lang, look_at, go_on, over) in words {
        let mut model = model();
        let old = &mut model.shelf[0];
        old.unfinished = Some(left(true));
        old.over[0].read_only = true;
        let mut library = show([1280.0, 1400.0], lang, 1.0, model, library_ui);
        assert!(library.query_by_role_and_label(Role::Button, go_on).is_none());
        library.get_by_role_and_label(Role::Button, look_at).click();
        library.run();
        assert_eq!(library.state().said, Some(Intent::GoOn("line_3331-7".to_owned())));
        library.get_by_label_contains(over).click();
        library.run();
        assert_eq!(library.state().said, Some(Intent::Review("first_meeting-7".to_owned())));
    }
}

#[test]
fn a_finished_session_leads_to_its_debrief() {
    let mut library = show([1280.0, 1400.0], Lang::En, 1.0, model(), library_ui);
    library.get_by_label_contains("first_meeting-7").click();
    library.run();
    let wanted = Intent::Review("first_meeting-7".to_owned());
    assert_eq!(library.state().said, Some(wanted));
}

#[test]
fn a_broken_scenario_shows_its_problem_and_its_line_and_can_not_be_begun() {
    let mut library = show(SIZE, Lang::En, 1.0, model(), library_ui);
    library.get_by_label_contains("price_round").click();
    library.run();
    for words in ["line 12, column 5", "there is no issue called “prize”", "did you mean “price”?"] {
        assert!(library.query_by_label(words).is_some(), "{words}");
    }
    assert!(library.query_by_role_and_label(Role::Button, "Begin").is_none());
}

#[test]
fn arrows_walk_the_shelf_and_escape_leaves_it() {
    let mut library = show(SIZE, Lang::Zh, 1.0, model(), library_ui);
    library.key_press(egui::Key::ArrowDown);
    library.run();
    library.key_press(egui::Key::ArrowDown);
    library.run();
    assert_eq!(library.state().model.chosen, "line_3331");
    library.key_press(egui::Key::Escape);
    library.run();
    assert_eq!(library.state().said, Some(Intent::Back));
}

#[test]
fn it_fits_at_every_size_in_both_languages() {
    for size in [[1024.0, 640.0], [1280.0, 720.0], [1920.0, 1080.0]] {
        for text in [1.0, 1.5, 2.0] {
            for lang in [Lang::Zh, Lang::En] {
                let library = show(size, lang, text, model(), library_ui);
                for (name, left, right) in named(&library) {
                    assert!(
                        left >= -0.5 && right <= size[0] + 0.5,
                        "{name} sticks out at {size:?}, text {text}, {lang:?}"
                    );
                }
            }
        }
    }
}
