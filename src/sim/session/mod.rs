//! A session: its state, what can be done, what happened, why something was refused.
//!
//! Plain data and readings of it. How an action changes the state is the business of [`crate::sim::phase`].
pub mod action;
pub mod action_record;
mod attempt;
pub mod carried_over;
mod carry_over;
pub mod condition_eval;
pub mod event;
pub mod mood;
pub(in crate::sim) mod names;
pub mod outcome;
pub mod refusal;
pub mod rng;
pub(in crate::sim) mod sound_refusal;
pub mod state;
pub mod trust;

pub use action::{Action, Aim, Certainty, Direction, Statement};
pub use action_record::{Unknown, WrittenAction};
pub use attempt::Attempt;
pub use event::{Event, Logged};
pub use outcome::{Ending, Outcome};
pub use refusal::Refusal;
pub use state::State;
