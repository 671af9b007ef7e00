//! What can be wrong with a file that holds a domain, as sentences.
use std::path::PathBuf;

use thiserror::Error;

use super::diagnostic::{Text, say};
use super::read::{ReadReason, words};
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
        advice: Advice,
    },
    /// The text can be parsed and its parts do not fit together; all problems found.
    Problems(Vec<Text>),
}

/// What to do, in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Advice {
    zh: &'static str,
    en: &'static str,
}

/// What to do, in both languages.
pub(super) const fn advice(zh: &'static str, en: &'static str) -> Advice {
    Advice { zh, en }
}

/// More problems of one file than this are not listed.
const LISTED: usize = 50;

impl DomainError {
    /// The sentences in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let both = match self {
            Self::Unreadable(path, reason) => words(path, ".json", reason),
            Self::TooLong { limit } => say(
                format!("文件超过 {} MB；列得完的谈判域远没有这么大。", limit >> 20),
                format!(
                    "it is larger than {} MB; a domain that can be enumerated is far smaller",
                    limit >> 20
                ),
            ),
            Self::Empty => say(
                "文件是空的；应当是 JSON（{ \"issues\": … }）或 RON（Domain( … )）写的谈判域。",
                "it is empty; expected a domain in JSON (`{ \"issues\": … }`) or RON (`Domain( … )`)",
            ),
            Self::NotText { line } => say(
                format!("第 {line} 行不是 UTF-8 文字；请另存为 UTF-8。"),
                format!("line {line} is not text in UTF-8; save the file in that encoding"),
            ),
            Self::Syntax { line, column, what, advice } => say(
                format!("第 {line} 行第 {column} 列读不懂（{what}）；{}。", advice.zh),
                format!("line {line}, column {column}: {what}; {}", advice.en),
            ),
            Self::Problems(all) => return listed(all, lang),
        };
        both.get(lang).to_owned()
    }
}

fn listed(all: &[Text], lang: Lang) -> String {
    let mut lines: Vec<String> = all.iter().take(LISTED).map(|p| p.get(lang).to_owned()).collect();
    if let Some(more) = all.len().checked_sub(LISTED + 1) {
        let count = more + 1;
        let rest = say(
            format!("还有 {count} 处没有列出来；先改上面的。"),
            format!("{count} more are not listed; mend those above first"),
        );
        lines.push(rest.get(lang).to_owned());
    }
    lines.join("\n")
}
