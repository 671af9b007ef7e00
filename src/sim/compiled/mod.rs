//! The scenario as the engine runs it: ids are indices, numbers are integers, conditions are resolved.
mod cash;
pub mod codes;
pub mod compile;
mod condition;
mod decision;
mod dialogue;
pub mod economy;
mod facts_events;
pub mod ids;
mod limits;
mod packages;
mod payments;
mod people;
mod ranges;
mod resolve;
pub mod summary;
mod visits;

pub use cash::CompiledInstalment;
pub use compile::compile;
pub use condition::Test;
pub use decision::CompiledDecision;
pub use ids::*;
pub(in crate::sim) use limits::too_many;
pub use payments::{Payment, payments};
pub use summary::{Card, Face};

use std::sync::OnceLock;

use crate::sim::glossary::Glossary;
use crate::sim::preference::Zone;
use crate::sim::scenario::{Act, Buying, Channel, InterestKind, ObjectionKind, Scenario, Style, Truth};
use typed_index_collections::TiVec;

/// Utilities are integers in billionths: 1 000 000 000 is the best that an interest can imagine.
pub type Utility = i64;
/// One, as a utility.
pub const ONE: Utility = 1_000_000_000;

/// An issue.
#[derive(Clone, Debug)]
pub struct CompiledIssue {
    /// Seller's value per level, in the scenario's unit.
    pub seller: Vec<i64>,
    /// Money at risk per level, in the scenario's unit.
    pub at_risk: Vec<i64>,
    /// Quality as a clause per level, in thousandths; empty where it is not a matter of wording.
    pub clause: Vec<i64>,
    /// Latent while none of these holds; empty: never latent.
    pub latent: Vec<Test>,
    /// Whether talk runs to it first.
    pub price: bool,
    /// Level within the trainee's authority, days of the call beyond it.
    pub limit: Option<(u8, u8)>,
}

impl CompiledIssue {
    /// How many levels it has.
    #[must_use]
    pub fn levels(&self) -> u8 {
        u8::try_from(self.seller.len()).unwrap_or(u8::MAX)
    }
}

/// A fact.
#[derive(Clone, Debug)]
pub struct CompiledFact {
    /// Cards that it points to, true or not.
    pub clues: Vec<CardId>,
    /// Whether it belongs on the committee's map.
    pub map: bool,
    /// Whom it is about.
    pub about: Option<RoleId>,
    /// Whether it has an overstated version.
    pub overstated: bool,
    /// Whether it is not so.
    pub untrue: bool,
    /// Hands in which it could not be so.
    pub excludes: Vec<HandId>,
}

/// A document.
#[derive(Clone, Debug)]
pub struct CompiledDoc {
    /// Objections that it helps to answer.
    pub proves: Vec<ObjectionId>,
    /// Who cares to see it.
    pub moves: RoleSet,
    /// We have it when these hold.
    pub when: Vec<Test>,
    /// Facts learned by showing it.
    pub learn: Vec<FactId>,
}

/// A way to an interest.
#[derive(Clone, Debug)]
pub enum CompiledRoute {
    /// By asking.
    Ask {
        /// Kinds of question; empty: any.
        acts: Vec<Act>,
        /// Places; empty: any.
        on: Vec<Channel>,
        /// In company too.
        in_company: bool,
        /// Trust it takes, in tenths.
        trust: i32,
    },
    /// By clues, then an indirect confirmation.
    Clues {
        /// Facts that count.
        from: Vec<FactId>,
        /// How many it takes.
        need: u8,
        /// Trust that the confirmation takes, in tenths.
        trust: i32,
    },
    /// By being told outright.
    Told(Vec<FactId>),
}

/// How an issue serves an interest: the issue, its share in thousandths, the service of each level in thousandths.
pub type Service = (IssueId, i64, Vec<i64>);

/// An interest.
#[derive(Clone, Debug)]
pub struct CompiledInterest {
    /// Whose.
    pub role: RoleId,
    /// Of which kind.
    pub kind: InterestKind,
    /// Whether it has to be earned.
    pub hidden: bool,
    /// Weight per hand in thousandths; 0 where it is not true.
    pub weight: TiVec<HandId, i64>,
    /// Per hand: issue, share in thousandths, service per level in thousandths.
    pub serves: TiVec<HandId, Vec<Service>>,
    /// Ways to it.
    pub routes: Vec<CompiledRoute>,
    /// Its card, where it is hidden.
    pub card: Option<CardId>,
}

impl CompiledInterest {
    /// Whether it is true in a hand.
    #[must_use]
    pub fn is_true(&self, hand: HandId) -> bool {
        self.weight.get(hand).is_some_and(|w| *w > 0)
    }

    /// How well a package serves it in a hand, in millionths.
    #[must_use]
    pub fn service(&self, hand: HandId, package: &Package) -> i64 {
        self.serves[hand]
            .iter()
            .map(|(issue, share, levels)| {
                share * levels.get(usize::from(package.level(*issue))).copied().unwrap_or(0)
            })
            .sum()
    }
}

/// A hypothesis card.
#[derive(Clone, Debug)]
pub struct CompiledCard {
    /// About whom.
    pub role: RoleId,
    /// The interest that it states; none: a decoy.
    pub interest: Option<InterestId>,
    /// Issues that it is about.
    pub about: Vec<IssueId>,
    /// The role hesitates over it although there is nothing.
    pub hesitates: bool,
    /// Index among the decoys of its role.
    pub decoy: Option<usize>,
}

/// An objection.
#[derive(Clone, Debug)]
pub struct CompiledObjection {
    /// Whose.
    pub role: RoleId,
    /// What it is about.
    pub kind: ObjectionKind,
    /// How much there is to it, per hand.
    pub truth: TiVec<HandId, Truth>,
    /// The interest behind it, per hand.
    pub root: TiVec<HandId, InterestId>,
    /// Issues it is about.
    pub about: Vec<IssueId>,
    /// Prevented once the root is verified and these hold; empty: never.
    pub moot: Vec<Test>,
    /// The scene that raises it.
    pub raised_by: Option<SceneId>,
}

/// How a scene comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in the authored scene")]
pub enum CompiledKind {
    Opening,
    Topic,
    Raises(ObjectionId),
    Tactic,
    Moment,
    Beat,
}

/// A scene.
#[derive(Clone, Debug)]
pub struct CompiledScene {
    /// Who speaks.
    pub by: RoleId,
    /// How it comes about.
    pub kind: CompiledKind,
    /// What must hold.
    pub when: Vec<Test>,
    /// Whether it can come up again.
    pub again: bool,
    /// The objection that it belongs to.
    pub objection: Option<ObjectionId>,
    /// Its replies: first and one past the last.
    pub replies: (u16, u16),
}

/// A reply.
#[derive(Clone, Debug)]
pub struct CompiledReply {
    /// Its scene.
    pub scene: SceneId,
    /// Its place in the scene.
    pub index: usize,
    /// Acts, the derived ones included.
    pub acts: Vec<Act>,
    /// What must hold: visible things only.
    pub when: Vec<Test>,
    /// The card that it brushes, per hand.
    pub touches: TiVec<HandId, Option<CardId>>,
    /// Terms given.
    pub gives: Vec<(IssueId, u8)>,
    /// Terms asked for.
    pub gets: Vec<(IssueId, u8)>,
    /// Document shown.
    pub shows: Option<DocId>,
    /// Objection answered at its root.
    pub settles: Option<ObjectionId>,
    /// What they answer.
    pub answers: Vec<CompiledAnswer>,
    /// Length in Chinese characters, for the habits of bots.
    pub length: u16,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct CompiledAnswer {
    /// What must hold.
    pub when: Vec<Test>,
    /// Who answers.
    pub by: RoleId,
    /// Facts learned.
    pub learn: Vec<FactId>,
    /// Trust beyond the usual, in tenths.
    pub trust: i32,
    /// Tension beyond the usual, in tenths.
    pub tension: i32,
    /// Trust of others beyond the usual, in tenths.
    pub others: Vec<(RoleId, i32)>,
    /// Who will now see us.
    pub introduces: RoleSet,
    /// Days that it costs.
    pub days: u16,
    /// Objection that is gone.
    pub settles: Option<ObjectionId>,
    /// Where the talk goes on.
    pub next: Option<SceneId>,
    /// Whether the meeting ends.
    pub ends: bool,
}

/// A way to a role.
#[derive(Clone, Debug)]
pub struct CompiledWay {
    /// What must hold.
    pub when: Vec<Test>,
    /// Over whose head it goes.
    pub offends: Option<RoleId>,
}

/// A role.
#[derive(Clone, Debug)]
pub struct CompiledRole {
    /// Parts played.
    pub buying: Vec<Buying>,
    /// Whether it has a say.
    pub votes: bool,
    /// Issues on which its unsettled objections block.
    pub blocks_on: Vec<IssueId>,
    /// Power in thousandths.
    pub power: i64,
    /// Style.
    pub style: Style,
    /// Utility below which it refuses.
    pub reservation: Utility,
    /// Concession exponent in thousandths.
    pub concedes: i64,
    /// Trust at the start, in tenths.
    pub trust: i32,
    /// The package it opens with.
    pub opening: Package,
    /// Ways to it; empty: anybody may call.
    pub access: Vec<CompiledWay>,
    /// Where it can be met.
    pub on: Vec<Channel>,
    /// Turns it gives a meeting.
    pub patience: u8,
    /// How often it can be met.
    pub meetings: Option<u8>,
    /// Whether it is a false coach.
    pub false_coach: bool,
    /// Its interests.
    pub interests: Vec<InterestId>,
    /// Its cards, true and false, in the order of the file.
    pub cards: Vec<CardId>,
    /// Its objections.
    pub objections: Vec<ObjectionId>,
    /// Its scenes.
    pub scenes: Vec<SceneId>,
}

/// A relation.
#[derive(Clone, Copy, Debug)]
pub enum CompiledRelation {
    /// The word of one moves another; weight in thousandths.
    Influence(RoleId, RoleId, i64),
    /// Two who should not sit at one table unprepared, and the fact by which one knows.
    Rivals(RoleId, RoleId, Option<FactId>),
}

/// An event.
#[derive(Clone, Debug)]
pub struct CompiledEvent {
    /// First and last day on which it can fall.
    pub day: (u16, u16),
    /// What must hold on that day.
    pub when: Vec<Test>,
    /// Facts learned.
    pub learn: Vec<FactId>,
    /// Trust changes in tenths.
    pub trust: Vec<(RoleId, i32)>,
    /// Tension changes in tenths.
    pub tension: Vec<(RoleId, i32)>,
    /// Who will now see us.
    pub introduces: RoleSet,
}

/// A scenario, ready to run. Its fields are for the rules alone: front ends see a [`crate::sim::view::View`].
#[derive(Debug)]
pub struct CompiledScenario {
    /// The scenario as written: its texts.
    pub(in crate::sim) source: Scenario,
    /// Issues.
    pub(in crate::sim) issues: TiVec<IssueId, CompiledIssue>,
    /// Facts.
    pub(in crate::sim) facts: TiVec<FactId, CompiledFact>,
    /// Facts known from the briefing.
    pub(in crate::sim) known: Vec<FactId>,
    /// Documents.
    pub(in crate::sim) docs: TiVec<DocId, CompiledDoc>,
    /// Number of hidden hands, at least 1.
    pub(in crate::sim) hands: usize,
    /// Roles.
    pub(in crate::sim) roles: TiVec<RoleId, CompiledRole>,
    /// Interests.
    pub(in crate::sim) interests: TiVec<InterestId, CompiledInterest>,
    /// Cards.
    pub(in crate::sim) cards: TiVec<CardId, CompiledCard>,
    /// Objections.
    pub(in crate::sim) objections: TiVec<ObjectionId, CompiledObjection>,
    /// Scenes.
    pub(in crate::sim) scenes: TiVec<SceneId, CompiledScene>,
    /// Replies.
    pub(in crate::sim) replies: TiVec<ReplyId, CompiledReply>,
    /// Events.
    pub(in crate::sim) events: TiVec<EventId, CompiledEvent>,
    /// Relations.
    pub(in crate::sim) relations: Vec<CompiledRelation>,
    /// How the committee decides.
    pub(in crate::sim) decision: CompiledDecision,
    /// Our quotation.
    pub(in crate::sim) quotation: Package,
    /// Offers to open with; the first is the quotation.
    pub(in crate::sim) openings: TiVec<OpeningId, Package>,
    /// Utility tables: `[hand][role][issue][level]`, in billionths.
    pub(in crate::sim) utility: TiVec<HandId, TiVec<RoleId, Vec<Vec<Utility>>>>,
    /// When the contract's money comes.
    pub(in crate::sim) instalments: Vec<CompiledInstalment>,
    /// The best and the worst that the offer can do to our money at risk, in the scenario's unit.
    pub(in crate::sim) risk_range: (i64, i64),
    economy: TiVec<HandId, OnceLock<Option<Zone>>>,
    glossary: OnceLock<Glossary>,
}
