//! The whole truth of a session: only the engine and the debrief see it.
use std::sync::Arc;

use super::action::{Aim, Certainty};
use super::carried_over::CarriedOver;
use super::event::{Event, Logged, SITUATIONS};
use super::outcome::Outcome;
use crate::sim::compiled::{
    CardId, CompiledScenario, EventId, FactId, HandId, IdSet, InterestId, IssueId, ObjectionId, Package,
    ReplyId, RoleId, RoleSet, SceneId,
};
use crate::sim::scenario::{Act, Channel};
use crate::sim::session::rng::{Purpose, draw};
use crate::sim::session::trust::Trust;
use typed_index_collections::{TiVec, ti_vec};

/// How many kinds of act there are.
pub const ACTS: usize = Act::ALL.len();

/// A member of the committee, as it stands with us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleState {
    /// Trust, in its three parts.
    pub trust: Trust,
    /// Tension, in tenths, 0 to 1000.
    pub tension: i32,
    /// Meetings held, the present one included.
    pub met: u8,
    /// Somebody introduced us.
    pub introduced: bool,
    /// How often each act was heard, in all.
    pub heard: [u8; ACTS],
    /// How often each act was heard in this meeting.
    pub heard_here: [u8; ACTS],
    /// Trust earned in this meeting, in tenths.
    pub earned: i32,
    /// Questions in a row without anything given.
    pub asked_in_row: u8,
    /// Things learned from this role since they were last gathered.
    pub news: u8,
    /// The last answer carried a hesitation.
    pub hesitated: bool,
    /// Face given less face lost, in tenths.
    pub face: i32,
    /// Acts that fitted, and acts that did not.
    pub apt: u16,
    /// Acts out of place.
    pub off: u16,
    /// The last offer of ours that this role saw.
    pub seen: Option<Package>,
    /// The offer whose terms this role said would do, as long as it is the last one seen.
    pub word: Option<Package>,
    /// Signals that the offer would not do.
    pub against: u8,
    /// What pressure and early discounts add to the aspiration, in thousandths of the gap.
    pub hardened: i32,
    /// How often each standing situation came up, for variety.
    pub said: [u8; SITUATIONS],
}

/// Where an objection stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ObjectionState {
    /// It has been raised.
    pub raised: bool,
    /// It lies parked.
    pub parked: bool,
    /// It is settled.
    pub settled: bool,
    /// Its occasion found it answered.
    pub prevented: bool,
    /// Beats seen, a bit each.
    pub beats: u8,
    /// Replies given since it was raised.
    pub replies: u8,
    /// It was taken literally.
    pub literal: bool,
    /// It came back after being parked.
    pub heavier: bool,
    /// The term of the offer that settled it, where no word of ours did.
    pub by_offer: Option<IssueId>,
}

/// A placed card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// How sure, if it is placed.
    pub certainty: Option<Certainty>,
    /// It was placed before its truth was verified.
    pub in_time: bool,
}

/// Whose floor it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpeakingTurn {
    /// Ours: topics and spoken moves.
    Ours,
    /// Theirs: this scene, and how deep in its beats.
    Theirs(SceneId, u8),
}

/// A meeting under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Who is there.
    pub roles: RoleSet,
    /// Where.
    pub channel: Channel,
    /// What for.
    pub aim: Aim,
    /// Turns left of those they give it.
    pub left: u8,
    /// Turns used.
    pub used: u8,
    /// Whose floor it is.
    pub speaking: SpeakingTurn,
    /// The last scene was theirs to begin.
    pub they_began: bool,
    /// Packages were presented here.
    pub presented: bool,
    /// A summary was given here.
    pub summarised: bool,
}

impl Meeting {
    /// A meeting that has just begun, the floor ours, with so many turns given.
    #[must_use]
    pub fn new(roles: RoleSet, channel: Channel, aim: Aim, turns: u8) -> Self {
        Self {
            roles,
            channel,
            aim,
            left: turns,
            used: 0,
            speaking: SpeakingTurn::Ours,
            they_began: false,
            presented: false,
            summarised: false,
        }
    }
}

/// Where the session stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Before the first day.
    Preparation,
    /// Between meetings.
    Calendar,
    /// In a meeting.
    Meeting(Meeting),
    /// The session is over.
    Ended,
}

/// A session.
#[derive(Clone, Debug)]
pub struct State {
    /// The seed.
    pub seed: u64,
    /// The hidden hand that was dealt.
    pub hand: HandId,
    /// Where it stands.
    pub phase: Phase,
    /// How the deal came out, once it is closed.
    pub closed: Option<Outcome>,
    /// Days passed.
    pub day: u16,
    /// Turns used.
    pub turn: u16,
    /// Actions taken.
    pub actions: u16,
    /// The committee.
    pub roles: TiVec<RoleId, RoleState>,
    /// Facts in the notes.
    pub facts: IdSet<FactId>,
    /// Facts learned, in order, with who told them.
    pub learned: Vec<(FactId, Option<RoleId>)>,
    /// Facts already used in a right summary.
    pub gathered: IdSet<FactId>,
    /// Interests verified.
    pub verified: IdSet<InterestId>,
    /// Cards placed.
    pub cards: TiVec<CardId, Placed>,
    /// Objections.
    pub objections: TiVec<ObjectionId, ObjectionState>,
    /// Scenes played.
    pub played: IdSet<SceneId>,
    /// Replies said.
    pub said: IdSet<ReplyId>,
    /// Documents shown: `role * documents + document`.
    pub shown: IdSet<usize>,
    /// Events that happened.
    pub happened: IdSet<EventId>,
    /// Days on which events fall.
    pub event_days: TiVec<EventId, u16>,
    /// Issues that have come up.
    pub issues_open: u16,
    /// Issues on which our side gave more room.
    pub room: u16,
    /// The offer on the table.
    pub offer: Option<Package>,
    /// The offer we mean to open with.
    pub opening: Package,
    /// Offers tabled.
    pub offers: u8,
    /// Real proposals made: offers at or above our reservation that differ from the one before.
    pub proposals: u8,
    /// Decisions asked for in vain.
    pub put_off: u8,
    /// What happened.
    pub log: Vec<Logged>,
    /// What an earlier session left, where it began with that.
    pub carried: Option<Arc<CarriedOver>>,
}

impl State {
    /// A new session: the hand and the days of the events are dealt by the seed.
    #[must_use]
    pub fn new(c: &CompiledScenario, seed: u64) -> Self {
        let hand = HandId::from(draw(seed, Purpose::Hand, 0, 0, c.hands as u64) as usize);
        Self::with_hand(c, seed, hand)
    }

    /// The state in which this one's session began, with the same hand; where an author set it by hand, the first day.
    #[must_use]
    pub fn first(&self, c: &CompiledScenario) -> Self {
        let state = Self::with_hand(c, self.seed, self.hand);
        match &self.carried {
            Some(carried) => state.with_carried(c, carried.clone()),
            None => state,
        }
    }

    /// A new session with a given hidden hand, for the laboratory.
    #[must_use]
    pub fn with_hand(c: &CompiledScenario, seed: u64, hand: HandId) -> Self {
        let roles = c
            .roles
            .iter()
            .map(|role| RoleState {
                trust: Trust::level(role.trust),
                tension: 200,
                met: 0,
                introduced: false,
                heard: [0; ACTS],
                heard_here: [0; ACTS],
                earned: 0,
                asked_in_row: 0,
                news: 0,
                hesitated: false,
                face: 0,
                apt: 0,
                off: 0,
                seen: None,
                word: None,
                against: 0,
                hardened: 0,
                said: [0; SITUATIONS],
            })
            .collect();
        let mut facts = IdSet::new(c.facts.len());
        for fact in &c.known {
            facts.put(*fact);
        }
        let event_days = c
            .events
            .iter()
            .enumerate()
            .map(|(i, e)| {
                let span = u64::from(e.day.1 - e.day.0) + 1;
                e.day.0 + draw(seed, Purpose::EventDay, i as u64, 0, span) as u16
            })
            .collect();
        let mut issues_open = 0;
        for (i, issue) in c.issues.iter().enumerate() {
            if issue.latent.is_empty() {
                issues_open |= 1 << i;
            }
        }
        Self {
            seed,
            hand,
            phase: Phase::Preparation,
            closed: None,
            day: 0,
            turn: 0,
            actions: 0,
            roles,
            facts,
            learned: Vec::with_capacity(24),
            gathered: IdSet::new(c.facts.len()),
            verified: IdSet::new(c.interests.len()),
            cards: ti_vec![Placed::default(); c.cards.len()],
            objections: ti_vec![ObjectionState::default(); c.objections.len()],
            played: IdSet::new(c.scenes.len()),
            said: IdSet::new(c.replies.len()),
            shown: IdSet::new(c.roles.len() * c.docs.len()),
            happened: IdSet::new(c.events.len()),
            event_days,
            issues_open,
            room: 0,
            offer: None,
            opening: c.quotation,
            offers: 0,
            proposals: 0,
            put_off: 0,
            log: Vec::with_capacity(256),
            carried: None,
        }
    }

    /// Deals the days of the events again that have not been reached, by another seed: each falls on one of the days
    /// that are left to it. What has been dealt and reached stays.
    pub(in crate::sim) fn redeal_days(&mut self, c: &CompiledScenario, seed: u64) {
        for (i, (event, day)) in c.events.iter().zip(&mut self.event_days).enumerate() {
            if *day > self.day {
                let first = event.day.0.max(self.day + 1);
                let span = u64::from(event.day.1.saturating_sub(first)) + 1;
                *day = first + draw(seed, Purpose::EventDay, i as u64, 0, span) as u16;
            }
        }
    }

    /// How far the session has come, in thousandths: the larger of days and turns.
    #[must_use]
    pub fn elapsed(&self, c: &CompiledScenario) -> i64 {
        let clock = &c.source.clock;
        let part = |used: u16, of: u16| i64::from(used) * 1000 / i64::from(of.max(1));
        part(self.day, clock.days).max(part(self.turn, clock.turns)).min(1000)
    }

    /// The offer on the table, or the one that we mean to open with.
    #[must_use]
    pub fn current_offer(&self) -> Package {
        self.offer.unwrap_or(self.opening)
    }

    /// The meeting under way.
    #[must_use]
    pub fn meeting(&self) -> Option<&Meeting> {
        match &self.phase {
            Phase::Meeting(meeting) => Some(meeting),
            Phase::Preparation | Phase::Calendar | Phase::Ended => None,
        }
    }

    pub(crate) fn meeting_mut(&mut self) -> Option<&mut Meeting> {
        match &mut self.phase {
            Phase::Meeting(meeting) => Some(meeting),
            Phase::Preparation | Phase::Calendar | Phase::Ended => None,
        }
    }

    /// Whether an objection was raised and is not settled.
    #[must_use]
    pub fn is_open(&self, objection: ObjectionId) -> bool {
        let o = &self.objections[objection];
        o.raised && !o.settled
    }

    /// How the deal came out, once it is closed.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.closed
    }

    /// Whether the deal is closed: nothing of it can be moved any more. The session may go on.
    #[must_use]
    pub fn deal_closed(&self) -> bool {
        self.closed.is_some()
    }

    /// Whether the session is over: nothing can be done any more, and everything hidden may be opened.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.phase == Phase::Ended
    }

    pub(crate) fn record(&mut self, event: Event) {
        self.log.push(Logged { turn: self.turn, day: self.day, action: self.actions, event });
    }
}
