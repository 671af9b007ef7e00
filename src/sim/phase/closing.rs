//! The two ends: of the deal, and of the session.
use crate::sim::session::event::Event;
use crate::sim::session::outcome::Outcome;
use crate::sim::session::state::{Phase, State};

/// Closes the deal. The session goes on until [`end`]: a phase that follows the deal begins between the two.
pub(super) fn close_deal(s: &mut State, outcome: Outcome) {
    if !s.deal_closed() {
        s.closed = Some(outcome);
        s.record(Event::Ended(outcome));
    }
}

/// Ends the session; a deal that is still open is closed with `outcome`.
pub(super) fn end(s: &mut State, outcome: Outcome) {
    close_deal(s, outcome);
    s.phase = Phase::Ended;
}
