//! Papers: one lies on the table; a proposal edits it, faces answer, several can be laid side by side.
use super::action::Direction;
use super::event::{Event, Standing, Why};
use super::feelings::{hear, says, signal, tension, trust};
use super::meeting::{after_turn, mark_shown, use_turn};
use super::moves::listener;
use super::state::State;
use crate::sim::buyer::aspiration::{shortfall, would_sign};
use crate::sim::buyer::trust::Part;
use crate::sim::compiled::{Compiled, DocId, IssueId, ONE, Package, RoleId};
use crate::sim::scenario::Act;

/// From this trust on, in tenths, somebody names the term that matters.
const NAMES_TERMS: i32 = 420;
/// A change of utility that a face shows.
const NOTICED: i64 = ONE / 100;

/// Lays a paper on the table.
pub(super) fn lay(
    c: &Compiled,
    s: &mut State,
    before: Package,
    after: Package,
    conditional: bool,
    in_passing: bool,
    reason: Option<DocId>,
) {
    s.paper = Some(after);
    s.papers = s.papers.saturating_add(1);
    if before != after && c.seller_value(&after) >= c.source.seller.reservation {
        s.proposals = s.proposals.saturating_add(1);
    }
    s.record(Event::Tabled { before, after, conditional, in_passing, reason });
}

/// Which way both sides move from one paper to another: whether we give something, and whether we get something.
#[must_use]
pub(in crate::sim) fn moves(c: &Compiled, before: &Package, after: &Package) -> (bool, bool) {
    let (mut gives, mut gets) = (false, false);
    for i in 0..c.issues.len() {
        let issue = IssueId::from(i);
        let step = c.seller_step(issue, before.level(issue), after.level(issue));
        gives |= step < 0;
        gets |= step > 0;
    }
    (gives, gets)
}

/// We table a paper.
pub(super) fn propose(
    c: &Compiled,
    s: &mut State,
    package: Package,
    reason: Option<DocId>,
    forecast: &[(RoleId, Direction)],
) {
    let (Some(m), Some(speaker)) = (s.meeting(), listener(c, s)) else {
        return;
    };
    let roles = m.roles;
    use_turn(s);
    let before = s.current_paper();
    let first = s.papers == 0;
    let (gives, gets) = moves(c, &before, &package);
    let conditional = gives && gets;
    lay(c, s, before, package, conditional, false, reason);
    if let Some(doc) = reason {
        let mut shown = std::mem::take(&mut s.shown);
        mark_shown(c, &mut shown, roles.iter(), doc.at());
        s.shown = shown;
    }
    for role in roles.iter() {
        let (t, x) = (s.roles[role.at()].trust.tenths(), s.roles[role.at()].tension);
        if conditional {
            hear(c, s, role, None, Act::ConcedeIf);
        } else if gives {
            hear(c, s, role, None, Act::Concede);
        }
        if reason.is_some_and(|d| c.docs[d.at()].moves.has(role)) {
            trust(s, role, Part::Ability, 15, Why::Paper);
        }
        if first && c.seller_value(&package) >= c.source.seller.target {
            // A first paper anchors a little, and more with a reason beside it (kept to a twentieth of the gap).
            s.roles[role.at()].hardened -= if reason.is_some() { 50 } else { 25 };
        }
        if c.roles[role.at()].votes {
            face(c, s, role, &package, forecast);
        }
        signal(c, s, role, t, x);
    }
    after_turn(c, s, speaker);
}

/// A face answers a paper: direction against the last one they saw, and one term, as openly as trust allows.
fn face(c: &Compiled, s: &mut State, role: RoleId, package: &Package, forecast: &[(RoleId, Direction)]) {
    let last = s.roles[role.at()].seen.unwrap_or(c.quotation);
    let u = c.utility(s.hand, role, package);
    let change = u - c.utility(s.hand, role, &last);
    let direction = if change > NOTICED {
        Direction::Closer
    } else if change < -NOTICED {
        Direction::Further
    } else {
        Direction::Same
    };
    let signs = would_sign(c, s, role, package);
    let below = u < c.roles[role.at()].reservation;
    let r = &mut s.roles[role.at()];
    r.seen = Some(*package);
    if !signs {
        r.against = r.against.saturating_add(1);
    }
    let open = r.trust.tenths() >= NAMES_TERMS;
    if direction == Direction::Further {
        // What was on the table and is gone weighs more than what was never there (loss aversion, kept small).
        trust(s, role, Part::Integrity, -20, Why::Paper);
        tension(s, role, 40, Why::Paper);
        s.roles[role.at()].hardened += 20;
    }
    if let Some((_, expected)) = forecast.iter().find(|(r, _)| *r == role) {
        s.record(Event::Forecast(role, *expected, direction));
    }
    s.record(Event::Face { role, direction, would_sign: signs, below });
    if direction == Direction::Closer
        && let Some(m) = s.meeting_mut()
    {
        m.closer = true;
    }
    let (standing, term) = if signs {
        (Standing::WouldSign, None)
    } else if !open {
        (Standing::Vague, None)
    } else {
        match direction {
            Direction::Closer => (Standing::Closer, Some(best_change(c, s, role, &last, package))),
            Direction::Same => (Standing::Same, None),
            Direction::Further => (Standing::Further, Some(worst_change(c, s, role, &last, package))),
        }
    };
    says(c, s, role, standing, term, None);
    if open && !signs && direction != Direction::Further {
        let lacking = shortfall(c, s, role, package);
        // Praise and complaint about the same term in one breath would be nobody's way of speaking.
        if term != Some(lacking) {
            says(c, s, role, Standing::Further, Some(lacking), None);
        }
    }
}

fn change(c: &Compiled, s: &State, role: RoleId, from: &Package, to: &Package, i: usize) -> i64 {
    let levels = &c.utility[s.hand.at()][role.at()][i];
    let at = |p: &Package| levels.get(usize::from(p.0[i])).copied().unwrap_or(0);
    at(to) - at(from)
}

fn best_change(c: &Compiled, s: &State, role: RoleId, from: &Package, to: &Package) -> IssueId {
    (0..c.issues.len()).max_by_key(|i| change(c, s, role, from, to, *i)).map_or(IssueId(0), IssueId::from)
}

fn worst_change(c: &Compiled, s: &State, role: RoleId, from: &Package, to: &Package) -> IssueId {
    (0..c.issues.len()).min_by_key(|i| change(c, s, role, from, to, *i)).map_or(IssueId(0), IssueId::from)
}

/// Whether packages are worth the same to us (within a twentieth of the way from floor to target) and each pair
/// differs in two terms at least: several equivalent offers at once.
#[must_use]
pub(in crate::sim) fn equal_and_different(c: &Compiled, packages: &[Package]) -> bool {
    let values = packages.iter().map(|p| c.seller_value(p));
    let (low, high) = values.fold((i64::MAX, i64::MIN), |(l, h), v| (l.min(v), h.max(v)));
    let seller = &c.source.seller;
    let equal = (high - low) * 10 <= (seller.target - seller.reservation).abs();
    let differ = |a: &Package, b: &Package| a.0.iter().zip(&b.0).filter(|(x, y)| x != y).count() >= 2;
    equal && (0..packages.len()).all(|i| (0..i).all(|k| differ(&packages[i], &packages[k])))
}

/// We lay packages side by side and ask which is nearest.
pub(super) fn present(c: &Compiled, s: &mut State, packages: &[Package]) {
    let (Some(m), Some(speaker)) = (s.meeting(), listener(c, s)) else {
        return;
    };
    let roles = m.roles;
    use_turn(s);
    if let Some(m) = s.meeting_mut() {
        m.presented = true;
    }
    let valid = equal_and_different(c, packages);
    s.record(Event::Presented { packages: packages.to_vec(), valid });
    for role in roles.iter().filter(|r| c.roles[r.at()].votes) {
        let (t, x) = (s.roles[role.at()].trust.tenths(), s.roles[role.at()].tension);
        if !valid {
            says(c, s, role, Standing::AllAlike, None, None);
            continue;
        }
        hear(c, s, role, None, Act::AskPriority);
        // Choice takes the edge off pressure.
        s.roles[role.at()].hardened = (s.roles[role.at()].hardened - 30).max(-60);
        let best =
            (0..packages.len()).max_by_key(|i| (c.utility(s.hand, role, &packages[*i]), packages.len() - i));
        if let Some(best) = best {
            let other = (0..packages.len()).find(|i| *i != best).unwrap_or(best);
            let term = best_change(c, s, role, &packages[other], &packages[best]);
            s.record(Event::Prefers(role, best as u8));
            says(c, s, role, Standing::Prefers, Some(term), Some(best as u8));
        }
        signal(c, s, role, t, x);
    }
    after_turn(c, s, speaker);
}
