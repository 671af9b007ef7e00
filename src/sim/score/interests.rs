//! 利益识别 Interests, 15 points: what was verified, weighted by power (9), calibration of the cards (2), the map (4).
use serde::Serialize;

use super::{FindingSubject, RulePoints, ScoreBuilder, ScoreRule};
use crate::sim::compiled::{CardId, CompiledScenario, RoleId};
use crate::sim::session::action::Certainty;
use crate::sim::session::event::Event;
use crate::sim::session::state::State;

/// The share of hidden weight that earns all nine points: a skilled session leaves something unfound.
pub(in crate::sim) const ENOUGH: i64 = 750;

/// The error that knowing nothing earns, in thousandths.
const KNOWING_NOTHING: i64 = 250;

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the events that count here are named; the others are nothing to this reader"
)]
pub(super) fn score_block(sheet: &mut ScoreBuilder<'_>) {
    let (c, s) = (sheet.c, sheet.s);
    let hidden_of = |role: RoleId| -> i64 {
        c.roles[role]
            .interests
            .iter()
            .map(|i| &c.interests[*i])
            .filter(|i| i.hidden)
            .map(|i| i.weight[s.hand])
            .sum()
    };
    let whole = sheet.worth(ScoreRule::InterestVerified);
    let mut left = whole;
    let mut map_left = map_facts(c);
    let per_map = sheet.worth(ScoreRule::MapFact).share(1, map_left.max(1) as i64);
    for logged in &s.log {
        match &logged.event {
            Event::Verified(id) => {
                let interest = &c.interests[*id];
                let role = &c.roles[interest.role];
                let all = hidden_of(interest.role).max(1);
                let share = role.power * interest.weight[s.hand] / all; // thousandths of all power
                let points = whole.share(share, ENOUGH).min(left);
                left = left - points;
                if points > RulePoints::NONE || role.power == 0 {
                    sheet.at(ScoreRule::InterestVerified, points, logged, FindingSubject::Interest(*id));
                }
            }
            Event::Learned(fact, _) if c.facts[*fact].map && map_left > 0 => {
                map_left -= 1;
                let about = c.facts[*fact].about.map_or(FindingSubject::Nothing, FindingSubject::Role);
                sheet.at(ScoreRule::MapFact, per_map, logged, about);
            }
            _ => {}
        }
    }
    calibration(sheet);
}

/// How many facts of the committee's map count: all there are, up to the rule's number.
pub(in crate::sim) fn map_facts(c: &CompiledScenario) -> usize {
    let most = ScoreRule::MapFact.spec().times.map_or(usize::MAX, usize::from);
    c.facts.iter().filter(|f| f.map).count().min(most)
}

/// How sure the cards were against how right: those placed before their truth was verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Calibration {
    /// How many cards count.
    pub cards: i64,
    /// Mean of (p − o)² over them, in thousandths (Brier 1950); 250 is what knowing nothing earns.
    pub brier: i64,
    /// Mean of the probabilities stated, in thousandths.
    pub stated: i64,
    /// Share of the cards that were true, in thousandths.
    pub came: i64,
}

/// The calibration of a session's cards; `None` where none counts.
#[must_use]
pub fn calibrated(c: &CompiledScenario, s: &State) -> Option<Calibration> {
    let (mut cards, mut sum, mut stated, mut came) = (0_i64, 0_i64, 0_i64, 0_i64);
    for (i, placed) in s.cards.iter().enumerate() {
        let (Some(certainty), true) = (placed.certainty, placed.in_time) else {
            continue;
        };
        let missed = if c.card_is_true(s.hand, i.into()) {
            came += 1000;
            1000 - certainty.probability()
        } else {
            certainty.probability()
        };
        cards += 1;
        stated += certainty.probability();
        sum += missed * missed / 1000;
    }
    (cards > 0).then(|| Calibration { cards, brier: sum / cards, stated: stated / cards, came: came / cards })
}

/// A quarter is what knowing nothing earns, and worse than that costs; three cards are needed for the whole.
fn calibration(sheet: &mut ScoreBuilder<'_>) {
    let (c, s) = (sheet.c, sheet.s);
    let mut actions = Vec::new();
    for (i, placed) in s.cards.iter().enumerate() {
        let (Some(certainty), true) = (placed.certainty, placed.in_time) else {
            continue;
        };
        let placed_at =
            s.log.iter().rfind(|l| matches!(l.event, Event::Believed(card, Some(_)) if card.index() == i));
        actions.extend(placed_at.map(|l| l.action));
        if !c.card_is_true(s.hand, i.into()) {
            let full = sheet.worth(ScoreRule::SureAndWrong);
            let points = match certainty {
                Certainty::Sure => full,
                Certainty::Probably => full.share(1, 2),
                Certainty::Perhaps => RulePoints::NONE,
            };
            if let Some(logged) = placed_at.filter(|_| certainty != Certainty::Perhaps) {
                sheet.at(
                    ScoreRule::SureAndWrong,
                    points,
                    logged,
                    FindingSubject::Role(c.cards[CardId::from(i)].role),
                );
            }
        }
    }
    if let Some(Calibration { cards, brier, .. }) = calibrated(c, s) {
        let full = sheet.worth(ScoreRule::Calibration);
        let points = full
            .share((KNOWING_NOTHING - brier).max(-KNOWING_NOTHING), KNOWING_NOTHING)
            .share(cards.min(3), 3);
        sheet.over(ScoreRule::Calibration, points, actions, FindingSubject::Amount(brier, KNOWING_NOTHING));
    }
}
