//! When a meeting's aim was reached, and by which moment: the engine notes that it was, the score cites the moment.
use super::action::{Aim, Direction};
use super::event::{Event, Logged, MeetingEnd, Situation};

/// The moment at which the aim of the last meeting of `log` was reached, if it was. `why`: how that meeting ends.
#[must_use]
pub(in crate::sim) fn reached(log: &[Logged], why: MeetingEnd) -> Option<&Logged> {
    let start = log.iter().rposition(|l| matches!(l.event, Event::MeetingStarted { .. }))?;
    let Event::MeetingStarted { aim, .. } = log[start].event else {
        return None;
    };
    let here = &log[start..];
    let first = |wanted: fn(&Event) -> bool| here.iter().find(|l| wanted(&l.event));
    match aim {
        Aim::Learn => {
            let verified = first(|e| matches!(e, Event::Verified(_)));
            let second = here.iter().filter(|l| matches!(l.event, Event::Learned(..))).nth(1);
            verified.into_iter().chain(second).min_by_key(|l| l.action)
        }
        Aim::Contact => {
            first(|e| matches!(e, Event::Introduced(_) | Event::Says { standing: Situation::Warmer, .. }))
        }
        Aim::Answer => first(|e| matches!(e, Event::Settled(_))),
        Aim::Propose => first(|e| matches!(e, Event::Face { direction: Direction::Closer, .. })),
        Aim::Close => {
            let asked = here.iter().rfind(|l| matches!(l.event, Event::DecisionAsked));
            asked.filter(|_| why == MeetingEnd::Signed)
        }
    }
}
