//! Where it turned: the largest swings, and the doors that opened and closed.
use serde::Serialize;

use super::AtTurn;
use super::consequences::{Consequence, consequences};
use super::replay::Replay;
use crate::sim::compiled::{InterestId, ObjectionId, RoleId};

/// Most turning points that are shown.
pub const MOST: usize = 6;

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
pub(super) fn turning(p: &Replay<'_>) -> Vec<TurningPoint> {
    let mut found = Vec::new();
    let (mut offers, mut interests) = (0, 0);
    for action in 0..p.actions() {
        let at = p.at(action);
        let mut add = |turning, weight| found.push(TurningPoint { at, turning, weight });
        for came in consequences(p.c, p.before(action), p.after(action), p.events(action)) {
            match came {
                Consequence::Verified(interest) => {
                    if interests == 0 {
                        add(Turning::FirstInterest(interest), 90);
                    }
                    interests += 1;
                }
                Consequence::Tabled => {
                    if offers == 0 {
                        add(Turning::FirstOffer, 60);
                    }
                    offers += 1;
                }
                Consequence::Settled(objection) => add(Turning::Settled(objection), 70),
                Consequence::DoorOpened(role) => add(Turning::DoorOpened(role), 55),
                Consequence::PutOff => add(Turning::PutOff, 80),
                Consequence::Crossed => add(Turning::Crossed, 200),
                Consequence::Signed => add(Turning::Signed, 65),
                Consequence::Won(role, swing) => add(Turning::Won(role, swing), swing),
                Consequence::Lost(role, swing) => add(Turning::Lost(role, swing), -swing),
                Consequence::DoorClosed(role) => add(Turning::DoorClosed(role), 75),
                Consequence::Learned(_) | Consequence::NoDeal => {}
            }
        }
    }
    // The heaviest stay; of two alike the earlier one.
    found.sort_by_key(|t| (-t.weight, t.at));
    found.truncate(MOST);
    found.sort_by_key(|t| (t.at, -t.weight));
    found
}
