//! The deals that both sides missed, over a class: in how many sessions, what they were worth, and which terms they
//! turned on.
use std::collections::BTreeMap;

use serde::Serialize;

use super::play::SessionDigest;
use super::spread::mean;
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

/// A term that was missed in several sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TermCount {
    /// What it is about.
    pub issue: Text,
    /// What would have been better.
    pub to: Text,
    /// In how many sessions.
    pub sessions: usize,
    /// In how many of them the issue never came up.
    pub never_came_up: usize,
    /// What it would have brought us on average, in the unit; below zero it costs us.
    pub own: i64,
}

/// What a class missed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MissedDeals {
    /// Sessions for which something better was found, by person and attempt.
    pub deals: Vec<MissedDeal>,
    /// What we would have gained on average, in the unit; nothing where no session missed any.
    pub own_gain: Option<i64>,
    /// The terms, those that most sessions missed first.
    pub terms: Vec<TermCount>,
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

/// What these sessions missed.
pub(super) fn missed(plays: &[&SessionDigest]) -> MissedDeals {
    let deal =
        |p: &&SessionDigest| Some(MissedDeal { person: p.person, attempt: p.attempt, ..p.missed.clone()? });
    let deals: Vec<MissedDeal> = plays.iter().filter_map(deal).collect();
    // By the words themselves: what a reader can't tell apart is one term.
    let mut by: BTreeMap<(&str, &str), Vec<&MissedTerm>> = BTreeMap::new();
    for term in deals.iter().flat_map(|d| &d.terms) {
        by.entry((&term.issue.en, &term.to.en)).or_default().push(term);
    }
    let mut terms: Vec<TermCount> = by.into_values().filter_map(|all| count(&all)).collect();
    terms.sort_by_key(|t| usize::MAX - t.sessions);
    MissedDeals { own_gain: mean(deals.iter().map(|d| d.own_gain)), terms, deals }
}

fn count(all: &[&MissedTerm]) -> Option<TermCount> {
    let first = all.first()?;
    Some(TermCount {
        issue: first.issue.clone(),
        to: first.to.clone(),
        sessions: all.len(),
        never_came_up: all.iter().filter(|t| t.never_came_up).count(),
        own: mean(all.iter().map(|t| t.own))?,
    })
}
