//! Two scenarios side by side: which is harder, which pays more for playing well, in which results vary more.
use serde::Serialize;

use super::profile::Profile;

/// Points between two means that are worth a word.
const NOTICED: f64 = 3.0;
/// Points between two reaches that are worth a word.
const SLOPE: f64 = 6.0;
/// How much wider a spread must be to be worth a word.
const WIDER: f64 = 1.25;

/// Which way one thing lies against another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Against {
    /// Less.
    Less,
    /// About as much.
    Alike,
    /// More.
    More,
}

impl Against {
    fn of(own: f64, other: f64, noticed: f64) -> Self {
        if own < other - noticed {
            Self::Less
        } else if own > other + noticed {
            Self::More
        } else {
            Self::Alike
        }
    }
}

/// One scenario against another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// What somebody average scores.
    pub average: Against,
    /// What somebody skilled scores.
    pub skilled: Against,
    /// What playing well is worth: the way from chance to skill.
    pub reach: Against,
    /// How far apart the results of somebody average lie.
    pub spread: Against,
}

impl Compared {
    /// What a profile is against another.
    #[must_use]
    pub fn of(own: &Profile, other: &Profile) -> Self {
        let spread = if own.spread > other.spread * WIDER {
            Against::More
        } else if own.spread * WIDER < other.spread {
            Against::Less
        } else {
            Against::Alike
        };
        Self {
            average: Against::of(own.average, other.average, NOTICED),
            skilled: Against::of(own.skilled, other.skilled, NOTICED),
            reach: Against::of(own.reach, other.reach, SLOPE),
            spread,
        }
    }
}
