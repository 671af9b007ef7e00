//! How numbers are spread, in whole numbers of their own unit: the same on every machine.
use serde::Serialize;

/// A spread: of points in hundredths, or of money in the scenario's unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ClassSpread {
    /// How many there are.
    pub n: usize,
    /// Smallest.
    pub min: i64,
    /// Lower quartile.
    pub q1: i64,
    /// Median.
    pub median: i64,
    /// Upper quartile.
    pub q3: i64,
    /// Largest.
    pub max: i64,
    /// Arithmetic mean.
    pub mean: i64,
}

impl ClassSpread {
    /// The spread of some numbers; nothing of none. Quartiles lie between neighbours in proportion, rounded.
    #[must_use]
    pub fn of(values: impl IntoIterator<Item = i64>) -> Option<Self> {
        let mut values: Vec<i64> = values.into_iter().collect();
        values.sort_unstable();
        let mean = mean(values.iter().copied())?;
        let last = values.len() - 1;
        let quarter = |q: usize| {
            let (at, rest) = (last * q / 4, last * q % 4);
            let (low, high) = (values[at], values[(at + 1).min(last)]);
            low + divided((high - low) * i64::try_from(rest).unwrap_or(0), 4)
        };
        Some(Self {
            n: values.len(),
            min: values[0],
            q1: quarter(1),
            median: quarter(2),
            q3: quarter(3),
            max: values[last],
            mean,
        })
    }
}

/// The arithmetic mean, rounded; nothing of none.
pub(super) fn mean(values: impl IntoIterator<Item = i64>) -> Option<i64> {
    let (mut n, mut sum) = (0_i64, 0_i64);
    for value in values {
        n += 1;
        sum = sum.saturating_add(value);
    }
    (n > 0).then(|| divided(sum, n))
}

/// A quotient rounded to the nearest, halves away from zero; `by` is above zero.
fn divided(value: i64, by: i64) -> i64 {
    let sign = if value < 0 { -1 } else { 1 };
    sign * ((value.abs() + by / 2) / by)
}

/// Pearson's correlation in hundredths; nothing where one side does not vary.
pub(super) fn correlation(pairs: &[(i64, i64)]) -> Option<i64> {
    let n = pairs.len() as f64;
    let mean = |of: fn(&(i64, i64)) -> i64| pairs.iter().map(|p| of(p) as f64).sum::<f64>() / n;
    let (mx, my) = (mean(|p| p.0), mean(|p| p.1));
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (x, y) in pairs {
        let (x, y) = (*x as f64 - mx, *y as f64 - my);
        xx += x * x;
        yy += y * y;
        xy += x * y;
    }
    let size = (xx * yy).sqrt();
    (size > 0.0).then(|| (100.0 * xy / size).round() as i64)
}
