//! Scenes: enough to choose from, always an answer, nothing that runs in a circle or gives the hidden half away.
use std::collections::BTreeSet;

use super::{CheckRule, RuleFindings, Run};
use super::{hidden_among, replies};
use crate::i18n::both;
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::{Scenario, SceneKind};

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP140",
            level: Level::Warning,
            words: "code.cp140",
            wrong: "replies: {\"ask\": Reply(when: [Private], …)}",
            right: "replies: {\"ask\": Reply(…), \"wait\": Reply(…), \"own\": Reply(…)}",
        },
        run: Run::Written(enough_replies),
    },
    CheckRule {
        code: &Code {
            id: "CP141",
            level: Level::Warning,
            words: "code.cp141",
            wrong: "answers: [],",
            right: "answers: [Answer(text: (zh: \"……行。\", en: \"…All right.\"))],",
        },
        run: Run::Written(unanswered),
    },
    CheckRule {
        code: &Code {
            id: "CP142",
            level: Level::Warning,
            words: "code.cp142",
            wrong: "answers: [Answer(when: [Opens], …)]",
            right: "answers: [Answer(when: [Opens], …), Answer(text: …)]",
        },
        run: Run::Written(answers_run_dry),
    },
    CheckRule {
        code: &Code {
            id: "CP143",
            level: Level::Error,
            words: "code.cp143",
            wrong: "\"a\": … next: \"b\"    \"b\": … next: \"a\"",
            right: "\"a\": … next: \"b\"    \"b\": …",
        },
        run: Run::Written(loops),
    },
    CheckRule {
        code: &Code {
            id: "CP144",
            level: Level::Error,
            words: "code.cp144",
            wrong: "Reply(when: [Trust(\"su\", 50)], …)",
            right: "Reply(answers: [Answer(when: [Trust(\"su\", 50)], …), …])",
        },
        run: Run::Written(reply_conditions),
    },
    CheckRule {
        code: &Code {
            id: "CP145",
            level: Level::Error,
            words: "code.cp145",
            wrong: "kind: Topic(…), when: [Hand(\"bank\")],",
            right: "kind: Topic(…), when: [Knows(\"loan\")],",
        },
        run: Run::Written(topic_conditions),
    },
    CheckRule {
        code: &Code {
            id: "CP146",
            level: Level::Warning,
            words: "code.cp146",
            wrong: "Answer(text: …)",
            right: "Answer(text: …, next: \"li_dear_deeper\")",
        },
        run: Run::Written(unreachable_beats),
    },
];

/// CP140: fewer than three replies are always offered.
fn enough_replies(s: &Scenario, found: &mut RuleFindings) {
    for (id, scene) in s.scenes.iter() {
        let always = scene.replies.values().filter(|r| r.when.is_empty()).count();
        if always < 3 {
            let problem = found.problem(
                format!("scenes[\"{id}\"].replies"),
                both!("problem.dialogue.only_replies_no_condition", always),
            );
            found.push(problem.with_help(both!("problem.dialogue.add_some_anybody_could")));
        }
    }
}

/// What to do about answers that may be missing.
const ONE_WITHOUT: &str = "problem.dialogue.add_answer_without_when";

/// CP141: a reply has no answer.
fn unanswered(s: &Scenario, found: &mut RuleFindings) {
    for (path, _, _) in replies(s).filter(|(_, _, reply)| reply.answers.is_empty()) {
        let problem = found.problem(path, both!("problem.dialogue.nothing_answered_reply"));
        found.push(problem.with_help(both!(ONE_WITHOUT)));
    }
}

/// CP142: the answers to a reply can run dry.
fn answers_run_dry(s: &Scenario, found: &mut RuleFindings) {
    for (path, _, reply) in replies(s) {
        if !reply.answers.is_empty() && reply.answers.iter().all(|a| !a.when.is_empty()) {
            let problem = found
                .problem(format!("{path}.answers"), both!("problem.dialogue.every_answer_condition_where"));
            found.push(problem.with_help(both!(ONE_WITHOUT)));
        }
    }
}

/// CP143: `next` leads back to where it came from.
fn loops(s: &Scenario, found: &mut RuleFindings) {
    let follows: Vec<Vec<usize>> = s
        .scenes
        .values()
        .map(|scene| {
            let next =
                scene.replies.values().flat_map(|r| r.answers.iter().filter_map(|a| a.next.as_deref()));
            next.filter_map(|id| s.scenes.index_of(id)).collect()
        })
        .collect();
    for (at, id) in s.scenes.keys().enumerate() {
        let (mut seen, mut open) = (BTreeSet::new(), follows[at].clone());
        while let Some(scene) = open.pop() {
            if seen.insert(scene) {
                open.extend(&follows[scene]);
            }
        }
        if seen.contains(&at) {
            let problem = found
                .problem(format!("scenes[\"{id}\"]"), both!("problem.dialogue.along_next_scene_comes", id));
            found.push(problem.with_help(both!("problem.dialogue.take_one_next_away")));
        }
    }
}

const VISIBLE_ONLY: &str = "problem.dialogue.only_what_trainee_knows";

/// CP144: whether a reply is offered depends on something hidden.
fn reply_conditions(s: &Scenario, found: &mut RuleFindings) {
    for (path, _, reply) in replies(s) {
        for i in hidden_among(&reply.when) {
            let problem = found.problem(
                format!("{path}.when[{i}]"),
                both!("problem.dialogue.whether_reply_offered_depends"),
            );
            found.push(problem.with_help(both!(VISIBLE_ONLY)));
        }
    }
}

/// CP145: whether a topic is offered depends on something hidden.
fn topic_conditions(s: &Scenario, found: &mut RuleFindings) {
    for (id, scene) in s.scenes.iter().filter(|(_, s)| matches!(s.kind, SceneKind::Topic(_))) {
        for i in hidden_among(&scene.when) {
            let problem = found.problem(
                format!("scenes[\"{id}\"].when[{i}]"),
                both!("problem.dialogue.whether_topic_offered_depends"),
            );
            found.push(problem.with_help(both!(VISIBLE_ONLY)));
        }
    }
}

/// CP146: a beat that no answer leads to.
fn unreachable_beats(s: &Scenario, found: &mut RuleFindings) {
    let led_to: BTreeSet<&str> = super::answers(s).filter_map(|(_, a)| a.next.as_deref()).collect();
    for (id, scene) in s.scenes.iter() {
        if scene.kind == SceneKind::Beat && !led_to.contains(id) {
            let problem = found
                .problem(format!("scenes[\"{id}\"]"), both!("problem.dialogue.no_answers_next_leads", id));
            found.push(problem.with_help(both!("problem.dialogue.write_next_answer_make", id)));
        }
    }
}
