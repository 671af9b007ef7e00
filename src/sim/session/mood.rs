//! What can be read in a face: a coarse, open reading of hidden trust and tension.
use serde::{Deserialize, Serialize};

use crate::sim::session::state::RoleState;

/// A mood, named as the portraits are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Mood {
    Angry,
    Annoyed,
    Guarded,
    Sceptical,
    Neutral,
    Attentive,
    Warm,
    Pleased,
}

impl Mood {
    /// Whether the face is friendly.
    #[must_use]
    pub fn is_warm(self) -> bool {
        matches!(self, Self::Warm | Self::Pleased)
    }

    /// Whether the face is closed or worse.
    #[must_use]
    pub fn is_cold(self) -> bool {
        matches!(self, Self::Angry | Self::Annoyed | Self::Guarded)
    }
}

/// The mood of a role: tension first, then trust.
#[must_use]
pub fn mood(role: &RoleState) -> Mood {
    let trust = role.trust.tenths();
    match role.tension {
        700.. => Mood::Angry,
        550.. => Mood::Annoyed,
        420.. => Mood::Guarded,
        _ if trust >= 640 => Mood::Pleased,
        _ if trust >= 550 => Mood::Warm,
        _ if trust >= 470 => Mood::Attentive,
        _ if trust >= 370 => Mood::Neutral,
        _ if trust >= 280 => Mood::Sceptical,
        _ => Mood::Guarded,
    }
}
