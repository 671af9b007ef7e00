//! Stakes: tables that vary, issues that somebody cares about, a floor and a target within reach.
use super::hands;
use super::words::{in_hand, sentence};
use super::{CheckRule, RuleFindings, Run};
use crate::i18n::both;
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
                    both!("problem.tables.every_level_worth_none", issue, levels = levels[0]),
                );
                found.push(problem.with_help(both!("problem.tables.let_levels_differ_take")));
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
            let problem = found
                .problem(format!("issues[\"{id}\"]"), both!("problem.tables.nobody_gains_loses_issue", id));
            found.push(problem.with_help(both!("problem.tables.give_levels_value_seller")));
        }
    }
}

/// CP164: the target is not above the floor, or neither lies where deals are.
fn reservation_and_target(s: &Scenario, found: &mut RuleFindings) {
    if s.seller.target <= s.seller.reservation {
        let problem = found.problem(
            "seller.target",
            both!(
                "problem.tables.target_above_reservation",
                target = s.seller.target,
                reservation = s.seller.reservation
            ),
        );
        found.push(problem.with_help(both!("problem.tables.target_what_very_good")));
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
        let what = in_hand(hand);
        let problem = found.problem(
            "seller.target",
            sentence(both!("problem.tables.best_package_they_would", what, best, target = s.seller.target)),
        );
        let level = if everywhere { Level::Warning } else { Level::Advice };
        found.push(
            problem.of_level(level).with_help(both!("problem.tables.lower_target_somebodys_reservation")),
        );
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
            let what = in_hand(hand);
            let problem = found.problem(
                "seller.authority",
                sentence(both!(
                    "problem.tables.every_efficient_package_needs",
                    what,
                    least,
                    days = s.clock.days
                )),
            );
            found.push(problem.with_help(both!("problem.tables.widen_authority_let_calls")));
        }
    }
}
