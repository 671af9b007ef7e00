//! The deal, 25 points: own value 10, efficiency 8, cash at risk 7; a sound refusal 12; below our floor 0.
use super::{FindingSubject, ScoreBlock, ScoreBuilder, ScoreRule};
use crate::sim::session::decision::sound_to_refuse;
use crate::sim::session::event::{Event, Outcome};

pub(super) fn score_block(sheet: &mut ScoreBuilder<'_>) {
    let (c, s) = (sheet.c, sheet.s);
    let seller = &c.source.seller;
    match s.outcome() {
        Some(Outcome::Signed(offer)) => {
            let value = c.seller_value(&offer);
            if value < seller.reservation {
                sheet.at_last(
                    ScoreBlock::Outcome,
                    ScoreRule::BelowReservation,
                    0,
                    FindingSubject::Amount(value, seller.reservation),
                    decided,
                );
                return;
            }
            let range = (seller.target - seller.reservation).max(1);
            let own = (1000 * (value - seller.reservation) / range).clamp(0, 1000);
            sheet.at_last(
                ScoreBlock::Outcome,
                ScoreRule::OwnValue,
                own as i32,
                FindingSubject::Amount(value, seller.target),
                decided,
            );
            let e = c.efficiency(s.hand, &offer);
            sheet.at_last(
                ScoreBlock::Outcome,
                ScoreRule::Efficiency,
                (800 * e.clamp(0, 1000) / 1000) as i32,
                FindingSubject::Amount(e, 1000),
                decided,
            );
            let (least, most) = c.risk_range;
            let risk = c.at_risk(&offer);
            let safe = if most > least { 700 * (most - risk) / (most - least) } else { 700 };
            sheet.at_last(
                ScoreBlock::Outcome,
                ScoreRule::CashSafe,
                safe.clamp(0, 700) as i32,
                FindingSubject::Amount(risk, most),
                decided,
            );
        }
        Some(Outcome::WalkedAway) => {
            if sound_to_refuse(c, s) {
                sheet.at_last(
                    ScoreBlock::Outcome,
                    ScoreRule::SoundRefusal,
                    1200,
                    FindingSubject::Nothing,
                    ended,
                );
            } else {
                sheet.at_last(ScoreBlock::Outcome, ScoreRule::NoDeal, 0, FindingSubject::Nothing, ended);
            }
        }
        Some(Outcome::Refused) => {
            sheet.at_last(ScoreBlock::Outcome, ScoreRule::NoDeal, 0, FindingSubject::Nothing, decided);
        }
        // Time ran out: no line of ours did it.
        _ => sheet.plain(ScoreBlock::Outcome, ScoreRule::NoDeal, 0, FindingSubject::Nothing),
    }
}

fn decided(event: &Event) -> bool {
    matches!(event, Event::DecisionAsked)
}

fn ended(event: &Event) -> bool {
    matches!(event, Event::Ended(_))
}
