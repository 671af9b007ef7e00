//! The session under way: kept on disk as it goes, or loose where nothing is kept.
use std::path::{Path, PathBuf};

use bevy::prelude::*;

use super::error::OpenError;
use crate::content::data_dir::Home;
use crate::content::library::{Library, lesson};
use crate::content::session::{NotDone, StoredSession, drawn_seed, latest, note, session_path, turn_start};
use crate::content::session_error::SessionError;
use crate::content::session_file::read_session;
use crate::i18n::{self, Lang};
use crate::sim::author::Sandbox;
use crate::sim::lesson::{Lesson, SEED};
use crate::sim::play::PlayerSession;
use crate::sim::session::Action;

/// What is on the table, if anything is.
#[derive(Resource, Debug, Default)]
pub(super) struct CurrentSession(pub(super) Option<SessionSlot>);

/// A session under way.
#[derive(Debug)]
pub(super) enum SessionSlot {
    /// Each action is on disk before it counts.
    Kept(Box<StoredSession>),
    /// Over, and looked at again: only notes are added.
    Closed(Box<PlayerSession>, PathBuf),
    /// Nothing is kept: pictures, tests.
    Loose(Box<PlayerSession>),
    /// The first three minutes, which are never kept.
    Lesson(Box<Lesson>),
    /// On the author's bench, which is not kept.
    Bench(Box<Sandbox>),
}

/// A session that was opened.
pub(super) struct OpenedSession {
    pub(super) live: SessionSlot,
    /// The scenario's id.
    pub(super) scenario: String,
    /// Something that the trainee should know.
    pub(super) notice: Option<String>,
}

impl SessionSlot {
    pub(super) fn seat(&self) -> &PlayerSession {
        match self {
            Self::Kept(session) => &session.seat,
            Self::Closed(seat, _) | Self::Loose(seat) => seat,
            Self::Lesson(lesson) => lesson.seat(),
            Self::Bench(bench) => bench.seat(),
        }
    }

    /// Does something; what came of it begins at the returned place of the log.
    pub(super) fn act(&mut self, action: &Action) -> Result<usize, NotDone> {
        match self {
            Self::Kept(session) => session.act(action),
            // The rules refuse whatever is done after the end.
            Self::Closed(seat, _) | Self::Loose(seat) => seat.act(action).map_err(NotDone::Refused),
            Self::Lesson(lesson) => lesson.act(action).map_err(NotDone::Refused),
            Self::Bench(bench) => bench.act(action).map_err(NotDone::Refused),
        }
    }

    /// The first three minutes, if that is what is played.
    pub(super) fn lesson(&mut self) -> Option<&mut Lesson> {
        match self {
            Self::Lesson(lesson) => Some(lesson),
            Self::Kept(_) | Self::Closed(..) | Self::Loose(_) | Self::Bench(_) => None,
        }
    }

    /// Its file, where it is kept.
    pub(super) fn path(&self) -> Option<&Path> {
        match self {
            Self::Kept(session) => Some(session.path()),
            Self::Closed(_, path) => Some(path),
            Self::Loose(_) | Self::Lesson(_) | Self::Bench(_) => None,
        }
    }

    /// A sentence for the trainee where the file was found deleted and has been written anew.
    pub(super) fn written_anew(&mut self, lang: Lang) -> Option<String> {
        let Self::Kept(session) = self else { return None };
        session.take_written_anew().then(|| {
            let path = session.path().display().to_string();
            i18n::text_with(lang, "play.written_anew", &[("path", path.as_str())])
        })
    }

    /// Keeps words of the trainee's own.
    pub(super) fn note(&mut self, about: &str, text: &str) -> Result<(), SessionError> {
        match self {
            Self::Kept(session) => session.note(about, text),
            Self::Closed(_, path) => note(path, about, text),
            Self::Loose(_) | Self::Lesson(_) | Self::Bench(_) => Ok(()),
        }
    }
}

/// Begins a session.
pub(super) fn begin(
    home: Option<&Home>,
    scenario: &str,
    seed: Option<u64>,
    lang: Lang,
) -> Result<OpenedSession, OpenError> {
    let loaded = Library::open(home).find(scenario)?;
    let seed = seed.unwrap_or_else(drawn_seed);
    let live = match home {
        Some(home) => {
            let session = StoredSession::start(&home.sessions(), &loaded, seed, lang, None)?;
            SessionSlot::Kept(Box::new(session))
        }
        None => SessionSlot::Loose(Box::new(PlayerSession::new(loaded.compiled.clone(), seed))),
    };
    Ok(OpenedSession { live, scenario: loaded.id, notice: None })
}

/// Begins the first three minutes.
pub(super) fn learn() -> Result<OpenedSession, OpenError> {
    let loaded = lesson()?;
    Ok(OpenedSession {
        live: SessionSlot::Lesson(Box::new(Lesson::new(loaded.compiled, SEED))),
        scenario: loaded.id,
        notice: None,
    })
}

/// Goes on with a session: the one named, or the one last played.
pub(super) fn go_on(home: Option<&Home>, name: Option<&str>, lang: Lang) -> Result<OpenedSession, OpenError> {
    let Some(home) = home else {
        return Err(OpenError::NothingKept);
    };
    let folder = home.sessions();
    let path = match name {
        Some(name) => session_path(&folder, name),
        None => latest(&folder, None)?,
    };
    let library = Library::open(Some(home));
    let (session, resumed) = StoredSession::resume(&path, &library)?;
    let mut notices = Vec::new();
    if resumed.torn {
        notices.push(i18n::text(lang, "play.open.torn"));
    }
    if resumed.changed {
        let fill = [("scenario", resumed.scenario.as_str())];
        notices.push(i18n::text_with(lang, "play.open.changed", &fill));
    }
    Ok(OpenedSession {
        live: SessionSlot::Kept(Box::new(session)),
        scenario: resumed.scenario,
        notice: (!notices.is_empty()).then(|| notices.join(" ")),
    })
}

/// Plays on from a turn of the session on the table, as a new session.
pub(super) fn fork(home: Option<&Home>, live: &SessionSlot, turn: u16) -> Result<OpenedSession, OpenError> {
    let (Some(home), Some(path)) = (home, live.path()) else {
        return Err(OpenError::NothingKept);
    };
    let stored = read_session(path)?;
    let library = Library::open(Some(home));
    let at = turn_start(&stored, turn, &library)?;
    let session = StoredSession::fork(&home.sessions(), &stored, at, &library)?;
    Ok(OpenedSession {
        scenario: stored.header.scenario.clone(),
        live: SessionSlot::Kept(Box::new(session)),
        notice: None,
    })
}

/// The session that can be gone on with, in words: its scenario and how far it got.
pub(super) fn resumable(home: Option<&Home>, lang: Lang) -> Option<String> {
    let home = home?;
    let path = latest(&home.sessions(), None).ok()?;
    let stored = read_session(&path).ok()?;
    let seat = crate::content::session::replay(&stored, &Library::open(Some(home))).ok()?;
    let view = seat.view();
    let (day, days) = view.days();
    let (turn, turns) = view.turns();
    let fill = [
        ("title", view.title().get(lang)),
        ("day", &day.to_string()),
        ("days", &days.to_string()),
        ("turn", &turn.to_string()),
        ("turns", &turns.to_string()),
    ];
    Some(i18n::text_with(lang, "ui.table.where_left", &fill))
}
