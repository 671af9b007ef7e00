//! The shelf of scenarios: those that come with the program and those in folders.
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::data_dir::Home;
use super::scenario_file::{Faults, LoadedScenario, id_of, load, load_bytes};

/// Scenarios compiled into the program: id and text, in the order in which a newcomer should play them.
const SHIPPED: &[(&str, &str)] = &[
    ("first_meeting", include_str!("../../scenarios/first_meeting.ron")),
    ("line_3331", include_str!("../../scenarios/line_3331.ron")),
];

/// Whether a file is the one that comes with the program, byte for byte.
#[must_use]
pub fn is_shipped(id: &str, bytes: &[u8]) -> bool {
    SHIPPED.iter().any(|(own, text)| *own == id && text.as_bytes() == bytes)
}

/// The case of the first three minutes: not on the shelf.
const LESSON: &str = include_str!("../../scenarios/lesson/three_minutes.ron");

/// Opens the case of the first three minutes. It is played by [`crate::sim::lesson`], in memory alone: it is not on the
/// shelf, no session file is written and nothing is scored.
///
/// # Errors
/// Everything that is wrong with it; a test holds that nothing is.
pub fn lesson() -> Result<LoadedScenario, Faults> {
    load_bytes("three_minutes", "lesson/three_minutes.ron", LESSON.as_bytes())
}

/// Where a scenario comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibrarySource {
    /// It comes with the program.
    Shipped(&'static str),
    /// A file.
    File(PathBuf),
}

/// A scenario on the shelf, not yet opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryEntry {
    /// Its id.
    pub id: String,
    /// Where it comes from.
    pub place: LibrarySource,
}

impl LibraryEntry {
    /// Opens it.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn load(&self) -> Result<LoadedScenario, Faults> {
        match &self.place {
            LibrarySource::Shipped(text) => {
                load_bytes(&self.id, &format!("{}.ron", self.id), text.as_bytes())
            }
            LibrarySource::File(path) => load(path),
        }
    }
}

/// Why a scenario was not found.
#[derive(Debug, Error)]
pub enum LibraryError {
    /// There is none of this name.
    #[error("there is no scenario called `{wanted}`")]
    Unknown {
        /// What was asked for.
        wanted: String,
        /// The nearest name.
        near: Option<String>,
        /// All names.
        known: Vec<String>,
    },
    /// It is broken.
    #[error(transparent)]
    Broken(#[from] Faults),
}

/// The shelf.
#[derive(Clone, Debug, Default)]
pub struct Library {
    entries: Vec<LibraryEntry>,
}

impl Library {
    /// Those that come with the program, as they come with it.
    #[must_use]
    pub fn shipped() -> Vec<LibraryEntry> {
        let entry = |(id, text): &(&str, &'static str)| LibraryEntry {
            id: (*id).to_owned(),
            place: LibrarySource::Shipped(text),
        };
        SHIPPED.iter().map(entry).collect()
    }

    /// Those that come with the program, then those in `./scenarios` and in the home's folder. A file of the same
    /// name takes the place of an earlier one: the trainer's own version is the one that is played.
    #[must_use]
    pub fn open(home: Option<&Home>) -> Self {
        let mut library = Self { entries: Self::shipped() };
        library.add_folder(Path::new("scenarios"));
        if let Some(home) = home {
            library.add_folder(&home.scenarios());
        }
        library
    }

    /// Adds the `.ron` files of a folder; one that isn't there adds nothing.
    pub fn add_folder(&mut self, folder: &Path) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        let mut found = BTreeMap::new();
        for path in entries.filter_map(|e| e.ok().map(|e| e.path())) {
            let is_scenario = path.extension().is_some_and(|e| e == "ron") && path.is_file();
            if is_scenario {
                found.insert(id_of(&path), path);
            }
        }
        for (id, path) in found {
            self.put(LibraryEntry { id, place: LibrarySource::File(path) });
        }
    }

    fn put(&mut self, entry: LibraryEntry) {
        match self.entries.iter_mut().find(|e| e.id == entry.id) {
            Some(old) => *old = entry,
            None => self.entries.push(entry),
        }
    }

    /// What is on the shelf.
    #[must_use]
    pub fn entries(&self) -> &[LibraryEntry] {
        &self.entries
    }

    /// Opens a scenario by its id, its number on the shelf, or the path of a file.
    ///
    /// # Errors
    /// There is none, or it is broken.
    pub fn find(&self, wanted: &str) -> Result<LoadedScenario, LibraryError> {
        Ok(self.locate(wanted)?.load()?)
    }

    /// The file behind a scenario of that id, number or path; none where it comes with the program.
    #[must_use]
    pub fn file_of(&self, wanted: &str) -> Option<PathBuf> {
        match self.locate(wanted).ok()?.place {
            LibrarySource::File(path) => Some(path),
            LibrarySource::Shipped(_) => None,
        }
    }

    /// Where the scenario of that id, number on the shelf or path is; it may be broken, or the file may not be there.
    ///
    /// # Errors
    /// There is none of this name, and it is no path.
    pub fn locate(&self, wanted: &str) -> Result<LibraryEntry, LibraryError> {
        if let Some(entry) = self.entries.iter().find(|e| e.id == wanted) {
            return Ok(entry.clone());
        }
        let number = wanted.parse::<usize>().ok().and_then(|n| self.entries.get(n.checked_sub(1)?));
        if let Some(entry) = number {
            return Ok(entry.clone());
        }
        let path = Path::new(wanted);
        let is_path =
            path.extension().is_some_and(|e| e == "ron") || path.components().count() > 1 || path.exists();
        if is_path {
            return Ok(LibraryEntry { id: id_of(path), place: LibrarySource::File(path.to_owned()) });
        }
        let scored = self.entries.iter().map(|e| (strsim::jaro_winkler(&e.id, wanted), &e.id));
        let near = scored.filter(|(score, _)| *score > 0.75).max_by(|a, b| a.0.total_cmp(&b.0));
        Err(LibraryError::Unknown {
            wanted: wanted.to_owned(),
            near: near.map(|(_, id)| id.clone()),
            known: self.entries.iter().map(|e| e.id.clone()).collect(),
        })
    }
}
