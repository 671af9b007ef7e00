//! What can be wrong with a file that holds a domain, as sentences.
use std::path::PathBuf;

use thiserror::Error;

use super::diagnostic::Text;
use super::read::{ReadReason, words};
use crate::i18n::both;
use crate::sim::scenario::Lang;

/// Why a domain cannot be used. Each message says what is wrong, where, and what to do; the path is the caller's.
#[derive(Debug, Error)]
#[error("{}", self.text(Lang::En))]
pub enum DomainError {
    /// The file cannot be opened or read.
    Unreadable(PathBuf, ReadReason),
    /// The file is larger than [`super::domain_file::MAX_BYTES`].
    TooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// Nothing is in the file.
    Empty,
    /// The bytes are not UTF-8.
    NotText {
        /// The line, from 1.
        line: usize,
    },
    /// The text cannot be parsed.
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the parser says.
        what: String,
        /// What to do.
        advice: Text,
    },
    /// The text can be parsed and its parts do not fit together; all problems found.
    Problems(Vec<Text>),
}

/// More problems of one file than this are not listed.
const LISTED: usize = 50;

impl DomainError {
    /// The sentences in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let both = match self {
            Self::Unreadable(path, reason) => words(path, ".json", reason),
            Self::TooLong { limit } => both!("files.domain_error.larger_than_mb_domain", limit = limit >> 20),
            Self::Empty => both!("files.domain_error.empty_expected_domain_json"),
            Self::NotText { line } => both!("files.domain_error.line_text_utf_8", line),
            Self::Syntax { line, column, what, advice } => {
                both!("files.domain_error.line_column", line, column, what, advice)
            }
            Self::Problems(all) => return listed(all, lang),
        };
        both.get(lang).to_owned()
    }
}

fn listed(all: &[Text], lang: Lang) -> String {
    let mut lines: Vec<String> = all.iter().take(LISTED).map(|p| p.get(lang).to_owned()).collect();
    if let Some(more) = all.len().checked_sub(LISTED + 1) {
        let count = more + 1;
        let rest = both!("files.domain_error.more_listed_mend_those", count);
        lines.push(rest.get(lang).to_owned());
    }
    lines.join("\n")
}
