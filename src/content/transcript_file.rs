//! The transcript of a session on disk: `NAME.transcript.json` beside it, so that it can be read when the engine has
//! moved on. The session's own file is never rewritten.
//!
//! `{"counterpart":"transcript","format":1,"session":…,"sha256":…,"seed":…,"played":…,"versions":{"engine","scoring"},
//! "lines":[{"turn","day","action","kind","who","text","gesture","shown"}]}`; `who`, `text`, `gesture` and `shown` are
//! `{zh, en}` and left out where they are empty. `played` is the SHA-256 of the actions: of another session nothing is
//! read.
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::output_file;
use super::read::{MAX_BYTES, read_bytes};
use super::scenario_file::hash;
use super::session_file::Stored;
use super::session_line::Header;
use crate::prose::public_line::{PublicLine, public_lines};
use crate::sim::play::PlayerSession;
use crate::sim::session::WrittenAction;
use crate::sim::{VERSIONS, Versions};

/// The version of the format that this program writes and reads.
pub const TRANSCRIPT_FORMAT: u32 = 1;

/// A transcript as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredTranscript {
    counterpart: String,
    format: u32,
    session: String,
    sha256: String,
    seed: u64,
    played: String,
    /// The versions of the program that wrote it down.
    pub versions: Versions,
    /// Everything that was open to the trainee.
    pub lines: Vec<PublicLine>,
}

impl StoredTranscript {
    /// Of a session that was played, or played again.
    #[must_use]
    pub fn of(session: &str, header: &Header, seat: &PlayerSession) -> Self {
        let written = |action| WrittenAction::of(seat.scenario(), action);
        let actions: Vec<_> = seat.actions().iter().map(written).collect();
        Self {
            counterpart: "transcript".to_owned(),
            format: TRANSCRIPT_FORMAT,
            session: session.to_owned(),
            sha256: header.sha256.clone(),
            seed: header.seed,
            played: played(&actions),
            versions: VERSIONS,
            lines: public_lines(seat),
        }
    }
}

/// The SHA-256 of what was done.
#[must_use]
pub fn played(actions: &[WrittenAction]) -> String {
    // Strings, numbers and lists of them: nothing that JSON cannot hold.
    hash(&serde_json::to_vec(actions).unwrap_or_default())
}

/// The file of a session's transcript.
#[must_use]
pub fn transcript_path(session: &Path) -> PathBuf {
    session.with_extension("transcript.json")
}

/// The transcript that was kept with a session; `None` where there is none, or it is damaged, newer or another's.
#[must_use]
pub fn read_transcript(stored: &Stored) -> Option<StoredTranscript> {
    let bytes = read_bytes(&transcript_path(&stored.path), MAX_BYTES).ok()?;
    let found: StoredTranscript = serde_json::from_slice(&bytes).ok()?;
    let header = &stored.header;
    let own = found.counterpart == "transcript"
        && found.format <= TRANSCRIPT_FORMAT
        && (found.sha256.as_str(), found.seed) == (header.sha256.as_str(), header.seed)
        && found.played == played(&stored.actions);
    own.then_some(found)
}

/// Keeps a transcript beside a session's file, whole or not at all, and never over another file.
pub(super) fn keep_transcript(session: &Path, make: &dyn Fn() -> StoredTranscript) {
    let path = transcript_path(session);
    if path.exists() {
        return;
    }
    if let Ok(mut text) = serde_json::to_string(&make()) {
        text.push('\n');
        let _ = output_file::write(&path, text.as_bytes(), false);
    }
}
