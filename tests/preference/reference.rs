//! Public domains with published answers, where a copy is at hand: set `COUNTERPART_REFERENCE` to its folder.
use std::collections::BTreeMap;
use std::path::Path;

use counterpart::content::domain_file::{Domain, Party};
use counterpart::sim::preference::{Analysis, Best, Decimal, FrontierPoint, Space, analyse};
use serde::Deserialize;

#[derive(Deserialize)]
struct Expected {
    reserved: Vec<Decimal>,
    outcomes: u64,
    rational: u64,
    frontier_size: usize,
    frontier: Vec<Vec<f64>>,
    nash_product: f64,
    nash: Vec<Vec<f64>>,
    egalitarian_gain: f64,
    egalitarian: Vec<Vec<f64>>,
    kalai_smorodinsky_ratio: f64,
    kalai_smorodinsky: Vec<Vec<f64>>,
    welfare: f64,
    max_welfare: Vec<Vec<f64>>,
}

/// Both lists hold the same points, each given to nine decimals.
#[track_caller]
fn same(space: &Space, found: &[FrontierPoint], expected: &[Vec<f64>], what: &str) {
    let unit = 10_i64.pow(space.decimals()) as f64;
    let mut found: Vec<Vec<f64>> =
        found.iter().map(|p| p.utilities.iter().map(|&u| u as f64 / unit).collect()).collect();
    let mut expected = expected.to_vec();
    assert_eq!(found.len(), expected.len(), "{what}");
    found.sort_by(|a, b| a.partial_cmp(b).unwrap());
    expected.sort_by(|a, b| a.partial_cmp(b).unwrap());
    for (a, b) in found.iter().flatten().zip(expected.iter().flatten()) {
        assert!((a - b).abs() < 1e-9, "{what}: {a} is not {b}");
    }
}

#[track_caller]
fn close(found: f64, expected: f64, what: &str) {
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{what}: {found} is not {expected}");
}

#[track_caller]
fn best(space: &Space, found: &Best, value: f64, points: &[Vec<f64>], what: &str) {
    close(found.value, value, what);
    same(space, &found.points, points, what);
}

#[track_caller]
fn check(space: &Space, found: &Analysis, expected: &Expected, case: &str) {
    assert_eq!((found.packages, found.rational), (expected.outcomes, expected.rational), "{case}");
    assert_eq!(found.frontier.len(), expected.frontier_size, "{case}");
    if !expected.frontier.is_empty() {
        same(space, &found.frontier, &expected.frontier, &format!("{case}, frontier"));
    }
    let solutions = found.solutions.as_ref().unwrap();
    let e = expected;
    best(space, &solutions.nash, e.nash_product, &e.nash, &format!("{case}, Nash"));
    best(space, &solutions.egalitarian, e.egalitarian_gain, &e.egalitarian, &format!("{case}, egalitarian"));
    let (ratio, points) = (e.kalai_smorodinsky_ratio, &e.kalai_smorodinsky);
    best(space, &solutions.kalai_smorodinsky, ratio, points, &format!("{case}, Kalai–Smorodinsky"));
    best(space, &solutions.max_welfare, e.welfare, &e.max_welfare, &format!("{case}, welfare"));
}

#[test]
fn public_domains_have_their_published_answers() {
    let Ok(folder) = std::env::var("COUNTERPART_REFERENCE") else {
        println!("skipped: COUNTERPART_REFERENCE does not name a folder with public domains");
        return;
    };
    let folder = Path::new(&folder);
    let text = std::fs::read_to_string(folder.join("expected.json")).unwrap();
    let cases: BTreeMap<String, BTreeMap<String, Expected>> = serde_json::from_str(&text).unwrap();
    for (name, variants) in cases {
        let domain = Domain::load(&folder.join("domains").join(format!("{name}.json"))).unwrap();
        // The same domain through RON.
        let again = Domain::from_bytes(domain.to_ron().unwrap().as_bytes()).unwrap();
        assert_eq!(again, domain, "{name}");
        for (variant, expected) in variants {
            if variant == "file" {
                assert!(
                    domain.parties.values().map(|p| p.reservation).eq(expected.reserved.clone()),
                    "{name}"
                );
            }
            let parties = domain.parties.iter().zip(&expected.reserved);
            let raised = |((name, party), &reservation): ((&str, &Party), &Decimal)| {
                (name.to_owned(), Party { reservation, ..party.clone() })
            };
            let space = Domain { parties: parties.map(raised).collect(), ..domain.clone() }.space().unwrap();
            check(&space, &analyse(&space).unwrap(), &expected, &format!("{name}, {variant}"));
        }
    }
}
