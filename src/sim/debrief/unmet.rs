//! The people one did not meet: who they are, what they really wanted, and what would have led to them.
use crate::sim::compiled::{
    Compiled, DocId, EventId, FactId, InterestId, IssueId, ObjectionId, RoleId, RoleSet, SceneId, Test,
};
use crate::sim::scenario::{SceneKind, Text, Truth};
use crate::sim::session::action::Action;
use crate::sim::session::apply;
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
    pub wanted: Vec<Wanted>,
    /// What they would have held against us.
    pub objections: Vec<(ObjectionId, Text, Truth)>,
    /// What would have led to them; each alone is enough.
    pub ways: Vec<Way>,
}

/// Something that somebody really wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// What.
    pub interest: InterestId,
    /// In the words of the notes.
    pub truth: Text,
    /// Its weight in thousandths.
    pub weight: i64,
}

/// A way to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
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
    When(Vec<Need>),
    /// All of these hold, and it goes over somebody's head.
    Over(RoleId, Vec<Need>),
}

/// Something that has to be so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// A fact is in the notes.
    Knows(FactId, Text),
    /// Somebody has been met.
    Met(RoleId),
    /// A paper of ours is on the table.
    Tabled,
    /// The paper on the table touches an issue.
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
    OneOf(Vec<Need>),
    /// Something else that the scenario asks for.
    Other,
}

/// Those who were never met in a finished session; `None` where it is not over or does not fit the scenario.
#[must_use]
pub fn unmet(c: &Compiled, seed: u64, actions: &[Action]) -> Option<Vec<Unmet>> {
    let mut state = State::new(c, seed);
    for action in actions {
        apply(c, &mut state, action).ok()?;
    }
    state.outcome()?;
    let roles = (0..c.roles.len()).map(RoleId::from);
    let missed = roles.filter(|r| state.roles[r.at()].met == 0);
    Some(missed.map(|role| about(c, &state, role)).collect())
}

fn about(c: &Compiled, s: &State, role: RoleId) -> Unmet {
    let spec = &c.roles[role.at()];
    let authored = c.source.roles.values().nth(role.at());
    let mut wanted: Vec<Wanted> = spec
        .interests
        .iter()
        .filter(|i| c.interests[i.at()].is_true(s.hand))
        .map(|i| Wanted {
            interest: *i,
            truth: interest_words(c, *i).1,
            weight: c.interests[i.at()].weight[s.hand.at()],
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
        objections: objections.map(|o| (*o, slip(c, *o), c.objections[o.at()].truth[s.hand.at()])).collect(),
        ways: ways(c, role),
    }
}

/// Every way to somebody, in the order of the file.
fn ways(c: &Compiled, role: RoleId) -> Vec<Way> {
    let spec = &c.roles[role.at()];
    if spec.access.is_empty() {
        return vec![Way::Call];
    }
    let mut found = introductions(c, role);
    for way in &spec.access {
        let is_introduction = way.when == [Test::Introduced(role)];
        if is_introduction {
            continue;
        }
        let needs = way.when.iter().map(|t| need(c, t)).collect();
        found.push(match way.offends {
            Some(head) => Way::Over(head, needs),
            None => Way::When(needs),
        });
    }
    found
}

/// Replies and events that bring about an introduction; a reply once, whatever its answer asks for.
fn introductions(c: &Compiled, role: RoleId) -> Vec<Way> {
    let opens = |set: RoleSet| set.has(role);
    let replies = c.replies.iter().filter_map(|reply| {
        let answer = reply.answers.iter().find(|a| opens(a.introduces))?;
        let scene = c.source.scenes.values().nth(reply.scene.at())?;
        let about = match &scene.kind {
            SceneKind::Topic(label) => label,
            _ => &scene.line,
        };
        Some(Way::Introduced {
            by: answer.by,
            scene: reply.scene,
            about: about.clone(),
            reply: scene.replies.values().nth(reply.index)?.text.clone(),
        })
    });
    let events = c.events.iter().enumerate().filter(|(_, e)| opens(e.introduces));
    let happens = events.map(|(i, _)| Way::Happens(i.into(), event(c, i.into())));
    replies.chain(happens).collect()
}

fn need(c: &Compiled, test: &Test) -> Need {
    match test {
        Test::Knows(fact) => {
            let text = c.source.facts.values().nth(fact.at());
            Need::Knows(*fact, text.map(|f| f.text.clone()).unwrap_or_default())
        }
        Test::Met(role) => Need::Met(*role),
        Test::Tabled => Need::Tabled,
        Test::OfferTouches(issue) | Test::Offered(issue, _) => Need::Touches(*issue),
        Test::Holds(i) | Test::Verified(i) => Need::Holds(*i, interest_words(c, *i).0),
        Test::Shown(doc) => {
            let name = c.source.documents.values().nth(doc.at());
            Need::Shown(*doc, name.map(|d| d.name.clone()).unwrap_or_default())
        }
        Test::Settled(o) => Need::Settled(*o, slip(c, *o)),
        Test::Happened(e) => Need::Happened(*e, event(c, *e)),
        Test::DayAfter(day) => Need::DayAfter(*day),
        Test::DayBefore(day) => Need::DayBefore(*day),
        Test::Any(inner) => Need::OneOf(inner.iter().map(|t| need(c, t)).collect()),
        _ => Need::Other,
    }
}

fn event(c: &Compiled, event: EventId) -> Text {
    let found = c.source.events.values().nth(event.at());
    found.map(|e| e.text.clone()).unwrap_or_default()
}

/// An interest: its short name, and the truth.
fn interest_words(c: &Compiled, interest: InterestId) -> (Text, Text) {
    let role = c.interests[interest.at()].role;
    let at = c.roles[role.at()].interests.iter().position(|i| *i == interest);
    let authored = c.source.roles.values().nth(role.at());
    let found = at.and_then(|at| authored?.interests.values().nth(at));
    found.map_or_else(Default::default, |i| (i.card.clone(), i.truth.clone()))
}

fn slip(c: &Compiled, objection: ObjectionId) -> Text {
    let role = c.objections[objection.at()].role;
    let at = c.roles[role.at()].objections.iter().position(|o| *o == objection);
    let authored = c.source.roles.values().nth(role.at());
    let found = at.and_then(|at| authored?.objections.values().nth(at));
    found.map(|o| o.slip.clone()).unwrap_or_default()
}
