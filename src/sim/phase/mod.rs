//! What comes of what is done: calendar and meetings, which every phase shares, and the deal in a room of its own.
//!
//! [`apply`] is the only way in which a state changes. An action that is not possible is refused with a reason that
//! the trainee can see, and leaves the state as it was.
mod calendar;
mod closing;
mod days;
mod deal;
mod documents_summary;
mod knowledge;
mod legal;
mod legal_actions;
mod meeting;
mod objections;
mod reactions;
mod reply;
pub mod start;

use deal::{decision, offers};
pub use legal_actions::{LegalAction, OfferDomain, legal_actions};

use crate::sim::compiled::CompiledScenario;
use crate::sim::session::state::{Phase, State};
use crate::sim::session::{Action, Event, Refusal};
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
            s.opening = c.openings[*opening];
            s.phase = Phase::Calendar;
            s.record(Event::Prepared { first: *first, walk_away: *walk_away, opening: *opening });
        }
        Action::Meet { roles, channel, aim } => calendar::meet(c, s, *roles, *channel, *aim),
        Action::CallHome(issue) => calendar::call_home(c, s, *issue),
        Action::Wait(days) => calendar::wait(c, s, *days),
        Action::Believe { card, certainty } => {
            let known = c.cards[*card].interest.is_some_and(|i| s.verified.has(i));
            let placed = &mut s.cards[*card];
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
