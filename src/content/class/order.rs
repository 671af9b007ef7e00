//! In which order a person's sessions were played.
use std::fs;
use std::time::SystemTime;

use crate::content::session_file::Stored;

/// Times nearer to each other than this, in seconds, are those of a copy and not of play.
const APART: u64 = 10;

/// What a session tells of its place among its person's: when it was begun, and where its first line doesn't say, the time
/// of its file; in seconds of Unix time.
pub(super) fn told(stored: &Stored) -> Option<u64> {
    if stored.header.begun.is_some() {
        return stored.header.begun;
    }
    let changed = fs::metadata(&stored.path).and_then(|data| data.modified()).ok()?;
    changed.duration_since(SystemTime::UNIX_EPOCH).ok().map(|since| since.as_secs())
}

/// Whether the times of one person's sessions are those at which they were played: a copy gives all of them its own.
pub(super) fn is_believable(times: &[Option<u64>]) -> bool {
    let mut known: Vec<u64> = times.iter().copied().flatten().collect();
    known.sort_unstable();
    known.len() == times.len() && known.windows(2).all(|pair| pair[1] - pair[0] >= APART)
}
