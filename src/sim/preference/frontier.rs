//! The exact Pareto frontier, built issue by issue.
use thiserror::Error;

use super::dominance::Cloud;
use super::enumerate::Outlook;
use super::space::Space;
use crate::i18n::{Text, both};

/// How many comparisons of points a frontier of three or more parties may take (tens of seconds).
const BUDGET: u64 = 10_000_000_000;
/// How many points a frontier may have.
const MOST_POINTS: usize = 2_000_000;
/// How many coordinates may wait before dominated points are thrown out.
pub(super) const MOST_WAITING: usize = 1 << 23;

/// One outcome: a package and what it is worth.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FrontierPoint {
    /// The level of each issue, from 0.
    pub package: Vec<usize>,
    /// What it is worth to each party, in units of the space.
    pub utilities: Vec<i64>,
}

/// A frontier has more than two million points, or more than two parties and too many points to compare.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
#[error("{}", self.words().en)]
pub struct TooManyPoints;

impl TooManyPoints {
    /// The sentence in both languages.
    #[must_use]
    pub fn words(self) -> Text {
        both!("preference.frontier.too_many_points")
    }
}

/// The Pareto frontier over the rational packages, equal points once, best for the first party first.
///
/// A sum of points is undominated only if its parts are, so partial packages that are dominated, or that can no
/// longer reach every reservation, are dropped after each issue. A package that dominates a rational one is rational,
/// so this is also the rational part of the frontier over all packages.
///
/// # Errors
/// [`TooManyPoints`] beyond two million points, or for more than two parties after ten thousand million comparisons.
pub fn frontier(space: &Space) -> Result<Vec<FrontierPoint>, TooManyPoints> {
    Ok(points(space, &exact_cloud(space)?))
}

/// Every point of the cloud with its package and its utilities.
pub(super) fn points(space: &Space, cloud: &Cloud) -> Vec<FrontierPoint> {
    cloud.iter().map(|(_, number)| point(space, number)).collect()
}

/// The package of that number with its utilities.
pub(super) fn point(space: &Space, number: u64) -> FrontierPoint {
    let package = space.package(number);
    let utilities = space.utilities(&package).unwrap_or_default();
    FrontierPoint { package, utilities }
}

/// The frontier on the grid on which utilities are compared.
fn exact_cloud(space: &Space) -> Result<Cloud, TooManyPoints> {
    let mut budget = BUDGET;
    let reservations: Vec<i64> =
        space.reservations().iter().map(|&r| space.off_grid(space.on_grid(r))).collect();
    let outlook = Outlook::new(space);
    let mut cloud = Cloud::new(space.parties());
    cloud.push(vec![0; space.parties()], 0);
    let mut sum = vec![0; space.parties()];
    for (issue, &size) in space.sizes().iter().enumerate() {
        let most = outlook.most(issue + 1);
        let mut longer = Cloud::new(space.parties());
        let prune =
            |longer: Cloud, budget: &mut u64| longer.pruned(budget).filter(|c| c.len() <= MOST_POINTS);
        for (point, number) in cloud.iter() {
            for level in 0..size {
                for ((sum, value), more) in sum.iter_mut().zip(point).zip(space.row(issue, level)) {
                    *sum = value + more;
                }
                let reachable = sum
                    .iter()
                    .zip(most)
                    .zip(&reservations)
                    .all(|((sum, most), reservation)| sum + most >= *reservation);
                if reachable {
                    longer.push(sum.iter().copied(), number * size as u64 + level as u64);
                }
            }
            if longer.len() * space.parties() > MOST_WAITING {
                longer = prune(longer, &mut budget).ok_or(TooManyPoints)?;
            }
        }
        cloud = prune(longer, &mut budget).ok_or(TooManyPoints)?;
    }
    if space.step() == 1 {
        return Ok(cloud);
    }
    let mut rounded = Cloud::new(space.parties());
    for (point, number) in cloud.iter() {
        rounded.push(point.iter().map(|&u| space.on_grid(u)), number);
    }
    rounded.pruned(&mut budget).ok_or(TooManyPoints)
}
