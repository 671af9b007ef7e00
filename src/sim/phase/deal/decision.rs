//! The decision: everybody with a say stands up for or against the offer; signatures come one by one.
use crate::sim::buyer::aspiration::stand;
use crate::sim::buyer::support::supported;
use crate::sim::compiled::{CompiledScenario, RoleId};
use crate::sim::phase::calendar::advance_days;
use crate::sim::phase::closing::end;
use crate::sim::phase::meeting::{close, use_turn};
use crate::sim::phase::reactions::{says, tension, trust};
use crate::sim::session::event::{Event, MeetingEnd, Situation, Vote, Why};
use crate::sim::session::outcome::{Ending, Outcome};
use crate::sim::session::state::State;
use crate::sim::session::trust::TrustFactor;

/// Days that a decision put off costs.
const PUT_OFF_DAYS: u8 = 2;
/// Decisions asked for in vain before they turn us down for good, if they gave two signals before.
const PATIENCE: u8 = 3;

/// We ask for the decision on the offer that lies on the table.
pub(in crate::sim::phase) fn ask(c: &CompiledScenario, s: &mut State) {
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
        end(s, Outcome::signed(package));
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
        let r = &mut s.roles[role];
        warned &= r.against >= 2;
        r.against = r.against.saturating_add(1);
        r.seen = Some(package);
    }
    s.record(Event::PutOff);
    close(c, s, MeetingEnd::Decision);
    if warned && s.put_off >= PATIENCE {
        end(s, Outcome::without_deal(Ending::Refused));
        return;
    }
    if s.turn >= c.source.clock.turns {
        end(s, Outcome::without_deal(Ending::Deadline));
        return;
    }
    advance_days(c, s, PUT_OFF_DAYS);
}
