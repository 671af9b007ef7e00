//! The economy: there is something to agree on, and we may offer what we quote.
use super::hands;
use super::words::{in_hand, sentence};
use super::{CheckRule, RuleFindings, Run};
use crate::i18n::both;
use crate::sim::compiled::{CompiledScenario, HandId};
use crate::sim::ordered::Ordered;
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::Scenario;

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP160",
            level: Level::Error,
            words: "code.cp160",
            wrong: "reservation: 0.99",
            right: "reservation: 0.42",
        },
        run: Run::Compiled(empty_zone),
    },
    CheckRule {
        code: &Code {
            id: "CP161",
            level: Level::Error,
            words: "code.cp161",
            wrong: "\"price\": \"six\", \"payment\": \"half\"",
            right: "\"price\": \"list\", \"payment\": \"half\"",
        },
        run: Run::Written(quotation_within_authority),
    },
    CheckRule {
        code: &Code {
            id: "CP162",
            level: Level::Error,
            words: "code.cp162",
            wrong: "levels: { \"price\": \"six\" }",
            right: "levels: { \"delivery\": \"eight\" }",
        },
        run: Run::Written(openings_within_authority),
    },
];

/// CP160: no package suits everybody, and the scenario does not say so.
fn empty_zone(c: &CompiledScenario, found: &mut RuleFindings) {
    let s = c.author();
    if s.walkaway {
        return;
    }
    for (i, hand) in hands(s).into_iter().enumerate() {
        if c.zone(HandId::from(i)).is_none_or(|z| z.report.zone == 0) {
            let what = in_hand(hand);
            let problem = found.problem(
                hand.map_or_else(|| "roles".to_owned(), |h| format!("hands[\"{h}\"]")),
                sentence(both!("problem.economy.no_package_reaches_our", what)),
            );
            found.push(problem.with_help(both!("problem.economy.lower_somebodys_reservation_write")));
        }
    }
}

/// CP161: our quotation goes beyond the trainee's authority.
fn quotation_within_authority(s: &Scenario, found: &mut RuleFindings) {
    beyond(s, "seller.quotation", &s.seller.quotation, "problem.economy.quotation", found);
}

/// CP162: an opening offer goes beyond the trainee's authority.
fn openings_within_authority(s: &Scenario, found: &mut RuleFindings) {
    for (id, offer) in s.seller.openings.iter() {
        let path = format!("seller.openings[\"{id}\"].levels");
        beyond(s, &path, &offer.levels, "problem.economy.opening_paper", found);
    }
}

fn beyond(s: &Scenario, path: &str, levels: &Ordered<String>, what: &str, found: &mut RuleFindings) {
    for (issue_id, level) in levels.iter() {
        let Some(issue) = s.issues.get(issue_id) else {
            continue;
        };
        let value = |level: &str| issue.levels.index_of(level).and_then(|l| issue.seller.get(l));
        for limit in s.seller.authority.iter().filter(|l| l.issue == issue_id) {
            if let (Some(offered), Some(least)) = (value(level), value(&limit.beyond))
                && offered < least
            {
                let problem = found.problem(
                    format!("{path}[\"{issue_id}\"]"),
                    both!("problem.economy.beyond_our_authority", what = both!(what), issue_id, level),
                );
                found.push(problem.with_help(both!(
                    "problem.economy.authority_ends_choose_another",
                    beyond = limit.beyond
                )));
            }
        }
    }
}
