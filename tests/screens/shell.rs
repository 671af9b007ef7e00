//! What stands around a session's screens: the bar, the notice, the keys of the drawers, and what lies beneath them.
use counterpart::i18n::Lang;
use counterpart::prose;
use counterpart::screens::play::shell_ui;
use counterpart::screens::session::{Coach, Drawer};
use counterpart::screens::widget::{ReplyItem, replies};
use counterpart::screens::{Intent, ScreenId, SessionScreens};
use counterpart::sim::lesson::{Lesson, SEED};
use counterpart::sim::view::SessionStage as At;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::session::{choices, playing};
use super::{Stage, named, show};

/// A screen with replies and a text field, as screens of a session have them.
fn beneath(ui: &mut egui::Ui, play: &mut SessionScreens) -> Option<Intent> {
    shell_ui(ui, play, |ui, _| {
        let id = ui.id().with("own words");
        let mut own = ui.data_mut(|d| d.get_temp::<String>(id)).unwrap_or_default();
        let field = egui::TextEdit::singleline(&mut own).id_salt("own words");
        let label = ui.label("Own words").id;
        ui.add(field).labelled_by(label);
        ui.data_mut(|d| d.insert_temp(id, own));
        let list = ["First reply", "Second reply"]
            .map(|text| ReplyItem { text: text.to_owned(), ..ReplyItem::default() });
        // Any intent does; it says which reply was given.
        replies(ui, &list).said.map(|i| Intent::GoOn(i.to_string()))
    })
}

fn at_the_table() -> SessionScreens {
    playing("line_3331", 5, |view| {
        matches!(view.stage(), At::Theirs(_)) && view.turns().0 > 8 && view.offer().is_some()
    })
}

fn open<'a>(play: SessionScreens) -> Harness<'a, Stage<SessionScreens>> {
    show([1280.0, 720.0], Lang::En, 1.0, play, beneath)
}

fn press(shown: &mut Harness<'_, Stage<SessionScreens>>, key: Key) {
    shown.key_press(key);
    shown.run();
}

#[test]
fn the_bar_says_where_one_is_and_how_far_time_has_run() {
    let play = at_the_table();
    let (left, (turn, turns)) = (play.session.view().meeting().unwrap().left, play.session.view().turns());
    let shown = open(play);
    shown.get_by_label_contains(&format!("turns used {turn} of {turns}"));
    shown.get_by_label_contains(&format!("{left} left in this meeting"));
    let play = playing("line_3331", 5, |view| view.stage() == At::Preparation);
    let title = play.session.view().title().get(Lang::En).to_owned();
    let shown = open(play);
    shown.get_by_label(&title);
    assert!(shown.query_by_label_contains("left in this meeting").is_none());
}

#[test]
fn each_drawer_opens_and_closes_by_its_key_and_by_its_button() {
    for (key, button, name, drawer) in [
        (Key::T, "Transcript T", "Transcript", Drawer::Transcript),
        (Key::C, "Cards C", "Hypothesis cards", Drawer::Cards),
        (Key::N, "Notes N", "Notes", Drawer::Notes),
        (Key::Escape, "Pause Esc", "Paused", Drawer::Pause),
    ] {
        let mut shown = open(at_the_table());
        press(&mut shown, key);
        assert_eq!(shown.state().model.session.open, Some(drawer), "{name}");
        shown.get_by_role_and_label(Role::Label, name);
        press(&mut shown, key);
        assert_eq!(shown.state().model.session.open, None, "the same key closes {name}");
        shown.get_by_role_and_label(Role::Button, button).click();
        shown.run();
        assert_eq!(shown.state().model.session.open, Some(drawer), "{name}");
        shown.get_by_role_and_label(Role::Button, "Close").click();
        shown.run();
        assert_eq!(shown.state().model.session.open, None, "{name}");
    }
}

#[test]
fn one_drawer_gives_way_to_another_and_escape_closes_any() {
    let mut shown = open(at_the_table());
    press(&mut shown, Key::T);
    press(&mut shown, Key::C);
    assert_eq!(shown.state().model.session.open, Some(Drawer::Cards));
    press(&mut shown, Key::Escape);
    assert_eq!(shown.state().model.session.open, None);
}

#[test]
fn letters_open_nothing_while_somebody_types() {
    let mut shown = open(at_the_table());
    let role = Role::TextInput;
    shown.get_by_role_and_label(role, "Own words").focus();
    shown.run();
    press(&mut shown, Key::T);
    press(&mut shown, Key::N);
    assert_eq!(shown.state().model.session.open, None);
}

#[test]
fn beneath_a_drawer_nothing_reacts() {
    let mut shown = open(at_the_table());
    press(&mut shown, Key::N);
    press(&mut shown, Key::Num1);
    assert_eq!(shown.state().said, None, "a number key gives no reply");
    let reply = shown.get_by_label("1. First reply");
    assert!(reply.accesskit_node().is_disabled(), "assistive technology hears it too");
    reply.click();
    shown.run();
    assert_eq!(shown.state().said, None, "a click gives no reply");
    assert_eq!(shown.state().model.session.open, None, "it closes the drawer, as a click beside it does");
    press(&mut shown, Key::N);
    for key in [Key::ArrowDown, Key::ArrowLeft, Key::ArrowDown, Key::Tab, Key::Tab, Key::Tab] {
        press(&mut shown, key);
        for name in ["1. First reply", "2. Second reply"] {
            assert!(!shown.get_by_label(name).is_focused(), "{key:?} leads to {name}");
        }
        press(&mut shown, Key::Num2);
        assert_eq!(shown.state().said, None);
    }
    press(&mut shown, Key::N);
    press(&mut shown, Key::Num2);
    assert_eq!(shown.state().said, Some(Intent::GoOn("1".to_owned())), "then it reacts again");
}

#[test]
fn the_focus_comes_back_to_where_it_was() {
    for key in [Key::C, Key::Escape] {
        let mut shown = open(at_the_table());
        shown.get_by_label("2. Second reply").focus();
        shown.run();
        press(&mut shown, key);
        assert!(shown.state().model.session.open.is_some());
        assert!(!shown.get_by_label("2. Second reply").is_focused());
        press(&mut shown, Key::Escape);
        assert!(shown.get_by_label("2. Second reply").is_focused(), "after {key:?}");
    }
}

#[test]
fn a_notice_stands_above_the_screen_or_in_the_drawer_and_can_be_put_away() {
    for drawer in [None, Some(Drawer::Notes)] {
        let mut play = at_the_table();
        play.session.notice = Some("That can't be done now.".to_owned());
        play.session.open = drawer;
        let mut shown = open(play);
        // Once, not twice.
        shown.get_by_role_and_label(Role::Button, "That can't be done now.").click();
        shown.run();
        assert_eq!(shown.state().said, Some(Intent::Dismiss), "{drawer:?}");
    }
}

#[test]
fn the_pause_leads_everywhere_and_says_what_is_saved() {
    for (name, wants) in [
        ("Settings", Intent::Open(ScreenId::Settings)),
        (
            "Read the briefing again The case, the confidential sheet, our numbers",
            Intent::Open(ScreenId::Briefing),
        ),
        ("Leave for the title It goes on from here next time", Intent::Leave),
        ("Quit", Intent::Quit),
    ] {
        let mut play = at_the_table();
        play.session.kept = Some("games/counterpart/sessions".to_owned());
        let mut shown = open(play);
        press(&mut shown, Key::Escape);
        shown.get_by_label("games/counterpart/sessions");
        shown.get_by_role_and_label(Role::Button, name).click();
        shown.run();
        assert_eq!(shown.state().said, Some(wants), "{name}");
    }
    let mut shown = open(at_the_table());
    press(&mut shown, Key::Escape);
    shown.get_by_label_contains("This session is not kept");
    assert!(shown.get_by_label("Go on").is_focused(), "Enter goes on");
    press(&mut shown, Key::Enter);
    assert_eq!(shown.state().model.session.open, None);
}

#[test]
fn before_the_first_day_there_is_no_briefing_to_read_again() {
    let mut shown = open(playing("line_3331", 5, |view| view.stage() == At::Preparation));
    press(&mut shown, Key::Escape);
    assert!(shown.query_by_label_contains("Read the briefing again").is_none());
}

#[test]
fn the_hint_of_the_first_three_minutes_stands_above_the_screen_with_the_way_out() {
    let loaded = counterpart::content::library::lesson().ok().unwrap();
    let lesson = Lesson::new(loaded.compiled, SEED);
    let mut play = SessionScreens::new(lesson.seat().glance(), "lesson".to_owned(), choices(Lang::En));
    play.session.coach = Some(Coach::of(&lesson));
    let hint = prose::lesson::hint(Lang::En, &play.session.view(), &lesson.hint().unwrap());
    let mut shown = open(play);
    shown.get_by_label(&hint);
    let skip = counterpart::i18n::text(Lang::En, "ui.lesson.skip");
    shown.get_by_role_and_label(Role::Button, &skip).click();
    shown.run();
    assert_eq!(shown.state().said, Some(Intent::Leave));
}

#[test]
fn nothing_sticks_out_at_any_size() {
    for size in [[1024.0, 640.0], [1280.0, 720.0], [1920.0, 1080.0]] {
        for text in [1.0, 1.5, 2.0] {
            // What fits the smallest window at this size fits the larger ones.
            if text == 1.5 && size[0] > 1024.0 {
                continue;
            }
            for lang in [Lang::Zh, Lang::En] {
                for drawer in [
                    None,
                    Some(Drawer::Transcript),
                    Some(Drawer::Cards),
                    Some(Drawer::Notes),
                    Some(Drawer::Pause),
                ] {
                    let mut play = at_the_table();
                    play.session.open = drawer;
                    play.session.notice = Some("The disk is full.".to_owned());
                    let shown = show(size, lang, text, play, |ui, play| shell_ui(ui, play, |_, _| None));
                    for (name, left, right) in named(&shown) {
                        assert!(
                            left >= -0.5 && right <= size[0] + 0.5,
                            "{name} sticks out at {size:?}, text {text}, {lang:?}, {drawer:?}: {left} to {right}"
                        );
                    }
                }
            }
        }
    }
}
