//! What of ours answered an objection before its occasion came.
use super::event::{Event, Logged};
use crate::sim::compiled::{CompiledScenario, ObjectionId, Test};

/// The action by which all conditions of an objection's `moot` had come to hold, where the last of them was our doing:
/// an offer, a document, a line. `None` where they held without anything of ours.
#[must_use]
pub(in crate::sim) fn prevented_by(
    c: &CompiledScenario,
    log: &[Logged],
    objection: ObjectionId,
) -> Option<u16> {
    c.objections[objection].moot.iter().filter_map(|test| brought_about(log, test)).max()
}

/// The action that last made a condition true, where it is one that an action of ours makes true.
fn brought_about(log: &[Logged], test: &Test) -> Option<u16> {
    let last = |wanted: &dyn Fn(&Event) -> bool| log.iter().rfind(|l| wanted(&l.event)).map(|l| l.action);
    match test {
        Test::Offered(issue, level) => last(&|e| {
            matches!(e, Event::Tabled { before, after, .. }
                if before.level(*issue) < *level && after.level(*issue) >= *level)
        }),
        Test::OfferTouches(issue) => last(
            &|e| matches!(e, Event::Tabled { before, after, .. } if before.level(*issue) != after.level(*issue)),
        ),
        Test::Tabled => last(&|e| matches!(e, Event::Tabled { .. })),
        Test::Shown(doc) => last(&|e| matches!(e, Event::Shown(shown, _) if shown == doc)),
        Test::Said(reply) => last(&|e| matches!(e, Event::Replied(said) if said == reply)),
        Test::Settled(other) => last(&|e| matches!(e, Event::Settled(o) if o == other)),
        // Told by somebody because we asked; what an event brings is nobody's doing.
        Test::Knows(fact) => last(&|e| matches!(e, Event::Learned(f, Some(_)) if f == fact)),
        Test::Verified(interest) => last(&|e| matches!(e, Event::Verified(i) if i == interest)),
        Test::Any(inner) => inner.iter().filter_map(|t| brought_about(log, t)).max(),
        Test::Holds(_)
        | Test::HoldsCard(_)
        | Test::Met(_)
        | Test::Present(_)
        | Test::Introduced(_)
        | Test::Private
        | Test::InCompany
        | Test::On(_)
        | Test::DayAfter(_)
        | Test::DayBefore(_)
        | Test::Played(_)
        | Test::Open(_)
        | Test::Happened(_)
        | Test::Warm
        | Test::Cold
        | Test::Not(_)
        | Test::Trust(..)
        | Test::Tension(..)
        | Test::Hand(_)
        | Test::Opens
        | Test::Wary
        | Test::NotHere
        | Test::Literal
        | Test::Traded => None,
    }
}
