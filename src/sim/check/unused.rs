//! What is written and never used, or asked for and never given: facts, introductions, documents.
use std::collections::BTreeSet;

use super::{CheckRule, RuleFindings, Run};
use super::{answers, each_cond};
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::{Cond, Relation, Route, Scenario};

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP182",
            level: Level::Advice,
            words: "code.cp182",
            wrong: "\"roof\": Fact(text: …),",
            right: "\"roof\": Fact(text: …, clue: [\"su.cash\"]),",
        },
        run: Run::Written(idle_facts),
    },
    CheckRule {
        code: &Code {
            id: "CP183",
            level: Level::Warning,
            words: "code.cp183",
            wrong: "access: [Way(when: [Introduced(\"su\")])],",
            right: "Answer(text: …, introduces: [\"su\"])",
        },
        run: Run::Written(introductions),
    },
    CheckRule {
        code: &Code {
            id: "CP184",
            level: Level::Advice,
            words: "code.cp184",
            wrong: "moves: [],",
            right: "moves: [\"su\"],",
        },
        run: Run::Written(idle_documents),
    },
    CheckRule {
        code: &Code {
            id: "CP185",
            level: Level::Advice,
            words: "code.cp185",
            wrong: "Reply(gives: {\"service\": \"week\"}, …)",
            right: "Reply(when: [Knows(\"old_machine\")], gives: {\"service\": \"week\"}, …)",
        },
        run: Run::Written(terms_ahead),
    },
];

/// CP182: a fact that can be learned and is good for nothing.
fn idle_facts(s: &Scenario, found: &mut RuleFindings) {
    let mut used: BTreeSet<&str> = BTreeSet::new();
    each_cond(s, &mut |cond| {
        if let Cond::Knows(id) = cond {
            used.insert(id);
        }
    });
    for role in s.roles.values() {
        for route in role.interests.values().flat_map(|i| &i.opens) {
            match route {
                Route::Clues { from, .. } | Route::Told(from) => used.extend(from.iter().map(String::as_str)),
                Route::Ask { .. } => {}
            }
        }
    }
    for relation in &s.relations {
        let (Relation::Influence { fact, .. } | Relation::Rivals { fact, .. }) = relation;
        used.extend(fact.as_deref());
    }
    for (id, fact) in s.facts.iter() {
        // What one reads in a briefing or gathers in a summary is of use as it is.
        let of_itself = fact.known
            || fact.map
            || fact.overstated.is_some()
            || fact.about.is_some()
            || !fact.clue.is_empty();
        if !of_itself && !used.contains(id) {
            let problem = found.problem(format!("facts[\"{id}\"]"),
                format!("事实“{id}”知道了也没用：不是线索，不在地图上，没有条件看它。"),
                format!(
                    "The fact `{id}` is good for nothing: no clue, not on the map, and no condition asks for it."
                ),
            );
            found.push(problem.with_help(
                "写上 clue、map 或 about，或者让某个 when 用 Knows 看它。",
                "Give it `clue`, `map` or `about`, or let some `when` ask for it with `Knows`.",
            ));
        }
    }
}

/// Everybody whom an answer or an event introduces, with the place of the words.
fn introduced(s: &Scenario) -> Vec<(String, &str)> {
    let mut found = Vec::new();
    for (id, event) in s.events.iter() {
        let each = event.introduces.iter().enumerate();
        found.extend(each.map(|(i, role)| (format!("events[\"{id}\"].introduces[{i}]"), role.as_str())));
    }
    for (path, _, reply) in super::replies(s) {
        for (a, answer) in reply.answers.iter().enumerate() {
            let each = answer.introduces.iter().enumerate();
            found.extend(
                each.map(|(i, role)| (format!("{path}.answers[{a}].introduces[{i}]"), role.as_str())),
            );
        }
    }
    found
}

/// CP183: an introduction that is asked for and never made, or made and never asked for.
fn introductions(s: &Scenario, found: &mut RuleFindings) {
    let made = introduced(s);
    let mut wanted: BTreeSet<&str> = BTreeSet::new();
    each_cond(s, &mut |cond| {
        if let Cond::Introduced(role) = cond {
            wanted.insert(role);
        }
    });
    for role in wanted.iter().filter(|role| !made.iter().any(|(_, m)| m == *role)) {
        let problem = found.problem(
            format!("roles[\"{role}\"]"),
            format!("有条件要等人引见“{role}”，可是没有人引见。"),
            format!("A condition waits for an introduction to `{role}`, and nobody makes one."),
        );
        found.push(problem.with_help(
            format!("在某条回话或事件里写 introduces: [\"{role}\"]。"),
            format!("Write `introduces: [\"{role}\"]` in an answer or an event."),
        ));
    }
    let mut said: BTreeSet<&str> = BTreeSet::new();
    for (path, role) in made {
        if !wanted.contains(role) && s.roles.get(role).is_some() && said.insert(role) {
            let problem = found.problem(
                path,
                format!("这里引见了“{role}”，可是见这个人不用引见。"),
                format!("`{role}` is introduced here, and needs no introduction."),
            );
            found.push(problem.with_help(
                format!("给这个角色写 access: [Way(when: [Introduced(\"{role}\")])]，或去掉 introduces。"),
                format!("Give the role `access: [Way(when: [Introduced(\"{role}\")])]`, or take `introduces` away."),
            ));
        }
    }
}

/// CP184: a document that proves nothing and moves nobody.
fn idle_documents(s: &Scenario, found: &mut RuleFindings) {
    let mut used: BTreeSet<&str> = super::replies(s).filter_map(|(_, _, r)| r.shows.as_deref()).collect();
    each_cond(s, &mut |cond| {
        if let Cond::Shown(id) = cond {
            used.insert(id);
        }
    });
    for (id, doc) in s.documents.iter() {
        if doc.proves.is_empty() && doc.moves.is_empty() && doc.learn.is_empty() && !used.contains(id) {
            let problem = found.problem(format!("documents[\"{id}\"]"),
                format!("资料“{id}”拿出来没有用：不证明什么，没有人在意，也没有场景看它。"),
                format!(
                    "The document `{id}` does nothing: it proves nothing, moves nobody, and no scene looks at it."
                ),
            );
            found.push(problem.with_help(
                "写上 proves 或 moves；有意放的干扰资料可以不管。",
                "Give it `proves` or `moves`; leave it where it is meant as a distraction.",
            ));
        }
    }
}

/// CP185: a latent issue is on the offer of a reply before anything could have brought it up.
fn terms_ahead(s: &Scenario, found: &mut RuleFindings) {
    for (path, scene, reply) in super::replies(s) {
        for (field, terms) in [("gives", &reply.gives), ("gets", &reply.gets)] {
            for id in terms.keys() {
                let Some(issue) = s.issues.get(id).filter(|i| !i.latent.is_empty()) else {
                    continue;
                };
                // A condition of any kind is the author's word that the trainee is so far.
                let guarded = !reply.when.is_empty() || !scene.when.is_empty();
                let id_here = scene_id(s, scene);
                let opened_by = |c: &Cond| matches!(c, Cond::Played(id) | Cond::Said(id, _) if Some(id.as_str()) == id_here);
                let here = issue.latent.iter().any(opened_by);
                let follows = answers(s).any(|(_, a)| a.next.as_deref() == id_here);
                if !guarded && !here && !follows {
                    let problem = found.problem(
                        format!("{path}.{field}[\"{id}\"]"),
                        format!("这条应答说到“{id}”，而学员这时可能还不知道有这回事。"),
                        format!("This reply speaks of `{id}`, which the trainee may not know of yet."),
                    );
                    found.push(problem.with_help(
                        format!("在 when 里写上“{id}”的 latent 中的一条，或让它一开始就在纸上。"),
                        format!("Put one of the `latent` conditions of `{id}` into `when`, or have it on the paper from the start."),
                    ));
                }
            }
        }
    }
}

fn scene_id<'s>(s: &'s Scenario, scene: &crate::sim::scenario::Scene) -> Option<&'s str> {
    s.scenes.iter().find(|(_, other)| std::ptr::eq(*other, scene)).map(|(id, _)| id)
}
