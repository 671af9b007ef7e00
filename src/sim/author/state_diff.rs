//! What an action changed, hidden things included, by the scenario's own names.
use serde::{Deserialize, Serialize};

use crate::sim::compiled::{CompiledScenario, Package, RoleId};
use crate::sim::ordered::Ordered;
use crate::sim::scenario::Act;
use crate::sim::session::action_record::package_names;
use crate::sim::session::event::{Beat, Event, Fit, Mishandling, ProbeResult, Situation, Vote};
use crate::sim::session::names::{interest, key, objection, reply, role, scene};
use crate::sim::session::state::State;

/// One thing that came of an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "`who` is a person, `from` and `to` a value before and after; all by name")]
pub enum StateChange {
    /// They say the line of a scene.
    Line { scene: String },
    /// They answer with one of the reply's answers, counted from 0.
    Answer { scene: String, reply: String, answer: u8 },
    /// They say one of their standing lines; the situation.
    Says { who: String, standing: Situation },
    /// An act of ours was heard, and how it fitted.
    Heard { who: String, act: Act, fit: Fit },
    /// A question touched a card.
    Touched { card: String, came: ProbeResult },
    /// Trust, in tenths of a point.
    Trust { who: String, from: i32, to: i32 },
    /// Tension, in tenths of a point.
    Tension { who: String, from: i32, to: i32 },
    /// What pressure and discounts add to what a person hopes for, in thousandths.
    Hardened { who: String, from: i32, to: i32 },
    /// A fact was learned.
    Learned { fact: String },
    /// An interest was verified.
    Verified { interest: String },
    /// Somebody will now see us.
    Introduced { who: String },
    /// An objection was raised.
    Raised { objection: String },
    /// A beat of handling it was seen.
    Beat { objection: String, beat: Beat },
    /// It was mishandled.
    Mishandled { objection: String, how: Mishandling },
    /// It was left for later.
    Parked { objection: String },
    /// It is settled.
    Settled { objection: String },
    /// The term that had answered it was taken back.
    Reopened { objection: String },
    /// Somebody finds that something they were offered is gone.
    TookBack { who: String },
    /// It found its answer before it was raised.
    Prevented { objection: String },
    /// The offer on the table: the terms that moved, issue to level.
    #[serde(rename = "paper")]
    Offer { terms: Ordered<String> },
    /// A person would sign the offer on the table, or no longer.
    Signs { who: String, would: bool },
    /// An act crossed the line.
    Crossed { act: Act },
    /// Days gone.
    Day { from: u16, to: u16 },
    /// Something happened.
    Happened { event: String },
    /// A document was shown; whether it mattered to somebody.
    Shown { document: String, mattered: bool },
    /// A summary; whether it was right.
    Summary { right: bool },
    /// How a person stands at the decision.
    Stood { who: String, signs: bool },
    /// The decision was put off.
    PutOff {},
    /// The meeting ended; whether its aim was reached.
    MeetingEnded { aim_met: bool },
    /// It ended.
    Ended { how: String },
}

impl StateChange {
    /// Whether two sessions came to the same here: levels are compared by how far they moved, so that one change does
    /// not make everything after it another one.
    #[must_use]
    pub fn alike(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Trust { who, from, to }, Self::Trust { who: w, from: f, to: t })
            | (Self::Tension { who, from, to }, Self::Tension { who: w, from: f, to: t })
            | (Self::Hardened { who, from, to }, Self::Hardened { who: w, from: f, to: t }) => {
                who == w && by(*from, *to) == by(*f, *t)
            }
            (Self::Day { from, to }, Self::Day { from: f, to: t }) => by(*from, *to) == by(*f, *t),
            _ => self == other,
        }
    }
}

/// How far something moved; a file may hold any two numbers.
fn by(from: impl Into<i64>, to: impl Into<i64>) -> i64 {
    to.into() - from.into()
}

/// What changed from `before` to `after`, in the order in which it happened; levels at the end.
#[must_use]
pub fn changes(c: &CompiledScenario, before: &State, after: &State) -> Vec<StateChange> {
    let mut all: Vec<StateChange> = after.log[before.log.len().min(after.log.len())..]
        .iter()
        .filter_map(|logged| of_event(c, &logged.event))
        .collect();
    for (i, (old, new)) in before.roles.iter().zip(&after.roles).enumerate() {
        let who = || role(c, RoleId::from(i));
        let (from, to) = (old.trust.tenths(), new.trust.tenths());
        if from != to {
            all.push(StateChange::Trust { who: who(), from, to });
        }
        let (from, to) = (old.tension, new.tension);
        if from != to {
            all.push(StateChange::Tension { who: who(), from, to });
        }
        let (from, to) = (old.hardened, new.hardened);
        if from != to {
            all.push(StateChange::Hardened { who: who(), from, to });
        }
    }
    if before.day != after.day {
        all.push(StateChange::Day { from: before.day, to: after.day });
    }
    all
}

fn moved(c: &CompiledScenario, before: &Package, after: &Package) -> Ordered<String> {
    let old = package_names(c, before);
    package_names(c, after).into_iter().filter(|(issue, level)| old.get(issue) != Some(level)).collect()
}

fn of_event(c: &CompiledScenario, event: &Event) -> Option<StateChange> {
    Some(match event {
        Event::Line(s) => StateChange::Line { scene: scene(c, *s) },
        Event::Answered(r, answer) => {
            let (scene, reply) = reply(c, *r);
            StateChange::Answer { scene, reply, answer: *answer }
        }
        Event::Says { role: who, standing, .. } => {
            StateChange::Says { who: role(c, *who), standing: *standing }
        }
        Event::Heard { role: who, act, fit } => {
            StateChange::Heard { who: role(c, *who), act: *act, fit: *fit }
        }
        Event::Touched(card, came) => StateChange::Touched {
            card: crate::sim::session::action_record::card_name(c, *card),
            came: *came,
        },
        Event::Learned(fact, _) => StateChange::Learned { fact: key(&c.source.facts, fact.index()) },
        Event::Verified(i) => StateChange::Verified { interest: interest(c, *i) },
        Event::Introduced(who) => StateChange::Introduced { who: role(c, *who) },
        Event::Raised(o) => StateChange::Raised { objection: objection(c, *o) },
        Event::Beat(o, beat) => StateChange::Beat { objection: objection(c, *o), beat: *beat },
        Event::Mishandled(o, how) => StateChange::Mishandled { objection: objection(c, *o), how: *how },
        Event::Parked(o) => StateChange::Parked { objection: objection(c, *o) },
        Event::Settled(o) => StateChange::Settled { objection: objection(c, *o) },
        Event::Reopened(o, _) => StateChange::Reopened { objection: objection(c, *o) },
        Event::TookBack(who, _) => StateChange::TookBack { who: role(c, *who) },
        Event::Prevented(o) => StateChange::Prevented { objection: objection(c, *o) },
        Event::Tabled { before, after, .. } => StateChange::Offer { terms: moved(c, before, after) },
        Event::Face { role: who, would_sign, .. } => {
            StateChange::Signs { who: role(c, *who), would: *would_sign }
        }
        Event::Crossed(_, act) => StateChange::Crossed { act: *act },
        Event::Happened(e) => StateChange::Happened { event: key(&c.source.events, e.index()) },
        Event::Shown(doc, mattered) => {
            StateChange::Shown { document: key(&c.source.documents, doc.index()), mattered: *mattered }
        }
        Event::Summarised { right, .. } => StateChange::Summary { right: *right },
        Event::Stood(who, stand, _) => {
            StateChange::Stood { who: role(c, *who), signs: matches!(stand, Vote::Signs) }
        }
        Event::PutOff => StateChange::PutOff {},
        Event::MeetingEnded { aim_met, .. } => StateChange::MeetingEnded { aim_met: *aim_met },
        Event::Ended(outcome) => StateChange::Ended { how: outcome.ending.name().to_owned() },
        // What was done itself, and what is told by the levels.
        Event::Prepared { .. }
        | Event::Days(_)
        | Event::MeetingStarted { .. }
        | Event::Topic(_)
        | Event::Replied(_)
        | Event::Trust(..)
        | Event::Tension(..)
        | Event::Forecast(..)
        | Event::Presented { .. }
        | Event::Prefers(..)
        | Event::Believed(..)
        | Event::CalledHome(_)
        | Event::AnsweredByOffer(..)
        | Event::DecisionAsked => return None,
    })
}
