//! When the money of a package would come.
use serde::Serialize;

use super::{CompiledScenario, IssueId, Package};
use crate::sim::scenario::Text;

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
