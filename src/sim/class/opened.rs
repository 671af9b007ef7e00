//! What opens the truth: interests found and missed, deals against the frontier, attempts, money.
use serde::Serialize;

use super::attempts::{Again, Change, agains};
use super::missed::{MissedDeals, missed};
use super::play::{Play, Wish};
use super::scenes::SceneCount;
use super::spread::Spread;
use crate::sim::compiled::Compiled;
use crate::sim::debrief::deal::Point;
use crate::sim::scenario::Text;

/// A hidden interest, and how many found it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Interest {
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
pub struct Dot {
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
pub struct Plane {
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
pub struct Hand {
    /// Its name and its truth, where there are several.
    pub words: Option<(Text, Text)>,
    /// The deal numbers that dealt it.
    pub seeds: Vec<u64>,
    /// Sessions.
    pub sessions: usize,
    /// Hidden interests, the most missed first.
    pub interests: Vec<Interest>,
    /// What was possible; nothing where no package suits everybody.
    pub plane: Option<Plane>,
    /// Deals.
    pub deals: Vec<Dot>,
    /// The deals that both sides missed.
    pub missed: MissedDeals,
}

/// Money under the deals, in the unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Money {
    /// What the deals are worth to us.
    pub value: Option<Spread>,
    /// Outstanding and unsecured under them.
    pub at_risk: Option<Spread>,
    /// Deals below our floor.
    pub below_floor: usize,
    /// Our floor.
    pub floor: i64,
    /// Our target.
    pub target: i64,
    /// The contract's price; 0 where the scenario names none.
    pub contract: i64,
}

/// What opens the truth.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Opened {
    /// Per truth that was dealt.
    pub hands: Vec<Hand>,
    /// First attempt against second, for everybody who has both.
    pub attempts: Vec<Again>,
    /// The change with the same deal number.
    pub same_deal: Option<Change>,
    /// The change with another.
    pub other_deal: Option<Change>,
    /// Every moment that somebody met, with what each line earned by itself.
    pub scenes: Vec<SceneCount>,
    /// Money.
    pub money: Money,
}

pub(super) fn opened(c: &Compiled, plays: &[Play], scenes: Vec<SceneCount>) -> Opened {
    let mut hands: Vec<usize> = plays.iter().map(|p| p.hand).collect();
    hands.sort_unstable();
    hands.dedup();
    let attempts = agains(plays);
    let seller = &c.source.seller;
    let value = || plays.iter().filter_map(|p| p.value);
    Opened {
        hands: hands.into_iter().map(|h| hand(plays, h)).collect(),
        same_deal: Change::of(attempts.iter().filter(|a| a.same_deal)),
        other_deal: Change::of(attempts.iter().filter(|a| !a.same_deal)),
        attempts,
        scenes,
        money: Money {
            value: Spread::of(value()),
            at_risk: Spread::of(plays.iter().filter_map(|p| p.at_risk)),
            below_floor: value().filter(|v| *v < seller.reservation).count(),
            floor: seller.reservation,
            target: seller.target,
            contract: seller.contract,
        },
    }
}

fn hand(plays: &[Play], hand: usize) -> Hand {
    let of: Vec<&Play> = plays.iter().filter(|p| p.hand == hand).collect();
    let mut seeds: Vec<u64> = of.iter().map(|p| p.seed).collect();
    seeds.sort_unstable();
    seeds.dedup();
    let at = |p: &Point| (p.x, p.y);
    let plane = of.iter().find_map(|p| p.zone.as_ref()).map(|zone| Plane {
        frontier: zone.frontier.iter().map(at).collect(),
        nash: zone.nash.as_ref().map(at),
        zone: zone.count,
        packages: zone.packages,
    });
    let dot = |p: &&Play| {
        let (x, y) = p.point?;
        Some(Dot { person: p.person, attempt: p.attempt, x, y, efficiency: p.efficiency })
    };
    Hand {
        words: of.first().and_then(|p| p.hand_words.clone()),
        seeds,
        sessions: of.len(),
        interests: interests(&of),
        plane: plane.filter(|p| p.zone > 0),
        deals: of.iter().filter_map(dot).collect(),
        missed: missed(&of),
    }
}

fn interests(plays: &[&Play]) -> Vec<Interest> {
    let Some(first) = plays.first() else {
        return Vec::new();
    };
    let interest = |wish: &Wish| {
        let count = |wanted: &dyn Fn(&Wish) -> bool| {
            let same = |w: &&Wish| w.interest == wish.interest && wanted(w);
            plays.iter().filter(|p| p.wishes.iter().any(|w| same(&w))).count()
        };
        Interest {
            who: wish.who.clone(),
            card: wish.card.clone(),
            truth: wish.truth.clone(),
            weight: wish.weight,
            found: count(&|w| w.verified),
            guessed: count(&|w| w.guessed),
            missed: count(&|w| !w.verified && !w.guessed),
        }
    };
    let mut all: Vec<Interest> = first.wishes.iter().map(interest).collect();
    all.sort_by_key(|i| (i.found, i.guessed));
    all
}
