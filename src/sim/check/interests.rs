//! Interests: each hidden one opens in at least two ways, in every hidden hand in which it is true.
use std::collections::BTreeSet;

use super::hands;
use super::words::{in_hand, sentence};
use super::{CheckRule, RuleFindings, Run};
use crate::i18n::both;
use crate::sim::compiled::{CompiledRoute, CompiledScenario, FactId, HandId, InterestId};
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::{Act, Scenario};

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP120",
            level: Level::Error,
            words: "code.cp120",
            wrong: "acts: [GiveReason], touches: \"cash\",",
            right: "acts: [AskOpen], touches: \"cash\",",
        },
        run: Run::Compiled(no_way),
    },
    CheckRule {
        code: &Code {
            id: "CP121",
            level: Level::Warning,
            words: "code.cp121",
            wrong: "opens: [Ask(acts: [AskOpen])],",
            right: "opens: [Ask(acts: [AskOpen]), Clues(from: [\"loan\"], need: 1)],",
        },
        run: Run::Compiled(one_way),
    },
];

/// CP120: an interest that nobody can open.
fn no_way(c: &CompiledScenario, found: &mut RuleFindings) {
    ways(c, 0, "problem.interests.no_way_leads", found);
}

/// CP121: an interest that opens in one way only.
fn one_way(c: &CompiledScenario, found: &mut RuleFindings) {
    ways(c, 1, "problem.interests.only_one_way_leads", found);
}

/// The hidden interests that open in exactly so many ways, in each hand in which they are true.
fn ways(c: &CompiledScenario, count: usize, said: &str, found: &mut RuleFindings) {
    let s = c.author();
    let taught = taught(c);
    let names = names(s);
    for (hand_at, hand) in hands(s).into_iter().enumerate() {
        let hand_id = HandId::from(hand_at);
        for (i, interest) in c.interests.iter().enumerate() {
            if !interest.hidden || !interest.is_true(hand_id) {
                continue;
            }
            let open = interest.routes.iter().filter(|r| works(c, hand_id, InterestId::from(i), r, &taught));
            let what = in_hand(hand);
            let (role, id) = names[i];
            let path = format!("roles[\"{role}\"].interests[\"{id}\"]");
            if open.count() != count {
                continue;
            }
            let problem = found.problem(
                path,
                sentence(both!("problem.interests.interest", what, role, id, said = both!(said))),
            );
            found.push(problem.with_help(both!("problem.interests.ask_needs_reply_touches")));
        }
    }
}

/// Role and id of every interest, in the order of the compiler.
pub(super) fn names(s: &Scenario) -> Vec<(&str, &str)> {
    s.roles.iter().flat_map(|(role, r)| r.interests.keys().map(move |id| (role, id))).collect()
}

fn taught(c: &CompiledScenario) -> BTreeSet<FactId> {
    let said = c.replies.iter().flat_map(|r| r.answers.iter().flat_map(|a| a.learn.iter()));
    let heard = c.events.iter().flat_map(|e| e.learn.iter());
    let read = c.docs.iter().flat_map(|d| d.learn.iter());
    c.known.iter().chain(said).chain(heard).chain(read).copied().collect()
}

/// Whether some reply touches the interest in this hand with acts that fit.
fn asked(c: &CompiledScenario, hand: HandId, interest: InterestId, fits: impl Fn(&[Act]) -> bool) -> bool {
    let card = c.interests[interest].card;
    c.replies
        .iter()
        .any(|r| card.is_some() && r.touches.get(hand).copied().flatten() == card && fits(&r.acts))
}

fn works(
    c: &CompiledScenario,
    hand: HandId,
    interest: InterestId,
    route: &CompiledRoute,
    taught: &BTreeSet<FactId>,
) -> bool {
    match route {
        CompiledRoute::Ask { acts, .. } => asked(c, hand, interest, |said| {
            let question = said.iter().any(|a| a.asks() || a.tests());
            question && (acts.is_empty() || said.iter().any(|a| acts.contains(a)))
        }),
        CompiledRoute::Clues { from, need, .. } => {
            let known = from.iter().filter(|f| taught.contains(f)).count();
            known >= usize::from(*need) && asked(c, hand, interest, |_| true)
        }
        CompiledRoute::Told(facts) => !facts.is_empty() && facts.iter().all(|f| taught.contains(f)),
    }
}
