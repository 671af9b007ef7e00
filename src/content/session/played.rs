//! Sessions that were played elsewhere, by a bot in the laboratory, kept as files like any other.
use std::fs;
use std::path::{Path, PathBuf};

use super::{NewSession, fail, first_line};
use crate::content::scenario_file::LoadedScenario;
use crate::content::session_error::{SessionError, SessionReason};
use crate::content::session_line::Body;
use crate::content::session_store::{FileStore, SessionStore as _};
use crate::sim::play::PlayerSession;
use crate::sim::scenario::Lang;
use crate::sim::session::{Action, WrittenAction};

/// Finds out beforehand whether sessions can be kept in a folder; makes it, if it is not there.
///
/// # Errors
/// It can't be made or written to.
pub fn probe(folder: &Path) -> Result<(), SessionError> {
    let made = fs::create_dir_all(folder).and_then(|()| tempfile::tempfile_in(folder));
    made.map(drop).map_err(|e| fail(folder, SessionReason::Unwritable(e)))
}

/// Keeps a session that was played: `name.jsonl`, or `name-2.jsonl` where that is taken; the file it became.
///
/// # Errors
/// The folder can't be written to, or an action is not possible.
pub fn keep_played(
    folder: &Path,
    name: &str,
    scenario: &LoadedScenario,
    seed: u64,
    language: Lang,
    actions: &[Action],
) -> Result<PathBuf, SessionError> {
    let mut seat = PlayerSession::new(scenario.compiled.clone(), seed);
    let mut lines = Vec::with_capacity(actions.len() + 1);
    for (i, action) in actions.iter().enumerate() {
        lines.push(Body::Act(WrittenAction::of(seat.scenario(), action)));
        let done = seat.act(action);
        done.map_err(|_| fail(&folder.join(name), SessionReason::NotPossible(i + 2)))?;
    }
    lines.extend(seat.record().map(Body::Closed));
    let store = FileStore::at(folder);
    store.keep_scenario(scenario)?;
    let header = first_line(scenario, NewSession { seed, language, ..NewSession::default() });
    let mut log = store.begin(name, &header)?;
    log.append(&lines, None)?;
    Ok(log.path().to_owned())
}
