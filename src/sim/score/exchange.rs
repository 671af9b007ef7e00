//! 信息交换 Information exchange, 12 points: questions that brought something new, testing, feelings, give and take.
use super::{FindingSubject, Quota, ScoreBlock, ScoreBuilder, ScoreRule};
use crate::sim::buyer::act_reactions::Fit;
use crate::sim::compiled::RoleId;
use crate::sim::scenario::Act;
use crate::sim::session::event::{Event, ProbeResult};

pub(super) fn score_block(sheet: &mut ScoreBuilder<'_>) {
    let s = sheet.s;
    let (mut questions, mut tests, mut feelings) = (Quota::of(7), Quota::of(3), Quota::of(2));
    let (mut gave, mut reasons) = (Quota::of(4), Quota::of(2));
    let (mut asks, mut gives) = (Vec::new(), Vec::new());
    // The last question asked in the action at hand, and whether it has been paid for.
    let mut asked: Option<(u16, RoleId)> = None;
    let mut losses = [4, 3, 4, 4, 4].map(Quota::of);
    for logged in &s.log {
        if asked.is_some_and(|(action, _)| action != logged.action) {
            asked = None;
        }
        match &logged.event {
            Event::Heard { role, act, fit } => {
                if act.asks() || *act == Act::TestUnderstanding {
                    asked = Some((logged.action, *role));
                }
                if act.asks() {
                    asks.push(logged.action);
                }
                if act.gives() && *fit >= Fit::Plain {
                    gives.push(logged.action);
                }
                let about = FindingSubject::Role(*role);
                match (act, fit) {
                    (Act::TestUnderstanding | Act::Summarise, Fit::Apt) if tests.take() => {
                        sheet.at(ScoreBlock::Exchange, ScoreRule::Tested, 90, logged, about);
                    }
                    (Act::Feelings, Fit::Apt) if feelings.take() => {
                        sheet.at(ScoreBlock::Exchange, ScoreRule::Feelings, 70, logged, about);
                    }
                    (Act::GivePriority | Act::GiveInformation | Act::AdmitLimit, Fit::Apt) if gave.take() => {
                        sheet.at(ScoreBlock::Exchange, ScoreRule::GaveUseful, 55, logged, about);
                    }
                    (Act::GiveReason, Fit::Apt) if reasons.take() => {
                        sheet.at(ScoreBlock::Exchange, ScoreRule::ReasonsFew, 40, logged, about);
                    }
                    (Act::FeatureDump, _) if losses[0].take() => {
                        sheet.at(ScoreBlock::Exchange, ScoreRule::TooManyReasons, -75, logged, about);
                    }
                    (Act::DefendAttack | Act::Blame, Fit::Off) if losses[1].take() => {
                        sheet.at(ScoreBlock::Exchange, ScoreRule::BlameForBlame, -100, logged, about);
                    }
                    (Act::Irritator, _) if losses[2].take() => {
                        sheet.at(ScoreBlock::Exchange, ScoreRule::SelfPraise, -50, logged, about);
                    }
                    (Act::TestUnderstanding | Act::Summarise, Fit::Off) if losses[3].take() => {
                        sheet.at(ScoreBlock::Exchange, ScoreRule::Parroted, -40, logged, about);
                    }
                    (act, Fit::Off) if act.asks() && losses[4].take() => {
                        sheet.at(ScoreBlock::Exchange, ScoreRule::Interrogation, -40, logged, about);
                    }
                    _ => {}
                }
            }
            Event::Learned(_, Some(_)) | Event::Verified(_) | Event::Touched(_, ProbeResult::Opened) => {
                if let Some((_, role)) = asked
                    && questions.take()
                {
                    sheet.at(
                        ScoreBlock::Exchange,
                        ScoreRule::QuestionPaid,
                        75,
                        logged,
                        FindingSubject::Role(role),
                    );
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
    let points = if (350..=1600).contains(&ratio) { 200 } else { 0 };
    let mut actions = asks;
    actions.extend(gives);
    actions.sort_unstable();
    actions.dedup();
    sheet.over(
        ScoreBlock::Exchange,
        ScoreRule::GiveAndTake,
        points,
        actions,
        FindingSubject::Amount(ratio, 350),
    );
}
