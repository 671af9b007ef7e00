//! Why the window could not do what was asked for: a sentence only where it is shown.
use std::sync::Arc;

use thiserror::Error;

use crate::content::library::LibraryError;
use crate::content::output_file::OutputError;
use crate::content::scenario_file::Faults;
use crate::content::session_error::SessionError;
use crate::i18n::w;
use crate::prose::playthrough::gone;
use crate::prose::scenario::ScenarioNames;
use crate::sim::compiled::CompiledScenario;
use crate::sim::scenario::{Lang, Text};
use crate::sim::session::Unknown;

/// Why a session can't be opened, shown or set beside another.
#[derive(Debug, Error)]
#[error("{}", self.text(Lang::En))]
pub enum OpenError {
    /// There is no folder for sessions.
    NothingKept,
    /// Its scenario is not in the library, or broken.
    Library(#[from] LibraryError),
    /// A scenario of the program's own is broken.
    Broken(#[from] Faults),
    /// Its file can't be used, or none can be written.
    Session(#[from] SessionError),
    /// It can't be set beside another: it goes on.
    NotOver(String),
    /// A picture of its end was wanted, and it goes on.
    PictureNotOver(String),
    /// Two sessions of different scenarios, or of different versions of one.
    OtherVersion {
        /// The one.
        first: String,
        /// The other.
        second: String,
    },
}

impl OpenError {
    /// The sentence in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NothingKept => w!(lang, "ui.table.nothing_kept"),
            Self::Library(LibraryError::Broken(faults)) | Self::Broken(faults) => faults.sentences(lang),
            Self::Library(LibraryError::Unknown { wanted, .. }) => {
                w!(lang, "ui.table.unknown", name = wanted)
            }
            Self::Session(error) => error.text(lang),
            Self::NotOver(name) => w!(lang, "compare.not_over", name = name),
            Self::PictureNotOver(name) => w!(lang, "ui.start.picture_not_over", name = name),
            Self::OtherVersion { first, second } => {
                w!(lang, "compare.other_version", first = first, second = second)
            }
        }
    }
}

/// Why something can't be done in the author's corner.
#[derive(Debug, Error)]
#[error("{}", self.text(Lang::En))]
pub(super) enum AuthorError {
    /// There is no folder for scenarios of one's own.
    Nowhere,
    /// A scenario can't be called so.
    BadName(String),
    /// A new scenario can't be written.
    NewFile {
        /// The file, as it is shown.
        path: String,
        /// What stands in the way.
        source: OutputError,
    },
    /// A journey can't be written.
    Output(#[from] OutputError),
    /// There is no version of the file that can be played.
    NotPlayable,
    /// There is no folder for sessions.
    NothingKept,
    /// A recorded session can't be read.
    Session(#[from] SessionError),
    /// What was recorded names what today's text doesn't have.
    Gone(Arc<CompiledScenario>, Unknown),
    /// The session on the bench can't be kept: the text has changed under it.
    TextChanged,
    /// What the file itself has to say, in both languages.
    File(Text),
}

impl AuthorError {
    /// The sentence in one language.
    #[must_use]
    pub(super) fn text(&self, lang: Lang) -> String {
        match self {
            Self::Nowhere => w!(lang, "ui.author.new_nowhere"),
            Self::BadName(name) => w!(lang, "new.bad_name", name = name),
            Self::NewFile { path, source } => match source {
                OutputError::Exists(_) => w!(lang, "new.exists", path = path),
                OutputError::Unwritable { source, .. } => {
                    w!(lang, "new.unwritable", path = path, why = source)
                }
                OutputError::OwnInput(_) | OutputError::DeadLink(_) => source.text(lang),
            },
            Self::Output(error) => error.text(lang),
            Self::NotPlayable => w!(lang, "ui.author.not_playable"),
            Self::NothingKept => w!(lang, "ui.table.nothing_kept"),
            Self::Session(error) => error.text(lang),
            Self::Gone(scenario, unknown) => gone(&ScenarioNames { s: scenario.author(), lang }, unknown),
            Self::TextChanged => w!(lang, "ui.author.journey_not_kept"),
            Self::File(text) => text.get(lang).to_owned(),
        }
    }
}
