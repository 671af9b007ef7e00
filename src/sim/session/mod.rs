//! A session: the state, what can be done, and what comes of it.
//!
//! [`apply`] is the only way in which a state changes. An action that is not possible is refused with a reason that
//! the trainee can see, and leaves the state as it was.
pub mod action;
pub mod action_record;
mod attempt;
pub(in crate::sim) mod calendar;
pub mod condition_eval;
pub(in crate::sim) mod decision;
mod documents_summary;
pub mod event;
mod meeting;
pub(in crate::sim) mod names;
mod objections;
pub(in crate::sim) mod offers;
pub(in crate::sim) mod reactions;
pub mod refusal;
mod reply;
pub mod rng;
pub mod start;
pub mod state;

pub use action::{Action, Aim, Certainty, Direction, Statement};
pub use action_record::{Unknown, WrittenAction};
pub use attempt::Attempt;
pub use event::{Event, Logged, Outcome};
pub use refusal::Refusal;
pub use state::State;

use crate::sim::compiled::CompiledScenario;
use crate::sim::session::state::Phase;
use crate::sim::view::View;

/// Applies an action; the events it brings about are the log's entries from the returned index on.
///
/// # Errors
/// The reason why it is not possible here. The state is unchanged.
pub fn apply(c: &CompiledScenario, s: &mut State, action: &Action) -> Result<usize, Refusal> {
    View::new(c, s).allows(action)?;
    let first = s.log.len();
    match action {
        Action::Prepare { first, walk_away, opening } => {
            s.opening = c.openings[opening.index()];
            s.phase = Phase::Calendar;
            s.record(Event::Prepared { first: *first, walk_away: *walk_away, opening: *opening });
        }
        Action::Meet { roles, channel, aim } => calendar::meet(c, s, *roles, *channel, *aim),
        Action::CallHome(issue) => calendar::call_home(c, s, *issue),
        Action::Wait(days) => calendar::wait(c, s, *days),
        Action::Believe { card, certainty } => {
            let known = c.cards[card.index()].interest.is_some_and(|i| s.verified.has(i.index()));
            let placed = &mut s.cards[card.index()];
            placed.certainty = *certainty;
            placed.in_time = !known;
            s.record(Event::Believed(*card, *certainty));
        }
        Action::Topic(scene) => meeting::bring_up(c, s, *scene),
        Action::Reply(reply) => reply::say(c, s, *reply),
        Action::Park => objections::park(c, s),
        Action::Show(doc) => documents_summary::show(c, s, *doc),
        Action::Propose { package, reason, forecast } => offers::propose(c, s, *package, *reason, forecast),
        Action::Present(packages) => offers::present(c, s, packages),
        Action::Summarise(statements) => documents_summary::summarise(c, s, statements),
        Action::AskDecision => decision::ask(c, s),
        Action::Adjourn => meeting::adjourn(c, s),
        Action::WalkAway => meeting::walk_away(c, s),
    }
    s.actions = s.actions.saturating_add(1);
    Ok(first)
}
