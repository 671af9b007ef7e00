//! How fast the engine is.
use criterion::{criterion_group, criterion_main};

mod frontier;
mod sessions;

criterion_group!(benches, frontier::bench, sessions::bench);
criterion_main!(benches);
