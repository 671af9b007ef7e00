//! Whether it was sound to refuse, judged by what could be seen: what we proposed, who refused it and with which word.
use super::event::{Event, Situation, Vote};
use super::outcome::{Ending, Outcome};
use super::state::State;
use crate::sim::compiled::{CompiledScenario, IssueId, Package, RoleId};

/// How a session without a deal stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::sim) enum RefusalReview {
    /// The floor was never tested: fewer than two real proposals, or nobody needed said what was lacking.
    Untested,
    /// Two real proposals were refused with a named term, and there was room left above our reservation. The actions.
    Tested(Vec<u16>),
    /// The last proposal stood within one step of our reservation and was still refused with a named term, and it was
    /// worth more to us than what they had asked for: the floor was held with evidence. The actions.
    Sound(Vec<u16>),
}

/// Real proposals that a refusal takes.
const PROPOSALS: u8 = 2;

/// Reviews a session without a deal; `Untested` for any other. Only who walks away holds a floor.
#[must_use]
pub(in crate::sim) fn review_refusal(c: &CompiledScenario, s: &State) -> RefusalReview {
    let Some(Outcome { ending, agreement: None }) = s.outcome() else {
        return RefusalReview::Untested;
    };
    let last = s.log.iter().rposition(|l| matches!(l.event, Event::Tabled { .. }));
    let (Some(last), Some(offer)) = (last, s.offer) else {
        return RefusalReview::Untested;
    };
    let needed = c.decision.needed(c);
    let refused = s.log[last..].iter().find_map(|l| {
        let (role, term) = refused_with(&l.event)?;
        needed.has(role).then_some((l.action, role, term))
    });
    let Some((word, role, term)) = refused.filter(|_| s.proposals >= PROPOSALS) else {
        return RefusalReview::Untested;
    };
    let tabled = s.log.iter().filter(|l| matches!(l.event, Event::Tabled { .. })).map(|l| l.action);
    let mut actions: Vec<u16> = tabled.collect();
    actions.drain(..actions.len().saturating_sub(usize::from(PROPOSALS)));
    actions.push(word);
    actions.dedup();
    let value = c.seller_value(&offer);
    let held = ending == Ending::WalkedAway
        && value >= c.source.seller.reservation
        && further_step(c, &offer, term).is_none_or(|cost| value - cost < c.source.seller.reservation)
        && c.seller_value(&c.roles[role].opening) < value;
    if held { RefusalReview::Sound(actions) } else { RefusalReview::Tested(actions) }
}

/// Who refused an offer, and with which term.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the events that count here are named; the others are nothing to this reader"
)]
fn refused_with(event: &Event) -> Option<(RoleId, IssueId)> {
    match event {
        Event::Says { role, standing: Situation::Further | Situation::Refuses, term: Some(term), .. } => {
            Some((*role, *term))
        }
        Event::Stood(role, Vote::Below(term) | Vote::HoldsOut(term), _) => Some((*role, *term)),
        _ => None,
    }
}

/// What the next step down on a term would cost us, in the unit; nothing where there is none.
fn further_step(c: &CompiledScenario, offer: &Package, term: IssueId) -> Option<i64> {
    let costs = (0..c.issues[term].levels()).map(|l| -c.seller_step(term, offer.level(term), l));
    costs.filter(|cost| *cost > 0).min()
}
