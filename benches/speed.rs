//! How fast the engine is.
use criterion::{criterion_group, criterion_main};

mod check;
mod frontier;
mod lab;
mod sessions;

criterion_group!(benches, check::bench, frontier::bench, sessions::bench, lab::bench);
criterion_main!(benches);
