//! Where it turned: the largest swings, and the doors that opened and closed.
use serde::Serialize;

use super::AtTurn;
use super::replay::Replay;
use crate::sim::compiled::{InterestId, ObjectionId, RoleId};
use crate::sim::session::event::Event;
use crate::sim::session::outcome::Outcome;
use crate::sim::view::{Access, View};

/// Most turning points that are shown.
pub const MOST: usize = 6;
/// A swing of trust less half of tension, in tenths, from which it is worth a word.
const SWING: i32 = 35;

/// What turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Turning {
    /// Somebody came nearer: trust gained less half of the tension, in tenths.
    Won(RoleId, i32),
    /// Somebody moved away, in tenths below zero.
    Lost(RoleId, i32),
    /// The first interest verified.
    FirstInterest(InterestId),
    /// The first offer on the table.
    #[serde(rename = "first_paper")]
    FirstOffer,
    /// An objection settled.
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
}

/// A moment at which the session turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TurningPoint {
    /// When.
    pub at: AtTurn,
    /// What turned.
    pub turning: Turning,
    /// How much it weighs beside the others; the greatest is the turn of the session.
    pub weight: i32,
}

/// The moments at which it turned, at most [`MOST`], in order.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the events that count here are named; the others are nothing to this reader"
)]
pub(super) fn turning(p: &Replay<'_>) -> Vec<TurningPoint> {
    let mut found = Vec::new();
    let (mut offers, mut interests) = (0, 0);
    for action in 0..p.actions() {
        let at = p.at(action);
        let mut add = |turning, weight| found.push(TurningPoint { at, turning, weight });
        for logged in p.events(action) {
            match logged.event {
                Event::Verified(interest) => {
                    if interests == 0 {
                        add(Turning::FirstInterest(interest), 90);
                    }
                    interests += 1;
                }
                Event::Tabled { .. } => {
                    if offers == 0 {
                        add(Turning::FirstOffer, 60);
                    }
                    offers += 1;
                }
                Event::Settled(objection) => add(Turning::Settled(objection), 70),
                Event::Introduced(role) => add(Turning::DoorOpened(role), 55),
                Event::PutOff => add(Turning::PutOff, 80),
                Event::Crossed(..) => add(Turning::Crossed, 200),
                Event::Ended(Outcome { agreement: Some(_), .. }) => add(Turning::Signed, 65),
                _ => {}
            }
        }
        for i in 0..p.c.roles.len() {
            let role = RoleId::from(i);
            let swing = swing(p, action, i);
            if swing >= SWING {
                add(Turning::Won(role, swing), swing);
            } else if swing <= -SWING {
                add(Turning::Lost(role, swing), -swing);
            }
            if closed(p, action, role) {
                add(Turning::DoorClosed(role), 75);
            }
        }
    }
    // The heaviest stay; of two alike the earlier one.
    found.sort_by_key(|t| (-t.weight, t.at));
    found.truncate(MOST);
    found.sort_by_key(|t| (t.at, -t.weight));
    found
}

fn swing(p: &Replay<'_>, action: u16, role: usize) -> i32 {
    let (was, is) = (&p.before(action).roles[RoleId::from(role)], &p.after(action).roles[RoleId::from(role)]);
    (is.trust.tenths() - was.trust.tenths()) - (is.tension - was.tension) / 2
}

fn closed(p: &Replay<'_>, action: u16, role: RoleId) -> bool {
    let spent = |s| View::new(p.c, s).access(role) == Access::Spent;
    let over = p.after(action).is_over();
    p.c.roles[role].votes && !over && spent(p.after(action)) && !spent(p.before(action))
}
