//! The interface's words, in the language of play.
use crate::sim::scenario::Lang;

/// A sentence of the interface.
macro_rules! w {
    ($lang:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        rust_i18n::t!($key, locale = $lang.code() $(, $name = $value)*).into_owned()
    };
}
pub(in crate::cli) use w;

use crate::sim::buyer::mood::Mood;
use crate::sim::scenario::Channel;
use crate::sim::session::action::{Aim, Certainty, Direction};

/// The language of a code, `zh` or `en`.
#[must_use]
pub(in crate::cli) fn lang_of(code: &str) -> Lang {
    if code.to_lowercase().starts_with("zh") {
        Lang::Zh
    } else {
        Lang::En
    }
}

/// Whether the interface has a word for a key in a language, and not only in the other.
#[must_use]
pub fn has(lang: Lang, key: &str) -> bool {
    let found = crate::_rust_i18n_try_translate(lang.code(), key);
    let other = crate::_rust_i18n_try_translate("en", key);
    found.is_some() && (lang == Lang::En || found != other)
}

/// A name of the code in words: `key("mood", "Warm")` is `play.mood.warm`.
fn name(lang: Lang, group: &str, variant: &str) -> String {
    let key = format!("play.{group}.{}", variant.to_lowercase());
    w!(lang, key)
}

/// Where.
pub(super) fn channel(lang: Lang, channel: Channel) -> String {
    name(lang, "channel", &format!("{channel:?}"))
}

/// What for.
pub(super) fn aim(lang: Lang, aim: Aim) -> String {
    name(lang, "aim", &format!("{aim:?}"))
}

/// What a face says.
pub(super) fn mood(lang: Lang, mood: Mood) -> String {
    name(lang, "mood", &format!("{mood:?}"))
}

/// How sure.
pub(super) fn certainty(lang: Lang, certainty: Certainty) -> String {
    name(lang, "certainty", &format!("{certainty:?}"))
}

/// Closer, the same, further.
pub(super) fn direction(lang: Lang, direction: Direction) -> String {
    name(lang, "direction", &format!("{direction:?}"))
}

/// A list in a sentence.
pub(super) fn list(lang: Lang, items: &[String]) -> String {
    items.join(&w!(lang, "play.list"))
}

/// Money with its sign: `+130`, `-300`, `0`.
pub(super) fn signed(value: i64) -> String {
    if value > 0 {
        format!("+{value}")
    } else {
        value.to_string()
    }
}

/// Hundredths of a point with one or two places: `7.25`.
pub(in crate::cli) fn points(hundredths: i32) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let h = hundredths.unsigned_abs();
    format!("{sign}{}.{:02}", h / 100, h % 100)
}
