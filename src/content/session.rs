//! A session under way, kept on disk: the seat, its file, and the folder where sessions are kept.
mod fork;
mod played;

pub use fork::{turn_start, turn_starts};
pub use played::{keep_played, probe};

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::library::Library;
use super::output_file;
use super::read::{MAX_BYTES, read_bytes};
use super::scenario_file::{LoadedScenario, hash, load_bytes};
use super::session_error::{SessionError, SessionReason};
use super::session_file::{SessionWriter, Stored, read_session};
use super::session_line::{Body, Header, Parent, SESSION_FORMAT, TraineeNote};
use crate::sim::RULES;
use crate::sim::compiled::CompiledScenario;
use crate::sim::scenario::Lang;
use crate::sim::score::record::record;
use crate::sim::session::{Action, Refusal, WrittenAction};
use crate::sim::view::PlayerSession;

/// A session under way.
#[derive(Debug)]
pub struct StoredSession {
    /// The seat.
    pub seat: PlayerSession,
    /// The session and the turn that it was played on from.
    pub parent: Option<Parent>,
    writer: SessionWriter,
    /// What is played, to be kept anew should it be deleted.
    scenario: LoadedScenario,
    /// Its file was deleted and has been written anew, and nobody was told yet.
    written_anew: bool,
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
    /// Begins a session in a folder.
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
        keep(folder, scenario)?;
        let header = first_line(scenario, seed, language, parent.clone());
        let writer = SessionWriter::create(folder, &format!("{}-{seed}", scenario.id), &header)?;
        Ok(Self::new(PlayerSession::new(scenario.compiled.clone(), seed), parent, writer, scenario.clone()))
    }

    /// Goes on with a session: everything that was done is done again.
    ///
    /// # Errors
    /// The file is missing, closed, in use, damaged or of other rules, or its scenario is gone.
    pub fn resume(path: &Path, library: &Library) -> Result<(Self, Resumed), SessionError> {
        let (writer, stored) = SessionWriter::reopen(path)?;
        let header = &stored.header;
        if header.rules != RULES {
            return Err(fail(path, SessionReason::OlderRules(header.rules)));
        }
        let scenario = scenario_of(&stored, library)?;
        let seat = replayed(&stored, &scenario)?;
        let today = library.find(&header.scenario).ok().map(|l| l.hash);
        let resumed = Resumed {
            changed: today.is_some_and(|hash| hash != header.sha256),
            torn: stored.torn,
            language: header.language,
            scenario: header.scenario.clone(),
        };
        let parent = header.parent.clone();
        let mut session = Self::new(seat, parent, writer, scenario);
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
        self.writer.append(&Body::Act(written)).map_err(NotDone::NotSaved)?;
        let from = self.seat.act(action).map_err(NotDone::Refused)?;
        self.close().map_err(NotDone::NotSaved)?;
        Ok(from)
    }

    fn new(
        seat: PlayerSession,
        parent: Option<Parent>,
        writer: SessionWriter,
        scenario: LoadedScenario,
    ) -> Self {
        Self { seat, parent, writer, scenario, written_anew: false }
    }

    /// Sees to it that there is a file to add to: somebody may have deleted it, or the whole folder.
    fn stay(&mut self) -> Result<(), SessionError> {
        if self.writer.gone() {
            self.writer.write_anew()?;
            keep(self.path().parent().unwrap_or(Path::new(".")), &self.scenario)?;
            self.written_anew = true;
        }
        Ok(())
    }

    /// Whether the file was found deleted and was written anew since this was last asked: time to say so.
    pub fn take_written_anew(&mut self) -> bool {
        std::mem::take(&mut self.written_anew)
    }

    /// Writes the record of the end, if it is over.
    fn close(&mut self) -> Result<(), SessionError> {
        match record(&self.seat) {
            Some(record) => self.writer.append(&Body::Closed(record)),
            None => Ok(()),
        }
    }

    /// Keeps words of the trainee's own; they change nothing in the session.
    ///
    /// # Errors
    /// It can't be saved.
    pub fn note(&mut self, about: &str, text: &str) -> Result<(), SessionError> {
        self.stay()?;
        self.writer.append(&Body::Note(TraineeNote {
            about: about.to_owned(),
            after: self.writer.saved(),
            text: text.to_owned(),
        }))
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.writer.path()
    }

    /// What to call it when going on: the file's name without its ending.
    #[must_use]
    pub fn name(&self) -> String {
        name(self.path())
    }

    /// How many actions are saved.
    #[must_use]
    pub fn saved(&self) -> u32 {
        self.writer.saved()
    }
}

/// The first line of a session of a scenario, under today's rules.
fn first_line(scenario: &LoadedScenario, seed: u64, language: Lang, parent: Option<Parent>) -> Header {
    Header {
        counterpart: "session".to_owned(),
        format: SESSION_FORMAT,
        rules: RULES,
        scenario: scenario.id.clone(),
        sha256: scenario.hash.clone(),
        seed,
        language,
        parent,
        carried: None,
    }
}

fn fail(path: &Path, reason: SessionReason) -> SessionError {
    SessionError { path: path.to_owned(), reason }
}

fn name(path: &Path) -> String {
    path.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned())
}

/// Plays a stored session again, on the scenario's own bytes.
///
/// # Errors
/// Its scenario is gone or can't be used, or an action doesn't fit it.
pub fn replay(stored: &Stored, library: &Library) -> Result<PlayerSession, SessionError> {
    replayed(stored, &scenario_of(stored, library)?)
}

fn replayed(stored: &Stored, scenario: &LoadedScenario) -> Result<PlayerSession, SessionError> {
    let mut seat = PlayerSession::new(scenario.compiled.clone(), stored.header.seed);
    for (i, action) in actions_of(stored, seat.scenario())?.iter().enumerate() {
        seat.act(action).map_err(|_| fail(&stored.path, SessionReason::NotPossible(i + 2)))?;
    }
    Ok(seat)
}

/// What was done in a stored session, in the scenario's ids.
///
/// # Errors
/// An action names what the scenario doesn't have.
pub fn actions_of(stored: &Stored, c: &CompiledScenario) -> Result<Vec<Action>, SessionError> {
    let action = |(i, written): (usize, &WrittenAction)| {
        written.action(c).map_err(|u| fail(&stored.path, SessionReason::Unknown(i + 2, u)))
    };
    stored.actions.iter().enumerate().map(action).collect()
}

fn pinned(folder: &Path, hash: &str) -> PathBuf {
    folder.join("scenarios").join(format!("{hash}.ron"))
}

/// Keeps the scenario's bytes beside the sessions, once.
fn keep(folder: &Path, scenario: &LoadedScenario) -> Result<(), SessionError> {
    let path = pinned(folder, &scenario.hash);
    if read_bytes(&path, MAX_BYTES).is_ok_and(|bytes| hash(&bytes) == scenario.hash) {
        return Ok(());
    }
    let unwritable = |e| fail(folder, SessionReason::Unwritable(e));
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(unwritable)?;
    }
    output_file::write(&path, &scenario.bytes, true).map_err(|e| unwritable(std::io::Error::other(e)))
}

pub(in crate::content) fn scenario_of(
    stored: &Stored,
    library: &Library,
) -> Result<LoadedScenario, SessionError> {
    let header = &stored.header;
    let folder = stored.path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let bytes = read_bytes(&pinned(folder, &header.sha256), MAX_BYTES)
        .ok()
        .filter(|bytes| hash(bytes) == header.sha256);
    let Some(bytes) = bytes else {
        let today = library.find(&header.scenario).ok().filter(|l| l.hash == header.sha256);
        return today.ok_or_else(|| fail(&stored.path, SessionReason::ScenarioGone(header.scenario.clone())));
    };
    load_bytes(&header.scenario, &header.scenario, &bytes)
        .map_err(|faults| fail(&stored.path, SessionReason::ScenarioBroken(faults.to_string())))
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
    folder.join(if wanted.ends_with(".jsonl") { wanted.to_owned() } else { format!("{wanted}.jsonl") })
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
        .filter(|p| p.extension().is_some_and(|e| e == "jsonl"))
        .filter_map(|p| Some((p.metadata().ok()?.modified().ok()?, p)))
        .collect();
    found.sort();
    let open = |path: &PathBuf| {
        read_session(path)
            .is_ok_and(|s| s.record.is_none() && scenario.is_none_or(|id| s.header.scenario == id))
    };
    found.into_iter().rev().map(|(_, path)| path).find(open).ok_or_else(nothing)
}
