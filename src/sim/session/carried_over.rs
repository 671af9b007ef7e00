//! What a later case takes over from an earlier session: the agreement, who we know and how, what we know.
use serde::{Deserialize, Serialize};

use crate::sim::ordered::Ordered;

/// The session from which something is carried over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CarriedFrom {
    /// Its name.
    pub session: String,
    /// Its scenario's id.
    pub scenario: String,
    /// The SHA-256 of its scenario's bytes.
    pub scenario_sha256: String,
    /// The SHA-256 of what was done in it.
    pub actions_sha256: String,
}

/// What is carried over, by name: people, facts and terms that the later case doesn't have are left behind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CarriedOver {
    /// The earlier session.
    pub from: CarriedFrom,
    /// The signed agreement, issue to level; none: nothing was signed.
    #[serde(default)]
    pub agreed: Option<Ordered<String>>,
    /// Trust of those who were met, by person, in tenths, 0 to 1000.
    #[serde(default)]
    pub trust: Ordered<u16>,
    /// Facts that went into the notes.
    #[serde(default)]
    pub facts: Vec<String>,
}
