//! The answers to the three questions: how they are written down, read, and set against the truth.
use serde::Serialize;

use super::questions::{Question, name, named};
use super::turning::TurningPoint;
use super::{AtTurn, Debrief};
use crate::sim::compiled::{CardId, InterestId, RoleId};
use crate::sim::view::View;

/// Will they keep to it?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum KeepAnswer {
    Yes,
    No,
    Unsure,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionAnswer {
    /// This card says it.
    Card(CardId),
    /// In the trainee's own words.
    Words(String),
    /// At this turn, and why; the words may be empty.
    Turn(u16, String),
    /// Whether they will keep to it, and why.
    Keep(KeepAnswer, String),
}

/// The answers given, the last to each question, in the order of the questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Answers(pub Vec<(Question, QuestionAnswer)>);

/// What stands before a card's number in a note, where nobody would begin a sentence so.
const CARD: &str = "card ";

impl QuestionAnswer {
    /// The answer as a note's text.
    #[must_use]
    pub fn written(&self) -> String {
        let with = |head: &str, why: &str| {
            if why.trim().is_empty() { head.to_owned() } else { format!("{head}\n{}", why.trim()) }
        };
        match self {
            // The place in the order of the file: the same for every dealt order.
            Self::Card(card) => format!("{CARD}{}", card.0),
            Self::Words(words) => words.trim().to_owned(),
            Self::Turn(turn, why) => with(&turn.to_string(), why),
            Self::Keep(KeepAnswer::Yes, why) => with("yes", why),
            Self::Keep(KeepAnswer::No, why) => with("no", why),
            Self::Keep(KeepAnswer::Unsure, why) => with("unsure", why),
        }
    }

    /// Reads a note's text; `None` where it answers nothing.
    #[must_use]
    pub fn read(view: &View<'_>, question: Question, text: &str) -> Option<Self> {
        let (head, why) = text.trim().split_once('\n').unwrap_or((text.trim(), ""));
        let (head, why) = (head.trim(), why.trim().to_owned());
        match question {
            Question::Wanted(role) => {
                let card = head.strip_prefix(CARD).and_then(|n| n.parse().ok()).map(CardId);
                let card = card.filter(|card| view.deck(role).contains(card));
                let words = text.trim();
                card.map(Self::Card).or_else(|| (!words.is_empty()).then(|| Self::Words(words.to_owned())))
            }
            Question::Turning => Some(Self::Turn(head.parse().ok()?, why)),
            Question::Keep => {
                let keep = match head {
                    "yes" => KeepAnswer::Yes,
                    "no" => KeepAnswer::No,
                    "unsure" => KeepAnswer::Unsure,
                    _ => return None,
                };
                Some(Self::Keep(keep, why))
            }
        }
    }
}

impl Answers {
    /// Reads a session's notes, as `(about, text)`; notes about other things are passed over, later ones replace
    /// earlier ones.
    #[must_use]
    pub fn of_notes<'n>(view: &View<'_>, notes: impl IntoIterator<Item = (&'n str, &'n str)>) -> Self {
        let mut found: Vec<(Question, QuestionAnswer)> = Vec::new();
        for (about, text) in notes {
            let Some(question) = named(view, about) else {
                continue;
            };
            let Some(answer) = QuestionAnswer::read(view, question, text) else {
                continue;
            };
            found.retain(|(q, _)| *q != question);
            found.push((question, answer));
        }
        found.sort_by_key(|(q, _)| match q {
            Question::Wanted(role) => role.0,
            Question::Turning => u16::MAX - 1,
            Question::Keep => u16::MAX,
        });
        Self(found)
    }

    /// The notes that keep these answers, as `(about, text)`.
    #[must_use]
    pub fn to_notes(&self, view: &View<'_>) -> Vec<(String, String)> {
        let note =
            |(question, answer): &(Question, QuestionAnswer)| (name(view, *question), answer.written());
        self.0.iter().map(note).collect()
    }

    /// The answer to a question.
    #[must_use]
    pub fn to(&self, question: Question) -> Option<&QuestionAnswer> {
        self.0.iter().find(|(q, _)| *q == question).map(|(_, a)| a)
    }
}

/// Whether they are likely to keep to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Likelihood {
    /// The committee stands behind it, and nobody with a say is against it.
    Likely,
    /// It is signed, and somebody with a say is against it or the committee is not behind it.
    Doubtful,
    /// There is nothing to keep to.
    NoDeal,
}

/// An answer against the truth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerReview {
    /// What somebody wanted.
    Wanted {
        /// Who.
        role: RoleId,
        /// The interest that the chosen card states, if it is true and the answer chose one.
        right: Option<InterestId>,
        /// The answer chose a card, and it is not true.
        wrong: bool,
        /// What weighs most for them.
        heaviest: Option<InterestId>,
    },
    /// Where it turned.
    Turning {
        /// The turn named.
        turn: u16,
        /// A turning point at most one turn away from it.
        near: Option<TurningPoint>,
        /// The heaviest of the session.
        heaviest: Option<TurningPoint>,
    },
    /// Whether they keep to it.
    Keep {
        /// What was answered.
        answer: KeepAnswer,
        /// How it is.
        standing: Likelihood,
        /// Those with a say who were against the offer that was signed.
        against: Vec<RoleId>,
        /// When the offer was laid that was signed.
        #[serde(rename = "paper")]
        offer: Option<AtTurn>,
    },
}

/// The answers against the truth, in their order.
#[must_use]
pub fn compare(answers: &Answers, debrief: &Debrief) -> Vec<AnswerReview> {
    let one = |(question, answer): &(Question, QuestionAnswer)| match (question, answer) {
        (Question::Wanted(role), answer) => Some(wanted(debrief, *role, answer)),
        (Question::Turning, QuestionAnswer::Turn(turn, _)) => Some(turning(debrief, *turn)),
        (Question::Keep, QuestionAnswer::Keep(keep, _)) => Some(keeping(debrief, *keep)),
        _ => None,
    };
    answers.0.iter().filter_map(one).collect()
}

fn wanted(d: &Debrief, role: RoleId, answer: &QuestionAnswer) -> AnswerReview {
    let person = d.people.iter().find(|p| p.role == role);
    let all = || person.into_iter().flat_map(|p| &p.wanted);
    let card = match answer {
        QuestionAnswer::Card(card) => Some(*card),
        QuestionAnswer::Words(_) | QuestionAnswer::Turn(..) | QuestionAnswer::Keep(..) => None,
    };
    let right = card.and_then(|card| all().find(|w| w.own_card == Some(card)));
    AnswerReview::Wanted {
        role,
        right: right.map(|w| w.interest),
        wrong: card.is_some() && right.is_none(),
        heaviest: all().next().map(|w| w.interest),
    }
}

fn turning(d: &Debrief, turn: u16) -> AnswerReview {
    let near = |t: &&TurningPoint| t.at.turn.abs_diff(turn) <= 1;
    let heaviest =
        |points: &mut dyn Iterator<Item = &TurningPoint>| points.copied().min_by_key(|t| (-t.weight, t.at));
    AnswerReview::Turning {
        turn,
        near: heaviest(&mut d.turning.iter().filter(near)),
        heaviest: heaviest(&mut d.turning.iter()),
    }
}

fn keeping(d: &Debrief, answer: KeepAnswer) -> AnswerReview {
    let signed = d.ending.outcome.agreement.is_some();
    let against: Vec<RoleId> = d
        .ending
        .opinions
        .iter()
        .filter(|o| signed && o.support.is_some_and(|s| s < 0))
        .map(|o| o.role)
        .collect();
    let behind = d.ending.consensus.is_some_and(|x| x >= crate::sim::buyer::support::TRUSTED);
    let standing = match (signed, behind && against.is_empty()) {
        (false, _) => Likelihood::NoDeal,
        (true, true) => Likelihood::Likely,
        (true, false) => Likelihood::Doubtful,
    };
    AnswerReview::Keep {
        answer,
        standing,
        against,
        offer: d.deal.offers.last().filter(|_| signed).map(|o| o.at),
    }
}
