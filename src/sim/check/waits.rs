//! Replies against what they are for: an answer that waits for what its reply does not ask, replies that no listener can
//! read, more of them than can be weighed.
use super::conditions::lists;
use super::{CheckRule, RuleFindings, Run, replies};
use crate::i18n::both;
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::{Cond, Reply, Scenario};

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP186",
            level: Level::Warning,
            words: "code.cp186",
            wrong: "Reply(acts: [AskOpen], answers: [Answer(when: [Opens], …), …])",
            right: "Reply(acts: [AskOpen], touches: \"cash\", answers: [Answer(when: [Opens], …), …])",
        },
        run: Run::Written(unasked),
    },
    CheckRule {
        code: &Code {
            id: "CP187",
            level: Level::Advice,
            words: "code.cp187",
            wrong: "replies: {\"a\": …, \"b\": …, … \"k\": …}",
            right: "replies: {\"ask\": …, \"own\": …, \"wait\": …, \"give\": …}",
        },
        run: Run::Written(too_many),
    },
    CheckRule {
        code: &Code {
            id: "CP188",
            level: Level::Advice,
            words: "code.cp188",
            wrong: "Reply(text: (zh: \"钱是哪天等着用？\", …), acts: [], …)",
            right: "Reply(text: (zh: \"钱是哪天等着用？\", …), acts: [AskOpen], …)",
        },
        run: Run::Written(no_acts),
    },
];

/// More replies than this that are always offered can't be weighed at the table.
const MOST: usize = 8;

/// What a condition waits for that only a reply can bring about.
fn waits(cond: &Cond) -> Option<Wait> {
    match cond {
        Cond::Opens => Some(Wait { name: "Opens", trade: false }),
        Cond::Wary => Some(Wait { name: "Wary", trade: false }),
        Cond::NotHere => Some(Wait { name: "NotHere", trade: false }),
        Cond::Literal => Some(Wait { name: "Literal", trade: false }),
        Cond::Traded => Some(Wait { name: "Traded", trade: true }),
        Cond::Not(inner) | Cond::Any(inner) => inner.iter().find_map(waits),
        Cond::Knows(_)
        | Cond::Holds(_)
        | Cond::Verified(_)
        | Cond::Met(_)
        | Cond::Present(_)
        | Cond::Introduced(_)
        | Cond::Private
        | Cond::InCompany
        | Cond::On(_)
        | Cond::DayAfter(_)
        | Cond::DayBefore(_)
        | Cond::Played(_)
        | Cond::Said(..)
        | Cond::Shown(_)
        | Cond::Open(_)
        | Cond::Settled(_)
        | Cond::Happened(_)
        | Cond::Tabled
        | Cond::Offered(..)
        | Cond::OfferTouches(_)
        | Cond::Warm
        | Cond::Cold
        | Cond::Trust(..)
        | Cond::Tension(..)
        | Cond::Hand(_) => None,
    }
}

/// A condition on the reply just given, by its name; whether it is about a trade or about a question.
struct Wait {
    name: &'static str,
    trade: bool,
}

impl Wait {
    fn asked_by(&self, reply: &Reply) -> bool {
        if self.trade {
            !reply.gets.is_empty()
        } else {
            reply.touches.is_some() || !reply.touches_in.is_empty()
        }
    }
}

/// CP186: an answer waits for what came of a question or a trade, and the reply has none; or something else does that is
/// no answer.
fn unasked(s: &Scenario, found: &mut RuleFindings) {
    for (path, _, reply) in replies(s) {
        for (a, answer) in reply.answers.iter().enumerate() {
            for (i, cond) in answer.when.iter().enumerate() {
                let Some(wait) = waits(cond).filter(|wait| !wait.asked_by(reply)) else { continue };
                let (name, field) = (wait.name, if wait.trade { "gets" } else { "touches" });
                let problem = found.problem(
                    format!("{path}.answers[{a}].when[{i}]"),
                    both!("problem.waits.looks_reply_which_none", name, field),
                );
                found.push(if wait.trade {
                    problem.with_help(both!("problem.waits.give_reply_term_asks"))
                } else {
                    problem.with_help(both!("problem.waits.give_reply_interest_brushes"))
                });
            }
        }
    }
    for list in lists(s).iter().filter(|list| !list.path.contains("].answers[")) {
        for (i, cond) in list.conds.iter().enumerate() {
            let Some(wait) = waits(cond) else { continue };
            let name = wait.name;
            let problem = found
                .problem(format!("{}[{i}]", list.path), both!("problem.waits.looks_reply_just_given", name));
            found.push(problem.with_help(both!("problem.waits.move_into_answer_reply")));
        }
    }
}

/// CP187: more replies are always offered than can be weighed.
fn too_many(s: &Scenario, found: &mut RuleFindings) {
    for (id, scene) in s.scenes.iter() {
        let count = scene.replies.values().filter(|r| r.when.is_empty()).count();
        if count > MOST {
            let problem = found.problem(
                format!("scenes[\"{id}\"].replies"),
                both!("problem.waits.replies_always_offered_more", count),
            );
            found.push(problem.with_help(both!("problem.waits.keep_three_five_differ")));
        }
    }
}

/// CP188: a scene none of whose replies holds an act: nothing said there counts.
fn no_acts(s: &Scenario, found: &mut RuleFindings) {
    let silent =
        |r: &Reply| r.acts.is_empty() && r.gives.is_empty() && r.gets.is_empty() && r.shows.is_none();
    for (id, scene) in s.scenes.iter() {
        let mute = scene.replies.iter().filter(|(_, r)| silent(r)).map(|(reply, _)| reply);
        let mute: Vec<&str> = mute.collect();
        // One plain way out beside others is meant as such.
        if mute.len() * 2 > scene.replies.len() {
            let problem = found.problem(
                format!("scenes[\"{id}\"].replies[\"{}\"].text", mute[0]),
                both!("problem.waits.replies_scene_no_acts", mute = mute.len()),
            );
            found.push(problem.with_help(both!("problem.waits.write_what_careful_listener")));
        }
    }
}
