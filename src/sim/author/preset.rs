//! States that an author may choose to begin with, each fulfilling what the scene itself asks for.
use serde::{Deserialize, Serialize};

use super::satisfy::satisfy;
use crate::sim::compiled::{CompiledKind, CompiledScenario, InterestId, ReplyId, RoleId, SceneId};
use crate::sim::ordered::Ordered;
use crate::sim::phase::start::StartState;
use crate::sim::session::Unknown;
use crate::sim::session::names::{self, find, key, role, scene};

/// A state that is ready to be chosen. Each fulfils what the scene itself asks for, and adds to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Preset {
    /// As early as the scene can come, everything else as on the first day.
    Early,
    /// They have come to trust us: trust 70, tension 10.
    Warm,
    /// It has gone badly: trust 20, tension 70.
    Cold,
    /// All that can be learned is known, and every true hidden interest verified; trust 60.
    Informed,
    /// Four fifths of the time are gone, and our quotation lies on the table.
    Late,
}

impl Preset {
    /// Every preset.
    pub const ALL: [Self; 5] = [Self::Early, Self::Warm, Self::Cold, Self::Informed, Self::Late];
}

impl StartState {
    /// A preset for a scene, or for the calendar.
    ///
    /// # Errors
    /// The scenario has no such scene.
    pub fn preset(c: &CompiledScenario, preset: Preset, scene_name: Option<&str>) -> Result<Self, Unknown> {
        let at =
            scene_name.map(|name| find(&c.source.scenes, "scene", name).map(SceneId::from)).transpose()?;
        let mut stand = Self { scene: at.map(|at| scene(c, at)), ..Self::default() };
        let everybody =
            |level: u8| -> Ordered<u8> { (0..c.roles.len()).map(|r| (role(c, r.into()), level)).collect() };
        match preset {
            Preset::Early => {}
            Preset::Warm => (stand.trust, stand.tension) = (everybody(70), everybody(10)),
            Preset::Cold => (stand.trust, stand.tension) = (everybody(20), everybody(70)),
            Preset::Informed => {
                stand.trust = everybody(60);
                stand.facts = c.source.facts.keys().map(str::to_owned).collect();
                stand.verified = (0..c.interests.len())
                    .filter(|i| c.interests[InterestId::from(*i)].hidden)
                    .map(|i| names::interest(c, i.into()))
                    .collect();
            }
            Preset::Late => {
                stand.day = c.source.clock.days * 4 / 5;
                stand.turn = c.source.clock.turns * 4 / 5;
                stand.offer = Some(Ordered::default());
            }
        }
        if let Some(at) = at {
            let by = c.scenes[at].by;
            satisfy(c, &mut stand, by, &c.scenes[at].when, true);
            if let CompiledKind::Beat = c.scenes[at].kind {
                reach_beat(c, &mut stand, at);
            }
        }
        Ok(stand)
    }
}

/// A beat follows from an answer: what leads there was played and said, up to the scene that is not a beat.
fn reach_beat(c: &CompiledScenario, stand: &mut StartState, beat: SceneId) {
    let (mut at, mut left) = (beat, c.scenes.len());
    while c.scenes[at].kind == CompiledKind::Beat && left > 0 {
        left -= 1;
        let leads = |r: &usize| c.replies[ReplyId::from(*r)].answers.iter().any(|a| a.next == Some(at));
        let Some(reply) = (0..c.replies.len()).find(leads) else {
            return;
        };
        let from = c.replies[ReplyId::from(reply)].scene;
        let by: RoleId = c.scenes[from].by;
        let (in_scene, own) = names::reply(c, reply.into());
        stand.said.push(format!("{in_scene}.{own}"));
        stand.played.push(in_scene);
        satisfy(c, stand, by, &c.scenes[from].when, true);
        satisfy(c, stand, by, &c.replies[ReplyId::from(reply)].when, true);
        if let CompiledKind::Raises(o) = c.scenes[from].kind {
            stand.raised.push(names::objection(c, o));
        }
        if c.scenes[from].by != c.scenes[beat].by {
            stand.present.push(key(&c.source.roles, by.index()));
        }
        at = from;
    }
}
