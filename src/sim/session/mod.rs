//! A session: its state, what can be done, what happened, why something was refused.
//!
//! Plain data and readings of it. How an action changes the state is the business of [`crate::sim::phase`].
pub mod action;
pub mod action_record;
pub(in crate::sim) mod aim;
mod attempt;
pub mod carried_over;
mod carry_over;
pub mod condition_eval;
pub mod event;
pub mod mood;
pub(in crate::sim) mod names;
pub mod outcome;
pub(in crate::sim) mod prevention;
pub mod refusal;
pub(in crate::sim) mod refusal_review;
pub mod rng;
pub mod state;
pub mod trust;

pub use action::{Action, Aim, Certainty, Direction, Statement};
pub use action_record::{Unknown, WrittenAction};
pub use attempt::Attempt;
pub use event::{Event, Logged};
pub use outcome::{Ending, Outcome};
pub use refusal::Refusal;
pub use state::State;
