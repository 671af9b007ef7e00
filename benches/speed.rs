//! How fast the engine is.
use criterion::{criterion_group, criterion_main};

mod frontier;

criterion_group!(benches, frontier::bench);
criterion_main!(benches);
