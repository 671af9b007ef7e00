//! Three questions before any number: what did each of them want, where did it turn, will they keep to it?
//!
//! The answers are kept as notes of the session under the names given here.
use serde::Serialize;

use crate::sim::compiled::{CardId, RoleId};
use crate::sim::view::View;

/// One of the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// What did this person really want?
    Wanted(RoleId),
    /// Where did it turn?
    Turning,
    /// Will they keep to it?
    Keep,
}

/// A question with what it offers to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DebriefQuestion {
    /// Which.
    pub question: Question,
    /// Cards about the person, in the order in which they are dealt; own words are always possible.
    pub cards: Vec<CardId>,
}

/// The questions of a session: about everybody who was met, then the two about the whole.
#[must_use]
pub fn questions(view: &View<'_>) -> Vec<DebriefQuestion> {
    let met = view.roles().filter(|r| view.met(*r) > 0);
    let wanted = met.map(|role| DebriefQuestion { question: Question::Wanted(role), cards: view.deck(role) });
    let rest =
        [Question::Turning, Question::Keep].map(|question| DebriefQuestion { question, cards: Vec::new() });
    wanted.chain(rest).collect()
}

/// The name of a question, under which its answer is noted: `debrief.wanted.li`.
#[must_use]
pub fn name(view: &View<'_>, question: Question) -> String {
    match question {
        Question::Wanted(role) => format!("debrief.wanted.{}", view.role_key(role)),
        Question::Turning => "debrief.turning".to_owned(),
        Question::Keep => "debrief.keep".to_owned(),
    }
}

/// The question of that name.
#[must_use]
pub fn named(view: &View<'_>, name: &str) -> Option<Question> {
    match name.strip_prefix("debrief.")? {
        "turning" => Some(Question::Turning),
        "keep" => Some(Question::Keep),
        rest => {
            let key = rest.strip_prefix("wanted.")?;
            let role = view.roles().find(|r| view.role_key(*r) == key)?;
            Some(Question::Wanted(role))
        }
    }
}
