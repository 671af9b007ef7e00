//! Cash and exposure: what the clauses of an offer leave open.
use serde::Serialize;

use crate::sim::compiled::{CompiledScenario, IssueId, Package};

/// What one clause leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Exposure {
    /// The issue.
    pub issue: IssueId,
    /// Its level.
    pub level: u8,
    /// Money outstanding and unsecured under it, in the unit.
    pub at_risk: i64,
    /// The least and the most that its levels can bring.
    pub range: (i64, i64),
    /// How well the level reads as a clause, in thousandths, where it is a matter of wording.
    pub clause: Option<i64>,
}

/// What the clauses of an offer leave open: every issue on which money hangs or that is a matter of wording.
#[must_use]
pub fn exposures(c: &CompiledScenario, offer: &Package) -> Vec<Exposure> {
    let one = |i: usize| {
        let (issue, spec) = (IssueId::from(i), &c.issues[IssueId::from(i)]);
        let level = offer.level(issue);
        let at = |list: &[i64]| list.get(usize::from(level)).copied();
        let range = (
            spec.at_risk.iter().min().copied().unwrap_or(0),
            spec.at_risk.iter().max().copied().unwrap_or(0),
        );
        let known = !spec.at_risk.is_empty() || !spec.clause.is_empty();
        known.then(|| Exposure {
            issue,
            level,
            at_risk: at(&spec.at_risk).unwrap_or(0),
            range,
            clause: at(&spec.clause),
        })
    };
    (0..c.issues.len()).filter_map(one).collect()
}
