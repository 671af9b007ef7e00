//! The rules: pure, without files, clock, printing or global randomness.
pub mod buyer;
pub mod compiled;
pub mod ordered;
pub mod preference;
pub mod problem;
pub mod scenario;
pub mod score;
pub mod session;
pub mod view;
