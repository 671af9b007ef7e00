//! How the deal came out: the one type that log, view, score, debrief, class and lab read.
use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::sim::compiled::Package;

/// How the negotiation of the deal ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// They signed.
    Signed,
    /// We walked away.
    WalkedAway,
    /// They turned us down for good.
    Refused,
    /// Time ran out.
    Deadline,
}

impl Ending {
    /// Every ending, in the order of this file.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Its name in files and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Signed => "signed",
            Self::WalkedAway => "walked_away",
            Self::Refused => "refused",
            Self::Deadline => "deadline",
        }
    }
}

/// How the deal came out: known as soon as it is closed, whether or not the session goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "WrittenOutcome", into = "WrittenOutcome")]
pub struct Outcome {
    /// How the negotiation ended.
    pub ending: Ending,
    /// What was signed.
    pub agreement: Option<Package>,
}

impl Outcome {
    /// Signed on these terms.
    #[must_use]
    pub fn signed(agreement: Package) -> Self {
        Self { ending: Ending::Signed, agreement: Some(agreement) }
    }

    /// Ended with nothing signed.
    #[must_use]
    pub fn without_deal(ending: Ending) -> Self {
        Self { ending, agreement: None }
    }
}

/// The words that stand in logs and records since the first version, and one for what they can't say.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Outcome")]
enum WrittenOutcome {
    Signed(Package),
    WalkedAway,
    Refused,
    Deadline,
    Other { ending: Ending, agreement: Option<Package> },
}

impl From<Outcome> for WrittenOutcome {
    fn from(Outcome { ending, agreement }: Outcome) -> Self {
        match (ending, agreement) {
            (Ending::Signed, Some(package)) => Self::Signed(package),
            (Ending::WalkedAway, None) => Self::WalkedAway,
            (Ending::Refused, None) => Self::Refused,
            (Ending::Deadline, None) => Self::Deadline,
            (ending, agreement) => Self::Other { ending, agreement },
        }
    }
}

impl From<WrittenOutcome> for Outcome {
    fn from(written: WrittenOutcome) -> Self {
        match written {
            WrittenOutcome::Signed(package) => Self::signed(package),
            WrittenOutcome::WalkedAway => Self::without_deal(Ending::WalkedAway),
            WrittenOutcome::Refused => Self::without_deal(Ending::Refused),
            WrittenOutcome::Deadline => Self::without_deal(Ending::Deadline),
            WrittenOutcome::Other { ending, agreement } => Self { ending, agreement },
        }
    }
}
