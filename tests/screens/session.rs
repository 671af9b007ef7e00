//! Sessions for the tests of its screens: a shipped scenario, played to a moment by a bot.
use std::path::Path;

use counterpart::content::scenario_file::load;
use counterpart::i18n::Lang;
use counterpart::preferences::{Choices, ThemeChoice};
use counterpart::screens::SessionModel;
use counterpart::sim::bots::{Policy, actions};
use counterpart::sim::view::{PlayerSession, View};

/// A shipped scenario, played by a skilled hand until something holds.
///
/// # Panics
/// When it never holds.
pub(crate) fn playing(scenario: &str, seed: u64, until: impl Fn(&View<'_>) -> bool) -> SessionModel {
    played_by(scenario, seed, Policy::Skilled, until)
}

/// The same, by another hand.
pub(crate) fn played_by(
    scenario: &str,
    seed: u64,
    policy: Policy,
    until: impl Fn(&View<'_>) -> bool,
) -> SessionModel {
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
    let mut play = SessionModel::new(seat.glance(), scenario.to_owned(), choices(Lang::En));
    play.since = since;
    play
}

/// Plain choices in a language.
pub(crate) fn choices(lang: Lang) -> Choices {
    Choices { lang, theme: ThemeChoice::Light, ..Choices::default() }
}
