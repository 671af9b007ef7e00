//! The laboratory: every policy against every hidden hand, many times, and what came of it.
//!
//! [`examine()`] plays and counts; [`survey`] does the same in about a second, for the author's window. Everything is a
//! function of the scenario, the seed and the counts asked for: threads change nothing.
mod compare;
mod condition;
mod coverage;
mod dry;
mod examine;
mod explore;
mod findings;
mod item;
mod lead;
mod profile;
mod record;
mod seeds;
mod spread;
mod tally;
mod want;

pub use compare::{Against, Compared};
pub use condition::{Seen, Site};
pub use coverage::{Coverage, Covered, EXHAUSTIVE, Player, Witness};
pub use dry::{Dry, Meetings};
pub use examine::{Examined, Plan, examine, replay, survey};
pub use explore::Limits;
pub use findings::{Findings, HABIT};
pub use item::{Ending, Item, person};
pub use profile::{Profile, profile, profile_of};
pub use record::{HandRecord, Pick, PolicyReport, Record};
pub use seeds::{dealing, hand_of};
pub use spread::Spread;
