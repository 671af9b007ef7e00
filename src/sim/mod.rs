//! The rules: pure, without files, clock, printing or global randomness.
#![warn(clippy::wildcard_enum_match_arm)]

pub mod author;
pub mod bots;
pub mod buyer;
pub mod check;
pub mod class;
pub mod compiled;
pub mod debrief;
pub mod glossary;
pub mod lab;
pub mod lesson;
pub mod lookalike;
pub mod ordered;
pub mod outline;
pub mod phase;
pub mod play;
pub mod preference;
pub mod problem;
pub mod scenario;
pub mod score;
pub mod session;
mod versions;
pub mod view;

pub use versions::{VERSIONS, Versions};
