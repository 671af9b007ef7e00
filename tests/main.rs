//! One test binary for everything that is tested from outside.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop there")]
mod architecture;
mod commands;
mod domain;
mod engine;
mod play;
mod preference;
mod reading;
