//! Every file of a class's folder, in the order of the names, within bounds.
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::Rows;
use crate::content::session_file::is_session_name;
use crate::i18n::both;
use crate::sim::class::LeftOutReason;
use crate::sim::scenario::Lang;

/// How deep folders are looked into: the row's, the person's, the sessions', and two to spare.
const DEEPEST: usize = 5;
/// Most entries that are looked at.
const MOST_ENTRIES: usize = 20_000;
/// Most sessions that are read.
const MOST_SESSIONS: usize = 2_000;
/// Most bytes of a session; those of an hour's play have a hundredth of it.
const MOST_BYTES: u64 = 8 << 20;

/// Why a class can't be read.
#[derive(Debug, Error)]
#[error("{}", self.text(Lang::En))]
pub struct ClassError {
    /// The folder.
    pub path: PathBuf,
    /// What the system says.
    pub source: io::Error,
}

impl ClassError {
    /// The sentence in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let (path, why) = (self.path.display(), &self.source);
        both!("files.walk.folder_cannot_read_name", path, why).get(lang).to_owned()
    }
}

/// A file that may be a session.
pub(super) struct SessionFile {
    pub(super) path: PathBuf,
    /// The name of the person's folder; empty where it lies in none.
    pub(super) person: String,
    /// Below the class's folder.
    pub(super) name: String,
}

/// What was found.
#[derive(Default)]
pub(super) struct FoundSessions {
    pub(super) files: Vec<SessionFile>,
    /// Person, file, reason.
    pub(super) left_out: Vec<(String, String, LeftOutReason)>,
    /// People's folders, and how many files in them are called like sessions.
    pub(super) seats: BTreeMap<String, usize>,
    /// The folders that were taken for rows.
    pub(super) rows: Vec<String>,
    entries: usize,
}

/// Looks through a folder.
pub(super) fn walk(folder: &Path, rows: Rows) -> Result<FoundSessions, ClassError> {
    let mut found = FoundSessions::default();
    let names = sorted(folder).map_err(|source| ClassError { path: folder.to_owned(), source })?;
    found.folder(folder, names, &Whose { rows, person: "", level: FolderLevel::Class }, "", 0);
    Ok(found)
}

/// Where one is: whose a folder in here is.
struct Whose<'a> {
    rows: Rows,
    person: &'a str,
    level: FolderLevel,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum FolderLevel {
    Class,
    Row,
    Person,
}

/// Folders of the program's own, which are nobody's seat.
const OWN: [&str; 3] = ["scenarios", "reports", "journeys"];

/// Whether a folder is a row of seats: no session of its own, several folders, and sessions in one of them.
fn is_row(folder: &Path) -> bool {
    let Ok(names) = sorted(folder) else { return false };
    let paths: Vec<PathBuf> = names.iter().map(|name| folder.join(name)).collect();
    let holds = |folder: &Path| {
        let named = |p: &PathBuf| p.file_name().is_some_and(|n| n == "sessions") || is_session_name(p);
        let all = sorted(folder).unwrap_or_default();
        all.iter().map(|name| folder.join(name)).any(|p| named(&p))
    };
    let folders: Vec<&PathBuf> =
        paths.iter().filter(|p| p.symlink_metadata().is_ok_and(|d| d.is_dir())).collect();
    let own = paths.iter().any(|p| is_session_name(p))
        || folders.iter().any(|p| p.file_name().is_some_and(|n| n == "sessions"));
    !own && folders.len() >= 2 && folders.iter().any(|p| holds(p))
}

/// The names in a folder, sorted.
fn sorted(folder: &Path) -> io::Result<Vec<OsString>> {
    let entries = fs::read_dir(folder)?.take(MOST_ENTRIES + 1);
    let mut names: Vec<_> = entries.filter_map(|e| e.ok().map(|e| e.file_name())).collect();
    names.sort();
    Ok(names)
}

impl FoundSessions {
    fn folder(&mut self, folder: &Path, names: Vec<OsString>, whose: &Whose<'_>, above: &str, depth: usize) {
        let person = whose.person;
        for name in names {
            let path = folder.join(&name);
            let name = name.to_string_lossy().into_owned();
            let below = if above.is_empty() { name.clone() } else { format!("{above}/{name}") };
            if let Some(name) = not_fetched(&below) {
                self.count(person);
                self.left_out.push((person.to_owned(), name, LeftOutReason::Placeholder));
                continue;
            }
            // What systems leave behind, and what is written beside a session.
            let own = ["Thumbs.db", "desktop.ini"].contains(&name.as_str());
            if own || name.starts_with('.') {
                continue;
            }
            let data = path.symlink_metadata();
            self.entries += 1;
            if self.entries > MOST_ENTRIES || self.files.len() >= MOST_SESSIONS {
                self.left_out.push((person.to_owned(), below, LeftOutReason::TooMany));
                return;
            }
            let mut leave = |reason| self.left_out.push((person.to_owned(), below.clone(), reason));
            let Ok(data) = data else {
                leave(LeftOutReason::Unreadable);
                continue;
            };
            if data.is_symlink() {
                leave(LeftOutReason::Link);
            } else if data.is_dir() {
                if depth >= DEEPEST {
                    leave(LeftOutReason::TooDeep);
                    continue;
                }
                match sorted(&path) {
                    Ok(names) => self.within(&path, names, whose, &below, depth),
                    Err(_) => leave(LeftOutReason::Unreadable),
                }
            } else if !data.is_file() {
                leave(LeftOutReason::Foreign);
            } else if is_session_name(&path) {
                match data.len() {
                    0 => leave(LeftOutReason::Placeholder),
                    len if len > MOST_BYTES => leave(LeftOutReason::TooLarge),
                    _ => self.files.push(SessionFile { path, person: person.to_owned(), name: below }),
                }
                self.count(person);
            } else if !belongs(&name, above) {
                leave(LeftOutReason::Foreign);
            }
        }
    }

    /// A folder in a folder: somebody's, a row of them, or one more of the same person.
    fn within(&mut self, path: &Path, names: Vec<OsString>, whose: &Whose<'_>, below: &str, depth: usize) {
        let name = path.file_name().map(|n| n.to_string_lossy()).unwrap_or_default();
        let rows = whose.rows;
        let own = OWN.contains(&name.as_ref());
        let inner = match whose.level {
            FolderLevel::Class
                if !own && (rows == Rows::All || (rows == Rows::Recognised && is_row(path))) =>
            {
                self.rows.push(below.to_owned());
                Whose { rows, person: below, level: FolderLevel::Row }
            }
            FolderLevel::Class | FolderLevel::Row if !own => {
                self.seats.entry(below.to_owned()).or_default();
                Whose { rows, person: below, level: FolderLevel::Person }
            }
            _ => Whose { rows, person: whose.person, level: FolderLevel::Person },
        };
        self.folder(path, names, &inner, below, depth + 1);
    }

    /// One more file of a person that is called like a session.
    fn count(&mut self, person: &str) {
        if let Some(sessions) = self.seats.get_mut(person) {
            *sessions += 1;
        }
    }
}

/// The session that a cloud drive holds back, by the name of what it put in its place: `.NAME.jsonl.icloud`.
fn not_fetched(below: &str) -> Option<String> {
    let (above, name) = below.rsplit_once('/').map_or(("", below), |(above, name)| (above, name));
    let name = name.strip_prefix('.')?.strip_suffix(".icloud")?;
    let gap = if above.is_empty() { "" } else { "/" };
    is_session_name(Path::new(name)).then(|| format!("{above}{gap}{name}"))
}

/// Whether a file belongs beside sessions: a scenario's bytes, a trainer's marks, a transcript, the copy of a file that was cut off.
fn belongs(name: &str, above: &str) -> bool {
    let kept = name.ends_with(".ron") && above.rsplit('/').next() == Some("scenarios");
    kept || [".marks.json", ".transcript.json"].iter().any(|end| name.ends_with(end))
        || name.ends_with(".bak")
}
