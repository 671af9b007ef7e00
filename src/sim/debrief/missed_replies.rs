//! What could have been said: for each answer we gave, what else stood there and would have fitted the moment.
use super::AtTurn;
use super::replay::Replay;
use crate::sim::buyer::act_reactions::fit;
use crate::sim::buyer::moment::moment;
use crate::sim::compiled::{ReplyId, RoleId, SceneId};
use crate::sim::phase::apply;
use crate::sim::scenario::Act;
use crate::sim::session::Action;
use crate::sim::session::event::{Event, Fit, Logged};
use crate::sim::session::state::State;
use crate::sim::view::View;

/// One moment at which we had a choice.
pub(super) struct ReplyMoment {
    pub(super) at: AtTurn,
    /// Acts that stood there and would have been just right.
    pub(super) fitting: Vec<Act>,
    /// Acts that were heard as just right.
    pub(super) done: Vec<Act>,
    /// A question stood there that would have brought something new, and none that did was asked.
    pub(super) question_left: bool,
    /// A reply stood there that would have told who decides or listens to whom, and nothing of that was learned.
    pub(super) map_left: bool,
}

/// Every such moment.
pub(super) fn choices(p: &Replay<'_>) -> Vec<ReplyMoment> {
    (0..p.actions()).filter_map(|action| choice(p, action)).collect()
}

fn choice(p: &Replay<'_>, action: u16) -> Option<ReplyMoment> {
    let (c, s) = (p.c, p.before(action));
    let meeting = s.meeting()?;
    let view = View::new(c, s);
    let mut fitting = Vec::new();
    let (mut left, mut map_left) = (false, false);
    match p.scene_before(action) {
        Some(scene) => {
            let speaker = c.scenes[scene].by;
            for reply in view.replies() {
                for act in &c.replies[reply].acts {
                    if apt(p, s, speaker, Some(scene), *act) && !fitting.contains(act) {
                        fitting.push(*act);
                    }
                }
                if asks(p, reply) {
                    let brought = News::of(p, s, reply);
                    left |= brought.any;
                    map_left |= brought.map;
                }
            }
        }
        None => {
            let listener = meeting.roles.iter().next()?;
            if !view.statements().is_empty() && apt(p, s, listener, None, Act::Summarise) {
                fitting.push(Act::Summarise);
            }
        }
    }
    let heard = p
        .events(action)
        .iter()
        .filter_map(|l| if let Event::Heard { act, fit: Fit::Apt, .. } = l.event { Some(act) } else { None });
    let got = News::among(p, p.events(action));
    Some(ReplyMoment {
        at: p.at(action),
        fitting,
        done: heard.collect(),
        question_left: left && !got.any,
        map_left: map_left && !got.map,
    })
}

fn apt(p: &Replay<'_>, s: &State, role: RoleId, scene: Option<SceneId>, act: Act) -> bool {
    fit(act, &moment(p.c, s, role, scene, act)) == Fit::Apt
}

fn asks(p: &Replay<'_>, reply: ReplyId) -> bool {
    let acts = &p.c.replies[reply].acts;
    acts.iter().any(|a| a.asks() || *a == Act::TestUnderstanding)
}

/// What was learned in an action, or would have been.
#[derive(Default)]
struct News {
    /// Something.
    any: bool,
    /// Something of who decides and who listens to whom.
    map: bool,
}

impl News {
    /// What saying a reply then would have brought.
    fn of(p: &Replay<'_>, s: &State, reply: ReplyId) -> Self {
        let mut other = s.clone();
        match apply(p.c, &mut other, &Action::Reply(reply)) {
            Ok(_) => Self::among(p, &other.log),
            Err(_) => Self::default(),
        }
    }

    fn among(p: &Replay<'_>, log: &[Logged]) -> Self {
        let mut found = Self::default();
        for logged in log {
            found.any |= matches!(logged.event, Event::Learned(_, Some(_)) | Event::Verified(_));
            found.map |= matches!(logged.event, Event::Learned(fact, _) if p.c.facts[fact].map);
        }
        found
    }
}
