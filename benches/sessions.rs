//! Full bot sessions of the flagship, all policies mixed and scored; its turns that mattered; loading and checking it.
use std::hint::black_box;

use counterpart::content::checked::check_text;
use counterpart::content::scenario_file::load_bytes;
use counterpart::sim::bots::{Policy, best_line, play, play_logged};
use counterpart::sim::compiled::HandId;
use counterpart::sim::debrief::decision_impact::{ImpactProgress, weigh};
use counterpart::sim::score::score;
use counterpart::sim::session::State;
use criterion::{Criterion, Throughput};
use rayon::prelude::*;

const FLAGSHIP: &str = include_str!("../scenarios/line_3331.ron");
/// Sessions of each policy in one measurement.
const EACH: usize = 20;

/// Sessions per second on all cores and on one; load and check.
pub(crate) fn bench(c: &mut Criterion) {
    let loaded = load_bytes("line_3331", "line_3331.ron", FLAGSHIP.as_bytes());
    let compiled = loaded.expect("the flagship is sound").compiled;
    let policies = Policy::all();
    let hands = compiled.hands();
    let script = best_line(&compiled, 1, HandId::from(hands - 1), 5);
    let sessions = policies.len() * EACH;
    let one = |i: usize| {
        let hand = HandId::from(i / policies.len() % hands);
        let state = play(&compiled, i as u64, hand, policies[i % policies.len()], Some(&script));
        score(&compiled, &state).total
    };
    let mut group = c.benchmark_group("sessions");
    group.sample_size(10).throughput(Throughput::Elements(sessions as u64));
    group.bench_function("flagship, all policies, all cores", |b| {
        b.iter(|| (0..sessions).into_par_iter().map(|i| i64::from(black_box(one(i)))).sum::<i64>());
    });
    group.bench_function("flagship, all policies, one thread", |b| {
        b.iter(|| (0..sessions).map(|i| i64::from(black_box(one(i)))).sum::<i64>());
    });
    // Two seconds is what the debrief may take on two cores.
    let hand = State::new(&compiled, 5).hand;
    let (_, actions) = play_logged(&compiled, 5, hand, Policy::Average, None);
    group.throughput(Throughput::Elements(1));
    group.bench_function("the turns that mattered in a session of the flagship", |b| {
        b.iter(|| weigh(&compiled, 5, black_box(&actions), &ImpactProgress::new()));
    });
    group.finish();
    let mut group = c.benchmark_group("load");
    group.sample_size(10).throughput(Throughput::Bytes(FLAGSHIP.len() as u64));
    group.bench_function("load and check the flagship", |b| {
        b.iter(|| check_text("line_3331.ron", black_box(FLAGSHIP).to_owned()));
    });
    group.finish();
}
