//! The briefing.
use counterpart::i18n::Lang;
use counterpart::screens::{Intent, ScreenId};
use counterpart::sim::view::SessionStage;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::session::{briefing_ui, playing};
use super::{named, show};

const SIZE: [f32; 2] = [1280.0, 2600.0];

#[test]
fn the_case_the_sheet_and_the_numbers_can_be_read() {
    let play = playing("line_3331", 5, |_| true);
    let screen = show(SIZE, Lang::En, 1.0, play, briefing_ui);
    for words in [
        "A production line on 3-3-3-1",
        "Confidential · for your eyes only",
        "He Xiaofeng is the first gate. See him first.",
        "Floor 1900 ¥k",
        "The quotation 2790 ¥k",
        "Discount 0 % Quoted",
        "Discount 2 % -212",
        "Discount 4 % -425 Beyond your authority, ring home first",
        "Down payment -300 … +230",
        "Hospitality Up to ¥300 a head, with a receipt and the names",
        "He Xiaofeng, Purchasing manager",
    ] {
        assert!(screen.query_all_by_label(words).count() > 0, "{words}");
    }
    screen.get_by_role_and_label(
        Role::Image,
        "What the papers are worth to us Floor 1900 Target 2500 The quotation 2790 Open high on clauses 3118 \
         Half-way to meet them 2473",
    );
}

#[test]
fn what_has_not_come_up_is_not_in_it() {
    let play = playing("line_3331", 5, |_| true);
    let closed = ["Down-payment date", "Visits and joint paper"];
    let open =
        |name: &str| play.session.view().issues().any(|i| play.session.view().issue_name(i).en == name);
    assert!(!closed.iter().any(|name| open(name)), "nobody speaks of these at first");
    let screen = show(SIZE, Lang::En, 1.0, play, briefing_ui);
    for (name, ..) in named(&screen) {
        for issue in &closed {
            assert!(!name.starts_with(issue), "{issue} is shown before it came up: {name}");
        }
    }
}

#[test]
fn before_the_first_day_it_leads_on_to_the_preparation_or_out() {
    for (name, wants) in [("Prepare", Intent::Open(ScreenId::Preparation)), ("Not now", Intent::Leave)] {
        let play = playing("first_meeting", 1, |_| true);
        let mut screen = show([1280.0, 720.0], Lang::En, 1.0, play, briefing_ui);
        screen.get_by_role_and_label(Role::Button, name).click();
        screen.run();
        assert_eq!(screen.state().said, Some(wants), "{name}");
    }
}

#[test]
fn later_it_only_leads_back() {
    let play = playing("first_meeting", 1, |v| v.stage() == SessionStage::Calendar);
    let mut screen = show([1280.0, 720.0], Lang::En, 1.0, play, briefing_ui);
    assert!(screen.query_by_role_and_label(Role::Button, "Prepare").is_none());
    screen.get_by_role_and_label(Role::Button, "Back").click();
    screen.run();
    assert_eq!(screen.state().said, Some(Intent::Back));
}

#[test]
fn it_can_be_read_by_keyboard_alone() {
    let play = playing("line_3331", 5, |_| true);
    let mut screen = show([1024.0, 640.0], Lang::En, 1.0, play, briefing_ui);
    let top = |screen: &egui_kittest::Harness<'_, super::Stage<_>>| {
        // The bar says the same; what scrolls away is the higher of the two.
        let tops = screen.get_all_by_label("A production line on 3-3-3-1").map(|n| n.rect().top());
        tops.fold(f32::INFINITY, f32::min)
    };
    let before = top(&screen);
    screen.key_press(egui::Key::PageDown);
    screen.run();
    assert!(top(&screen) < before - 300.0, "Page Down turns the page");
    // The bar's buttons come first.
    // Then the terms that can be pressed, as they are read.
    for _ in 0..80 {
        screen.key_press(egui::Key::Tab);
        screen.run();
        if screen.get_by_role_and_label(Role::Button, "Prepare").is_focused() {
            break;
        }
    }
    screen.key_press(egui::Key::Enter);
    screen.run();
    assert_eq!(
        screen.state().said,
        Some(Intent::Open(ScreenId::Preparation)),
        "the buttons at the foot are reached by Tab"
    );
}

#[test]
fn nothing_sticks_out_at_any_size() {
    for size in [[1024.0, 640.0], [1280.0, 720.0], [1920.0, 1080.0]] {
        for text in [1.0, 1.5, 2.0] {
            for lang in [Lang::Zh, Lang::En] {
                let play = playing("line_3331", 5, |_| true);
                let screen = show(size, lang, text, play, briefing_ui);
                for (name, left, right) in named(&screen) {
                    assert!(
                        left >= -0.5 && right <= size[0] + 0.5,
                        "{name} sticks out at {size:?}, text {text}, {lang:?}: {left} to {right}"
                    );
                }
            }
        }
    }
}
