//! A session under way: what is played, and the store in which it is kept as it goes.
mod access;
mod fork;
mod played;
mod replay;

pub use access::{SessionAccess, SessionUse, permit};
pub use fork::{turn_start, turn_starts};
pub use played::{keep_played, probe};
pub use replay::{actions_of, replay, replay_in, verified};
pub(in crate::content) use replay::{play_again, replay_on, scenario_of};

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::library::Library;
use replay::{beginning, scenario_in};

use super::marks::marks_path;
use super::scenario_file::LoadedScenario;
use super::session_error::{SessionError, SessionReason};
use super::session_file::{SessionWriter, Stored, is_session_name, read_session};
use super::session_line::{Body, Header, Parent, SESSION_FORMAT, TraineeNote};
use super::session_store::{FileStore, SessionLog, SessionStore};
use super::transcript_file::StoredTranscript;
use crate::sim::VERSIONS;
use crate::sim::phase::start::SessionStart;
use crate::sim::play::PlayerSession;
use crate::sim::scenario::Lang;
use crate::sim::session::{Action, Attempt, Refusal, WrittenAction};

/// A session under way.
#[derive(Debug)]
pub struct StoredSession {
    /// The seat.
    pub seat: PlayerSession,
    /// What its first line says.
    pub header: Header,
    /// The session and the turn that it was played on from.
    pub parent: Option<Parent>,
    log: Box<dyn SessionLog>,
    store: Arc<dyn SessionStore>,
    /// What is played, to be kept anew should it be deleted.
    scenario: LoadedScenario,
    /// It was found deleted and has been kept anew, and nobody was told yet.
    written_anew: bool,
}

/// What a new session is to be.
#[derive(Clone, Debug, Default)]
pub struct NewSession {
    /// The seed.
    pub seed: u64,
    /// The language in which it is begun.
    pub language: Lang,
    /// The session and the turn that it is played on from.
    pub parent: Option<Parent>,
    /// How it begins.
    pub start: SessionStart,
    /// Who plays.
    pub person: Option<String>,
}

/// What the one who goes on with a session should know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resumed {
    /// The scenario has changed since; the version it began with is played on.
    pub changed: bool,
    /// The last line was cut off and is lost.
    pub torn: bool,
    /// The language in which it was begun.
    pub language: Lang,
    /// The scenario's id.
    pub scenario: String,
}

/// Why something was not done.
#[derive(Debug)]
pub enum NotDone {
    /// The rules refuse; nothing has changed.
    Refused(Refusal),
    /// It could not be saved; it will not be there after a resumption.
    NotSaved(SessionError),
}

impl StoredSession {
    /// Begins a session in a folder, on the first day.
    ///
    /// # Errors
    /// The folder can't be written to: before anything is played.
    pub fn start(
        folder: &Path,
        scenario: &LoadedScenario,
        seed: u64,
        language: Lang,
        parent: Option<Parent>,
    ) -> Result<Self, SessionError> {
        let wanted = NewSession { seed, language, parent, ..NewSession::default() };
        Self::begin(Arc::new(FileStore::at(folder)), scenario, wanted)
    }

    /// Begins a session.
    ///
    /// # Errors
    /// Nothing can be kept: before anything is played; or its beginning names what the scenario doesn't have.
    pub fn begin(
        store: Arc<dyn SessionStore>,
        scenario: &LoadedScenario,
        wanted: NewSession,
    ) -> Result<Self, SessionError> {
        let name = format!("{}-{}", scenario.id, wanted.seed);
        let unknown = |u| fail(Path::new(&name), SessionReason::Unknown(1, u));
        let seat = PlayerSession::begin(scenario.compiled.clone(), wanted.seed, &wanted.start);
        let seat = seat.map_err(unknown)?;
        store.keep_scenario(scenario)?;
        let mut header = first_line(scenario, wanted);
        header.begun = Some(now());
        header.attempt = Some(next_attempt(store.as_ref(), &header));
        let log = store.begin(&name, &header)?;
        Ok(Self::new(seat, header, log, store, scenario.clone()))
    }

    /// Goes on with a session of a file: everything that was done is done again.
    ///
    /// # Errors
    /// The file is missing, closed, in use, damaged or of another engine, or its scenario is gone.
    pub fn resume(path: &Path, library: &Library) -> Result<(Self, Resumed), SessionError> {
        Self::resume_in(Arc::new(FileStore::of(path)), &file_name(path), library)
    }

    /// Goes on with a session: everything that was done is done again.
    ///
    /// # Errors
    /// As [`Self::resume`].
    pub fn resume_in(
        store: Arc<dyn SessionStore>,
        name: &str,
        library: &Library,
    ) -> Result<(Self, Resumed), SessionError> {
        let (log, stored) = store.reopen(name)?;
        if stored.record.is_some() {
            return Err(fail(&stored.path, SessionReason::Closed));
        }
        permit(&stored, SessionUse::Resume)?;
        let scenario = scenario_in(store.as_ref(), &stored, library)?;
        let seat = replay_on(store.as_ref(), &stored, scenario.compiled.clone())?;
        let header = stored.header;
        let today = library.find(&header.scenario).ok().map(|l| l.hash);
        let resumed = Resumed {
            changed: today.is_some_and(|hash| hash != header.sha256),
            torn: stored.torn,
            language: header.language,
            scenario: header.scenario.clone(),
        };
        let mut session = Self::new(seat, header, log, store, scenario);
        // A kill between the last action and the record of the end leaves the record to be written.
        session.close()?;
        Ok((session, resumed))
    }

    /// Does something and saves it; what came of it is the transcript from the returned place on.
    ///
    /// # Errors
    /// The rules refuse, or it can't be saved.
    pub fn act(&mut self, action: &Action) -> Result<usize, NotDone> {
        self.seat.view().allows(action).map_err(NotDone::Refused)?;
        self.stay().map_err(NotDone::NotSaved)?;
        let written = WrittenAction::of(self.seat.scenario(), action);
        let at = self.header.begun.map(|_| now());
        self.log.append(&[Body::Act(written)], at).map_err(NotDone::NotSaved)?;
        let from = self.seat.act(action).map_err(NotDone::Refused)?;
        self.close().map_err(NotDone::NotSaved)?;
        Ok(from)
    }

    fn new(
        seat: PlayerSession,
        header: Header,
        log: Box<dyn SessionLog>,
        store: Arc<dyn SessionStore>,
        scenario: LoadedScenario,
    ) -> Self {
        Self { seat, parent: header.parent.clone(), header, log, store, scenario, written_anew: false }
    }

    /// Sees to it that there is something to add to: somebody may have deleted its file, or the whole folder.
    fn stay(&mut self) -> Result<(), SessionError> {
        if self.log.stay()? {
            self.store.keep_scenario(&self.scenario)?;
            self.written_anew = true;
        }
        Ok(())
    }

    /// Whether it was found deleted and was kept anew since this was last asked: time to say so.
    pub fn take_written_anew(&mut self) -> bool {
        std::mem::take(&mut self.written_anew)
    }

    /// Writes the record of the end and keeps the transcript, if it is over.
    fn close(&mut self) -> Result<(), SessionError> {
        let Some(record) = self.seat.record() else { return Ok(()) };
        self.log.append(&[Body::Closed(record)], None)?;
        let make = || StoredTranscript::of(&self.name(), &self.header, &self.seat);
        self.store.keep_transcript(&file_name(self.log.path()), &make);
        Ok(())
    }

    /// Keeps words of the trainee's own; they change nothing in the session.
    ///
    /// # Errors
    /// It can't be saved.
    pub fn note(&mut self, about: &str, text: &str) -> Result<(), SessionError> {
        self.stay()?;
        let after = self.log.saved();
        let note = TraineeNote { about: about.to_owned(), after, text: text.to_owned() };
        self.log.append(&[Body::Note(note)], None)
    }

    /// The file; in a store without files the session's name.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.log.path()
    }

    /// What to call it when going on: the file's name without its ending.
    #[must_use]
    pub fn name(&self) -> String {
        name(self.path())
    }

    /// How many actions are saved.
    #[must_use]
    pub fn saved(&self) -> u32 {
        self.log.saved()
    }
}

/// The first line of a session of a scenario, under today's versions: without a time, and no attempt of anybody's.
fn first_line(scenario: &LoadedScenario, wanted: NewSession) -> Header {
    let NewSession { seed, language, parent, start, person } = wanted;
    Header {
        counterpart: "session".to_owned(),
        format: SESSION_FORMAT,
        rules: VERSIONS.engine,
        versions: Some(VERSIONS),
        scenario: scenario.id.clone(),
        sha256: scenario.hash.clone(),
        seed,
        language,
        parent,
        start,
        person,
        begun: None,
        attempt: None,
    }
}

/// The running numbers of a session that is about to begin. Sessions that were deleted are not counted, and no number is
/// given twice as long as the last one is there.
fn next_attempt(store: &dyn SessionStore, to: &Header) -> Attempt {
    let mut next = Attempt { number: 1, of_deal: 1 };
    let (mut all, mut deal) = (0, 0);
    for kept in store.headers().iter().filter(|h| h.scenario == to.scenario) {
        all += 1;
        let numbers = kept.attempt.unwrap_or(Attempt { number: 0, of_deal: 0 });
        next.number = next.number.max(numbers.number.saturating_add(1));
        if kept.seed == to.seed {
            deal += 1;
            next.of_deal = next.of_deal.max(numbers.of_deal.saturating_add(1));
        }
    }
    Attempt { number: next.number.max(all + 1), of_deal: next.of_deal.max(deal + 1) }
}

fn now() -> u64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |d| d.as_secs())
}

fn fail(path: &Path, reason: SessionReason) -> SessionError {
    SessionError { path: path.to_owned(), reason }
}

fn name(path: &Path) -> String {
    path.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned())
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |s| s.to_string_lossy().into_owned())
}

/// Adds words of the trainee's own to a session that is not under way, over or not.
///
/// # Errors
/// As [`read_session`]; or it is under way elsewhere, or can't be written.
pub fn note(path: &Path, about: &str, text: &str) -> Result<(), SessionError> {
    let (mut writer, _) = SessionWriter::reopen_even_closed(path)?;
    let after = writer.saved();
    writer.append(&Body::Note(TraineeNote { about: about.to_owned(), after, text: text.to_owned() }))
}

/// A seed that nobody chose: from the clock, short enough to be told to a neighbour.
#[must_use]
pub fn drawn_seed() -> u64 {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |d| d.as_nanos());
    let mixed =
        (now as u64 ^ u64::from(std::process::id()).rotate_left(32)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed ^ (mixed >> 29)) % 1_000_000
}

/// The file of a session by its path or its name.
#[must_use]
pub fn session_path(folder: &Path, wanted: &str) -> PathBuf {
    let path = Path::new(wanted);
    if path.is_file() || path.components().count() > 1 {
        return path.to_owned();
    }
    folder.join(if is_session_name(path) { wanted.to_owned() } else { format!("{wanted}.jsonl") })
}

/// The files that what is told of a session is made from: itself, its marks, its scenario's bytes.
#[must_use]
pub fn inputs_of(stored: &Stored) -> [PathBuf; 3] {
    let path = &stored.path;
    [path.clone(), marks_path(path), FileStore::of(path).pinned(&stored.header.sha256)]
}

/// The session that was last played and is not over, of one scenario or of any.
///
/// # Errors
/// There is none, or the folder can't be read.
pub fn latest(folder: &Path, scenario: Option<&str>) -> Result<PathBuf, SessionError> {
    let nothing = || fail(folder, SessionReason::NothingToResume);
    let entries = fs::read_dir(folder).map_err(|_| nothing())?;
    let mut found: Vec<(SystemTime, PathBuf)> = entries
        .filter_map(|e| e.ok().map(|e| e.path()))
        .filter(|p| is_session_name(p))
        .filter_map(|p| Some((p.metadata().ok()?.modified().ok()?, p)))
        .collect();
    found.sort();
    let open = |path: PathBuf| {
        let stored = read_session(&path).ok()?;
        let own = stored.record.is_none() && scenario.is_none_or(|id| stored.header.scenario == id);
        own.then(|| (permit(&stored, SessionUse::Resume).is_ok(), path))
    };
    // One that can't be gone on with is named only where there is no other: to be told why.
    let mut open: Vec<_> = found.into_iter().rev().filter_map(|(_, path)| open(path)).collect();
    open.sort_by_key(|(can, _)| !*can);
    open.into_iter().next().map(|(_, path)| path).ok_or_else(nothing)
}
