//! Counting, session by session, what was reached: plain additions, so that the order in which sessions come and the
//! number of threads change nothing.
use super::coverage_item::CoverageItem;
use crate::sim::compiled::{
    CompiledKind, CompiledScenario, EventId, InterestId, ObjectionId, ReplyId, SceneId,
};
use crate::sim::session::event::{Event, Logged, ProbeResult};
use crate::sim::session::outcome::Ending;

/// A number for everything that can be reached, in the order of [`CoverageItem`].
#[derive(Clone, Debug)]
pub(super) struct Places {
    items: Vec<CoverageItem>,
    replies: usize,
    /// Where the answers of each reply begin.
    answers: Vec<u32>,
    opened: usize,
    verified: usize,
    raised: usize,
    settled: usize,
    prevented: usize,
    events: usize,
    endings: usize,
    /// Which interest a card states.
    cards: Vec<Option<InterestId>>,
}

impl Places {
    pub(super) fn of(c: &CompiledScenario) -> Self {
        let mut items: Vec<CoverageItem> =
            (0..c.scenes.len()).map(|i| CoverageItem::Scene(i.into())).collect();
        let replies = items.len();
        items.extend((0..c.replies.len()).map(|i| CoverageItem::Reply(i.into())));
        let mut answers = Vec::with_capacity(c.replies.len());
        for (i, reply) in c.replies.iter().enumerate() {
            answers.push(items.len() as u32);
            items.extend((0..reply.answers.len()).map(|k| CoverageItem::Answer(i.into(), k as u8)));
        }
        let opened = items.len();
        items.extend((0..c.interests.len()).map(|i| CoverageItem::Opened(i.into())));
        let verified = items.len();
        items.extend((0..c.interests.len()).map(|i| CoverageItem::Verified(i.into())));
        let raised = items.len();
        items.extend((0..c.objections.len()).map(|i| CoverageItem::Raised(i.into())));
        let settled = items.len();
        items.extend((0..c.objections.len()).map(|i| CoverageItem::Settled(i.into())));
        let prevented = items.len();
        items.extend((0..c.objections.len()).map(|i| CoverageItem::Prevented(i.into())));
        let events = items.len();
        items.extend((0..c.events.len()).map(|i| CoverageItem::Event(i.into())));
        let endings = items.len();
        items.extend(Ending::ALL.iter().map(|e| CoverageItem::Ending(*e)));
        Self {
            items,
            replies,
            answers,
            opened,
            verified,
            raised,
            settled,
            prevented,
            events,
            endings,
            cards: c.cards.iter().map(|card| card.interest).collect(),
        }
    }

    pub(super) fn items(&self) -> &[CoverageItem] {
        &self.items
    }

    pub(super) fn scene(id: SceneId) -> usize {
        id.index()
    }

    pub(super) fn reply(&self, id: ReplyId) -> usize {
        self.replies + id.index()
    }

    pub(super) fn answer(&self, id: ReplyId, k: usize) -> usize {
        self.answers[id.index()] as usize + k
    }

    pub(super) fn verified(&self, id: InterestId) -> usize {
        self.verified + id.index()
    }

    pub(super) fn raised(&self, id: ObjectionId) -> usize {
        self.raised + id.index()
    }

    pub(super) fn settled(&self, id: ObjectionId) -> usize {
        self.settled + id.index()
    }

    pub(super) fn event(&self, id: EventId) -> usize {
        self.events + id.index()
    }

    /// The number of what an event of the log reaches.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the events that count here are named; the others are nothing to this reader"
    )]
    pub(super) fn reached(&self, event: &Event) -> Option<usize> {
        Some(match event {
            Event::Line(scene) => Self::scene(*scene),
            Event::Replied(reply) => self.reply(*reply),
            Event::Answered(reply, k) => self.answer(*reply, usize::from(*k)),
            Event::Touched(card, ProbeResult::Opened) => self.opened + self.cards[card.index()]?.index(),
            Event::Verified(interest) => self.verified(*interest),
            Event::Raised(objection) => self.raised(*objection),
            Event::Settled(objection) => self.settled(*objection),
            Event::Prevented(objection) => self.prevented + objection.index(),
            Event::Happened(event) => self.event(*event),
            Event::Ended(outcome) => self.endings + outcome.ending as usize,
            _ => return None,
        })
    }
}

/// Whether the scenario means an item to be reached at all: what everybody knows is not opened, an objection without a
/// condition for it is not prevented, and one that no scene raises is the checker's business.
pub(super) fn applies(c: &CompiledScenario, item: CoverageItem) -> bool {
    match item {
        CoverageItem::Opened(i) => {
            let spec = &c.interests[i];
            let card = |t: &Option<crate::sim::compiled::CardId>| t.is_some() && *t == spec.card;
            spec.hidden && c.replies.iter().any(|r| r.touches.iter().any(card))
        }
        CoverageItem::Verified(i) => c.interests[i].hidden,
        CoverageItem::Prevented(o) => !c.objections[o].moot.is_empty(),
        CoverageItem::Raised(o) => c.scenes.iter().any(|s| s.kind == CompiledKind::Raises(o)),
        CoverageItem::Scene(_)
        | CoverageItem::Reply(_)
        | CoverageItem::Answer(..)
        | CoverageItem::Settled(_)
        | CoverageItem::Event(_)
        | CoverageItem::Ending(_) => true,
    }
}

/// Whether an answer is the last of its reply and without a condition: there so that something is said in any case.
pub(super) fn is_spare(c: &CompiledScenario, item: CoverageItem) -> bool {
    let CoverageItem::Answer(reply, k) = item else {
        return false;
    };
    let (answers, k) = (&c.replies[reply].answers, usize::from(k));
    k > 0 && k + 1 == answers.len() && answers[k].when.is_empty()
}

/// How often everything was reached, and in how many sessions.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    /// How often, by place.
    pub(super) hits: Vec<u64>,
    /// In how many sessions, by place.
    pub(super) sessions: Vec<u32>,
    /// The number of the first session that reached it; `u64::MAX` where none did.
    pub(super) first: Vec<u64>,
    /// Sessions counted.
    pub(super) counted: u32,
    stamp: Vec<u32>,
}

impl Tally {
    pub(super) fn new(places: &Places) -> Self {
        let n = places.items.len();
        Self {
            hits: vec![0; n],
            sessions: vec![0; n],
            first: vec![u64::MAX; n],
            counted: 0,
            stamp: vec![0; n],
        }
    }

    /// Counts a session; `number` tells it from the others of the same player.
    pub(super) fn count(&mut self, places: &Places, number: u64, log: &[Logged]) {
        self.counted += 1;
        for place in log.iter().filter_map(|l| places.reached(&l.event)) {
            self.hits[place] += 1;
            if self.stamp[place] != self.counted {
                self.stamp[place] = self.counted;
                self.sessions[place] += 1;
                self.first[place] = self.first[place].min(number);
            }
        }
    }

    /// Adds the counts of another.
    pub(super) fn add(&mut self, other: &Self) {
        for (a, b) in self.hits.iter_mut().zip(&other.hits) {
            *a += b;
        }
        for (a, b) in self.sessions.iter_mut().zip(&other.sessions) {
            *a += b;
        }
        for (a, b) in self.first.iter_mut().zip(&other.first) {
            *a = (*a).min(*b);
        }
        // The marks of one are no marks of the other: nothing is counted after this but by adding.
        self.counted += other.counted;
    }
}
