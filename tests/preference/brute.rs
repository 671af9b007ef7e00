//! The same answers by trying every package against every other: slow, and simple enough to be believed.
use std::collections::BTreeSet;

use counterpart::sim::preference::Space;

pub(crate) type Points = BTreeSet<Vec<i64>>;

/// Utilities of every package.
pub(crate) fn all(space: &Space) -> Vec<Vec<i64>> {
    (0..space.packages()).map(|n| space.utilities(&space.package(n)).unwrap()).collect()
}

/// Utilities of every rational package.
pub(crate) fn rational(space: &Space) -> Vec<Vec<i64>> {
    let agrees = |u: &Vec<i64>| u.iter().zip(space.reservations()).all(|(u, r)| u >= r);
    all(space).into_iter().filter(agrees).collect()
}

pub(crate) fn frontier(rational: &[Vec<i64>]) -> Points {
    let dominates = |a: &Vec<i64>, b: &Vec<i64>| a != b && a.iter().zip(b).all(|(a, b)| a >= b);
    rational.iter().filter(|p| !rational.iter().any(|q| dominates(q, p))).cloned().collect()
}

/// All points with the greatest measure.
pub(crate) fn best<M: PartialOrd>(rational: &[Vec<i64>], measure: impl Fn(&[i64]) -> M) -> Points {
    let mut found = Points::new();
    let mut most = None;
    for point in rational {
        let m = measure(point);
        if most.as_ref().is_none_or(|most| m > *most) {
            found.clear();
        }
        if most.as_ref().is_none_or(|most| m >= *most) {
            most = Some(m);
            found.insert(point.clone());
        }
    }
    found
}

pub(crate) fn gains(space: &Space, point: &[i64]) -> Vec<i64> {
    point.iter().zip(space.reservations()).map(|(u, r)| u - r).collect()
}
