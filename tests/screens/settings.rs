//! The settings.
use counterpart::i18n::Lang;
use counterpart::preferences::{Choices, ThemeChoice};
use counterpart::screens::{Intent, SettingsModel, settings_ui};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{Stage, named, show};

fn plain() -> Choices {
    Choices { lang: Lang::En, theme: ThemeChoice::Light, ..Choices::default() }
}

fn open<'a>() -> Harness<'a, Stage<SettingsModel>> {
    let model = SettingsModel { prefs: plain(), folder: Some("games/counterpart".to_owned()), notice: None };
    show([1280.0, 1400.0], Lang::En, 1.0, model, settings_ui)
}

#[track_caller]
fn check(role: Role, name: &str, wants: Choices) {
    let mut settings = open();
    settings.get_by_role_and_label(role, name).click();
    settings.run();
    assert_eq!(settings.state().said, Some(Intent::Choose(wants)), "{name}");
}

#[test]
fn each_control_changes_its_own_choice_and_no_other() {
    check(Role::RadioButton, "Language 中文", Choices { lang: Lang::Zh, ..plain() });
    check(Role::RadioButton, "Theme Dark", Choices { theme: ThemeChoice::Dark, ..plain() });
    check(Role::Button, "Text size: one step up", Choices { text_percent: 125, ..plain() });
    check(Role::CheckBox, "Reduced motion", Choices { reduced_motion: true, ..plain() });
    check(Role::CheckBox, "Say it first", Choices { say_it_first: true, ..plain() });
}

#[test]
fn the_text_size_steps_by_arrow_keys_too() {
    let mut settings = open();
    settings.get_by_role_and_label(Role::Slider, "Text size").focus();
    settings.run();
    settings.key_press(egui::Key::ArrowRight);
    settings.run();
    let wants = Choices { text_percent: 125, ..plain() };
    assert_eq!(settings.state().said, Some(Intent::Choose(wants)));
}

#[test]
fn escape_and_the_button_lead_back() {
    let mut settings = open();
    settings.key_press(egui::Key::Escape);
    settings.run();
    assert_eq!(settings.state().said, Some(Intent::Back));
    let mut settings = open();
    settings.get_by_role_and_label(Role::Button, "Back").click();
    settings.run();
    assert_eq!(settings.state().said, Some(Intent::Back));
}

#[test]
fn the_keys_and_the_folder_can_be_read() {
    let settings = open();
    settings.get_by_label("Give the reply of that number 1 – 9");
    settings.get_by_label("games/counterpart");
}

#[test]
fn nothing_sticks_out_at_any_size() {
    for size in [[1024.0, 640.0], [1920.0, 1080.0]] {
        for text in [1.0, 2.0] {
            for lang in [Lang::Zh, Lang::En] {
                let settings = show(size, lang, text, SettingsModel::default(), settings_ui);
                for (name, left, right) in named(&settings) {
                    assert!(
                        left >= -0.5 && right <= size[0] + 0.5,
                        "{name} sticks out at {size:?}, text {text}, {lang:?}"
                    );
                }
            }
        }
    }
}
