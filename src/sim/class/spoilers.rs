//! What opens the truth: interests found and missed, deals against the frontier, attempts, money.
use serde::Serialize;

use super::attempts::{Again, AttemptChange, agains};
use super::pareto_improvements::{MissedDeals, missed};
use super::play::{InterestOutcome, SessionDigest};
use super::scenes::SceneCount;
use super::spread::ClassSpread;
use crate::sim::compiled::CompiledScenario;
use crate::sim::debrief::valued_package::ValuedPackage;
use crate::sim::scenario::Text;

/// A hidden interest, and how many found it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InterestTally {
    /// Whose.
    pub who: Text,
    /// Its short name.
    pub card: Text,
    /// The truth.
    pub truth: Text,
    /// Its weight in their eyes, in thousandths.
    pub weight: i64,
    /// Sessions that verified it.
    pub found: usize,
    /// Sessions that had a card for it and did not verify it.
    pub guessed: usize,
    /// Sessions that did neither.
    pub missed: usize,
}

/// A deal on the plane of our share and theirs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct DealPoint {
    /// Whose.
    pub person: usize,
    /// Which attempt.
    pub attempt: u16,
    /// Our share of what the zone offers over our floor; 0 to 1 inside the zone.
    pub x: f64,
    /// Theirs.
    pub y: f64,
    /// In thousandths of the best in the zone.
    pub efficiency: Option<i64>,
}

/// What was possible, as shares.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DealPlane {
    /// The frontier, best for us first.
    pub frontier: Vec<(f64, f64)>,
    /// The point with the greatest product of gains.
    pub nash: Option<(f64, f64)>,
    /// Number of packages that nobody would refuse.
    pub zone: u64,
    /// Number of all packages.
    pub packages: u64,
}

/// The sessions in which one truth was dealt.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HandSessions {
    /// Its name and its truth, where there are several.
    pub words: Option<(Text, Text)>,
    /// The deal numbers that dealt it.
    pub seeds: Vec<u64>,
    /// Sessions.
    pub sessions: usize,
    /// Hidden interests, the most missed first.
    pub interests: Vec<InterestTally>,
    /// What was possible; nothing where no package suits everybody.
    pub plane: Option<DealPlane>,
    /// Deals.
    pub deals: Vec<DealPoint>,
    /// The deals that both sides missed.
    pub missed: MissedDeals,
}

/// Money under the deals, in the unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Money {
    /// What the deals are worth to us.
    pub value: Option<ClassSpread>,
    /// Outstanding and unsecured under them.
    pub at_risk: Option<ClassSpread>,
    /// Deals below our floor.
    #[serde(rename = "below_floor")]
    pub below_reservation: usize,
    /// Our floor.
    #[serde(rename = "floor")]
    pub reservation: i64,
    /// Our target.
    pub target: i64,
    /// The contract's price; 0 where the scenario names none.
    pub contract: i64,
}

/// What opens the truth.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Spoilers {
    /// Per truth that was dealt.
    pub hands: Vec<HandSessions>,
    /// First attempt against second, for everybody who has both.
    pub attempts: Vec<Again>,
    /// The change with the same deal number.
    pub same_deal: Option<AttemptChange>,
    /// The change with another.
    pub other_deal: Option<AttemptChange>,
    /// Every moment that somebody met, with what each line earned by itself.
    pub scenes: Vec<SceneCount>,
    /// Money.
    pub money: Money,
}

pub(super) fn opened(c: &CompiledScenario, plays: &[SessionDigest], scenes: Vec<SceneCount>) -> Spoilers {
    let mut hands: Vec<usize> = plays.iter().map(|p| p.hand).collect();
    hands.sort_unstable();
    hands.dedup();
    let attempts = agains(plays);
    let seller = &c.source.seller;
    let value = || plays.iter().filter_map(|p| p.value);
    Spoilers {
        hands: hands.into_iter().map(|h| hand(plays, h)).collect(),
        same_deal: AttemptChange::of(attempts.iter().filter(|a| a.same_deal)),
        other_deal: AttemptChange::of(attempts.iter().filter(|a| !a.same_deal)),
        attempts,
        scenes,
        money: Money {
            value: ClassSpread::of(value()),
            at_risk: ClassSpread::of(plays.iter().filter_map(|p| p.at_risk)),
            below_reservation: value().filter(|v| *v < seller.reservation).count(),
            reservation: seller.reservation,
            target: seller.target,
            contract: seller.contract,
        },
    }
}

fn hand(plays: &[SessionDigest], hand: usize) -> HandSessions {
    let of: Vec<&SessionDigest> = plays.iter().filter(|p| p.hand == hand).collect();
    let mut seeds: Vec<u64> = of.iter().map(|p| p.seed).collect();
    seeds.sort_unstable();
    seeds.dedup();
    let at = |p: &ValuedPackage| (p.x, p.y);
    let plane = of.iter().find_map(|p| p.zone.as_ref()).map(|zone| DealPlane {
        frontier: zone.frontier.iter().map(at).collect(),
        nash: zone.nash.as_ref().map(at),
        zone: zone.count,
        packages: zone.packages,
    });
    let dot = |p: &&SessionDigest| {
        let (x, y) = p.point?;
        Some(DealPoint { person: p.person, attempt: p.attempt, x, y, efficiency: p.efficiency })
    };
    HandSessions {
        words: of.first().and_then(|p| p.hand_words.clone()),
        seeds,
        sessions: of.len(),
        interests: interests(&of),
        plane: plane.filter(|p| p.zone > 0),
        deals: of.iter().filter_map(dot).collect(),
        missed: missed(&of),
    }
}

fn interests(plays: &[&SessionDigest]) -> Vec<InterestTally> {
    let Some(first) = plays.first() else {
        return Vec::new();
    };
    let interest = |wish: &InterestOutcome| {
        let count = |wanted: &dyn Fn(&InterestOutcome) -> bool| {
            let same = |w: &&InterestOutcome| w.interest == wish.interest && wanted(w);
            plays.iter().filter(|p| p.wishes.iter().any(|w| same(&w))).count()
        };
        InterestTally {
            who: wish.who.clone(),
            card: wish.card.clone(),
            truth: wish.truth.clone(),
            weight: wish.weight,
            found: count(&|w| w.verified),
            guessed: count(&|w| w.guessed),
            missed: count(&|w| !w.verified && !w.guessed),
        }
    };
    let mut all: Vec<InterestTally> = first.wishes.iter().map(interest).collect();
    all.sort_by_key(|i| (i.found, i.guessed));
    all
}
