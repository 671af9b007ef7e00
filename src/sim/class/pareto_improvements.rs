//! The deals that both sides missed, over a class: in how many sessions, what they were worth, and which terms they
//! turned on.
use std::collections::BTreeMap;

use serde::Serialize;

use super::missed_deal::{MissedDeal, MissedTerm};
use super::play::SessionDigest;
use super::spread::mean;
use crate::sim::scenario::Text;

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
