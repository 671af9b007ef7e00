//! A problem found in a scenario, and the kinds of problem: what is wrong, where, and what to do.
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

impl Level {
    /// Its name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

/// A kind of problem. Everything that is said of it beyond the single finding stands here or under its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// Such as `CP112`; never changes its meaning.
    pub id: &'static str,
    /// How serious it usually is.
    pub level: Level,
    /// The key of its words: `title`, `means` and `remedy` stand under it.
    pub words: &'static str,
    /// An excerpt of a scenario that has the problem.
    pub wrong: &'static str,
    /// The same, mended.
    pub right: &'static str,
}

impl Code {
    /// A problem of this kind at a path.
    #[must_use]
    pub fn problem(&self, path: impl Into<String>, message: Text) -> Problem {
        Problem { code: self.id, level: self.level, path: path.into(), at: None, message, help: None }
    }
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// A stable code, `CP101`.
    pub code: &'static str,
    /// How much it matters.
    pub level: Level,
    /// Where, as a path into the file: `scenes["zhou_plan_closed"].replies["ask"].text`; empty for the whole file.
    pub path: String,
    /// Line and column in the text, from 1, where the text is known.
    pub at: Option<(usize, usize)>,
    /// What is wrong.
    pub message: Text,
    /// What to do, or what was probably meant.
    pub help: Option<Text>,
}

impl Problem {
    /// The same problem with a remedy.
    #[must_use]
    pub fn with_help(mut self, help: Text) -> Self {
        self.help = Some(help);
        self
    }

    /// The same problem, taken as seriously as is said here.
    #[must_use]
    pub fn of_level(mut self, level: Level) -> Self {
        self.level = level;
        self
    }
}
