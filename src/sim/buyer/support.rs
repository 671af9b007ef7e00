//! Support at the signature: each one's own, with the words of those one listens to, and the committee's.
use super::aspiration::support;
use crate::sim::compiled::{CompiledRelation, CompiledScenario, Package, RoleId};
use crate::sim::session::state::State;

/// Power-weighted support from which a signed deal is trusted, in thousandths.
pub(in crate::sim) const TRUSTED: i64 = 600;

/// Support with the words of those one listens to, in thousandths, −2000 to 2000.
#[must_use]
pub(in crate::sim) fn supported(c: &CompiledScenario, s: &State, role: RoleId, package: &Package) -> i64 {
    let mut total = support(c, s, role, package);
    for relation in &c.relations {
        if let CompiledRelation::Influence(from, to, weight) = *relation
            && to == role
            && c.roles[from].votes
        {
            total += support(c, s, from, package) * weight / 4000;
        }
    }
    total.clamp(-2000, 2000)
}

/// Power-weighted support at a signature, in thousandths: from 600 on the deal is trusted and not merely signed
/// (DOMAIN §4.2).
#[must_use]
pub(in crate::sim) fn consensus(c: &CompiledScenario, s: &State, package: &Package) -> i64 {
    c.voters().map(|r| c.roles[r].power * supported(c, s, r, package)).sum::<i64>() / 1000
}
