//! The preparation.
use counterpart::i18n::Lang;
use counterpart::screens::{Intent, SessionScreens};
use counterpart::sim::compiled::{OpeningId, RoleId};
use counterpart::sim::session::Action;
use counterpart::sim::view::Access;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::session::{playing, preparation_ui};
use super::{Stage, named, show};

fn open<'a>(lang: Lang) -> Harness<'a, Stage<SessionScreens>> {
    let play = playing("line_3331", 5, |_| true);
    show([1280.0, 1500.0], lang, 1.0, play, preparation_ui)
}

fn press(screen: &mut Harness<'_, Stage<SessionScreens>>, role: Role, name: &str) {
    screen.get_by_role_and_label(role, name).click();
    screen.run();
}

fn begun(screen: &mut Harness<'_, Stage<SessionScreens>>) -> (Option<RoleId>, i64, OpeningId) {
    press(screen, Role::Button, "Begin");
    match screen.state().said.clone() {
        Some(Intent::Act(Action::Prepare { first, walk_away, opening })) => (first, walk_away, opening),
        other => panic!("Begin said {other:?}"),
    }
}

#[test]
fn without_a_choice_it_is_what_is_usual() {
    let mut screen = open(Lang::En);
    let first = screen.state().model.session.view().roles().next();
    assert_eq!(begun(&mut screen), (first, 1900, OpeningId::from(0)));
}

#[test]
fn what_is_chosen_is_what_one_begins_with() {
    let mut screen = open(Lang::En);
    screen.get_by_role_and_label(Role::Slider, "Walk-away: below this you leave").focus();
    screen.run();
    screen.key_press(egui::Key::ArrowRight);
    screen.run();
    screen.key_press(egui::Key::ArrowRight);
    screen.run();
    let offer = screen
        .get_all_by_role(Role::RadioButton)
        .find(|n| format!("{n:?}").contains("Open high on clauses"))
        .expect("the papers lie side by side");
    offer.click();
    screen.run();
    let (_, walk_away, opening) = begun(&mut screen);
    assert_eq!(walk_away, 2000, "two steps of 50 above the floor");
    assert_eq!(opening, OpeningId::from(1));
}

#[test]
fn somebody_behind_a_door_is_read_about_and_not_visited_first() {
    let mut screen = open(Lang::En);
    let zhou = screen
        .state()
        .model
        .session
        .view()
        .roles()
        .find(|r| screen.state().model.session.view().role_key(*r) == "zhou")
        .unwrap();
    assert_eq!(screen.state().model.session.view().access(zhou), Access::Blocked);
    press(&mut screen, Role::RadioButton, "Zhou Min Finance director");
    screen.get_by_label(
        "Zhou doesn't see suppliers. Come with He Xiaofeng, or put a payment proposal on paper first.",
    );
    let (first, ..) = begun(&mut screen);
    assert_ne!(first, Some(zhou));
}

#[test]
fn the_map_does_not_say_who_decides() {
    for lang in [Lang::Zh, Lang::En] {
        let screen = open(lang);
        for (name, ..) in named(&screen) {
            for word in ["签字时说得上话", "a say at the signature", "拍板", "Economic"] {
                assert!(!name.contains(word), "{name}");
            }
        }
    }
}

#[test]
fn it_leads_back_to_the_briefing() {
    let mut screen = open(Lang::En);
    press(&mut screen, Role::Button, "Back to the briefing");
    assert_eq!(screen.state().said, Some(Intent::Back));
}

#[test]
fn nothing_sticks_out_at_any_size() {
    for size in [[1024.0, 640.0], [1280.0, 720.0], [1920.0, 1080.0]] {
        for text in [1.0, 1.5, 2.0] {
            for lang in [Lang::Zh, Lang::En] {
                let scenario = if text < 2.0 { "line_3331" } else { "first_meeting" };
                let play = playing(scenario, 5, |_| true);
                let screen = show(size, lang, text, play, preparation_ui);
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
