//! What sessions reached in a scenario: every scene, reply, answer, interest, objection, event and ending, how often and
//! by whom. Ids are those of the compiled scenario; [`CoverageItem::id`] and [`CoverageItem::path`] give names and places in the file.
use serde::Serialize;

use super::coverage_item::CoverageItem;
use super::stats::{Places, Tally, applies};
use crate::sim::compiled::{CompiledScenario, HandId};

/// The name of the pass that looks for what is left, among the players.
pub const EXHAUSTIVE: &str = "exhaustive";

/// Somebody who played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LabPlayer {
    /// The policy's name, or [`EXHAUSTIVE`].
    pub name: String,
    /// Sessions played.
    pub sessions: u32,
}

/// A session in which something was reached first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Witness {
    /// Who played, by its place among the players.
    pub player: usize,
    /// The seed.
    pub seed: u64,
    /// The hidden hand; it is the one that the seed deals.
    pub hand: HandId,
}

/// How often something was reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// What.
    pub item: CoverageItem,
    /// How often in all sessions; a scene can come up twice in one.
    pub hits: u64,
    /// In how many sessions of each player, in the order of the players.
    pub by: Vec<u32>,
    /// A session that reached it, the first by player and number.
    pub first: Option<Witness>,
}

impl Covered {
    /// In how many sessions it was reached, of all players.
    #[must_use]
    pub fn sessions(&self) -> u64 {
        self.by.iter().map(|n| u64::from(*n)).sum()
    }

    /// Whether anybody reached it.
    #[must_use]
    pub fn is_reached(&self) -> bool {
        self.hits > 0
    }

    /// Who reached it, by place among the players.
    pub fn who(&self) -> impl Iterator<Item = usize> + '_ {
        self.by.iter().enumerate().filter(|(_, n)| **n > 0).map(|(i, _)| i)
    }
}

/// What sessions reached in a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Who played, in order.
    pub players: Vec<LabPlayer>,
    /// Everything that the scenario means to be reached, in the order of [`CoverageItem`]: by kind, then as in the file.
    pub items: Vec<Covered>,
}

impl Coverage {
    /// How often an item was reached; nothing for what the scenario does not mean to be reached, such as an interest
    /// that everybody knows.
    #[must_use]
    pub fn of(&self, item: CoverageItem) -> Option<&Covered> {
        let at = self.items.binary_search_by_key(&item, |covered| covered.item);
        at.ok().map(|at| &self.items[at])
    }

    /// What nobody reached.
    pub fn unreached(&self) -> impl Iterator<Item = &Covered> {
        self.items.iter().filter(|covered| !covered.is_reached())
    }

    /// What one policy alone reached, with its place among the players; the exhaustive pass does not count.
    pub fn only_one(&self) -> impl Iterator<Item = (usize, &Covered)> {
        self.items.iter().filter_map(|covered| {
            let mut who = covered.who().filter(|i| self.players[*i].name != EXHAUSTIVE);
            let first = who.next()?;
            who.next().is_none().then_some((first, covered))
        })
    }

    /// What the exhaustive pass reached and no policy did.
    pub fn no_policy(&self) -> impl Iterator<Item = &Covered> {
        let policy = |i: usize| self.players[i].name != EXHAUSTIVE;
        self.items.iter().filter(move |covered| covered.is_reached() && !covered.who().any(policy))
    }

    /// Adds what one more player reached; `session` tells seed and hand of a session by its number.
    pub(super) fn add(
        &mut self,
        c: &CompiledScenario,
        places: &Places,
        name: String,
        tally: &Tally,
        session: impl Fn(u64) -> (u64, HandId),
    ) {
        if self.items.is_empty() {
            let meant = places.items().iter().filter(|item| applies(c, **item));
            let nothing = |item: &CoverageItem| Covered {
                item: *item,
                hits: 0,
                by: vec![0; self.players.len()],
                first: None,
            };
            self.items = meant.map(nothing).collect();
        }
        let player = self.players.len();
        self.players.push(LabPlayer { name, sessions: tally.counted });
        let mut all = places.items().iter().enumerate();
        for covered in &mut self.items {
            let Some((place, _)) = all.find(|(_, item)| **item == covered.item) else {
                return;
            };
            covered.hits += tally.hits[place];
            covered.by.push(tally.sessions[place]);
            if covered.first.is_none() && tally.first[place] != u64::MAX {
                let (seed, hand) = session(tally.first[place]);
                covered.first = Some(Witness { player, seed, hand });
            }
        }
    }
}
