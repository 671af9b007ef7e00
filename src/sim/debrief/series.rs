//! Trust, tension and support over the turns: what a plot of the session shows.
use serde::Serialize;

use super::AtTurn;
use super::replay::Replay;
use crate::sim::buyer::support::supported;
use crate::sim::compiled::{Package, RoleId};
use crate::sim::session::state::State;

/// How one person stood at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PersonAt {
    /// Who.
    pub role: RoleId,
    /// Whether they had been met.
    pub met: bool,
    /// Trust, in tenths, 0 to 1000.
    pub trust: i32,
    /// Tension, in tenths, 0 to 1000.
    pub tension: i32,
    /// Support for the offer on the table, in thousandths of −2 to 2; nothing before one lies there.
    pub support: Option<i64>,
}

/// One moment of the session: the end of a turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeriesPoint {
    /// When; the start stands before the first action, with turn 0.
    pub at: AtTurn,
    /// Days passed.
    pub day: u16,
    /// The offer on the table.
    #[serde(rename = "paper")]
    pub offer: Option<Package>,
    /// Everybody, in the order of the file.
    pub people: Vec<PersonAt>,
}

/// The start, and the end of every turn that was used.
pub(super) fn series(p: &Replay<'_>) -> Vec<SeriesPoint> {
    let start = AtTurn { action: 0, turn: 0 };
    let mut all = vec![moment(p, start, p.before(0))];
    for action in 0..p.actions() {
        let at = p.at(action);
        // What moves before the first turn shows in it.
        if at.turn == 0 {
            continue;
        }
        let now = moment(p, at, p.after(action));
        match all.last_mut() {
            // The last action of a turn stands for it, the days after it included.
            Some(last) if last.at.turn == at.turn => *last = now,
            _ => all.push(now),
        }
    }
    all
}

fn moment(p: &Replay<'_>, at: AtTurn, s: &State) -> SeriesPoint {
    let people = (0..p.c.roles.len()).map(|i| {
        let (role, r) = (RoleId::from(i), &s.roles[RoleId::from(i)]);
        PersonAt {
            role,
            met: r.met > 0,
            trust: r.trust.tenths(),
            tension: r.tension,
            support: s
                .offer
                .filter(|_| p.c.roles[RoleId::from(i)].votes)
                .map(|offer| supported(p.c, s, role, &offer)),
        }
    });
    SeriesPoint { at, day: s.day, offer: s.offer, people: people.collect() }
}
