//! What is wrong with a file: code, place and plain words in both languages.
mod codes;
mod render;

pub(crate) use codes::*;
pub use codes::{code, codes, nearest};
pub use render::{Located, RenderStyle, render, to_json};

use crate::content::source::{ByteSpan, LineIndex};
use crate::content::syntax::Positions;
use crate::sim::problem::Problem;
pub use crate::sim::problem::{Code, Level};
pub use crate::sim::scenario::{Lang, Text};

/// A sentence in both languages.
pub(crate) fn say(zh: impl Into<String>, en: impl Into<String>) -> Text {
    Text { zh: zh.into(), en: en.into() }
}

/// One finding in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its kind, such as `CP012`; stable.
    pub code: &'static str,
    /// How serious it is.
    pub level: Level,
    /// The file, as it is shown.
    pub file: String,
    /// The bytes it is about.
    pub span: ByteSpan,
    /// What is wrong.
    pub message: Text,
    /// What to do.
    pub help: Option<Text>,
    /// What the marked bytes are, said beside them.
    pub label: Option<Text>,
    /// A second place with what it is.
    pub other: Option<(ByteSpan, Text)>,
}

impl Diagnostic {
    /// A finding with its code's own level and no help yet.
    #[must_use]
    pub fn new(code: &'static Code, file: &str, span: ByteSpan, message: Text) -> Self {
        Self {
            code: code.id,
            level: code.level,
            file: file.to_owned(),
            span,
            message,
            help: None,
            label: None,
            other: None,
        }
    }

    /// A problem of meaning, at the place of its path.
    #[must_use]
    pub fn of_problem(file: &str, positions: &Positions, problem: &Problem) -> Self {
        let place = positions.find(&problem.path);
        // What should be inside a thing is missing: its name is shown. Otherwise its value.
        let span = if place.exact && place.head == place.value { place.value } else { place.title() };
        Self {
            code: problem.code,
            level: problem.level,
            file: file.to_owned(),
            span,
            message: problem.message.clone(),
            help: problem.help.clone(),
            label: None,
            other: None,
        }
    }

    /// The finding as it is shown apart from its text: the path of its place, line and column.
    #[must_use]
    pub fn problem(&self, positions: &Positions, lines: &LineIndex<'_>) -> Problem {
        let at = (!positions.text().is_empty()).then(|| lines.line_col(self.span.start));
        Problem {
            code: self.code,
            level: self.level,
            path: positions.path(positions.at(self.span.start)),
            at: at.map(|at| (at.line, at.column)),
            message: self.message.clone(),
            help: self.help.clone(),
        }
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, help: Text) -> Self {
        self.help = Some(help);
        self
    }

    /// Adds what the marked place is.
    #[must_use]
    pub fn label(mut self, label: Text) -> Self {
        self.label = Some(label);
        self
    }

    /// Adds a second place.
    #[must_use]
    pub fn other(mut self, span: ByteSpan, label: Text) -> Self {
        self.other = Some((span, label));
        self
    }
}

/// The findings of one text as they are shown apart from it.
#[must_use]
pub fn problems(found: &[Diagnostic], positions: &Positions) -> Vec<Problem> {
    let lines = LineIndex::new(positions.text());
    found.iter().map(|one| one.problem(positions, &lines)).collect()
}

/// Puts findings in the order they are read: by file, place, seriousness and code; drops exact repeats.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        (&a.file, a.span, a.level, a.code, &a.message.en).cmp(&(
            &b.file,
            b.span,
            b.level,
            b.code,
            &b.message.en,
        ))
    });
    diagnostics.dedup();
}
