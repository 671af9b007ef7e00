//! The interface's words by their keys: a function of language, key and arguments; scenario text is not here.
use std::fmt::Display;

mod bilingual;

pub use bilingual::{Lang, Text};

/// A sentence of the interface.
macro_rules! w {
    ($lang:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        rust_i18n::t!($key, locale = $lang.code() $(, $name = $value)*).into_owned()
    };
}
pub(crate) use w;

/// A sentence of the interface in both languages: `both!("key", name, count = list.len())`.
macro_rules! both {
    (@ $name:ident) => {
        &$name
    };
    (@ $name:ident $value:expr) => {
        &$value
    };
    ($key:expr $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::i18n::bilingual(
            $key,
            &[$((stringify!($name), $crate::i18n::both!(@ $name $($value)?) as &dyn $crate::i18n::Argument)),*],
        )
    };
}
pub(crate) use both;

/// What can stand in a place `%{name}` of a sentence: the same in both languages, or worded in each.
pub trait Argument {
    /// How it reads in a language.
    fn words(&self, lang: Lang) -> String;
}

impl<T: Display + ?Sized> Argument for T {
    fn words(&self, _: Lang) -> String {
        self.to_string()
    }
}

impl Argument for Text {
    fn words(&self, lang: Lang) -> String {
        self.get(lang).to_owned()
    }
}

impl Argument for &Text {
    fn words(&self, lang: Lang) -> String {
        self.get(lang).to_owned()
    }
}

/// The words under a key in both languages, with their `%{name}` places filled.
#[must_use]
pub fn bilingual(key: &str, fill: &[(&str, &dyn Argument)]) -> Text {
    let names: Vec<&str> = fill.iter().map(|(name, _)| *name).collect();
    let half = |lang: Lang| {
        let values: Vec<String> = fill.iter().map(|(_, value)| value.words(lang)).collect();
        rust_i18n::replace_patterns(&text(lang, key), &names, &values)
    };
    Text { zh: half(Lang::Zh), en: half(Lang::En) }
}

/// Names in a list: 甲、乙; this, that.
#[must_use]
pub fn listed<S: AsRef<str>>(names: &[S]) -> Text {
    let joined = |between: &str| names.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(between);
    Text { zh: joined("、"), en: joined(", ") }
}

/// The words under a key, or the key itself where none are written (a test holds that this never happens).
#[must_use]
pub fn text(lang: Lang, key: &str) -> String {
    rust_i18n::t!(key, locale = lang.code()).into_owned()
}

/// The words under a key with its `%{name}` places filled.
#[must_use]
pub fn text_with(lang: Lang, key: &str, fill: &[(&str, &str)]) -> String {
    let names: Vec<&str> = fill.iter().map(|(name, _)| *name).collect();
    let values: Vec<String> = fill.iter().map(|(_, value)| (*value).to_owned()).collect();
    rust_i18n::replace_patterns(&text(lang, key), &names, &values)
}

/// The language of a code, `zh` or `en`.
#[must_use]
pub fn lang_of(code: &str) -> Lang {
    if code.to_lowercase().starts_with("zh") { Lang::Zh } else { Lang::En }
}

/// Whether the interface has a word for a key in a language, and not only in the other.
#[must_use]
pub fn has(lang: Lang, key: &str) -> bool {
    let found = crate::_rust_i18n_try_translate(lang.code(), key);
    let other = crate::_rust_i18n_try_translate("en", key);
    found.is_some() && (lang == Lang::En || found != other)
}
