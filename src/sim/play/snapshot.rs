//! A view written out as plain data: what tests compare and other programs read.
use serde::Serialize;

use crate::sim::compiled::RoleId;
use crate::sim::session::Refusal;
use crate::sim::session::action::{Action, Certainty, Statement};
use crate::sim::session::event::Logged;
use crate::sim::view::{SessionStage, View};

/// Everything that a trainee may know now.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Snapshot {
    /// Where the session stands.
    pub stage: String,
    /// Days passed.
    pub day: u16,
    /// Turns used.
    pub turn: u16,
    /// Who is here and for how long.
    pub meeting: Option<(u16, String, u8)>,
    /// People: access, meetings, face.
    pub people: Vec<String>,
    /// Facts in the notes.
    pub facts: Vec<u16>,
    /// Interests known, with weight and what serves them.
    pub interests: Vec<(u16, i64, Vec<(u16, i64, Vec<i64>)>)>,
    /// Cards, in the order in which they are dealt, and where they were placed.
    pub deck: Vec<(u16, Option<Certainty>)>,
    /// Objections heard: parked, settled.
    pub slips: Vec<(u16, bool, bool)>,
    /// Issues that have come up.
    pub issues: Vec<bool>,
    /// The offer on the table.
    #[serde(rename = "paper")]
    pub offer: Option<Vec<usize>>,
    /// Replies offered, in order.
    pub replies: Vec<u16>,
    /// Topics offered.
    pub topics: Vec<u16>,
    /// Statements for a summary.
    pub statements: Vec<Statement>,
    /// Documents in our hands.
    pub documents: Vec<bool>,
    /// Moves that are possible without further choices.
    pub moves: Vec<Result<(), Refusal>>,
    /// What happened.
    pub log: Vec<Logged>,
}

/// Writes a view out.
#[must_use]
pub fn snapshot(view: &View<'_>) -> Snapshot {
    let c = view.scenario();
    let roles = || (0..c.roles.len()).map(RoleId::from);
    let moves = [Action::Park, Action::AskDecision, Action::Adjourn, Action::WalkAway, Action::Wait(1)];
    Snapshot {
        stage: match view.stage() {
            SessionStage::Theirs(scene) => format!("theirs {}", scene.0),
            other @ (SessionStage::Preparation
            | SessionStage::Calendar
            | SessionStage::Ours
            | SessionStage::Ended) => format!("{other:?}"),
        },
        day: view.days().0,
        turn: view.turns().0,
        meeting: view.meeting().map(|m| (m.roles.0, format!("{:?} {:?}", m.channel, m.aim), m.left)),
        people: view.people().map(|p| format!("{p:?}")).collect(),
        facts: view.facts().map(|(f, _)| f.0).collect(),
        interests: view
            .known_interests()
            .map(|i| {
                let serves =
                    view.serves(i).iter().map(|(n, share, levels)| (n.0, *share, levels.clone())).collect();
                (i.0, view.weight(i), serves)
            })
            .collect(),
        deck: roles().flat_map(|r| view.deck(r)).map(|card| (card.0, view.belief(card))).collect(),
        slips: view.slips().map(|s| (s.objection.0, s.parked, s.settled)).collect(),
        issues: (0..c.issues.len()).map(|i| view.issue_open(i.into())).collect(),
        offer: view.offer().map(|p| c.levels_of(&p)),
        replies: view.replies().iter().map(|r| r.0).collect(),
        topics: view.topics().iter().map(|t| t.0).collect(),
        statements: view.statements(),
        documents: (0..c.docs.len()).map(|d| view.has_doc(d.into())).collect(),
        moves: moves.iter().map(|m| view.allows(m)).collect(),
        log: view.log().cloned().collect(),
    }
}
