//! A scenario's terms of the trade: each form finds something, belongs to one term, and stands in what is read.
use std::collections::{BTreeMap, BTreeSet};

use super::{CheckRule, RuleFindings, Run};
use crate::i18n::both;
use crate::sim::glossary::Glossary;
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::{Scenario, each_text};

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP200",
            level: Level::Warning,
            words: "code.cp200",
            wrong: "also: [\"\", \"t\"],",
            right: "also: [\"takt\"],",
        },
        run: Run::Written(forms_that_find),
    },
    CheckRule {
        code: &Code {
            id: "CP201",
            level: Level::Warning,
            words: "code.cp201",
            wrong: "\"our_bond\": Term(name: (zh: \"…\", en: \"bank guarantee\"), …),",
            right: "\"bank_guarantee\": Term(name: (zh: \"…\", en: \"bank guarantee\"), …),",
        },
        run: Run::Written(one_term_a_form),
    },
    CheckRule {
        code: &Code {
            id: "CP202",
            level: Level::Advice,
            words: "code.cp202",
            wrong: "\"takt\": Term(name: (zh: \"…\", en: \"takt time\"), …),",
            right: "\"takt\": Term(name: (zh: \"…\", en: \"takt time\"), also: [\"takt\"], …),",
        },
        run: Run::Written(in_the_texts),
    },
];

/// CP200: a form that finds nothing, or something everywhere. An empty name is a text that is missing.
fn forms_that_find(s: &Scenario, found: &mut RuleFindings) {
    for (id, term) in s.terms.iter() {
        let names = [("name.zh", &term.name.zh), ("name.en", &term.name.en)];
        let names = names.map(|(field, form)| (format!("terms[\"{id}\"].{field}"), form));
        let also = term.also.iter().enumerate();
        let also = also.map(|(i, form)| (format!("terms[\"{id}\"].also[{i}]"), form));
        for (path, form) in names.into_iter().chain(also) {
            let message = match form.trim().chars().count() {
                0 if path.contains(".also[") => both!("problem.terms.form_empty", id),
                1 => both!("problem.terms.form_short", id, form),
                _ => continue,
            };
            let problem = found.problem(path, message);
            found.push(problem.with_help(both!("problem.terms.write_whole_word")));
        }
    }
}

/// CP201: a form that two terms have, both of the scenario or one of the program's.
fn one_term_a_form(s: &Scenario, found: &mut RuleFindings) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (id, term) in s.terms.iter() {
        let path = format!("terms[\"{id}\"]");
        for form in term.forms().filter(|form| !form.trim().is_empty()) {
            if let Some(other) = seen.get(&form.to_lowercase()) {
                if *other != id {
                    let problem = found.problem(&path, both!("problem.terms.form_twice", form, other));
                    found.push(problem.with_help(both!("problem.terms.keep_one")));
                }
                continue;
            }
            seen.insert(form.to_lowercase(), id);
            let ours = Glossary::own().owner(form).map(|entry| entry.id.as_str());
            // What the scenario replaces is gone, and its forms are free.
            if let Some(other) = ours.filter(|other| *other != id && s.terms.get(other).is_none()) {
                let problem = found.problem(&path, both!("problem.terms.form_of_ours", form, other));
                found.push(problem.with_help(both!("problem.terms.use_our_id", other)));
            }
        }
    }
}

/// CP202: a term of the scenario that stands in none of its texts.
fn in_the_texts(s: &Scenario, found: &mut RuleFindings) {
    if s.terms.is_empty() {
        return;
    }
    let glossary = Glossary::with(&s.terms);
    let mut met: BTreeSet<&str> = BTreeSet::new();
    each_text(s, &mut |path, text| {
        if !path().starts_with("terms[") {
            let entries = [&text.zh, &text.en].into_iter().flat_map(|half| glossary.terms_in(half));
            met.extend(entries.map(|entry| entry.id.as_str()));
        }
    });
    for id in s.terms.keys().filter(|id| !met.contains(id)) {
        let problem = found.problem(format!("terms[\"{id}\"]"), both!("problem.terms.not_in_texts", id));
        found.push(problem.with_help(both!("problem.terms.write_form_used")));
    }
}
