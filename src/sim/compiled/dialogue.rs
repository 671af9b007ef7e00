//! Dialogue, from as written to as run: scenes, replies, answers.
use typed_index_collections::{TiSlice, TiVec, ti_vec};

use super::people::role_set;
use super::resolve::Resolver;
use super::{
    CompiledAnswer, CompiledKind, CompiledObjection, CompiledReply, CompiledScene, IssueId, ObjectionId,
    Package, ReplyId, RoleId, SceneId,
};
use crate::sim::ordered::Ordered;
use crate::sim::scenario::{Act, Scene, SceneKind};

pub(super) fn scenes(
    r: &mut Resolver<'_>,
    hands: usize,
    quotation: Package,
) -> (TiVec<SceneId, CompiledScene>, TiVec<ReplyId, CompiledReply>) {
    let scenario = r.scenario;
    let (mut scenes, mut replies) = (TiVec::new(), TiVec::new());
    for (id, scene) in scenario.scenes.iter() {
        let path = format!("scenes[\"{id}\"]");
        let by = r.role(&format!("{path}.by"), &scene.by).unwrap_or(RoleId(0));
        let near = Some(by.index());
        let kind = match &scene.kind {
            SceneKind::Opening => CompiledKind::Opening,
            SceneKind::Topic(_) => CompiledKind::Topic,
            SceneKind::Raises(objection) => r
                .objection(&format!("{path}.kind"), near, objection)
                .map_or(CompiledKind::Moment, CompiledKind::Raises),
            SceneKind::Tactic => CompiledKind::Tactic,
            SceneKind::Moment => CompiledKind::Moment,
            SceneKind::Beat => CompiledKind::Beat,
        };
        for (i, issue) in scene.about.iter().enumerate() {
            r.issue(&format!("{path}.about[{i}]"), issue);
        }
        let when = r.tests(&format!("{path}.when"), near, &scene.when);
        let first = replies.len();
        reply_list(r, &path, SceneId::from(scenes.len()), by, scene, hands, quotation, &mut replies);
        let ends = ReplyId::from(replies.len()).0;
        let objection = if let CompiledKind::Raises(o) = kind { Some(o) } else { None };
        scenes.push(CompiledScene {
            by,
            kind,
            when,
            again: scene.again,
            objection,
            replies: (ReplyId::from(first).0, ends),
        });
    }
    (scenes, replies)
}

pub(super) fn reply_list(
    r: &mut Resolver<'_>,
    path: &str,
    scene_id: SceneId,
    by: RoleId,
    scene: &Scene,
    hands: usize,
    quotation: Package,
    replies: &mut TiVec<ReplyId, CompiledReply>,
) {
    let near = Some(by.index());
    for (index, (id, reply)) in scene.replies.iter().enumerate() {
        let path = format!("{path}.replies[\"{id}\"]");
        let when = r.tests(&format!("{path}.when"), near, &reply.when);
        let usual = reply.touches.as_ref().and_then(|t| r.card(&format!("{path}.touches"), near, t));
        let mut touches = ti_vec![usual; hands];
        for (hand, own) in reply.touches_in.iter() {
            let path = format!("{path}.touches_in[\"{hand}\"]");
            if let Some(hand) = r.hand(&path, hand) {
                touches[hand] = r.card(&path, near, own);
            }
        }
        let terms = |r: &mut Resolver<'_>, field: &str, list: &Ordered<String>| -> Vec<(IssueId, u8)> {
            list.iter().filter_map(|(i, l)| r.term(&format!("{path}.{field}[\"{i}\"]"), i, l)).collect()
        };
        let (gives, gets) = (terms(r, "gives", &reply.gives), terms(r, "gets", &reply.gets));
        let mut acts = reply.acts.clone();
        // A term that costs us nothing is no concession.
        let costs = gives.iter().any(|(issue, level)| {
            let values = scenario_values(r, *issue);
            let quoted = quotation.level(*issue);
            let at = |l: u8| values.get(usize::from(l)).copied().unwrap_or(0);
            at(*level) < at(quoted)
        });
        if costs || (!gives.is_empty() && !gets.is_empty()) {
            let derived = if gets.is_empty() { Act::Concede } else { Act::ConcedeIf };
            if !acts.contains(&derived) {
                acts.push(derived);
            }
        }
        let shows = reply.shows.as_ref().and_then(|d| r.doc(&format!("{path}.shows"), d));
        let settles = reply.settles.as_ref().and_then(|o| r.objection(&format!("{path}.settles"), near, o));
        let answers = answer_list(r, &path, by, &reply.answers);
        replies.push(CompiledReply {
            scene: scene_id,
            index,
            acts,
            when,
            touches,
            gives,
            gets,
            shows,
            settles,
            answers,
            length: u16::try_from(reply.text.zh.chars().count()).unwrap_or(u16::MAX),
        });
    }
}

pub(super) fn scenario_values<'a>(r: &Resolver<'a>, issue: IssueId) -> &'a [i64] {
    r.scenario.issues.values().nth(issue.index()).map_or(&[], |i| i.seller.as_slice())
}

pub(super) fn answer_list(
    r: &mut Resolver<'_>,
    path: &str,
    by: RoleId,
    answers: &[crate::sim::scenario::Answer],
) -> Vec<CompiledAnswer> {
    let near = Some(by.index());
    let mut list = Vec::with_capacity(answers.len());
    for (i, answer) in answers.iter().enumerate() {
        let path = format!("{path}.answers[{i}]");
        let when = r.tests(&format!("{path}.when"), near, &answer.when);
        let by = answer.by.as_ref().and_then(|b| r.role(&format!("{path}.by"), b)).unwrap_or(by);
        let learn = answer
            .learn
            .iter()
            .enumerate()
            .filter_map(|(k, f)| r.fact(&format!("{path}.learn[{k}]"), f))
            .collect();
        let introduces = role_set(r, &format!("{path}.introduces"), &answer.introduces);
        let others = answer
            .others
            .iter()
            .filter_map(|(role, by)| {
                Some((r.role(&format!("{path}.others[\"{role}\"]"), role)?, i32::from(*by) * 10))
            })
            .collect();
        let settles = answer.settles.as_ref().and_then(|o| r.objection(&format!("{path}.settles"), near, o));
        let next = answer.next.as_ref().and_then(|s| r.scene(&format!("{path}.next"), s));
        list.push(CompiledAnswer {
            when,
            by,
            learn,
            trust: i32::from(answer.trust) * 10,
            tension: i32::from(answer.tension) * 10,
            others,
            introduces,
            days: u16::from(answer.days),
            settles,
            next,
            ends: answer.ends,
        });
    }
    list
}

/// A scene belongs to the objection that it raises, that a reply of it settles, or whose scene leads to it.
pub(super) fn link_objections(
    objections: &mut TiSlice<ObjectionId, CompiledObjection>,
    scenes: &mut TiSlice<SceneId, CompiledScene>,
    replies: &TiSlice<ReplyId, CompiledReply>,
) {
    for (i, scene) in scenes.iter_mut_enumerated() {
        if let CompiledKind::Raises(o) = scene.kind {
            objections[o].raised_by.get_or_insert(i);
        }
        let own = &replies[ReplyId(scene.replies.0)..ReplyId(scene.replies.1)];
        let settled = own.iter().find_map(|r| r.settles);
        let asked =
            scene.when.iter().find_map(|t| if let super::Test::Open(o) = t { Some(*o) } else { None });
        scene.objection = scene.objection.or(settled).or(asked);
    }
    // Beats inherit along `next`; a chain is at most as long as there are scenes.
    for _ in 0..4 {
        for reply in replies {
            let from = scenes[reply.scene].objection;
            for next in reply.answers.iter().filter_map(|a| a.next) {
                let scene = &mut scenes[next];
                if scene.kind == CompiledKind::Beat && scene.objection.is_none() {
                    scene.objection = from;
                }
            }
        }
    }
}
