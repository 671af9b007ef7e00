//! The moment in which a role hears what we say: open things only.
use super::act_reactions::{ActContext, ObjectionStage};
use crate::sim::compiled::{CompiledKind, CompiledScenario, RoleId, SceneId};
use crate::sim::scenario::{Act, Buying, Channel};
use crate::sim::session::event::Beat;
use crate::sim::session::mood::mood;
use crate::sim::session::state::State;

/// The moment in which a role hears what we say next, made of open things only.
pub(in crate::sim) fn moment(
    c: &CompiledScenario,
    s: &State,
    role: RoleId,
    scene: Option<SceneId>,
    act: Act,
) -> ActContext {
    let r = &s.roles[role];
    let meeting = s.meeting();
    let face = mood(r);
    let spec = scene.map(|x| &c.scenes[x]);
    let objection = spec.and_then(|x| x.objection).filter(|o| s.objections[*o].raised).map(|o| {
        let o = &s.objections[o];
        if o.settled {
            ObjectionStage::Answered
        } else if o.beats >> (Beat::Explore as u8) & 1 == 1 {
            ObjectionStage::Explored
        } else {
            ObjectionStage::Fresh
        }
    });
    ActContext {
        style: c.roles[role].style,
        opening: meeting.is_some_and(|m| m.used <= 1),
        objection,
        tactic: spec.is_some_and(|x| x.kind == CompiledKind::Tactic),
        cold: face.is_cold(),
        warm: face.is_warm(),
        hesitated: r.hesitated,
        asked_in_row: r.asked_in_row,
        news: r.news,
        company: meeting.is_some_and(|m| m.roles.len() > 1),
        tabled: s.offer.is_some(),
        left: meeting.map_or(0, |m| m.left),
        here: r.heard_here[act as usize],
        coach: c.roles[role].buying.contains(&Buying::Coach),
        dinner: meeting.is_some_and(|m| m.channel == Channel::Dinner),
        elapsed: s.elapsed(c),
    }
}
