//! What is written and never used, or asked for and never given: facts, introductions, documents.
use std::collections::BTreeSet;

use super::{CheckRule, RuleFindings, Run};
use super::{answers, each_cond};
use crate::i18n::both;
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
            let problem =
                found.problem(format!("facts[\"{id}\"]"), both!("problem.unused.fact_good_nothing_no", id));
            found.push(problem.with_help(both!("problem.unused.give_clue_map_about")));
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
            both!("problem.unused.condition_waits_introduction_nobody", role),
        );
        found.push(problem.with_help(both!("problem.unused.write_introduces_answer_event", role)));
    }
    let mut said: BTreeSet<&str> = BTreeSet::new();
    for (path, role) in made {
        if !wanted.contains(role) && s.roles.get(role).is_some() && said.insert(role) {
            let problem = found.problem(path, both!("problem.unused.introduced_needs_no_introduction", role));
            found.push(problem.with_help(both!("problem.unused.give_role_access_way", role)));
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
            let problem = found.problem(
                format!("documents[\"{id}\"]"),
                both!("problem.unused.document_does_nothing_proves", id),
            );
            found.push(problem.with_help(both!("problem.unused.give_proves_moves_leave")));
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
                        both!("problem.unused.reply_speaks_which_trainee", id),
                    );
                    found.push(problem.with_help(both!("problem.unused.put_one_latent_conditions", id)));
                }
            }
        }
    }
}

fn scene_id<'s>(s: &'s Scenario, scene: &crate::sim::scenario::Scene) -> Option<&'s str> {
    s.scenes.iter().find(|(_, other)| std::ptr::eq(*other, scene)).map(|(id, _)| id)
}
