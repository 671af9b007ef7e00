//! What can be learned and guessed: facts that somebody teaches, decoys in number, no giveaway by length.
use std::collections::BTreeSet;

use super::answers;
use super::{CheckRule, RuleFindings, Run};
use crate::i18n::both;
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::{Cond, Scenario};

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP150",
            level: Level::Warning,
            words: "code.cp150",
            wrong: "Answer(text: …)",
            right: "Answer(text: …, learn: [\"festival\"])",
        },
        run: Run::Written(never_taught),
    },
    CheckRule {
        code: &Code {
            id: "CP151",
            level: Level::Warning,
            words: "code.cp151",
            wrong: "decoys: {},",
            right: "decoys: {\"face\": Decoy(card: …)},",
        },
        run: Run::Written(decoys),
    },
    CheckRule {
        code: &Code {
            id: "CP152",
            level: Level::Advice,
            words: "code.cp152",
            wrong: "\"…………\" / \"…\" / \"…\"",
            right: "\"…\" / \"……\" / \"…\"",
        },
        run: Run::Written(giveaway_length),
    },
    CheckRule {
        code: &Code {
            id: "CP153",
            level: Level::Error,
            words: "code.cp153",
            wrong: "known: true, excludes: [\"bank\"],",
            right: "excludes: [\"bank\"],",
        },
        run: Run::Written(excludes_the_dealt),
    },
];

/// The facts that an answer, an event or a document teaches, or the briefing.
pub(super) fn taught(s: &Scenario) -> BTreeSet<&str> {
    let known = s.facts.iter().filter(|(_, f)| f.known).map(|(id, _)| id);
    let said = answers(s).flat_map(|(_, a)| a.learn.iter().map(String::as_str));
    let heard = s.events.values().flat_map(|e| e.learn.iter().map(String::as_str));
    let read = s.documents.values().flat_map(|d| d.learn.iter().map(String::as_str));
    known.chain(said).chain(heard).chain(read).collect()
}

/// CP150: a fact that nobody can learn.
fn never_taught(s: &Scenario, found: &mut RuleFindings) {
    let taught = taught(s);
    for id in s.facts.keys().filter(|id| !taught.contains(id)) {
        let problem = found
            .problem(format!("facts[\"{id}\"]"), both!("problem.knowledge.fact_cannot_learned_anywhere", id));
        found.push(problem.with_help(both!("problem.knowledge.name_learn_answer_event")));
    }
}

/// CP151: a role has fewer decoys than truths to find.
fn decoys(s: &Scenario, found: &mut RuleFindings) {
    for (id, role) in s.roles.iter() {
        // A card that is not true in the hand that was dealt is a decoy there.
        let in_hand = |hand: Option<&str>| {
            let dealt = |i: &&crate::sim::scenario::Interest| {
                !i.open && (i.hands.is_empty() || hand.is_none_or(|h| i.hands.iter().any(|k| k == h)))
            };
            role.interests.values().filter(dealt).count()
        };
        let hidden = super::hands(s).into_iter().map(in_hand).max().unwrap_or(0);
        let decoys = role.decoys.len();
        if decoys < hidden {
            let problem = found.problem(
                format!("roles[\"{id}\"]"),
                both!("problem.knowledge.true_cards_decoys_blind", id, hidden, decoys),
            );
            found.push(problem.with_help(both!("problem.knowledge.add_plausible_readings_decoys")));
        }
    }
}

/// CP152: the reply that settles an objection is the longest wherever there is one.
fn giveaway_length(s: &Scenario, found: &mut RuleFindings) {
    for (lang, what) in [(0, "problem.knowledge.chinese"), (1, "problem.knowledge.english")] {
        let length = |r: &crate::sim::scenario::Reply| {
            (if lang == 0 { &r.text.zh } else { &r.text.en }).chars().count()
        };
        let mut scenes = 0_usize;
        let longest = s.scenes.values().filter(|scene| {
            let (best, rest): (Vec<_>, Vec<_>) = scene.replies.values().partition(|r| r.settles.is_some());
            if best.is_empty() || rest.is_empty() {
                return false;
            }
            scenes += 1;
            let most =
                |list: &[&crate::sim::scenario::Reply]| list.iter().map(|r| length(r)).max().unwrap_or(0);
            most(&best) > most(&rest)
        });
        let longest = longest.count();
        if scenes >= 3 && longest == scenes {
            let problem = found.problem(
                "scenes",
                both!("problem.knowledge.all_scenes_reply_settles", scenes, what = both!(what)),
            );
            found.push(problem.with_help(both!("problem.knowledge.shorten_let_others_longer")));
        }
    }
}

/// CP153: a fact that excludes a hidden hand in which it can be known all the same.
fn excludes_the_dealt(s: &Scenario, found: &mut RuleFindings) {
    for (id, fact) in s.facts.iter().filter(|(_, f)| !f.excludes.is_empty()) {
        let excluded = |hand: &str| fact.excludes.iter().any(|h| h == hand);
        let said = if fact.known {
            both!("problem.knowledge.briefing_excludes", id)
        } else if fact.untrue {
            both!("problem.knowledge.untrue_excludes", id)
        } else if s.hands.keys().all(excluded) {
            both!("problem.knowledge.excludes_every_hand", id)
        } else if let Some(hand) = teaching(s, id).find_map(|when| in_hand(when).find(|h| excluded(h))) {
            both!("problem.knowledge.excludes_where_taught", id, hand)
        } else {
            continue;
        };
        let problem = found.problem(format!("facts[\"{id}\"].excludes"), said);
        found.push(problem.with_help(both!("problem.knowledge.exclude_only_what_cannot_be")));
    }
}

/// The conditions under which a fact is taught, place by place.
fn teaching<'s>(s: &'s Scenario, fact: &'s str) -> impl Iterator<Item = &'s [Cond]> {
    let teaches = move |learn: &[String]| learn.iter().any(|f| f == fact);
    let said = answers(s).filter(move |(_, a)| teaches(&a.learn)).map(|(_, a)| a.when.as_slice());
    let heard = s.events.values().filter(move |e| teaches(&e.learn)).map(|e| e.when.as_slice());
    let read = s.documents.values().filter(move |d| teaches(&d.learn)).map(|d| d.when.as_slice());
    said.chain(heard).chain(read)
}

/// The hidden hands that conditions ask for.
fn in_hand(when: &[Cond]) -> impl Iterator<Item = &str> {
    when.iter().filter_map(|cond| if let Cond::Hand(hand) = cond { Some(hand.as_str()) } else { None })
}
