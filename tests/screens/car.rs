//! In the car: what the meeting left, a card placed on the way, and on.
use counterpart::i18n::Lang;
use counterpart::prose::transcript_line;
use counterpart::screens::{Intent, ScreenId, SessionScreens};
use counterpart::sim::session::action::{Action, Certainty};
use counterpart::sim::view::{Car, SessionStage as At, View};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::session::{car_ui, playing};
use super::{named, show};

/// In the car after a meeting of which something holds.
fn after(of: impl Fn(&View<'_>, &Car) -> bool) -> SessionScreens {
    playing("line_3331", 5, |view| {
        view.stage() == At::Calendar && view.car().is_some_and(|car| of(view, &car))
    })
}

#[test]
fn it_says_what_was_learned_and_from_whom() {
    let play = after(|_, car| !car.learned.is_empty());
    let facts: Vec<String> = {
        let view = play.session.view();
        let words = |fact| {
            let from = view.facts().find(|(f, _)| *f == fact).and_then(|(_, from)| from);
            let text = view.fact_text(fact).get(Lang::En);
            match from {
                Some(who) => format!("{text} (from {})", transcript_line::address(&view, Lang::En, who)),
                None => text.to_owned(),
            }
        };
        view.car().unwrap().learned.into_iter().map(words).collect()
    };
    let shown = show([1280.0, 720.0], Lang::En, 1.0, play, car_ui);
    for words in &facts {
        shown.get_by_label(words);
    }
}

#[test]
fn a_hesitation_stands_beside_the_words_that_it_followed() {
    let play = after(|_, car| car.unexplained.iter().any(|(_, reply)| reply.is_some()));
    let words: Vec<String> = {
        let view = play.session.view();
        let said = |(_, reply): (_, Option<_>)| Some(view.reply_text(reply?).get(Lang::En).to_owned());
        view.car().unwrap().unexplained.into_iter().filter_map(said).collect()
    };
    let shown = show([1280.0, 720.0], Lang::En, 1.0, play, car_ui);
    for words in &words {
        shown.get_by_label_contains("hesitated when you said");
        assert!(shown.query_all_by_label_contains(words).next().is_some(), "{words}");
    }
}

#[test]
fn who_cooled_or_warmed_is_marked_at_their_face() {
    let warmed = after(|_, car| !car.warmed.is_empty());
    let count = warmed.session.view().car().unwrap().warmed.len();
    let shown = show([1280.0, 720.0], Lang::En, 1.0, warmed, car_ui);
    assert_eq!(shown.query_all_by_label("Warmer than before").count(), count);
}

#[test]
fn what_our_paper_came_to_say_is_a_promise() {
    let tabled = after(|view, _| view.offer().is_some());
    let shown = show([1280.0, 720.0], Lang::En, 1.0, tabled, car_ui);
    shown.get_by_label("Promised");
    shown.get_by_label_contains("Our paper now says");
}

#[test]
fn a_card_is_placed_right_here() {
    let play = after(|view, car| {
        let first = car.roles.iter().next().unwrap();
        view.deck(first).iter().any(|card| !view.confirmed(*card) && view.belief(*card).is_none())
    });
    let (card, text) = {
        let view = play.session.view();
        let first = view.car().unwrap().roles.iter().next().unwrap();
        let open = |c: &counterpart::sim::compiled::CardId| !view.confirmed(*c) && view.belief(*c).is_none();
        let card = view.deck(first).into_iter().find(open).unwrap();
        (card, view.card_text(card).get(Lang::En).to_owned())
    };
    let mut shown = show([1280.0, 720.0], Lang::En, 1.0, play, car_ui);
    shown.get_by_role_and_label(Role::RadioButton, &format!("{text} perhaps")).click();
    shown.run();
    let wants = Action::Believe { card, certainty: Some(Certainty::Perhaps) };
    assert_eq!(shown.state().said, Some(Intent::Act(wants)));
}

#[test]
fn enter_and_the_button_lead_to_the_calendar() {
    let on = Some(Intent::Open(ScreenId::Calendar));
    let mut shown = show([1280.0, 720.0], Lang::En, 1.0, after(|_, _| true), car_ui);
    shown.key_press(Key::Enter);
    shown.run();
    assert_eq!(shown.state().said, on);
    let mut shown = show([1280.0, 720.0], Lang::En, 1.0, after(|_, _| true), car_ui);
    shown.get_by_role_and_label(Role::Button, "On to the calendar").click();
    shown.run();
    assert_eq!(shown.state().said, on);
}

#[test]
fn the_keyboard_alone_places_a_card_and_drives_on() {
    let play = after(|view, car| {
        let first = car.roles.iter().next().unwrap();
        view.deck(first).iter().all(|card| !view.confirmed(*card) && view.belief(*card).is_none())
    });
    let mut shown = show([1280.0, 720.0], Lang::En, 1.0, play, car_ui);
    for key in [Key::ArrowDown, Key::Num3] {
        shown.key_press(key);
        shown.run();
    }
    let said = shown.state().said.clone();
    assert!(
        matches!(said, Some(Intent::Act(Action::Believe { certainty: Some(Certainty::Sure), .. }))),
        "{said:?}"
    );
    for _ in 0..40 {
        if shown.get_by_label("On to the calendar").is_focused() {
            break;
        }
        shown.key_press(Key::Tab);
        shown.run();
    }
    shown.key_press(Key::Enter);
    shown.run();
    assert_eq!(shown.state().said, Some(Intent::Open(ScreenId::Calendar)));
}

#[test]
fn nothing_sticks_out_at_any_size() {
    for size in [[1024.0, 640.0], [1280.0, 720.0], [1920.0, 1080.0]] {
        for text in [1.0, 1.5, 2.0] {
            for lang in [Lang::Zh, Lang::En] {
                let play = after(|_, car| !car.unexplained.is_empty());
                let shown = show(size, lang, text, play, car_ui);
                for (name, left, right) in named(&shown) {
                    assert!(
                        left >= -0.5 && right <= size[0] + 0.5,
                        "{name} sticks out at {size:?}, text {text}, {lang:?}: {left} to {right}"
                    );
                }
            }
        }
    }
}
