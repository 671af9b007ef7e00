//! An estimate from rounds of play: mean and standard error, in whole numbers.
use serde::Serialize;

/// An estimate from rounds of play, in hundredths of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Estimate {
    /// Rounds that were played.
    pub rounds: u32,
    /// Arithmetic mean.
    pub mean: i32,
    /// Standard error of the mean, rounded up.
    pub error: i32,
}

impl Estimate {
    /// Half the width of the 90 % interval (normal approximation), in hundredths, rounded up.
    #[must_use]
    pub fn within(self) -> i32 {
        (self.error * 1645).div_euclid(1000) + i32::from(self.error > 0)
    }
}

/// Mean and standard error. Sums are whole numbers, so that their order does not matter.
pub(super) fn estimate(values: impl Iterator<Item = i32>) -> Estimate {
    let (mut n, mut sum, mut squares) = (0_i64, 0_i64, 0_i64);
    for value in values {
        n += 1;
        sum += i64::from(value);
        squares += i64::from(value) * i64::from(value);
    }
    if n == 0 {
        return Estimate::default();
    }
    let mean = (2 * sum + n).div_euclid(2 * n);
    let spread = squares * n - sum * sum;
    let below = n * n * (n - 1).max(1);
    let error = libm::ceil(libm::sqrt(spread.max(0) as f64 / below as f64));
    Estimate {
        rounds: u32::try_from(n).unwrap_or(u32::MAX),
        mean: i32::try_from(mean).unwrap_or(i32::MAX),
        error: error as i32,
    }
}
