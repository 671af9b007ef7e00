//! How far an estimate has come, and a way to stop it: shared with whoever waits for it.
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// All of the work.
pub(super) const WHOLE: u32 = 1_000_000;

/// How far an estimate has come; it may be asked, and told to stop, from any thread.
#[derive(Debug, Default)]
pub struct ImpactProgress {
    done: AtomicU32,
    stop: AtomicBool,
}

impl ImpactProgress {
    /// Nothing is done yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The share of the work that is done, in thousandths.
    #[must_use]
    pub fn done(&self) -> u32 {
        self.done.load(Ordering::Relaxed).min(WHOLE) / (WHOLE / 1000)
    }

    /// Asks it to stop; the estimate then ends with nothing.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    pub(super) fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Some more is done, in millionths.
    pub(super) fn advance(&self, by: u32) {
        self.done.fetch_add(by, Ordering::Relaxed);
    }

    pub(super) fn finish(&self) {
        self.done.store(WHOLE, Ordering::Relaxed);
    }
}
