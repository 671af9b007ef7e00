//! How large the numbers of a scenario may be: within these ranges no sum and no product runs over, so that the rules add
//! and multiply without looking.
use super::codes;
use crate::i18n::both;
use crate::sim::ordered::Ordered;
use crate::sim::problem::Problem;
use crate::sim::scenario::{DecisionRule, Relation, Route, Scenario};

/// A share of one as whole thousandths; what is far outside is a finding, and kept small until it is told.
pub(super) fn thousandths(x: f64) -> i64 {
    (x.clamp(-100.0, 100.0) * 1000.0).round() as i64
}

/// The largest amount of money, either way, in the scenario's unit.
const MONEY: i64 = 1_000_000_000_000;
/// The furthest day of an instalment, either way: a hundred years.
const FAR: i64 = 36_500;
/// Most days of a case.
const DAYS: i64 = 365;
/// Most turns of a case.
const TURNS: i64 = 200;
/// Most turns that somebody gives a meeting.
const PATIENCE: i64 = 100;
/// Most days that something costs.
const COST: i64 = 100;

/// CP106: a number outside what the game reckons with. CP115: a share, a weight or a quality outside 0 to 1. CP116: a
/// reservation outside 0 to 1.
pub(super) fn out_of_range(s: &Scenario) -> Vec<Problem> {
    let mut found = Vec::new();
    clock(s, &mut found);
    money(s, &mut found);
    for (id, role) in s.roles.iter() {
        let path = format!("roles[\"{id}\"]");
        whole(&|| format!("{path}.trust"), i64::from(role.trust), 0, 100, &mut found);
        let patience = i64::from(role.patience);
        whole(&|| format!("{path}.patience"), patience, 1, PATIENCE, &mut found);
        share(&|| format!("{path}.power"), role.power, &mut found);
        between(&|| format!("{path}.concedes"), role.concedes, 0.1, 20.0, &mut found);
        if !(0.0..=1.0).contains(&role.reservation) {
            let problem = codes::RESERVATION.problem(
                format!("{path}.reservation"),
                both!("problem.ranges.reservation_should_0_1", id, reservation = role.reservation),
            );
            found.push(problem.with_help(both!("problem.ranges.1_best_result_person")));
        }
        for (id, interest) in role.interests.iter() {
            let path = || format!("{path}.interests[\"{id}\"]");
            share(&|| format!("{}.weight", path()), interest.weight, &mut found);
            for (hand, weight) in interest.weights.iter() {
                share(&|| format!("{}.weights[\"{hand}\"]", path()), *weight, &mut found);
            }
            services(&|| format!("{}.serves", path()), &interest.serves, &mut found);
            for (hand, serves) in interest.serves_in.iter() {
                services(&|| format!("{}.serves_in[\"{hand}\"]", path()), serves, &mut found);
            }
            for (i, route) in interest.opens.iter().enumerate() {
                if let Route::Ask { trust: Some(trust), .. } | Route::Clues { trust: Some(trust), .. } = route
                {
                    let path = || format!("{}.opens[{i}].trust", path());
                    whole(&path, i64::from(*trust), 0, 100, &mut found);
                }
            }
        }
    }
    if let DecisionRule::Weighted(least) = &s.decision {
        between(&|| "decision".to_owned(), *least, 0.001, 1.0, &mut found);
    }
    for (i, relation) in s.relations.iter().enumerate() {
        if let Relation::Influence { weight, .. } = relation {
            between(&|| format!("relations[{i}].weight"), *weight, -1.0, 1.0, &mut found);
        }
    }
    found
}

fn clock(s: &Scenario, found: &mut Vec<Problem>) {
    let at = |path: &'static str| move || path.to_owned();
    whole(&at("difficulty"), i64::from(s.difficulty), 1, 5, found);
    whole(&at("clock.days"), i64::from(s.clock.days), 1, DAYS, found);
    whole(&at("clock.turns"), i64::from(s.clock.turns), 1, TURNS, found);
    whole(&at("clock.visit_days"), i64::from(s.clock.visit_days), 0, COST, found);
    for (i, limit) in s.seller.authority.iter().enumerate() {
        let path = || format!("seller.authority[{i}].days");
        whole(&path, i64::from(limit.days), 0, COST, found);
    }
}

fn money(s: &Scenario, found: &mut Vec<Problem>) {
    let seller = &s.seller;
    for (field, value) in [
        ("base", seller.base),
        ("reservation", seller.reservation),
        ("target", seller.target),
        ("contract", seller.contract),
    ] {
        whole(&|| format!("seller.{field}"), value, -MONEY, MONEY, found);
    }
    let each = |path: &dyn Fn() -> String, list: &[i64], most: i64, found: &mut Vec<Problem>| {
        for (i, value) in list.iter().enumerate() {
            whole(&|| format!("{}[{i}]", path()), *value, -most, most, found);
        }
    };
    for (id, issue) in s.issues.iter() {
        each(&|| format!("issues[\"{id}\"].seller"), &issue.seller, MONEY, found);
        each(&|| format!("issues[\"{id}\"].at_risk"), &issue.at_risk, MONEY, found);
        for (i, quality) in issue.clause.iter().enumerate() {
            share(&|| format!("issues[\"{id}\"].clause[{i}]"), *quality, found);
        }
    }
    for (i, part) in seller.instalments.iter().enumerate() {
        let path = || format!("seller.instalments[{i}]");
        whole(&|| format!("{}.amount", path()), part.amount, -MONEY, MONEY, found);
        whole(&|| format!("{}.day", path()), part.day, -FAR, FAR, found);
        for (field, by, most) in [("amount_by", &part.amount_by, MONEY), ("day_by", &part.day_by, FAR)] {
            for (issue, list) in by.iter() {
                each(&|| format!("{}.{field}[\"{issue}\"]", path()), list, most, found);
            }
        }
    }
}

fn services(path: &dyn Fn() -> String, serves: &Ordered<(f64, Vec<f64>)>, found: &mut Vec<Problem>) {
    for (issue, (own, levels)) in serves.iter() {
        let path = || format!("{}[\"{issue}\"]", path());
        share(&path, *own, found);
        for level in levels {
            share(&path, *level, found);
        }
    }
}

fn share(path: &dyn Fn() -> String, value: f64, found: &mut Vec<Problem>) {
    if !(0.0..=1.0).contains(&value) {
        found.push(codes::NOT_A_SHARE.problem(path(), both!("problem.ranges.number_should_0_1", value)));
    }
}

fn between(path: &dyn Fn() -> String, value: f64, least: f64, most: f64, found: &mut Vec<Problem>) {
    if !(least..=most).contains(&value) {
        found.push(outside(path(), &value.to_string(), &least.to_string(), &most.to_string()));
    }
}

fn whole(path: &dyn Fn() -> String, value: i64, least: i64, most: i64, found: &mut Vec<Problem>) {
    if !(least..=most).contains(&value) {
        found.push(outside(path(), &value.to_string(), &least.to_string(), &most.to_string()));
    }
}

fn outside(path: String, value: &str, least: &str, most: &str) -> Problem {
    let problem =
        codes::OUT_OF_RANGE.problem(path, both!("problem.ranges.number_should", value, least, most));
    problem.with_help(both!("problem.ranges.write_one_range_where"))
}
