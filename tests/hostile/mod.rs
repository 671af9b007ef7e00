//! Bad input: real files, mutated, through every reader and everything behind it: findings, never a panic or a hang.
//!
//! `COUNTERPART_FUZZ=20` tries twenty times as many cases; the suite's own number takes seconds.
mod bounds;
mod commands;
mod domains;
mod files;
mod journeys;
mod large;
mod mutate;
mod scenarios;
mod sessions;
mod sheets;
mod terminal;

use std::time::{Duration, Instant};

use proptest::prelude::ProptestConfig;

/// So many cases, times `COUNTERPART_FUZZ`.
fn cases(usual: u32) -> ProptestConfig {
    let factor = std::env::var("COUNTERPART_FUZZ").ok().and_then(|n| n.parse().ok());
    ProptestConfig {
        cases: usual.saturating_mul(factor.unwrap_or(1)),
        failure_persistence: None,
        max_shrink_time: 60_000,
        ..ProptestConfig::default()
    }
}

/// Fails where something takes longer than anybody would wait, debug build and busy machine allowed for.
#[track_caller]
fn soon<T>(work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    let took = start.elapsed();
    assert!(took < Duration::from_secs(60), "{took:?}");
    done
}
