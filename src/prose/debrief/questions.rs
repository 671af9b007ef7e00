//! The three questions in words, and the answers set against the truth.
use super::interest;
use super::timeline::turning;
use crate::i18n::w;
use crate::prose::transcript_line;
use crate::sim::compiled::{InterestId, RoleId};
use crate::sim::debrief::Debrief;
use crate::sim::debrief::answers::{AnswerReview, KeepAnswer, Likelihood};
use crate::sim::debrief::questions::Question;
use crate::sim::debrief::turning::TurningPoint;
use crate::sim::scenario::Lang;
use crate::sim::view::View;

/// A question.
#[must_use]
pub fn question(view: &View<'_>, question: Question, lang: Lang) -> String {
    match question {
        Question::Wanted(role) => {
            let who = transcript_line::address(view, lang, role);
            w!(lang, "debrief.question.wanted", who = who)
        }
        Question::Turning => w!(lang, "debrief.question.turning"),
        Question::Keep => w!(lang, "debrief.question.keep"),
    }
}

/// A choice of the third question.
#[must_use]
pub fn keep(lang: Lang, keep: KeepAnswer) -> String {
    match keep {
        KeepAnswer::Yes => w!(lang, "debrief.keep.will"),
        KeepAnswer::No => w!(lang, "debrief.keep.wont"),
        KeepAnswer::Unsure => w!(lang, "debrief.keep.unsure"),
    }
}

/// An answer against the truth.
#[must_use]
pub fn compared(view: &View<'_>, d: &Debrief, compared: &AnswerReview, lang: Lang) -> String {
    match compared {
        AnswerReview::Wanted { role, right, wrong, heaviest } => {
            wanted(view, d, lang, *role, (*right, *wrong, *heaviest))
        }
        AnswerReview::Turning { near, heaviest, .. } => turned(view, d, lang, *near, *heaviest),
        AnswerReview::Keep { standing, against, .. } => match standing {
            Likelihood::Likely => w!(lang, "debrief.compared.likely"),
            Likelihood::NoDeal => w!(lang, "debrief.compared.no_deal"),
            Likelihood::Doubtful if against.is_empty() => w!(lang, "debrief.compared.doubtful"),
            Likelihood::Doubtful => {
                let who = transcript_line::addresses(view, lang, against.iter().copied());
                w!(lang, "debrief.compared.doubtful_who", who = who)
            }
        },
    }
}

fn wanted(
    view: &View<'_>,
    d: &Debrief,
    lang: Lang,
    role: RoleId,
    (right, wrong, heaviest): (Option<InterestId>, bool, Option<InterestId>),
) -> String {
    let name = |id: Option<InterestId>| id.map_or_else(String::new, |id| interest(d, lang, id));
    let key = match right {
        Some(_) if right == heaviest => {
            return w!(lang, "debrief.compared.right", text = name(right));
        }
        Some(_) => "debrief.compared.also",
        None if wrong => "debrief.compared.wrong",
        None => "debrief.compared.words",
    };
    let who = transcript_line::address(view, lang, role);
    w!(lang, key, who = who, text = name(heaviest))
}

fn turned(
    view: &View<'_>,
    d: &Debrief,
    lang: Lang,
    near: Option<TurningPoint>,
    heaviest: Option<TurningPoint>,
) -> String {
    let (key, point) = match (near, heaviest) {
        (Some(point), _) => ("debrief.compared.near", point),
        (None, Some(point)) => ("debrief.compared.elsewhere", point),
        (None, None) => return w!(lang, "debrief.compared.nowhere"),
    };
    let text = turning(view, d, &point, lang);
    w!(lang, key, turn = point.at.turn, text = text)
}
