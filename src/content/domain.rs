//! A domain as written: issues, parties and what each level is worth to each of them.
use serde::{Deserialize, Serialize};

use crate::sim::ordered::Ordered;
use crate::sim::preference::Decimal;

/// The version of the form written by `Domain::to_ron`.
pub const FORMAT: u32 = 1;

/// A multi-issue domain with additive utilities, as written.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// Version of the form; 1.
    pub format: u32,
    /// What the domain is called.
    pub name: String,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Under which terms it is published.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub licence: String,
    /// Names of the issues and of their levels, in order.
    pub issues: Ordered<Vec<String>>,
    /// The parties in the order in which utilities are reported.
    pub parties: Ordered<Party>,
}

/// What the levels are worth to one party.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Utility without a deal; 0 where it is left out.
    #[serde(default)]
    pub reservation: Decimal,
    /// By issue, the factor on its values; 1 where it is left out.
    #[serde(default, skip_serializing_if = "Ordered::is_empty")]
    pub weights: Ordered<Decimal>,
    /// By issue, one value for each level.
    pub values: Ordered<Vec<Decimal>>,
}
