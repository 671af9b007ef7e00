//! A class on disk: a folder with one sub-folder a person, each with that person's sessions as they were kept.
//!
//! What can't be counted is listed with its reason and stops nothing. Links are not followed, and depth, number and size
//! are bounded, so that a shared drive with anything on it can be read.
mod copies;
mod from_exports;
mod order;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::library::Library;
use super::marks::{marks_path, read_marks};
use super::session::scenario_of;
use super::session_export::SessionExport;
use super::session_file::{Stored, read_session};
use super::session_store::{FileStore, SessionStore as _};
use super::transcript_file::StoredTranscript;
use crate::sim::class::{ClassDebrief, LeftOutReason};
use crate::sim::compiled::CompiledScenario;
use crate::sim::play::PlayerSession;

use from_exports::reason;
pub use from_exports::{ClassInput, ClassScenarios, HandedIn, class_of};
pub use walk::ClassError;

/// Whether the folders in a class's folder are people's, or rows of people's folders.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// A folder without sessions of its own that holds several others is a row.
    #[default]
    Recognised,
    /// Every folder is a row.
    All,
    /// Every folder is a person's.
    None,
}

/// What to read, and what to keep closed.
#[derive(Clone, Copy, Debug, Default)]
pub struct ClassRequest<'a> {
    /// One scenario only, by its id.
    pub scenario: Option<&'a str>,
    /// Leave the truth out.
    pub seal: bool,
    /// Whose the folders are.
    pub rows: Rows,
    /// Let in sessions whose score can't be computed again, as they were recorded.
    pub recorded: bool,
}

/// Reads a class.
///
/// # Errors
/// The folder itself is none, or can't be read.
pub fn read_class(
    folder: &Path,
    library: &Library,
    wanted: ClassRequest<'_>,
) -> Result<ClassDebrief, ClassError> {
    let found = walk::walk(folder, wanted.rows)?;
    let mut input = ClassInput { rows: found.rows, left_out: found.left_out, ..ClassInput::default() };
    for (person, sessions) in found.seats {
        let seats = if sessions == 0 { &mut input.empty } else { &mut input.people };
        seats.insert(person);
    }
    let mut folder = FolderScenarios { library, stored: BTreeMap::new(), compiled: BTreeMap::new() };
    for walk::SessionFile { path, person, name } in found.files {
        input.people.insert(person.clone());
        match read_session(&path) {
            Ok(stored) => {
                input.sessions.push(handed_in(person, name.clone(), &stored));
                folder.stored.insert(name, stored);
            }
            Err(error) => input.left_out.push((person, name, reason(&error))),
        }
    }
    Ok(class_of(input, &mut folder, wanted))
}

/// A session file as it is handed in.
fn handed_in(person: String, file: String, stored: &Stored) -> HandedIn {
    let changed = fs::metadata(&stored.path).and_then(|data| data.modified()).ok();
    let changed = changed.and_then(|at| at.duration_since(SystemTime::UNIX_EPOCH).ok());
    HandedIn {
        person,
        file,
        session: SessionExport::of(stored, &[]),
        marks: read_marks(stored).ok(),
        changed: changed.map(|since| since.as_secs()),
        torn: stored.torn_line(),
    }
}

/// Every file that a class is made from: sessions, their marks, their scenarios.
///
/// # Errors
/// As [`read_class`].
pub fn inputs_of_class(folder: &Path) -> Result<Vec<PathBuf>, ClassError> {
    let found = walk::walk(folder, Rows::None)?;
    let kept = found.files.iter().filter_map(|f| f.path.parent());
    let kept: BTreeSet<PathBuf> = kept.map(|beside| beside.join("scenarios")).collect();
    let scenarios = kept.iter().filter_map(|folder| fs::read_dir(folder).ok());
    let scenarios: Vec<PathBuf> = scenarios.flatten().filter_map(|e| Some(e.ok()?.path())).collect();
    let sessions = found.files.into_iter().flat_map(|f| [marks_path(&f.path), f.path]);
    Ok(sessions.chain(scenarios).collect())
}

/// The scenarios beside the sessions of a folder, and in the library; each version is compiled once.
struct FolderScenarios<'a> {
    library: &'a Library,
    /// The sessions by their files, below the class's folder.
    stored: BTreeMap<String, Stored>,
    compiled: BTreeMap<String, Result<Arc<CompiledScenario>, LeftOutReason>>,
}

impl ClassScenarios for FolderScenarios<'_> {
    fn scenario(&mut self, of: &HandedIn) -> Result<Arc<CompiledScenario>, LeftOutReason> {
        let sha = &of.session.header.sha256;
        match self.compiled.get(sha) {
            // Missing beside one session, it may lie beside the next.
            Some(known) if !matches!(known, Err(LeftOutReason::ScenarioGone)) => known.clone(),
            _ => {
                let stored = self.stored.get(&of.file).ok_or(LeftOutReason::Unreadable)?;
                let loaded = scenario_of(stored, self.library);
                let loaded = loaded.map(|l| l.compiled).map_err(|e| reason(&e));
                self.compiled.insert(sha.clone(), loaded.clone());
                loaded
            }
        }
    }

    /// The transcript is kept with it, as of every session that is opened.
    fn played(&mut self, of: &HandedIn, seat: &PlayerSession) {
        let Some(stored) = self.stored.get(&of.file) else { return };
        let make = || StoredTranscript::of(&stored.name(), &stored.header, seat);
        let name = stored.path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        FileStore::of(&stored.path).keep_transcript(&name, &make);
    }
}
