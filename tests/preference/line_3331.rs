//! The production line on 3-3-3-1: the zone and frontier that its design counted.
use counterpart::sim::preference::{Economy, Zone};

use super::economy_3331::{ACCEPTANCE, DATE, REFERENCE, RETENTION, SIZES, roles, seller};

fn zone() -> Zone {
    Zone::new(&Economy { sizes: &SIZES, seller: seller(), roles: &roles(), least_power: 0 }).unwrap()
}

#[test]
fn the_zone_and_its_frontier_are_those_counted_by_the_design() {
    let report = zone().report;
    assert_eq!((report.packages, report.zone, report.frontier.len()), (202_500, 7_898, 20));
    // "Every one of those has the agreed protocol, the bank guarantee and the joint offer, and a date after the
    // year's end."
    for point in &report.frontier {
        let p = &point.package;
        assert_eq!((p[ACCEPTANCE], p[RETENTION], p[REFERENCE]), (2, 3, 2), "{point:?}");
        assert!(p[DATE] > 0, "{point:?}");
    }
}

#[track_caller]
fn check(zone: &Zone, package: [usize; 9], seller: i64, e: &str, refusals: &[usize], both: u64) {
    assert_eq!(zone.seller_and_committee(&package).unwrap().0, seller);
    let efficiency = zone.efficiency(&package).unwrap();
    match e {
        "< 0" => assert!(efficiency < 0.0, "{efficiency}"),
        _ => assert_eq!(format!("{efficiency:.2}"), e),
    }
    assert_eq!(zone.refusals(&package).unwrap(), refusals);
    assert_eq!(zone.better_for_both(&package), Some(both));
}

#[test]
fn the_packages_of_the_design_have_its_values() {
    let zone = zone();
    // Every issue in the middle; issues with four levels have the third.
    check(&zone, [2, 2, 1, 1, 2, 2, 2, 1, 1], 2140, "0.42", &[], 6_832);
    assert_eq!(zone.better_for_all(&[2, 2, 1, 1, 2, 2, 2, 1, 1]), Some(669));
    // Reflex, 6 % off and 10 % down: 3,000 − 720 − 300 + 0 − 80 − 90 − 100 − 60 + 0 + 0 = 1,650, below the floor.
    check(&zone, [3, 0, 0, 1, 1, 2, 1, 0, 0], 1650, "< 0", &[0, 2, 3, 4], 97_272);
    // Price haggled to 4 %, the rest standard: 3,000 − 480 + 0 + 0 − 80 − 90 − 100 − 60 = 2,190.
    check(&zone, [2, 2, 0, 1, 1, 2, 1, 0, 0], 2190, "0.05", &[1, 2, 3, 4], 46_907);
    // Skilled: 3,000 − 240 + 130 − 25 + 0 − 12 − 100 − 130 − 110 + 70 = 2,583.
    check(&zone, [1, 3, 1, 2, 3, 2, 2, 2, 2], 2583, "0.98", &[], 1);
}

#[test]
fn a_package_of_another_economy_is_not_judged() {
    let zone = zone();
    for package in [&[][..], &[0; 8], &[9; 9], &[0; 10]] {
        assert_eq!(zone.efficiency(package), None);
        assert_eq!(zone.refusals(package), None);
        assert_eq!(zone.better_for_both(package), None);
    }
}
