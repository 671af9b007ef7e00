//! Objections: each is raised somewhere, can be settled, and has a root that is true.
use super::hands;
use super::words::{in_hand, sentence};
use crate::sim::compiled::{CompiledScenario, HandId, ObjectionId};
use crate::sim::problem::Problem;

/// CP130: an objection that no scene raises.
pub(super) fn never_raised(c: &CompiledScenario, problems: &mut Vec<Problem>) {
    for (at, (role, id)) in names(c).into_iter().enumerate() {
        if c.objections[at].raised_by.is_none() {
            let problem = Problem::warning(
                "CP130",
                format!("roles[\"{role}\"].objections[\"{id}\"]"),
                format!("没有场景提出“{role}”的异议“{id}”。"),
                format!("No scene raises the objection `{id}` of `{role}`."),
            );
            problems.push(problem.with_help(
                format!("写一个 kind: Raises(\"{id}\") 的场景。"),
                format!("Write a scene with `kind: Raises(\"{id}\")`."),
            ));
        }
    }
}

/// CP131: an objection that nothing settles.
pub(super) fn never_settled(c: &CompiledScenario, problems: &mut Vec<Problem>) {
    for (at, (role, id)) in names(c).into_iter().enumerate() {
        let wanted = Some(ObjectionId::from(at));
        let settled = |r: &crate::sim::compiled::CompiledReply| {
            r.settles == wanted || r.answers.iter().any(|a| a.settles == wanted)
        };
        if !c.replies.iter().any(settled) {
            let problem = Problem::warning(
                "CP131",
                format!("roles[\"{role}\"].objections[\"{id}\"]"),
                format!("“{role}”的异议“{id}”没有办法化解。"),
                format!("Nothing settles the objection `{id}` of `{role}`."),
            );
            problems.push(problem.with_help(
                format!("给答到根子上的应答写 settles: \"{id}\"。"),
                format!("Give the reply that answers its root `settles: \"{id}\"`."),
            ));
        }
    }
}

/// CP132: the root of an objection is not true in a hidden hand.
pub(super) fn root_not_true(c: &CompiledScenario, problems: &mut Vec<Problem>) {
    let interests = super::interests::names(c.author());
    for (at, (role, id)) in names(c).into_iter().enumerate() {
        for (i, hand) in hands(c.author()).into_iter().enumerate() {
            let root = c.objections[at].root[i];
            if !c.interests[root.index()].is_true(HandId::from(i)) {
                let (zh, en) = in_hand(hand);
                let name = interests[root.index()].1;
                let problem = Problem::error(
                    "CP132",
                    format!("roles[\"{role}\"].objections[\"{id}\"].root"),
                    format!("{zh}异议“{id}”的根子“{name}”并不成立。"),
                    sentence(&format!("{en}`{name}`, the root of the objection `{id}`, is not true.")),
                );
                problems.push(problem.with_help(
                    "用 roots 给这副暗牌写另一个根子。",
                    "Give this hidden hand another root in `roots`.",
                ));
            }
        }
    }
}

/// Role and id of every objection, in the order of the compiler.
fn names(c: &CompiledScenario) -> Vec<(&str, &str)> {
    c.author().roles.iter().flat_map(|(role, r)| r.objections.keys().map(move |id| (role, id))).collect()
}
