//! What stops a command, as a sentence that says what to do.
use std::env;
use std::ffi::OsStr;
use std::io::{self, IsTerminal, Write as _};
use std::path::PathBuf;

use thiserror::Error;

use crate::content::domain_error::DomainError;
use crate::content::library::LibraryError;
use crate::content::output_file::OutputError;
use crate::content::session_error::SessionError;
use crate::i18n::w;
use crate::plain_text::{plain, styled};
use crate::sim::preference::TooManyPoints;
use crate::sim::scenario::Lang;

/// Why a command could not run; the exit code is 2.
#[derive(Debug, Error)]
#[error("{}", self.text(Lang::En))]
pub enum CliError {
    /// A domain file cannot be used.
    Domain {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        problem: DomainError,
    },
    /// The frontier is too long.
    TooManyPoints {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        problem: TooManyPoints,
    },
    /// A result cannot be written to its file.
    Output(#[from] OutputError),
    /// Several results have no single place to go.
    SeveralWithoutFolder,
    /// Two results would go to the same file.
    SameTarget {
        /// The file.
        path: PathBuf,
    },
    /// There is nowhere to keep sessions.
    NoHome,
    /// A scenario or a session cannot be used: the sentence, in the language of play.
    Unusable(String),
    /// Play stopped: what happened, what was saved, how to go on.
    Stopped(String),
    /// Standard output is closed or full.
    StandardOutput(io::Error),
}

impl CliError {
    /// The sentence in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            // What names the file itself says it once.
            Self::Domain { problem: problem @ DomainError::Unreadable(..), .. } => problem.text(lang),
            Self::Domain { path, problem } => format!("{}: {}", path.display(), problem.text(lang)),
            Self::TooManyPoints { path, problem } => {
                format!("{}: {}", path.display(), problem.words().get(lang))
            }
            Self::Output(error) => error.text(lang),
            Self::SeveralWithoutFolder => w!(lang, "fault.several_without_folder"),
            Self::SameTarget { path } => w!(lang, "fault.same_target", path = path.display()),
            Self::NoHome => w!(lang, "fault.no_home"),
            Self::Unusable(text) | Self::Stopped(text) => text.clone(),
            Self::StandardOutput(error) => w!(lang, "fault.standard_output", error = error),
        }
    }

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

/// What was typed for a flag can't be what it is for: what to write instead. The command line speaks English before it
/// knows a language.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ArgumentError {
    /// No whole number.
    #[error("write a whole number from 0 to {}", u64::MAX)]
    WholeNumber,
    /// No size of a picture: the least and the most, each as width and height.
    #[error("write it as 1920x1080, from {}x{} to {}x{}", .least.0, .least.1, .most.0, .most.1)]
    Size {
        /// The smallest picture.
        least: (u32, u32),
        /// The largest one.
        most: (u32, u32),
    },
    /// No name of a person: the most characters.
    #[error("write a name of up to {0} characters")]
    Person(usize),
}

/// A seed as it is typed; a minus sign is no other option.
///
/// # Errors
/// What to write instead.
pub fn whole_number(typed: &str) -> Result<u64, ArgumentError> {
    typed.parse().map_err(|_| ArgumentError::WholeNumber)
}

/// Writes data to standard output; nothing in it commands a terminal.
///
/// # Errors
/// [`CliError::StandardOutput`] where it is closed or full.
pub fn print(text: &str) -> Result<(), CliError> {
    put(&plain(text))
}

/// The same for a text whose colours are ours: what others wrote in it has been made plain before.
///
/// # Errors
/// As [`print()`].
pub fn print_styled(text: &str) -> Result<(), CliError> {
    let number = |c: char| c.is_ascii_digit() || c == ';';
    put(&styled(text, |style| style.chars().all(number)))
}

/// Says something on the error stream; where that is closed too, the exit code has to do.
pub fn tell(text: &str) {
    let _ = writeln!(io::stderr(), "{}", plain(text));
}

/// Whether an output shows colours, and nobody asked for none.
#[must_use]
pub fn shows_colours(out: &impl IsTerminal) -> bool {
    out.is_terminal() && wants_colours(env::var_os("TERM").as_deref(), env::var_os("NO_COLOR").as_deref())
}

fn wants_colours(term: Option<&OsStr>, no_color: Option<&OsStr>) -> bool {
    term.is_none_or(|term| term != "dumb") && no_color.is_none_or(OsStr::is_empty)
}

fn put(text: &str) -> Result<(), CliError> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(CliError::StandardOutput)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dumb_terminal_and_a_wish_for_none_get_no_colours() {
        let wants = |term: &str, no: &str| wants_colours(Some(OsStr::new(term)), Some(OsStr::new(no)));
        assert!(wants("xterm-256color", "") && wants_colours(None, None));
        assert!(!wants("dumb", "") && !wants("xterm", "1"));
    }
}
