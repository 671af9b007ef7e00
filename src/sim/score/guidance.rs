//! 谈判引导 Guidance, 10 points: agenda, joint framing, labels, objective criteria, next steps; and pace.
use super::acts::rule_heard;
use super::{FindingSubject, ScoreBlock, ScoreBuilder, ScoreRule};
use crate::sim::compiled::IssueId;
use crate::sim::session::aim::reached;
use crate::sim::session::event::Event;

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the events that count here are named; the others are nothing to this reader"
)]
pub(super) fn score_block(sheet: &mut ScoreBuilder<'_>) {
    let s = sheet.s;
    for (at, logged) in s.log.iter().enumerate() {
        let (rule, about) = match &logged.event {
            Event::Heard { role, act, fit } => {
                let Some(rule) =
                    rule_heard(*act, *fit).filter(|r| r.spec().block == Some(ScoreBlock::Guidance))
                else {
                    continue;
                };
                (rule, FindingSubject::Role(*role))
            }
            // The aim is cited by what reached it, not by what came last.
            Event::MeetingEnded { why, aim_met: true } => {
                if let Some(moment) = reached(&s.log[..at], *why) {
                    sheet.seen(ScoreRule::AimMet, moment, FindingSubject::Nothing);
                }
                continue;
            }
            _ => continue,
        };
        sheet.seen(rule, logged, about);
    }
    pace(sheet);
}

/// Price neither first nor alone: the first offer that moves it comes after something was verified, and moves more.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the events that count here are named; the others are nothing to this reader"
)]
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
                let early = verified == 0 || moved < 2;
                let rule = if early { ScoreRule::PriceFirst } else { ScoreRule::PriceInSequence };
                sheet.seen(rule, logged, FindingSubject::Issue(price));
                return;
            }
            _ => {}
        }
    }
    if offers > 0 && verified > 0 {
        let full = sheet.worth(ScoreRule::PriceInSequence);
        sheet.plain(ScoreRule::PriceInSequence, full, FindingSubject::Issue(price));
    }
}
