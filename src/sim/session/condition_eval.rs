//! Whether a condition holds, here and now.
use crate::sim::compiled::{CardId, CompiledScenario, InterestId, RoleId, Test};
use crate::sim::session::event::ProbeResult;
use crate::sim::session::mood::mood;
use crate::sim::session::state::State;

/// What conditions may refer to beside the state.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// Who speaks.
    pub speaker: RoleId,
    /// What came of the question just asked.
    pub touch: Option<ProbeResult>,
    /// The term asked for was accepted.
    pub traded: bool,
}

impl Context {
    /// Nothing asked, nothing traded.
    #[must_use]
    pub fn of(speaker: RoleId) -> Self {
        Self { speaker, touch: None, traded: false }
    }
}

/// Whether all of `tests` hold.
#[must_use]
pub fn all(c: &CompiledScenario, s: &State, ctx: Context, tests: &[Test]) -> bool {
    tests.iter().all(|t| eval(c, s, ctx, t))
}

/// Whether one test holds.
#[must_use]
pub fn eval(c: &CompiledScenario, s: &State, ctx: Context, test: &Test) -> bool {
    let meeting = s.meeting();
    match test {
        Test::Knows(fact) => s.facts.has(*fact),
        Test::Holds(interest) => holds_interest(c, s, *interest),
        Test::HoldsCard(card) => holds_card(c, s, *card),
        Test::Verified(interest) => s.verified.has(*interest),
        Test::Met(role) => {
            let here = meeting.is_some_and(|m| m.roles.has(*role));
            s.roles[*role].met > u8::from(here)
        }
        Test::Present(role) => meeting.is_some_and(|m| m.roles.has(*role)),
        Test::Introduced(role) => s.roles[*role].introduced,
        Test::Private => meeting.is_some_and(|m| m.roles.len() == 1),
        Test::InCompany => meeting.is_some_and(|m| m.roles.len() > 1),
        Test::On(channel) => meeting.is_some_and(|m| m.channel == *channel),
        Test::DayAfter(day) => s.day >= *day,
        Test::DayBefore(day) => s.day <= *day,
        Test::Played(scene) => s.played.has(*scene),
        Test::Said(reply) => s.said.has(*reply),
        Test::Shown(doc) => s.shown.has(ctx.speaker.index() * c.docs.len() + doc.index()),
        Test::Open(objection) => s.is_open(*objection),
        Test::Settled(objection) => s.objections[*objection].settled,
        Test::Happened(event) => s.happened.has(*event),
        Test::Tabled => s.offer.is_some(),
        Test::Offered(issue, level) => s.offer.is_some_and(|p| p.level(*issue) >= *level),
        Test::OfferTouches(issue) => s.offer.is_some_and(|p| p.level(*issue) != c.quotation.level(*issue)),
        Test::Warm => mood(&s.roles[ctx.speaker]).is_warm(),
        Test::Cold => mood(&s.roles[ctx.speaker]).is_cold(),
        Test::Not(inner) => !inner.iter().any(|t| eval(c, s, ctx, t)),
        Test::Any(inner) => inner.iter().any(|t| eval(c, s, ctx, t)),
        Test::Trust(role, least) => s.roles[*role].trust.tenths() >= i32::from(*least) * 10,
        Test::Tension(role, least) => s.roles[*role].tension >= i32::from(*least) * 10,
        Test::Hand(hand) => s.hand == *hand,
        Test::Opens => matches!(ctx.touch, Some(ProbeResult::Opened | ProbeResult::Known)),
        Test::Wary => ctx.touch == Some(ProbeResult::Wary),
        Test::NotHere => ctx.touch == Some(ProbeResult::NotHere),
        Test::Literal => matches!(ctx.touch, Some(ProbeResult::Literal | ProbeResult::EmptyPause)),
        Test::Traded => ctx.traded,
    }
}

/// An interest is held when it is verified, or its card is.
#[must_use]
pub fn holds_interest(c: &CompiledScenario, s: &State, interest: InterestId) -> bool {
    s.verified.has(interest) || c.interests[interest].card.is_some_and(|card| holds_card(c, s, card))
}

/// A card is held when it has been placed and something known points to it: a guess alone is no hypothesis.
#[must_use]
pub fn holds_card(c: &CompiledScenario, s: &State, card: CardId) -> bool {
    s.cards[card].certainty.is_some() && has_clue(c, s, card)
}

/// Whether a known fact points to a card, true or not.
#[must_use]
pub fn has_clue(c: &CompiledScenario, s: &State, card: CardId) -> bool {
    c.facts.iter_enumerated().any(|(id, fact)| fact.clues.contains(&card) && s.facts.has(id))
}
