//! Every file of a class's folder, in the order of the names, within bounds.
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::sim::class::LeftOutReason;
use crate::sim::scenario::Lang;

/// How deep folders are looked into: the person's, the sessions', and two to spare.
const DEEPEST: usize = 4;
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
        match lang {
            Lang::Zh => {
                format!("读不了文件夹 {path}（{why}）。请给出收场次的那个文件夹，里面一人一个子文件夹。")
            }
            Lang::En => format!(
                "The folder {path} cannot be read ({why}). Name the one in which sessions were collected, with a subfolder for each person."
            ),
        }
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
    entries: usize,
}

/// Looks through a folder.
pub(super) fn walk(folder: &Path) -> Result<FoundSessions, ClassError> {
    let mut found = FoundSessions::default();
    let names = sorted(folder).map_err(|source| ClassError { path: folder.to_owned(), source })?;
    found.folder(folder, names, "", "", 0);
    Ok(found)
}

/// The names in a folder, sorted.
fn sorted(folder: &Path) -> io::Result<Vec<std::ffi::OsString>> {
    let entries = fs::read_dir(folder)?.take(MOST_ENTRIES + 1);
    let mut names: Vec<_> = entries.filter_map(|e| e.ok().map(|e| e.file_name())).collect();
    names.sort();
    Ok(names)
}

impl FoundSessions {
    fn folder(
        &mut self,
        folder: &Path,
        names: Vec<std::ffi::OsString>,
        person: &str,
        above: &str,
        depth: usize,
    ) {
        for name in names {
            let path = folder.join(&name);
            let name = name.to_string_lossy().into_owned();
            // What systems leave behind, and what is written beside a session.
            let own = ["Thumbs.db", "desktop.ini"].contains(&name.as_str());
            if own || name.starts_with('.') {
                continue;
            }
            let below = if above.is_empty() { name.clone() } else { format!("{above}/{name}") };
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
                // The scenarios kept beside sessions are no person's folder.
                let kept = depth == 0 && name == "scenarios";
                let whose = if depth == 0 && !kept { name.as_str() } else { person };
                match sorted(&path) {
                    Ok(names) => self.folder(&path, names, whose, &below, depth + 1),
                    Err(_) => leave(LeftOutReason::Unreadable),
                }
            } else if !data.is_file() {
                leave(LeftOutReason::Foreign);
            } else if name.ends_with(".jsonl") {
                if data.len() > MOST_BYTES {
                    leave(LeftOutReason::TooLarge);
                } else {
                    self.files.push(SessionFile { path, person: person.to_owned(), name: below });
                }
            } else if !belongs(&name, above) {
                leave(LeftOutReason::Foreign);
            }
        }
    }
}

/// Whether a file belongs beside sessions: a scenario's bytes, a trainer's marks, a transcript, the copy of a file that was cut off.
fn belongs(name: &str, above: &str) -> bool {
    let kept = name.ends_with(".ron") && above.rsplit('/').next() == Some("scenarios");
    kept || [".marks.json", ".transcript.json"].iter().any(|end| name.ends_with(end))
        || name.ends_with(".bak")
}
