//! The author's bench: a scenario played while it is being written, with everything that is hidden laid open.
//!
//! A trainee has a [`Seat`](crate::sim::view::Seat) and sees a view; an author has a [`Bench`], which may begin anywhere
//! ([`Stand`]), go back, take a new version of the text under way, and tell why something is not offered and what each
//! reply would do ([`Insight`]). A [`Journey`] is a recorded session with what came of each step, to be held against
//! today's text.
mod bench;
mod change;
mod clause;
mod insight;
mod journey;
mod names;
mod satisfy;
mod stand;

pub use bench::{Bench, Carried, Lost, Start, Stop};
pub use change::{Change, changes};
pub use clause::{Clause, Now, clauses};
pub use insight::{Insight, Person, ReplyInside, SceneInside, Want, Worry, insight};
pub use journey::{Checked, End, Journey, Parting, Step};
pub use stand::{Preset, Stand};
