//! The trainee's answers, and, once the truth is open, each set against it.
use egui::Ui;

use crate::screens::look::{Look, Tone, Type, gap};
use crate::screens::play::Play;
use crate::screens::widget::{self, Mark};
use crate::sim::debrief::Debrief;
use crate::sim::debrief::answers::{Answer, Answers, Compared, Keep, Standing, compare};
use crate::sim::debrief::questions::Question;
use crate::sim::view::View;
use crate::telling::debrief::questions as words;

/// Draws them, a card each; a sentence where nothing was answered.
pub(super) fn answers_ui(ui: &mut Ui, play: &Play, data: &Debrief) {
    let look = Look::of(ui);
    let p = look.palette;
    let view = play.view();
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
fn given(look: &Look, view: &View<'_>, answer: &Answer) -> String {
    let with = |head: String, why: &str| {
        if why.is_empty() {
            head
        } else {
            look.t_with("ui.debrief.because", &[("answer", &head), ("why", why)])
        }
    };
    match answer {
        Answer::Card(card) => view.card_text(*card).get(look.lang).to_owned(),
        Answer::Words(words) => words.clone(),
        Answer::Turn(turn, why) => {
            let turn = turn.to_string();
            with(look.t_with("ui.debrief.turn", &[("turn", &turn)]), why)
        }
        Answer::Keep(keep, why) => with(words::keep(look.lang, *keep), why),
    }
}

/// What the truth says to it.
fn against(ui: &mut Ui, view: &View<'_>, data: &Debrief, answer: (Question, Answer)) {
    let look = Look::of(ui);
    for compared in compare(&Answers(vec![answer]), data) {
        let (mark, tone) = match &compared {
            Compared::Wanted { right: Some(_), .. } | Compared::Turning { near: Some(_), .. } => {
                (Mark::Check, Tone::Gain)
            }
            Compared::Wanted { wrong: true, .. } => (Mark::Cross, Tone::Loss),
            Compared::Keep { answer, standing, .. } => match (answer, standing) {
                (Keep::Yes, Standing::Likely) | (Keep::No, Standing::Doubtful) => (Mark::Check, Tone::Gain),
                (Keep::Yes, Standing::Doubtful) | (Keep::No, Standing::Likely) => (Mark::Cross, Tone::Loss),
                _ => (Mark::Dot, Tone::Note),
            },
            _ => (Mark::Dot, Tone::Note),
        };
        let text = words::compared(view, data, &compared, look.lang);
        marked(ui, mark, tone, &text);
    }
}

/// A mark and a sentence.
pub(super) fn marked(ui: &mut Ui, mark: Mark, tone: Tone, text: &str) {
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
