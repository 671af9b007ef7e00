//! Concessions: what each offer gave away, its size in our value, and what was got for it.
use serde::Serialize;

use super::AtTurn;
use super::replay::Replay;
use crate::sim::compiled::{DocId, IssueId};
use crate::sim::session::event::Event;

/// One term moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TermMove {
    /// Which.
    pub issue: IssueId,
    /// From this level.
    pub from: u8,
    /// To this one.
    pub to: u8,
    /// How much of our value it moved, in the unit, without its sign.
    pub size: i64,
}

/// An offer that gave something away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Concession {
    /// When.
    pub at: AtTurn,
    /// What was given.
    pub gave: Vec<TermMove>,
    /// What was asked for in the same breath, and moved.
    pub got: Vec<TermMove>,
    /// Demands that they were asked to let go of: from the level that they had asked for to that of the offer.
    pub let_go: Vec<TermMove>,
    /// The size of what was given, in the unit.
    pub given: i64,
    /// The size of what was got.
    pub gained: i64,
    /// It asked for something in return.
    pub conditional: bool,
    /// It came in a reply and not as a proposal.
    pub in_passing: bool,
    /// The document shown as a reason.
    pub reason: Option<DocId>,
}

/// Every offer that gave something away, in order.
pub(super) fn concessions(p: &Replay<'_>) -> Vec<Concession> {
    let c = p.c;
    let mut found = Vec::new();
    for logged in &p.end.log {
        let Event::Tabled { before, after, conditional, let_go, in_passing, reason } = &logged.event else {
            continue;
        };
        let (mut gave, mut got) = (Vec::new(), Vec::new());
        for issue in (0..c.issues.len()).map(IssueId::from) {
            let (from, to) = (before.level(issue), after.level(issue));
            let step = c.seller_step(issue, from, to);
            let term = TermMove { issue, from, to, size: step.abs() };
            match step {
                ..0 => gave.push(term),
                0 => {}
                1.. => got.push(term),
            }
        }
        if gave.is_empty() {
            continue;
        }
        let sum = |terms: &[TermMove]| terms.iter().map(|t| t.size).sum();
        found.push(Concession {
            at: p.at(logged.action),
            given: sum(&gave),
            gained: sum(&got),
            let_go: let_go
                .iter()
                .map(|(issue, theirs)| {
                    let (issue, from, to) = (*issue, *theirs, after.level(*issue));
                    TermMove { issue, from, to, size: c.seller_step(issue, from, to).abs() }
                })
                .collect(),
            gave,
            got,
            conditional: *conditional,
            in_passing: *in_passing,
            reason: *reason,
        });
    }
    found
}
