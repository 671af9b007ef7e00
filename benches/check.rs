//! The checker on a scenario of a megabyte, and its parts: finding places, reading, the rules.
use std::hint::black_box;

use counterpart::content::checked::check_text;
use counterpart::content::parse::read;
use counterpart::content::scenario_file::load_bytes;
use counterpart::content::syntax::Positions;
use counterpart::sim::check::{check, check_compiled};
use counterpart::sim::compiled::{CompiledScenario, compile};
use counterpart::sim::scenario::Scenario;
use criterion::{BatchSize, Criterion, Throughput};

#[path = "../tests/hostile/large.rs"]
mod large;

const FLAGSHIP: &str = include_str!("../scenarios/line_3331.ron");
/// A megabyte.
const BYTES: usize = 1_000_000;

/// All of it, then each part of it.
pub(crate) fn bench(c: &mut Criterion) {
    let text = large::large(FLAGSHIP, BYTES);
    let Ok(scenario) = read::<Scenario>(&text) else {
        panic!("the copies read as their originals do");
    };
    let compiled = || -> CompiledScenario { compile(&scenario).expect("and compile") };
    let mut group = c.benchmark_group("check");
    group.sample_size(20).throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("a megabyte", |b| {
        b.iter(|| check_text("large.ron", black_box(&text).clone()));
    });
    group.bench_function("a megabyte: places", |b| {
        b.iter(|| Positions::scan(black_box(&text)));
    });
    group.bench_function("a megabyte: reading", |b| {
        b.iter(|| read::<Scenario>(black_box(&text)).ok());
    });
    group.bench_function("a megabyte: rules on what is written", |b| {
        b.iter(|| check(black_box(&scenario), &[]));
    });
    group.bench_function("a megabyte: compiling", |b| {
        b.iter(|| compile(black_box(&scenario)));
    });
    group.bench_function("a megabyte: rules on what is run", |b| {
        b.iter_batched(compiled, |c| check_compiled(black_box(&c)), BatchSize::PerIteration);
    });
    group.bench_function("a megabyte: ready to play", |b| {
        b.iter(|| load_bytes("large", "large.ron", black_box(text.as_bytes())).ok());
    });
    group.finish();
}
