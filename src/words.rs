//! The interface's words, in the language a person chose; scenario text is not here.
pub use crate::sim::scenario::Lang;

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

/// The language of the person's system: Chinese for any `zh`, English for everything else.
#[must_use]
pub fn system_lang() -> Lang {
    match sys_locale::get_locale() {
        Some(locale) if locale.starts_with("zh") => Lang::Zh,
        _ => Lang::En,
    }
}
