//! What a person answers to an offer. Faces, trades in a reply, forecasts, the decision and the author's inspector ask
//! this one function, so that none of them can say what another denies.
use super::aspiration::{aspiration, shortfall};
use crate::sim::compiled::{CompiledScenario, HandId, IssueId, ONE, ObjectionId, Package, RoleId, Utility};
use crate::sim::session::action::Direction;
use crate::sim::session::event::Vote;
use crate::sim::session::state::State;

/// What one will overlook, as a utility.
const TOLERANCE: Utility = ONE / 200;

/// A change of utility that a face shows.
const NOTICED: Utility = ONE / 100;

/// What the terms of an offer alone deserve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermsVerdict {
    /// They would do.
    Do,
    /// Below the reservation; the issue that hurts most.
    Below(IssueId),
    /// One could live with them and hopes for more; the issue one hopes on.
    HoldOut(IssueId),
}

/// What a person answers to an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackageAnswer {
    /// What the terms deserve.
    pub terms: TermsVerdict,
    /// The first objection of theirs that is still open and blocks, whatever the terms.
    pub open: Option<ObjectionId>,
}

impl PackageAnswer {
    /// Whether the terms would do.
    #[must_use]
    pub fn terms_do(self) -> bool {
        self.terms == TermsVerdict::Do
    }

    /// Whether they would sign it as things stand.
    #[must_use]
    pub fn signs(self) -> bool {
        self.vote() == Vote::Signs
    }

    /// The vote: terms come first, and an objection is what is left between terms that would do and the signature.
    #[must_use]
    pub fn vote(self) -> Vote {
        match (self.terms, self.open) {
            (TermsVerdict::Below(term), _) => Vote::Below(term),
            (TermsVerdict::HoldOut(term), _) => Vote::HoldsOut(term),
            (TermsVerdict::Do, Some(objection)) => Vote::Objects(objection),
            (TermsVerdict::Do, None) => Vote::Signs,
        }
    }
}

/// What `role` answers to `package` now. Terms that they said would do go on doing: a word given is kept.
#[must_use]
pub fn answer(c: &CompiledScenario, s: &State, role: RoleId, package: &Package) -> PackageAnswer {
    let u = c.utility(s.hand, role, package);
    let terms = if s.roles[role].word == Some(*package) {
        TermsVerdict::Do
    } else if u < c.roles[role].reservation {
        TermsVerdict::Below(shortfall(c, s, role, package))
    } else if u + TOLERANCE >= aspiration(c, s, role, package) {
        TermsVerdict::Do
    } else {
        TermsVerdict::HoldOut(shortfall(c, s, role, package))
    };
    PackageAnswer { terms, open: blocking(c, s, role) }
}

/// Which way an offer moves for somebody in a hand, as a face shows it: from one that they saw to another.
#[must_use]
pub fn direction(
    c: &CompiledScenario,
    hand: HandId,
    role: RoleId,
    from: &Package,
    to: &Package,
) -> Direction {
    let change = c.utility(hand, role, to) - c.utility(hand, role, from);
    if change > NOTICED {
        Direction::Closer
    } else if change < -NOTICED {
        Direction::Further
    } else {
        Direction::Same
    }
}

/// The first open objection of a role that is about something it can refuse on.
fn blocking(c: &CompiledScenario, s: &State, role: RoleId) -> Option<ObjectionId> {
    let r = &c.roles[role];
    let blocks =
        |o: &ObjectionId| s.is_open(*o) && c.objections[*o].about.iter().any(|i| r.blocks_on.contains(i));
    r.objections.iter().copied().find(blocks)
}
