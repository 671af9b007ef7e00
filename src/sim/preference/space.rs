//! The packages of a negotiation and what each level of each issue is worth to each party.
use crate::i18n::{Text, both};
use thiserror::Error;

/// The most packages a space may have: all of them must be countable within about a second.
pub const MAX_PACKAGES: u64 = 20_000_000;
/// The most issues a space may have.
pub const MAX_ISSUES: usize = 100;
/// The most parties a space may have.
pub const MAX_PARTIES: usize = 32;
/// The most decimals a utility may have.
const MAX_DECIMALS: u32 = 12;
/// Utilities closer than 10 to minus this power are the same.
const SAME_DECIMALS: u32 = 9;
/// A bound on every sum of levels and on every reservation, so that gains fit 64 bits.
const MAX_SUM: u64 = 1 << 61;

/// One party: what each level is worth to it and what it has without a deal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PartyTable {
    /// `values[issue][level]`, in units of 10^-decimals of the space.
    pub values: Vec<Vec<i64>>,
    /// The disagreement utility, in the same unit.
    pub reservation: i64,
}

/// Why tables do not make a space.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
#[error("{}", self.words().en)]
pub enum SpaceError {
    /// No issue, or more than [`MAX_ISSUES`].
    Issues {
        /// How many there are.
        found: usize,
    },
    /// No party, or more than [`MAX_PARTIES`].
    Parties {
        /// How many there are.
        found: usize,
    },
    /// An issue has nothing to choose from.
    NoLevel {
        /// The issue, from 0.
        issue: usize,
    },
    /// The product of the levels passes [`MAX_PACKAGES`].
    Packages,
    /// A table does not have one number for each level.
    Shape {
        /// The party, from 0.
        party: usize,
    },
    /// Values add up to more than 64 bits hold.
    Sum {
        /// The party, from 0.
        party: usize,
    },
    /// More than twelve decimals.
    Decimals {
        /// How many there are.
        decimals: u32,
    },
}

impl SpaceError {
    /// The sentence in both languages.
    #[must_use]
    pub fn words(self) -> Text {
        match self {
            Self::Issues { found } => both!("preference.space.issues", found, max_issues = MAX_ISSUES),
            Self::Parties { found } => both!("preference.space.parties", found, max_parties = MAX_PARTIES),
            Self::NoLevel { issue } => both!("preference.space.no_level", number = issue + 1),
            Self::Packages => both!("preference.space.packages", max_packages = MAX_PACKAGES),
            Self::Shape { party } => both!("preference.space.shape", number = party + 1),
            Self::Sum { party } => both!("preference.space.sum", number = party + 1),
            Self::Decimals { decimals } => {
                both!("preference.space.decimals", decimals, max_decimals = MAX_DECIMALS)
            }
        }
    }
}

/// All packages of one negotiation: one level for every issue, valued additively by every party.
///
/// A package is also known by its number from 0, counting with the last issue fastest.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Space {
    sizes: Vec<usize>,
    /// `values[issue][level * parties + party]`.
    values: Vec<Vec<i64>>,
    reservations: Vec<i64>,
    decimals: u32,
    packages: u64,
}

impl Space {
    /// A space from the number of levels of each issue and one table for each party.
    ///
    /// `decimals` is the d of the unit 10⁻ᵈ, 0 to 12.
    ///
    /// # Errors
    /// Tables that do not fit the sizes, and anything beyond the limits named in [`SpaceError`].
    pub fn new(sizes: &[usize], parties: &[PartyTable], decimals: u32) -> Result<Self, SpaceError> {
        if !(1..=MAX_ISSUES).contains(&sizes.len()) {
            return Err(SpaceError::Issues { found: sizes.len() });
        }
        if !(1..=MAX_PARTIES).contains(&parties.len()) {
            return Err(SpaceError::Parties { found: parties.len() });
        }
        if let Some(issue) = sizes.iter().position(|&size| size == 0) {
            return Err(SpaceError::NoLevel { issue });
        }
        if decimals > MAX_DECIMALS {
            return Err(SpaceError::Decimals { decimals });
        }
        let packages = sizes.iter().try_fold(1_u64, |n, &size| n.checked_mul(size as u64));
        let packages = packages.filter(|&n| n <= MAX_PACKAGES).ok_or(SpaceError::Packages)?;
        for (party, table) in parties.iter().enumerate() {
            if table.values.len() != sizes.len() || table.values.iter().zip(sizes).any(|(v, &n)| v.len() != n)
            {
                return Err(SpaceError::Shape { party });
            }
            if !sums_fit(table) {
                return Err(SpaceError::Sum { party });
            }
        }
        let values = sizes.iter().enumerate().map(|(issue, &size)| {
            (0..size).flat_map(|level| parties.iter().map(move |p| p.values[issue][level])).collect()
        });
        Ok(Self {
            sizes: sizes.to_vec(),
            values: values.collect(),
            reservations: parties.iter().map(|p| p.reservation).collect(),
            decimals,
            packages,
        })
    }

    /// The same packages with other reservations, one for each party.
    ///
    /// # Errors
    /// [`SpaceError::Parties`] for another number of them, [`SpaceError::Sum`] for one beyond 2⁶¹.
    pub fn with_reservations(mut self, reservations: &[i64]) -> Result<Self, SpaceError> {
        if reservations.len() != self.parties() {
            return Err(SpaceError::Parties { found: reservations.len() });
        }
        if let Some(party) = reservations.iter().position(|r| r.unsigned_abs() > MAX_SUM) {
            return Err(SpaceError::Sum { party });
        }
        self.reservations = reservations.to_vec();
        Ok(self)
    }

    /// Number of parties.
    #[must_use]
    pub fn parties(&self) -> usize {
        self.reservations.len()
    }

    /// Number of levels of each issue.
    #[must_use]
    pub fn sizes(&self) -> &[usize] {
        &self.sizes
    }

    /// Disagreement utilities, in units of 10^-[`decimals`](Self::decimals).
    #[must_use]
    pub fn reservations(&self) -> &[i64] {
        &self.reservations
    }

    /// The d of the unit 10⁻ᵈ.
    #[must_use]
    pub fn decimals(&self) -> u32 {
        self.decimals
    }

    /// Number of packages: the product of the sizes.
    #[must_use]
    pub fn packages(&self) -> u64 {
        self.packages
    }

    /// The levels of package `number`; numbers beyond the last wrap around.
    #[must_use]
    pub fn package(&self, number: u64) -> Vec<usize> {
        let mut rest = number;
        let mut levels = vec![0; self.sizes.len()];
        for (level, &size) in levels.iter_mut().zip(&self.sizes).rev() {
            *level = (rest % size as u64) as usize;
            rest /= size as u64;
        }
        levels
    }

    /// What the package is worth to each party; `None` where it is not one of this space.
    #[must_use]
    pub fn utilities(&self, package: &[usize]) -> Option<Vec<i64>> {
        if package.len() != self.sizes.len() || package.iter().zip(&self.sizes).any(|(l, n)| l >= n) {
            return None;
        }
        let mut sums = vec![0; self.parties()];
        for (issue, &level) in package.iter().enumerate() {
            for (sum, value) in sums.iter_mut().zip(self.row(issue, level)) {
                *sum += value;
            }
        }
        Some(sums)
    }

    /// What one level is worth to each party.
    pub(super) fn row(&self, issue: usize, level: usize) -> &[i64] {
        let k = self.parties();
        &self.values[issue][level * k..][..k]
    }

    /// How many units make one step of the grid on which utilities are compared.
    pub(super) fn step(&self) -> i64 {
        10_i64.pow(self.decimals.saturating_sub(SAME_DECIMALS))
    }

    /// A utility in steps of the grid, rounded half up.
    pub(super) fn on_grid(&self, utility: i64) -> i64 {
        let step = self.step();
        (utility + step / 2).div_euclid(step)
    }

    /// The smallest utility that `on_grid` takes to `steps` or above.
    pub(super) fn off_grid(&self, steps: i64) -> i64 {
        let step = self.step();
        steps.saturating_mul(step).saturating_sub(step / 2)
    }
}

fn sums_fit(table: &PartyTable) -> bool {
    let largest = |levels: &Vec<i64>| levels.iter().map(|v| v.unsigned_abs()).max();
    let sum = table.values.iter().filter_map(largest).try_fold(0_u64, u64::checked_add);
    table.reservation.unsigned_abs() <= MAX_SUM && sum.is_some_and(|sum| sum <= MAX_SUM)
}
