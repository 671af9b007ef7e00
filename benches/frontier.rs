//! Frontier and bargaining solutions of two-party domains, and the bargaining zone of a committee.
use std::hint::black_box;

use counterpart::sim::preference::{Economy, PartyTable, Space, Zone, analyse};
use criterion::Criterion;

#[path = "../tests/preference/economy_3331.rs"]
mod economy_3331;

/// The product of the levels is 188,160.
const MIDDLE: [usize; 6] = [12, 8, 8, 7, 7, 5];
/// The product of the levels is 1,944,000.
const LARGE: [usize; 6] = [15, 12, 12, 10, 10, 9];

/// A domain in the manner of the competitions: levels worth 0 to 1 in five decimals, weights alike, so ten decimals.
fn space(sizes: &[usize], parties: usize, reservation: i64) -> Space {
    let mut state = 7_u64;
    let mut draw = || {
        // Knuth's MMIX generator.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as i64 % 100_001
    };
    let mut table = || {
        let weights: Vec<i64> = sizes.iter().map(|_| 10_000 + draw()).collect();
        let total: i64 = weights.iter().sum();
        let level = |weight: i64, draw: i64| weight * 100_000 / total * draw;
        let values = sizes
            .iter()
            .zip(&weights)
            .map(|(&n, &weight)| (0..n).map(|_| level(weight, draw())).collect())
            .collect();
        PartyTable { values, reservation }
    };
    let tables: Vec<PartyTable> = (0..parties).map(|_| table()).collect();
    Space::new(sizes, &tables, 10).expect("the sizes and the numbers are within the limits")
}

/// Counts, frontier and all four solutions; the zone with its frontier.
pub(crate) fn bench(c: &mut Criterion) {
    let mut group = c.benchmark_group("frontier");
    group.sample_size(20);
    let cases = [
        ("188,160 outcomes, two parties", &MIDDLE, 2, 0),
        ("188,160 outcomes, two parties, reservation 0.4", &MIDDLE, 2, 4_000_000_000),
        ("1,944,000 outcomes, two parties", &LARGE, 2, 0),
        ("1,944,000 outcomes, two parties, reservation 0.4", &LARGE, 2, 4_000_000_000),
        ("188,160 outcomes, three parties, reservation 0.4", &MIDDLE, 3, 4_000_000_000),
    ];
    for (name, sizes, parties, reservation) in cases {
        let space = space(sizes, parties, reservation);
        group.bench_function(name, |b| b.iter(|| analyse(black_box(&space))));
    }
    let (seller, roles) = (economy_3331::seller(), economy_3331::roles());
    group.bench_function("zone of 202,500 packages, five roles", |b| {
        b.iter(|| {
            let economy = Economy {
                sizes: &economy_3331::SIZES,
                seller: seller.clone(),
                roles: &roles,
                least_power: 0,
            };
            Zone::new(black_box(&economy))
        });
    });
    let zone = Zone::new(&Economy { sizes: &economy_3331::SIZES, seller, roles: &roles, least_power: 0 });
    let zone = zone.expect("the sizes and the numbers are within the limits");
    group.bench_function("packages better for everybody, of 202,500", |b| {
        b.iter(|| {
            (
                zone.better_for_both(&[2, 2, 1, 1, 2, 2, 2, 1, 1]),
                zone.better_for_all(&[2, 2, 1, 1, 2, 2, 2, 1, 1]),
            )
        });
    });
    group.finish();
}
