//! Why nothing was signed, as far as the trainee could see it: what never happened, and what the last decision said.
use serde::Serialize;

use crate::sim::compiled::RoleId;
use crate::sim::session::event::{Event, Vote};
use crate::sim::view::View;

/// Most reasons that are given.
pub const MOST: usize = 2;

/// A reason for which nothing was signed. It says nothing that the trainee could not know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NoDealReason {
    /// Somebody with a say was never met, and no decision without them was asked for or it failed on them.
    NeverMet {
        /// How many signatures it takes.
        needed: usize,
        /// Those with a say who were never met, in the order of the file.
        missing: Vec<RoleId>,
    },
    /// No offer of ours ever lay on the table.
    NothingTabled,
    /// An offer lay on the table, and nobody was asked to sign it.
    NotAsked,
    /// At the last decision somebody who had been met did not sign.
    Refused {
        /// Who.
        role: RoleId,
        /// What they named.
        stand: Vote,
        /// How many others did not sign either.
        others: usize,
    },
}

/// Why nothing was signed, the first cause first, at most [`MOST`]; empty while it goes on and where it was signed.
#[must_use]
pub fn reasons(view: &View<'_>) -> Vec<NoDealReason> {
    if view.outcome().is_none_or(|o| o.agreement.is_some()) {
        return Vec::new();
    }
    let stood = last_decision(view);
    let against: Vec<(RoleId, Vote)> = stood.into_iter().filter(|(_, v)| *v != Vote::Signs).collect();
    let unmet = |role: RoleId| view.met(role) == 0;
    // Whom the committee's rule can't do without.
    let needed = view.c.decision.needed(view.c);
    let mut missing: Vec<RoleId> = needed.iter().filter(|r| unmet(*r)).collect();
    if !against.is_empty() {
        // Who signed unmet did not stand in the way.
        missing.retain(|r| against.iter().any(|(who, _)| who == r));
    }
    let mut found = Vec::new();
    if !missing.is_empty() {
        found.push(NoDealReason::NeverMet { needed: needed.len(), missing });
    }
    let mut met = against.iter().filter(|(role, _)| !unmet(*role));
    if let Some((role, stand)) = met.next() {
        found.push(NoDealReason::Refused { role: *role, stand: *stand, others: met.count() });
    }
    if against.is_empty() {
        let tabled = view.log().any(|l| matches!(l.event, Event::Tabled { .. }));
        found.push(if tabled { NoDealReason::NotAsked } else { NoDealReason::NothingTabled });
    }
    found.truncate(MOST);
    found
}

/// How everybody stood when a decision was last asked for; empty where none was.
fn last_decision(view: &View<'_>) -> Vec<(RoleId, Vote)> {
    let mut stood = Vec::new();
    for logged in view.log() {
        if matches!(logged.event, Event::DecisionAsked) {
            stood.clear();
        } else if let Event::Stood(role, vote, _) = logged.event {
            stood.push((role, vote));
        }
    }
    stood
}
