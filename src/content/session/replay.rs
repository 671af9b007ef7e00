//! A stored session played again: its beginning, its actions, its scenario, and whether its record can be believed.
use std::sync::Arc;

use super::{SessionAccess, SessionUse, fail, file_name, permit};
use crate::content::library::Library;
use crate::content::scenario_file::{LoadedScenario, load_bytes};
use crate::content::session_error::{SessionError, SessionReason};
use crate::content::session_file::Stored;
use crate::content::session_store::{FileStore, SessionStore};
use crate::content::transcript_file::StoredTranscript;
use crate::sim::compiled::CompiledScenario;
use crate::sim::play::PlayerSession;
use crate::sim::score::record::{SessionRecord, Verification, verify};
use crate::sim::session::{Action, WrittenAction};

/// Plays the session of a file again, on the scenario's own bytes; of one that is over the transcript is kept with it.
///
/// # Errors
/// It is of another engine, its scenario is gone or can't be used, or an action doesn't fit it.
pub fn replay(stored: &Stored, library: &Library) -> Result<PlayerSession, SessionError> {
    replay_in(&FileStore::of(&stored.path), stored, library)
}

/// The same for a session of any store.
///
/// # Errors
/// As [`replay`].
pub fn replay_in(
    store: &dyn SessionStore,
    stored: &Stored,
    library: &Library,
) -> Result<PlayerSession, SessionError> {
    permit(stored, SessionUse::Replay)?;
    replay_on(store, stored, scenario_in(store, stored, library)?.compiled)
}

/// The same where its scenario is at hand.
pub(in crate::content) fn replay_on(
    store: &dyn SessionStore,
    stored: &Stored,
    c: Arc<CompiledScenario>,
) -> Result<PlayerSession, SessionError> {
    let seat = play_again(stored, c)?;
    if seat.is_over() {
        let make = || StoredTranscript::of(&stored.name(), &stored.header, &seat);
        store.keep_transcript(&file_name(&stored.path), &make);
    }
    Ok(seat)
}

/// The same in memory: nothing is kept.
pub(in crate::content) fn play_again(
    stored: &Stored,
    c: Arc<CompiledScenario>,
) -> Result<PlayerSession, SessionError> {
    let mut seat = beginning(stored, c)?;
    for (i, action) in actions_of(stored, seat.scenario())?.iter().enumerate() {
        seat.act(action).map_err(|_| fail(&stored.path, SessionReason::NotPossible(i + 2)))?;
    }
    Ok(seat)
}

/// Whether the record in a session's file can be believed, beside the same actions played today; none where they can't be.
/// Where the scoring has moved since, only what the engine decides is compared.
#[must_use]
pub fn verified(stored: &Stored, seat: Option<&PlayerSession>) -> Verification {
    let (Some(kept), Some(again)) = (&stored.record, seat.and_then(PlayerSession::record)) else {
        return verify(stored.record.as_ref(), None);
    };
    let moved = SessionAccess::of(stored) == SessionAccess::Full { rescored: true };
    let (total, blocks, findings) = (kept.total, kept.blocks.clone(), kept.findings.clone());
    let again = if moved { SessionRecord { total, blocks, findings, ..again } } else { again };
    verify(Some(kept), Some(&again))
}

/// A stored session as it began.
pub(super) fn beginning(stored: &Stored, c: Arc<CompiledScenario>) -> Result<PlayerSession, SessionError> {
    let begun = PlayerSession::begin(c, stored.header.seed, &stored.header.start);
    begun.map_err(|u| fail(&stored.path, SessionReason::Unknown(1, u)))
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

pub(in crate::content) fn scenario_of(
    stored: &Stored,
    library: &Library,
) -> Result<LoadedScenario, SessionError> {
    scenario_in(&FileStore::of(&stored.path), stored, library)
}

pub(super) fn scenario_in(
    store: &dyn SessionStore,
    stored: &Stored,
    library: &Library,
) -> Result<LoadedScenario, SessionError> {
    let header = &stored.header;
    let Some(bytes) = store.scenario(&header.sha256) else {
        let today = library.find(&header.scenario).ok().filter(|l| l.hash == header.sha256);
        return today.ok_or_else(|| fail(&stored.path, SessionReason::ScenarioGone(header.scenario.clone())));
    };
    load_bytes(&header.scenario, &header.scenario, &bytes)
        .map_err(|faults| fail(&stored.path, SessionReason::ScenarioBroken(faults.to_string())))
}
