//! 谈判引导 Guidance, 10 points: agenda, joint framing, labels, objective criteria, next steps; and pace.
use super::{FindingSubject, Quota, ScoreBlock, ScoreBuilder, ScoreRule};
use crate::sim::buyer::act_reactions::Fit;
use crate::sim::compiled::{CompiledScenario, IssueId};
use crate::sim::scenario::Act;
use crate::sim::session::event::Event;

pub(super) fn score_block(sheet: &mut ScoreBuilder<'_>) {
    let s = sheet.s;
    let rules: [(Act, ScoreRule, i32); 6] = [
        (Act::Agenda, ScoreRule::Agenda, 105),
        (Act::FrameJoint, ScoreRule::JointFrame, 90),
        (Act::Label, ScoreRule::Label, 55),
        (Act::Criterion, ScoreRule::Criterion, 90),
        (Act::NextStep, ScoreRule::NextStep, 90),
        (Act::Pause, ScoreRule::Pause, 65),
    ];
    let c = sheet.c;
    let mut quotas = [2, 2, 2, 2, 2, 2].map(Quota::of);
    let (mut aims, mut pressed) = (Quota::of(3), Quota::of(4));
    for logged in &s.log {
        match &logged.event {
            Event::Heard { role, act, fit: Fit::Apt } => {
                if let Some(i) = rules.iter().position(|(a, ..)| a == act)
                    && quotas[i].take()
                {
                    sheet.at(
                        ScoreBlock::Guidance,
                        rules[i].1,
                        scale(c, rules[i].2),
                        logged,
                        FindingSubject::Role(*role),
                    );
                }
            }
            Event::Heard { role, act: Act::Pressure | Act::PrematureClose, fit: Fit::Off }
                if pressed.take() =>
            {
                sheet.at(ScoreBlock::Guidance, ScoreRule::Pressed, -75, logged, FindingSubject::Role(*role));
            }
            Event::MeetingEnded { aim_met: true, .. } if aims.take() => {
                sheet.at(
                    ScoreBlock::Guidance,
                    ScoreRule::AimMet,
                    scale(c, 75),
                    logged,
                    FindingSubject::Nothing,
                );
            }
            _ => {}
        }
    }
    pace(sheet);
}

/// A short session has room for fewer such acts: each counts for more, up to two and a half times.
pub(in crate::sim) fn scale(c: &CompiledScenario, points: i32) -> i32 {
    points * (3000 / i32::from(c.source.clock.turns.max(1))).clamp(100, 250) / 100
}

/// Price neither first nor alone: the first offer that moves it comes after something was verified, and moves more.
fn pace(sheet: &mut ScoreBuilder<'_>) {
    let (c, s) = (sheet.c, sheet.s);
    let Some(price) = c.issues.iter().position(|i| i.price).map(IssueId::from) else {
        return;
    };
    let mut verified = 0;
    let mut offers = 0;
    for logged in &s.log {
        match &logged.event {
            Event::Verified(_) => verified += 1,
            Event::Tabled { before, after, .. } => {
                offers += 1;
                if before.level(price) == after.level(price) {
                    continue;
                }
                let moved = before.0.iter().zip(&after.0).filter(|(x, y)| x != y).count();
                if verified == 0 || moved < 2 {
                    sheet.at(
                        ScoreBlock::Guidance,
                        ScoreRule::PriceFirst,
                        -150,
                        logged,
                        FindingSubject::Issue(price),
                    );
                    return;
                }
                sheet.at(
                    ScoreBlock::Guidance,
                    ScoreRule::PriceInSequence,
                    150,
                    logged,
                    FindingSubject::Issue(price),
                );
                return;
            }
            _ => {}
        }
    }
    if offers > 0 && verified > 0 {
        sheet.plain(ScoreBlock::Guidance, ScoreRule::PriceInSequence, 150, FindingSubject::Issue(price));
    }
}
