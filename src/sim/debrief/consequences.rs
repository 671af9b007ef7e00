//! What an action opened and what it spoiled: one reading of its events, from which *where it turned* and *turns that
//! mattered* are both told, so that neither calls a loss what the other calls a gain.
use serde::Serialize;

use crate::sim::compiled::{CompiledScenario, FactId, InterestId, ObjectionId, RoleId};
use crate::sim::session::event::{Event, Logged};
use crate::sim::session::outcome::Outcome;
use crate::sim::session::state::State;
use crate::sim::view::{Access, View};

/// A swing of trust less half of tension, in tenths, from which it is worth a word.
const SWING: i32 = 35;

/// What an action brought about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Consequence {
    /// Somebody came nearer: trust gained less half of the tension, in tenths.
    Won(RoleId, i32),
    /// Somebody moved away, in tenths below zero.
    Lost(RoleId, i32),
    /// Something new was said.
    Learned(FactId),
    /// An interest was verified.
    Verified(InterestId),
    /// An offer lies on the table.
    Tabled,
    /// An objection was settled.
    Settled(ObjectionId),
    /// Somebody will now see us.
    DoorOpened(RoleId),
    /// Somebody with a say has no more time for us, and has not signed.
    DoorClosed(RoleId),
    /// A decision was asked for and put off.
    PutOff,
    /// The line was crossed.
    Crossed,
    /// Everybody signed.
    Signed,
    /// It ended without a deal.
    NoDeal,
}

impl Consequence {
    /// Whether it opens something (true) or spoils it.
    #[must_use]
    pub fn opens(self) -> bool {
        match self {
            Self::Won(..)
            | Self::Learned(_)
            | Self::Verified(_)
            | Self::Tabled
            | Self::Settled(_)
            | Self::DoorOpened(_)
            | Self::Signed => true,
            Self::Lost(..) | Self::DoorClosed(_) | Self::PutOff | Self::Crossed | Self::NoDeal => false,
        }
    }
}

/// What came of an action, from its events and the states around it; in the order of the events, then of the file.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the events that count here are named; the others are nothing to this reader"
)]
pub(super) fn consequences(
    c: &CompiledScenario,
    before: &State,
    after: &State,
    events: &[Logged],
) -> Vec<Consequence> {
    let named = |logged: &Logged| match logged.event {
        Event::Learned(fact, Some(_)) => Some(Consequence::Learned(fact)),
        Event::Verified(interest) => Some(Consequence::Verified(interest)),
        Event::Tabled { .. } => Some(Consequence::Tabled),
        Event::Settled(objection) => Some(Consequence::Settled(objection)),
        Event::Introduced(role) => Some(Consequence::DoorOpened(role)),
        Event::PutOff => Some(Consequence::PutOff),
        Event::Crossed(..) => Some(Consequence::Crossed),
        Event::Ended(Outcome { agreement: Some(_), .. }) => Some(Consequence::Signed),
        Event::Ended(_) => Some(Consequence::NoDeal),
        _ => None,
    };
    let mut found: Vec<Consequence> = events.iter().filter_map(named).collect();
    for role in (0..c.roles.len()).map(RoleId::from) {
        let (was, is) = (&before.roles[role], &after.roles[role]);
        let swing = (is.trust.tenths() - was.trust.tenths()) - (is.tension - was.tension) / 2;
        if swing >= SWING {
            found.push(Consequence::Won(role, swing));
        } else if swing <= -SWING {
            found.push(Consequence::Lost(role, swing));
        }
        let spent = |s| View::new(c, s).access(role) == Access::Spent;
        if c.roles[role].votes && !after.is_over() && spent(after) && !spent(before) {
            found.push(Consequence::DoorClosed(role));
        }
    }
    found
}
