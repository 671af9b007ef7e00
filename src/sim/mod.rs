//! The rules: pure, without files, clock, printing or global randomness.
pub mod ordered;
pub mod preference;
