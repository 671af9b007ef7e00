//! The author's bench: a scenario played while it is being written, with everything that is hidden laid open.
//!
//! A trainee has a [`Seat`](crate::sim::play::PlayerSession) and sees a view; an author has a [`Sandbox`], which may begin anywhere
//! ([`StartState`]), go back, take a new version of the text under way, and tell why something is not offered and what each
//! reply would do ([`Insight`]). A [`Playthrough`] is a recorded session with what came of each step, to be held against
//! today's text.
mod condition_trace;
mod inspector;
mod playthrough;
mod preset;
mod sandbox;
mod satisfy;
mod state_diff;

pub use crate::sim::phase::start::StartState;
pub use condition_trace::{Clause, Now, clauses};
pub use inspector::{Insight, InterestInside, PersonInside, ReplyInside, SceneInside, Worry, insight};
pub use playthrough::{Divergence, Playthrough, PlaythroughEnd, PlaythroughResult, PlaythroughStep};
pub use preset::Preset;
pub use sandbox::{Carried, LostStep, ReplayStop, Sandbox, Start};
pub use state_diff::{StateChange, changes};
