//! Offers: one lies on the table; a proposal edits it, faces answer, several can be laid side by side.
use crate::sim::buyer::answer::{answer, direction};
use crate::sim::buyer::aspiration::shortfall;
use crate::sim::compiled::{CompiledScenario, DocId, IssueId, Package, RoleId};
use crate::sim::phase::documents_summary::listener;
use crate::sim::phase::meeting::{after_turn, mark_shown, use_turn};
use crate::sim::phase::objections::offer_seen;
use crate::sim::phase::reactions::{Named, react_to_act, says, says_of, signal, tension, trust};
use crate::sim::scenario::Act;
use crate::sim::session::action::Direction;
use crate::sim::session::event::{Event, Situation, Why};
use crate::sim::session::state::State;
use crate::sim::session::trust::TrustFactor;

/// From this trust on, in tenths, somebody names the term that matters.
const NAMES_TERMS: i32 = 420;
/// Trust that a promise taken back costs, in tenths.
const TAKEN_BACK: i32 = 60;

/// How an offer comes onto the table.
#[derive(Default)]
pub(in crate::sim::phase) struct Tabling {
    /// What the other side lets go of, with the levels that they had asked for.
    pub(in crate::sim::phase) let_go: Vec<(IssueId, u8)>,
    /// In a reply, and not as a proposal.
    pub(in crate::sim::phase) in_passing: bool,
    /// The document shown as a reason.
    pub(in crate::sim::phase) reason: Option<DocId>,
}

/// Lays an offer on the table.
pub(in crate::sim::phase) fn table_offer(
    c: &CompiledScenario,
    s: &mut State,
    before: Package,
    after: Package,
    how: Tabling,
) {
    let Tabling { let_go, in_passing, reason } = how;
    let conditional = c.is_conditional(&before, &after, &let_go);
    s.offer = Some(after);
    s.offers = s.offers.saturating_add(1);
    if before != after && c.seller_value(&after) >= c.source.seller.reservation {
        s.proposals = s.proposals.saturating_add(1);
    }
    s.record(Event::Tabled { before, after, conditional, let_go, in_passing, reason });
}

/// We table an offer.
pub(in crate::sim::phase) fn propose(
    c: &CompiledScenario,
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
    let before = s.current_offer();
    let first = s.offers == 0;
    let gives = c.given_and_got(&before, &package).0 > 0;
    let conditional = c.is_conditional(&before, &package, &[]);
    table_offer(c, s, before, package, Tabling { reason, ..Tabling::default() });
    if let Some(doc) = reason {
        let mut shown = std::mem::take(&mut s.shown);
        mark_shown(c, &mut shown, roles.iter(), doc.index());
        s.shown = shown;
    }
    for role in roles.iter() {
        let (t, x) = (s.roles[role].trust.tenths(), s.roles[role].tension);
        if conditional {
            react_to_act(c, s, role, None, Act::ConcedeIf);
        } else if gives {
            react_to_act(c, s, role, None, Act::Concede);
        }
        if reason.is_some_and(|d| c.docs[d].moves.has(role)) {
            trust(s, role, TrustFactor::Ability, 15, Why::Offer);
        }
        if first && c.seller_value(&package) >= c.source.seller.target {
            // A first offer anchors a little, and more with a reason beside it (kept to a twentieth of the gap).
            s.roles[role].hardened -= if reason.is_some() { 50 } else { 25 };
        }
        offer_seen(c, s, role);
        if c.roles[role].votes {
            face(c, s, role, &package, forecast, false);
        }
        signal(c, s, role, t, x);
    }
    after_turn(c, s, speaker);
}

/// A face answers an offer: direction against the last one they saw, and one term, as openly as trust allows. `hears`:
/// the offer was changed while they were away, and they hear of it now.
fn face(
    c: &CompiledScenario,
    s: &mut State,
    role: RoleId,
    package: &Package,
    forecast: &[(RoleId, Direction)],
    hears: bool,
) {
    let last = s.roles[role].seen.unwrap_or(c.quotation);
    let direction = direction(c, s.hand, role, &last, package);
    let answered = answer(c, s, role, package);
    let below = c.utility(s.hand, role, package) < c.roles[role].reservation;
    let r = &mut s.roles[role];
    r.seen = Some(*package);
    r.word = answered.terms_do().then_some(*package);
    if !answered.terms_do() {
        r.against = r.against.saturating_add(1);
    }
    let open = r.trust.tenths() >= NAMES_TERMS;
    if direction == Direction::Further {
        // What was on the table and is gone weighs more than what was never there (loss aversion, kept small).
        trust(s, role, TrustFactor::Integrity, -20, Why::Offer);
        tension(s, role, 40, Why::Offer);
        s.roles[role].hardened += 20;
        if hears {
            took_back(c, s, role, &last, package);
        }
    }
    if let Some((_, expected)) = forecast.iter().find(|(r, _)| *r == role) {
        s.record(Event::Forecast(role, *expected, direction));
    }
    s.record(Event::Face { role, direction, would_sign: answered.signs(), below });
    if answered.terms_do() {
        let (standing, objection) = match answered.open {
            Some(objection) => (Situation::WouldSignBut, Some(objection)),
            None => (Situation::WouldSign, None),
        };
        says_of(c, s, role, standing, Named { objection, ..Named::default() });
        return;
    }
    let (standing, term) = if !open {
        (Situation::Vague, None)
    } else {
        match direction {
            Direction::Closer => (Situation::Closer, Some(best_change(c, s, role, &last, package))),
            Direction::Same => (Situation::Same, None),
            Direction::Further => (Situation::Further, Some(worst_change(c, s, role, &last, package))),
        }
    };
    says(c, s, role, standing, term, None);
    if open && direction != Direction::Further {
        let lacking = shortfall(c, s, role, package);
        // Praise and complaint about the same term in one breath would be nobody's way of speaking.
        if term != Some(lacking) {
            says(c, s, role, Situation::Further, Some(lacking), None);
        }
    }
}

/// Somebody finds that what they were offered is gone: a promise taken back.
fn took_back(c: &CompiledScenario, s: &mut State, role: RoleId, from: &Package, to: &Package) {
    let term = worst_change(c, s, role, from, to);
    s.record(Event::TookBack(role, term));
    trust(s, role, TrustFactor::Integrity, -TAKEN_BACK, Why::Offer);
    says(c, s, role, Situation::TookBack, Some(term), None);
}

/// They hear what has become of the offer since they saw one: where it is worse for them, their face says so.
pub(in crate::sim::phase) fn hear_of_changes(c: &CompiledScenario, s: &mut State, role: RoleId) {
    let (Some(seen), Some(now)) = (s.roles[role].seen, s.offer) else {
        return;
    };
    if c.roles[role].votes && direction(c, s.hand, role, &seen, &now) == Direction::Further {
        offer_seen(c, s, role);
        face(c, s, role, &now, &[], true);
    }
}

/// Those who will read in the contract that what they were offered is gone: it costs their trust, unsaid.
pub(in crate::sim::phase) fn read_in_the_contract(
    c: &CompiledScenario,
    s: &mut State,
    role: RoleId,
    signed: &Package,
) {
    let Some(seen) = s.roles[role].seen else { return };
    if direction(c, s.hand, role, &seen, signed) == Direction::Further {
        s.record(Event::TookBack(role, worst_change(c, s, role, &seen, signed)));
        trust(s, role, TrustFactor::Integrity, -TAKEN_BACK, Why::Offer);
    }
}

fn change(c: &CompiledScenario, s: &State, role: RoleId, from: &Package, to: &Package, i: usize) -> i64 {
    let levels = &c.utility[s.hand][role][i];
    let at = |p: &Package| levels.get(usize::from(p.0[i])).copied().unwrap_or(0);
    at(to) - at(from)
}

fn best_change(c: &CompiledScenario, s: &State, role: RoleId, from: &Package, to: &Package) -> IssueId {
    (0..c.issues.len()).max_by_key(|i| change(c, s, role, from, to, *i)).map_or(IssueId(0), IssueId::from)
}

fn worst_change(c: &CompiledScenario, s: &State, role: RoleId, from: &Package, to: &Package) -> IssueId {
    (0..c.issues.len()).min_by_key(|i| change(c, s, role, from, to, *i)).map_or(IssueId(0), IssueId::from)
}

/// We lay packages side by side and ask which is nearest.
pub(in crate::sim::phase) fn present(c: &CompiledScenario, s: &mut State, packages: &[Package]) {
    let (Some(m), Some(speaker)) = (s.meeting(), listener(c, s)) else {
        return;
    };
    let roles = m.roles;
    use_turn(s);
    if let Some(m) = s.meeting_mut() {
        m.presented = true;
    }
    let valid = c.equal_and_different(packages);
    s.record(Event::Presented { packages: packages.to_vec(), valid });
    for role in roles.iter().filter(|r| c.roles[*r].votes) {
        let (t, x) = (s.roles[role].trust.tenths(), s.roles[role].tension);
        if !valid {
            says(c, s, role, Situation::AllAlike, None, None);
            continue;
        }
        react_to_act(c, s, role, None, Act::AskPriority);
        // Choice takes the edge off pressure.
        s.roles[role].hardened = (s.roles[role].hardened - 30).max(-60);
        let best =
            (0..packages.len()).max_by_key(|i| (c.utility(s.hand, role, &packages[*i]), packages.len() - i));
        if let Some(best) = best {
            let other = (0..packages.len()).find(|i| *i != best).unwrap_or(best);
            let term = best_change(c, s, role, &packages[other], &packages[best]);
            s.record(Event::Prefers(role, best as u8));
            says(c, s, role, Situation::Prefers, Some(term), Some(best as u8));
        }
        signal(c, s, role, t, x);
    }
    after_turn(c, s, speaker);
}
