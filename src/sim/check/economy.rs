//! The economy: there is something to agree on, and we may offer what we quote.
use super::hands;
use super::words::{in_hand, sentence};
use super::{CheckRule, RuleFindings, Run};
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
            let (zh, en) = in_hand(hand);
            let problem = found.problem(
                hand.map_or_else(|| "roles".to_owned(), |h| format!("hands[\"{h}\"]")),
                format!("{zh}没有一个方案同时过得了我方和每位表决人的底线。"),
                sentence(&format!("{en}no package reaches our reservation and that of everybody who votes.")),
            );
            found.push(problem.with_help(
                "降低某一方的 reservation；要是本来就不该成交，写 walkaway: true。",
                "Lower somebody's `reservation`, or write `walkaway: true` if no deal is the best deal here.",
            ));
        }
    }
}

/// CP161: our quotation goes beyond the trainee's authority.
fn quotation_within_authority(s: &Scenario, found: &mut RuleFindings) {
    beyond(s, "seller.quotation", &s.seller.quotation, ("报价", "The quotation"), found);
}

/// CP162: an opening offer goes beyond the trainee's authority.
fn openings_within_authority(s: &Scenario, found: &mut RuleFindings) {
    for (id, offer) in s.seller.openings.iter() {
        let path = format!("seller.openings[\"{id}\"].levels");
        beyond(s, &path, &offer.levels, ("开场方案", "The opening paper"), found);
    }
}

fn beyond(s: &Scenario, path: &str, levels: &Ordered<String>, what: (&str, &str), found: &mut RuleFindings) {
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
                    format!("{}里“{issue_id}”的“{level}”超出了我方权限。", what.0),
                    format!("{} has `{issue_id}` at `{level}`, beyond our authority.", what.1),
                );
                found.push(problem.with_help(
                    format!("权限到“{}”为止：换一档，或放宽 seller.authority。", limit.beyond),
                    format!(
                        "Authority ends at `{}`: choose another level, or widen `seller.authority`.",
                        limit.beyond
                    ),
                ));
            }
        }
    }
}
