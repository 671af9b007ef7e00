//! Stakes: tables that vary, issues that somebody cares about, a floor and a target within reach.
use super::hands;
use super::words::{in_hand, sentence};
use super::{CheckRule, RuleFindings, Run};
use crate::sim::compiled::{CompiledScenario, HandId};
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::{Interest, Scenario};

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP119",
            level: Level::Warning,
            words: "code.cp119",
            wrong: "serves: { \"price\": (1.0, [0.5, 0.5, 0.5, 0.5])",
            right: "serves: { \"price\": (1.0, [0.2, 0.5, 0.8, 1.0])",
        },
        run: Run::Written(flat_tables),
    },
    CheckRule {
        code: &Code {
            id: "CP163",
            level: Level::Warning,
            words: "code.cp163",
            wrong: "seller: [0, 0],",
            right: "seller: [0, -4],",
        },
        run: Run::Written(idle_issues),
    },
    CheckRule {
        code: &Code {
            id: "CP164",
            level: Level::Error,
            words: "code.cp164",
            wrong: "base: 120, reservation: 60, target: 60",
            right: "base: 120, reservation: 60, target: 105",
        },
        run: Run::Written(reservation_and_target),
    },
    CheckRule {
        code: &Code {
            id: "CP165",
            level: Level::Warning,
            words: "code.cp165",
            wrong: "target: 500,",
            right: "target: 105,",
        },
        run: Run::Compiled(target_in_reach),
    },
    CheckRule {
        code: &Code {
            id: "CP166",
            level: Level::Warning,
            words: "code.cp166",
            wrong: "authority: [Limit(issue: \"price\", beyond: \"list\", days: 20, …)],",
            right: "authority: [Limit(issue: \"price\", beyond: \"two\", days: 1, …)],",
        },
        run: Run::Compiled(frontier_in_reach),
    },
];

fn flat<T: PartialEq>(list: &[T]) -> bool {
    list.windows(2).all(|pair| pair[0] == pair[1])
}

/// CP119: a level list that is the same everywhere, so that the share does nothing.
fn flat_tables(s: &Scenario, found: &mut RuleFindings) {
    for (role_id, role) in s.roles.iter() {
        for (id, interest) in role.interests.iter() {
            for (issue, (_, levels)) in interest.serves.iter().filter(|(_, (_, l))| l.len() > 1 && flat(l)) {
                let problem = found.problem(
                    format!("roles[\"{role_id}\"].interests[\"{id}\"].serves[\"{issue}\"]"),
                    format!("“{issue}”的每一档都是 {}：怎么选都一样。", levels[0]),
                    format!("Every level of `{issue}` is worth {}: none is better than another.", levels[0]),
                );
                found.push(problem.with_help(
                    "让各档有高有低，或把这个议题从 serves 里去掉。",
                    "Let the levels differ, or take the issue out of `serves`.",
                ));
            }
        }
    }
}

/// CP163: an issue that nobody gains or loses by.
fn idle_issues(s: &Scenario, found: &mut RuleFindings) {
    let moved = |interest: &Interest, id: &str| {
        let lists = std::iter::once(&interest.serves).chain(interest.serves_in.values());
        lists.filter_map(|serves| serves.get(id)).any(|(share, levels)| *share > 0.0 && !flat(levels))
    };
    for (id, issue) in s.issues.iter() {
        let mut interests = s.roles.values().flat_map(|r| r.interests.values());
        if flat(&issue.seller) && !interests.any(|i| moved(i, id)) {
            let problem = found.problem(
                format!("issues[\"{id}\"]"),
                format!("议题“{id}”谁都不在乎：对我方、对他们，每一档都一样。"),
                format!("Nobody gains or loses by the issue `{id}`."),
            );
            found.push(problem.with_help(
                "给 seller 写上各档的得失，或让某个利益的 serves 提到它；没有用就删掉。",
                "Give its levels a value in `seller` or in some interest's `serves`, or leave it out.",
            ));
        }
    }
}

/// CP164: the target is not above the floor, or neither lies where deals are.
fn reservation_and_target(s: &Scenario, found: &mut RuleFindings) {
    if s.seller.target <= s.seller.reservation {
        let problem = found.problem(
            "seller.target",
            format!("目标 {} 不高于底线 {}。", s.seller.target, s.seller.reservation),
            format!("The target {} is not above the reservation {}.", s.seller.target, s.seller.reservation),
        );
        found.push(problem.with_help(
            "target 是很好的成交挣多少，要比 reservation 高。",
            "`target` is what a very good deal brings; it has to be above `reservation`.",
        ));
    }
}

/// CP165: no package that the others accept reaches our target; advice where that is so in some hidden hands only.
fn target_in_reach(c: &CompiledScenario, found: &mut RuleFindings) {
    let s = c.author();
    // The zone is counted without the seller's base.
    let best = |hand: usize| {
        let zone = c.zone(HandId::from(hand)).filter(|z| z.report.zone > 0)?;
        Some(zone.report.seller_max + s.seller.base)
    };
    let hands = hands(s);
    let short = |hand: usize| best(hand).filter(|best| *best < s.seller.target);
    let everywhere = (0..hands.len()).all(|hand| short(hand).is_some());
    for (i, hand) in hands.into_iter().enumerate() {
        let Some(best) = short(i).filter(|_| !s.walkaway) else {
            continue;
        };
        let (zh, en) = in_hand(hand);
        let problem = found.problem(
            "seller.target",
            format!("{zh}对方肯签的方案里，我方最多得 {best}，到不了目标 {}。", s.seller.target),
            sentence(&format!(
                "{en}the best package that they would sign brings us {best}, less than the target {}.",
                s.seller.target
            )),
        );
        let level = if everywhere { Level::Warning } else { Level::Advice };
        found.push(problem.of_level(level).with_help(
            "降低 target，或降低某人的 reservation。",
            "Lower `target`, or somebody's `reservation`.",
        ));
    }
}

/// CP166: every efficient package needs calls home that take more days than there are.
fn frontier_in_reach(c: &CompiledScenario, found: &mut RuleFindings) {
    let s = c.author();
    if s.walkaway {
        return;
    }
    for (i, hand) in hands(s).into_iter().enumerate() {
        let Some(zone) = c.zone(HandId::from(i)).filter(|z| !z.report.frontier.is_empty()) else {
            continue;
        };
        // A call home reaches every level: only what cannot even be paid for in days is out of reach.
        let days_for = |package: &[usize]| -> u32 {
            let beyond = c.issues.iter().zip(package).filter_map(|(issue, level)| {
                let (last, days) = issue.limit?;
                let value = |l: usize| issue.seller.get(l).copied().unwrap_or(0);
                (value(*level) < value(usize::from(last))).then_some(u32::from(days))
            });
            beyond.sum()
        };
        let least = zone.report.frontier.iter().map(|p| days_for(&p.package)).min().unwrap_or(0);
        if least >= u32::from(s.clock.days) {
            let (zh, en) = in_hand(hand);
            let problem = found.problem("seller.authority",
                format!(
                    "{zh}每个划算的方案都要打电话请示，光请示就要 {least} 天，期限只有 {} 天。",
                    s.clock.days
                ),
                sentence(&format!(
                    "{en}every efficient package needs calls home that take {least} days, and there are only {}.",
                    s.clock.days
                )),
            );
            found.push(problem.with_help(
                "放宽 authority，少花几天，或把 clock.days 改长。",
                "Widen `authority`, let the calls cost less, or raise `clock.days`.",
            ));
        }
    }
}
