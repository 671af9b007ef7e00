//! The rules: pure, without files, clock, printing or global randomness.
