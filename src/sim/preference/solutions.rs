//! The bargaining solutions: Nash, egalitarian, Kalai–Smorodinsky and greatest welfare, with all their ties.
use std::collections::BTreeMap;

use super::enumerate::{count_at_least, visit_at_least};
use super::frontier::{FrontierPoint, TooManyPoints, frontier, point};
use super::product::Product;
use super::space::Space;

/// How many tied points a solution lists at most.
pub const TIES_LISTED: usize = 100_000;

/// Everything about one space: counts, frontier and solutions, over the rational packages.
#[derive(Clone, PartialEq, Debug)]
pub struct Analysis {
    /// Number of packages.
    pub packages: u64,
    /// Number of packages with uᵢ ≥ rᵢ for every party.
    pub rational: u64,
    /// The Pareto frontier, equal points once, best for the first party first.
    pub frontier: Vec<FrontierPoint>,
    /// The bargaining solutions; `None` where no package is rational.
    pub solutions: Option<Solutions>,
}

/// The bargaining solutions of a space that has rational packages.
#[derive(Clone, PartialEq, Debug)]
pub struct Solutions {
    /// The most that each party can have in a rational package, in units of the space.
    pub ideal: Vec<i64>,
    /// argmax Πᵢ (uᵢ − rᵢ) (Nash 1950); the value is that product.
    pub nash: Best,
    /// argmax minᵢ (uᵢ − rᵢ) (Kalai 1977); the value is that smallest gain.
    pub egalitarian: Best,
    /// argmax minᵢ (uᵢ − rᵢ) / (idealᵢ − rᵢ) (Kalai and Smorodinsky 1975); the value is that ratio, 0 to 1.
    ///
    /// A party that can gain nothing has no ratio and is left out; where nobody can gain, the value is 1.
    pub kalai_smorodinsky: Best,
    /// argmax Σᵢ uᵢ; the value is that sum.
    pub max_welfare: Best,
}

/// The best points by one measure.
#[derive(Clone, PartialEq, Debug)]
pub struct Best {
    /// The measure, in utilities as read (not in units of the space).
    pub value: f64,
    /// All points that reach it, equal ones once, best for the first party first.
    pub points: Vec<FrontierPoint>,
    /// Whether there are more than the [`TIES_LISTED`] points listed.
    pub more: bool,
}

/// Counts the rational packages and finds the frontier and the solutions.
///
/// # Errors
/// [`TooManyPoints`] where the frontier is too long, as for [`frontier`].
pub fn analyse(space: &Space) -> Result<Analysis, TooManyPoints> {
    let frontier = frontier(space)?;
    let disagreement: Vec<i64> = space.reservations().iter().map(|&r| space.on_grid(r)).collect();
    let grid = |point: &FrontierPoint| point.utilities.iter().map(|&u| space.on_grid(u)).collect();
    let solutions = Solver { disagreement: disagreement.clone(), grid: frontier.iter().map(grid).collect() }
        .solve(&frontier, |reservations| ties(space, reservations))
        .map(|found| found.measured(space));
    let reservations: Vec<i64> = disagreement.iter().map(|&r| space.off_grid(r)).collect();
    let rational = count_at_least(space, &reservations);
    Ok(Analysis { packages: space.packages(), rational, frontier, solutions })
}

/// All points at or above `floors` (in steps of the grid), and whether there are more than are listed.
fn ties(space: &Space, reservations: &[i64]) -> (Vec<FrontierPoint>, bool) {
    let units: Vec<i64> = reservations.iter().map(|&reservation| space.off_grid(reservation)).collect();
    distinct(space, &units, |utilities| Some(utilities.iter().map(|&u| space.on_grid(u)).collect()))
}

/// The distinct points, seen through `view`, among the packages at or above `floors`; those without a view are left out.
pub(super) fn distinct(
    space: &Space,
    reservations: &[i64],
    view: impl Fn(&[i64]) -> Option<Vec<i64>>,
) -> (Vec<FrontierPoint>, bool) {
    let mut found: BTreeMap<Vec<i64>, u64> = BTreeMap::new();
    visit_at_least(space, reservations, &mut |number, utilities| {
        if let Some(seen) = view(utilities) {
            found.entry(seen).or_insert(number);
        }
        found.len() <= TIES_LISTED
    });
    let more = found.len() > TIES_LISTED;
    let listed = found.into_values().rev().take(TIES_LISTED);
    (listed.map(|number| point(space, number)).collect(), more)
}

/// Points on a grid of comparable integers, with the disagreement point on the same grid.
pub(super) struct Solver {
    pub(super) disagreement: Vec<i64>,
    /// The frontier on the grid, in the order of the points.
    pub(super) grid: Vec<Vec<i64>>,
}

impl Solver {
    /// The solutions, with the values still in steps of the grid; `None` for an empty frontier.
    ///
    /// Each best value is reached on the frontier. Nash (unless nobody can have a positive product) and welfare are
    /// reached only there; the ties of the other two are all the points at or above floors that follow from the value.
    pub(super) fn solve(
        &self,
        frontier: &[FrontierPoint],
        ties: impl Fn(&[i64]) -> (Vec<FrontierPoint>, bool),
    ) -> Option<Solutions> {
        let gains: Vec<Vec<i64>> = self
            .grid
            .iter()
            .map(|p| p.iter().zip(&self.disagreement).map(|(u, r)| u - r).collect())
            .collect();
        let k = self.disagreement.len();
        let range: Vec<i64> = (0..k).map(|i| gains.iter().map(|g| g[i]).max()).collect::<Option<_>>()?;
        let best = |(points, more)| Best { value: 0.0, points, more };
        let reservations = |gain: &dyn Fn(usize) -> i64| -> Vec<i64> {
            (0..k).map(|i| self.disagreement[i].saturating_add(gain(i))).collect()
        };

        let products: Vec<Product> = gains.iter().map(|g| Product::of(g.iter().copied())).collect();
        let nash = if products.iter().all(Product::is_zero) {
            best(ties(&self.disagreement))
        } else {
            best((reaching(frontier, &products), false))
        };
        let least = gains.iter().filter_map(|g| g.iter().copied().min()).max()?;
        let egalitarian = best(ties(&reservations(&|_| least)));
        let (part, whole) = best_ratio(&gains, &range);
        let share = |i: usize| ceiling(i128::from(range[i]) * part, whole);
        let kalai_smorodinsky = best(ties(&reservations(&share)));
        let sums: Vec<i128> = self.grid.iter().map(|p| p.iter().map(|&u| i128::from(u)).sum()).collect();
        let max_welfare = best((reaching(frontier, &sums), false));
        let ideal = (0..k).map(|i| frontier.iter().map(|p| p.utilities[i]).max()).collect::<Option<_>>()?;
        Some(Solutions { ideal, nash, egalitarian, kalai_smorodinsky, max_welfare })
    }
}

/// The points whose measure is the greatest.
fn reaching<M: Ord>(points: &[FrontierPoint], measures: &[M]) -> Vec<FrontierPoint> {
    let most = measures.iter().max();
    points.iter().zip(measures).filter(|(_, m)| Some(*m) == most).map(|(p, _)| p.clone()).collect()
}

/// The greatest smallest ratio of gain to range, as a fraction.
fn best_ratio(gains: &[Vec<i64>], range: &[i64]) -> (i128, i128) {
    let smaller = |a: (i128, i128), b: (i128, i128)| a.0 * b.1 < b.0 * a.1;
    let ratios = |gain: &[i64]| {
        let pairs = gain.iter().zip(range).filter(|(_, range)| **range > 0);
        pairs
            .map(|(g, r)| (i128::from(*g), i128::from(*r)))
            .fold((1, 1), |a, b| if smaller(b, a) { b } else { a })
    };
    gains.iter().map(|g| ratios(g)).fold((0, 1), |a, b| if smaller(a, b) { b } else { a })
}

/// `part / whole` rounded up, for parts of zero or more and positive wholes.
fn ceiling(part: i128, whole: i128) -> i64 {
    i64::try_from((part + whole - 1) / whole).unwrap_or(i64::MAX)
}

impl Solutions {
    /// The same with each value computed from the utilities of its first point.
    fn measured(mut self, space: &Space) -> Self {
        let unit = 10_i64.pow(space.decimals()) as f64;
        let gain = |p: &FrontierPoint, i: usize| p.utilities[i] - space.reservations()[i];
        let parties = || 0..space.parties();
        let range: Vec<i64> = parties().map(|i| self.ideal[i] - space.reservations()[i]).collect();
        let most = |best: &Best, measure: &dyn Fn(&FrontierPoint) -> f64| {
            best.points.iter().map(measure).fold(f64::NEG_INFINITY, f64::max)
        };
        self.nash.value =
            most(&self.nash, &|p| parties().map(|i| (gain(p, i) as f64 / unit).max(0.0)).product::<f64>());
        self.egalitarian.value =
            most(&self.egalitarian, &|p| parties().map(|i| gain(p, i)).min().unwrap_or(0) as f64 / unit);
        self.kalai_smorodinsky.value = most(&self.kalai_smorodinsky, &|p| {
            parties()
                .filter(|&i| range[i] > 0)
                .map(|i| gain(p, i) as f64 / range[i] as f64)
                .fold(1.0, f64::min)
        });
        self.max_welfare.value = most(&self.max_welfare, &|p| {
            p.utilities.iter().map(|&u| i128::from(u)).sum::<i128>() as f64 / unit
        });
        self
    }
}
