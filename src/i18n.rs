//! The interface's words, in the language a person chose; scenario text is not here.
pub use crate::sim::scenario::Lang;

/// A sentence of the interface.
macro_rules! w {
    ($lang:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        rust_i18n::t!($key, locale = $lang.code() $(, $name = $value)*).into_owned()
    };
}
pub(crate) use w;

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

/// An argument of a command as a shell takes it: what a printed command names can be pasted, whatever it is called.
#[must_use]
pub fn quoted(argument: &str) -> String {
    if cfg!(windows) {
        // No file is called with a quotation mark there, and PowerShell and the old prompt share no other one.
        let plain = |c: char| c.is_alphanumeric() || "-_.:\\/".contains(c);
        return if !argument.is_empty() && argument.chars().all(plain) {
            argument.to_owned()
        } else {
            format!("\"{argument}\"")
        };
    }
    // A file's name holds no NUL, which no shell takes.
    shlex::try_quote(argument).map_or_else(|_| argument.replace('\0', ""), std::borrow::Cow::into_owned)
}

/// The language of the person's system: Chinese for any `zh`, English for everything else.
#[must_use]
pub fn system_lang() -> Lang {
    match sys_locale::get_locale() {
        Some(locale) if locale.starts_with("zh") => Lang::Zh,
        _ => Lang::En,
    }
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
