//! The trainee's answers, and, once the truth is open, each set against it.
use egui::Ui;

use crate::prose::debrief::questions as words;
use crate::screens::debrief::DebriefModel;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape};
use crate::sim::debrief::Debrief;
use crate::sim::debrief::answers::{AnswerReview, Answers, KeepAnswer, Likelihood, QuestionAnswer, compare};
use crate::sim::debrief::questions::Question;
use crate::sim::view::View;

/// Draws them, a card each; a sentence where nothing was answered.
pub(super) fn answers_ui(ui: &mut Ui, play: &DebriefModel<'_>, data: &Debrief) {
    let look = Look::of(ui);
    let p = look.palette;
    let view = play.session.view();
    let answers = &play.debrief.answers;
    if answers.0.is_empty() {
        widget::label(ui, Type::Body, p.soft, &look.t("ui.debrief.no_answers"));
    }
    for (question, answer) in &answers.0 {
        widget::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = gap::XS;
            let asked = words::question(&view, *question, look.lang);
            widget::label(ui, Type::SmallStrong, p.soft, &asked);
            widget::label(ui, Type::Body, p.ink, &given(&look, &view, answer));
            if play.debrief.opened {
                against(ui, &view, data, (*question, answer.clone()));
            }
        });
    }
}

/// An answer in words.
fn given(look: &Look, view: &View<'_>, answer: &QuestionAnswer) -> String {
    let with = |head: String, why: &str| {
        if why.is_empty() {
            head
        } else {
            look.t_with("ui.debrief.because", &[("answer", &head), ("why", why)])
        }
    };
    match answer {
        QuestionAnswer::Card(card) => view.card_text(*card).get(look.lang).to_owned(),
        QuestionAnswer::Words(words) => words.clone(),
        QuestionAnswer::Turn(turn, why) => {
            let turn = turn.to_string();
            with(look.t_with("ui.debrief.turn", &[("turn", &turn)]), why)
        }
        QuestionAnswer::Keep(keep, why) => with(words::keep(look.lang, *keep), why),
    }
}

/// What the truth says to it.
fn against(ui: &mut Ui, view: &View<'_>, data: &Debrief, answer: (Question, QuestionAnswer)) {
    let look = Look::of(ui);
    for compared in compare(&Answers(vec![answer]), data) {
        let (mark, tone) = match &compared {
            AnswerReview::Wanted { right: Some(_), .. } | AnswerReview::Turning { near: Some(_), .. } => {
                (MarkShape::Check, Tone::Gain)
            }
            AnswerReview::Wanted { wrong: true, .. } => (MarkShape::Cross, Tone::Loss),
            AnswerReview::Keep { answer, standing, .. } => match (answer, standing) {
                (KeepAnswer::Yes, Likelihood::Likely) | (KeepAnswer::No, Likelihood::Doubtful) => {
                    (MarkShape::Check, Tone::Gain)
                }
                (KeepAnswer::Yes, Likelihood::Doubtful) | (KeepAnswer::No, Likelihood::Likely) => {
                    (MarkShape::Cross, Tone::Loss)
                }
                _ => (MarkShape::Dot, Tone::Note),
            },
            _ => (MarkShape::Dot, Tone::Note),
        };
        let text = words::compared(view, data, &compared, look.lang);
        marked(ui, mark, tone, &text);
    }
}

/// A mark and a sentence.
pub(super) fn marked(ui: &mut Ui, mark: MarkShape, tone: Tone, text: &str) {
    let look = Look::of(ui);
    let ink = look.palette.ink_of(tone);
    let size = look.grown(13.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap::S;
        let (rect, _) = ui.allocate_exact_size(egui::vec2(size, look.grown(20.0)), egui::Sense::hover());
        widget::paint_mark(ui.painter(), mark, rect.center(), size, ink);
        widget::label(ui, Type::Body, look.palette.ink, text);
    });
}
