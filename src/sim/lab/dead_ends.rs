//! Where talk runs dry: a scene with nothing to say, a meeting with turns left and nothing to bring up.
use std::collections::BTreeMap;

use crate::sim::compiled::{CompiledScenario, RoleSet, SceneId};
use crate::sim::session::state::State;
use crate::sim::view::{SessionStage, View};

/// Meetings with the same people, as far as they were watched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Meetings {
    /// How many.
    pub watched: u32,
    /// In how many nothing was left to bring up while there were turns.
    pub dry: u32,
    /// The turns left then, of all of them together.
    pub left: u32,
}

/// Where talk ran dry, in the sessions that were watched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeadEnd {
    /// Scenes that left nothing to say, and how often.
    pub scenes: BTreeMap<SceneId, u32>,
    /// Meetings by who was there.
    pub meetings: BTreeMap<RoleSet, Meetings>,
}

impl DeadEnd {
    pub(super) fn add(&mut self, other: &Self) {
        for (scene, times) in &other.scenes {
            *self.scenes.entry(*scene).or_default() += times;
        }
        for (roles, m) in &other.meetings {
            let own = self.meetings.entry(*roles).or_default();
            own.watched += m.watched;
            own.dry += m.dry;
            own.left += m.left;
        }
    }
}

/// Looks on in one session.
#[derive(Default)]
pub(super) struct DryWatch {
    /// The meeting under way, by who is there and how often the first of them was met; and whether it ran dry.
    here: Option<(RoleSet, u8, bool)>,
}

impl DryWatch {
    pub(super) fn look(&mut self, c: &CompiledScenario, s: &State, dry: &mut DeadEnd) {
        let view = View::new(c, s);
        let Some(meeting) = s.meeting() else { return };
        let met = meeting.roles.iter().next().map_or(0, |r| s.roles[r].met);
        if self.here.is_none_or(|(roles, times, _)| (roles, times) != (meeting.roles, met)) {
            self.here = Some((meeting.roles, met, false));
            dry.meetings.entry(meeting.roles).or_default().watched += 1;
        }
        match view.stage() {
            SessionStage::Theirs(scene) if view.replies().is_empty() => {
                *dry.scenes.entry(scene).or_default() += 1;
            }
            SessionStage::Ours if meeting.left > 0 && view.topics().is_empty() => {
                if let Some((_, _, over)) = self.here.as_mut().filter(|h| !h.2) {
                    *over = true;
                    let own = dry.meetings.entry(meeting.roles).or_default();
                    own.dry += 1;
                    own.left += u32::from(meeting.left);
                }
            }
            SessionStage::Preparation
            | SessionStage::Calendar
            | SessionStage::Theirs(_)
            | SessionStage::Ours
            | SessionStage::Ended => {}
        }
    }
}
