//! Terms of the trade on the screens: pressed where they are read, by mouse and by keys.
use counterpart::i18n::{Lang, text_with};
use counterpart::screens::SessionScreens;
use counterpart::screens::play::shell_ui;
use counterpart::screens::session::Drawer;
use counterpart::screens::theme::{Look, Type};
use counterpart::screens::widget;
use counterpart::sim::glossary::{Entry, Glossary};
use counterpart::sim::view::{LineKind, SessionStage, View};
use egui::accesskit::Role;
use egui::{Color32, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::session::{board_ui, briefing_ui, meeting_ui, playing};
use super::{Stage, show};

type Shown<'a, M = SessionScreens> = Harness<'a, Stage<M>>;

/// What a term is called for those who can't see the dots beneath it.
fn asked(entry: &Entry, lang: Lang) -> String {
    text_with(lang, "term.press", &[("name", entry.term.name.get(lang))])
}

/// The first term of the line that is heard.
fn heard<'v>(view: &View<'v>) -> Option<&'v Entry> {
    let lines = view.transcript(0, Lang::En);
    let line = lines.iter().rfind(|l| l.kind == LineKind::Theirs && !l.text.is_empty())?;
    let at = lines.last()?.action;
    view.glossary().terms_in(&line.text).first().copied().filter(|_| line.action == at)
}

fn theirs_with_a_term(view: &View<'_>) -> bool {
    matches!(view.stage(), SessionStage::Theirs(_)) && heard(view).is_some()
}

/// Presses a term.
#[track_caller]
fn press<M>(shown: &mut Shown<'_, M>, name: &str) {
    let links: Vec<_> = shown.query_all_by_role_and_label(Role::Link, name).collect();
    links.first().unwrap_or_else(|| panic!("{name} can't be pressed")).click();
    drop(links);
    shown.run();
}

#[test]
fn a_term_in_what_they_say_opens_at_a_press_and_closes_again() {
    let play = playing("line_3331", 5, theirs_with_a_term);
    let entry = heard(&play.session.view()).unwrap().clone();
    let mut shown = show([1280.0, 720.0], Lang::En, 1.0, play, meeting_ui);
    assert!(shown.query_by_label(&entry.term.means.en).is_none(), "nothing is open yet");
    press(&mut shown, &asked(&entry, Lang::En));
    shown.get_by_label(&entry.term.means.en);
    shown.key_press(Key::Escape);
    shown.run();
    assert!(shown.query_by_label(&entry.term.means.en).is_none(), "Escape closes it");
    assert_eq!(shown.state().model.session.open, None, "and opens no pause");
    assert_eq!(shown.state().said, None, "nothing was said by it");
}

#[test]
fn a_term_is_reached_and_pressed_by_keys_alone() {
    let play = playing("line_3331", 5, theirs_with_a_term);
    let entry = heard(&play.session.view()).unwrap().clone();
    let name = asked(&entry, Lang::En);
    let mut shown = show([1280.0, 720.0], Lang::En, 1.0, play, meeting_ui);
    let focused = |shown: &Shown<'_>| {
        shown.query_all_by_role_and_label(Role::Link, &name).any(|link| link.is_focused())
    };
    let reached = (0..60).any(|_| {
        shown.key_press(Key::Tab);
        shown.run();
        focused(&shown)
    });
    assert!(reached, "Tab never comes to {name}");
    for key in [Key::Enter, Key::Space] {
        shown.key_press(key);
        shown.run();
        shown.get_by_label(&entry.term.means.en);
        shown.key_press(Key::Escape);
        shown.run();
        assert!(shown.query_by_label(&entry.term.means.en).is_none());
        assert!(focused(&shown), "one is where one was");
    }
    assert_eq!(shown.state().said, None, "no reply was given by it");
}

#[test]
fn terms_of_notes_documents_board_and_briefing_can_be_pressed() {
    let moment = |view: &View<'_>| view.stage() == SessionStage::Ours && view.offer().is_some();
    let entry = |id: &str| Glossary::own().entries().find(|e| e.id == id).unwrap();
    let open = |drawer| {
        let mut play = playing("line_3331", 5, moment);
        play.session.open = Some(drawer);
        play
    };
    let mut notes =
        show([1280.0, 720.0], Lang::En, 1.0, open(Drawer::Notes), |ui, play| shell_ui(ui, play, |_, _| None));
    let tab = text_with(Lang::En, "ui.notes.papers", &[]);
    notes.get_by_label_contains(&tab).click();
    notes.run();
    press(&mut notes, &asked(entry("cmk"), Lang::En));
    notes.get_by_label(&entry("cmk").term.means.en);
    notes.key_press(Key::Escape);
    notes.run();
    assert!(notes.query_by_label(&entry("cmk").term.means.en).is_none(), "the entry is closed");
    assert_eq!(notes.state().model.session.open, Some(Drawer::Notes), "and the notes stay open");
    let mut board = show([1600.0, 900.0], Lang::En, 1.0, playing("line_3331", 5, moment), board_ui);
    press(&mut board, &asked(entry("retention"), Lang::En));
    board.get_by_label(&entry("retention").term.means.en);
    let before = |view: &View<'_>| view.stage() == SessionStage::Preparation;
    let mut folder = show([1280.0, 4000.0], Lang::En, 1.0, playing("line_3331", 5, before), briefing_ui);
    press(&mut folder, &asked(entry("retention"), Lang::En));
    folder.get_by_label(&entry("retention").term.means.en);
}

/// A label of its own, in a width that breaks the word.
#[test]
fn a_term_that_goes_over_two_rows_is_pressed_in_either() {
    for lang in [Lang::Zh, Lang::En] {
        let entry = Glossary::own().entries().find(|e| e.id == "bank_guarantee").unwrap();
        let name = entry.term.name.get(lang).to_owned();
        let words = format!("{name}。{name}");
        let mut shown = show([600.0, 400.0], lang, 1.0, (), move |ui, ()| {
            ui.set_max_width(Look::of(ui).font(Type::Body).size * 1.5);
            widget::glossed(ui, Glossary::own(), Type::Body, Color32::BLACK, &words);
            None
        });
        let links = shown.query_all_by_role_and_label(Role::Link, &asked(entry, lang)).count();
        assert_eq!(links, 1, "each term once, however often it stands there");
        press(&mut shown, &asked(entry, lang));
        shown.get_by_label(entry.term.means.get(lang));
    }
}
