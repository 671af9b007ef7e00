//! 异议处理 Objection handling, 15 points: listen 2, acknowledge 2, explore 4, answer the root 4, confirm 3.
use super::{FindingSubject, ScoreBlock, ScoreBuilder, ScoreRule};
use crate::sim::compiled::ObjectionId;
use crate::sim::session::event::{Beat, Event};

pub(super) fn score_block(sheet: &mut ScoreBuilder<'_>) {
    let s = sheet.s;
    let met = s.objections.iter().filter(|o| o.raised || o.prevented).count();
    if met == 0 {
        return;
    }
    // One objection out of ten can't earn all fifteen points; half of them, handled well, can.
    let all = s.objections.len();
    let share = met.clamp(all.div_ceil(4), all.div_ceil(2).max(1)) as i32;
    let of = |o: ObjectionId| {
        if s.objections[o.index()].literal { 2 * share } else { share }
    };
    for logged in &s.log {
        match &logged.event {
            Event::Beat(o, beat) => {
                let (rule, points) = match beat {
                    Beat::Listen => (ScoreRule::Listened, 200),
                    Beat::Acknowledge => (ScoreRule::Acknowledged, 200),
                    Beat::Explore => (ScoreRule::Explored, 400),
                    Beat::Answer => (ScoreRule::AnsweredRoot, 400),
                    Beat::Confirm => (ScoreRule::Confirmed, 300),
                };
                // Left open at the end, nothing of it counts but what was understood.
                if s.objections[o.index()].settled || *beat == Beat::Explore || *beat == Beat::Listen {
                    sheet.at(
                        ScoreBlock::Objections,
                        rule,
                        points / of(*o),
                        logged,
                        FindingSubject::Objection(*o),
                    );
                }
            }
            Event::Prevented(o) => {
                sheet.at(
                    ScoreBlock::Objections,
                    ScoreRule::Prevented,
                    1500 / share,
                    logged,
                    FindingSubject::Objection(*o),
                );
            }
            Event::Mishandled(o, crate::sim::session::event::Mishandling::TookLiterally) => {
                sheet.at(
                    ScoreBlock::Objections,
                    ScoreRule::TakenLiterally,
                    0,
                    logged,
                    FindingSubject::Objection(*o),
                );
            }
            _ => {}
        }
    }
    for (i, o) in s.objections.iter().enumerate() {
        if o.raised && !o.settled {
            sheet.plain(ScoreBlock::Objections, ScoreRule::LeftOpen, 0, FindingSubject::Objection(i.into()));
        }
    }
}
