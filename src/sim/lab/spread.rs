//! How a number is spread over many sessions.
use serde::Serialize;

/// How a number is spread over the runs; points, turns or days.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Spread {
    /// Arithmetic mean.
    pub mean: f64,
    /// Standard deviation of the runs.
    pub sd: f64,
    /// Smallest.
    pub min: f64,
    /// Fifth percentile.
    pub p05: f64,
    /// Median.
    pub p50: f64,
    /// Ninety-fifth percentile.
    pub p95: f64,
    /// Largest.
    pub max: f64,
}

impl Spread {
    /// The spread of hundredths, as whole units; zeros where there are none.
    #[must_use]
    pub fn of(mut values: Vec<i32>) -> Self {
        values.sort_unstable();
        let n = values.len().max(1) as f64;
        let at = |share: f64| {
            let index = (share * (n - 1.0) + 0.5) as usize;
            values.get(index).map_or(0.0, |v| f64::from(*v) / 100.0)
        };
        let mean = values.iter().map(|v| f64::from(*v)).sum::<f64>() / n / 100.0;
        let square = |v: &i32| (f64::from(*v) / 100.0 - mean) * (f64::from(*v) / 100.0 - mean);
        let variance = values.iter().map(square).sum::<f64>() / n;
        Self {
            mean,
            sd: variance.sqrt(),
            min: at(0.0),
            p05: at(0.05),
            p50: at(0.5),
            p95: at(0.95),
            max: at(1.0),
        }
    }
}
