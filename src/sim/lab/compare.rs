//! Two scenarios side by side: which is harder, which pays more for playing well, in which results vary more.
use serde::Serialize;

use super::profile::DifficultyProfile;

/// Points between two means that are worth a word.
const NOTICED: f64 = 3.0;
/// Points between two reaches that are worth a word.
const SLOPE: f64 = 6.0;
/// How much wider a spread must be to be worth a word.
const WIDER: f64 = 1.25;

/// Which way one thing lies against another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ProfileDelta {
    /// Less.
    Less,
    /// About as much.
    Alike,
    /// More.
    More,
}

impl ProfileDelta {
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
pub struct ScenarioComparison {
    /// What somebody average scores.
    pub average: ProfileDelta,
    /// What somebody skilled scores.
    pub skilled: ProfileDelta,
    /// What playing well is worth: the way from chance to skill.
    pub reach: ProfileDelta,
    /// How far apart the results of somebody average lie.
    pub spread: ProfileDelta,
}

impl ScenarioComparison {
    /// What a profile is against another.
    #[must_use]
    pub fn of(own: &DifficultyProfile, other: &DifficultyProfile) -> Self {
        let spread = if own.spread > other.spread * WIDER {
            ProfileDelta::More
        } else if own.spread * WIDER < other.spread {
            ProfileDelta::Less
        } else {
            ProfileDelta::Alike
        };
        Self {
            average: ProfileDelta::of(own.average, other.average, NOTICED),
            skilled: ProfileDelta::of(own.skilled, other.skilled, NOTICED),
            reach: ProfileDelta::of(own.reach, other.reach, SLOPE),
            spread,
        }
    }
}
