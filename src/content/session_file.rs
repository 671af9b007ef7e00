//! One session on disk: appended action by action and flushed each time, so that a kill loses at most one.
pub mod tail;

use std::fs::{self, File, TryLockError};
use std::io::{self, BufRead as _, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tail::Tail;

use super::read::{MAX_BYTES, ReadReason, open, read_whole};
use super::session_error::{SessionError, SessionReason};
use super::session_line::{Body, Header, SESSION_FORMAT, TraineeNote, chain, read, write_at};
use crate::sim::VERSIONS;
use crate::sim::score::record::SessionRecord;
use crate::sim::session::WrittenAction;

/// Most lines after the header: a long session has some hundreds.
const MAX_LINES: usize = 20_000;
/// Most bytes of a first line that is read without the rest; one with a state set by hand has some thousands.
const MOST_HEADER: u64 = 1 << 20;

/// The mark of UTF-8 that editors put before a text.
const BOM: &[u8] = "\u{feff}".as_bytes();
/// How the first line begins, as this program writes it.
const OPENING: &[u8] = b"{\"counterpart\":\"session\",";

/// Whether a file is called like a session: `.jsonl`, in whatever case a drive or a mail program gave it.
#[must_use]
pub fn is_session_name(path: &Path) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case("jsonl"))
}

/// A session as it was read.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The file.
    pub path: PathBuf,
    /// The first line.
    pub header: Header,
    /// What was done.
    pub actions: Vec<WrittenAction>,
    /// The record of its end, once it is closed.
    pub record: Option<SessionRecord>,
    /// The trainee's own words, in the order in which they were written.
    pub notes: Vec<TraineeNote>,
    /// When each action was done, in seconds of Unix time, where that was kept. No rule reads it.
    pub times: Vec<Option<u64>>,
    /// The last line was cut off while it was written; what it said is lost.
    pub torn: bool,
    /// Whole lines after the header.
    lines: u32,
    /// Bytes up to the end of the last whole line.
    whole: u64,
    sum: String,
}

impl Stored {
    /// A session from its lines, out of a store without files; `path` is its name. `None` where something is told after
    /// the end.
    #[must_use]
    pub fn of_lines(path: PathBuf, header: Header, lines: &[(Body, Option<u64>)]) -> Option<Self> {
        let mut told = SessionBody::default();
        for (body, at) in lines {
            told.take(body.clone(), *at)?;
        }
        Some(told.into_stored(path, header, FileEnd::default()))
    }

    /// A session from its parts, out of a store without files; `path` is its name, and each action has its time.
    pub(super) fn of_parts(
        path: PathBuf,
        header: Header,
        actions: Vec<WrittenAction>,
        times: Vec<Option<u64>>,
        record: Option<SessionRecord>,
        notes: Vec<TraineeNote>,
    ) -> Self {
        let told = SessionBody { actions, record, notes, times, lines: 0 };
        told.into_stored(path, header, FileEnd::default())
    }

    /// Its name: the file's, without the ending.
    #[must_use]
    pub fn name(&self) -> String {
        self.path.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned())
    }
}

/// A session that is being written; other programs are kept out while it is open.
#[derive(Debug)]
pub struct SessionWriter {
    path: PathBuf,
    tail: Tail<File>,
    sum: String,
    n: u32,
    /// How many of its lines are actions.
    actions: u32,
}

fn error(path: &Path, reason: SessionReason) -> SessionError {
    SessionError { path: path.to_owned(), reason }
}

/// Reads a session.
///
/// # Errors
/// It can't be read, is not a session, is newer, or is damaged before its last line. The file is left as it is.
pub fn read_session(path: &Path) -> Result<Stored, SessionError> {
    let mut file = open(path, false).map_err(|reason| refused(path, reason))?;
    read_from(path, &mut file)
}

fn refused(path: &Path, reason: ReadReason) -> SessionError {
    error(
        path,
        match reason {
            ReadReason::Missing(_) => SessionReason::Missing,
            reason => SessionReason::Unreadable(reason),
        },
    )
}

fn read_from(path: &Path, file: &mut File) -> Result<Stored, SessionError> {
    let whole = read_whole(file, MAX_BYTES).map_err(ReadReason::Other);
    let whole = whole.and_then(|bytes| bytes.ok_or(ReadReason::TooLarge(MAX_BYTES)));
    let mut bytes = whole.map_err(|reason| refused(path, reason))?;
    // Editors put a mark of the encoding before the first line; sums are over the lines alone.
    let bom = if bytes.starts_with(BOM) { BOM.len() } else { 0 };
    bytes.drain(..bom);
    let all = bytes.len();
    // After a power cut some file systems leave zeros where the last line was to be.
    let end = bytes.iter().rposition(|b| *b != 0).map_or(0, |i| i + 1);
    bytes.truncate(end);
    let cut = bytes.iter().rposition(|b| *b == b'\n').map_or(0, |i| i + 1);
    let tail = bytes.split_off(cut);
    let mut torn = !tail.is_empty() || end < all;
    // What begins as our files do is one of them, cut off or spoilt in its first line.
    let ours = bytes.starts_with(OPENING) || (bytes.is_empty() && tail.starts_with(OPENING));
    let not = || error(path, if ours { SessionReason::Damaged(1) } else { SessionReason::NotASession });
    let mut text = String::from_utf8(bytes).map_err(|e| {
        let before = &e.as_bytes()[..e.utf8_error().valid_up_to()];
        let line = before.iter().filter(|b| **b == b'\n').count() + 1;
        if line == 1 { not() } else { error(path, SessionReason::Damaged(line)) }
    })?;
    let mut lines = text.lines();
    let first = lines.next().ok_or_else(not)?;
    let header = header(first).ok_or_else(not)?;
    if header.format > SESSION_FORMAT || header.versions().engine > VERSIONS.engine {
        return Err(error(path, SessionReason::Newer));
    }
    let mut told = SessionBody::default();
    let mut sum = chain(first);
    for (i, line) in lines.enumerate() {
        let n = u32::try_from(i + 1).unwrap_or(u32::MAX);
        let damaged = || error(path, SessionReason::Damaged(i + 2));
        if i >= MAX_LINES {
            return Err(error(path, SessionReason::TooLong));
        }
        let (body, at, next) = read(&sum, n, line).ok_or_else(damaged)?;
        told.take(body, at).ok_or_else(damaged)?;
        sum = next;
    }
    // Only the line feed is missing: nothing is lost.
    if let Some((body, at, next)) =
        str::from_utf8(&tail).ok().and_then(|line| read(&sum, told.lines + 1, line))
        && told.take(body, at).is_some()
    {
        (sum, torn) = (next, false);
        text.push_str(&String::from_utf8_lossy(&tail));
    }
    let whole = (bom + text.len()) as u64;
    Ok(told.into_stored(path.to_owned(), header, FileEnd { torn, whole, sum }))
}

/// How a file ends.
#[derive(Default)]
struct FileEnd {
    torn: bool,
    whole: u64,
    sum: String,
}

/// What the lines after the header tell.
#[derive(Default)]
struct SessionBody {
    actions: Vec<WrittenAction>,
    record: Option<SessionRecord>,
    notes: Vec<TraineeNote>,
    times: Vec<Option<u64>>,
    lines: u32,
}

impl SessionBody {
    /// Takes a line; nothing happens after the end, and there is one end.
    fn take(&mut self, body: Body, at: Option<u64>) -> Option<()> {
        match body {
            Body::Note(note) => self.notes.push(note),
            _ if self.record.is_some() => return None,
            Body::Act(action) => {
                self.actions.push(action);
                self.times.push(at);
            }
            Body::Closed(closed) => self.record = Some(closed),
        }
        self.lines += 1;
        Some(())
    }

    fn into_stored(self, path: PathBuf, header: Header, tail: FileEnd) -> Stored {
        let Self { actions, record, notes, times, lines } = self;
        let FileEnd { torn, whole, sum } = tail;
        Stored { path, header, actions, record, notes, times, torn, lines, whole, sum }
    }
}

/// The first line of a session's file, without the rest; `None` where it is no session.
pub(super) fn read_header(path: &Path) -> Option<Header> {
    let mut first = String::new();
    BufReader::new(open(path, false).ok()?.take(MOST_HEADER)).read_line(&mut first).ok()?;
    header(&first)
}

fn header(line: &str) -> Option<Header> {
    let header: Header = serde_json::from_str(line).ok()?;
    (header.counterpart == "session" && is_name(&header.scenario)).then_some(header)
}

/// Whether it is the name of a file alone: files of sessions are called after it.
fn is_name(name: &str) -> bool {
    let strange = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':');
    !name.is_empty() && name.len() <= 200 && !name.contains(strange)
}

impl Stored {
    /// The line that was cut off while it was written, from 1; none where every line is whole.
    #[must_use]
    pub fn torn_line(&self) -> Option<usize> {
        self.torn.then(|| self.lines as usize + 2)
    }
}

impl SessionWriter {
    /// Begins a session in a new file: `name.jsonl`, or `name-2.jsonl` where that is taken.
    ///
    /// # Errors
    /// The folder can't be written to.
    pub fn create(folder: &Path, name: &str, header: &Header) -> Result<Self, SessionError> {
        let fail = |e: io::Error| error(folder, SessionReason::Unwritable(e));
        fs::create_dir_all(folder).map_err(fail)?;
        let line = serde_json::to_string(header).map_err(|e| fail(e.into()))?;
        let (path, file) = put(folder, name, format!("{line}\n").as_bytes()).map_err(fail)?;
        lock(&path, &file)?;
        let tail = Tail::new(file, line.len() as u64 + 1);
        Ok(Self { path, tail, sum: chain(&line), n: 0, actions: 0 })
    }

    /// Opens a session to go on with it. A line that was cut off is dropped, after a copy of the file was made.
    ///
    /// # Errors
    /// As [`read_session`]; or it is closed, or another program plays it, or it can't be written.
    pub fn reopen(path: &Path) -> Result<(Self, Stored), SessionError> {
        let (writer, stored) = Self::reopen_even_closed(path)?;
        if stored.record.is_some() {
            return Err(error(path, SessionReason::Closed));
        }
        Ok((writer, stored))
    }

    /// The same for a session that may be over: notes can still be added.
    ///
    /// # Errors
    /// As [`read_session`]; or another program plays it, or it can't be written.
    pub fn reopen_even_closed(path: &Path) -> Result<(Self, Stored), SessionError> {
        let mut file = open(path, true).map_err(|reason| match reason {
            ReadReason::Other(e) => error(path, SessionReason::Unwritable(e)),
            reason => refused(path, reason),
        })?;
        lock(path, &file)?;
        let stored = read_from(path, &mut file)?;
        let fail = |e: io::Error| error(path, SessionReason::Unwritable(e));
        if stored.torn {
            fs::copy(path, path.with_added_extension("bak")).map_err(fail)?;
            file.set_len(stored.whole).map_err(fail)?;
        }
        file.seek(SeekFrom::Start(stored.whole)).map_err(fail)?;
        file.sync_data().map_err(fail)?;
        let unended = !stored.torn && !ends_with_line_feed(&mut file, stored.whole).map_err(fail)?;
        let mut tail = Tail::new(file, stored.whole);
        if unended {
            tail.add("\n").map_err(fail)?;
        }
        let actions = u32::try_from(stored.actions.len()).unwrap_or(u32::MAX);
        Ok((Self { path: path.to_owned(), tail, sum: stored.sum.clone(), n: stored.lines, actions }, stored))
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How many actions are in it.
    #[must_use]
    pub fn saved(&self) -> u32 {
        self.actions
    }

    /// Adds a line; it is on the disk when this returns.
    ///
    /// # Errors
    /// It can't be written. What was saved before stays, and nothing of the line.
    pub fn append(&mut self, body: &Body) -> Result<(), SessionError> {
        self.append_at(std::slice::from_ref(body), None)
    }

    /// Adds several lines at once; they are on the disk when this returns. `at`: when, in seconds of Unix time.
    ///
    /// # Errors
    /// They can't be written. What was saved before stays, and nothing of them.
    pub fn append_at(&mut self, bodies: &[Body], at: Option<u64>) -> Result<(), SessionError> {
        let fail = |e: io::Error| error(&self.path, SessionReason::Unwritable(e));
        let (mut lines, mut sum, mut n) = (String::new(), self.sum.clone(), self.n);
        for body in bodies {
            n += 1;
            let (line, next) = write_at(&sum, n, at, body).map_err(|e| fail(e.into()))?;
            lines.push_str(&line);
            sum = next;
        }
        self.tail.add(&lines).map_err(fail)?;
        let acts = bodies.iter().filter(|b| matches!(b, Body::Act(_))).count();
        self.actions += u32::try_from(acts).unwrap_or(u32::MAX);
        (self.sum, self.n) = (sum, n);
        Ok(())
    }

    /// Whether its file has gone: deleted, or another one stands in its place.
    #[must_use]
    pub fn gone(&self) -> bool {
        !is_at(&self.tail.medium, &self.path)
    }

    /// Writes a file that has [gone](Self::gone) anew, with everything that was in it; under another name where
    /// another file has taken its own.
    ///
    /// # Errors
    /// It can't be written.
    pub fn write_anew(&mut self) -> Result<(), SessionError> {
        let folder = self.path.parent().unwrap_or(Path::new(".")).to_owned();
        let fail = |e: io::Error| error(&self.path, SessionReason::Unwritable(e));
        // An open file can be read even when it has no name any more.
        let mut kept = Vec::new();
        self.tail.medium.seek(SeekFrom::Start(0)).map_err(fail)?;
        (&self.tail.medium).take(self.tail.len).read_to_end(&mut kept).map_err(fail)?;
        fs::create_dir_all(&folder).map_err(fail)?;
        let name = self.path.file_stem().unwrap_or_default().to_string_lossy();
        let (path, file) = put(&folder, &name, &kept).map_err(fail)?;
        lock(&path, &file)?;
        (self.path, self.tail) = (path, Tail::new(file, kept.len() as u64));
        Ok(())
    }
}

/// Whether an open file is the one at a path.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let same = |(a, b): (fs::Metadata, fs::Metadata)| a.dev() == b.dev() && a.ino() == b.ino();
    // Where nothing can be learned, nothing has gone.
    match (file.metadata(), path.metadata()) {
        (Ok(open), Ok(there)) => same((open, there)),
        (_, Err(e)) => e.kind() != io::ErrorKind::NotFound,
        (Err(_), _) => true,
    }
}

/// Whether a file stands at a path; elsewhere an open one can't be replaced.
#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    path.try_exists().unwrap_or(true)
}

/// Puts a new file into a folder, whole or not at all: `name.jsonl`, or `name-2.jsonl` where that is taken. It stands
/// open at its end.
fn put(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<(PathBuf, File)> {
    let mut taken = 1;
    loop {
        let suffix = if taken == 1 { String::new() } else { format!("-{taken}") };
        let path = folder.join(format!("{name}{suffix}.jsonl"));
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        match file.persist_noclobber(&path) {
            Ok(file) => return Ok((path, file)),
            Err(e) if e.error.kind() == io::ErrorKind::AlreadyExists => taken += 1,
            Err(e) => return Err(e.error),
        }
    }
}

/// Keeps other programs out. One that is just leaving is waited for.
fn lock(path: &Path, file: &File) -> Result<(), SessionError> {
    for _ in 0..20 {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(15)),
            // Where a file system has no locks, there is nothing to be done about it.
            Ok(()) | Err(TryLockError::Error(_)) => return Ok(()),
        }
    }
    Err(error(path, SessionReason::InUse))
}

fn ends_with_line_feed(file: &mut File, len: u64) -> io::Result<bool> {
    let mut last = [0];
    file.seek(SeekFrom::Start(len.saturating_sub(1)))?;
    file.read_exact(&mut last)?;
    Ok(last[0] == b'\n')
}
