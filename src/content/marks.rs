//! The trainer's marks on disk: `NAME.marks.json` beside the session, whose own file is never rewritten.
//!
//! `{"counterpart":"marks","format":1,"session":…,"sha256":…,"seed":…,"actions":…,"marks":[{"finding","word","note",
//! "by"}]}`. Marks are kept in the order in which they were made, and the last on a finding counts, so that what was said
//! before can still be read. `sha256`, `seed` and `actions` are those of the session: marks of another are refused.
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::output_file::{self, OutputError};
use super::read::{ReadReason, read_bytes, words};
use super::session_file::Stored;
use crate::i18n::both;
use crate::sim::scenario::Lang;
use crate::sim::score::marks::TrainerMark;

/// The version of the format that this program writes; it reads all earlier ones.
pub const MARKS_FORMAT: u32 = 1;
/// Most bytes of a file that is read.
const MOST_BYTES: usize = 4 << 20;

#[derive(Serialize, Deserialize)]
struct MarksFile {
    counterpart: String,
    format: u32,
    session: String,
    sha256: String,
    seed: u64,
    actions: usize,
    marks: Vec<TrainerMark>,
}

/// Enough of a file to tell what it is.
#[derive(Deserialize)]
struct MarksHead {
    counterpart: String,
    format: u32,
}

/// Why marks can't be read or kept.
#[derive(Debug, Error)]
#[error("{}", self.text(Lang::En))]
pub struct MarksError {
    /// The file.
    pub path: PathBuf,
    /// What stands in the way.
    pub reason: MarksReason,
}

/// What stands in the way.
#[derive(Debug)]
pub enum MarksReason {
    /// It can't be read.
    Unreadable(ReadReason),
    /// It can't be written.
    Unwritable(OutputError),
    /// It holds no marks, or is damaged: where and how.
    Damaged(String),
    /// A newer program wrote it.
    Newer,
    /// It belongs to another session.
    OtherSession(String),
}

impl MarksError {
    /// The sentence in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let path = self.path.display();
        let said = match &self.reason {
            MarksReason::Unreadable(reason) => words(&self.path, ".marks.json", reason),
            MarksReason::Unwritable(e) => both!("files.marks.not_saved", why = e.words()),
            MarksReason::Damaged(how) => both!("files.marks.holds_no_marks_damaged", path, how),
            MarksReason::Newer => both!("files.marks.was_written_newer_version", path),
            MarksReason::OtherSession(session) => {
                both!("files.marks.holds_marks_another_session", path, session)
            }
        };
        said.get(lang).to_owned()
    }
}

/// The file of a session's marks.
#[must_use]
pub fn marks_path(session: &Path) -> PathBuf {
    session.with_extension("marks.json")
}

/// The marks on a session, in the order in which they were made; none where there is no file.
///
/// # Errors
/// The file can't be read, is damaged or newer, or belongs to another session. It is left as it is.
pub fn read_marks(stored: &Stored) -> Result<Vec<TrainerMark>, MarksError> {
    let path = marks_path(&stored.path);
    let fail = |reason| MarksError { path: path.clone(), reason };
    let bytes = match read_bytes(&path, MOST_BYTES) {
        Ok(bytes) => bytes,
        Err(ReadReason::Missing(_)) => return Ok(Vec::new()),
        Err(reason) => return Err(fail(MarksReason::Unreadable(reason))),
    };
    let damaged = |e: serde_json::Error| fail(MarksReason::Damaged(e.to_string()));
    let head: MarksHead = serde_json::from_slice(&bytes).map_err(damaged)?;
    if head.counterpart != "marks" {
        return Err(fail(MarksReason::Damaged(format!("counterpart: {:?}", head.counterpart))));
    }
    if head.format > MARKS_FORMAT {
        return Err(fail(MarksReason::Newer));
    }
    let file: MarksFile = serde_json::from_slice(&bytes).map_err(damaged)?;
    let header = &stored.header;
    let same = (file.sha256.as_str(), file.seed, file.actions)
        == (header.sha256.as_str(), header.seed, stored.actions.len());
    if !same {
        return Err(fail(MarksReason::OtherSession(file.session)));
    }
    Ok(file.marks)
}

/// Adds a mark to those of a session; returns the file it is kept in.
///
/// # Errors
/// As [`read_marks`]; or it can't be written. What was there before stays.
pub fn add_mark(stored: &Stored, mark: TrainerMark) -> Result<PathBuf, MarksError> {
    let mut marks = read_marks(stored)?;
    marks.push(mark);
    let path = marks_path(&stored.path);
    let header = &stored.header;
    let stem = stored.path.file_stem();
    let file = MarksFile {
        counterpart: "marks".to_owned(),
        format: MARKS_FORMAT,
        session: stem.map_or_else(String::new, |s| s.to_string_lossy().into_owned()),
        sha256: header.sha256.clone(),
        seed: header.seed,
        actions: stored.actions.len(),
        marks,
    };
    // Strings, numbers and lists of them: nothing that JSON cannot hold.
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    output_file::write(&path, text.as_bytes(), true)
        .map_err(|e| MarksError { path: path.clone(), reason: MarksReason::Unwritable(e) })?;
    Ok(path)
}
