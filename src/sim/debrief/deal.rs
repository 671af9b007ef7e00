//! The deal: every offer on the plane of our value and theirs, what was possible, and what both sides missed.
use serde::Serialize;

use super::AtTurn;
use super::cash::{Exposure, exposures};
use super::concessions::{Concession, concessions};
use super::pareto_improvement::{Missed, missed};
use super::replay::Replay;
use super::valued_package::{ValuedPackage, in_zone, point};
use crate::sim::compiled::{CompiledScenario, HandId, IssueId, Package, Utility};
use crate::sim::compiled::{Payment, payments};
use crate::sim::session::event::Event;

/// An offer that was tabled.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Offer {
    /// When.
    pub at: AtTurn,
    /// Where it lies.
    pub point: ValuedPackage,
    /// It came in a reply and not as a proposal.
    pub in_passing: bool,
    /// Nobody with a say, we included, would refuse it outright.
    pub in_zone: bool,
}

/// What was possible: the bargaining zone in this hand.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DealZone {
    /// Number of all packages.
    pub packages: u64,
    /// Number of those that nobody with a say would refuse.
    pub count: u64,
    /// Our floor and the most that the zone offers us, in the unit.
    pub seller: (i64, i64),
    /// The committee's utility with everybody at their reservation, and the most that the zone offers, in billionths.
    pub committee: (Utility, Utility),
    /// The frontier inside the zone, best for us first.
    pub frontier: Vec<ValuedPackage>,
    /// The frontier's point with the greatest product of gains (Nash 1950).
    pub nash: Option<ValuedPackage>,
    /// The one with the greatest smaller share of what is possible (Kalai and Smorodinsky 1975).
    pub kalai_smorodinsky: Option<ValuedPackage>,
    /// The one with the greatest sum of shares: efficiency 1.
    pub best: Option<ValuedPackage>,
}

/// The deal.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DealReview {
    /// What was possible.
    pub zone: Option<DealZone>,
    /// Our quotation.
    pub quotation: ValuedPackage,
    /// Offers tabled, in order.
    pub offers: Vec<Offer>,
    /// The agreement.
    pub agreement: Option<ValuedPackage>,
    /// Efficiency of the agreement, or of the last offer, in thousandths of the best in the zone.
    pub efficiency: Option<i64>,
    /// The deal that both sides missed; nothing where neither side could have gained without
    /// the other losing.
    pub missed: Option<Missed>,
    /// What was given away, and for what.
    pub concessions: Vec<Concession>,
    /// What each clause of the agreement, or of the last offer, leaves open.
    pub exposure: Vec<Exposure>,
    /// Money at risk under it, the least and the most that an offer can bring, in the unit.
    pub at_risk: Option<(i64, i64, i64)>,
    /// The contract's price, in the unit; 0 where the scenario names none.
    pub contract: i64,
    /// When the money of the agreement, or of the last offer, would come; empty where the scenario has no plan.
    pub payments: Vec<Payment>,
}

/// The deal of a session.
pub(super) fn deal(p: &Replay<'_>) -> DealReview {
    let (c, s) = (p.c, p.end);
    let at = |package: &Package| point(c, s.hand, package);
    let agreement = s.outcome().and_then(|o| o.agreement).map(|offer| at(&offer));
    let offers = s.log.iter().filter_map(|l| {
        if let Event::Tabled { after, in_passing, .. } = &l.event {
            Some(Offer {
                at: p.at(l.action),
                point: at(after),
                in_passing: *in_passing,
                in_zone: in_zone(c, s.hand, after),
            })
        } else {
            None
        }
    });
    DealReview {
        zone: zone(c, s.hand),
        quotation: at(&c.quotation),
        offers: offers.collect(),
        agreement,
        efficiency: s.offer.map(|offer| c.efficiency(s.hand, &offer)),
        missed: missed(p),
        concessions: concessions(p),
        exposure: s.offer.map_or_else(Vec::new, |offer| exposures(c, &offer)),
        at_risk: s.offer.map(|offer| (c.at_risk(&offer), c.risk_range.0, c.risk_range.1)),
        contract: c.source.seller.contract,
        payments: s.offer.map_or_else(Vec::new, |offer| payments(c, &offer)),
    }
}

fn zone(c: &CompiledScenario, hand: HandId) -> Option<DealZone> {
    let r = &c.zone(hand)?.report;
    let package = |levels: &[usize]| {
        let mut package = Package::default();
        for (issue, level) in levels.iter().enumerate() {
            package = package.with(IssueId::from(issue), u8::try_from(*level).unwrap_or(0));
        }
        package
    };
    let at = |p: &crate::sim::preference::FrontierPoint| point(c, hand, &package(&p.package));
    // Gains over the floors and the ranges that they are measured in; a range of zero counts as one unit.
    let gains = |p: &crate::sim::preference::FrontierPoint| {
        (
            i128::from(p.utilities[0] - r.seller_reservation),
            i128::from(p.utilities[1] - r.committee_reservation),
        )
    };
    let ranges = (
        i128::from(r.seller_max - r.seller_reservation).max(1),
        i128::from(r.committee_max - r.committee_reservation).max(1),
    );
    let best = |measure: &dyn Fn(i128, i128) -> i128| {
        let measured = r.frontier.iter().map(|p| (measure(gains(p).0, gains(p).1), p));
        // Of several, the first: the one that is best for us.
        let top = measured.fold(None, |top: Option<(i128, _)>, next| match top {
            Some(kept) if kept.0 >= next.0 => Some(kept),
            _ => Some(next),
        });
        top.map(|(_, p)| at(p))
    };
    Some(DealZone {
        packages: r.packages,
        count: r.zone,
        seller: (r.seller_reservation + c.source.seller.base, r.seller_max + c.source.seller.base),
        committee: (r.committee_reservation / 1000, r.committee_max / 1000),
        frontier: r.frontier.iter().map(at).collect(),
        nash: best(&|s, c| s * c),
        kalai_smorodinsky: best(&|s, c| (s * ranges.1).min(c * ranges.0)),
        best: r.best_sum.as_ref().map(at),
    })
}
