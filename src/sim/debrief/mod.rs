//! The debrief: a finished session as plain data, with all that was hidden in it.
//!
//! Front ends get it from a seat once the session is over, and put words to it with `prose::debrief`. Everything is
//! ids and numbers; texts are here only where a view would still keep them closed. Plot coordinates are floats and
//! decide nothing; every other number is exact.
pub mod answers;
pub mod cash;
pub mod compare;
pub mod concessions;
pub mod consequences;
pub mod deal;
pub mod decision_impact;
pub mod ending;
pub mod missed_people;
mod missed_replies;
pub mod next_time_hints;
pub mod no_deal;
pub mod objections;
pub mod pareto_improvement;
pub mod people;
mod prompt;
pub mod questions;
mod recommendation_input;
pub mod recommendations;
mod replay;
pub mod series;
pub mod timeline;
pub mod topics;
pub mod turning;
pub mod valued_package;

use serde::Serialize;

use crate::sim::compiled::CompiledScenario;
use crate::sim::scenario::Text;
use crate::sim::score::style::{Measure, style};
use crate::sim::score::{Score, score};
use crate::sim::session::Action;
use crate::sim::session::state::State;

pub use deal::DealReview;
pub use ending::EndingReview;
pub use objections::ObjectionReview;
pub use people::PersonReview;
pub use recommendations::Work;
pub use replay::Replay;
pub use series::SeriesPoint;
pub use timeline::TimelineStep;
pub use turning::{Turning, TurningPoint};

/// Version of the debrief as data: raised when a reader of an older one would misread it.
pub const VERSION: u32 = 1;

/// A moment of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct AtTurn {
    /// Number of the action, from 0.
    pub action: u16,
    /// Turns used with it.
    pub turn: u16,
}

/// The case that teaches the same elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PairedCase {
    /// The file name of the other scenario, without its ending.
    pub scenario: String,
    /// What both teach.
    pub principle: Text,
}

/// A finished session, opened up.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Debrief {
    /// [`VERSION`].
    pub version: u32,
    /// Days and turns used.
    pub used: (u16, u16),
    /// The hidden hand that was dealt: its name and its truth; nothing where there is only one.
    pub hand: Option<(Text, Text)>,
    /// How it ended, and how everybody sees us now.
    pub ending: EndingReview,
    /// Every finding, and the points.
    pub score: Score,
    /// What to work on: at most two.
    pub work: Vec<Work>,
    /// What each action did.
    pub line: Vec<TimelineStep>,
    /// Trust, tension and support after each turn, the start included.
    pub series: Vec<SeriesPoint>,
    /// Where it turned, at most six, in order.
    pub turning: Vec<TurningPoint>,
    /// The people and what they wanted.
    pub people: Vec<PersonReview>,
    /// Cards against the truth.
    pub cards: people::Cards,
    /// What they held against us.
    pub objections: Vec<ObjectionReview>,
    /// The deal and what was possible.
    pub deal: DealReview,
    /// How one talked, against skilled and average negotiators in one study.
    pub style: Vec<Measure>,
    /// What this case teaches.
    pub principle: Text,
    /// The case that teaches the same elsewhere.
    pub pair: Option<PairedCase>,
}

impl Debrief {
    /// The debrief of a finished session: where it ended, and the actions that led there.
    ///
    /// `None` while it goes on, and for actions that don't lead to that end.
    #[must_use]
    pub fn of(c: &CompiledScenario, end: &State, actions: &[Action]) -> Option<Self> {
        Self::of_played(&Replay::of(c, end, actions)?)
    }

    fn of_played(p: &Replay<'_>) -> Option<Self> {
        let (c, end) = (p.c, p.end);
        let score = score(c, end);
        let people = people::people(p);
        let deal = deal::deal(p);
        let work = recommendations::work(p, &score, &people, &deal);
        let hand = c.source.hands.values().nth(end.hand.index());
        Some(Self {
            version: VERSION,
            used: (end.day, end.turn),
            hand: hand.map(|h| (h.name.clone(), h.truth.clone())),
            ending: ending::ending(p)?,
            work,
            line: timeline::line(p),
            series: series::series(p),
            turning: turning::turning(p),
            cards: people::cards(p),
            people,
            objections: objections::objections(p),
            deal,
            style: style(end),
            principle: c.source.principle.clone(),
            pair: c.source.pair.as_ref().map(|scenario| PairedCase {
                scenario: scenario.clone(),
                principle: c.source.principle.clone(),
            }),
            score,
        })
    }
}
