//! Topics of the deal and of the people who sign it: offers, trades, what was left on the table.
use super::super::AtTurn;
use super::super::recommendation_input::{PointsLeft, RecommendationInput};
use super::super::valued_package::in_zone;
use super::{last, more_of, offers, passed_by, rest_of};
use crate::sim::compiled::{IssueId, Package};
use crate::sim::scenario::Act;
use crate::sim::score::outcome::DealWorth;
use crate::sim::score::relationship::{SPAN, subjective_value};
use crate::sim::score::{RulePoints, ScoreRule};
use crate::sim::session::event::{Event, Situation};
use crate::sim::session::outcome::Outcome;

pub(super) fn package_first(d: &RecommendationInput<'_>) -> PointsLeft {
    let mut offers = offers(d);
    offers.truncate(1);
    if offers.is_empty() {
        return PointsLeft::nothing();
    }
    let rest = rest_of(d, ScoreRule::PackageFirst) + rest_of(d, ScoreRule::PriceInSequence);
    PointsLeft::new(rest + d.charged(&[ScoreRule::PriceFirst]).points, offers)
}

pub(super) fn choices(d: &RecommendationInput<'_>) -> PointsLeft {
    PointsLeft::new(rest_of(d, ScoreRule::EqualOffers), offers(d))
}

pub(super) fn trade(d: &RecommendationInput<'_>) -> PointsLeft {
    let given = d.deal.concessions.iter().filter(|x| !x.conditional);
    let evidence: Vec<AtTurn> = given.map(|x| x.at).collect();
    if evidence.is_empty() {
        return PointsLeft::nothing();
    }
    let rest = rest_of(d, ScoreRule::Conditional);
    PointsLeft::new(rest + d.charged(&[ScoreRule::GivenForNothing]).points, evidence)
}

pub(super) fn offer_rule(d: &RecommendationInput<'_>, rule: ScoreRule) -> PointsLeft {
    let offers = last(offers(d));
    PointsLeft::new(if offers.is_empty() { RulePoints::NONE } else { rest_of(d, rule) }, offers)
}

pub(super) fn forecast(d: &RecommendationInput<'_>) -> PointsLeft {
    let tabled = d.p.when(|e| matches!(e, Event::Tabled { in_passing: false, .. }));
    more_of(d, ScoreRule::ForecastRight, tabled)
}

/// What a package would bring for the deal, as the score counts it.
fn worth(d: &RecommendationInput<'_>, package: &Package) -> DealWorth {
    DealWorth::of(d.p.c, d.p.end.hand, package, |rule| d.worth(rule))
}

fn signed(d: &RecommendationInput<'_>) -> Option<Package> {
    match d.p.end.outcome() {
        Some(Outcome { agreement: Some(offer), .. }) => Some(offer),
        _ => None,
    }
}

/// What a deal that was there would have brought, where none was signed: the one that both sides missed, or the last
/// offer itself.
fn unsigned(d: &RecommendationInput<'_>) -> Option<RulePoints> {
    if signed(d).is_some() {
        return None;
    }
    let near = d.deal.missed.as_ref().map(|m| m.point.package);
    let last_offer = d.deal.offers.last().filter(|o| o.in_zone);
    let package = near.or(last_offer.map(|o| o.point.package))?;
    Some(worth(d, &package).sum() - d.earned(&[ScoreRule::SoundRefusal]))
}

/// Moments at which we pressed for an end: asked for the decision, or pressed in words.
fn pressed(d: &RecommendationInput<'_>) -> Vec<AtTurn> {
    d.p.when(|e| {
        if let Event::Replied(reply) = e {
            return d.p.c.replies[*reply]
                .acts
                .iter()
                .any(|a| matches!(a, Act::Pressure | Act::PrematureClose));
        }
        matches!(e, Event::DecisionAsked)
    })
}

/// A deal was there, and nobody was asked for it.
pub(super) fn agree(d: &RecommendationInput<'_>) -> PointsLeft {
    let Some(points) = unsigned(d).filter(|_| pressed(d).is_empty()) else {
        return PointsLeft::nothing();
    };
    let mut seen = last(offers(d));
    if seen.is_empty() {
        // Nothing was tabled: the meeting that was left without an offer shows it, or the end itself.
        seen = last(d.p.when(|e| matches!(e, Event::MeetingEnded { .. })));
    }
    if seen.is_empty() {
        seen = d.p.when(|e| matches!(e, Event::Ended(_)));
    }
    PointsLeft::new(points, seen)
}

/// A deal was there, the decision was asked for, and what stood against it then stood there to the end.
pub(super) fn unblock(d: &RecommendationInput<'_>) -> PointsLeft {
    let refused = last(d.p.when(|e| matches!(e, Event::PutOff)));
    match unsigned(d) {
        Some(points) if !refused.is_empty() => PointsLeft::new(points, refused),
        _ => PointsLeft::nothing(),
    }
}

/// What both sides left on the table.
pub(super) fn enlarge(d: &RecommendationInput<'_>) -> PointsLeft {
    let (Some(offer), Some(missed)) = (signed(d), &d.deal.missed) else {
        return PointsLeft::nothing();
    };
    let (now, then) = (worth(d, &offer), worth(d, &missed.point.package));
    let more = |then: RulePoints, now: RulePoints| (then - now).max(RulePoints::NONE);
    let signed_on = last(offers(d));
    PointsLeft::new(more(then.own, now.own) + more(then.efficiency, now.efficiency), signed_on)
}

/// Own value given away where the deal as a whole was near the best.
pub(super) fn hold(d: &RecommendationInput<'_>) -> PointsLeft {
    let Some(offer) = signed(d) else {
        return PointsLeft::nothing();
    };
    let evidence: Vec<AtTurn> = d.deal.concessions.iter().map(|x| x.at).collect();
    let near_the_best = d.p.c.efficiency(d.p.end.hand, &offer) >= 850;
    let rest = d.worth(ScoreRule::OwnValue) - worth(d, &offer).own;
    PointsLeft::new(if near_the_best { rest } else { RulePoints::NONE }, evidence)
}

/// Money left open that one other term would have secured, with nobody refusing.
pub(super) fn cash(d: &RecommendationInput<'_>) -> PointsLeft {
    let Some(offer) = signed(d) else {
        return PointsLeft::nothing();
    };
    let c = d.p.c;
    let now = worth(d, &offer).cash;
    let mut best = now;
    for (i, spec) in c.issues.iter().enumerate() {
        for level in 0..spec.levels() {
            let other = offer.with(IssueId::from(i), level);
            if in_zone(c, d.p.end.hand, &other) {
                best = best.max(worth(d, &other).cash);
            }
        }
    }
    PointsLeft::new(best - now, last(offers(d)))
}

/// People who were met and stayed cool, where a face or a word said so.
pub(super) fn warmth(d: &RecommendationInput<'_>) -> PointsLeft {
    let whole = d.worth(ScoreRule::SubjectiveValue);
    let mut all = PointsLeft::nothing();
    for person in d.people.iter().filter(|x| x.votes && x.met > 0) {
        let value = subjective_value(d.p.c, d.p.end, person.role);
        // Five of seven is a good opinion; more is luck.
        let short = (500 - value.mean()).max(0);
        let cool = d.p.when(|e| {
            if let Event::Says { role, standing, .. } = e {
                *role == person.role
                    && matches!(
                        standing,
                        Situation::Cooler | Situation::WhyAsk | Situation::SummaryWrong | Situation::Bypassed
                    )
            } else {
                false
            }
        });
        if short > 0 && !cool.is_empty() {
            all.points += whole.share(person.power * short, SPAN * 1000);
            all.evidence.extend(cool);
        }
    }
    all
}

/// People with a say whom nobody met although the door was open.
pub(super) fn meet_them(d: &RecommendationInput<'_>) -> PointsLeft {
    let whole = d.worth(ScoreRule::SubjectiveValue);
    let mut all = PointsLeft::nothing();
    for person in d.people.iter().filter(|x| x.votes && x.met == 0) {
        let others = passed_by(d, |x| x.role == person.role);
        if !others.is_empty() {
            // From a stranger's opinion to a good one.
            all.points += whole.share(person.power * 6, 10 * 1000);
            all.evidence.extend(others);
        }
    }
    all
}
