//! Sessions for the tests of its screens: a shipped scenario, played to a moment by a bot.
use std::path::Path;

use counterpart::content::scenario_file::load;
use counterpart::i18n::Lang;
use counterpart::preferences::{Choices, ThemeChoice};
use counterpart::screens::entry::session_screen_ui;
use counterpart::screens::{Intent, ScreenId, SessionScreens};
use counterpart::sim::bots::{Policy, actions};
use counterpart::sim::play::PlayerSession;
use counterpart::sim::view::View;

/// A shipped scenario, played by a skilled hand until something holds.
///
/// # Panics
/// When it never holds.
pub(crate) fn playing(scenario: &str, seed: u64, until: impl Fn(&View<'_>) -> bool) -> SessionScreens {
    played_by(scenario, seed, Policy::Skilled, until)
}

/// The same, by another hand.
pub(crate) fn played_by(
    scenario: &str,
    seed: u64,
    policy: Policy,
    until: impl Fn(&View<'_>) -> bool,
) -> SessionScreens {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(format!("{scenario}.ron"));
    let compiled = load(&path).unwrap().compiled;
    let mut seat = PlayerSession::new(compiled.clone(), seed);
    let mut since = 0;
    for action in actions(&compiled, seed, policy) {
        if until(&seat.view()) {
            break;
        }
        since = seat.act(&action).unwrap();
    }
    assert!(until(&seat.view()), "{scenario}, seed {seed}: that moment never comes");
    let mut play = SessionScreens::new(seat.glance(), scenario.to_owned(), choices(Lang::En));
    play.session.since = since;
    play
}

/// Plain choices in a language.
pub(crate) fn choices(lang: Lang) -> Choices {
    Choices { lang, theme: ThemeChoice::Light, ..Choices::default() }
}

pub(crate) fn briefing_ui(ui: &mut egui::Ui, play: &mut SessionScreens) -> Option<Intent> {
    session_screen_ui(ui, ScreenId::Briefing, play)
}

pub(crate) fn preparation_ui(ui: &mut egui::Ui, play: &mut SessionScreens) -> Option<Intent> {
    session_screen_ui(ui, ScreenId::Preparation, play)
}

pub(crate) fn calendar_ui(ui: &mut egui::Ui, play: &mut SessionScreens) -> Option<Intent> {
    session_screen_ui(ui, ScreenId::Calendar, play)
}

pub(crate) fn meeting_ui(ui: &mut egui::Ui, play: &mut SessionScreens) -> Option<Intent> {
    session_screen_ui(ui, ScreenId::Meeting, play)
}

pub(crate) fn car_ui(ui: &mut egui::Ui, play: &mut SessionScreens) -> Option<Intent> {
    session_screen_ui(ui, ScreenId::Car, play)
}

pub(crate) fn board_ui(ui: &mut egui::Ui, play: &mut SessionScreens) -> Option<Intent> {
    session_screen_ui(ui, ScreenId::Board, play)
}

pub(crate) fn decision_ui(ui: &mut egui::Ui, play: &mut SessionScreens) -> Option<Intent> {
    session_screen_ui(ui, ScreenId::Decision, play)
}

pub(crate) fn score_ui(ui: &mut egui::Ui, play: &mut SessionScreens) -> Option<Intent> {
    session_screen_ui(ui, ScreenId::Score, play)
}

pub(crate) fn debrief_ui(ui: &mut egui::Ui, play: &mut SessionScreens) -> Option<Intent> {
    session_screen_ui(ui, ScreenId::Debrief, play)
}
