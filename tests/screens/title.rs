//! The title.
use counterpart::i18n::Lang;
use counterpart::preferences::Choices;
use counterpart::screens::{Intent, ScreenId, TitleModel, title_ui};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::{named, show};

fn full() -> TitleModel {
    TitleModel {
        prefs: Choices { lang: Lang::En, ..Choices::default() },
        resume: Some("A line on 3-3-3-1".to_owned()),
        library: Some(ScreenId::Gallery),
        can_learn: true,
        class: Some(ScreenId::Class),
        author: None,
        notice: None,
    }
}

#[test]
fn what_is_not_there_is_left_out() {
    let bare = show([1280.0, 720.0], Lang::En, 1.0, TitleModel::default(), title_ui);
    for name in ["Continue", "Play", "The first three minutes", "Debrief a class", "Author's corner"] {
        assert!(bare.query_by_label_contains(name).is_none(), "{name} has nothing behind it");
    }
    bare.get_by_role_and_label(Role::Button, "Settings");
    bare.get_by_role_and_label(Role::Button, "Quit");
}

#[test]
fn every_button_says_what_it_wants() {
    for (name, wants) in [
        ("Continue A line on 3-3-3-1", Intent::Resume),
        ("Play Choose a scenario", Intent::Open(ScreenId::Gallery)),
        ("The first three minutes One buyer, three terms, nothing to read", Intent::Learn),
        ("Debrief a class", Intent::Open(ScreenId::Class)),
        ("Settings", Intent::Open(ScreenId::Settings)),
        ("Quit", Intent::Quit),
    ] {
        let mut title = show([1280.0, 720.0], Lang::En, 1.0, full(), title_ui);
        title.get_by_role_and_label(Role::Button, name).click();
        title.run();
        assert_eq!(title.state().said, Some(wants), "{name}");
    }
}

#[test]
fn the_language_changes_at_once_and_names_itself_in_its_own_words() {
    let mut title = show([1280.0, 720.0], Lang::En, 1.0, full(), title_ui);
    title.get_by_role_and_label(Role::RadioButton, "Language 中文").click();
    title.run();
    let said = title.state().said.clone();
    assert!(matches!(said, Some(Intent::Choose(prefs)) if prefs.lang == Lang::Zh));
}

#[test]
fn the_keyboard_alone_is_enough() {
    let mut title = show([1280.0, 720.0], Lang::En, 1.0, full(), title_ui);
    title.key_press(egui::Key::ArrowDown);
    title.run();
    assert!(title.get_by_label_contains("Continue").is_focused(), "the first arrow finds the way in");
    title.key_press(egui::Key::ArrowDown);
    title.run();
    title.key_press(egui::Key::Enter);
    title.run();
    assert_eq!(title.state().said, Some(Intent::Learn));
}

#[test]
fn a_notice_can_be_put_away() {
    let model = TitleModel { notice: Some("The settings file could not be read.".to_owned()), ..full() };
    let mut title = show([1280.0, 720.0], Lang::En, 1.0, model, title_ui);
    title.get_by_label("The settings file could not be read.").click();
    title.run();
    assert_eq!(title.state().said, Some(Intent::Dismiss));
}

#[test]
fn it_fits_at_every_size_in_both_languages() {
    for size in [[1024.0, 640.0], [1280.0, 720.0], [1920.0, 1080.0]] {
        for text in [1.0, 1.5, 2.0] {
            for lang in [Lang::Zh, Lang::En] {
                let title = show(size, lang, text, full(), title_ui);
                for (name, left, right) in named(&title) {
                    assert!(
                        left >= -0.5 && right <= size[0] + 0.5,
                        "{name} sticks out at {size:?}, text {text}, {lang:?}"
                    );
                }
            }
        }
    }
}
