//! Counting, session by session, what was reached: plain additions, so that the order in which sessions come and the
//! number of threads change nothing.
use super::item::{Ending, Item};
use crate::sim::compiled::{Compiled, CompiledKind, EventId, InterestId, ObjectionId, ReplyId, SceneId};
use crate::sim::session::event::{Event, Logged, Touch};

/// A number for everything that can be reached, in the order of [`Item`].
#[derive(Clone, Debug)]
pub(super) struct Places {
    items: Vec<Item>,
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
    pub(super) fn of(c: &Compiled) -> Self {
        let mut items: Vec<Item> = (0..c.scenes.len()).map(|i| Item::Scene(i.into())).collect();
        let replies = items.len();
        items.extend((0..c.replies.len()).map(|i| Item::Reply(i.into())));
        let mut answers = Vec::with_capacity(c.replies.len());
        for (i, reply) in c.replies.iter().enumerate() {
            answers.push(items.len() as u32);
            items.extend((0..reply.answers.len()).map(|k| Item::Answer(i.into(), k as u8)));
        }
        let opened = items.len();
        items.extend((0..c.interests.len()).map(|i| Item::Opened(i.into())));
        let verified = items.len();
        items.extend((0..c.interests.len()).map(|i| Item::Verified(i.into())));
        let raised = items.len();
        items.extend((0..c.objections.len()).map(|i| Item::Raised(i.into())));
        let settled = items.len();
        items.extend((0..c.objections.len()).map(|i| Item::Settled(i.into())));
        let prevented = items.len();
        items.extend((0..c.objections.len()).map(|i| Item::Prevented(i.into())));
        let events = items.len();
        items.extend((0..c.events.len()).map(|i| Item::Event(i.into())));
        let endings = items.len();
        items.extend(Ending::ALL.map(Item::Ending));
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

    pub(super) fn items(&self) -> &[Item] {
        &self.items
    }

    pub(super) fn scene(id: SceneId) -> usize {
        id.at()
    }

    pub(super) fn reply(&self, id: ReplyId) -> usize {
        self.replies + id.at()
    }

    pub(super) fn answer(&self, id: ReplyId, k: usize) -> usize {
        self.answers[id.at()] as usize + k
    }

    pub(super) fn verified(&self, id: InterestId) -> usize {
        self.verified + id.at()
    }

    pub(super) fn raised(&self, id: ObjectionId) -> usize {
        self.raised + id.at()
    }

    pub(super) fn settled(&self, id: ObjectionId) -> usize {
        self.settled + id.at()
    }

    pub(super) fn event(&self, id: EventId) -> usize {
        self.events + id.at()
    }

    /// The number of what an event of the log reaches.
    pub(super) fn reached(&self, event: &Event) -> Option<usize> {
        Some(match event {
            Event::Line(scene) => Self::scene(*scene),
            Event::Replied(reply) => self.reply(*reply),
            Event::Answered(reply, k) => self.answer(*reply, usize::from(*k)),
            Event::Touched(card, Touch::Opened) => self.opened + self.cards[card.at()]?.at(),
            Event::Verified(interest) => self.verified(*interest),
            Event::Raised(objection) => self.raised(*objection),
            Event::Settled(objection) => self.settled(*objection),
            Event::Prevented(objection) => self.prevented + objection.at(),
            Event::Happened(event) => self.event(*event),
            Event::Ended(outcome) => self.endings + Ending::from(*outcome) as usize,
            _ => return None,
        })
    }
}

/// Whether the scenario means an item to be reached at all: what everybody knows is not opened, an objection without a
/// condition for it is not prevented, and one that no scene raises is the checker's business.
pub(super) fn applies(c: &Compiled, item: Item) -> bool {
    match item {
        Item::Opened(i) => {
            let spec = &c.interests[i.at()];
            let card = |t: &Option<crate::sim::compiled::CardId>| t.is_some() && *t == spec.card;
            spec.hidden && c.replies.iter().any(|r| r.touches.iter().any(card))
        }
        Item::Verified(i) => c.interests[i.at()].hidden,
        Item::Prevented(o) => !c.objections[o.at()].moot.is_empty(),
        Item::Raised(o) => c.scenes.iter().any(|s| s.kind == CompiledKind::Raises(o)),
        _ => true,
    }
}

/// Whether an answer is the last of its reply and without a condition: there so that something is said in any case.
pub(super) fn is_spare(c: &Compiled, item: Item) -> bool {
    let Item::Answer(reply, k) = item else {
        return false;
    };
    let (answers, k) = (&c.replies[reply.at()].answers, usize::from(k));
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
