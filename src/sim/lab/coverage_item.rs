//! What a session can reach in a scenario: its scenes, replies, answers, interests, objections, events and endings.

use crate::sim::compiled::{CompiledScenario, EventId, InterestId, ObjectionId, ReplyId, RoleId, SceneId};
use crate::sim::scenario::Text;
use crate::sim::session::outcome::Ending;

/// Something in a scenario that a session can reach. Ordered by kind, then as in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CoverageItem {
    /// A scene was played.
    Scene(SceneId),
    /// A reply was said.
    Reply(ReplyId),
    /// A reply got this one of its answers, counted from 0.
    Answer(ReplyId, u8),
    /// A hidden interest was opened by a question.
    Opened(InterestId),
    /// A hidden interest was verified, by whatever way.
    Verified(InterestId),
    /// An objection was raised.
    Raised(ObjectionId),
    /// An objection was settled.
    Settled(ObjectionId),
    /// An objection's occasion found it answered.
    Prevented(ObjectionId),
    /// An event happened.
    Event(EventId),
    /// A session ended like this.
    Ending(Ending),
}

impl CoverageItem {
    /// Names of the kinds for programs, in the order of the items.
    pub const KINDS: [&'static str; 10] = [
        "scene",
        "reply",
        "answer",
        "opened",
        "verified",
        "raised",
        "settled",
        "prevented",
        "event",
        "ending",
    ];

    /// Its kind's name for programs.
    #[must_use]
    pub fn kind(self) -> &'static str {
        Self::KINDS[match self {
            Self::Scene(_) => 0,
            Self::Reply(_) => 1,
            Self::Answer(..) => 2,
            Self::Opened(_) => 3,
            Self::Verified(_) => 4,
            Self::Raised(_) => 5,
            Self::Settled(_) => 6,
            Self::Prevented(_) => 7,
            Self::Event(_) => 8,
            Self::Ending(_) => 9,
        }]
    }

    /// Its name, made of the file's ids: `scene`, `scene/reply`, `scene/reply[0]`, `role.interest`, `event`, `signed`.
    #[must_use]
    pub fn id(self, c: &CompiledScenario) -> String {
        match self {
            Self::Scene(s) => scene(c, s).to_owned(),
            Self::Reply(r) => {
                let (scene, reply) = reply(c, r);
                format!("{scene}/{reply}")
            }
            Self::Answer(r, k) => {
                let (scene, reply) = reply(c, r);
                format!("{scene}/{reply}[{k}]")
            }
            Self::Opened(i) | Self::Verified(i) => {
                let (role, own) = interest(c, i);
                format!("{role}.{own}")
            }
            Self::Raised(o) | Self::Settled(o) | Self::Prevented(o) => {
                let (role, own) = objection(c, o);
                format!("{role}.{own}")
            }
            Self::Event(e) => c.source.events.keys().nth(e.index()).unwrap_or_default().to_owned(),
            Self::Ending(e) => e.name().to_owned(),
        }
    }

    /// Where it stands in the file, as a path for `content::positions`; nothing for endings, which the rules bring.
    #[must_use]
    pub fn path(self, c: &CompiledScenario) -> Option<String> {
        Some(match self {
            Self::Scene(s) => format!("scenes[\"{}\"]", scene(c, s)),
            Self::Reply(r) => reply_path(c, r),
            Self::Answer(r, k) => format!("{}.answers[{k}]", reply_path(c, r)),
            Self::Opened(i) | Self::Verified(i) => {
                let (role, own) = interest(c, i);
                format!("roles[\"{role}\"].interests[\"{own}\"]")
            }
            Self::Raised(o) | Self::Settled(o) | Self::Prevented(o) => {
                let (role, own) = objection(c, o);
                format!("roles[\"{role}\"].objections[\"{own}\"]")
            }
            Self::Event(_) => format!("events[\"{}\"]", self.id(c)),
            Self::Ending(_) => return None,
        })
    }
}

/// Somebody's name.
#[must_use]
pub fn person(c: &CompiledScenario, role: RoleId) -> Option<&Text> {
    c.source.roles.values().nth(role.index()).map(|r| &r.name)
}

impl CoverageItem {
    /// Its own words: what is said, the interest's card, the objection's slip; nothing for endings.
    #[must_use]
    pub fn words(self, c: &CompiledScenario) -> Option<&Text> {
        let reply = |r: ReplyId| {
            let spec = &c.replies[r];
            let scene = c.source.scenes.values().nth(spec.scene.index())?;
            scene.replies.values().nth(spec.index)
        };
        let role = |r: RoleId| c.source.roles.values().nth(r.index());
        match self {
            Self::Scene(s) => c.source.scenes.values().nth(s.index()).map(|s| &s.line),
            Self::Reply(r) => reply(r).map(|r| &r.text),
            Self::Answer(r, k) => reply(r)?.answers.get(usize::from(k)).map(|a| &a.text),
            Self::Opened(i) | Self::Verified(i) => {
                let (_, own) = interest(c, i);
                role(c.interests[i].role)?.interests.get(own).map(|i| &i.card)
            }
            Self::Raised(o) | Self::Settled(o) | Self::Prevented(o) => {
                let (_, own) = objection(c, o);
                role(c.objections[o].role)?.objections.get(own).map(|o| &o.slip)
            }
            Self::Event(e) => c.source.events.values().nth(e.index()).map(|e| &e.text),
            Self::Ending(_) => None,
        }
    }
}

fn scene(c: &CompiledScenario, id: SceneId) -> &str {
    c.source.scenes.keys().nth(id.index()).unwrap_or_default()
}

fn reply(c: &CompiledScenario, id: ReplyId) -> (&str, &str) {
    let spec = &c.replies[id];
    let own = c.source.scenes.iter().nth(spec.scene.index());
    own.map_or(("", ""), |(scene, s)| (scene, s.replies.keys().nth(spec.index).unwrap_or_default()))
}

fn reply_path(c: &CompiledScenario, id: ReplyId) -> String {
    let (scene, reply) = reply(c, id);
    format!("scenes[\"{scene}\"].replies[\"{reply}\"]")
}

fn interest(c: &CompiledScenario, id: InterestId) -> (&str, &str) {
    let role = c.interests[id].role;
    let at = c.roles[role].interests.iter().position(|i| *i == id);
    let own = c.source.roles.iter().nth(role.index());
    own.map_or(("", ""), |(name, r)| (name, at.and_then(|at| r.interests.keys().nth(at)).unwrap_or_default()))
}

fn objection(c: &CompiledScenario, id: ObjectionId) -> (&str, &str) {
    let role = c.objections[id].role;
    let at = c.roles[role].objections.iter().position(|o| *o == id);
    let own = c.source.roles.iter().nth(role.index());
    own.map_or(("", ""), |(name, r)| {
        (name, at.and_then(|at| r.objections.keys().nth(at)).unwrap_or_default())
    })
}
