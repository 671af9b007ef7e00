//! Sessions for the tests of its screens: a shipped scenario, played to a moment by a bot.
use std::path::Path;

use counterpart::choices::{Choices, ThemeChoice};
use counterpart::content::scenario_file::load;
use counterpart::screens::Play;
use counterpart::sim::bots::{Policy, actions};
use counterpart::sim::view::{Seat, View};
use counterpart::words::Lang;

/// A shipped scenario, played by a skilled hand until something holds.
///
/// # Panics
/// When it never holds.
pub(crate) fn playing(scenario: &str, seed: u64, until: impl Fn(&View<'_>) -> bool) -> Play {
    played_by(scenario, seed, Policy::Skilled, until)
}

/// The same, by another hand.
pub(crate) fn played_by(
    scenario: &str,
    seed: u64,
    policy: Policy,
    until: impl Fn(&View<'_>) -> bool,
) -> Play {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(format!("{scenario}.ron"));
    let compiled = load(&path).unwrap().compiled;
    let mut seat = Seat::new(compiled.clone(), seed);
    let mut since = 0;
    for action in actions(&compiled, seed, policy) {
        if until(&seat.view()) {
            break;
        }
        since = seat.act(&action).unwrap();
    }
    assert!(until(&seat.view()), "{scenario}, seed {seed}: that moment never comes");
    let mut play = Play::new(seat.glance(), scenario.to_owned(), choices(Lang::En));
    play.since = since;
    play
}

/// Plain choices in a language.
pub(crate) fn choices(lang: Lang) -> Choices {
    Choices { lang, theme: ThemeChoice::Light, ..Choices::default() }
}
