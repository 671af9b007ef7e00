//! How packages compare: which way they move, and whether they are equal to us and different to them.
use super::{CompiledScenario, IssueId, Package};

impl CompiledScenario {
    /// Which way both sides move from one offer to another: whether we give something, and whether we get something.
    #[must_use]
    pub fn moves(&self, before: &Package, after: &Package) -> (bool, bool) {
        let (mut gives, mut gets) = (false, false);
        for i in 0..self.issues.len() {
            let issue = IssueId::from(i);
            let step = self.seller_step(issue, before.level(issue), after.level(issue));
            gives |= step < 0;
            gets |= step > 0;
        }
        (gives, gets)
    }

    /// Whether packages are worth the same to us (within a twentieth of the way from floor to target) and each pair
    /// differs in two terms at least: several equivalent offers at once.
    #[must_use]
    pub fn equal_and_different(&self, packages: &[Package]) -> bool {
        let values = packages.iter().map(|p| self.seller_value(p));
        let (low, high) = values.fold((i64::MAX, i64::MIN), |(l, h), v| (l.min(v), h.max(v)));
        let seller = &self.source.seller;
        let equal = (high - low) * 10 <= (seller.target - seller.reservation).abs();
        let differ = |a: &Package, b: &Package| a.0.iter().zip(&b.0).filter(|(x, y)| x != y).count() >= 2;
        equal && (0..packages.len()).all(|i| (0..i).all(|k| differ(&packages[i], &packages[k])))
    }
}
