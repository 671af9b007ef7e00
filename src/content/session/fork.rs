//! Again from here: a new session that begins as an earlier one went, up to a turn.
use std::path::Path;
use std::sync::Arc;

use super::{
    NewSession, SessionUse, StoredSession, actions_of, beginning as begun, fail, first_line, next_attempt,
    now, permit, scenario_of,
};
use crate::content::library::Library;
use crate::content::session_error::{SessionError, SessionReason};
use crate::content::session_file::Stored;
use crate::content::session_line::{Body, Parent};
use crate::content::session_store::{FileStore, SessionStore as _};

impl StoredSession {
    /// Plays on from an earlier session, over or under way, as it stood after its first `at_action` actions: in a new
    /// file that holds them and names its parent. What is hidden stays hidden, and the earlier session as it is.
    ///
    /// # Errors
    /// There are not so many actions, or nothing would be left to play; it was played by other rules, its scenario is
    /// gone, or an action does not fit it; the folder can't be written to.
    pub fn fork(
        folder: &Path,
        stored: &Stored,
        at_action: usize,
        library: &Library,
    ) -> Result<Self, SessionError> {
        let count = stored.actions.len();
        let over = stored.record.is_some();
        if at_action > count || (over && at_action == count) {
            return Err(fail(&stored.path, SessionReason::NoSuchAction(at_action, count)));
        }
        permit(stored, SessionUse::Fork { at_action })?;
        let scenario = scenario_of(stored, library)?;
        let mut seat = begun(stored, scenario.compiled.clone())?;
        if at_action > 0 {
            for (i, action) in actions_of(stored, seat.scenario())?.iter().take(at_action).enumerate() {
                seat.act(action).map_err(|_| fail(&stored.path, SessionReason::NotPossible(i + 2)))?;
            }
        }
        if seat.is_over() {
            // A kill can leave an end without its record.
            return Err(fail(&stored.path, SessionReason::NoSuchAction(at_action, count)));
        }
        let turn = if at_action == 0 { 0 } else { seat.view().turns().0 + 1 };
        let earlier = &stored.header;
        let wanted = NewSession {
            seed: earlier.seed,
            language: earlier.language,
            parent: Some(Parent { session: stored.name(), turn }),
            start: earlier.start.clone(),
            person: earlier.person.clone(),
        };
        let store = Arc::new(FileStore::at(folder));
        store.keep_scenario(&scenario)?;
        let mut header = first_line(&scenario, wanted);
        header.begun = Some(now());
        header.attempt = Some(next_attempt(store.as_ref(), &header));
        let mut log = store.begin(&format!("{}-{}-from-{turn}", header.scenario, header.seed), &header)?;
        log.append(&beginning(stored, at_action), None)?;
        Ok(Self::new(seat, header, log, store, scenario))
    }
}

/// The first actions of a session, with the words that the trainee wrote among them.
fn beginning(stored: &Stored, at_action: usize) -> Vec<Body> {
    let mut notes = stored.notes.iter().peekable();
    let mut bodies = Vec::new();
    for (done, action) in stored.actions.iter().take(at_action).enumerate() {
        while let Some(note) = notes.next_if(|n| n.after as usize <= done) {
            bodies.push(Body::Note(note.clone()));
        }
        bodies.push(Body::Act(action.clone()));
    }
    bodies
}

/// How many actions come before each turn, from turn 0, which is before everything: where a turn is played anew. A
/// turn begins with the action that uses it, so that what was asked is still asked.
///
/// # Errors
/// It was played by other rules, its scenario is gone, or an action does not fit it.
pub fn turn_starts(stored: &Stored, library: &Library) -> Result<Vec<usize>, SessionError> {
    permit(stored, SessionUse::Fork { at_action: usize::MAX })?;
    let mut seat = begun(stored, scenario_of(stored, library)?.compiled)?;
    let mut starts = vec![0];
    for (i, action) in actions_of(stored, seat.scenario())?.iter().enumerate() {
        seat.act(action).map_err(|_| fail(&stored.path, SessionReason::NotPossible(i + 2)))?;
        starts.resize(usize::from(seat.view().turns().0) + 1, i);
    }
    Ok(starts)
}

/// How many actions come before a turn of a session.
///
/// # Errors
/// As [`turn_starts`]; or it has no such turn. Turn 0, before everything, every session has, whatever played it.
pub fn turn_start(stored: &Stored, turn: u16, library: &Library) -> Result<usize, SessionError> {
    if turn == 0 {
        return Ok(0);
    }
    let starts = turn_starts(stored, library)?;
    let last = u16::try_from(starts.len() - 1).unwrap_or(u16::MAX);
    starts
        .get(usize::from(turn))
        .copied()
        .ok_or_else(|| fail(&stored.path, SessionReason::NoSuchTurn(turn, last)))
}
