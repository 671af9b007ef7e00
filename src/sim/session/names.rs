//! The names that a scenario gives to its things, from their places and back.
use super::Unknown;
use crate::sim::compiled::{CompiledScenario, InterestId, ObjectionId, ReplyId, RoleId, SceneId};
use crate::sim::ordered::Ordered;

/// The name at a place of a map; empty where there is none.
pub(in crate::sim) fn key<V>(map: &Ordered<V>, at: usize) -> String {
    map.keys().nth(at).unwrap_or_default().to_owned()
}

/// The place of a name.
pub(in crate::sim) fn find<V>(map: &Ordered<V>, what: &'static str, name: &str) -> Result<usize, Unknown> {
    map.index_of(name).ok_or_else(|| Unknown { what, name: name.to_owned() })
}

pub(in crate::sim) fn role(c: &CompiledScenario, role: RoleId) -> String {
    key(&c.source.roles, role.index())
}

pub(in crate::sim) fn scene(c: &CompiledScenario, scene: SceneId) -> String {
    key(&c.source.scenes, scene.index())
}

/// `scene` and `reply`.
pub(in crate::sim) fn reply(c: &CompiledScenario, reply: ReplyId) -> (String, String) {
    let spec = &c.replies[reply];
    let authored = c.source.scenes.values().nth(spec.scene.index());
    let own = authored.map_or_else(String::new, |s| key(&s.replies, spec.index));
    (scene(c, spec.scene), own)
}

/// `role.interest`.
pub(in crate::sim) fn interest(c: &CompiledScenario, interest: InterestId) -> String {
    let owner = c.interests[interest].role;
    let at = c.roles[owner].interests.iter().position(|i| *i == interest);
    let authored = c.source.roles.values().nth(owner.index());
    let own = authored.zip(at).map_or_else(String::new, |(r, at)| key(&r.interests, at));
    format!("{}.{own}", role(c, owner))
}

/// `role.objection`.
pub(in crate::sim) fn objection(c: &CompiledScenario, objection: ObjectionId) -> String {
    let owner = c.objections[objection].role;
    let at = c.roles[owner].objections.iter().position(|o| *o == objection);
    let authored = c.source.roles.values().nth(owner.index());
    let own = authored.zip(at).map_or_else(String::new, |(r, at)| key(&r.objections, at));
    format!("{}.{own}", role(c, owner))
}

/// The interest called `role.interest`.
pub(in crate::sim) fn interest_of(c: &CompiledScenario, name: &str) -> Result<InterestId, Unknown> {
    (0..c.interests.len())
        .map(InterestId::from)
        .find(|i| interest(c, *i) == name)
        .ok_or_else(|| Unknown { what: "interest", name: name.to_owned() })
}

/// The objection called `role.objection`.
pub(in crate::sim) fn objection_of(c: &CompiledScenario, name: &str) -> Result<ObjectionId, Unknown> {
    (0..c.objections.len())
        .map(ObjectionId::from)
        .find(|o| objection(c, *o) == name)
        .ok_or_else(|| Unknown { what: "objection", name: name.to_owned() })
}
