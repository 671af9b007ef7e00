//! 利益识别 Interests, 15 points: what was verified, weighted by power (9), calibration of the cards (2), the map (4).
use super::{About, Block, Quota, Rule, Sheet};
use crate::sim::session::action::Certainty;
use crate::sim::session::event::Event;

/// The share of hidden weight that earns all nine points: a skilled session leaves something unfound.
const ENOUGH: i64 = 750;

pub(super) fn judge(sheet: &mut Sheet<'_>) {
    let (c, s) = (sheet.c, sheet.s);
    let hidden_of = |role: usize| -> i64 {
        c.roles[role]
            .interests
            .iter()
            .map(|i| &c.interests[i.at()])
            .filter(|i| i.hidden)
            .map(|i| i.weight[s.hand.at()])
            .sum()
    };
    let mut left = 900;
    let mut map = Quota::of(u32::try_from(c.facts.iter().filter(|f| f.map).count().min(4)).unwrap_or(4));
    let per_map = 400 / c.facts.iter().filter(|f| f.map).count().clamp(1, 4) as i32;
    for logged in &s.log {
        match &logged.event {
            Event::Verified(id) => {
                let interest = &c.interests[id.at()];
                let role = &c.roles[interest.role.at()];
                let all = hidden_of(interest.role.at()).max(1);
                let share = role.power * interest.weight[s.hand.at()] / all; // thousandths of all power
                let points = (900 * share / ENOUGH) as i32;
                let points = points.min(left);
                left -= points;
                if points > 0 || role.power == 0 {
                    sheet.at(
                        Block::Interests,
                        Rule::InterestVerified,
                        points,
                        logged,
                        About::Interest(*id),
                    );
                }
            }
            Event::Learned(fact, _) if c.facts[fact.at()].map && map.take() => {
                let about = c.facts[fact.at()].about.map_or(About::Nothing, About::Role);
                sheet.at(Block::Interests, Rule::MapFact, per_map, logged, about);
            }
            _ => {}
        }
    }
    calibration(sheet);
}

/// Brier score (1950) of the cards placed before their truth was verified: mean of (p − o)². A quarter is what
/// knowing nothing earns, and worse than that costs; three cards are needed for the whole.
fn calibration(sheet: &mut Sheet<'_>) {
    let (c, s) = (sheet.c, sheet.s);
    let (mut cards, mut sum) = (0_i64, 0_i64);
    let mut actions = Vec::new();
    for (i, placed) in s.cards.iter().enumerate() {
        let (Some(certainty), true) = (placed.certainty, placed.in_time) else {
            continue;
        };
        let truth = c.cards[i]
            .interest
            .is_some_and(|x| c.interests[x.at()].is_true(s.hand));
        let missed = if truth {
            1000 - certainty.probability()
        } else {
            certainty.probability()
        };
        cards += 1;
        sum += missed * missed / 1000;
        let placed_at = s
            .log
            .iter()
            .rfind(|l| matches!(l.event, Event::Believed(card, Some(_)) if card.at() == i));
        actions.extend(placed_at.map(|l| l.action));
        if !truth {
            let points = match certainty {
                Certainty::Sure => -150,
                Certainty::Probably => -75,
                Certainty::Perhaps => 0,
            };
            if let Some(logged) = placed_at.filter(|_| points < 0) {
                sheet.at(
                    Block::Interests,
                    Rule::SureAndWrong,
                    points,
                    logged,
                    About::Role(c.cards[i].role),
                );
            }
        }
    }
    if cards > 0 {
        let brier = sum / cards;
        let points = 200 * (250 - brier).max(-250) / 250 * cards.min(3) / 3;
        sheet.over(
            Block::Interests,
            Rule::Calibration,
            points as i32,
            actions,
            About::Amount(brier, 250),
        );
    }
}
