//! Visiting every package that gives each party at least a given utility, skipping what cannot.
use super::space::Space;

/// How many packages give every party at least its floor (in units of the space).
pub(super) fn count_at_least(space: &Space, reservations: &[i64]) -> u64 {
    Walk::new(space, reservations).count(0)
}

/// Calls `visit(number, utilities)` for every package that gives every party at least its floor, in order of number,
/// until `visit` returns false.
pub(super) fn visit_at_least(
    space: &Space,
    reservations: &[i64],
    visit: &mut impl FnMut(u64, &[i64]) -> bool,
) {
    Walk::new(space, reservations).visit(0, 0, visit);
}

/// The best and the worst that the issues from each one onwards can add, for each party.
pub(super) struct Outlook {
    parties: usize,
    most: Vec<i64>,
    least: Vec<i64>,
}

impl Outlook {
    pub(super) fn new(space: &Space) -> Self {
        let (k, issues) = (space.parties(), space.sizes().len());
        let (mut most, mut least) = (vec![0; (issues + 1) * k], vec![0; (issues + 1) * k]);
        for issue in (0..issues).rev() {
            for party in 0..k {
                let levels = || (0..space.sizes()[issue]).map(|level| space.row(issue, level)[party]);
                most[issue * k + party] = most[(issue + 1) * k + party] + levels().max().unwrap_or(0);
                least[issue * k + party] = least[(issue + 1) * k + party] + levels().min().unwrap_or(0);
            }
        }
        Self { parties: k, most, least }
    }

    /// The most that issues from `issue` onwards can add for each party.
    pub(super) fn most(&self, issue: usize) -> &[i64] {
        &self.most[issue * self.parties..][..self.parties]
    }

    /// The least that they add.
    fn least(&self, issue: usize) -> &[i64] {
        &self.least[issue * self.parties..][..self.parties]
    }
}

struct Walk<'a> {
    space: &'a Space,
    reservations: &'a [i64],
    outlook: Outlook,
    /// Packages below one choice of the issues before each.
    below: Vec<u64>,
    /// `sums[issue]`: what the levels chosen before `issue` are worth to each party.
    sums: Vec<i64>,
}

impl<'a> Walk<'a> {
    fn new(space: &'a Space, reservations: &'a [i64]) -> Self {
        let issues = space.sizes().len();
        let mut below = vec![1; issues + 1];
        for issue in (0..issues).rev() {
            below[issue] = below[issue + 1] * space.sizes()[issue] as u64;
        }
        let sums = vec![0; (issues + 1) * space.parties()];
        Self { space, reservations, outlook: Outlook::new(space), below, sums }
    }

    /// Adds a level and says whether its packages can, and whether they all must, reach every floor.
    fn choose(&mut self, issue: usize, level: usize) -> (bool, bool) {
        let k = self.reservations.len();
        let (before, after) = self.sums[issue * k..].split_at_mut(k);
        let (most, least) = (self.outlook.most(issue + 1), self.outlook.least(issue + 1));
        let row = self.space.row(issue, level);
        let (mut can, mut must) = (true, true);
        for party in 0..k {
            let sum = before[party] + row[party];
            after[party] = sum;
            can &= sum + most[party] >= self.reservations[party];
            must &= sum + least[party] >= self.reservations[party];
        }
        (can, must)
    }

    fn count(&mut self, issue: usize) -> u64 {
        let mut found = 0;
        for level in 0..self.space.sizes()[issue] {
            let (can, must) = self.choose(issue, level);
            if must {
                found += self.below[issue + 1];
            } else if can {
                found += self.count(issue + 1);
            }
        }
        found
    }

    fn visit(&mut self, issue: usize, number: u64, visit: &mut impl FnMut(u64, &[i64]) -> bool) -> bool {
        let (k, last) = (self.reservations.len(), issue + 1 == self.space.sizes().len());
        for level in 0..self.space.sizes()[issue] {
            let (can, _) = self.choose(issue, level);
            let number = number + level as u64 * self.below[issue + 1];
            let more = match (can, last) {
                (false, _) => true,
                (true, true) => visit(number, &self.sums[(issue + 1) * k..][..k]),
                (true, false) => self.visit(issue + 1, number, visit),
            };
            if !more {
                return false;
            }
        }
        true
    }
}
