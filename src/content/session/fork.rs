//! Again from here: a new session that begins as an earlier one went, up to a turn.
use std::path::Path;

use super::{StoredSession, actions_of, fail, keep, name, scenario_of};
use crate::content::library::Library;
use crate::content::session_error::{SessionError, SessionReason};
use crate::content::session_file::{SessionWriter, Stored};
use crate::content::session_line::{Body, Header, Parent, SESSION_FORMAT};
use crate::sim::RULES;
use crate::sim::view::PlayerSession;

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
        let scenario = same_rules(stored).and_then(|()| scenario_of(stored, library))?;
        let mut seat = PlayerSession::new(scenario.compiled.clone(), stored.header.seed);
        let actions = actions_of(stored, seat.scenario())?;
        for (i, action) in actions.iter().take(at_action).enumerate() {
            seat.act(action).map_err(|_| fail(&stored.path, SessionReason::NotPossible(i + 2)))?;
        }
        if seat.is_over() {
            // A kill can leave an end without its record.
            return Err(fail(&stored.path, SessionReason::NoSuchAction(at_action, count)));
        }
        let turn = if at_action == 0 { 0 } else { seat.view().turns().0 + 1 };
        let parent = Parent { session: name(&stored.path), turn };
        keep(folder, &scenario)?;
        let header = Header { format: SESSION_FORMAT, parent: Some(parent.clone()), ..stored.header.clone() };
        let called = format!("{}-{}-from-{turn}", header.scenario, header.seed);
        let mut writer = SessionWriter::create(folder, &called, &header)?;
        writer.append_all(&beginning(stored, at_action))?;
        Ok(Self::new(seat, Some(parent), writer, scenario))
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

fn same_rules(stored: &Stored) -> Result<(), SessionError> {
    let rules = stored.header.rules;
    if rules == RULES { Ok(()) } else { Err(fail(&stored.path, SessionReason::OtherRules(rules))) }
}

/// How many actions come before each turn, from turn 0, which is before everything: where a turn is played anew. A
/// turn begins with the action that uses it, so that what was asked is still asked.
///
/// # Errors
/// It was played by other rules, its scenario is gone, or an action does not fit it.
pub fn turn_starts(stored: &Stored, library: &Library) -> Result<Vec<usize>, SessionError> {
    let scenario = same_rules(stored).and_then(|()| scenario_of(stored, library))?;
    let mut seat = PlayerSession::new(scenario.compiled, stored.header.seed);
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
/// As [`turn_starts`]; or it has no such turn.
pub fn turn_start(stored: &Stored, turn: u16, library: &Library) -> Result<usize, SessionError> {
    let starts = turn_starts(stored, library)?;
    let last = u16::try_from(starts.len() - 1).unwrap_or(u16::MAX);
    starts
        .get(usize::from(turn))
        .copied()
        .ok_or_else(|| fail(&stored.path, SessionReason::NoSuchTurn(turn, last)))
}
