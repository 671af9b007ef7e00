//! 谈判引导 Guidance, 10 points: agenda, joint framing, labels, objective criteria, next steps; and pace.
use super::{About, Block, Quota, Rule, Sheet};
use crate::sim::buyer::fit::Fit;
use crate::sim::compiled::{Compiled, IssueId};
use crate::sim::scenario::Act;
use crate::sim::session::event::Event;

pub(super) fn judge(sheet: &mut Sheet<'_>) {
    let s = sheet.s;
    let rules: [(Act, Rule, i32); 6] = [
        (Act::Agenda, Rule::Agenda, 105),
        (Act::FrameJoint, Rule::JointFrame, 90),
        (Act::Label, Rule::Label, 55),
        (Act::Criterion, Rule::Criterion, 90),
        (Act::NextStep, Rule::NextStep, 90),
        (Act::Pause, Rule::Pause, 65),
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
                    sheet.at(Block::Guidance, rules[i].1, scale(c, rules[i].2), logged, About::Role(*role));
                }
            }
            Event::Heard { role, act: Act::Pressure | Act::PrematureClose, fit: Fit::Off }
                if pressed.take() =>
            {
                sheet.at(Block::Guidance, Rule::Pressed, -75, logged, About::Role(*role));
            }
            Event::MeetingEnded { aim_met: true, .. } if aims.take() => {
                sheet.at(Block::Guidance, Rule::AimMet, scale(c, 75), logged, About::Nothing);
            }
            _ => {}
        }
    }
    pace(sheet);
}

/// A short session has room for fewer such acts: each counts for more, up to two and a half times.
pub(in crate::sim) fn scale(c: &Compiled, points: i32) -> i32 {
    points * (3000 / i32::from(c.source.clock.turns.max(1))).clamp(100, 250) / 100
}

/// Price neither first nor alone: the first paper that moves it comes after something was verified, and moves more.
fn pace(sheet: &mut Sheet<'_>) {
    let (c, s) = (sheet.c, sheet.s);
    let Some(price) = c.issues.iter().position(|i| i.price).map(IssueId::from) else {
        return;
    };
    let mut verified = 0;
    let mut papers = 0;
    for logged in &s.log {
        match &logged.event {
            Event::Verified(_) => verified += 1,
            Event::Tabled { before, after, .. } => {
                papers += 1;
                if before.level(price) == after.level(price) {
                    continue;
                }
                let moved = before.0.iter().zip(&after.0).filter(|(x, y)| x != y).count();
                if verified == 0 || moved < 2 {
                    sheet.at(Block::Guidance, Rule::PriceFirst, -150, logged, About::Issue(price));
                    return;
                }
                sheet.at(Block::Guidance, Rule::PriceInSequence, 150, logged, About::Issue(price));
                return;
            }
            _ => {}
        }
    }
    if papers > 0 && verified > 0 {
        sheet.plain(Block::Guidance, Rule::PriceInSequence, 150, About::Issue(price));
    }
}
