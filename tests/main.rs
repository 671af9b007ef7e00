//! One test binary for everything that is tested from outside.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop there")]
mod domain;
mod preference;
mod reading;
