//! A class: many finished sessions of a scenario as plain data, for the debrief of all of them together.
//!
//! The first part, [`SpoilerFree`], tells nothing that was hidden, so that it can be shown before people try again; the
//! second, [`Spoilers`], opens the truth. People are numbers here: who they are is known to the one who collected.
mod attempts;
mod collected;
mod missed_deal;
mod pareto_improvements;
mod play;
mod scenes;
mod spoilers;
mod spread;

use serde::{Serialize, Serializer};

use crate::sim::compiled::CompiledScenario;
use crate::sim::scenario::Text;
use crate::sim::score::{ScoreBlock, ScoreCard};
use crate::sim::session::outcome::Ending;

pub use attempts::{Again, AttemptChange, number};
pub use collected::{AsRecorded, ClassDebrief, LeftOut, LeftOutReason, Remark, Remarked};
pub use missed_deal::{MissedDeal, MissedTerm};
pub use pareto_improvements::{MissedDeals, TermCount};
pub use play::SessionDigest;
pub use scenes::{ReplyCount, SceneCount, SceneMoment};
pub use spoilers::{DealPlane, DealPoint, HandSessions, InterestTally, Money, Spoilers};
pub use spread::ClassSpread;

/// Version of the class as data: raised when a reader of an older one would misread it.
pub const VERSION: u32 = 1;

/// Least number of sessions from which a correlation is told.
pub const ENOUGH: usize = 8;

/// A finished session in the class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClassSession {
    /// Whose.
    pub person: usize,
    /// The session's name; for the trainer alone, it may hold a person's.
    #[serde(skip)]
    pub name: String,
    /// Its number among the person's attempts, from 1.
    pub attempt: u16,
    /// The deal was played before: the same seed again, or played on from another session.
    pub deal_known: bool,
    /// The first turn that was played anew, where it was played on from another session.
    pub from_turn: Option<u16>,
    /// The deal number.
    pub seed: u64,
    /// How it ended.
    pub end: Ending,
    /// What the signed offer is worth to us, in the unit.
    pub value: Option<i64>,
    /// Points in all that count, in hundredths: the trainer's word holds over the machine's.
    pub total: i32,
    /// The machine's total in hundredths, where a trainer marked the session.
    pub machine: Option<i32>,
    /// What each block brings by the points that count; written as the points alone, in the order of the blocks.
    #[serde(rename = "blocks", serialize_with = "points_in_order")]
    pub card: ScoreCard,
}

/// The sessions of one deal number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DealSessions {
    /// The number.
    pub seed: u64,
    /// Sessions.
    pub sessions: usize,
    /// Those that ended in a signature.
    pub signed: usize,
    /// Mean of the totals, in hundredths.
    pub mean: i64,
}

/// A first offer against what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FirstOffer {
    /// Whose.
    pub person: usize,
    /// Which attempt.
    pub attempt: u16,
    /// What the first offer is worth to us, in the unit.
    pub first: i64,
    /// What the signed one is; nothing without a deal.
    pub value: Option<i64>,
}

/// First offers against outcomes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Firsts {
    /// Every session in which an offer was tabled anew.
    pub all: Vec<FirstOffer>,
    /// Our quotation, our reservation value and our target, in the unit.
    pub quotation: i64,
    /// Below it we don't sign.
    #[serde(rename = "floor")]
    pub reservation: i64,
    /// What we would like.
    pub target: i64,
    /// Pearson's correlation over those that signed, in hundredths; told from [`ENOUGH`] on, and only a description.
    pub correlation: Option<i64>,
}

/// What can be shown before the second try.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpoilerFree {
    /// Sessions per end, in the order of [`Ending::ALL`].
    pub ends: Vec<(Ending, usize)>,
    /// Per deal number.
    pub deals: Vec<DealSessions>,
    /// Totals, in hundredths.
    pub total: Option<ClassSpread>,
    /// Points per block, in hundredths.
    pub blocks: Vec<(ScoreBlock, ClassSpread)>,
    /// Moments that at least half of the people met, and at least two: nobody learns of something new here.
    pub scenes: Vec<SceneCount>,
    /// Moments worth discussing, at most three.
    pub lines: Vec<SceneMoment>,
    /// First offers.
    pub firsts: Firsts,
}

/// The sessions of a scenario.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScenarioSection {
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
    pub sessions: Vec<ClassSession>,
    /// What can be shown before the second try.
    pub sealed: SpoilerFree,
    /// What opens the truth; nothing where it was to stay closed.
    pub opened: Option<Spoilers>,
}

impl ScenarioSection {
    /// The most that a block can bring in this scenario, in hundredths.
    #[must_use]
    pub fn most(&self, block: ScoreBlock) -> i32 {
        self.sessions.first().map_or(0, |s| s.card.most(block))
    }
}

impl ScenarioSection {
    /// Sessions without a deal.
    #[must_use]
    pub fn without_deal(&self) -> usize {
        self.sessions.iter().filter(|r| r.end != Ending::Signed).count()
    }
}

/// The sessions of a scenario together; the truth is left out with `seal`. Attempts are numbered here.
#[must_use]
pub fn section(
    c: &CompiledScenario,
    id: &str,
    sha256: &str,
    mut plays: Vec<SessionDigest>,
    seal: bool,
) -> ScenarioSection {
    number(&mut plays);
    let mut people: Vec<usize> = plays.iter().map(|p| p.person).collect();
    people.dedup();
    let spread = |of: &dyn Fn(&SessionDigest) -> i32| ClassSpread::of(plays.iter().map(|p| i64::from(of(p))));
    let blocks = ScoreCard::blank(c).blocks.into_iter().map(|b| b.block);
    let all_scenes = scenes::scenes(c, &plays);
    let shared = scenes::shared(&all_scenes, people.len());
    ScenarioSection {
        scenario: id.to_owned(),
        sha256: sha256.to_owned(),
        title: c.source.title.clone(),
        unit: c.source.seller.unit.clone(),
        people: people.len(),
        sessions: plays.iter().map(row).collect(),
        sealed: SpoilerFree {
            ends: Ending::ALL
                .iter()
                .copied()
                .map(|end| (end, plays.iter().filter(|p| p.end == end).count()))
                .collect(),
            deals: deals(&plays),
            total: spread(&|p| p.total),
            blocks: blocks.filter_map(|b| Some((b, spread(&|p| p.card.points(b))?))).collect(),
            lines: scenes::worth_discussing(&shared),
            scenes: shared,
            firsts: firsts(c, &plays),
        },
        opened: (!seal).then(|| spoilers::opened(c, &plays, all_scenes)),
    }
}

/// Writes the points of a card alone.
fn points_in_order<S: Serializer>(card: &ScoreCard, to: S) -> Result<S::Ok, S::Error> {
    card.in_order().serialize(to)
}

fn row(p: &SessionDigest) -> ClassSession {
    ClassSession {
        person: p.person,
        name: p.name.clone(),
        attempt: p.attempt,
        deal_known: p.deal_known,
        from_turn: p.parent.as_ref().map(|(_, turn)| *turn),
        seed: p.seed,
        end: p.end,
        value: p.value,
        total: p.total,
        machine: p.machine,
        card: p.card.clone(),
    }
}

fn deals(plays: &[SessionDigest]) -> Vec<DealSessions> {
    let mut seeds: Vec<u64> = plays.iter().map(|p| p.seed).collect();
    seeds.sort_unstable();
    seeds.dedup();
    let deal = |seed: u64| {
        let of: Vec<&SessionDigest> = plays.iter().filter(|p| p.seed == seed).collect();
        DealSessions {
            seed,
            sessions: of.len(),
            signed: of.iter().filter(|p| p.end == Ending::Signed).count(),
            mean: spread::mean(of.iter().map(|p| i64::from(p.total))).unwrap_or(0),
        }
    };
    seeds.into_iter().map(deal).collect()
}

fn firsts(c: &CompiledScenario, plays: &[SessionDigest]) -> Firsts {
    let first = |p: &SessionDigest| {
        Some(FirstOffer { person: p.person, attempt: p.attempt, first: p.first?, value: p.value })
    };
    let all: Vec<FirstOffer> = plays.iter().filter_map(first).collect();
    let pairs: Vec<(i64, i64)> = all.iter().filter_map(|f| Some((f.first, f.value?))).collect();
    Firsts {
        quotation: c.seller_value(&c.quotation),
        reservation: c.source.seller.reservation,
        target: c.source.seller.target,
        correlation: (pairs.len() >= ENOUGH).then(|| spread::correlation(&pairs)).flatten(),
        all,
    }
}
