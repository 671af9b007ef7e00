//! Where sessions are kept: a folder of files today; whatever else can begin, add to and read a session tomorrow.
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use super::output_file;
use super::read::{MAX_BYTES, read_bytes};
use super::scenario_file::{LoadedScenario, hash};
use super::session_error::{SessionError, SessionReason};
use super::session_file::{SessionWriter, Stored, is_session_name, read_header, read_session};
use super::session_line::{Body, Header};
use super::transcript_file::{StoredTranscript, keep_transcript};

/// Keeps sessions by name, the scenarios that they were played on, and their transcripts.
pub trait SessionStore: fmt::Debug + Send + Sync {
    /// Begins a session under this name, or under one like it where that is taken.
    ///
    /// # Errors
    /// Nothing can be kept.
    fn begin(&self, name: &str, header: &Header) -> Result<Box<dyn SessionLog>, SessionError>;

    /// Opens a session to add to it, over or not; others are kept out until the log is dropped.
    ///
    /// # Errors
    /// It can't be read or written, or somebody else has it open.
    fn reopen(&self, name: &str) -> Result<(Box<dyn SessionLog>, Stored), SessionError>;

    /// Reads a session.
    ///
    /// # Errors
    /// There is none of this name, or it can't be read.
    fn read(&self, name: &str) -> Result<Stored, SessionError>;

    /// The first lines of all sessions that can be read, in no order that means anything.
    fn headers(&self) -> Vec<Header>;

    /// Keeps a scenario's bytes, once.
    ///
    /// # Errors
    /// They can't be kept.
    fn keep_scenario(&self, scenario: &LoadedScenario) -> Result<(), SessionError>;

    /// The bytes of a scenario by their SHA-256.
    fn scenario(&self, sha256: &str) -> Option<Vec<u8>>;

    /// Keeps the transcript of a session, made only where there is none yet. Nobody is told when it can't be kept: the
    /// session itself is whole, and it is tried again whenever the session is opened.
    fn keep_transcript(&self, name: &str, make: &dyn Fn() -> StoredTranscript);
}

/// A session that is being added to.
pub trait SessionLog: fmt::Debug + Send + Sync {
    /// Its file; in a store without files its name alone.
    fn path(&self) -> &Path;

    /// How many actions are in it.
    fn saved(&self) -> u32;

    /// Sees to it that it is still there to be added to; whether it had gone and was kept anew.
    ///
    /// # Errors
    /// It had gone and can't be kept.
    fn stay(&mut self) -> Result<bool, SessionError>;

    /// Adds lines; they are kept when this returns, all of them or none. `at`: when, in seconds of Unix time.
    ///
    /// # Errors
    /// They can't be kept. What was kept before stays.
    fn append(&mut self, lines: &[Body], at: Option<u64>) -> Result<(), SessionError>;
}

/// A folder of session files.
#[derive(Clone, Debug)]
pub struct FileStore {
    folder: PathBuf,
}

impl FileStore {
    /// In this folder, which need not be there yet.
    #[must_use]
    pub fn at(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// The folder in which a session's file lies.
    #[must_use]
    pub fn of(session: &Path) -> Self {
        let folder = session.parent().filter(|p| !p.as_os_str().is_empty());
        Self::at(folder.unwrap_or(Path::new(".")))
    }

    /// Where the bytes of a scenario lie.
    pub(super) fn pinned(&self, sha256: &str) -> PathBuf {
        self.folder.join("scenarios").join(format!("{sha256}.ron"))
    }

    /// The file of a session: by the file's name, or without its ending.
    fn file(&self, name: &str) -> PathBuf {
        let whole = self.folder.join(name);
        let named = whole.is_file() || is_session_name(&whole);
        if named { whole } else { self.folder.join(format!("{name}.jsonl")) }
    }
}

impl SessionStore for FileStore {
    fn begin(&self, name: &str, header: &Header) -> Result<Box<dyn SessionLog>, SessionError> {
        Ok(Box::new(SessionWriter::create(&self.folder, name, header)?))
    }

    fn reopen(&self, name: &str) -> Result<(Box<dyn SessionLog>, Stored), SessionError> {
        let (writer, stored) = SessionWriter::reopen_even_closed(&self.file(name))?;
        Ok((Box::new(writer), stored))
    }

    fn read(&self, name: &str) -> Result<Stored, SessionError> {
        read_session(&self.file(name))
    }

    fn headers(&self) -> Vec<Header> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten();
        let paths = entries.filter_map(|e| e.ok().map(|e| e.path()));
        let sessions = paths.filter(|p| is_session_name(p));
        sessions.filter_map(|path| read_header(&path)).collect()
    }

    fn keep_scenario(&self, scenario: &LoadedScenario) -> Result<(), SessionError> {
        if self.scenario(&scenario.hash).is_some() {
            return Ok(());
        }
        let path = self.pinned(&scenario.hash);
        let unwritable = |e| SessionError { path: self.folder.clone(), reason: SessionReason::Unwritable(e) };
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(unwritable)?;
        }
        let kept = output_file::write(&path, &scenario.bytes, true);
        kept.map_err(|e| unwritable(std::io::Error::other(e)))
    }

    fn scenario(&self, sha256: &str) -> Option<Vec<u8>> {
        read_bytes(&self.pinned(sha256), MAX_BYTES).ok().filter(|bytes| hash(bytes) == sha256)
    }

    fn keep_transcript(&self, name: &str, make: &dyn Fn() -> StoredTranscript) {
        keep_transcript(&self.file(name), make);
    }
}

impl SessionLog for SessionWriter {
    fn path(&self) -> &Path {
        Self::path(self)
    }

    fn saved(&self) -> u32 {
        Self::saved(self)
    }

    fn stay(&mut self) -> Result<bool, SessionError> {
        let gone = self.gone();
        if gone {
            self.write_anew()?;
        }
        Ok(gone)
    }

    fn append(&mut self, lines: &[Body], at: Option<u64>) -> Result<(), SessionError> {
        self.append_at(lines, at)
    }
}
