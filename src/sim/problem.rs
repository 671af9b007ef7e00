//! A problem found in a scenario: what is wrong, where, and what to do.
use crate::sim::scenario::Text;

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The scenario can't be played.
    Error,
    /// It can be played, and probably not as meant.
    Warning,
    /// It could be better.
    Advice,
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// A stable code, `CP101`.
    pub code: &'static str,
    /// How much it matters.
    pub level: Level,
    /// Where, as a path into the file: `scenes["zhou_plan_closed"].replies["ask"].text`.
    pub path: String,
    /// What is wrong.
    pub message: Text,
    /// What to do, or what was probably meant.
    pub help: Option<Text>,
}

impl Problem {
    /// An error at a path.
    #[must_use]
    pub fn error(code: &'static str, path: impl Into<String>, zh: String, en: String) -> Self {
        Self { code, level: Level::Error, path: path.into(), message: Text { zh, en }, help: None }
    }

    /// A warning at a path.
    #[must_use]
    pub fn warning(code: &'static str, path: impl Into<String>, zh: String, en: String) -> Self {
        Self { level: Level::Warning, ..Self::error(code, path, zh, en) }
    }

    /// A piece of advice at a path.
    #[must_use]
    pub fn advice(code: &'static str, path: impl Into<String>, zh: String, en: String) -> Self {
        Self { level: Level::Advice, ..Self::error(code, path, zh, en) }
    }

    /// The same problem with a remedy.
    #[must_use]
    pub fn with_help(mut self, zh: impl Into<String>, en: impl Into<String>) -> Self {
        self.help = Some(Text { zh: zh.into(), en: en.into() });
        self
    }
}
