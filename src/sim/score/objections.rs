//! 异议处理 Objection handling, 15 points: listen 2, acknowledge 2, explore 4, answer the root 4, confirm 3.
use super::{FindingSubject, RulePoints, ScoreBlock, ScoreBuilder, ScoreRule};
use crate::sim::compiled::ObjectionId;
use crate::sim::session::event::{Beat, Event, Mishandling};
use crate::sim::session::prevention::prevented_by;

/// The rule by which a beat is scored.
pub(in crate::sim) fn rule_of(beat: Beat) -> ScoreRule {
    match beat {
        Beat::Listen => ScoreRule::Listened,
        Beat::Acknowledge => ScoreRule::Acknowledged,
        Beat::Explore => ScoreRule::Explored,
        Beat::Answer => ScoreRule::AnsweredRoot,
        Beat::Confirm => ScoreRule::Confirmed,
    }
}

/// Among how many objections the points are divided, of those that came up and of all that there are: one out of ten
/// can't earn the whole block; half of them, handled well, can.
pub(in crate::sim) fn divided(met: usize, all: usize) -> i64 {
    met.clamp(all.div_ceil(4), all.div_ceil(2).max(1)) as i64
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the events that count here are named; the others are nothing to this reader"
)]
pub(super) fn score_block(sheet: &mut ScoreBuilder<'_>) {
    let s = sheet.s;
    let raised = s.objections.iter().filter(|o| o.raised).count();
    let share = divided(raised, s.objections.len());
    let of = |o: ObjectionId| if s.objections[o].literal { 2 * share } else { share };
    for logged in &s.log {
        let (rule, o, among) = match &logged.event {
            // Left open at the end, nothing of it counts but what was understood.
            Event::Beat(o, beat)
                if s.objections[*o].settled || matches!(beat, Beat::Explore | Beat::Listen) =>
            {
                (rule_of(*beat), o, of(*o))
            }
            Event::Prevented(o) => {
                // Worth what answering it would have been, and it cites what answered it.
                let points = sheet.worth(ScoreRule::Prevented).share(1, share);
                if let Some(action) = prevented_by(sheet.c, &s.log, *o) {
                    let about = FindingSubject::Objection(*o);
                    sheet.found(ScoreRule::Prevented, points, logged.turn, vec![action], None, about);
                }
                continue;
            }
            Event::Mishandled(o, Mishandling::TookLiterally) => (ScoreRule::TakenLiterally, o, share),
            _ => continue,
        };
        let points = sheet.worth(rule).share(1, among);
        sheet.at(rule, points, logged, FindingSubject::Objection(*o));
    }
    // Every one left open takes its part off the most that the block can bring; what was earned beyond that is gone.
    let mut earned: i32 =
        sheet.findings.iter().filter(|f| f.block == ScoreBlock::Objections).map(|f| f.points).sum();
    let part = sheet.worth(ScoreRule::LeftOpen).share(1, share);
    let mut most = sheet.card.most(ScoreBlock::Objections);
    for (i, o) in s.objections.iter().enumerate() {
        if o.raised && !o.settled {
            most += part.hundredths();
            let points = RulePoints::beyond(earned, most);
            earned -= points.hundredths();
            sheet.plain(ScoreRule::LeftOpen, -points, FindingSubject::Objection(i.into()));
        }
    }
}
