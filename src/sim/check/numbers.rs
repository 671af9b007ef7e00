//! Numbers: what must add up adds up, and shares lie between 0 and 1.
use super::hands;
use super::words::{in_hand, sentence};
use super::{CheckRule, RuleFindings, Run};
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
            format!("文件的格式版本是 {}，本程序读的是版本 {FORMAT}。", s.format),
            format!("The file's format is {}; this program reads format {FORMAT}.", s.format),
        );
        found.push(problem.with_help(format!("写 format: {FORMAT}。"), format!("Write format: {FORMAT}.")));
    }
}

/// CP112: the weights of a role's interests do not add up to 1 in a hidden hand.
fn weights(s: &Scenario, found: &mut RuleFindings) {
    for (id, role) in s.roles.iter().filter(|(_, r)| !r.interests.is_empty()) {
        for hand in hands(s) {
            let sum: f64 = role.interests.values().map(|i| weight_in(i, hand)).sum();
            if !is_one(sum) {
                let (zh, en) = in_hand(hand);
                let problem = found.problem(
                    format!("roles[\"{id}\"].interests"),
                    format!("{zh}“{id}”的利益权重加起来是 {}，应当是 1。", shown(sum)),
                    sentence(&format!(
                        "{en}the weights of `{id}` add up to {}; they should add up to 1.",
                        shown(sum)
                    )),
                );
                found.push(problem.with_help(
                    "改 weight，或用 weights 给这副暗牌单独写。",
                    "Change `weight`, or give this hand its own in `weights`.",
                ));
            }
        }
    }
}

/// CP113: the shares of an interest do not add up to 1.
fn shares(s: &Scenario, found: &mut RuleFindings) {
    each_service(s, |path, serves| {
        let sum: f64 = serves.values().map(|(share, _)| share).sum();
        if !is_one(sum) {
            let problem = found.problem(
                path,
                format!("各议题的份额加起来是 {}，应当是 1。", shown(sum)),
                format!("The shares of the issues add up to {}; they should add up to 1.", shown(sum)),
            );
            found.push(problem.with_help(
                "每个议题括号里的第一个数是份额。",
                "The first number of each issue is its share.",
            ));
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
        let problem = found.problem(
            "roles",
            format!("有表决权的人 power 加起来是 {}，应当是 1。", shown(sum)),
            format!("The powers of those who vote add up to {}; they should add up to 1.", shown(sum)),
        );
        found.push(problem.with_help(
            "没有表决权的人写 votes: false，不计在内。",
            "Those who do not vote have `votes: false` and do not count.",
        ));
    }
}

/// CP117: an interest that everybody knows is not true in every hidden hand.
fn open_everywhere(s: &Scenario, found: &mut RuleFindings) {
    for (role_id, role) in s.roles.iter() {
        for (id, interest) in role.interests.iter().filter(|(_, i)| i.open) {
            if let Some(hand) = hands(s).into_iter().find(|h| weight_in(interest, *h) <= 0.0) {
                let (zh, en) = in_hand(hand);
                let problem = found.problem(
                    format!("roles[\"{role_id}\"].interests[\"{id}\"]"),
                    format!("{zh}公开的利益“{id}”并不成立：大家都知道的事不能是假的。"),
                    sentence(&format!(
                        "{en}the open interest `{id}` is not true: what everybody knows has to be."
                    )),
                );
                found.push(problem.with_help(
                    "去掉 open，或让它在每副暗牌里都有权重。",
                    "Take `open` away, or give it a weight in every hidden hand.",
                ));
            }
        }
    }
}

/// CP118: nobody votes, or nobody gives the final yes.
fn someone_decides(s: &Scenario, found: &mut RuleFindings) {
    if !s.roles.values().any(|r| r.votes) {
        found.push(found.problem(
            "roles",
            "没有一个人有表决权，谈成了也没人签。".to_owned(),
            "Nobody votes, so nobody can sign.".to_owned(),
        ));
    } else if !s.roles.values().any(|r| r.votes && r.buying.contains(&Buying::Economic)) {
        let problem = found.problem(
            "roles",
            "没有拍板的人。".to_owned(),
            "There is nobody who gives the final yes.".to_owned(),
        );
        found.push(problem.with_help(
            "给其中一位有表决权的人写 buying: [Economic]。",
            "Give one of those who vote `buying: [Economic]`.",
        ));
    }
}
