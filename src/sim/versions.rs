//! The versions of the parts that decide what a session comes to.
use serde::{Deserialize, Serialize};

/// Versions by part. What may still be done with a session follows from which of them have moved since it was played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Versions {
    /// What the actions come to: raised when the same actions lead elsewhere.
    pub engine: u32,
    /// What is earned by it: raised when the same course of events brings other points.
    pub scoring: u32,
}

/// The versions of this program.
pub const VERSIONS: Versions = Versions { engine: 2, scoring: 2 };
