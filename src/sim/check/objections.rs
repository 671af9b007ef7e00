//! Objections: each is raised somewhere, can be settled, and has a root that is true.
use super::hands;
use super::words::{in_hand, sentence};
use super::{CheckRule, RuleFindings, Run};
use crate::i18n::both;
use crate::sim::compiled::{CompiledScenario, HandId, ObjectionId};
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::{ObjectionKind, Scenario, Truth};

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP130",
            level: Level::Warning,
            words: "code.cp130",
            wrong: "kind: Moment,",
            right: "kind: Raises(\"too_dear\"),",
        },
        run: Run::Compiled(never_raised),
    },
    CheckRule {
        code: &Code {
            id: "CP131",
            level: Level::Warning,
            words: "code.cp131",
            wrong: "acts: [FrameJoint],",
            right: "acts: [FrameJoint], settles: \"too_dear\",",
        },
        run: Run::Compiled(never_settled),
    },
    CheckRule {
        code: &Code {
            id: "CP132",
            level: Level::Error,
            words: "code.cp132",
            wrong: "root: \"peak\",",
            right: "root: \"peak\", roots: {\"bank\": \"cash\"},",
        },
        run: Run::Compiled(root_not_true),
    },
    CheckRule {
        code: &Code {
            id: "CP133",
            level: Level::Advice,
            words: "code.cp133",
            wrong: "kind: Price, about: [],",
            right: "kind: Price, about: [\"price\"],",
        },
        run: Run::Written(kind_disagrees),
    },
];

/// CP130: an objection that no scene raises.
fn never_raised(c: &CompiledScenario, found: &mut RuleFindings) {
    for (at, (role, id)) in names(c).into_iter().enumerate() {
        if c.objections[ObjectionId::from(at)].raised_by.is_none() {
            let problem = found.problem(
                format!("roles[\"{role}\"].objections[\"{id}\"]"),
                both!("problem.objections.no_scene_raises_objection", role, id),
            );
            found.push(problem.with_help(both!("problem.objections.write_scene_kind_raises", id)));
        }
    }
}

/// CP131: an objection that nothing settles.
fn never_settled(c: &CompiledScenario, found: &mut RuleFindings) {
    for (at, (role, id)) in names(c).into_iter().enumerate() {
        let wanted = Some(ObjectionId::from(at));
        let settled = |r: &crate::sim::compiled::CompiledReply| {
            r.settles == wanted || r.answers.iter().any(|a| a.settles == wanted)
        };
        if !c.replies.iter().any(settled) {
            let problem = found.problem(
                format!("roles[\"{role}\"].objections[\"{id}\"]"),
                both!("problem.objections.nothing_settles_objection", role, id),
            );
            found.push(problem.with_help(both!("problem.objections.give_reply_answers_root", id)));
        }
    }
}

/// CP132: the root of an objection is not true in a hidden hand.
fn root_not_true(c: &CompiledScenario, found: &mut RuleFindings) {
    let interests = super::interests::names(c.author());
    for (at, (role, id)) in names(c).into_iter().enumerate() {
        for (i, hand) in hands(c.author()).into_iter().enumerate() {
            let i = HandId::from(i);
            let root = c.objections[ObjectionId::from(at)].root[i];
            if !c.interests[root].is_true(i) {
                let what = in_hand(hand);
                let name = interests[root.index()].1;
                let problem = found.problem(
                    format!("roles[\"{role}\"].objections[\"{id}\"].root"),
                    sentence(both!("problem.objections.root_objection_true", what, id, name)),
                );
                found.push(problem.with_help(both!("problem.objections.give_hidden_hand_another")));
            }
        }
    }
}

/// CP133: the kind of an objection disagrees with its issues or with how much there is to it.
fn kind_disagrees(s: &Scenario, found: &mut RuleFindings) {
    for (role, spec) in s.roles.iter() {
        for (id, objection) in spec.objections.iter() {
            let path = format!("roles[\"{role}\"].objections[\"{id}\"]");
            if objection.kind.names_a_term() && objection.about.is_empty() {
                let problem = found
                    .problem(format!("{path}.about"), both!("problem.objections.speaks_of_a_term", role, id));
                found.push(problem.with_help(both!("problem.objections.name_the_issue")));
            }
            let meant = |t: &Truth| !t.hides();
            let says_so = meant(&objection.truth) || objection.truths.values().any(meant);
            if objection.kind == ObjectionKind::Smokescreen && says_so {
                let problem = found.problem(
                    format!("{path}.kind"),
                    both!("problem.objections.smokescreen_hides_nothing", role, id),
                );
                found.push(problem.with_help(both!("problem.objections.kind_is_what_it_speaks_of")));
            }
        }
    }
}

/// Role and id of every objection, in the order of the compiler.
fn names(c: &CompiledScenario) -> Vec<(&str, &str)> {
    c.author().roles.iter().flat_map(|(role, r)| r.objections.keys().map(move |id| (role, id))).collect()
}
