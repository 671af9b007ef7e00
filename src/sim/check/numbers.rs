//! Numbers: what must add up adds up, and shares lie between 0 and 1.
use super::hands;
use super::words::{in_hand, sentence};
use super::{CheckRule, RuleFindings, Run};
use crate::i18n::both;
use crate::sim::compiled::codes;
use crate::sim::ordered::Ordered;
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::{Buying, FORMAT, Interest, Scenario};

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule { code: &codes::FORMAT, run: Run::Written(format) },
    CheckRule {
        code: &Code {
            id: "CP112",
            level: Level::Error,
            words: "code.cp112",
            wrong: "kind: Department, weight: 0.6, open: true",
            right: "kind: Department, weight: 0.5, open: true",
        },
        run: Run::Written(weights),
    },
    CheckRule {
        code: &Code {
            id: "CP113",
            level: Level::Error,
            words: "code.cp113",
            wrong: "serves: { \"price\": (0.9,",
            right: "serves: { \"price\": (1.0,",
        },
        run: Run::Written(shares),
    },
    CheckRule {
        code: &Code {
            id: "CP114",
            level: Level::Error,
            words: "code.cp114",
            wrong: "power: 0.5",
            right: "power: 0.4",
        },
        run: Run::Written(powers),
    },
    CheckRule {
        code: &Code {
            id: "CP117",
            level: Level::Error,
            words: "code.cp117",
            wrong: "open: true, hands: [\"season\"],",
            right: "open: true,",
        },
        run: Run::Written(open_everywhere),
    },
    CheckRule {
        code: &Code {
            id: "CP118",
            level: Level::Error,
            words: "code.cp118",
            wrong: "buying: [User]",
            right: "buying: [Economic]",
        },
        run: Run::Written(someone_decides),
    },
];

/// How far a sum may be from 1.
const TOLERANCE: f64 = 0.001;

fn is_one(sum: f64) -> bool {
    (sum - 1.0).abs() <= TOLERANCE + 1e-9
}

/// A sum as people write it.
fn shown(x: f64) -> String {
    let text = format!("{x:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn weight_in(interest: &Interest, hand: Option<&str>) -> f64 {
    let own = hand.and_then(|h| interest.weights.get(h));
    let dealt = hand.is_none_or(|h| interest.hands.is_empty() || interest.hands.iter().any(|k| k == h));
    own.copied().unwrap_or(if dealt { interest.weight } else { 0.0 })
}

/// CP100: another version of the format.
fn format(s: &Scenario, found: &mut RuleFindings) {
    if s.format != FORMAT {
        let problem = found.problem(
            "format",
            both!("problem.numbers.files_format_program_reads", format = s.format, format_2 = FORMAT),
        );
        found.push(problem.with_help(both!("problem.numbers.write_format", format = FORMAT)));
    }
}

/// CP112: the weights of a role's interests do not add up to 1 in a hidden hand.
fn weights(s: &Scenario, found: &mut RuleFindings) {
    for (id, role) in s.roles.iter().filter(|(_, r)| !r.interests.is_empty()) {
        for hand in hands(s) {
            let sum: f64 = role.interests.values().map(|i| weight_in(i, hand)).sum();
            if !is_one(sum) {
                let what = in_hand(hand);
                let problem = found.problem(
                    format!("roles[\"{id}\"].interests"),
                    sentence(both!("problem.numbers.weights_add_up_they", what, id, sum = shown(sum))),
                );
                found.push(problem.with_help(both!("problem.numbers.change_weight_give_hand")));
            }
        }
    }
}

/// CP113: the shares of an interest do not add up to 1.
fn shares(s: &Scenario, found: &mut RuleFindings) {
    each_service(s, |path, serves| {
        let sum: f64 = serves.values().map(|(share, _)| share).sum();
        if !is_one(sum) {
            let problem =
                found.problem(path, both!("problem.numbers.shares_issues_add_up", sum = shown(sum)));
            found.push(problem.with_help(both!("problem.numbers.first_number_each_issue")));
        }
    });
}

fn each_service(s: &Scenario, mut see: impl FnMut(String, &Ordered<(f64, Vec<f64>)>)) {
    for (role_id, role) in s.roles.iter() {
        for (id, interest) in role.interests.iter() {
            let path = format!("roles[\"{role_id}\"].interests[\"{id}\"]");
            see(format!("{path}.serves"), &interest.serves);
            for (hand, serves) in interest.serves_in.iter() {
                see(format!("{path}.serves_in[\"{hand}\"]"), serves);
            }
        }
    }
}

/// CP114: the powers of those who vote do not add up to 1.
fn powers(s: &Scenario, found: &mut RuleFindings) {
    let sum: f64 = s.roles.values().filter(|r| r.votes).map(|r| r.power).sum();
    if s.roles.values().any(|r| r.votes) && !is_one(sum) {
        let problem =
            found.problem("roles", both!("problem.numbers.powers_those_who_vote", sum = shown(sum)));
        found.push(problem.with_help(both!("problem.numbers.those_who_do_vote")));
    }
}

/// CP117: an interest that everybody knows is not true in every hidden hand.
fn open_everywhere(s: &Scenario, found: &mut RuleFindings) {
    for (role_id, role) in s.roles.iter() {
        for (id, interest) in role.interests.iter().filter(|(_, i)| i.open) {
            if let Some(hand) = hands(s).into_iter().find(|h| weight_in(interest, *h) <= 0.0) {
                let what = in_hand(hand);
                let problem = found.problem(
                    format!("roles[\"{role_id}\"].interests[\"{id}\"]"),
                    sentence(both!("problem.numbers.open_interest_true_what", what, id)),
                );
                found.push(problem.with_help(both!("problem.numbers.take_open_away_give")));
            }
        }
    }
}

/// CP118: nobody votes, or nobody gives the final yes.
fn someone_decides(s: &Scenario, found: &mut RuleFindings) {
    if !s.roles.values().any(|r| r.votes) {
        found.push(found.problem("roles", both!("problem.numbers.nobody_votes_nobody_can")));
    } else if !s.roles.values().any(|r| r.votes && r.buying.contains(&Buying::Economic)) {
        let problem = found.problem("roles", both!("problem.numbers.nobody_who_gives_final"));
        found.push(problem.with_help(both!("problem.numbers.give_one_those_who")));
    }
}
