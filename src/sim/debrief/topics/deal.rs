//! Topics of the deal and of the people who sign it: papers, trades, what was left on the table.
use super::super::At;
use super::super::deal::in_zone;
use super::super::work::{Desk, Lost};
use super::{last, meetings, papers};
use crate::sim::compiled::{Compiled, IssueId, Package};
use crate::sim::score::Rule;
use crate::sim::score::relationship::subjective_value;
use crate::sim::session::event::{Event, Outcome, Standing};
use crate::sim::view::{Access, View};

pub(super) fn package_first(d: &Desk<'_>) -> Lost {
    let mut papers = papers(d);
    papers.truncate(1);
    if papers.is_empty() {
        return Lost::nothing();
    }
    let most = 350 - d.earned(&[Rule::PackageFirst, Rule::PriceInSequence]);
    Lost::new(most + d.charged(&[Rule::PriceFirst]).points, papers)
}

pub(super) fn choices(d: &Desk<'_>) -> Lost {
    Lost::new(230 - d.earned(&[Rule::EqualOffers]), papers(d))
}

pub(super) fn trade(d: &Desk<'_>) -> Lost {
    let given = d.deal.concessions.iter().filter(|x| !x.conditional);
    let evidence: Vec<At> = given.map(|x| x.at).collect();
    if evidence.is_empty() {
        return Lost::nothing();
    }
    let most = 300 - d.earned(&[Rule::Conditional]);
    Lost::new(most + d.charged(&[Rule::GivenForNothing]).points, evidence)
}

pub(super) fn paper_rule(d: &Desk<'_>, rules: &[Rule], most: i32) -> Lost {
    let papers = last(papers(d));
    Lost::new(if papers.is_empty() { 0 } else { most - d.earned(rules) }, papers)
}

pub(super) fn forecast(d: &Desk<'_>) -> Lost {
    let tabled = d.p.when(|e| matches!(e, Event::Tabled { in_passing: false, .. }));
    let left = (4 - d.times(&[Rule::ForecastRight])).min(tabled.len() as i32);
    Lost::new(30 * left.max(0), tabled)
}

/// What a package would bring for the deal: own value, efficiency and cash, as the score counts them.
fn worth(c: &Compiled, d: &Desk<'_>, package: &Package) -> [i64; 3] {
    let seller = &c.source.seller;
    let range = (seller.target - seller.reservation).max(1);
    let own = (1000 * (c.seller_value(package) - seller.reservation) / range).clamp(0, 1000);
    let efficiency = 800 * c.efficiency(d.p.end.hand, package).clamp(0, 1000) / 1000;
    let (least, most) = c.risk_range;
    let safe = if most > least { 700 * (most - c.at_risk(package)) / (most - least) } else { 700 };
    [own, efficiency, safe.clamp(0, 700)]
}

fn signed(d: &Desk<'_>) -> Option<Package> {
    match d.p.end.outcome() {
        Some(Outcome::Signed(paper)) => Some(paper),
        _ => None,
    }
}

/// No deal, where one was there: the one that both sides missed, or the last paper itself.
pub(super) fn agree(d: &Desk<'_>) -> Lost {
    if signed(d).is_some() {
        return Lost::nothing();
    }
    let near = d.deal.missed.as_ref().map(|m| m.point.package);
    let last_paper = d.deal.offers.last().filter(|o| o.in_zone);
    let Some(package) = near.or(last_paper.map(|o| o.point.package)) else {
        return Lost::nothing();
    };
    let mut seen = d.p.when(|e| matches!(e, Event::PutOff));
    seen.extend(last(papers(d)));
    if seen.is_empty() {
        // Nothing was tabled and nothing asked for: the end itself shows it.
        seen = d.p.when(|e| matches!(e, Event::Ended(_)));
    }
    let points: i64 = worth(d.p.c, d, &package).iter().sum();
    Lost::new(points as i32 - d.earned(&[Rule::SoundRefusal]), seen)
}

/// What both sides left on the table.
pub(super) fn enlarge(d: &Desk<'_>) -> Lost {
    let (Some(paper), Some(missed)) = (signed(d), &d.deal.missed) else {
        return Lost::nothing();
    };
    let now = worth(d.p.c, d, &paper);
    let then = worth(d.p.c, d, &missed.point.package);
    let points = (then[0] - now[0]).max(0) + (then[1] - now[1]).max(0);
    Lost::new(points as i32, papers(d))
}

/// Own value given away where the deal as a whole was near the best.
pub(super) fn hold(d: &Desk<'_>) -> Lost {
    let Some(paper) = signed(d) else {
        return Lost::nothing();
    };
    let evidence: Vec<At> = d.deal.concessions.iter().map(|x| x.at).collect();
    let near_the_best = d.p.c.efficiency(d.p.end.hand, &paper) >= 850;
    let points = if near_the_best { 1000 - worth(d.p.c, d, &paper)[0] } else { 0 };
    Lost::new(points as i32, evidence)
}

/// Money left open that one other term would have secured, with nobody refusing.
pub(super) fn cash(d: &Desk<'_>) -> Lost {
    let Some(paper) = signed(d) else {
        return Lost::nothing();
    };
    let c = d.p.c;
    let now = worth(c, d, &paper)[2];
    let mut best = now;
    for (i, spec) in c.issues.iter().enumerate() {
        for level in 0..spec.levels() {
            let other = paper.with(IssueId::from(i), level);
            if in_zone(c, d.p.end.hand, &other) {
                best = best.max(worth(c, d, &other)[2]);
            }
        }
    }
    Lost::new((best - now) as i32, last(papers(d)))
}

/// People who were met and stayed cool, where a face or a word said so.
pub(super) fn warmth(d: &Desk<'_>) -> Lost {
    let mut all = Lost::nothing();
    for person in d.people.iter().filter(|x| x.votes && x.met > 0) {
        let value = subjective_value(d.p.c, d.p.end, person.role);
        // Five of seven is a good opinion; more is luck.
        let short = (500 - value.mean()).max(0);
        let cool = d.p.when(|e| match e {
            Event::Says { role, standing, .. } => {
                *role == person.role
                    && matches!(
                        standing,
                        Standing::Cooler | Standing::WhyAsk | Standing::SummaryWrong | Standing::Bypassed
                    )
            }
            _ => false,
        });
        if short > 0 && !cool.is_empty() {
            all.points += (person.power * short / 300) as i32;
            all.evidence.extend(cool);
        }
    }
    all
}

/// People with a say whom nobody met although the door was open.
pub(super) fn meet_them(d: &Desk<'_>) -> Lost {
    let p = d.p;
    let mut all = Lost::nothing();
    for person in d.people.iter().filter(|x| x.votes && x.met == 0) {
        let free = |s| View::new(p.c, s).access(person.role) == Access::Open;
        let others: Vec<At> = meetings(d).into_iter().filter(|at| free(p.before(at.action))).collect();
        if !others.is_empty() {
            // From a stranger's opinion to a good one.
            all.points += (person.power * 6 / 10) as i32;
            all.evidence.extend(others);
        }
    }
    all
}
