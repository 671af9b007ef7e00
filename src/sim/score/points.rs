//! Points in hundredths, which come from the rulebook or from a finding and from nowhere else.
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

use crate::sim::score::Finding;

/// Points in hundredths. Judges and topics cannot make any of their own: they take what a rule is worth
/// ([`worth`](super::card::worth)), or what a finding brought, and a share of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct RulePoints(i32);

impl RulePoints {
    /// No points.
    pub const NONE: Self = Self(0);

    /// What the rulebook says; for `card::weighed` alone.
    pub(super) const fn written(hundredths: i32) -> Self {
        Self(hundredths)
    }

    /// What a finding brought or cost.
    #[must_use]
    pub fn found(finding: &Finding) -> Self {
        Self(finding.points)
    }

    /// What was earned beyond the most that there is, both in hundredths; nothing where it was no more.
    #[must_use]
    pub(super) fn beyond(earned: i32, most: i32) -> Self {
        Self((earned - most).max(0))
    }

    /// In hundredths.
    #[must_use]
    pub fn hundredths(self) -> i32 {
        self.0
    }

    /// `part` of `whole` of it, towards zero; all of it where the whole is nothing.
    #[must_use]
    pub fn share(self, part: i64, whole: i64) -> Self {
        let all = i64::from(self.0);
        let share = (all * part).checked_div(whole).unwrap_or(all);
        Self(i32::try_from(share).unwrap_or(if share < 0 { i32::MIN } else { i32::MAX }))
    }

    /// So many times.
    #[must_use]
    pub fn times(self, count: usize) -> Self {
        self.share(i64::try_from(count).unwrap_or(i64::MAX), 1)
    }
}

impl Add for RulePoints {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for RulePoints {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for RulePoints {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for RulePoints {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for RulePoints {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        Self(all.map(|p| p.0).sum())
    }
}
