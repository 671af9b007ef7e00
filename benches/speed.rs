//! How fast the engine is.
use criterion::{criterion_group, criterion_main};

mod frontier;
mod lab;
mod sessions;

criterion_group!(benches, frontier::bench, sessions::bench, lab::bench);
criterion_main!(benches);
