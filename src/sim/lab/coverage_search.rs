//! The exhaustive pass: walks that aim at what nobody has reached, until nothing new comes, and never more than a fixed
//! number of them.
//!
//! Walks go in rounds. All of a round see what had been reached before it, so that they can be walked on any number of
//! threads; each aims at one thing that is missing, by way of what may bring it about ([`Prerequisites`]), in one of the hidden
//! hands, with one of several tempers beneath. Every state on the way is looked at: which conditions hold there, which
//! don't, where talk runs dry.
use rayon::prelude::*;

use super::condition::{ConditionCoverage, Conditions};
use super::coverage_item::CoverageItem;
use super::dead_ends::{DeadEnd, DryWatch};
use super::explorer_policy::Leader;
use super::prerequisites::Prerequisites;
use super::seeds::hand_of;
use super::stats::{Places, Tally, applies, is_spare};
use crate::sim::bots::{Policy, Walker};
use crate::sim::compiled::{CompiledScenario, HandId};
use crate::sim::scenario::Act;
use crate::sim::session::action::Action;

/// How much is walked at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Most rounds.
    pub rounds: u32,
    /// Walks of a round.
    pub walks: u32,
    /// Rounds in a row without anything new, after which it ends.
    pub patience: u32,
}

impl Limits {
    /// For the laboratory: some thousands of walks.
    pub const FULL: Self = Self { rounds: 300, walks: 128, patience: 60 };
    /// For a look in passing.
    pub const QUICK: Self = Self { rounds: 24, walks: 64, patience: 4 };
}

/// Rounds without anything new after which no walk goes without an aim.
const EAGER: u32 = 10;

/// The tempers beneath the walks.
const TEMPERS: [Policy; 7] = [
    Policy::Skilled,
    Policy::Average,
    Policy::Random,
    Policy::Skilled,
    Policy::Aggressive,
    Policy::Pushover,
    Policy::Prober,
];

/// Those of the walks that want a cool listener.
const COLD: [Policy; 4] =
    [Policy::Aggressive, Policy::Random, Policy::AlwaysShortest, Policy::Always(Act::Irritator)];

/// Those of the walks on which not everything may be found out.
const PLAIN: [Policy; 4] = [Policy::Average, Policy::Random, Policy::Textbook, Policy::Pushover];

/// What has been seen, and what a walk adds to it.
pub(super) struct Sight {
    pub(super) tally: Tally,
    pub(super) sides: ConditionCoverage,
    pub(super) dry: DeadEnd,
}

impl Sight {
    pub(super) fn new(places: &Places, conditions: &Conditions) -> Self {
        Self { tally: Tally::new(places), sides: ConditionCoverage::new(conditions), dry: DeadEnd::default() }
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.tally.add(&other.tally);
        self.sides.add(&other.sides);
        self.dry.add(&other.dry);
    }

    /// How much has been reached and seen, to tell whether a round brought anything.
    fn measure(&self) -> (usize, u32) {
        (self.tally.hits.iter().filter(|h| **h > 0).count(), self.sides.count())
    }
}

/// What a walk was for.
#[derive(Clone, Copy)]
enum WalkGoal {
    Item(CoverageItem),
    Condition(usize),
    Anything,
}

/// Walks. `known` is what was seen before; what comes back is what the walks saw, and the number of a walk is how far its seed lies from the first.
pub(super) fn explore(
    c: &CompiledScenario,
    places: &Places,
    conditions: &Conditions,
    known: &Sight,
    seed: u64,
    limits: Limits,
    done: &(dyn Fn(u64) + Sync),
) -> Sight {
    let mut found = Sight::new(places, conditions);
    let mut all = Sight::new(places, conditions);
    all.add(known);
    let mut idle = 0;
    for round in 0..limits.rounds {
        if idle >= limits.patience {
            break;
        }
        let goals = goals(c, places, &all);
        let from = round * limits.walks;
        let walk = |k: u32| {
            let number = from + k;
            let goal = goals.turn(number, idle > EAGER);
            walk(c, places, conditions, &all.tally, goal, number, seed)
        };
        let walked: Vec<Sight> = (0..limits.walks).into_par_iter().map(walk).collect();
        let before = all.measure();
        for sight in &walked {
            all.add(sight);
            found.add(sight);
        }
        idle = if all.measure() == before { idle + 1 } else { 0 };
        done(u64::from(limits.walks));
    }
    found
}

/// How far the seed of a walk lies from the first: far enough to deal the hand that is wanted, if one is.
fn offset(c: &CompiledScenario, seed: u64, number: u32, hand: Option<HandId>) -> u64 {
    let tries = (0..64).map(|k| u64::from(number) + k * 0x1_0000_0000);
    let mut fitting = tries.filter(|n| hand.is_none_or(|hand| hand_of(c, seed.wrapping_add(*n)) == hand));
    fitting.next().unwrap_or(u64::from(number))
}

/// What is missing.
struct Goals {
    /// Items that nobody reached.
    items: Vec<WalkGoal>,
    /// Conditions of which one side was not seen, and last answers that were not needed.
    sides: Vec<WalkGoal>,
}

impl Goals {
    /// What a walk aims at: half of them at items, a quarter at sides, a quarter at nothing; in the end, when nothing
    /// new comes any more, none at nothing.
    fn turn(&self, number: u32, eager: bool) -> WalkGoal {
        let pick = |list: &[WalkGoal]| list.get(mix(number, 1) % list.len().max(1)).copied();
        let goal = match number % 4 {
            0 | 1 => pick(&self.items).or_else(|| pick(&self.sides)),
            2 => pick(&self.sides).or_else(|| pick(&self.items)),
            _ if eager => pick(&self.items),
            _ => None,
        };
        goal.unwrap_or(WalkGoal::Anything)
    }
}

/// A number for a walk that has nothing to do with its neighbours' (`SplitMix64`'s finaliser): aims, tempers and hands
/// taken in turn would keep step, and some would never meet.
fn mix(number: u32, salt: u64) -> usize {
    let mut z = (u64::from(number) + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        ^ salt.wrapping_mul(0xD1B5_4A32_D192_ED03);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    ((z ^ (z >> 31)) >> 33) as usize
}

fn goals(c: &CompiledScenario, places: &Places, all: &Sight) -> Goals {
    let missing = |(place, item): &(usize, &CoverageItem)| all.tally.hits[*place] == 0 && applies(c, **item);
    let missing: Vec<CoverageItem> =
        places.items().iter().enumerate().filter(missing).map(|(_, x)| *x).collect();
    let (spare, items): (Vec<CoverageItem>, Vec<CoverageItem>) =
        missing.into_iter().partition(|x| is_spare(c, *x));
    let half = |(at, sides): (usize, &u8)| (*sides != 3).then_some(WalkGoal::Condition(at));
    let sides = all.sides.0.iter().enumerate().filter_map(half);
    Goals {
        items: items.into_iter().map(WalkGoal::Item).collect(),
        sides: spare.into_iter().map(WalkGoal::Item).chain(sides).collect(),
    }
}

fn walk(
    c: &CompiledScenario,
    places: &Places,
    conditions: &Conditions,
    reached: &Tally,
    goal: WalkGoal,
    number: u32,
    seed: u64,
) -> Sight {
    let want = match goal {
        WalkGoal::Item(item) => Some(Prerequisites::item(c, item)),
        WalkGoal::Condition(at) => Some(Prerequisites::condition(c, conditions.site(at).0)),
        WalkGoal::Anything => None,
    };
    let cold = want.as_ref().is_some_and(|w| w.cold) && mix(number, 3).is_multiple_of(2);
    let plain = want.as_ref().is_some_and(|w| w.plain) && !mix(number, 3).is_multiple_of(3);
    let temper = if cold {
        COLD[mix(number, 2) % COLD.len()]
    } else if plain {
        PLAIN[mix(number, 2) % PLAIN.len()]
    } else {
        TEMPERS[mix(number, 2) % TEMPERS.len()]
    };
    // Where trust is wanted, somebody skilled earns it first.
    let warm = want.as_ref().is_some_and(|w| w.warm) && !cold && !mix(number, 4).is_multiple_of(4);
    let (temper, from) = if warm {
        let turns = usize::from(c.source.clock.turns.max(1));
        (Policy::Skilled, (mix(number, 5) % turns) as u16)
    } else {
        (temper, 0)
    };
    let leader = Leader { c, places, reached, want: want.as_ref(), from };
    let offset = offset(c, seed, number, want.as_ref().and_then(|w| w.hand));
    let seed = seed.wrapping_add(offset);
    let mut sight = Sight::new(places, conditions);
    let mut dry = DryWatch::default();
    let walker = Walker::new(temper, seed ^ (u64::from(number) << 20));
    let (state, _) = walker.walk(c, seed, hand_of(c, seed), &mut |w, s| -> Option<Action> {
        sight.sides.look(c, conditions, s);
        dry.look(c, s, &mut sight.dry);
        leader.wish(w, s)
    });
    sight.sides.prove(c, conditions, &state.log);
    // A walk's number, for those who count, is where its seed lies.
    sight.tally.count(places, offset, &state.log);
    sight
}
