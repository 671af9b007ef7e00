//! How packages compare: which way they move, and whether they are equal to us and different to them.
use super::{CompiledScenario, IssueId, Package, RoleId};

impl CompiledScenario {
    /// What a change of offer gives away and what it asks for, each in our value, in the unit.
    #[must_use]
    pub fn given_and_got(&self, before: &Package, after: &Package) -> (i64, i64) {
        let (mut given, mut got) = (0, 0);
        for issue in (0..self.issues.len()).map(IssueId::from) {
            let step = self.seller_step(issue, before.level(issue), after.level(issue));
            given += (-step).max(0);
            got += step.max(0);
        }
        (given, got)
    }

    /// Terms among those asked for that the offer has already, where the person spoken to had asked for another level:
    /// what they let go of by agreeing. Each with the level that they had asked for.
    #[must_use]
    pub fn let_go(&self, role: RoleId, before: &Package, asked: &[(IssueId, u8)]) -> Vec<(IssueId, u8)> {
        let opening = &self.roles[role].opening;
        let goes = |(issue, level): &(IssueId, u8)| {
            let theirs = opening.level(*issue);
            (before.level(*issue) == *level && theirs != *level).then_some((*issue, theirs))
        };
        asked.iter().filter_map(goes).collect()
    }

    /// Whether a change of offer is a conditional concession: it gives something, and asks in return for terms that are
    /// worth at least a quarter of that to us, or for a demand of theirs to be let go of.
    #[must_use]
    pub fn is_conditional(&self, before: &Package, after: &Package, let_go: &[(IssueId, u8)]) -> bool {
        let (given, got) = self.given_and_got(before, after);
        given > 0 && (got * 4 >= given || !let_go.is_empty())
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
