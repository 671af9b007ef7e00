//! What may be done with a session that was kept: the one answer for every command and the window.
use crate::content::session_error::{SessionError, SessionReason};
use crate::content::session_file::Stored;
use crate::sim::VERSIONS;

/// What somebody wants to do with a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionUse {
    /// Play it again as it went: to show it, to debrief it, to score it by today's rules.
    Replay,
    /// Go on with it.
    Resume,
    /// Play on from one of its turns; from before the first one is a new attempt at its deal, and always possible.
    Fork {
        /// How many of its actions are kept.
        at_action: usize,
    },
    /// Estimate what other choices would have been worth.
    Impact,
    /// Set it beside another.
    Compare,
    /// Mark its findings.
    Mark,
    /// Count it in a class.
    Count,
}

/// What a session still is to this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionAccess {
    /// The engine is the same: everything may be done with it.
    Full {
        /// The scoring has changed since: what was recorded and what it earns today are both shown.
        rescored: bool,
    },
    /// The engine is another, and its actions come to something else now: what was recorded can be read.
    ReadOnly,
}

impl SessionAccess {
    /// Of a session.
    #[must_use]
    pub fn of(stored: &Stored) -> Self {
        let played = stored.header.versions();
        if played.engine == VERSIONS.engine {
            Self::Full { rescored: played.scoring != VERSIONS.scoring }
        } else {
            Self::ReadOnly
        }
    }

    /// Whether it can be played again as it went.
    #[must_use]
    pub fn replays(self) -> bool {
        matches!(self, Self::Full { .. })
    }
}

/// Whether something may be done with a session.
///
/// # Errors
/// It is read-only: why, and what can be done instead.
pub fn permit(stored: &Stored, wanted: SessionUse) -> Result<(), SessionError> {
    if SessionAccess::of(stored).replays() || wanted == (SessionUse::Fork { at_action: 0 }) {
        return Ok(());
    }
    let engine = stored.header.versions().engine;
    let open = stored.record.is_none();
    let reason = match wanted {
        SessionUse::Replay | SessionUse::Resume if open => SessionReason::OlderRules(engine),
        _ => SessionReason::OtherRules(engine),
    };
    Err(SessionError { path: stored.path.clone(), reason })
}
