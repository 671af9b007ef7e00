//! In which order a person's sessions were played.
/// Times nearer to each other than this, in seconds, are those of a copy and not of play.
const APART: u64 = 10;

/// Whether the times of one person's sessions are those at which they were played: a copy gives all of them its own.
pub(super) fn is_believable(times: &[Option<u64>]) -> bool {
    let mut known: Vec<u64> = times.iter().copied().flatten().collect();
    known.sort_unstable();
    known.len() == times.len() && known.windows(2).all(|pair| pair[1] - pair[0] >= APART)
}
