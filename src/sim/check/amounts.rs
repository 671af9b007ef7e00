//! Numbers and lists that can be run and mean nothing: no minutes, days that never come, sums that don't add up, lists
//! that hold nothing.
use super::{CheckRule, RuleFindings, Run, replies};
use crate::sim::ordered::Ordered;
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::{Instalment, Relation, Route, Scenario};

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP107",
            level: Level::Warning,
            words: "code.cp107",
            wrong: "minutes: 0",
            right: "minutes: 8",
        },
        run: Run::Written(senseless),
    },
    CheckRule {
        code: &Code {
            id: "CP108",
            level: Level::Warning,
            words: "code.cp108",
            wrong: "Answer(text: …, trust: 100, because: …)",
            right: "Answer(text: …, trust: 10, because: …)",
        },
        run: Run::Written(leaps),
    },
    CheckRule {
        code: &Code {
            id: "CP109",
            level: Level::Warning,
            words: "code.cp109",
            wrong: "stages: []",
            right: "stages: [Needs, Price, Closing]",
        },
        run: Run::Written(lists),
    },
    CheckRule {
        code: &Code {
            id: "CP167",
            level: Level::Warning,
            words: "code.cp167",
            wrong: "day: (30, 36)",
            right: "day: (3, 6)",
        },
        run: Run::Written(events),
    },
    CheckRule {
        code: &Code {
            id: "CP168",
            level: Level::Warning,
            words: "code.cp168",
            wrong: "dates: [(9, (zh: \"排产\", en: \"Planning\")), (3, (zh: \"审计\", en: \"Audit\"))],",
            right: "dates: [(3, (zh: \"审计\", en: \"Audit\")), (9, (zh: \"排产\", en: \"Planning\"))],",
        },
        run: Run::Written(dates),
    },
    CheckRule {
        code: &Code {
            id: "CP169",
            level: Level::Warning,
            words: "code.cp169",
            wrong: "contract: 480, instalments: [Instalment(…, amount: 240), Instalment(…, amount: 200)],",
            right: "contract: 480, instalments: [Instalment(…, amount: 240), Instalment(…, amount: 240)],",
        },
        run: Run::Written(instalments),
    },
];

/// The longest that a person plays, in minutes.
const MINUTES: u16 = 600;
/// The furthest that trust or tension moves beyond the usual, as the format says.
const BEYOND: i8 = 20;

/// CP107: a number that can be run, and not as meant.
fn senseless(s: &Scenario, found: &mut RuleFindings) {
    let days = s.clock.days;
    let mut outside = |path: String, value: u64, least: u64, most: u64, zh: &str, en: &str| {
        if !(least..=most).contains(&value) {
            let problem = found.problem(
                path,
                format!("这里写的是 {value}：{zh}"),
                format!("The number here is {value}: {en}"),
            );
            found.push(problem.with_help(
                format!("写 {least} 到 {most} 之间的数。"),
                format!("Write one from {least} to {most}."),
            ));
        }
    };
    let (zh, en) = ("玩一局要几分钟，好让人安排时间。", "it says how many minutes a person needs.");
    outside("minutes".to_owned(), s.minutes.into(), 1, MINUTES.into(), zh, en);
    let most = u64::from(days.saturating_sub(1));
    let (zh, en) = ("登一次门就过了期限。", "a single visit takes all the days there are.");
    outside("clock.visit_days".to_owned(), s.clock.visit_days.into(), 0, most, zh, en);
    for (i, limit) in s.seller.authority.iter().enumerate() {
        let (zh, en) = ("请示还没回来，期限就到了。", "the call home takes all the days there are.");
        outside(format!("seller.authority[{i}].days"), limit.days.into(), 0, days.into(), zh, en);
    }
    for (path, _, reply) in replies(s) {
        for (i, answer) in reply.answers.iter().enumerate() {
            let (zh, en) = ("一句回话就花光了所有的日子。", "one answer takes all the days there are.");
            outside(format!("{path}.answers[{i}].days"), answer.days.into(), 0, days.into(), zh, en);
        }
    }
    for (id, role) in s.roles.iter() {
        if let Some(meetings) = role.meetings {
            let (zh, en) = ("一次也见不到这个人。", "this person can never be met.");
            outside(format!("roles[\"{id}\"].meetings"), meetings.into(), 1, 255, zh, en);
        }
        for (interest, spec) in role.interests.iter() {
            for (i, route) in spec.opens.iter().enumerate() {
                let Route::Clues { from, need, .. } = route else { continue };
                let path = format!("roles[\"{id}\"].interests[\"{interest}\"].opens[{i}].need");
                let (zh, en) = (
                    "要凑的比列出来的多，或者一条也不用凑。",
                    "it takes more clues than are named, or none.",
                );
                outside(path, (*need).into(), 1, (from.len() as u64).max(1), zh, en);
            }
        }
    }
}

/// CP108: trust or tension that moves further than the format says.
fn leaps(s: &Scenario, found: &mut RuleFindings) {
    let mut look = |path: String, by: i8| {
        if by.unsigned_abs() > BEYOND.unsigned_abs() {
            let problem = found.problem(
                path,
                format!("一下子动 {by}，超出了 −{BEYOND} 到 {BEYOND}。"),
                format!("It moves by {by} at once, beyond −{BEYOND} to {BEYOND}."),
            );
            found.push(problem.with_help(
                "信任是一点点来的：写小些，或分几处给。",
                "Trust comes little by little: write less, or give it in several places.",
            ));
        }
    };
    for (path, _, reply) in replies(s) {
        for (i, answer) in reply.answers.iter().enumerate() {
            look(format!("{path}.answers[{i}].trust"), answer.trust);
            look(format!("{path}.answers[{i}].tension"), answer.tension);
            for (role, by) in answer.others.iter() {
                look(format!("{path}.answers[{i}].others[\"{role}\"]"), *by);
            }
        }
    }
    for (id, event) in s.events.iter() {
        for (field, moved) in [("trust", &event.trust), ("tension", &event.tension)] {
            for (role, by) in moved.iter() {
                look(format!("events[\"{id}\"].{field}[\"{role}\"]"), *by);
            }
        }
    }
}

/// CP109: a list that has to hold something and is empty, or that names a thing twice; two who are one.
fn lists(s: &Scenario, found: &mut RuleFindings) {
    let mut empty = |path: String, is_empty: bool, zh: &str, en: &str| {
        if is_empty {
            let problem =
                found.problem(path, format!("这张表是空的：{zh}"), format!("This list is empty: {en}"));
            found.push(problem.with_help("至少写一个。", "Write one at least."));
        }
    };
    let (zh, en) = ("没说练的是哪几步。", "it does not say what the case trains.");
    empty("stages".to_owned(), s.stages.is_empty(), zh, en);
    empty("scenes".to_owned(), s.scenes.is_empty(), "没有人说话。", "nobody says anything.");
    empty("issues".to_owned(), s.issues.is_empty(), "没有东西可谈。", "there is nothing to agree on.");
    for (id, role) in s.roles.iter() {
        let (zh, en) = ("没说在哪儿能见到这个人。", "it does not say where this person can be met.");
        empty(format!("roles[\"{id}\"].on"), role.on.is_empty(), zh, en);
        let (zh, en) = ("没说这个人在采购里是什么角色。", "it does not say what part this person plays.");
        empty(format!("roles[\"{id}\"].buying"), role.buying.is_empty() && role.votes, zh, en);
        for (interest, spec) in role.interests.iter() {
            let path = format!("roles[\"{id}\"].interests[\"{interest}\"]");
            for (i, route) in spec.opens.iter().enumerate() {
                let (Route::Clues { from: facts, .. } | Route::Told(facts)) = route else { continue };
                let (zh, en) = ("没有哪个事实通到这个利益。", "no fact leads to the interest.");
                empty(format!("{path}.opens[{i}]"), facts.is_empty(), zh, en);
            }
        }
    }
    for (i, part) in s.seller.instalments.iter().enumerate() {
        for (issue, levels) in part.only.iter() {
            let (zh, en) = ("这笔款就永远没有。", "this instalment is never paid.");
            empty(format!("seller.instalments[{i}].only[\"{issue}\"]"), levels.is_empty(), zh, en);
        }
    }
    lengths(s, found);
    twice(s, found);
}

/// Lists with a number for each level of an issue, which have more or fewer.
fn lengths(s: &Scenario, found: &mut RuleFindings) {
    for (id, issue) in s.issues.iter() {
        for (field, have) in [("at_risk", issue.at_risk.len()), ("clause", issue.clause.len())] {
            let levels = issue.levels.len();
            if have != 0 && have != levels {
                let problem = found.problem(
                    format!("issues[\"{id}\"].{field}"),
                    format!("“{id}”有 {levels} 档，这里写了 {have} 个数。"),
                    format!("`{id}` has {levels} levels; {have} numbers stand here."),
                );
                found.push(problem.with_help(
                    "一档写一个数，次序和 levels 相同；用不着就整个去掉。",
                    "Write one for each level in the order of `levels`, or leave the list out.",
                ));
            }
        }
    }
}

fn twice(s: &Scenario, found: &mut RuleFindings) {
    fn again<T: PartialEq>(path: &str, list: &[T], found: &mut RuleFindings) {
        for (i, item) in list.iter().enumerate().filter(|(i, item)| list[..*i].contains(item)) {
            let first = list.iter().position(|other| other == item).unwrap_or(i) + 1;
            let problem = found.problem(
                format!("{path}[{i}]"),
                format!("和第 {first} 个一样，写了两次。"),
                format!("It is the same as number {first}, so it stands here twice."),
            );
            found.push(
                problem.with_help("去掉一个，或换成本来要写的。", "Take one out, or write what was meant."),
            );
        }
    }
    again("stages", &s.stages, found);
    for (id, role) in s.roles.iter() {
        again(&format!("roles[\"{id}\"].on"), &role.on, found);
        again(&format!("roles[\"{id}\"].buying"), &role.buying, found);
        again(&format!("roles[\"{id}\"].blocks_on"), &role.blocks_on, found);
    }
    for (path, _, reply) in replies(s) {
        again(&format!("{path}.acts"), &reply.acts, found);
        for (i, answer) in reply.answers.iter().enumerate() {
            again(&format!("{path}.answers[{i}].learn"), &answer.learn, found);
        }
    }
    for (i, relation) in s.relations.iter().enumerate() {
        let (Relation::Influence { from: one, to: other, .. } | Relation::Rivals { one, other, .. }) =
            relation;
        if one == other {
            let problem = found.problem(
                format!("relations[{i}]"),
                format!("“{one}”和自己的关系不算关系。"),
                format!("`{one}` has no relation with oneself."),
            );
            found.push(problem.with_help("写两个不同的角色。", "Name two different roles."));
        }
    }
}

/// CP167: an event on a day that never comes.
fn events(s: &Scenario, found: &mut RuleFindings) {
    let last = s.clock.days;
    for (id, event) in s.events.iter() {
        let (from, to) = event.day;
        let path = format!("events[\"{id}\"].day");
        let problem = if from.min(to) > last {
            found.problem(
                path,
                format!("期限只有 {last} 天，第 {} 天永远不会到，“{id}”不会发生。", from.min(to)),
                format!(
                    "There are {last} days, so day {} never comes and `{id}` never happens.",
                    from.min(to)
                ),
            )
        } else if from > to {
            found.problem(
                path,
                format!("从第 {from} 天到第 {to} 天，前后颠倒了。"),
                format!("From day {from} to day {to}: the two are the wrong way round."),
            )
        } else if to > last {
            let problem = found.problem(
                path,
                format!("期限只有 {last} 天：落在第 {last} 天以后的那些局里，“{id}”不会发生。"),
                format!("There are {last} days: where `{id}` falls after that it never happens."),
            );
            problem.of_level(Level::Advice)
        } else {
            continue;
        };
        found.push(problem.with_help(
            "天数从 0 数起，不超过 clock.days；早的写在前面。",
            "Days count from 0 up to `clock.days`, the earlier one first.",
        ));
    }
}

/// CP168: dates that the trainee knows of, not in the order of time.
fn dates(s: &Scenario, found: &mut RuleFindings) {
    for (i, pair) in s.seller.dates.windows(2).enumerate().filter(|(_, pair)| pair[1].0 < pair[0].0) {
        let problem = found.problem(
            format!("seller.dates[{}]", i + 1),
            format!("第 {} 天写在第 {} 天后面。", pair[1].0, pair[0].0),
            format!("Day {} stands after day {}.", pair[1].0, pair[0].0),
        );
        found.push(problem.with_help("按日子先后写。", "Write them in the order of time."));
    }
}

/// CP169: instalments that don't add up to the contract's price, under the terms of our quotation.
fn instalments(s: &Scenario, found: &mut RuleFindings) {
    let seller = &s.seller;
    if seller.instalments.is_empty() {
        return;
    }
    let level =
        |issue: &str| -> Option<usize> { s.issues.get(issue)?.levels.index_of(seller.quotation.get(issue)?) };
    let moved = |by: &Ordered<Vec<i64>>| -> i64 {
        by.iter().filter_map(|(issue, list)| list.get(level(issue)?).copied()).fold(0, i64::saturating_add)
    };
    let paid = |part: &&Instalment| {
        part.only.iter().all(|(issue, levels)| seller.quotation.get(issue).is_none_or(|l| levels.contains(l)))
    };
    let of = |part: &Instalment| part.amount.saturating_add(moved(&part.amount_by));
    let sum = seller.instalments.iter().filter(paid).map(of).fold(0, i64::saturating_add);
    if sum != seller.contract {
        let problem = found.problem(
            "seller.instalments",
            format!("照报价签，各笔款加起来是 {sum}，合同价是 {}。", seller.contract),
            format!(
                "As quoted, the instalments add up to {sum}, and the contract's price is {}.",
                seller.contract
            ),
        );
        found.push(problem.with_help(
            "改各笔的 amount、amount_by，或改 seller.contract。",
            "Change `amount` and `amount_by`, or `seller.contract`.",
        ));
    }
}
