//! The line of play: what was heard in each action, whom it moved and why, and what it opened.
use serde::Serialize;

use super::AtTurn;
use super::replay::Replay;
use crate::sim::compiled::{FactId, InterestId, IssueId, ObjectionId, ReplyId, RoleId};
use crate::sim::scenario::{Act, Text};
use crate::sim::session::event::Fit;
use crate::sim::session::event::{Event, Why};

/// An act as somebody heard it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct HeardAct {
    /// Who heard it.
    pub role: RoleId,
    /// Which act.
    pub act: Act,
    /// How it fitted the moment.
    pub fit: Fit,
}

/// One reason for which somebody moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cause {
    /// Trust, in tenths.
    pub trust: i32,
    /// Tension, in tenths.
    pub tension: i32,
    /// Why.
    pub why: Why,
    /// The author's word on it, where the line has one of its own.
    pub because: Option<Text>,
}

/// How an action moved somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// Whom.
    pub role: RoleId,
    /// Trust before and after, in tenths, 0 to 1000.
    pub trust: (i32, i32),
    /// Change of ability, benevolence and integrity, in tenths.
    pub parts: [i32; 3],
    /// Tension before and after, in tenths, 0 to 1000.
    pub tension: (i32, i32),
    /// Reasons, in the order in which they came.
    pub causes: Vec<Cause>,
}

/// What an action opened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OpenedByAction {
    /// Facts learned.
    pub facts: Vec<FactId>,
    /// Interests verified.
    pub interests: Vec<InterestId>,
    /// Issues that came up.
    pub issues: Vec<IssueId>,
    /// People who will now see us.
    pub people: Vec<RoleId>,
    /// Objections raised.
    pub raised: Vec<ObjectionId>,
    /// Objections settled.
    pub settled: Vec<ObjectionId>,
    /// Objections whose occasion came and found them answered.
    pub prevented: Vec<ObjectionId>,
}

/// One action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimelineStep {
    /// When.
    pub at: AtTurn,
    /// Days passed with it.
    pub day: u16,
    /// The reply said, where it was one.
    pub reply: Option<ReplyId>,
    /// What was heard in it.
    pub acts: Vec<HeardAct>,
    /// Whom it moved, in the order of the file.
    pub moved: Vec<Moved>,
    /// What it opened.
    pub opened: OpenedByAction,
}

/// Every action.
pub(super) fn line(p: &Replay<'_>) -> Vec<TimelineStep> {
    (0..p.actions()).map(|action| step(p, action)).collect()
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the events that count here are named; the others are nothing to this reader"
)]
fn step(p: &Replay<'_>, action: u16) -> TimelineStep {
    let events = || p.events(action).iter().map(|l| &l.event);
    let (before, after) = (p.before(action), p.after(action));
    let acts = events().filter_map(|e| {
        if let Event::Heard { role, act, fit } = *e { Some(HeardAct { role, act, fit }) } else { None }
    });
    let mut opened = OpenedByAction::default();
    for event in events() {
        match *event {
            Event::Learned(fact, _) => opened.facts.push(fact),
            Event::Verified(interest) => opened.interests.push(interest),
            Event::Introduced(role) => opened.people.push(role),
            Event::Raised(objection) => opened.raised.push(objection),
            Event::Settled(objection) => opened.settled.push(objection),
            Event::Prevented(objection) => opened.prevented.push(objection),
            _ => {}
        }
    }
    let fresh = after.issues_open & !before.issues_open;
    opened.issues = (0..16).filter(|i| fresh >> i & 1 == 1).map(IssueId).collect();
    TimelineStep {
        at: p.at(action),
        day: after.day,
        reply: events().find_map(|e| if let Event::Replied(reply) = e { Some(*reply) } else { None }),
        acts: acts.collect(),
        moved: (0..p.c.roles.len()).filter_map(|r| moved(p, action, r.into())).collect(),
        opened,
    }
}

fn moved(p: &Replay<'_>, action: u16, role: RoleId) -> Option<Moved> {
    let (was, is) = (&p.before(action).roles[role], &p.after(action).roles[role]);
    let causes: Vec<Cause> = p.events(action).iter().filter_map(|l| cause(p, &l.event, role)).collect();
    let tension = (was.tension, is.tension);
    if causes.is_empty() && was.trust == is.trust && tension.0 == tension.1 {
        return None;
    }
    let (from, to) = (was.trust.parts(), is.trust.parts());
    Some(Moved {
        role,
        trust: (was.trust.tenths(), is.trust.tenths()),
        parts: [0, 1, 2].map(|i| to[i] - from[i]),
        tension,
        causes,
    })
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the events that count here are named; the others are nothing to this reader"
)]
fn cause(p: &Replay<'_>, event: &Event, role: RoleId) -> Option<Cause> {
    let (trust, tension, why) = match *event {
        Event::Trust(who, by, why) if who == role => (i32::from(by), 0, why),
        Event::Tension(who, by, why) if who == role => (0, i32::from(by), why),
        _ => return None,
    };
    let because = if let Why::Line(reply, which) = why {
        because(p, reply, which).filter(|t| !t.is_empty()).cloned()
    } else {
        None
    };
    Some(Cause { trust, tension, why, because })
}

/// The author's word on why an answer moves somebody.
fn because<'a>(p: &Replay<'a>, reply: ReplyId, which: u8) -> Option<&'a Text> {
    let spec = &p.c.replies[reply];
    let scene = p.c.source.scenes.values().nth(spec.scene.index())?;
    let authored = scene.replies.values().nth(spec.index)?;
    Some(&authored.answers.get(usize::from(which))?.because)
}
