//! The people one did not meet: who they are, what they really wanted, and what would have led to them.
use crate::sim::compiled::{
    CompiledScenario, DocId, EventId, FactId, InterestId, IssueId, ObjectionId, RoleId, RoleSet, SceneId,
    Test,
};
use crate::sim::phase::apply;
use crate::sim::scenario::{SceneKind, Text, Truth};
use crate::sim::session::action::Action;
use crate::sim::session::state::State;
use crate::sim::view::{Access, View};

/// Somebody who was never met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmet {
    /// Who.
    pub role: RoleId,
    /// Whether they had a say.
    pub votes: bool,
    /// What stood in the way, in the scenario's words; empty where nothing did.
    pub blocked: Text,
    /// The door had opened, and nobody went in.
    pub was_open: bool,
    /// What they really wanted in the hand that was dealt, the weightiest first.
    pub wanted: Vec<MissedInterest>,
    /// What they would have held against us.
    pub objections: Vec<(ObjectionId, Text, Truth)>,
    /// What would have led to them; each alone is enough.
    pub ways: Vec<WayIn>,
}

/// Something that somebody really wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissedInterest {
    /// What.
    pub interest: InterestId,
    /// In the words of the notes.
    pub truth: Text,
    /// Its weight in thousandths.
    pub weight: i64,
}

/// A way to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WayIn {
    /// Anybody may call.
    Call,
    /// Somebody introduces us, in answer to something we say: where and what.
    Introduced {
        /// Who.
        by: RoleId,
        /// In which scene.
        scene: SceneId,
        /// What was spoken of: the topic's label, or what they said.
        about: Text,
        /// What we say.
        reply: Text,
    },
    /// Something that happens introduces us.
    Happens(EventId, Text),
    /// All of these hold.
    When(Vec<AccessNeed>),
    /// All of these hold, and it goes over somebody's head.
    Over(RoleId, Vec<AccessNeed>),
}

/// Something that has to be so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccessNeed {
    /// A fact is in the notes.
    Knows(FactId, Text),
    /// Somebody has been met.
    Met(RoleId),
    /// An offer of ours is on the table.
    Tabled,
    /// The offer on the table touches an issue.
    Touches(IssueId),
    /// An interest is verified, or its card is placed.
    Holds(InterestId, Text),
    /// A document has been shown.
    Shown(DocId, Text),
    /// An objection is settled.
    Settled(ObjectionId, Text),
    /// Something has happened.
    Happened(EventId, Text),
    /// At least so many days have passed.
    DayAfter(u16),
    /// At most so many days have passed.
    DayBefore(u16),
    /// One of these.
    OneOf(Vec<AccessNeed>),
    /// Something else that the scenario asks for.
    Other,
}

/// Those who were never met in a finished session; `None` where it is not over or does not fit the scenario.
#[must_use]
pub fn unmet(c: &CompiledScenario, seed: u64, actions: &[Action]) -> Option<Vec<Unmet>> {
    let mut state = State::new(c, seed);
    for action in actions {
        apply(c, &mut state, action).ok()?;
    }
    state.is_over().then(|| of_end(c, &state))
}

/// The same of the end of a session.
pub(super) fn of_end(c: &CompiledScenario, end: &State) -> Vec<Unmet> {
    let roles = (0..c.roles.len()).map(RoleId::from);
    roles.filter(|r| end.roles[*r].met == 0).map(|role| about(c, end, role)).collect()
}

fn about(c: &CompiledScenario, s: &State, role: RoleId) -> Unmet {
    let spec = &c.roles[role];
    let authored = c.source.roles.values().nth(role.index());
    let mut wanted: Vec<MissedInterest> = spec
        .interests
        .iter()
        .filter(|i| c.interests[**i].is_true(s.hand))
        .map(|i| MissedInterest {
            interest: *i,
            truth: interest_words(c, *i).1,
            weight: c.interests[*i].weight[s.hand],
        })
        .collect();
    wanted.sort_by_key(|w| -w.weight);
    let objections = spec.objections.iter();
    Unmet {
        role,
        votes: spec.votes,
        blocked: authored.filter(|_| !spec.access.is_empty()).map(|a| a.blocked.clone()).unwrap_or_default(),
        was_open: View::new(c, s).access(role) == Access::Open,
        wanted,
        objections: objections.map(|o| (*o, slip(c, *o), c.objections[*o].truth[s.hand])).collect(),
        ways: ways(c, role),
    }
}

/// Every way to somebody, in the order of the file.
fn ways(c: &CompiledScenario, role: RoleId) -> Vec<WayIn> {
    let spec = &c.roles[role];
    if spec.access.is_empty() {
        return vec![WayIn::Call];
    }
    let mut found = introductions(c, role);
    for way in &spec.access {
        let is_introduction = way.when == [Test::Introduced(role)];
        if is_introduction {
            continue;
        }
        let needs = way.when.iter().map(|t| need(c, t)).collect();
        found.push(match way.offends {
            Some(head) => WayIn::Over(head, needs),
            None => WayIn::When(needs),
        });
    }
    found
}

/// Replies and events that bring about an introduction; a reply once, whatever its answer asks for.
fn introductions(c: &CompiledScenario, role: RoleId) -> Vec<WayIn> {
    let opens = |set: RoleSet| set.has(role);
    let replies = c.replies.iter().filter_map(|reply| {
        let answer = reply.answers.iter().find(|a| opens(a.introduces))?;
        let scene = c.source.scenes.values().nth(reply.scene.index())?;
        let about = if let SceneKind::Topic(label) = &scene.kind { label } else { &scene.line };
        Some(WayIn::Introduced {
            by: answer.by,
            scene: reply.scene,
            about: about.clone(),
            reply: scene.replies.values().nth(reply.index)?.text.clone(),
        })
    });
    let events = c.events.iter().enumerate().filter(|(_, e)| opens(e.introduces));
    let happens = events.map(|(i, _)| WayIn::Happens(i.into(), event(c, i.into())));
    replies.chain(happens).collect()
}

fn need(c: &CompiledScenario, test: &Test) -> AccessNeed {
    match test {
        Test::Knows(fact) => {
            let text = c.source.facts.values().nth(fact.index());
            AccessNeed::Knows(*fact, text.map(|f| f.text.clone()).unwrap_or_default())
        }
        Test::Met(role) => AccessNeed::Met(*role),
        Test::Tabled => AccessNeed::Tabled,
        Test::OfferTouches(issue) | Test::Offered(issue, _) => AccessNeed::Touches(*issue),
        Test::Holds(i) | Test::Verified(i) => AccessNeed::Holds(*i, interest_words(c, *i).0),
        Test::Shown(doc) => {
            let name = c.source.documents.values().nth(doc.index());
            AccessNeed::Shown(*doc, name.map(|d| d.name.clone()).unwrap_or_default())
        }
        Test::Settled(o) => AccessNeed::Settled(*o, slip(c, *o)),
        Test::Happened(e) => AccessNeed::Happened(*e, event(c, *e)),
        Test::DayAfter(day) => AccessNeed::DayAfter(*day),
        Test::DayBefore(day) => AccessNeed::DayBefore(*day),
        Test::Any(inner) => AccessNeed::OneOf(inner.iter().map(|t| need(c, t)).collect()),
        Test::HoldsCard(_)
        | Test::Present(_)
        | Test::Introduced(_)
        | Test::Private
        | Test::InCompany
        | Test::On(_)
        | Test::Played(_)
        | Test::Said(_)
        | Test::Open(_)
        | Test::Warm
        | Test::Cold
        | Test::Not(_)
        | Test::Trust(..)
        | Test::Tension(..)
        | Test::Hand(_)
        | Test::Opens
        | Test::Wary
        | Test::NotHere
        | Test::Literal
        | Test::Traded => AccessNeed::Other,
    }
}

fn event(c: &CompiledScenario, event: EventId) -> Text {
    let found = c.source.events.values().nth(event.index());
    found.map(|e| e.text.clone()).unwrap_or_default()
}

/// An interest: its short name, and the truth.
fn interest_words(c: &CompiledScenario, interest: InterestId) -> (Text, Text) {
    let role = c.interests[interest].role;
    let at = c.roles[role].interests.iter().position(|i| *i == interest);
    let authored = c.source.roles.values().nth(role.index());
    let found = at.and_then(|at| authored?.interests.values().nth(at));
    found.map_or_else(Default::default, |i| (i.card.clone(), i.truth.clone()))
}

fn slip(c: &CompiledScenario, objection: ObjectionId) -> Text {
    let role = c.objections[objection].role;
    let at = c.roles[role].objections.iter().position(|o| *o == objection);
    let authored = c.source.roles.values().nth(role.index());
    let found = at.and_then(|at| authored?.objections.values().nth(at));
    found.map(|o| o.slip.clone()).unwrap_or_default()
}
