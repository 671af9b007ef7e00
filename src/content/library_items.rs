//! The shelf with what a person has made of it: each scenario's card or its faults, the best score, an unfinished session.
use std::fs;
use std::path::{Path, PathBuf};

use super::data_dir::Home;
use super::library::{Library, LibraryEntry, LibrarySource, is_shipped};
use super::session::SessionAccess;
use super::session_file::{Stored, is_session_name, read_session};
use super::session_line::Parent;
use crate::sim::compiled::Card;
use crate::sim::problem::Problem;

/// A scenario on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryItem {
    /// Its id.
    pub id: String,
    /// Its file; none where it comes with the program as it is.
    pub file: Option<PathBuf>,
    /// What it is, or what is wrong with it.
    pub found: Result<Card, Vec<Problem>>,
    /// What the person has made of it.
    pub played: PlayRecord,
}

/// What a person has made of a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlayRecord {
    /// Sessions that are over.
    pub finished: usize,
    /// The best total, in hundredths.
    pub best: Option<i32>,
    /// The session last played that is not over; one of another engine only where there is no other.
    pub unfinished: Option<Unfinished>,
    /// The sessions that are over, the last played first.
    pub over: Vec<Over>,
}

/// A session that is not over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// Its name.
    pub name: String,
    /// It is of another engine: it can be read, and its deal begun anew.
    pub read_only: bool,
}

/// A session that is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Over {
    /// Its name.
    pub name: String,
    /// Its total, in hundredths.
    pub total: i32,
    /// It is of another engine: what was recorded can be read.
    pub read_only: bool,
    /// The session and the turn that it was played on from.
    pub parent: Option<Parent>,
}

/// Everything on the shelf, in its order.
#[must_use]
pub fn shelf(home: Option<&Home>) -> Vec<LibraryItem> {
    let sessions = home.map(|home| sessions(&home.sessions())).unwrap_or_default();
    let library = Library::open(home);
    library.entries().iter().map(|entry| item(entry, &sessions)).collect()
}

fn item(entry: &LibraryEntry, sessions: &[StoredSummary]) -> LibraryItem {
    let mut played = PlayRecord::default();
    for session in sessions.iter().filter(|s| s.scenario == entry.id) {
        match session.total {
            Some(total) => {
                played.finished += 1;
                played.best = played.best.max(Some(total));
                played.over.insert(0, session.over(total));
            }
            // The list rises with time: the last one stays that can be gone on with.
            None if session.read_only && played.unfinished.as_ref().is_some_and(|u| !u.read_only) => {}
            None => {
                let (name, read_only) = (session.name.clone(), session.read_only);
                played.unfinished = Some(Unfinished { name, read_only });
            }
        }
    }
    let loaded = entry.load();
    let unchanged = loaded.as_ref().is_ok_and(|l| is_shipped(&entry.id, &l.bytes));
    LibraryItem {
        id: entry.id.clone(),
        file: match &entry.place {
            LibrarySource::File(path) if !unchanged => Some(path.clone()),
            _ => None,
        },
        found: loaded.map(|loaded| loaded.compiled.card()).map_err(|f| f.problems()),
        played,
    }
}

/// A session in the folder.
struct StoredSummary {
    name: String,
    scenario: String,
    /// Its total, once it is over.
    total: Option<i32>,
    /// The scenario's bytes, and the rules that it was played by.
    played: (String, u32),
    read_only: bool,
    parent: Option<Parent>,
}

impl StoredSummary {
    fn over(&self, total: i32) -> Over {
        Over { name: self.name.clone(), total, read_only: self.read_only, parent: self.parent.clone() }
    }
}

/// The finished sessions of a folder that can be set beside another one, the last played first: of the same scenario,
/// word for word, and by the same rules. The other one itself is left out.
#[must_use]
pub fn comparable(folder: &Path, to: &Stored) -> Vec<Over> {
    let own = to.path.file_stem().map(|s| s.to_string_lossy().into_owned());
    let header = &to.header;
    let alike = |k: &StoredSummary| {
        k.scenario == header.scenario
            && k.played == (header.sha256.clone(), header.rules)
            && Some(&k.name) != own.as_ref()
    };
    let found = sessions(folder).into_iter().rev();
    found.filter(alike).filter_map(|k| Some(k.over(k.total?))).collect()
}

/// The sessions of a folder, the last played at the end; what can't be read is not counted.
fn sessions(folder: &Path) -> Vec<StoredSummary> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found: Vec<_> = entries
        .filter_map(|e| e.ok().map(|e| e.path()))
        .filter(|path| is_session_name(path))
        .filter_map(|path| Some((path.metadata().ok()?.modified().ok()?, path)))
        .collect();
    found.sort();
    let kept = |(_, path): (_, PathBuf)| {
        let stored = read_session(&path).ok()?;
        Some(StoredSummary {
            name: path.file_stem()?.to_string_lossy().into_owned(),
            read_only: !SessionAccess::of(&stored).replays(),
            scenario: stored.header.scenario,
            total: stored.record.map(|record| record.total),
            played: (stored.header.sha256, stored.header.rules),
            parent: stored.header.parent,
        })
    };
    found.into_iter().filter_map(kept).collect()
}
