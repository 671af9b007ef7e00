//! The deal that both sides missed in one session, and the terms that it turned on.
use serde::Serialize;

use crate::sim::debrief::pareto_improvement::{Benchmark, Better, Missed};
use crate::sim::scenario::Text;
use crate::sim::view::View;

/// One term of a deal that was missed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MissedTerm {
    /// What it is about.
    pub issue: Text,
    /// What stood in the offer that it is measured against.
    pub from: Text,
    /// What would have been better.
    pub to: Text,
    /// What it brings us, in the unit; below zero it costs us.
    pub own: i64,
    /// The issue never came up.
    pub never_came_up: bool,
}

/// The deal that a session missed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MissedDeal {
    /// Whose.
    pub person: usize,
    /// Which attempt.
    pub attempt: u16,
    /// What it is measured against.
    pub against: Benchmark,
    /// For whom it is better.
    pub better: Better,
    /// What we would have gained, in the unit.
    pub own_gain: i64,
    /// Efficiency of what was signed in thousandths of the best; nothing without a deal.
    pub was: Option<i64>,
    /// Efficiency of the missed deal.
    pub efficiency: i64,
    /// Its terms, ours first.
    pub terms: Vec<MissedTerm>,
}

/// What one session missed; who and which attempt are filled in by the class.
pub(super) fn of(view: &View<'_>, missed: &Missed, was: Option<i64>) -> MissedDeal {
    MissedDeal {
        person: 0,
        attempt: 0,
        against: missed.against,
        better: missed.better,
        own_gain: missed.own_gain,
        was,
        efficiency: missed.efficiency,
        terms: missed
            .trades
            .iter()
            .map(|t| MissedTerm {
                issue: view.issue_name(t.issue).clone(),
                from: view.level_name(t.issue, t.from).clone(),
                to: view.level_name(t.issue, t.to).clone(),
                own: t.own,
                never_came_up: t.never_came_up,
            })
            .collect(),
    }
}
