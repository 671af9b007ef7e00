//! Numbers and lists that can be run and mean nothing: no minutes, days that never come, sums that don't add up, lists
//! that hold nothing.
use super::{CheckRule, RuleFindings, Run, replies};
use crate::i18n::both;
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
    let mut outside = |path: String, value: u64, least: u64, most: u64, what: &str| {
        if !(least..=most).contains(&value) {
            let problem = found.problem(path, both!("problem.amounts.number", value, what = both!(what)));
            found.push(problem.with_help(both!("problem.amounts.write_one", least, most)));
        }
    };
    let what = "problem.amounts.says_how_many_minutes";
    outside("minutes".to_owned(), s.minutes.into(), 1, MINUTES.into(), what);
    let most = u64::from(days.saturating_sub(1));
    let what = "problem.amounts.single_visit_takes_all";
    outside("clock.visit_days".to_owned(), s.clock.visit_days.into(), 0, most, what);
    for (i, limit) in s.seller.authority.iter().enumerate() {
        let what = "problem.amounts.call_home_takes_all";
        outside(format!("seller.authority[{i}].days"), limit.days.into(), 0, days.into(), what);
    }
    for (path, _, reply) in replies(s) {
        for (i, answer) in reply.answers.iter().enumerate() {
            let what = "problem.amounts.one_answer_takes_all";
            outside(format!("{path}.answers[{i}].days"), answer.days.into(), 0, days.into(), what);
        }
    }
    for (id, role) in s.roles.iter() {
        if let Some(meetings) = role.meetings {
            let what = "problem.amounts.person_can_never_met";
            outside(format!("roles[\"{id}\"].meetings"), meetings.into(), 1, 255, what);
        }
        for (interest, spec) in role.interests.iter() {
            for (i, route) in spec.opens.iter().enumerate() {
                let Route::Clues { from, need, .. } = route else { continue };
                let path = format!("roles[\"{id}\"].interests[\"{interest}\"].opens[{i}].need");
                let what = "problem.amounts.takes_more_clues_than";
                outside(path, (*need).into(), 1, (from.len() as u64).max(1), what);
            }
        }
    }
}

/// CP108: trust or tension that moves further than the format says.
fn leaps(s: &Scenario, found: &mut RuleFindings) {
    let mut look = |path: String, by: i8| {
        if by.unsigned_abs() > BEYOND.unsigned_abs() {
            let problem =
                found.problem(path, both!("problem.amounts.moves_once_beyond", by, beyond = BEYOND));
            found.push(problem.with_help(both!("problem.amounts.trust_comes_little_little")));
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
    let mut empty = |path: String, is_empty: bool, what: &str| {
        if is_empty {
            let problem = found.problem(path, both!("problem.amounts.list_empty", what = both!(what)));
            found.push(problem.with_help(both!("problem.amounts.write_one_least")));
        }
    };
    let what = "problem.amounts.does_say_what_case";
    empty("stages".to_owned(), s.stages.is_empty(), what);
    empty("scenes".to_owned(), s.scenes.is_empty(), "problem.amounts.nobody_says_anything");
    empty("issues".to_owned(), s.issues.is_empty(), "problem.amounts.nothing_agree");
    for (id, role) in s.roles.iter() {
        let what = "problem.amounts.does_say_where_person";
        empty(format!("roles[\"{id}\"].on"), role.on.is_empty(), what);
        let what = "problem.amounts.does_say_what_part";
        empty(format!("roles[\"{id}\"].buying"), role.buying.is_empty() && role.votes, what);
        for (interest, spec) in role.interests.iter() {
            let path = format!("roles[\"{id}\"].interests[\"{interest}\"]");
            for (i, route) in spec.opens.iter().enumerate() {
                let (Route::Clues { from: facts, .. } | Route::Told(facts)) = route else { continue };
                let what = "problem.amounts.no_fact_leads_interest";
                empty(format!("{path}.opens[{i}]"), facts.is_empty(), what);
            }
        }
    }
    for (i, part) in s.seller.instalments.iter().enumerate() {
        for (issue, levels) in part.only.iter() {
            let what = "problem.amounts.instalment_never_paid";
            empty(format!("seller.instalments[{i}].only[\"{issue}\"]"), levels.is_empty(), what);
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
                    both!("problem.amounts.levels_numbers_stand", id, levels, have),
                );
                found.push(problem.with_help(both!("problem.amounts.write_one_each_level")));
            }
        }
    }
}

fn twice(s: &Scenario, found: &mut RuleFindings) {
    fn again<T: PartialEq>(path: &str, list: &[T], found: &mut RuleFindings) {
        for (i, item) in list.iter().enumerate().filter(|(i, item)| list[..*i].contains(item)) {
            let first = list.iter().position(|other| other == item).unwrap_or(i) + 1;
            let problem = found
                .problem(format!("{path}[{i}]"), both!("problem.amounts.same_number_stands_twice", first));
            found.push(problem.with_help(both!("problem.amounts.take_one_out_write")));
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
            let problem =
                found.problem(format!("relations[{i}]"), both!("problem.amounts.no_relation_oneself", one));
            found.push(problem.with_help(both!("problem.amounts.name_two_different_roles")));
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
            found.problem(path, both!("problem.amounts.days_day_never_comes", last, to = from.min(to), id))
        } else if from > to {
            found.problem(path, both!("problem.amounts.day_day_two_wrong", from, to))
        } else if to > last {
            let problem = found.problem(path, both!("problem.amounts.days_where_falls_after", last, id));
            problem.of_level(Level::Advice)
        } else {
            continue;
        };
        found.push(problem.with_help(both!("problem.amounts.days_count_0_up")));
    }
}

/// CP168: dates that the trainee knows of, not in the order of time.
fn dates(s: &Scenario, found: &mut RuleFindings) {
    for (i, pair) in s.seller.dates.windows(2).enumerate().filter(|(_, pair)| pair[1].0 < pair[0].0) {
        let problem = found.problem(
            format!("seller.dates[{}]", i + 1),
            both!("problem.amounts.day_stands_after_day", pair = pair[1].0, pair_2 = pair[0].0),
        );
        found.push(problem.with_help(both!("problem.amounts.write_them_order_time")));
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
            both!("problem.amounts.quoted_instalments_add_up", sum, contract = seller.contract),
        );
        found.push(problem.with_help(both!("problem.amounts.change_amount_amount_seller")));
    }
}
