//! The laboratory on the first scenario: plain sessions, the same with everything counted, and a survey for the window.
use std::hint::black_box;

use counterpart::content::scenario_file::load_bytes;
use counterpart::sim::bots::{Policy, best_line, play};
use counterpart::sim::compiled::HandId;
use counterpart::sim::lab::{LabPlan, dealing, examine, survey};
use counterpart::sim::score::score;
use criterion::{Criterion, Throughput};
use rayon::prelude::*;

const FIRST: &str = include_str!("../scenarios/first_meeting.ron");
const FLAGSHIP: &str = include_str!("../scenarios/line_3331.ron");
/// Sessions of each policy in each hand in one measurement.
const RUNS: u64 = 200;

/// Sessions per second with and without counting; the time that a survey takes.
pub(crate) fn bench(c: &mut Criterion) {
    let load = |id: &str, text: &str| {
        let loaded = load_bytes(id, &format!("{id}.ron"), text.as_bytes());
        loaded.expect("what is shipped is sound").compiled
    };
    let (first, flagship) = (load("first_meeting", FIRST), load("line_3331", FLAGSHIP));
    let policies = Policy::all();
    let sessions = policies.len() as u64 * RUNS * first.hands() as u64;
    let mut group = c.benchmark_group("laboratory");
    group.sample_size(10).throughput(Throughput::Elements(sessions));
    group.bench_function("first scenario, all policies, played and scored", |b| {
        b.iter(|| {
            let seeds = dealing(&first, 1, RUNS);
            let lines: Vec<_> = (0..first.hands()).map(|h| best_line(&first, 1, h.into(), 20)).collect();
            let mut sum = 0;
            for policy in &policies {
                for (hand, seeds) in seeds.iter().enumerate() {
                    let script = &lines[(hand + 1) % lines.len()];
                    let one = |seed: &u64| {
                        let state = play(&first, *seed, HandId::from(hand), *policy, Some(script));
                        i64::from(score(&first, &state).total)
                    };
                    sum += seeds.par_iter().map(one).sum::<i64>();
                }
            }
            black_box(sum)
        });
    });
    group.bench_function("first scenario, all policies, played, scored and counted", |b| {
        b.iter(|| examine(&first, black_box(&LabPlan::every(RUNS, 1)), &|_| ()));
    });
    group.finish();
    let mut group = c.benchmark_group("survey");
    group.sample_size(10);
    for (name, scenario) in [("first scenario", &first), ("flagship", &flagship)] {
        group.bench_function(format!("{name}, 20 sessions of each"), |b| {
            b.iter(|| survey(scenario, 20, black_box(1)));
        });
    }
    group.finish();
}
