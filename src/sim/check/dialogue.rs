//! Scenes: enough to choose from, always an answer, nothing that runs in a circle or gives the hidden half away.
use std::collections::BTreeSet;

use super::{CheckRule, RuleFindings, Run};
use super::{hidden_among, replies};
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
                format!("不带条件的应答只有 {always} 条，至少要 3 条。"),
                format!("Only {always} replies have no condition; there should be 3 at least."),
            );
            found.push(problem.with_help(
                "再写几条谁都说得出口的，别让人只剩一条路。",
                "Add some that anybody could say, so that there is always a choice.",
            ));
        }
    }
}

/// What to do about answers that may be missing.
const ONE_WITHOUT: (&str, &str) =
    ("在最后加一条不带 when 的回话。", "Add an answer without `when` at the end.");

/// CP141: a reply has no answer.
fn unanswered(s: &Scenario, found: &mut RuleFindings) {
    for (path, _, _) in replies(s).filter(|(_, _, reply)| reply.answers.is_empty()) {
        let problem = found.problem(path, "这条应答没有回话。", "Nothing is answered to this reply.");
        found.push(problem.with_help(ONE_WITHOUT.0, ONE_WITHOUT.1));
    }
}

/// CP142: the answers to a reply can run dry.
fn answers_run_dry(s: &Scenario, found: &mut RuleFindings) {
    for (path, _, reply) in replies(s) {
        if !reply.answers.is_empty() && reply.answers.iter().all(|a| !a.when.is_empty()) {
            let problem = found.problem(
                format!("{path}.answers"),
                "每条回话都带条件：条件都不成立时对方无话可说。",
                "Every answer has a condition: where none holds, nothing is said.",
            );
            found.push(problem.with_help(ONE_WITHOUT.0, ONE_WITHOUT.1));
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
            let problem = found.problem(
                format!("scenes[\"{id}\"]"),
                format!("顺着 next 走，场景“{id}”会回到自己。"),
                format!("Along `next`, the scene `{id}` comes back to itself."),
            );
            found.push(problem.with_help(
                "断开其中一个 next；要能再谈，写 again: true。",
                "Take one `next` away; for a subject that can come up again, write `again: true`.",
            ));
        }
    }
}

const VISIBLE_ONLY: (&str, &str) = (
    "这里只能用学员知道或看得见的条件；隐藏的条件请写进回话的 when。",
    "Only what the trainee knows or sees may stand here; put hidden conditions into the answers' `when`.",
);

/// CP144: whether a reply is offered depends on something hidden.
fn reply_conditions(s: &Scenario, found: &mut RuleFindings) {
    for (path, _, reply) in replies(s) {
        for i in hidden_among(&reply.when) {
            let problem = found.problem(
                format!("{path}.when[{i}]"),
                "应答能不能选，取决于学员看不见的东西，等于泄了底。".to_owned(),
                "Whether this reply is offered depends on something hidden: it gives the secret away."
                    .to_owned(),
            );
            found.push(problem.with_help(VISIBLE_ONLY.0, VISIBLE_ONLY.1));
        }
    }
}

/// CP145: whether a topic is offered depends on something hidden.
fn topic_conditions(s: &Scenario, found: &mut RuleFindings) {
    for (id, scene) in s.scenes.iter().filter(|(_, s)| matches!(s.kind, SceneKind::Topic(_))) {
        for i in hidden_among(&scene.when) {
            let problem = found.problem(
                format!("scenes[\"{id}\"].when[{i}]"),
                "话题能不能提，取决于学员看不见的东西，等于泄了底。".to_owned(),
                "Whether this topic is offered depends on something hidden: it gives the secret away."
                    .to_owned(),
            );
            found.push(problem.with_help(VISIBLE_ONLY.0, VISIBLE_ONLY.1));
        }
    }
}

/// CP146: a beat that no answer leads to.
fn unreachable_beats(s: &Scenario, found: &mut RuleFindings) {
    let led_to: BTreeSet<&str> = super::answers(s).filter_map(|(_, a)| a.next.as_deref()).collect();
    for (id, scene) in s.scenes.iter() {
        if scene.kind == SceneKind::Beat && !led_to.contains(id) {
            let problem = found.problem(
                format!("scenes[\"{id}\"]"),
                format!("没有哪条回话用 next 引到“{id}”，它永远不会出现。"),
                format!("No answer's `next` leads to `{id}`, so it never comes up."),
            );
            found.push(problem.with_help(
                format!("在某条回话里写 next: \"{id}\"，或改用 Moment。"),
                format!("Write `next: \"{id}\"` in an answer, or make it a `Moment`."),
            ));
        }
    }
}
