//! The decision: everybody with a say stands up for or against the offer; the committee's rule says what comes of it.
use crate::sim::buyer::answer::answer;
use crate::sim::buyer::support::supported;
use crate::sim::compiled::{CompiledScenario, Package, RoleId, RoleSet};
use crate::sim::phase::closing::end;
use crate::sim::phase::days::advance_days;
use crate::sim::phase::deal::offers::read_in_the_contract;
use crate::sim::phase::meeting::{close, use_turn};
use crate::sim::phase::reactions::{Named, says_of, tension, trust};
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
    // Where everybody needed has said yes to this very offer, signing takes no time.
    if !everybody_said_yes(c, s, &package) {
        use_turn(s);
    }
    s.record(Event::DecisionAsked);
    let votes: Vec<(RoleId, Vote)> = c.voters().map(|r| (r, answer(c, s, r, &package).vote())).collect();
    let signers = votes.iter().filter(|(_, v)| *v == Vote::Signs).map(|(r, _)| *r);
    let passes = c.decision.passes(c, signers.fold(RoleSet::EMPTY, RoleSet::with));
    if passes {
        for (role, _) in votes.iter().filter(|(r, _)| !present.has(*r)) {
            read_in_the_contract(c, s, *role, &package);
        }
    }
    for (role, vote) in &votes {
        let support = supported(c, s, *role, &package);
        s.record(Event::Stood(*role, *vote, support as i16));
        speak(c, s, present, *role, *vote);
    }
    if passes {
        close(c, s, MeetingEnd::Signed);
        end(s, Outcome::signed(package));
        return;
    }
    s.put_off = s.put_off.saturating_add(1);
    let mut warned = true;
    for (role, vote) in votes {
        if vote == Vote::Signs {
            continue;
        }
        if present.has(role) {
            tension(s, role, 50, Why::Pressed);
            trust(s, role, TrustFactor::Benevolence, -15, Why::Pressed);
        }
        let r = &mut s.roles[role];
        warned &= r.against >= 2;
        r.against = r.against.saturating_add(1);
        if present.has(role) {
            r.seen = Some(package);
        }
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

/// Whether those who are needed have said yes to this offer, to our face, and nothing of theirs is open.
fn everybody_said_yes(c: &CompiledScenario, s: &State, package: &Package) -> bool {
    let said = |r: RoleId| s.roles[r].word == Some(*package) && answer(c, s, r, package).open.is_none();
    c.decision.passes(c, c.voters().filter(|r| said(*r)).fold(RoleSet::EMPTY, RoleSet::with))
}

/// Who is there says it; of who isn't, somebody who is says why they don't sign.
fn speak(c: &CompiledScenario, s: &mut State, present: RoleSet, role: RoleId, vote: Vote) {
    let (term, objection) = match vote {
        Vote::Signs => (None, None),
        Vote::Below(term) | Vote::HoldsOut(term) => (Some(term), None),
        Vote::Objects(objection) => (None, Some(objection)),
    };
    let (speaker, standing, person) = match (present.has(role), vote) {
        (true, Vote::Signs) => (role, Situation::Signs, None),
        (true, Vote::Below(_) | Vote::HoldsOut(_)) => (role, Situation::Refuses, None),
        (true, Vote::Objects(_)) => (role, Situation::WouldSignBut, None),
        (false, Vote::Signs) => return,
        (false, Vote::Below(_) | Vote::HoldsOut(_) | Vote::Objects(_)) => {
            let Some(speaker) = present.iter().find(|r| c.roles[*r].votes).or(present.iter().next()) else {
                return;
            };
            (speaker, Situation::SpeaksFor, Some(role))
        }
    };
    says_of(c, s, speaker, standing, Named { term, objection, person, option: None });
}
