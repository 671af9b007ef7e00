//! Sits down at a table that nobody led up to: for authors, who begin in the middle.
use super::action::Aim;
use super::calendar::{open_issues, turns_of};
use super::event::Event;
use super::meeting::{begin, bring_up};
use super::state::{Meeting, Phase, SpeakingTurn, State};
use crate::sim::compiled::{CompiledKind, CompiledScenario, DocId, RoleSet, SceneId};
use crate::sim::scenario::Channel;

/// Where and with whom.
pub(in crate::sim) struct MidwayStart {
    /// The scene that begins; none: the calendar.
    pub(in crate::sim) scene: Option<SceneId>,
    /// Who is there beside the one who speaks.
    pub(in crate::sim) present: RoleSet,
    /// Where; none: the usual place.
    pub(in crate::sim) channel: Option<Channel>,
    /// What for.
    pub(in crate::sim) aim: Aim,
    /// Documents that those at the table have seen.
    pub(in crate::sim) shown: Vec<DocId>,
}

/// Puts a state that was set by hand into the calendar, or at the table with the scene under way.
pub(in crate::sim) fn start_midway(c: &CompiledScenario, s: &mut State, staged: &MidwayStart) {
    s.phase = Phase::Calendar;
    let Some(scene) = staged.scene else { return };
    let by = c.scenes[scene.index()].by;
    let roles = staged.present.with(by);
    for role in roles.iter() {
        let r = &mut s.roles[role.index()];
        r.met = r.met.saturating_add(1);
        r.introduced = true;
        for doc in &staged.shown {
            s.shown.put(role.index() * c.docs.len() + doc.index());
        }
    }
    let usual =
        if roles.len() > 1 { Some(Channel::MeetingRoom) } else { c.roles[by.index()].on.first().copied() };
    let channel = staged.channel.or(usual).unwrap_or(Channel::Office);
    let turns = turns_of(c, roles, channel);
    s.phase = Phase::Meeting(Meeting::new(roles, channel, staged.aim, turns));
    s.record(Event::MeetingStarted { roles, channel, aim: staged.aim, turns });
    open_issues(c, s, by);
    match c.scenes[scene.index()].kind {
        CompiledKind::Topic => bring_up(c, s, scene),
        CompiledKind::Beat => {
            s.played.put(scene.index());
            s.record(Event::Line(scene));
            if let Some(m) = s.meeting_mut() {
                m.speaking = SpeakingTurn::Theirs(scene, 1);
            }
        }
        _ => begin(c, s, scene),
    }
}
