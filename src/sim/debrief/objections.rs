//! Objections: what was said, what was meant, what was behind it, and the five beats of handling it.
use serde::Serialize;

use super::AtTurn;
use super::replay::Replay;
use crate::sim::compiled::{DocId, InterestId, ObjectionId, RoleId};
use crate::sim::scenario::{ObjectionKind, Text, Truth};
use crate::sim::session::event::{Beat, Event, Mishandling};
use crate::sim::view::View;

/// Whether a beat was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BeatSeen {
    /// Seen.
    At(AtTurn),
    /// There was an occasion, and it passed.
    Missed,
    /// There was no occasion.
    NoOccasion,
}

/// What one answer to it did to its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct HandlingEffect {
    /// When.
    pub at: AtTurn,
    /// Trust moved, in tenths.
    pub trust: i32,
    /// Tension moved, in tenths.
    pub tension: i32,
    /// It was gone after that.
    pub settled: bool,
    /// How it was mishandled, if it was.
    pub mishandled: Option<Mishandling>,
}

/// One objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ObjectionReview {
    /// Which.
    pub objection: ObjectionId,
    /// Whose.
    pub role: RoleId,
    /// What it says it is about.
    pub kind: ObjectionKind,
    /// What was said, in a few words.
    pub said: Text,
    /// How much there was to it, in this hand.
    pub meant: Truth,
    /// The interest behind it, in this hand.
    pub root: InterestId,
    /// That interest's short name.
    pub root_card: Text,
    /// Whether that interest was verified, and when.
    pub root_verified: Option<AtTurn>,
    /// When it was first raised.
    pub raised: Option<AtTurn>,
    /// When its occasion came and found it answered.
    pub prevented: Option<AtTurn>,
    /// When it was settled.
    pub settled: Option<AtTurn>,
    /// When it was left for later.
    pub parked: Vec<AtTurn>,
    /// The five beats, in the order of [`Beat::ALL`].
    pub beats: [BeatSeen; 5],
    /// What each answer to it did.
    pub effects: Vec<HandlingEffect>,
}

/// Every objection that was raised or prevented, in the order of the file.
pub(super) fn objections(p: &Replay<'_>) -> Vec<ObjectionReview> {
    (0..p.c.objections.len()).map(ObjectionId::from).filter_map(|o| review(p, o)).collect()
}

fn review(p: &Replay<'_>, id: ObjectionId) -> Option<ObjectionReview> {
    let (c, s) = (p.c, p.end);
    let spec = &c.objections[id];
    let raised = p.first(|e| matches!(e, Event::Raised(o) if *o == id));
    let prevented = p.first(|e| matches!(e, Event::Prevented(o) if *o == id));
    if raised.is_none() && prevented.is_none() {
        return None;
    }
    let authored = |role: RoleId| c.source.roles.values().nth(role.index());
    let at = c.roles[spec.role].objections.iter().position(|o| *o == id)?;
    let root = spec.root[s.hand];
    let owner = c.interests[root].role;
    let place = c.roles[owner].interests.iter().position(|i| *i == root)?;
    let root_card = authored(owner)?.interests.values().nth(place)?.card.clone();
    let mut answered: Vec<u16> = (0..p.actions()).filter(|a| faced(p, *a, id)).collect();
    // Showing the proof on the spot answers it as well as words do.
    answered.retain(|a| acted(p, *a));
    Some(ObjectionReview {
        objection: id,
        role: spec.role,
        kind: spec.kind,
        said: authored(spec.role)?.objections.values().nth(at)?.slip.clone(),
        meant: spec.truth[s.hand],
        root,
        root_card,
        root_verified: p.first(|e| matches!(e, Event::Verified(i) if *i == root)),
        raised,
        prevented,
        settled: p.first(|e| matches!(e, Event::Settled(o) if *o == id)),
        parked: p.when(|e| matches!(e, Event::Parked(o) if *o == id)),
        beats: Beat::ALL.map(|beat| seen(p, id, beat, &answered)),
        effects: answered.iter().map(|a| effect(p, *a, id)).collect(),
    })
}

/// Whether the objection lay on the table before an action.
fn faced(p: &Replay<'_>, action: u16, id: ObjectionId) -> bool {
    let scene = p.scene_before(action);
    scene.is_some_and(|x| p.c.scenes[x].objection == Some(id)) && p.before(action).objections[id].raised
}

/// Whether an action said or showed something.
fn acted(p: &Replay<'_>, action: u16) -> bool {
    let said = |e: &Event| matches!(e, Event::Replied(_) | Event::Shown(..));
    p.events(action).iter().any(|l| said(&l.event))
}

fn seen(p: &Replay<'_>, id: ObjectionId, beat: Beat, answered: &[u16]) -> BeatSeen {
    if let Some(at) = p.first(|e| matches!(e, Event::Beat(o, b) if *o == id && *b == beat)) {
        return BeatSeen::At(at);
    }
    let occasion = match beat {
        Beat::Listen | Beat::Acknowledge | Beat::Explore => !answered.is_empty(),
        Beat::Answer => (0..p.actions()).any(|a| faced(p, a, id) && could_answer(p, a, id)),
        // Once it is gone, only a later word on it can confirm that.
        Beat::Confirm => answered.iter().any(|a| p.before(*a).objections[id].settled),
    };
    if occasion { BeatSeen::Missed } else { BeatSeen::NoOccasion }
}

/// Whether a reply that speaks of it, or a document that proves it, stood there.
fn could_answer(p: &Replay<'_>, action: u16, id: ObjectionId) -> bool {
    let view = View::new(p.c, p.before(action));
    let replies = view.replies();
    let proof =
        (0..p.c.docs.len()).any(|d| p.c.docs[DocId::from(d)].proves.contains(&id) && view.has_doc(d.into()));
    proof || replies.iter().any(|r| p.c.replies[*r].settles == Some(id))
}

fn effect(p: &Replay<'_>, action: u16, id: ObjectionId) -> HandlingEffect {
    let role = p.c.objections[id].role.index();
    let (was, is) = (p.before(action), p.after(action));
    HandlingEffect {
        at: p.at(action),
        trust: is.roles[RoleId::from(role)].trust.tenths() - was.roles[RoleId::from(role)].trust.tenths(),
        tension: is.roles[RoleId::from(role)].tension - was.roles[RoleId::from(role)].tension,
        settled: is.objections[id].settled && !was.objections[id].settled,
        mishandled: p.events(action).iter().find_map(|l| {
            if let Event::Mishandled(o, how) = l.event
                && o == id
            {
                Some(how)
            } else {
                None
            }
        }),
    }
}
