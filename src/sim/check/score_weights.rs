//! The weights of the score: blocks that there are, none below zero, a hundred points together.
use super::{CheckRule, RuleFindings, Run};
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::Scenario;
use crate::sim::score::rulebook::{PHASES, default_most};

/// The rule of this file.
pub(super) static RULES: &[CheckRule] = &[CheckRule {
    code: &Code {
        id: "CP124",
        level: Level::Error,
        words: "code.cp124",
        wrong: "score_weights: {\"outcome\": 30},",
        right: "score_weights: {\"outcome\": 30, \"exchange\": 7},",
    },
    run: Run::Written(weights),
}];

/// CP124: the blocks of the score do not give 100 points together, one is out of range, or there is no such block.
fn weights(s: &Scenario, found: &mut RuleFindings) {
    if s.score_weights.is_empty() {
        return;
    }
    let own = PHASES.iter().flat_map(|p| p.blocks).map(|b| b.block);
    let blocks: Vec<(&str, i64)> = own.map(|b| (b.into(), i64::from(default_most(b)) / 100)).collect();
    let mut bad = false;
    for (name, points) in s.score_weights.iter() {
        let path = format!("score_weights[\"{name}\"]");
        let names: Vec<&str> = blocks.iter().map(|(block, _)| *block).collect();
        if !names.contains(&name) {
            bad = true;
            let alike = |a: &&&str, b: &&&str| {
                strsim::jaro_winkler(a, name).total_cmp(&strsim::jaro_winkler(b, name))
            };
            let near = names.iter().max_by(alike).copied().unwrap_or_default();
            let problem = found.problem(
                path,
                format!("评分没有叫“{name}”的一块。是不是“{near}”？"),
                format!("The score has no block called `{name}`. Did you mean `{near}`?"),
            );
            found.push(problem.with_help(
                format!("可以写：{}。", names.join("、")),
                format!("The blocks are {}.", names.join(", ")),
            ));
        } else if !(0..=100).contains(points) {
            bad = true;
            let problem = found.problem(
                path,
                format!("“{name}”写了 {points} 分，一块的分数在 0 到 100 之间。"),
                format!("`{name}` has {points} points; a block has from 0 to 100."),
            );
            found.push(problem.with_help("写 0 到 100 的整数。", "Write a whole number from 0 to 100."));
        }
    }
    let points = |(block, most): &(&str, i64)| s.score_weights.get(block).copied().unwrap_or(*most);
    let sum: i64 = blocks.iter().map(points).sum();
    if !bad && sum != 100 {
        let problem = found.problem(
            "score_weights",
            format!("评分各块合起来是 {sum} 分，应当是 100 分。"),
            format!("The blocks of the score give {sum} points together; they should give 100."),
        );
        let now = blocks.iter().map(|b| format!("{} {}", b.0, points(b))).collect::<Vec<_>>().join(", ");
        found.push(problem.with_help(
            format!("连同没写的默认分数，现在是：{now}。"),
            format!("With the defaults of those left out it is now: {now}."),
        ));
    }
}
