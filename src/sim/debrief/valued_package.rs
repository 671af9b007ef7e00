//! A package on the plane of our value and theirs, and whether it lies in the zone.
use serde::Serialize;

use crate::sim::compiled::{CompiledScenario, HandId, Package, Utility};

/// A package on the plane.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ValuedPackage {
    /// The package.
    pub package: Package,
    /// What it is worth to us, in the scenario's unit.
    pub seller: i64,
    /// The power-weighted utility of those with a say, in billionths.
    pub committee: Utility,
    /// Our share of what the zone offers us over our floor, for plots; 0 to 1 inside the zone.
    pub x: f64,
    /// Theirs.
    pub y: f64,
}

/// Where a package lies on the plane.
pub(super) fn point(c: &CompiledScenario, hand: HandId, package: &Package) -> ValuedPackage {
    let (seller, committee) = (c.seller_value(package), c.committee(hand, package));
    let mut point = ValuedPackage { package: *package, seller, committee, x: 0.0, y: 0.0 };
    if let Some(zone) = c.zone(hand) {
        let r = &zone.report;
        let share = |value: i64, low: i64, high: i64| (value - low) as f64 / (high - low).max(1) as f64;
        point.x = share(seller - c.source.seller.base, r.seller_reservation, r.seller_max);
        point.y = share(committee, r.committee_reservation / 1000, r.committee_max / 1000);
    }
    point
}

/// Whether nobody with a say, we included, would refuse a package outright.
pub(super) fn in_zone(c: &CompiledScenario, hand: HandId, package: &Package) -> bool {
    c.seller_value(package) >= c.source.seller.reservation
        && c.voters().all(|r| c.utility(hand, r, package) >= c.roles[r].reservation)
}
