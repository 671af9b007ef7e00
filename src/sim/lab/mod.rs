//! The laboratory: every policy against every hidden hand, many times, and what came of it.
//!
//! [`examine()`] plays and counts; [`survey`] does the same in about a second, for the author's window. Everything is a
//! function of the scenario, the seed and the counts asked for: threads change nothing.
mod compare;
mod condition;
mod coverage;
mod coverage_item;
mod coverage_search;
mod dead_ends;
mod examine;
mod explorer_policy;
mod findings;
mod prerequisites;
mod profile;
mod record;
mod seeds;
mod spread;
mod stats;

pub use compare::{ProfileDelta, ScenarioComparison};
pub use condition::{ConditionSeen, Site};
pub use coverage::{Coverage, Covered, EXHAUSTIVE, LabPlayer, Witness};
pub use coverage_item::{CoverageItem, person};
pub use coverage_search::Limits;
pub use dead_ends::{DeadEnd, Meetings};
pub use examine::{Examined, LabPlan, examine, replay, survey};
pub use findings::{Findings, HABIT};
pub use profile::{DifficultyProfile, profile, profile_of};
pub use record::{HandRecord, Pick, PolicyRecord, PolicyReport};
pub use seeds::{dealing, hand_of};
pub use spread::Spread;
