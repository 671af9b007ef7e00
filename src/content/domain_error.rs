//! What can be wrong with a file that holds a domain, as sentences.
use thiserror::Error;

/// Why a domain cannot be used. Each message says what is wrong, where, and what to do; the path is the caller's.
#[derive(Debug, Error)]
pub enum DomainError {
    /// The file cannot be opened or read.
    #[error("it cannot be read ({0}); check the path and the permissions")]
    Unreadable(#[from] std::io::Error),
    /// The file is larger than [`super::domain_file::MAX_BYTES`].
    #[error("it is larger than {} MB; a domain that can be enumerated is far smaller", limit >> 20)]
    TooLong {
        /// The limit in bytes.
        limit: u64,
    },
    /// Nothing is in the file.
    #[error("it is empty; expected a domain in JSON (`{{ \"issues\": … }}`) or RON (`Domain( … )`)")]
    Empty,
    /// The bytes are not UTF-8.
    #[error("line {line} is not text in UTF-8; save the file in that encoding")]
    NotText {
        /// The line, from 1.
        line: usize,
    },
    /// The text cannot be parsed.
    #[error("line {line}, column {column}: {what}; {advice}")]
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the parser says.
        what: String,
        /// What to do.
        advice: &'static str,
    },
    /// The text can be parsed and its parts do not fit together; all problems found.
    #[error("{}", .0.join("\n"))]
    Problems(Vec<String>),
}
