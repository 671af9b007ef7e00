//! The definitions, each on numbers small enough to work out by hand.
use counterpart::sim::preference::{Best, PartyTable, Space, SpaceError, analyse};

/// A space with one issue whose levels are the given points.
#[track_caller]
fn points(points: &[&[i64]], reservations: &[i64], decimals: u32) -> Space {
    let table = |(party, &reservation): (usize, &i64)| PartyTable {
        values: vec![points.iter().map(|p| p[party]).collect()],
        reservation,
    };
    let tables: Vec<PartyTable> = reservations.iter().enumerate().map(table).collect();
    Space::new(&[points.len()], &tables, decimals).unwrap()
}

#[track_caller]
fn check(best: &Best, value: f64, expected: &[&[i64]]) {
    assert_eq!(best.points.iter().map(|p| p.utilities.as_slice()).collect::<Vec<_>>(), expected);
    assert!((best.value - value).abs() < 1e-12, "{} is not {value}", best.value);
}

/// Nash 1950: argmax of the product of gains over the disagreement point.
#[test]
fn nash_multiplies_gains_over_the_reservation() {
    // r = (2, 1). (8,2): 6·1 = 6; (6,4): 4·3 = 12; (5,5): 3·4 = 12; (3,7): 1·6 = 6. Two points tie at 12.
    let space = points(&[&[8, 2], &[6, 4], &[5, 5], &[3, 7]], &[2, 1], 0);
    check(&analyse(&space).unwrap().solutions.unwrap().nash, 12.0, &[&[6, 4], &[5, 5]]);
    // With r = (4, 1) the same points give 4·1, 2·3, 1·4 and an irrational one.
    let space = space.with_reservations(&[4, 1]).unwrap();
    check(&analyse(&space).unwrap().solutions.unwrap().nash, 6.0, &[&[6, 4]]);
}

/// Nash's axiom of independence of the scale: multiplying one party's utility changes nothing.
#[test]
fn nash_does_not_depend_on_units() {
    let space = points(&[&[800, 2], &[600, 4], &[400, 5]], &[200, 1], 0);
    // 600·1 = 600; 400·3 = 1,200; 200·4 = 800.
    check(&analyse(&space).unwrap().solutions.unwrap().nash, 1200.0, &[&[600, 4]]);
}

/// Where every product is zero, every rational package is a best one.
#[test]
fn a_product_that_cannot_be_positive_ties_everywhere() {
    let space = points(&[&[5, 3], &[4, 3], &[9, 2]], &[1, 3], 0);
    let found = analyse(&space).unwrap();
    assert_eq!((found.rational, found.frontier.len()), (2, 1));
    check(&found.solutions.unwrap().nash, 0.0, &[&[5, 3], &[4, 3]]);
}

/// Kalai 1977: argmax of the smallest gain. A tie need not be efficient.
#[test]
fn egalitarian_lifts_the_smallest_gain() {
    // Gains over (2, 1): (8,2) → min(6,1) = 1; (6,4) → min(4,3) = 3; (5,4) → min(3,3) = 3; (3,7) → 1.
    let space = points(&[&[8, 2], &[6, 4], &[5, 4], &[3, 7]], &[2, 1], 0);
    let found = analyse(&space).unwrap();
    check(&found.solutions.unwrap().egalitarian, 3.0, &[&[6, 4], &[5, 4]]);
    assert_eq!(found.frontier.len(), 3, "(5,4) is dominated by (6,4)");
}

/// Kalai and Smorodinsky 1975: equal shares of what each could have had, the ideal taken over rational packages.
#[test]
fn kalai_smorodinsky_measures_against_the_ideal() {
    // r = (0, 0), ideal (10, 4): (10,1) → min(1, ¼) = ¼; (6,2) → min(0.6, ½) = ½; (3,4) → min(0.3, 1) = 0.3.
    let space = points(&[&[10, 1], &[6, 2], &[3, 4]], &[0, 0], 0);
    check(&analyse(&space).unwrap().solutions.unwrap().kalai_smorodinsky, 0.5, &[&[6, 2]]);
    // r = (0, 2) takes (10,1) out, so the ideal is (6, 4): (6,2) → min(1, 0) = 0; (3,4) → min(½, 1) = ½.
    let space = space.with_reservations(&[0, 2]).unwrap();
    check(&analyse(&space).unwrap().solutions.unwrap().kalai_smorodinsky, 0.5, &[&[3, 4]]);
}

/// A party that can gain nothing has no ratio: 0/0 is left out instead of deciding everything.
#[test]
fn a_party_without_anything_to_gain_is_left_out_of_the_ratio() {
    let space = points(&[&[5, 3], &[4, 3]], &[1, 3], 0);
    check(&analyse(&space).unwrap().solutions.unwrap().kalai_smorodinsky, 1.0, &[&[5, 3]]);
}

#[test]
fn welfare_is_the_sum_over_rational_packages() {
    // (9,1) sums to 10 but the second party refuses it; (5,4) and (4,5) tie at 9.
    let space = points(&[&[9, 1], &[5, 4], &[4, 5], &[3, 3]], &[0, 3], 0);
    check(&analyse(&space).unwrap().solutions.unwrap().max_welfare, 9.0, &[&[5, 4], &[4, 5]]);
}

#[test]
fn without_a_rational_package_there_is_no_solution() {
    let found = analyse(&points(&[&[1, 1], &[2, 0]], &[2, 1], 0)).unwrap();
    assert_eq!((found.packages, found.rational, found.frontier.len()), (2, 0, 0));
    assert!(found.solutions.is_none());
}

/// Utilities closer than 10⁻⁹ are the same one, also for the reservation.
#[test]
fn differences_below_the_grid_do_not_count() {
    // In units of 10⁻¹²: a third of one three times over misses 1 by 10⁻¹², and is 1 all the same.
    let space = points(
        &[
            &[999_999_999_999, 500_000_000_000],
            &[1_000_000_000_000, 500_000_000_000],
            &[1_000_000_000_000, 499_999_999_999],
        ],
        &[1_000_000_000_000, 0],
        12,
    );
    let found = analyse(&space).unwrap();
    assert_eq!((found.rational, found.frontier.len()), (3, 1));
    // 10⁻⁹ itself counts.
    let space = points(&[&[1_000, 5_000], &[2_000, 4_000]], &[0, 0], 12);
    assert_eq!(analyse(&space).unwrap().frontier.len(), 2);
}

#[test]
fn tables_that_do_not_fit_are_refused() {
    let table = |values: Vec<Vec<i64>>| PartyTable { values, reservation: 0 };
    let new = |sizes: &[usize], tables: &[PartyTable]| Space::new(sizes, tables, 0).map(|_| ());
    assert_eq!(new(&[], &[table(vec![])]), Err(SpaceError::Issues { found: 0 }));
    assert_eq!(new(&[2], &[]), Err(SpaceError::Parties { found: 0 }));
    assert_eq!(new(&[2, 0], &[table(vec![vec![1, 2], vec![]])]), Err(SpaceError::NoLevel { issue: 1 }));
    assert_eq!(new(&[2], &[table(vec![vec![1]])]), Err(SpaceError::Shape { party: 0 }));
    assert_eq!(new(&[1], &[table(vec![vec![i64::MIN]])]), Err(SpaceError::Sum { party: 0 }));
    assert_eq!(new(&[1_000_000; 20], &[]), Err(SpaceError::Parties { found: 0 }));
    assert_eq!(new(&[1_000_000; 20], &[table(vec![])]), Err(SpaceError::Packages));
}
