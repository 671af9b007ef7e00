//! 方案规划 Solution planning, 13 points: packages before prices, equal offers, conditions, ties to interests, clauses.
use super::{FindingSubject, RulePoints, ScoreBuilder, ScoreRule};
use crate::sim::compiled::{IssueId, Package};
use crate::sim::session::event::Event;
use crate::sim::session::outcome::Outcome;
use crate::sim::session::refusal_review::{RefusalReview, review_refusal};

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the events that count here are named; the others are nothing to this reader"
)]
pub(super) fn score_block(sheet: &mut ScoreBuilder<'_>) {
    let (c, s) = (sheet.c, sheet.s);
    let (mut conditional, mut for_nothing) = (Vec::new(), Vec::new());
    let mut first = true;
    for logged in &s.log {
        match &logged.event {
            Event::Tabled { before, after, conditional: both, in_passing, .. } => {
                let moved = before.0.iter().zip(&after.0).filter(|(x, y)| x != y).count();
                // The first offer alone can be the package that comes before prices.
                if !in_passing && std::mem::take(&mut first) && moved >= 3 {
                    sheet.seen(ScoreRule::PackageFirst, logged, FindingSubject::Amount(moved as i64, 3));
                }
                let gave = (0..c.issues.len())
                    .map(IssueId::from)
                    .any(|i| c.seller_step(i, before.level(i), after.level(i)) < 0);
                if *both {
                    conditional.push(logged.action);
                } else if gave {
                    for_nothing.push(logged.action);
                    sheet.seen(ScoreRule::GivenForNothing, logged, FindingSubject::Nothing);
                }
            }
            Event::Presented { valid: true, .. } => {
                sheet.seen(ScoreRule::EqualOffers, logged, FindingSubject::Nothing);
            }
            Event::Forecast(role, expected, came) if expected == came => {
                sheet.seen(ScoreRule::ForecastRight, logged, FindingSubject::Role(*role));
            }
            _ => {}
        }
    }
    let all = conditional.len() + for_nothing.len();
    if all > 0 {
        let share = conditional.len() as i64 * 1000 / all as i64;
        let points = planned(sheet, sheet.worth(ScoreRule::Conditional).share(share, 1000));
        sheet.over(ScoreRule::Conditional, points, conditional, FindingSubject::Amount(share, 1000));
    }
    if let Some(offer) = s.offer {
        if planned_well(sheet) {
            tied(sheet, &offer);
        }
        clauses(sheet, &offer);
    }
}

/// Whether the plan held: it was signed, or refused for good reason. A plan that nobody signs ties nothing together,
/// and its conditions and clauses count half.
fn planned_well(sheet: &ScoreBuilder<'_>) -> bool {
    match sheet.s.outcome() {
        Some(Outcome { agreement: Some(_), .. }) => true,
        _ => matches!(review_refusal(sheet.c, sheet.s), RefusalReview::Sound(_)),
    }
}

/// Points of a plan: half of them where it did not hold.
fn planned(sheet: &ScoreBuilder<'_>, points: RulePoints) -> RulePoints {
    if planned_well(sheet) { points } else { points.share(1, 2) }
}

/// The actions that brought these terms to where they are in the offer; the last offer where none was moved.
fn set_by(sheet: &ScoreBuilder<'_>, offer: &Package, issues: impl Iterator<Item = IssueId>) -> Vec<u16> {
    let log = &sheet.s.log;
    let set = |issue: IssueId| {
        log.iter().rfind(|l| {
            matches!(&l.event, Event::Tabled { before, after, .. }
                if before.level(issue) != after.level(issue) && after.level(issue) == offer.level(issue))
        })
    };
    let mut actions: Vec<u16> = issues.filter_map(set).map(|l| l.action).collect();
    actions.sort_unstable();
    actions.dedup();
    if actions.is_empty() {
        let last = log.iter().rfind(|l| matches!(l.event, Event::Tabled { .. }));
        actions.extend(last.map(|l| l.action));
    }
    actions
}

/// Of the terms that the offer changes, the share that serves a verified interest of somebody with a say better than
/// our quotation did.
fn tied(sheet: &mut ScoreBuilder<'_>, offer: &Package) {
    let (c, s) = (sheet.c, sheet.s);
    let (mut changed, mut tied) = (0, Vec::new());
    for i in (0..c.issues.len()).map(IssueId::from) {
        let (was, now) = (usize::from(c.quotation.level(i)), usize::from(offer.level(i)));
        if was == now {
            continue;
        }
        changed += 1;
        let serves = |id: &crate::sim::compiled::InterestId| {
            let interest = &c.interests[*id];
            let known = s.verified.has(*id) || !interest.hidden;
            known
                && interest.serves[s.hand]
                    .iter()
                    .any(|(issue, _, levels)| *issue == i && levels[now] > levels[was])
        };
        if c.voters().any(|r| c.roles[r].interests.iter().any(serves)) {
            tied.push(i);
        }
    }
    if changed >= 2 {
        let ties = tied.len() as i64;
        let points = sheet.worth(ScoreRule::TiedToInterests).share(ties * 1000 / changed, 1000);
        let actions = set_by(sheet, offer, tied.into_iter());
        sheet.over(ScoreRule::TiedToInterests, points, actions, FindingSubject::Amount(ties, changed));
    }
}

/// How well the offer reads as a contract: the mean quality of the clauses that are a matter of wording.
fn clauses(sheet: &mut ScoreBuilder<'_>, offer: &Package) {
    let c = sheet.c;
    let worded: Vec<i64> = c
        .issues
        .iter()
        .zip(offer.0)
        .filter(|(issue, _)| !issue.clause.is_empty())
        .map(|(issue, level)| issue.clause.get(usize::from(level)).copied().unwrap_or(0))
        .collect();
    if !worded.is_empty() {
        let mean = worded.iter().sum::<i64>() / worded.len() as i64;
        let points = planned(sheet, sheet.worth(ScoreRule::ClauseQuality).share(mean, 1000));
        let worded = c.issues.iter_enumerated().filter(|(_, issue)| !issue.clause.is_empty());
        let actions = set_by(sheet, offer, worded.map(|(i, _)| i));
        sheet.over(ScoreRule::ClauseQuality, points, actions, FindingSubject::Amount(mean, 1000));
    }
}
