//! Trust, tension and support over the turns: what a plot of the session shows.
use serde::Serialize;

use super::At;
use super::played::Played;
use crate::sim::compiled::{Package, RoleId};
use crate::sim::session::decision::supported;
use crate::sim::session::state::State;

/// How one person stood at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// Who.
    pub role: RoleId,
    /// Whether they had been met.
    pub met: bool,
    /// Trust, in tenths, 0 to 1000.
    pub trust: i32,
    /// Tension, in tenths, 0 to 1000.
    pub tension: i32,
    /// Support for the paper on the table, in thousandths of −2 to 2; nothing before one lies there.
    pub support: Option<i64>,
}

/// One moment of the session: the end of a turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Moment {
    /// When; the start stands before the first action, with turn 0.
    pub at: At,
    /// Days passed.
    pub day: u16,
    /// The paper on the table.
    pub paper: Option<Package>,
    /// Everybody, in the order of the file.
    pub people: Vec<Standing>,
}

/// The start, and the end of every turn that was used.
pub(super) fn series(p: &Played<'_>) -> Vec<Moment> {
    let start = At { action: 0, turn: 0 };
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

fn moment(p: &Played<'_>, at: At, s: &State) -> Moment {
    let people = (0..p.c.roles.len()).map(|i| {
        let (role, r) = (RoleId::from(i), &s.roles[i]);
        Standing {
            role,
            met: r.met > 0,
            trust: r.trust.tenths(),
            tension: r.tension,
            support: s.paper.filter(|_| p.c.roles[i].votes).map(|paper| supported(p.c, s, role, &paper)),
        }
    });
    Moment { at, day: s.day, paper: s.paper, people: people.collect() }
}
