//! The weights of the score: blocks that there are, none below zero, a hundred points together.
use super::{CheckRule, RuleFindings, Run};
use crate::i18n::{both, listed};
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
            let problem =
                found.problem(path, both!("problem.score_weights.score_no_block_called", name, near));
            found.push(problem.with_help(both!("problem.score_weights.blocks", names = listed(&names))));
        } else if !(0..=100).contains(points) {
            bad = true;
            let problem =
                found.problem(path, both!("problem.score_weights.points_block_0_100", name, points));
            found.push(problem.with_help(both!("problem.score_weights.write_whole_number_0")));
        }
    }
    let points = |(block, most): &(&str, i64)| s.score_weights.get(block).copied().unwrap_or(*most);
    let sum: i64 = blocks.iter().map(points).sum();
    if !bad && sum != 100 {
        let problem =
            found.problem("score_weights", both!("problem.score_weights.blocks_score_give_points", sum));
        let now = blocks.iter().map(|b| format!("{} {}", b.0, points(b))).collect::<Vec<_>>().join(", ");
        found.push(problem.with_help(both!("problem.score_weights.defaults_those_left_out", now)));
    }
}
