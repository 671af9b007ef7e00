//! A seller against a committee: the packages nobody with a say would refuse, and the efficient ones among them.
//!
//! The committee's utility is C = Σ powerⱼ·uⱼ over its roles, the seller's is S. The *zone* holds the packages that pass
//! the committee's rule: S at or above the seller's reservation, uⱼ at or above that role's for everybody needed, and
//! the power of all who are at or above theirs no less than what the rule asks for. Inside it
//!
//! ```text
//! s = (S − r) / (S_max − r)    c = (C − C_floor) / (C_max − C_floor)    E = (s + c) / max (s + c)
//! ```
//!
//! with the maxima over the zone and `C_floor` = Σ powerⱼ·reservationⱼ. A range of zero counts as one unit.
use super::dominance::Cloud;
use super::enumerate::{count_at_least, visit_at_least};
use super::frontier::{FrontierPoint, MOST_WAITING};
use super::solutions::{Best, Solutions, Solver, distinct};
use super::space::{PartyTable, Space, SpaceError};

/// What a seller and a committee want, as plain tables.
#[derive(Clone, Debug)]
pub struct Economy<'a> {
    /// Number of levels of each issue.
    pub sizes: &'a [usize],
    /// What the levels are worth to the seller (any unit) and the least she accepts.
    pub seller: PartyTable,
    /// The roles with a say, in the order in which they are reported.
    pub roles: &'a [RoleTable],
    /// The share of all power, in thousandths, that has to be at or above its reservation, beside those needed.
    pub least_power: u64,
}

/// One role of the committee.
#[derive(Clone, Debug)]
pub struct RoleTable {
    /// What the levels are worth to it (one unit for all roles) and the least it accepts.
    pub table: PartyTable,
    /// Its weight in the committee's utility, 0 or more; only proportions matter.
    pub power: u32,
    /// Whether nothing is agreed without it.
    pub needed: bool,
}

/// The bargaining zone of an economy and the yardsticks found in it.
#[derive(Clone, PartialEq, Debug)]
pub struct ZoneReport {
    /// Number of all packages.
    pub packages: u64,
    /// Number of packages in the zone.
    pub zone: u64,
    /// The frontier of (S, C) inside the zone, best for the seller first; utilities are `[S, C]`.
    pub frontier: Vec<FrontierPoint>,
    /// The seller's reservation r.
    pub seller_reservation: i64,
    /// The greatest S in the zone (r where the zone is empty).
    pub seller_max: i64,
    /// The committee's utility with every role at its reservation.
    pub committee_reservation: i64,
    /// The greatest C in the zone (the floor where the zone is empty).
    pub committee_max: i64,
    /// The frontier point with the greatest s + c, if the zone is not empty.
    pub best_sum: Option<FrontierPoint>,
}

/// An economy with its zone, ready to judge packages.
#[derive(Clone, Debug)]
pub struct Zone {
    /// What the enumeration found.
    pub report: ZoneReport,
    /// Parties: the seller, the roles, and last the committee.
    space: Space,
    rule: Passing,
    /// Numerator of s + c at `best_sum`, see `Zone::sum`.
    best: i128,
}

/// The finest grid on which s and c are compared with each other, in steps per unit.
const FINEST: i128 = 1 << 60;

/// The committee's rule over utilities.
#[derive(Clone, Debug)]
struct Passing {
    /// The least that each party must have: its reservation where it is needed.
    least: Vec<i64>,
    /// Power of each role.
    powers: Vec<u64>,
    /// Power that has to be at or above its reservation.
    least_power: u64,
}

impl Passing {
    fn new(economy: &Economy<'_>, space: &Space) -> Self {
        let mut least = space.reservations().to_vec();
        for (at, role) in least[1..].iter_mut().zip(economy.roles) {
            if !role.needed {
                *at = i64::MIN;
            }
        }
        if let Some(committee) = least.last_mut().filter(|_| economy.roles.iter().any(|r| !r.needed)) {
            *committee = i64::MIN;
        }
        let powers: Vec<u64> = economy.roles.iter().map(|r| u64::from(r.power)).collect();
        let all: u64 = powers.iter().sum();
        Self { least, powers, least_power: (all * economy.least_power).div_ceil(1000) }
    }

    /// Whether those at or above their reservations have the power that it takes.
    fn passes(&self, reservations: &[i64], utilities: &[i64]) -> bool {
        let agree = (1..).zip(&self.powers).filter(|(party, _)| utilities[*party] >= reservations[*party]);
        agree.map(|(_, power)| power).sum::<u64>() >= self.least_power
    }
}

impl Zone {
    /// Enumerates the zone.
    ///
    /// # Errors
    /// Tables that do not fit the sizes or are too large, see [`SpaceError`]; party 0 is the seller, then the roles,
    /// and last the committee.
    pub fn new(economy: &Economy<'_>) -> Result<Self, SpaceError> {
        let mut parties = vec![economy.seller.clone()];
        parties.extend(economy.roles.iter().map(|role| role.table.clone()));
        // Shapes and sizes are checked before the committee is added up.
        Space::new(economy.sizes, &parties, 0)?;
        let committee = committee(economy).ok_or(SpaceError::Sum { party: parties.len() })?;
        parties.push(committee);
        let space = Space::new(economy.sizes, &parties, 0)?;

        let rule = Passing::new(economy, &space);
        let last = space.parties() - 1;
        let (seller_reservation, committee_reservation) =
            (space.reservations()[0], space.reservations()[last]);
        let (mut zone, mut seller_max, mut committee_max) = (0, seller_reservation, committee_reservation);
        let mut cloud = Cloud::new(2);
        visit_at_least(&space, &rule.least, &mut |number, utilities| {
            if !rule.passes(space.reservations(), utilities) {
                return true;
            }
            let (s, c) = (utilities[0], utilities[last]);
            zone += 1;
            (seller_max, committee_max) = (seller_max.max(s), committee_max.max(c));
            cloud.push([s, c], number);
            if cloud.len() > MOST_WAITING {
                cloud = std::mem::replace(&mut cloud, Cloud::new(2)).pruned_for_two();
            }
            true
        });
        let cloud = cloud.pruned_for_two();
        let frontier: Vec<FrontierPoint> = cloud
            .iter()
            .map(|(pair, number)| FrontierPoint { package: space.package(number), utilities: pair.to_vec() })
            .collect();
        let report = ZoneReport {
            packages: space.packages(),
            zone,
            frontier,
            seller_reservation,
            seller_max,
            committee_reservation,
            committee_max,
            best_sum: None,
        };
        let mut found = Self { report, space, rule, best: 0 };
        let best =
            found.report.frontier.iter().max_by_key(|p| found.sum(p.utilities[0], p.utilities[1])).cloned();
        found.best = best.as_ref().map_or(0, |p| found.sum(p.utilities[0], p.utilities[1]));
        found.report.best_sum = best;
        Ok(found)
    }

    /// The efficiency E of a package: 1 at the best of the zone, below 0 far outside it.
    ///
    /// `None` for a package of another economy, and where the zone is empty.
    #[must_use]
    pub fn efficiency(&self, package: &[usize]) -> Option<f64> {
        let (s, c) = self.seller_and_committee(package)?;
        self.report.best_sum.as_ref()?;
        if self.best == 0 {
            return Some(if self.sum(s, c) >= 0 { 1.0 } else { 0.0 });
        }
        Some(self.sum(s, c) as f64 / self.best as f64)
    }

    /// What the package is worth to the seller and to the committee; `None` for a package of another economy.
    #[must_use]
    pub fn seller_and_committee(&self, package: &[usize]) -> Option<(i64, i64)> {
        let utilities = self.space.utilities(package)?;
        Some((*utilities.first()?, *utilities.last()?))
    }

    /// Who refuses the package: 0 for the seller, then the roles from 1, in their order.
    ///
    /// `None` for a package of another economy.
    #[must_use]
    pub fn refusals(&self, package: &[usize]) -> Option<Vec<usize>> {
        let utilities = self.space.utilities(package)?;
        let refuses = |&party: &usize| utilities[party] < self.space.reservations()[party];
        Some((0..utilities.len() - 1).filter(refuses).collect())
    }

    /// How many packages are better both for the seller and for the committee as a whole.
    ///
    /// `None` for a package of another economy.
    #[must_use]
    pub fn better_for_both(&self, package: &[usize]) -> Option<u64> {
        let utilities = self.space.utilities(package)?;
        let last = utilities.len() - 1;
        let reservation = |party: usize| {
            if party == 0 || party == last { utilities[party] + 1 } else { i64::MIN }
        };
        Some(count_at_least(&self.space, &(0..=last).map(reservation).collect::<Vec<_>>()))
    }

    /// How many packages are better for the seller and no worse for any single role.
    ///
    /// `None` for a package of another economy.
    #[must_use]
    pub fn better_for_all(&self, package: &[usize]) -> Option<u64> {
        let mut reservations = self.space.utilities(package)?;
        let last = reservations.len() - 1;
        reservations[0] += 1;
        reservations[last] = i64::MIN;
        Some(count_at_least(&self.space, &reservations))
    }

    /// The bargaining solutions for seller and committee in the zone; utilities are `[S, C]`.
    ///
    /// S and C have different units, so all four compare the gains s and c; values are in those.
    #[must_use]
    pub fn solutions(&self) -> Option<Solutions> {
        let report = &self.report;
        let last = self.space.parties() - 1;
        let pair = |p: FrontierPoint| FrontierPoint {
            utilities: vec![p.utilities[0], p.utilities[last]],
            package: p.package,
        };
        let gains = |s: i64, c: i64| vec![self.share(s, c).0, self.share(s, c).1];
        let grid = report.frontier.iter().map(|p| gains(p.utilities[0], p.utilities[1])).collect();
        let solver = Solver { disagreement: vec![0, 0], grid };
        let mut found = solver.solve(&report.frontier, |reservations| {
            let mut units = self.rule.least.clone();
            units[last] = self.space.reservations()[last];
            units[0] = units[0].saturating_add(self.units(reservations[0], self.seller_range()));
            units[last] = units[last].saturating_add(self.units(reservations[1], self.committee_range()));
            let (points, more) = distinct(&self.space, &units, |u| {
                self.rule.passes(self.space.reservations(), u).then(|| gains(u[0], u[last]))
            });
            (points.into_iter().map(pair).collect(), more)
        })?;
        let shares = |best: &Best, measure: fn(f64, f64) -> f64| {
            best.points.first().map_or(0.0, |p| {
                let (s, c) = self.share(p.utilities[0], p.utilities[1]);
                measure(s as f64 / self.grid() as f64, c as f64 / self.grid() as f64)
            })
        };
        found.nash.value = shares(&found.nash, |s, c| s * c);
        found.egalitarian.value = shares(&found.egalitarian, f64::min);
        found.kalai_smorodinsky.value = shares(&found.kalai_smorodinsky, f64::min);
        found.max_welfare.value = shares(&found.max_welfare, |s, c| s + c);
        Some(found)
    }

    fn seller_range(&self) -> i128 {
        i128::from(self.report.seller_max - self.report.seller_reservation).max(1)
    }

    fn committee_range(&self) -> i128 {
        i128::from(self.report.committee_max - self.report.committee_reservation).max(1)
    }

    /// s + c over the common denominator `seller_range · committee_range`.
    fn sum(&self, seller: i64, committee: i64) -> i128 {
        i128::from(seller - self.report.seller_reservation) * self.committee_range()
            + i128::from(committee - self.report.committee_reservation) * self.seller_range()
    }

    /// Steps per unit of s and c: their common denominator, on which both are exact, unless that is enormous.
    fn grid(&self) -> i128 {
        (self.seller_range() * self.committee_range()).min(FINEST)
    }

    /// s and c in steps of the grid, rounded down.
    fn share(&self, seller: i64, committee: i64) -> (i64, i64) {
        let steps = |gain: i64, range: i128| (i128::from(gain) * self.grid()).div_euclid(range) as i64;
        let seller = steps(seller - self.report.seller_reservation, self.seller_range());
        (seller, steps(committee - self.report.committee_reservation, self.committee_range()))
    }

    /// The smallest gain that makes at least so many steps of the grid.
    fn units(&self, steps: i64, range: i128) -> i64 {
        let whole = (i128::from(steps) * range + self.grid() - 1).div_euclid(self.grid());
        i64::try_from(whole).unwrap_or(i64::MAX)
    }
}

/// The power-weighted sum of the roles; `None` where it does not fit 64 bits.
fn committee(economy: &Economy<'_>) -> Option<PartyTable> {
    let total = |value: &dyn Fn(&RoleTable) -> i64| {
        economy
            .roles
            .iter()
            .try_fold(0_i64, |sum, role| sum.checked_add(value(role).checked_mul(i64::from(role.power))?))
    };
    let issue = |(issue, &size): (usize, &usize)| -> Option<Vec<i64>> {
        (0..size).map(|level| total(&|role| role.table.values[issue][level])).collect()
    };
    let values = economy.sizes.iter().enumerate().map(issue).collect::<Option<_>>()?;
    Some(PartyTable { values, reservation: total(&|role| role.table.reservation)? })
}
