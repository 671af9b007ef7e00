//! Sits down at a table that nobody led up to: for authors, who begin in the middle.
use crate::sim::compiled::{CompiledKind, CompiledScenario, DocId, RoleSet, SceneId};
use crate::sim::phase::knowledge::open_issues;
use crate::sim::phase::meeting::{begin, bring_up};
use crate::sim::scenario::Channel;
use crate::sim::session::action::Aim;
use crate::sim::session::event::Event;
use crate::sim::session::state::{Meeting, Phase, SpeakingTurn, State};

/// Where and with whom.
pub(super) struct MidwayStart {
    /// The scene that begins; none: the calendar.
    pub(super) scene: Option<SceneId>,
    /// Who is there beside the one who speaks.
    pub(super) present: RoleSet,
    /// Where; none: the usual place.
    pub(super) channel: Option<Channel>,
    /// What for.
    pub(super) aim: Aim,
    /// Documents that those at the table have seen.
    pub(super) shown: Vec<DocId>,
}

/// Puts a state that was set by hand into the calendar, or at the table with the scene under way.
pub(super) fn start_midway(c: &CompiledScenario, s: &mut State, staged: &MidwayStart) {
    s.phase = Phase::Calendar;
    let Some(scene) = staged.scene else { return };
    let by = c.scenes[scene].by;
    let roles = staged.present.with(by);
    for role in roles.iter() {
        let r = &mut s.roles[role];
        r.met = r.met.saturating_add(1);
        r.introduced = true;
        for doc in &staged.shown {
            s.shown.put(role.index() * c.docs.len() + doc.index());
        }
    }
    let usual = if roles.len() > 1 { Some(Channel::MeetingRoom) } else { c.roles[by].on.first().copied() };
    let channel = staged.channel.or(usual).unwrap_or(Channel::Office);
    let turns = c.visit_turns(roles, channel);
    s.phase = Phase::Meeting(Meeting::new(roles, channel, staged.aim, turns));
    s.record(Event::MeetingStarted { roles, channel, aim: staged.aim, turns });
    open_issues(c, s, by);
    match c.scenes[scene].kind {
        CompiledKind::Topic => bring_up(c, s, scene),
        CompiledKind::Beat => {
            s.played.put(scene);
            s.record(Event::Line(scene));
            if let Some(m) = s.meeting_mut() {
                m.speaking = SpeakingTurn::Theirs(scene, 1);
            }
        }
        CompiledKind::Opening | CompiledKind::Raises(_) | CompiledKind::Tactic | CompiledKind::Moment => {
            begin(c, s, scene);
        }
    }
}
