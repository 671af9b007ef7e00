//! What the trainee may know now: the only thing that screens, refusals and hints are made from.
//!
//! The state is inside and can't be reached from outside `sim`: hidden things are cut off by this type.
pub mod bot_view;
mod date;
mod epilogue;
mod meeting_recap;
mod options;
mod people;
mod plan;
mod texts;
mod transcript;
mod transcript_line;
mod words;

pub use bot_view::Tagged;
pub use epilogue::Truths;
pub use meeting_recap::Car;
pub use people::{Access, PersonView};
pub use plan::PreparationPlan;
pub use transcript_line::{LineKind, TranscriptLine};
pub use words::Effect;

use crate::sim::compiled::{
    CardId, CompiledScenario, DocId, FactId, HandId, IdSet, InterestId, IssueId, ObjectionId, Package,
    RoleId, RoleSet, SceneId,
};
use crate::sim::glossary::Glossary;
use crate::sim::scenario::Channel;
use crate::sim::session::action::{Aim, Certainty};
use crate::sim::session::condition_eval::{Context, all};
use crate::sim::session::event::Logged;
use crate::sim::session::mood::{Mood, mood};
use crate::sim::session::outcome::Outcome;
use crate::sim::session::rng::{Purpose, shuffle};
use crate::sim::session::state::{Phase, SpeakingTurn, State};

/// What the trainee may know now.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub(in crate::sim) c: &'a CompiledScenario,
    pub(in crate::sim) s: &'a State,
}

/// Where the session stands, as the trainee sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionStage {
    /// Before the first day.
    Preparation,
    /// Between meetings.
    Calendar,
    /// In a meeting, and it is for them to be answered.
    Theirs(SceneId),
    /// In a meeting, and the floor is ours.
    Ours,
    /// The session is over.
    Ended,
}

/// The meeting under way, as the trainee sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeetingView {
    /// Who is there.
    pub roles: RoleSet,
    /// Where.
    pub channel: Channel,
    /// What for.
    pub aim: Aim,
    /// Turns left of those they give it.
    pub left: u8,
    /// Turns used in it.
    pub used: u8,
}

/// An objection as the trainee knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownObjection {
    /// Which.
    pub objection: ObjectionId,
    /// It lies parked.
    pub parked: bool,
    /// It is settled.
    pub settled: bool,
}

impl<'a> View<'a> {
    /// What the trainee may know of a state.
    #[must_use]
    pub fn new(c: &'a CompiledScenario, s: &'a State) -> Self {
        Self { c, s }
    }

    /// The scenario: its texts and public numbers. Hidden tables are not to be read from here by front ends; the
    /// debrief opens them.
    #[must_use]
    pub fn scenario(&self) -> &'a CompiledScenario {
        self.c
    }

    /// The terms of the trade, which explain themselves where they are read.
    #[must_use]
    pub fn glossary(&self) -> &'a Glossary {
        self.c.glossary()
    }

    /// Where the session stands.
    #[must_use]
    pub fn stage(&self) -> SessionStage {
        match &self.s.phase {
            Phase::Preparation => SessionStage::Preparation,
            Phase::Calendar => SessionStage::Calendar,
            Phase::Ended => SessionStage::Ended,
            Phase::Meeting(meeting) => match meeting.speaking {
                SpeakingTurn::Ours => SessionStage::Ours,
                SpeakingTurn::Theirs(scene, _) => SessionStage::Theirs(scene),
            },
        }
    }

    /// How the deal came out, once it is closed.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.s.outcome()
    }

    /// Whether the deal is closed; the session may go on.
    #[must_use]
    pub fn deal_closed(&self) -> bool {
        self.s.deal_closed()
    }

    /// Whether the session is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.s.is_over()
    }

    /// Days passed and days in all.
    #[must_use]
    pub fn days(&self) -> (u16, u16) {
        (self.s.day, self.c.source.clock.days)
    }

    /// Turns used and turns in all.
    #[must_use]
    pub fn turns(&self) -> (u16, u16) {
        (self.s.turn, self.c.source.clock.turns)
    }

    /// Time used, in thousandths.
    #[must_use]
    pub fn elapsed(&self) -> i64 {
        self.s.elapsed(self.c)
    }

    /// The meeting under way.
    #[must_use]
    pub fn meeting(&self) -> Option<MeetingView> {
        self.s.meeting().map(|m| MeetingView {
            roles: m.roles,
            channel: m.channel,
            aim: m.aim,
            left: m.left,
            used: m.used,
        })
    }

    /// The face of somebody.
    #[must_use]
    pub fn mood(&self, role: RoleId) -> Mood {
        mood(&self.s.roles[role])
    }

    /// Whether a fact is in the notes.
    #[must_use]
    pub fn knows(&self, fact: FactId) -> bool {
        self.s.facts.has(fact)
    }

    /// Facts from the briefing, then those learned, in order, with who told them.
    pub fn facts(&self) -> impl Iterator<Item = (FactId, Option<RoleId>)> + '_ {
        self.c.known.iter().map(|f| (*f, None)).chain(self.s.learned.iter().copied())
    }

    /// Whether an interest is verified.
    #[must_use]
    pub fn verified(&self, interest: InterestId) -> bool {
        self.s.verified.has(interest) || (!self.c.interests[interest].hidden)
    }

    /// Interests that the trainee knows of: those told by everybody and those verified.
    pub fn known_interests(&self) -> impl Iterator<Item = InterestId> + '_ {
        (0..self.c.interests.len())
            .map(InterestId::from)
            .filter(|i| self.s.verified.has(*i) || !self.c.interests[*i].hidden)
    }

    /// How well each level serves a known interest, in thousandths of that interest, as `(issue, share, levels)`.
    #[must_use]
    pub fn serves(&self, interest: InterestId) -> &'a [(IssueId, i64, Vec<i64>)] {
        let spec = &self.c.interests[interest];
        if self.s.verified.has(interest) {
            &spec.serves[self.s.hand]
        } else if spec.hidden {
            &[]
        } else {
            &spec.serves[HandId(0)]
        }
    }

    /// The weight of a known interest in its owner's eyes, in thousandths.
    #[must_use]
    pub fn weight(&self, interest: InterestId) -> i64 {
        let spec = &self.c.interests[interest];
        // What everybody knows has one public weight; the dealt hand must not show through it.
        if self.s.verified.has(interest) {
            spec.weight[self.s.hand]
        } else if spec.hidden {
            0
        } else {
            spec.weight[HandId(0)]
        }
    }

    /// The cards that can be placed about a role: true and false ones alike, in a dealt order.
    #[must_use]
    pub fn deck(&self, role: RoleId) -> Vec<CardId> {
        let cards = &self.c.roles[role].cards;
        let mut order: Vec<u16> = (0..cards.len() as u16).collect();
        shuffle(self.s.seed, Purpose::Order, 1_000_000 + role.index() as u64, 0, &mut order);
        order.into_iter().map(|i| cards[usize::from(i)]).collect()
    }

    /// Where a card was placed.
    #[must_use]
    pub fn belief(&self, card: CardId) -> Option<Certainty> {
        self.s.cards[card].certainty
    }

    /// Whether a card's truth has been verified.
    #[must_use]
    pub fn confirmed(&self, card: CardId) -> bool {
        self.c.cards[card].interest.is_some_and(|i| self.s.verified.has(i))
    }

    /// Whether an issue has come up.
    #[must_use]
    pub fn issue_open(&self, issue: IssueId) -> bool {
        self.s.issues_open >> issue.0 & 1 == 1
    }

    /// Whether our authority reaches a level of an issue.
    #[must_use]
    pub fn within_authority(&self, issue: IssueId, level: u8) -> bool {
        let spec = &self.c.issues[issue];
        let Some((last, _)) = spec.limit else { return true };
        let worth = |l: u8| spec.seller.get(usize::from(l)).copied().unwrap_or(i64::MIN);
        worth(level) >= worth(last) || self.s.room >> issue.0 & 1 == 1
    }

    /// The offer on the table.
    #[must_use]
    pub fn offer(&self) -> Option<Package> {
        self.s.offer
    }

    /// The offer on the table, or the one that we mean to open with.
    #[must_use]
    pub fn current_offer(&self) -> Package {
        self.s.current_offer()
    }

    /// What a package is worth to us, in the scenario's unit.
    #[must_use]
    pub fn own_value(&self, package: &Package) -> i64 {
        self.c.seller_value(package)
    }

    /// The objections heard so far.
    pub fn slips(&self) -> impl Iterator<Item = KnownObjection> + '_ {
        self.s.objections.iter().enumerate().filter(|(_, o)| o.raised).map(|(i, o)| KnownObjection {
            objection: i.into(),
            parked: o.parked,
            settled: o.settled,
        })
    }

    /// Whether a document is in our hands.
    #[must_use]
    pub fn has_doc(&self, doc: DocId) -> bool {
        all(self.c, self.s, Context::of(RoleId(0)), &self.c.docs[doc].when)
    }

    /// Whether a document was shown to somebody.
    #[must_use]
    pub fn shown_to(&self, doc: DocId, role: RoleId) -> bool {
        self.s.shown.has(role.index() * self.c.docs.len() + doc.index())
    }

    /// What happened, as far as the trainee may know.
    pub fn log(&self) -> impl Iterator<Item = &'a Logged> + 'a {
        self.s.log.iter().filter(|l| l.event.is_open())
    }

    /// How many of the log's entries there are, open and hidden: a cursor for "what is new".
    #[must_use]
    pub fn log_end(&self) -> usize {
        self.s.log.len()
    }

    /// What happened since a cursor, as far as the trainee may know.
    pub fn log_since(&self, cursor: usize) -> impl Iterator<Item = &'a Logged> + 'a {
        self.s.log.iter().skip(cursor).filter(|l| l.event.is_open())
    }

    /// Whether somebody's last answer carried a hesitation.
    #[must_use]
    pub fn hesitated(&self, role: RoleId) -> bool {
        self.s.roles[role].hesitated
    }

    /// Whether a scene was played.
    #[must_use]
    pub fn played(&self, scene: SceneId) -> bool {
        self.s.played.has(scene)
    }

    /// The seed that was dealt.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.s.seed
    }

    pub(in crate::sim) fn facts_known(&self) -> &'a IdSet<FactId> {
        &self.s.facts
    }
}
