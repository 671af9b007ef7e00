//! What an offer must bring a role: its aspiration falls from its opening package towards its reservation.
//!
//! asp = r + (u₀ − r) · (1 − v) · (1 − ½ tᵉ) + h
//!
//! with u₀ the utility of its own opening package, v what *verified* interests served by the offer close (at most
//! 0.95), t the time used and e its exponent (`NegMAS`'s time-based curve), and h what pressure and discounts have
//! hardened. The clock alone closes at most half of the gap.
use crate::sim::compiled::{CompiledScenario, IssueId, Package, RoleId, Utility};
use crate::sim::session::state::State;

/// A verified interest counts as served from this service on, in millionths.
const SERVED: i64 = 500_000;
/// The most that verified interests close of the gap, in thousandths.
const CLOSES: i64 = 950;

/// How much of the gap verified and served interests close for a role, in thousandths.
#[must_use]
pub fn tied(c: &CompiledScenario, s: &State, role: RoleId, package: &Package) -> i64 {
    let (mut hidden, mut met) = (0, 0);
    for id in &c.roles[role].interests {
        let interest = &c.interests[*id];
        let weight = interest.weight[s.hand];
        if !interest.hidden || weight == 0 {
            continue;
        }
        hidden += weight;
        if s.verified.has(*id) && interest.service(s.hand, package) >= SERVED {
            met += weight;
        }
    }
    if hidden == 0 {
        return 0;
    }
    CLOSES * met / hidden
}

/// What the clock closes of the gap, in thousandths: ½ tᵉ, with e lowered by trust (0.5 per 20 points).
#[must_use]
pub fn clock(c: &CompiledScenario, s: &State, role: RoleId) -> i64 {
    let t = s.elapsed(c) as f64 / 1000.0;
    let trust = f64::from(s.roles[role].trust.tenths()) / 10.0;
    let e = (c.roles[role].concedes as f64 / 1000.0 - (trust - 40.0) / 40.0).max(0.3);
    (500.0 * libm::pow(t, e)) as i64
}

/// The utility that `package` must reach for `role` to sign it now.
#[must_use]
pub fn aspiration(c: &CompiledScenario, s: &State, role: RoleId, package: &Package) -> Utility {
    let r = &c.roles[role];
    let gap = (c.utility(s.hand, role, &r.opening) - r.reservation).max(0);
    let open = (1000 - tied(c, s, role, package)) * (1000 - clock(c, s, role)) / 1000;
    let hardened = i64::from(s.roles[role].hardened.clamp(-100, 200));
    (r.reservation + gap / 1000 * open.max(0) + gap / 1000 * hardened).max(r.reservation)
}

/// The issue on which `package` falls furthest short of the best that this role could have.
#[must_use]
pub fn shortfall(c: &CompiledScenario, s: &State, role: RoleId, package: &Package) -> IssueId {
    let table = &c.utility[s.hand][role];
    let lack = |i: usize| {
        let levels = &table[i];
        let now = levels.get(usize::from(package.0[i])).copied().unwrap_or(0);
        levels.iter().max().copied().unwrap_or(0) - now
    };
    let open = |i: &usize| s.issues_open >> i & 1 == 1;
    (0..c.issues.len()).filter(open).max_by_key(|i| lack(*i)).map_or(IssueId(0), IssueId::from)
}

/// Support at the signature in thousandths: clamp(4 (u − r)/(1 − r), −2, 2) plus what the relationship adds
/// (up to half a point at trust 75).
#[must_use]
pub fn support(c: &CompiledScenario, s: &State, role: RoleId, package: &Package) -> i64 {
    let r = &c.roles[role];
    let u = c.utility(s.hand, role, package);
    let interest = (4 * CompiledScenario::above(r.reservation, u)).clamp(-2000, 2000);
    let trust = i64::from(s.roles[role].trust.tenths());
    (interest + (trust - 500) * 2).clamp(-2000, 2000)
}
