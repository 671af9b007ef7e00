//! A session: the state, what can be done, and what comes of it.
//!
//! [`apply`] is the only way in which a state changes. An action that is not possible is refused with a reason that
//! the trainee can see, and leaves the state as it was.
pub mod action;
pub(in crate::sim) mod calendar;
pub(in crate::sim) mod decision;
pub mod draw;
pub mod event;
pub(in crate::sim) mod feelings;
pub mod holds;
mod meeting;
mod moves;
mod objections;
pub(in crate::sim) mod paper;
pub mod refusal;
mod reply;
pub(in crate::sim) mod stage;
pub mod state;
pub mod written;

pub use action::{Action, Aim, Certainty, Direction, Statement};
pub use event::{Event, Logged, Outcome};
pub use refusal::Refusal;
pub use state::State;
pub use written::{Unknown, WrittenAction};

use crate::sim::compiled::Compiled;
use crate::sim::session::state::Phase;
use crate::sim::view::View;

/// Applies an action; the events it brings about are the log's entries from the returned index on.
///
/// # Errors
/// The reason why it is not possible here. The state is unchanged.
pub fn apply(c: &Compiled, s: &mut State, action: &Action) -> Result<usize, Refusal> {
    View::new(c, s).allows(action)?;
    let first = s.log.len();
    match action {
        Action::Prepare { first, walk_away, opening } => {
            s.opening = c.openings[opening.at()];
            s.phase = Phase::Calendar;
            s.record(Event::Prepared { first: *first, walk_away: *walk_away, opening: *opening });
        }
        Action::Meet { roles, channel, aim } => calendar::meet(c, s, *roles, *channel, *aim),
        Action::CallHome(issue) => calendar::call_home(c, s, *issue),
        Action::Wait(days) => calendar::wait(c, s, *days),
        Action::Believe { card, certainty } => {
            let known = c.cards[card.at()].interest.is_some_and(|i| s.verified.has(i.at()));
            let placed = &mut s.cards[card.at()];
            placed.certainty = *certainty;
            placed.in_time = !known;
            s.record(Event::Believed(*card, *certainty));
        }
        Action::Topic(scene) => meeting::bring_up(c, s, *scene),
        Action::Reply(reply) => reply::say(c, s, *reply),
        Action::Park => objections::park(c, s),
        Action::Show(doc) => moves::show(c, s, *doc),
        Action::Propose { package, reason, forecast } => paper::propose(c, s, *package, *reason, forecast),
        Action::Present(packages) => paper::present(c, s, packages),
        Action::Summarise(statements) => moves::summarise(c, s, statements),
        Action::AskDecision => decision::ask(c, s),
        Action::Adjourn => meeting::adjourn(c, s),
        Action::WalkAway => meeting::walk_away(c, s),
    }
    s.actions = s.actions.saturating_add(1);
    Ok(first)
}
