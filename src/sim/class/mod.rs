//! A class: many finished sessions of a scenario as plain data, for the debrief of all of them together.
//!
//! The first part, [`Sealed`], tells nothing that was hidden, so that it can be shown before people try again; the
//! second, [`Opened`], opens the truth. People are numbers here: who they are is known to the one who collected.
mod attempts;
mod collected;
mod missed;
mod opened;
mod play;
mod scenes;
mod spread;

use serde::Serialize;

use crate::sim::compiled::Compiled;
use crate::sim::scenario::Text;
use crate::sim::score::Block;

pub use attempts::{Again, Change, number};
pub use collected::{ClassDebrief, LeftOut, Reason};
pub use missed::{MissedDeal, MissedDeals, MissedTerm, TermCount};
pub use opened::{Dot, Hand, Interest, Money, Opened, Plane};
pub use play::{End, Play};
pub use scenes::{Line, ReplyCount, SceneCount};
pub use spread::Spread;

/// Version of the class as data: raised when a reader of an older one would misread it.
pub const VERSION: u32 = 1;

/// Least number of sessions from which a correlation is told.
pub const ENOUGH: usize = 8;

/// A finished session in the class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Whose.
    pub person: usize,
    /// The session's name; for the trainer alone, it may hold a person's.
    #[serde(skip)]
    pub name: String,
    /// Its number among the person's attempts, from 1.
    pub attempt: u16,
    /// The first turn that was played anew, where it was played on from another session.
    pub from_turn: Option<u16>,
    /// The deal number.
    pub seed: u64,
    /// How it ended.
    pub end: End,
    /// What the signed paper is worth to us, in the unit.
    pub value: Option<i64>,
    /// Points in all that count, in hundredths: the trainer's word holds over the machine's.
    pub total: i32,
    /// The machine's total in hundredths, where a trainer marked the session.
    pub machine: Option<i32>,
    /// Points per block that count in hundredths, in the order of the blocks.
    pub blocks: [i32; 8],
}

/// The sessions of one deal number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Deal {
    /// The number.
    pub seed: u64,
    /// Sessions.
    pub sessions: usize,
    /// Those that ended in a signature.
    pub signed: usize,
    /// Mean of the totals, in hundredths.
    pub mean: i64,
}

/// A first paper against what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct First {
    /// Whose.
    pub person: usize,
    /// Which attempt.
    pub attempt: u16,
    /// What the first paper is worth to us, in the unit.
    pub first: i64,
    /// What the signed one is; nothing without a deal.
    pub value: Option<i64>,
}

/// First offers against outcomes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Firsts {
    /// Every session in which a paper was tabled anew.
    pub all: Vec<First>,
    /// Our quotation, our floor and our target, in the unit.
    pub quotation: i64,
    /// Below it we don't sign.
    pub floor: i64,
    /// What we would like.
    pub target: i64,
    /// Pearson's correlation over those that signed, in hundredths; told from [`ENOUGH`] on, and only a description.
    pub correlation: Option<i64>,
}

/// What can be shown before the second try.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sealed {
    /// Sessions per end, in the order of [`End::ALL`].
    pub ends: Vec<(End, usize)>,
    /// Per deal number.
    pub deals: Vec<Deal>,
    /// Totals, in hundredths.
    pub total: Option<Spread>,
    /// Points per block, in hundredths.
    pub blocks: Vec<(Block, Spread)>,
    /// Moments that at least half of the people met, and at least two: nobody learns of something new here.
    pub scenes: Vec<SceneCount>,
    /// Moments worth discussing, at most three.
    pub lines: Vec<Line>,
    /// First offers.
    pub firsts: Firsts,
}

/// The sessions of a scenario.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Section {
    /// The scenario's id.
    pub scenario: String,
    /// The SHA-256 of its bytes; two versions are two sections.
    pub sha256: String,
    /// Its title.
    pub title: Text,
    /// The unit of money.
    pub unit: Text,
    /// How many people.
    pub people: usize,
    /// Every session, by person and attempt.
    pub sessions: Vec<Row>,
    /// What can be shown before the second try.
    pub sealed: Sealed,
    /// What opens the truth; nothing where it was to stay closed.
    pub opened: Option<Opened>,
}

impl Section {
    /// Sessions without a deal.
    #[must_use]
    pub fn without_deal(&self) -> usize {
        self.sessions.iter().filter(|r| r.end != End::Signed).count()
    }
}

/// The sessions of a scenario together; the truth is left out with `seal`. Attempts are numbered here.
#[must_use]
pub fn section(c: &Compiled, id: &str, sha256: &str, mut plays: Vec<Play>, seal: bool) -> Section {
    number(&mut plays);
    let mut people: Vec<usize> = plays.iter().map(|p| p.person).collect();
    people.dedup();
    let spread = |of: &dyn Fn(&Play) -> i32| Spread::of(plays.iter().map(|p| i64::from(of(p))));
    let blocks = Block::ALL.into_iter().enumerate();
    let all_scenes = scenes::scenes(c, &plays);
    let shared = scenes::shared(&all_scenes, people.len());
    Section {
        scenario: id.to_owned(),
        sha256: sha256.to_owned(),
        title: c.source.title.clone(),
        unit: c.source.seller.unit.clone(),
        people: people.len(),
        sessions: plays.iter().map(row).collect(),
        sealed: Sealed {
            ends: End::ALL
                .into_iter()
                .map(|end| (end, plays.iter().filter(|p| p.end == end).count()))
                .collect(),
            deals: deals(&plays),
            total: spread(&|p| p.total),
            blocks: blocks.filter_map(|(i, b)| Some((b, spread(&|p| p.blocks[i])?))).collect(),
            lines: scenes::worth_discussing(&shared),
            scenes: shared,
            firsts: firsts(c, &plays),
        },
        opened: (!seal).then(|| opened::opened(c, &plays, all_scenes)),
    }
}

fn row(p: &Play) -> Row {
    Row {
        person: p.person,
        name: p.name.clone(),
        attempt: p.attempt,
        from_turn: p.parent.as_ref().map(|(_, turn)| *turn),
        seed: p.seed,
        end: p.end,
        value: p.value,
        total: p.total,
        machine: p.machine,
        blocks: p.blocks,
    }
}

fn deals(plays: &[Play]) -> Vec<Deal> {
    let mut seeds: Vec<u64> = plays.iter().map(|p| p.seed).collect();
    seeds.sort_unstable();
    seeds.dedup();
    let deal = |seed: u64| {
        let of: Vec<&Play> = plays.iter().filter(|p| p.seed == seed).collect();
        Deal {
            seed,
            sessions: of.len(),
            signed: of.iter().filter(|p| p.end == End::Signed).count(),
            mean: spread::mean(of.iter().map(|p| i64::from(p.total))).unwrap_or(0),
        }
    };
    seeds.into_iter().map(deal).collect()
}

fn firsts(c: &Compiled, plays: &[Play]) -> Firsts {
    let first =
        |p: &Play| Some(First { person: p.person, attempt: p.attempt, first: p.first?, value: p.value });
    let all: Vec<First> = plays.iter().filter_map(first).collect();
    let pairs: Vec<(i64, i64)> = all.iter().filter_map(|f| Some((f.first, f.value?))).collect();
    Firsts {
        quotation: c.seller_value(&c.quotation),
        floor: c.source.seller.reservation,
        target: c.source.seller.target,
        correlation: (pairs.len() >= ENOUGH).then(|| spread::correlation(&pairs)).flatten(),
        all,
    }
}
