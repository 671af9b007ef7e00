//! The decision: everybody with a say stands up for or against the offer; signatures come one by one.
use super::calendar::{advance_days, end};
use super::event::{Event, MeetingEnd, Outcome, Situation, Vote, Why};
use super::meeting::{close, use_turn};
use super::reactions::{says, tension, trust};
use super::state::{Phase, State};
use crate::sim::buyer::aspiration::{stand, support};
use crate::sim::buyer::trust::TrustFactor;
use crate::sim::compiled::{CompiledRelation, CompiledScenario, Package, RoleId};

/// Power-weighted support from which a signed deal is trusted, in thousandths.
pub(in crate::sim) const TRUSTED: i64 = 600;
/// Days that a decision put off costs.
const PUT_OFF_DAYS: u8 = 2;
/// Decisions asked for in vain before they turn us down for good, if they gave two signals before.
const PATIENCE: u8 = 3;

/// Whether walking away is sound: nothing above our floor was to be had, and two real proposals were made.
pub(in crate::sim) fn sound_to_refuse(c: &CompiledScenario, s: &State) -> bool {
    s.proposals >= 2 && c.zone(s.hand).is_none_or(|z| z.report.zone == 0)
}

/// We ask for the decision on the offer that lies on the table.
pub(super) fn ask(c: &CompiledScenario, s: &mut State) {
    let (Some(m), Some(package)) = (s.meeting(), s.offer) else {
        return;
    };
    let present = m.roles;
    use_turn(s);
    s.record(Event::DecisionAsked);
    let stands: Vec<(RoleId, Vote)> = c.voters().map(|r| (r, stand(c, s, r, &package))).collect();
    for (role, how) in &stands {
        let support = supported(c, s, *role, &package);
        s.record(Event::Stood(*role, *how, support as i16));
        match how {
            Vote::Signs => says(c, s, *role, Situation::Signs, None, None),
            Vote::Below(term) | Vote::HoldsOut(term) => {
                says(c, s, *role, Situation::Refuses, Some(*term), None);
            }
            Vote::Objects(_) => says(c, s, *role, Situation::NotYet, None, None),
        }
    }
    if stands.iter().all(|(_, how)| *how == Vote::Signs) {
        s.phase = Phase::Ended(Outcome::Signed(package));
        s.record(Event::Ended(Outcome::Signed(package)));
        return;
    }
    s.put_off = s.put_off.saturating_add(1);
    let mut warned = true;
    for (role, how) in stands {
        if how == Vote::Signs {
            continue;
        }
        if present.has(role) {
            tension(s, role, 50, Why::Pressed);
            trust(s, role, TrustFactor::Benevolence, -15, Why::Pressed);
        }
        let r = &mut s.roles[role.index()];
        warned &= r.against >= 2;
        r.against = r.against.saturating_add(1);
        r.seen = Some(package);
    }
    s.record(Event::PutOff);
    close(c, s, MeetingEnd::Decision);
    if warned && s.put_off >= PATIENCE {
        end(s, Outcome::Refused);
        return;
    }
    if s.turn >= c.source.clock.turns {
        end(s, Outcome::Deadline);
        return;
    }
    advance_days(c, s, PUT_OFF_DAYS);
}

/// Support with the words of those one listens to, in thousandths, −2000 to 2000.
#[must_use]
pub(in crate::sim) fn supported(c: &CompiledScenario, s: &State, role: RoleId, package: &Package) -> i64 {
    let mut total = support(c, s, role, package);
    for relation in &c.relations {
        if let CompiledRelation::Influence(from, to, weight) = *relation
            && to == role
            && c.roles[from.index()].votes
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
    c.voters().map(|r| c.roles[r.index()].power * supported(c, s, r, package)).sum::<i64>() / 1000
}
