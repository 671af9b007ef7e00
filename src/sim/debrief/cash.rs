//! Cash and exposure: what the clauses of an offer leave open, and when its money would come.
use serde::Serialize;

use crate::sim::compiled::{CompiledScenario, IssueId, Package};
use crate::sim::scenario::Text;

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

/// Money that comes under an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Payment {
    /// What it is.
    pub name: Text,
    /// The day on which it is due, counted from the first day of the case.
    pub day: i64,
    /// How much, in the unit.
    pub amount: i64,
    /// What has come by then, it included.
    pub in_all: i64,
}

/// What the clauses of an offer leave open: every issue on which money hangs or that is a matter of wording.
#[must_use]
pub fn exposures(c: &CompiledScenario, offer: &Package) -> Vec<Exposure> {
    let one = |i: usize| {
        let (issue, spec) = (IssueId::from(i), &c.issues[i]);
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

/// When the money of an offer would come, in the order of the days; parts that the offer leaves empty are left out.
#[must_use]
pub fn payments(c: &CompiledScenario, offer: &Package) -> Vec<Payment> {
    let moved = |list: &[(IssueId, Vec<i64>)]| -> i64 {
        let at =
            |(issue, levels): &(IssueId, Vec<i64>)| levels.get(usize::from(offer.level(*issue))).copied();
        list.iter().filter_map(at).sum()
    };
    let paid = |only: &[(IssueId, Vec<u8>)]| only.iter().all(|(i, levels)| levels.contains(&offer.level(*i)));
    let mut all: Vec<Payment> = c
        .instalments
        .iter()
        .zip(&c.source.seller.instalments)
        .filter(|(spec, _)| paid(&spec.only))
        .map(|(spec, authored)| Payment {
            name: authored.name.clone(),
            day: spec.day + moved(&spec.day_by),
            amount: spec.amount + moved(&spec.amount_by),
            in_all: 0,
        })
        .filter(|payment| payment.amount != 0)
        .collect();
    all.sort_by_key(|payment| payment.day);
    let mut in_all = 0;
    for payment in &mut all {
        in_all += payment.amount;
        payment.in_all = in_all;
    }
    all
}
