//! 异议处理 Objection handling, 15 points: listen 2, acknowledge 2, explore 4, answer the root 4, confirm 3.
use super::{About, Block, Rule, Sheet};
use crate::sim::compiled::ObjectionId;
use crate::sim::session::event::{Beat, Event};

pub(super) fn judge(sheet: &mut Sheet<'_>) {
    let s = sheet.s;
    let met = s.objections.iter().filter(|o| o.raised || o.prevented).count();
    if met == 0 {
        return;
    }
    // One objection out of ten can't earn all fifteen points; half of them, handled well, can.
    let all = s.objections.len();
    let share = met.clamp(all.div_ceil(4), all.div_ceil(2).max(1)) as i32;
    let of = |o: ObjectionId| {
        if s.objections[o.at()].literal { 2 * share } else { share }
    };
    for logged in &s.log {
        match &logged.event {
            Event::Beat(o, beat) => {
                let (rule, points) = match beat {
                    Beat::Listen => (Rule::Listened, 200),
                    Beat::Acknowledge => (Rule::Acknowledged, 200),
                    Beat::Explore => (Rule::Explored, 400),
                    Beat::Answer => (Rule::AnsweredRoot, 400),
                    Beat::Confirm => (Rule::Confirmed, 300),
                };
                // Left open at the end, nothing of it counts but what was understood.
                if s.objections[o.at()].settled || *beat == Beat::Explore || *beat == Beat::Listen {
                    sheet.at(Block::Objections, rule, points / of(*o), logged, About::Objection(*o));
                }
            }
            Event::Prevented(o) => {
                sheet.at(Block::Objections, Rule::Prevented, 1500 / share, logged, About::Objection(*o));
            }
            Event::Mishandled(o, crate::sim::session::event::Mishandling::TookLiterally) => {
                sheet.at(Block::Objections, Rule::TakenLiterally, 0, logged, About::Objection(*o));
            }
            _ => {}
        }
    }
    for (i, o) in s.objections.iter().enumerate() {
        if o.raised && !o.settled {
            sheet.plain(Block::Objections, Rule::LeftOpen, 0, About::Objection(i.into()));
        }
    }
}
