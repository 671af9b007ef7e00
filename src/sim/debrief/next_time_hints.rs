//! Leads to follow when one plays on with the truth sealed: what could be seen, and was left where it lay.
use crate::sim::compiled::{ObjectionId, RoleId};
use crate::sim::session::event::{Event, Situation};
use crate::sim::view::{Access, View};

/// Most leads that are given.
pub const MOST: usize = 3;

/// Something that was seen and not followed up. It says nothing that the trainee could not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// Somebody hesitated at this turn, and it was never found out why.
    Hesitated(RoleId, u16),
    /// An objection was raised at this turn and lay there to the end.
    Unsettled(ObjectionId, u16),
    /// Somebody would have seen us, and nobody went.
    NeverMet(RoleId),
    /// Somebody was met, and nothing that they want was ever verified; the turn is that of the last meeting's start.
    NothingFound(RoleId, u16),
    /// At this turn an offer gave something and asked for nothing.
    GaveForNothing(u16),
}

/// The leads of a session, at most [`MOST`], each about somebody or something else.
#[must_use]
pub fn leads(view: &View<'_>) -> Vec<Lead> {
    let mut found: Vec<Lead> = Vec::new();
    let found_out = |role: RoleId| {
        // What everybody knows was not found out.
        let own = |i| view.interest_role(i) == Some(role) && view.c.interests[i].hidden;
        view.known_interests().any(own)
    };
    let mut people: Vec<RoleId> = Vec::new();
    for logged in view.log() {
        let Event::Says { role, standing, .. } = logged.event else {
            continue;
        };
        if standing == Situation::Hesitates && !people.contains(&role) && !found_out(role) {
            people.push(role);
            found.push(Lead::Hesitated(role, logged.turn));
        }
    }
    // One hesitation is enough of its kind: the other lead is of another.
    found.truncate(1);
    people.truncate(1);
    let open = view.slips().filter(|slip| !slip.settled);
    for slip in open {
        let raised = view.log().find(|l| matches!(l.event, Event::Raised(o) if o == slip.objection));
        let who = view.slip_text(slip.objection).map(|(role, _)| role);
        if let (Some(raised), Some(who)) = (raised, who)
            && !people.contains(&who)
        {
            people.push(who);
            found.push(Lead::Unsettled(slip.objection, raised.turn));
        }
    }
    for role in view.roles() {
        if people.contains(&role) {
            continue;
        }
        if view.met(role) == 0 && view.access(role) == Access::Open {
            found.push(Lead::NeverMet(role));
        } else if view.met(role) > 0 && !found_out(role) {
            let met = view.log().filter(|l| {
                if let Event::MeetingStarted { roles, .. } = l.event { roles.has(role) } else { false }
            });
            let turn = met.last().map_or(0, |l| l.turn);
            found.push(Lead::NothingFound(role, turn + 1));
        }
    }
    // The last place is for what one did oneself.
    let given = view.log().find(|l| gave_for_nothing(view, &l.event));
    found.truncate(MOST - usize::from(given.is_some()));
    found.extend(given.map(|l| Lead::GaveForNothing(l.turn)));
    found
}

fn gave_for_nothing(view: &View<'_>, event: &Event) -> bool {
    let Event::Tabled { before, after, conditional, .. } = event else {
        return false;
    };
    !conditional && view.c.given_and_got(before, after).0 > 0
}
