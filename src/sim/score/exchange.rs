//! 信息交换 Information exchange, 12 points: questions that brought something new, testing, feelings, give and take.
use super::acts::rule_heard;
use super::{FindingSubject, RulePoints, ScoreBlock, ScoreBuilder, ScoreRule};
use crate::sim::compiled::RoleId;
use crate::sim::scenario::act::ToObjection;
use crate::sim::session::event::Fit;
use crate::sim::session::event::{Event, ProbeResult};

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the events that count here are named; the others are nothing to this reader"
)]
pub(super) fn score_block(sheet: &mut ScoreBuilder<'_>) {
    let s = sheet.s;
    let (mut asks, mut gives) = (Vec::new(), Vec::new());
    // The last question asked in the action at hand, and whether it has been paid for.
    let mut asked: Option<(u16, RoleId)> = None;
    for logged in &s.log {
        if asked.is_some_and(|(action, _)| action != logged.action) {
            asked = None;
        }
        match &logged.event {
            Event::Heard { role, act, fit } => {
                if act.spec().to_objection == ToObjection::Explores {
                    asked = Some((logged.action, *role));
                }
                if act.asks() {
                    asks.push(logged.action);
                }
                if act.gives() && *fit >= Fit::Plain {
                    gives.push(logged.action);
                }
                let about = FindingSubject::Role(*role);
                let Some(rule) =
                    rule_heard(*act, *fit).filter(|r| r.spec().block == Some(ScoreBlock::Exchange))
                else {
                    continue;
                };
                sheet.seen(rule, logged, about);
            }
            Event::Learned(_, Some(_)) | Event::Verified(_) | Event::Touched(_, ProbeResult::Opened) => {
                if let Some((_, role)) = asked
                    && sheet.seen(ScoreRule::QuestionPaid, logged, FindingSubject::Role(role))
                {
                    asked = None;
                }
            }
            _ => {}
        }
    }
    give_and_take(sheet, asks, gives);
}

/// Given per asked, from 0.35 to 1.6 over at least five questions: one side informing is enough for both to gain
/// (Thompson 1991), so giving is never charged.
fn give_and_take(sheet: &mut ScoreBuilder<'_>, asks: Vec<u16>, gives: Vec<u16>) {
    if asks.len() < 5 {
        return;
    }
    let ratio = gives.len() as i64 * 1000 / asks.len() as i64;
    let full = sheet.worth(ScoreRule::GiveAndTake);
    let points = if (350..=1600).contains(&ratio) { full } else { RulePoints::NONE };
    let mut actions = asks;
    actions.extend(gives);
    actions.sort_unstable();
    actions.dedup();
    sheet.over(ScoreRule::GiveAndTake, points, actions, FindingSubject::Amount(ratio, 350));
}
