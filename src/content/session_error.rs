//! What can go wrong with a session on disk, as sentences that say what to do.
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::read::{ReadReason, words};
use crate::i18n::{Lang, Text, both};
use crate::sim::session::Unknown;

/// Why a session can't be kept, read or gone on with.
#[derive(Debug, Error)]
#[error("{}", self.text(Lang::En))]
pub struct SessionError {
    /// The file or folder.
    pub path: PathBuf,
    /// What stands in the way.
    pub reason: SessionReason,
}

/// What stands in the way.
#[derive(Debug)]
pub enum SessionReason {
    /// It can't be created or written.
    Unwritable(io::Error),
    /// It can't be read.
    Unreadable(ReadReason),
    /// It has more lines than any session that was played.
    TooLong,
    /// There is no such session.
    Missing,
    /// No session waits to be gone on with.
    NothingToResume,
    /// Another program plays it.
    InUse,
    /// It is not one of our files, or only the very beginning of one.
    NotASession,
    /// It was written by a newer program: format or rules.
    Newer,
    /// It was played by older rules and is not closed.
    OlderRules(u32),
    /// A line is damaged: its number, from 1.
    Damaged(usize),
    /// A line names what the scenario doesn't have.
    Unknown(usize, Unknown),
    /// A line holds what was not possible at that moment.
    NotPossible(usize),
    /// It is over.
    Closed,
    /// It can't be played on from this turn: the turn, and the last one it has.
    NoSuchTurn(u16, u16),
    /// It can't be played on after so many actions: the number, and how many it has.
    NoSuchAction(usize, usize),
    /// It was played by other rules: the same actions come to something else now.
    OtherRules(u32),
    /// The scenario's bytes are gone, and the scenario of today is another.
    ScenarioGone(String),
    /// The scenario's bytes can't be used any more.
    ScenarioBroken(String),
}

/// What to type to name a session.
fn shell_name(path: &Path) -> String {
    path.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned())
}

impl SessionError {
    /// The sentence in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let path = self.path.display();
        let said = match &self.reason {
            SessionReason::Unwritable(e) => {
                both!("files.session_error.cannot_written_choose_folder", path, e)
            }
            SessionReason::Unreadable(reason) => words(&self.path, ".jsonl", reason),
            SessionReason::TooLong => both!("files.session_error.more_lines_than_any", path),
            SessionReason::Missing => both!("files.session_error.no_session_check_name", path),
            SessionReason::NothingToResume => both!("files.session_error.no_session_waits_resumed", path),
            SessionReason::InUse => both!("files.session_error.being_played_another_program", path),
            SessionReason::NotASession => both!("files.session_error.session_file_was_left", path),
            SessionReason::Newer => both!("files.session_error.was_written_newer_version", path),
            SessionReason::OlderRules(rules) => both!(
                "files.session_error.stopped_half_way_under",
                path,
                rules,
                session = shell_name(&self.path)
            ),
            SessionReason::Damaged(line) => both!("files.session_error.damaged_line_file_was", path, line),
            SessionReason::Unknown(line, unknown) => {
                let unknown = Text { zh: unknown.name.clone(), en: unknown.to_string() };
                both!("files.session_error.unknown_name", path, line, unknown)
            }
            SessionReason::NotPossible(line) => {
                both!("files.session_error.line_was_possible_moment", path, line)
            }
            SessionReason::Closed => both!("files.session_error.over_look_counterpart_replay", path),
            SessionReason::NoSuchTurn(turn, 0) => {
                both!("files.session_error.no_turn_nothing_was", path, turn)
            }
            SessionReason::NoSuchTurn(turn, last) => {
                both!("files.session_error.no_turn_choose_1", path, turn, last)
            }
            SessionReason::NoSuchAction(at, count) => {
                both!("files.session_error.actions_cant_played_after", path, count, at)
            }
            SessionReason::OtherRules(rules) => {
                both!("files.session_error.was_played_under_older", path, rules)
            }
            SessionReason::ScenarioGone(id) => {
                both!("files.session_error.was_played_version_scenario", path, id)
            }
            SessionReason::ScenarioBroken(problem) => {
                both!("files.session_error.scenario_cant_used_any", path, problem)
            }
        };
        said.get(lang).to_owned()
    }
}
