//! What stops a command, as a sentence that says what to do.
use std::io::{self, Write as _};
use std::path::PathBuf;

use thiserror::Error;

use crate::content::domain_error::DomainError;
use crate::content::library::LibraryError;
use crate::content::output_file::OutputError;
use crate::content::session_error::SessionError;
use crate::sim::preference::TooManyPoints;
use crate::sim::scenario::Lang;
use crate::words::w;

/// Why a command could not run; the exit code is 2.
#[derive(Debug, Error)]
pub enum CliError {
    /// A domain file cannot be used.
    #[error("{}: {problem}", path.display())]
    Domain {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        problem: DomainError,
    },
    /// The frontier is too long.
    #[error("{}: {problem}", path.display())]
    TooManyPoints {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        problem: TooManyPoints,
    },
    /// A result cannot be written to its file.
    #[error(transparent)]
    Output(#[from] OutputError),
    /// Several results have no single place to go.
    #[error(
        "several files cannot be joined into one; name a folder with --out, or import one file at a time"
    )]
    SeveralWithoutFolder,
    /// Two results would go to the same file.
    #[error("two of the files would both be written to {}; import them one at a time", path.display())]
    SameTarget {
        /// The file.
        path: PathBuf,
    },
    /// There is nowhere to keep sessions.
    #[error("there is no place to keep sessions: name one with --sessions DIR, or set COUNTERPART_HOME")]
    NoHome,
    /// A scenario or a session cannot be used: the sentence, in the language of play.
    #[error("{0}")]
    Unusable(String),
    /// Play stopped: what happened, what was saved, how to go on.
    #[error("{0}")]
    Stopped(String),
    /// Standard output is closed or full.
    #[error(
        "the answer could not be written to standard output ({0}); keep the pipe open, or write to a file"
    )]
    StandardOutput(io::Error),
}

impl CliError {
    /// A session that cannot be used.
    #[must_use]
    pub fn session(error: SessionError, lang: Lang) -> Self {
        Self::Unusable(error.text(lang))
    }

    /// A scenario that cannot be used, or was not found.
    #[must_use]
    pub fn library(error: LibraryError, lang: Lang) -> Self {
        Self::Unusable(match error {
            LibraryError::Broken(faults) => faults.sentences(lang),
            LibraryError::Unknown { wanted, near, known } => {
                let mut text = w!(lang, "play.open.unknown", wanted = wanted);
                if let Some(near) = near {
                    text.push_str(&w!(lang, "play.open.near", near = near));
                }
                text.push_str(&if known.is_empty() {
                    w!(lang, "play.open.known_none")
                } else {
                    w!(lang, "play.open.known", list = known.join(&w!(lang, "play.list")))
                });
                text
            }
        })
    }
}

/// Writes data to standard output.
///
/// # Errors
/// [`CliError::StandardOutput`] where it is closed or full.
pub fn print(text: &str) -> Result<(), CliError> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())
        .and_then(|()| out.flush())
        .map_err(CliError::StandardOutput)
}
