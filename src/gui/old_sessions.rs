//! Sessions of another engine: what can be read of them, and a new attempt at the deal of one that was never finished.
use std::path::{Path, PathBuf};

use super::current_session::{OpenedSession, SessionSlot};
use super::error::OpenError;
use crate::content::data_dir::Home;
use crate::content::library::Library;
use crate::content::session::{StoredSession, session_path};
use crate::content::session_error::{SessionError, SessionReason};
use crate::content::session_file::read_session;
use crate::content::transcript_file::read_transcript;
use crate::i18n::{Lang, w};
use crate::screens::record::RecordedSession;
use crate::sim::scenario::Text;

/// The file of a session that was not opened because another engine played it.
pub(super) fn read_only(error: &OpenError) -> Option<PathBuf> {
    match error {
        OpenError::Session(SessionError {
            path,
            reason: SessionReason::OlderRules(_) | SessionReason::OtherRules(_),
        }) => Some(path.clone()),
        _ => None,
    }
}

/// What can be read of it.
pub(super) fn recorded(home: Option<&Home>, path: &Path) -> Result<RecordedSession, OpenError> {
    let stored = read_session(path)?;
    let transcript = read_transcript(&stored).map(|kept| kept.lines);
    let (name, header, record) = (stored.name(), stored.header, stored.record);
    let title = Library::open(home).find(&header.scenario).ok().map(|l| l.compiled.card().title);
    Ok(RecordedSession {
        name,
        seed: header.seed,
        rules: header.versions().engine,
        deal_known: header.deal_known(),
        attempt: header.attempt,
        title: title.unwrap_or_else(|| Text { zh: header.scenario.clone(), en: header.scenario.clone() }),
        person: header.person,
        record,
        transcript,
    })
}

/// Its deal, from the start, as a new attempt.
pub(super) fn anew(home: Option<&Home>, name: &str, lang: Lang) -> Result<OpenedSession, OpenError> {
    let Some(home) = home else {
        return Err(OpenError::NothingKept);
    };
    let stored = read_session(&session_path(&home.sessions(), name))?;
    let session = StoredSession::fork(&home.sessions(), &stored, 0, &Library::open(Some(home)))?;
    Ok(OpenedSession {
        scenario: stored.header.scenario,
        live: SessionSlot::Kept(Box::new(session)),
        notice: Some(w!(lang, "origin.anew")),
    })
}
