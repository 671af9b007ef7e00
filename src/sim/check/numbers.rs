//! Numbers: what must add up adds up, and shares lie between 0 and 1.
use super::hands;
use super::words::{in_hand, sentence};
use crate::sim::ordered::Ordered;
use crate::sim::problem::Problem;
use crate::sim::scenario::{Buying, FORMAT, Interest, Scenario};
use crate::sim::score::rulebook::{PHASES, default_most};

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
pub(super) fn format(s: &Scenario, problems: &mut Vec<Problem>) {
    if s.format != FORMAT {
        let problem = Problem::error(
            "CP100",
            "format",
            format!("文件的格式版本是 {}，本程序读的是版本 {FORMAT}。", s.format),
            format!("The file's format is {}; this program reads format {FORMAT}.", s.format),
        );
        problems
            .push(problem.with_help(format!("写 format: {FORMAT}。"), format!("Write format: {FORMAT}.")));
    }
}

/// CP107: the blocks of the score do not give 100 points together, one is below zero, or there is no such block.
pub(super) fn score_weights(s: &Scenario, problems: &mut Vec<Problem>) {
    if s.score_weights.is_empty() {
        return;
    }
    let blocks: Vec<(&str, i64)> = PHASES
        .iter()
        .flat_map(|p| p.blocks)
        .map(|b| (b.block.into(), i64::from(default_most(b.block)) / 100))
        .collect();
    let before = problems.len();
    for (name, points) in s.score_weights.iter() {
        let path = format!("score_weights[\"{name}\"]");
        if !blocks.iter().any(|(block, _)| *block == name) {
            let near = |block: &&str| (strsim::jaro_winkler(block, name) * 1000.0) as i64;
            let near = blocks.iter().map(|(block, _)| *block).max_by_key(near).unwrap_or_default();
            let names = blocks.iter().map(|(block, _)| *block).collect::<Vec<_>>();
            let problem = Problem::error(
                "CP107",
                path,
                format!("评分没有叫“{name}”的一块。是不是“{near}”？"),
                format!("The score has no block called `{name}`. Did you mean `{near}`?"),
            );
            problems.push(problem.with_help(
                format!("可以写：{}。", names.join("、")),
                format!("The blocks are {}.", names.join(", ")),
            ));
        } else if !(0..=100).contains(points) {
            problems.push(Problem::error(
                "CP107",
                path,
                format!("“{name}”写了 {points} 分，一块的分数在 0 到 100 之间。"),
                format!("`{name}` has {points} points; a block has from 0 to 100."),
            ));
        }
    }
    let points = |(block, most): &(&str, i64)| s.score_weights.get(block).copied().unwrap_or(*most);
    let sum: i64 = blocks.iter().map(points).sum();
    if problems.len() == before && sum != 100 {
        let problem = Problem::error(
            "CP107",
            "score_weights",
            format!("评分各块合起来是 {sum} 分，应当是 100 分。"),
            format!("The blocks of the score give {sum} points together; they should give 100."),
        );
        let now = blocks.iter().map(|b| format!("{} {}", b.0, points(b))).collect::<Vec<_>>().join(", ");
        problems.push(problem.with_help(
            format!("连同没写的默认分数，现在是：{now}。"),
            format!("With the defaults of those left out it is now: {now}."),
        ));
    }
}

/// CP112: the weights of a role's interests do not add up to 1 in a hidden hand.
pub(super) fn weights(s: &Scenario, problems: &mut Vec<Problem>) {
    for (id, role) in s.roles.iter().filter(|(_, r)| !r.interests.is_empty()) {
        for hand in hands(s) {
            let sum: f64 = role.interests.values().map(|i| weight_in(i, hand)).sum();
            if !is_one(sum) {
                let (zh, en) = in_hand(hand);
                let problem = Problem::error(
                    "CP112",
                    format!("roles[\"{id}\"].interests"),
                    format!("{zh}“{id}”的利益权重加起来是 {}，应当是 1。", shown(sum)),
                    sentence(&format!(
                        "{en}the weights of `{id}` add up to {}; they should add up to 1.",
                        shown(sum)
                    )),
                );
                problems.push(problem.with_help(
                    "改 weight，或用 weights 给这副暗牌单独写。",
                    "Change `weight`, or give this hand its own in `weights`.",
                ));
            }
        }
    }
}

/// CP113: the shares of an interest do not add up to 1.
pub(super) fn shares(s: &Scenario, problems: &mut Vec<Problem>) {
    each_service(s, |path, serves| {
        let sum: f64 = serves.values().map(|(share, _)| share).sum();
        if !is_one(sum) {
            let problem = Problem::error(
                "CP113",
                path,
                format!("各议题的份额加起来是 {}，应当是 1。", shown(sum)),
                format!("The shares of the issues add up to {}; they should add up to 1.", shown(sum)),
            );
            problems.push(problem.with_help(
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
pub(super) fn powers(s: &Scenario, problems: &mut Vec<Problem>) {
    let sum: f64 = s.roles.values().filter(|r| r.votes).map(|r| r.power).sum();
    if s.roles.values().any(|r| r.votes) && !is_one(sum) {
        let problem = Problem::error(
            "CP114",
            "roles",
            format!("有表决权的人 power 加起来是 {}，应当是 1。", shown(sum)),
            format!("The powers of those who vote add up to {}; they should add up to 1.", shown(sum)),
        );
        problems.push(problem.with_help(
            "没有表决权的人写 votes: false，不计在内。",
            "Those who do not vote have `votes: false` and do not count.",
        ));
    }
}

/// CP117: an interest that everybody knows is not true in every hidden hand.
pub(super) fn open_everywhere(s: &Scenario, problems: &mut Vec<Problem>) {
    for (role_id, role) in s.roles.iter() {
        for (id, interest) in role.interests.iter().filter(|(_, i)| i.open) {
            if let Some(hand) = hands(s).into_iter().find(|h| weight_in(interest, *h) <= 0.0) {
                let (zh, en) = in_hand(hand);
                let problem = Problem::error(
                    "CP117",
                    format!("roles[\"{role_id}\"].interests[\"{id}\"]"),
                    format!("{zh}公开的利益“{id}”并不成立：大家都知道的事不能是假的。"),
                    sentence(&format!(
                        "{en}the open interest `{id}` is not true: what everybody knows has to be."
                    )),
                );
                problems.push(problem.with_help(
                    "去掉 open，或让它在每副暗牌里都有权重。",
                    "Take `open` away, or give it a weight in every hidden hand.",
                ));
            }
        }
    }
}

/// CP118: nobody votes, or nobody gives the final yes.
pub(super) fn someone_decides(s: &Scenario, problems: &mut Vec<Problem>) {
    if !s.roles.values().any(|r| r.votes) {
        problems.push(Problem::error(
            "CP118",
            "roles",
            "没有一个人有表决权，谈成了也没人签。".to_owned(),
            "Nobody votes, so nobody can sign.".to_owned(),
        ));
    } else if !s.roles.values().any(|r| r.votes && r.buying.contains(&Buying::Economic)) {
        let problem = Problem::error(
            "CP118",
            "roles",
            "没有拍板的人。".to_owned(),
            "There is nobody who gives the final yes.".to_owned(),
        );
        problems.push(problem.with_help(
            "给其中一位有表决权的人写 buying: [Economic]。",
            "Give one of those who vote `buying: [Economic]`.",
        ));
    }
}
