//! Objections: the five beats (LAER; judges add: confirm that it is gone), parking, and what goes wrong.
use crate::sim::compiled::{
    CompiledReply, CompiledScenario, InterestId, IssueId, ObjectionId, RoleId, SceneId, Test,
};
use crate::sim::phase::meeting::{after_turn, use_turn};
use crate::sim::phase::reactions::{Named, says, says_of, tension, trust};
use crate::sim::scenario::{Act, ToObjection};
use crate::sim::session::condition_eval::{Context, all};
use crate::sim::session::event::Fit;
use crate::sim::session::event::{Beat, Event, Mishandling, ProbeResult, Situation, Why};
use crate::sim::session::state::{SpeakingTurn, State};
use crate::sim::session::trust::TrustFactor;

/// What a reply did for the objection of its scene.
pub(super) fn after_reply(
    c: &CompiledScenario,
    s: &mut State,
    scene: SceneId,
    reply: &CompiledReply,
    fits: &[(Act, Fit)],
    came: Option<ProbeResult>,
    learned: bool,
) {
    let Some(id) = c.scenes[scene].objection else {
        return;
    };
    if !s.objections[id].raised {
        return;
    }
    if s.objections[id].settled {
        // What a term answered, no word of ours can claim.
        let ours = s.objections[id].by_offer.is_none();
        if ours && fits.iter().any(|(a, f)| *f == Fit::Apt && (a.tests() || *a == Act::NextStep)) {
            beat(s, id, Beat::Confirm);
        }
        return;
    }
    let state = &mut s.objections[id];
    state.replies = state.replies.saturating_add(1);
    let first = state.replies == 1;
    let has = |wanted: ToObjection| fits.iter().any(|(a, _)| a.spec().to_objection == wanted);
    if first && !has(ToObjection::Answers) {
        beat(s, id, Beat::Listen);
    }
    let shown = |(a, f): &(Act, Fit)| *f == Fit::Apt && a.spec().to_objection == ToObjection::Acknowledges;
    if fits.iter().any(shown) {
        beat(s, id, Beat::Acknowledge);
    }
    let yields =
        learned || matches!(came, Some(ProbeResult::Opened | ProbeResult::Literal | ProbeResult::Known));
    if has(ToObjection::Explores) && yields {
        beat(s, id, Beat::Explore);
    }
    if reply.settles == Some(id) && answers_the_root(c, s, id, reply) {
        settle(c, s, id);
    } else {
        mishandle(c, s, id, fits, first);
    }
}

/// A settling reply works when it speaks of the true root: verified, or held as a card; or when it shows the proof
/// for something meant as said or misunderstood.
fn answers_the_root(c: &CompiledScenario, s: &State, id: ObjectionId, reply: &CompiledReply) -> bool {
    let spec = &c.objections[id];
    let root = spec.root[s.hand];
    let mut named: Vec<InterestId> = Vec::new();
    gather(&reply.when, &mut named);
    if !named.is_empty() && !named.contains(&root) {
        return false;
    }
    let touched = reply.touches.get(s.hand).copied().flatten().and_then(|card| c.cards[card].interest);
    if touched.is_some_and(|i| i != root) {
        return false;
    }
    if crate::sim::session::condition_eval::holds_interest(c, s, root) {
        return true;
    }
    let plain = spec.truth[s.hand].is_plain();
    plain && reply.shows.is_some_and(|d| c.docs[d].proves.contains(&id))
}

fn gather(tests: &[Test], named: &mut Vec<InterestId>) {
    for test in tests {
        match test {
            Test::Holds(i) | Test::Verified(i) => named.push(*i),
            Test::Any(inner) => gather(inner, named),
            Test::Knows(_)
            | Test::HoldsCard(_)
            | Test::Met(_)
            | Test::Present(_)
            | Test::Introduced(_)
            | Test::Private
            | Test::InCompany
            | Test::On(_)
            | Test::DayAfter(_)
            | Test::DayBefore(_)
            | Test::Played(_)
            | Test::Said(_)
            | Test::Shown(_)
            | Test::Open(_)
            | Test::Settled(_)
            | Test::Happened(_)
            | Test::Tabled
            | Test::Offered(..)
            | Test::OfferTouches(_)
            | Test::Warm
            | Test::Cold
            | Test::Not(_)
            | Test::Trust(..)
            | Test::Tension(..)
            | Test::Hand(_)
            | Test::Opens
            | Test::Wary
            | Test::NotHere
            | Test::Literal
            | Test::Traded => {}
        }
    }
}

fn mishandle(c: &CompiledScenario, s: &mut State, id: ObjectionId, fits: &[(Act, Fit)], first: bool) {
    let spec = &c.objections[id];
    let hidden = spec.truth[s.hand].hides();
    let known = s.verified.has(spec.root[s.hand]);
    let has = |wanted: &[Act]| fits.iter().any(|(a, _)| wanted.contains(a));
    if fits.iter().any(|(a, f)| *f == Fit::Off && matches!(a, Act::DefendAttack | Act::Disagree)) {
        s.record(Event::Mishandled(id, Mishandling::Argued));
    }
    if has(&[Act::FeatureDump]) {
        s.record(Event::Mishandled(id, Mishandling::Buried));
    }
    if has(&[Act::Concede]) && first {
        // "So there was water in it": the aspiration rises by a tenth of the gap.
        s.roles[spec.role].hardened += 100;
        trust(s, spec.role, TrustFactor::Integrity, -40, Why::Act(Act::Concede));
        s.record(Event::Mishandled(id, Mishandling::BoughtOff));
    }
    if hidden
        && !known
        && has(&[Act::GiveReason, Act::GiveInformation, Act::Concede])
        && !s.objections[id].literal
    {
        s.objections[id].literal = true;
        s.record(Event::Mishandled(id, Mishandling::TookLiterally));
    }
}

/// The objection is gone.
pub(super) fn settle(c: &CompiledScenario, s: &mut State, id: ObjectionId) {
    let state = &mut s.objections[id];
    if state.settled {
        return;
    }
    state.settled = true;
    state.parked = false;
    let raised = state.raised;
    s.record(Event::Settled(id));
    if raised {
        beat(s, id, Beat::Answer);
    }
    let (role, root) = (c.objections[id].role, c.objections[id].root[s.hand]);
    tension(s, role, -60, Why::Act(Act::ConcedeIf));
    // An answer that speaks of the root and is accepted confirms it.
    if c.interests[root].hidden && crate::sim::session::condition_eval::holds_interest(c, s, root) {
        crate::sim::phase::knowledge::verify(s, root);
    }
}

/// What the offer on the table does to the objections of somebody who sees it: a term that answers one settles it while
/// it stays, and taking the term back opens it again. Verifies nothing, and is worth no beat: nobody spoke.
pub(super) fn offer_seen(c: &CompiledScenario, s: &mut State, role: RoleId) {
    for id in &c.roles[role].objections {
        let (id, term) = (*id, answering_term(c, s, *id));
        let state = &mut s.objections[id];
        match (term, state.by_offer) {
            (Some(term), None) if state.raised && !state.settled => {
                (state.settled, state.parked, state.by_offer) = (true, false, Some(term));
                s.record(Event::AnsweredByOffer(id, term));
                s.record(Event::Settled(id));
                let named = Named { term: Some(term), objection: Some(id), ..Named::default() };
                says_of(c, s, role, Situation::SettledByOffer, named);
                tension(s, role, -40, Why::Offer);
            }
            (None, Some(term)) if state.settled => {
                (state.settled, state.by_offer) = (false, None);
                s.record(Event::Reopened(id, term));
                let named = Named { term: Some(term), objection: Some(id), ..Named::default() };
                says_of(c, s, role, Situation::Reopens, named);
                tension(s, role, 40, Why::Offer);
            }
            (Some(_) | None, Some(_) | None) => {}
        }
    }
}

/// The term by which the offer on the table answers an objection: its root is verified, or it was meant as said or
/// misunderstood; all that makes it moot holds, and one of that is a level reached on a term that it is about.
fn answering_term(c: &CompiledScenario, s: &State, id: ObjectionId) -> Option<IssueId> {
    let spec = &c.objections[id];
    let plain = spec.truth[s.hand].is_plain();
    if !plain && !s.verified.has(spec.root[s.hand]) {
        return None;
    }
    let reached = |test: &Test| {
        let Test::Offered(issue, level) = test else { return None };
        let here = spec.about.contains(issue) && s.offer.is_some_and(|p| p.level(*issue) >= *level);
        here.then_some(*issue)
    };
    let term = spec.moot.iter().find_map(reached)?;
    all(c, s, Context::of(spec.role), &spec.moot).then_some(term)
}

fn beat(s: &mut State, id: ObjectionId, beat: Beat) {
    let state = &mut s.objections[id];
    if state.beats >> (beat as u8) & 1 == 0 {
        state.beats |= 1 << (beat as u8);
        s.record(Event::Beat(id, beat));
    }
}

/// We leave the objection on the table for later: the slip stays, and comes back heavier.
pub(super) fn park(c: &CompiledScenario, s: &mut State) {
    let Some(SpeakingTurn::Theirs(scene, _)) = s.meeting().map(|m| m.speaking) else {
        return;
    };
    let Some(id) = c.scenes[scene].objection else {
        return;
    };
    let speaker = c.scenes[scene].by;
    use_turn(s);
    s.objections[id].parked = true;
    s.record(Event::Parked(id));
    says(c, s, speaker, Situation::Parked, None, None);
    tension(s, speaker, 20, Why::Parked);
    after_turn(c, s, speaker);
}
