//! Random small spaces of two to four parties: the fast answers against the simple ones.
use counterpart::sim::preference::{Economy, FrontierPoint, PartyTable, RoleTable, Space, Zone, analyse};
use proptest::prelude::*;

use super::brute::{self, Points};

/// Small numbers, so that ties and equal points are common.
fn space(parties: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Space> {
    (prop::collection::vec(1_usize..5, 1..5), parties).prop_flat_map(|(sizes, parties)| {
        let values: Vec<_> = sizes.iter().map(|&n| prop::collection::vec(-4_i64..9, n)).collect();
        let table = (values, -6_i64..10).prop_map(|(values, reservation)| PartyTable { values, reservation });
        prop::collection::vec(table, parties).prop_map(move |tables| Space::new(&sizes, &tables, 0).unwrap())
    })
}

fn set(points: &[FrontierPoint]) -> Points {
    points.iter().map(|p| p.utilities.clone()).collect()
}

/// Points are distinct, in order, and worth what their package is worth.
fn well_formed(space: &Space, points: &[FrontierPoint]) {
    assert!(points.windows(2).all(|w| w[0].utilities > w[1].utilities));
    for point in points {
        assert_eq!(space.utilities(&point.package).as_ref(), Some(&point.utilities));
    }
}

/// Whole numbers below 2⁵³, so that products of four gains are exact.
fn product(gains: &[i64]) -> i64 {
    gains.iter().product()
}

fn check(space: &Space) {
    let rational = brute::rational(space);
    let found = analyse(space).unwrap();
    assert_eq!(found.rational as usize, rational.len());
    assert_eq!(found.packages as usize, brute::all(space).len());
    assert_eq!(set(&found.frontier), brute::frontier(&rational));
    well_formed(space, &found.frontier);
    let Some(solutions) = found.solutions else {
        assert!(rational.is_empty());
        return;
    };
    let ideal: Vec<i64> =
        (0..space.parties()).map(|i| rational.iter().map(|u| u[i]).max().unwrap()).collect();
    assert_eq!(solutions.ideal, ideal);
    let gains = |u: &[i64]| brute::gains(space, u);
    let range = gains(&ideal);
    // minᵢ gᵢ/rangeᵢ over a common denominator: exact in whole numbers.
    let common: i64 = range.iter().filter(|r| **r > 0).product();
    let ratio = |u: &[i64]| {
        let pairs = gains(u).into_iter().zip(range.clone()).filter(|(_, r)| *r > 0);
        pairs.map(|(g, r)| g * (common / r)).min()
    };
    let cases = [
        (&solutions.nash, brute::best(&rational, |u| product(&gains(u)))),
        (&solutions.egalitarian, brute::best(&rational, |u| gains(u).into_iter().min())),
        (&solutions.kalai_smorodinsky, brute::best(&rational, ratio)),
        (&solutions.max_welfare, brute::best(&rational, |u| u.iter().sum::<i64>())),
    ];
    for (best, expected) in cases {
        assert_eq!(set(&best.points), expected);
        assert!(!best.more);
        well_formed(space, &best.points);
    }
    let first = &solutions.nash.points[0].utilities;
    assert_eq!(solutions.nash.value, product(&gains(first)) as f64);
}

/// Large numbers, so that hardly anything is dominated and the frontier is long.
fn long_frontier() -> impl Strategy<Value = Space> {
    (2_usize..=5).prop_flat_map(|parties| {
        let values = prop::collection::vec(prop::collection::vec(-10_000_i64..10_000, 3), 5);
        let table = values.prop_map(|values| PartyTable { values, reservation: -20_000 });
        prop::collection::vec(table, parties).prop_map(|tables| Space::new(&[3; 5], &tables, 0).unwrap())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn frontier_and_solutions_are_those_of_brute_force(space in space(1..=4)) {
        check(&space);
    }

    #[test]
    fn long_frontiers_are_those_of_brute_force(space in long_frontier()) {
        let found = analyse(&space).unwrap();
        prop_assert_eq!(set(&found.frontier), brute::frontier(&brute::rational(&space)));
    }

    #[test]
    fn a_zone_is_that_of_brute_force(space in space(2..=4), powers in prop::collection::vec(0_u32..4, 3)) {
        let sizes = space.sizes();
        let table = |party: usize| PartyTable {
            values: sizes.iter().enumerate().map(|(issue, &n)| (0..n).map(|level| {
                let mut package = vec![0; sizes.len()];
                let base = space.utilities(&package).unwrap()[party];
                package[issue] = level;
                // The level's own value: the first issue carries the base.
                let value = space.utilities(&package).unwrap()[party] - base;
                value + if issue == 0 { base } else { 0 }
            }).collect()).collect(),
            reservation: space.reservations()[party],
        };
        let roles: Vec<RoleTable> =
            (1..space.parties()).map(|j| RoleTable { table: table(j), power: powers[j - 1], needed: true }).collect();
        let zone = Zone::new(&Economy { sizes, seller: table(0), roles: &roles, least_power: 0 }).unwrap();
        let committee = |u: &[i64]| u[1..].iter().zip(&powers).map(|(u, p)| u * i64::from(*p)).sum::<i64>();
        let inside = brute::rational(&space);
        let pairs: Vec<Vec<i64>> = inside.iter().map(|u| vec![u[0], committee(u)]).collect();
        prop_assert_eq!(zone.report.zone as usize, inside.len());
        prop_assert_eq!(set(&zone.report.frontier), brute::frontier(&pairs));
        let everything = brute::all(&space);
        for number in (0..space.packages()).step_by(7) {
            let package = space.package(number);
            let u = space.utilities(&package).unwrap();
            let both = everything.iter().filter(|o| o[0] > u[0] && committee(o) > committee(&u)).count();
            let all = everything.iter().filter(|o| o[0] > u[0] && o[1..].iter().zip(&u[1..]).all(|(o, u)| o >= u));
            prop_assert_eq!(zone.better_for_both(&package), Some(both as u64));
            prop_assert_eq!(zone.better_for_all(&package), Some(all.count() as u64));
            let refusals: Vec<usize> = (0..u.len()).filter(|&i| u[i] < space.reservations()[i]).collect();
            prop_assert_eq!(refusals.is_empty(), inside.contains(&u));
            prop_assert_eq!(zone.refusals(&package), Some(refusals));
        }
        prop_assert_eq!(zone.solutions().is_some(), !inside.is_empty());
        if let Some(solutions) = zone.solutions() {
            let report = &zone.report;
            let (ws, wc) = ((report.seller_max - report.seller_reservation).max(1), (report.committee_max - report.committee_reservation).max(1));
            // s and c over their common denominator.
            let s = |p: &[i64]| (p[0] - report.seller_reservation) * wc;
            let c = |p: &[i64]| (p[1] - report.committee_reservation) * ws;
            prop_assert_eq!(set(&solutions.nash.points), brute::best(&pairs, |p| s(p) * c(p)));
            let smallest = brute::best(&pairs, |p| s(p).min(c(p)));
            prop_assert_eq!(&set(&solutions.egalitarian.points), &smallest);
            if report.seller_max > report.seller_reservation && report.committee_max > report.committee_reservation {
                // The ideal gains are s = c = 1, so equal shares and equal gains are the same.
                prop_assert_eq!(&set(&solutions.kalai_smorodinsky.points), &smallest);
            }
            let best = report.best_sum.clone().unwrap();
            let sums = brute::best(&pairs, |p| s(p) + c(p));
            prop_assert!(sums.contains(&best.utilities));
            prop_assert_eq!(set(&solutions.max_welfare.points), sums);
            prop_assert_eq!(zone.efficiency(&best.package), Some(1.0));
        }
    }
}
