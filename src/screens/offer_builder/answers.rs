//! After tabling: the faces answer, one after another, beside what we expected of them.
use egui::{Id, ScrollArea, Ui};

use super::draft::{BoardState, letter};
use super::last_reactions::OfferReaction;
use super::people::person_ui;
use crate::prose::{names, transcript_line};
use crate::screens::intent::{Intent, ScreenId};
use crate::screens::room::face_of;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind as Weight, MarkShape, keys};
use crate::sim::session::Direction;
use crate::sim::view::{LineKind, SessionStage, TranscriptLine, View};

/// Seconds between one face and the next.
const PAUSE: f32 = 0.8;

/// Draws the answers to what was laid before them in `step`.
pub(super) fn answers_ui(
    ui: &mut Ui,
    view: &View<'_>,
    state: &mut BoardState,
    step: u32,
    laid: &TranscriptLine,
    answers: &[OfferReaction],
) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let shown = shown(ui, state, step, answers.len(), look.still);
    let mut intent = None;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        widget::column(ui, look.grown(900.0), |ui| {
            ui.spacing_mut().item_spacing.y = gap::L;
            let name = match laid.kind {
                LineKind::Presented(_) => "ui.board.presented",
                _ => "ui.board.tabled",
            };
            widget::label(ui, Type::Title, p.ink, &look.t(name));
            laid_ui(ui, view, laid);
            for answer in &answers[..shown] {
                widget::card(ui, |ui| answer_ui(ui, view, answer));
            }
            if answers.is_empty() {
                widget::label(ui, Type::Body, p.soft, &look.t("ui.board.no_answer"));
            }
            if shown == answers.len() {
                intent = buttons_ui(ui, view, state, step);
            }
        });
    });
    intent
}

/// How many faces have answered by now. What moves asks for the next frame itself, and stops when all have.
fn shown(ui: &Ui, state: &mut BoardState, step: u32, count: usize, still: bool) -> usize {
    if still || count == 0 {
        return count;
    }
    let id = Id::new(("answers", step));
    let begun = state.answering == Some(step);
    state.answering = Some(step);
    // The first frame sets the hand to nought; every other lets it run to the end.
    let target = if begun { count as f32 } else { 0.0 };
    let time = if begun { PAUSE * count as f32 } else { 0.0 };
    let now = ui.ctx().animate_value_with_time(id, target, time);
    if !begun {
        ui.ctx().request_repaint();
    }
    (now.floor().max(0.0) as usize + usize::from(now > 0.0)).min(count)
}

/// What we laid before them.
fn laid_ui(ui: &mut Ui, view: &View<'_>, laid: &TranscriptLine) {
    let look = Look::of(ui);
    let (p, lang) = (look.palette, look.lang);
    match &laid.kind {
        LineKind::Offer { before, after, .. } => {
            let sentence = transcript_line::sentence(view, lang, before, after);
            widget::label(ui, Type::Speech, p.ink, &sentence);
            let (worth, unit) = (view.own_value(after).to_string(), view.unit().get(lang));
            let words = look.t_with("ui.board.tabled_worth", &[("worth", &worth), ("unit", unit)]);
            widget::label(ui, Type::Body, p.soft, &words);
        }
        LineKind::Presented(packages) => {
            let now = view.current_offer();
            for (i, package) in packages.iter().enumerate() {
                let words = look.t_with(
                    "ui.board.presented_one",
                    &[
                        ("letter", &letter(i).to_string()),
                        ("what", &transcript_line::changes(view, lang, &now, package)),
                        ("worth", &view.own_value(package).to_string()),
                        ("unit", view.unit().get(lang)),
                    ],
                );
                widget::label(ui, Type::Body, p.ink, &words);
            }
        }
        _ => {}
    }
}

fn answer_ui(ui: &mut Ui, view: &View<'_>, answer: &OfferReaction) {
    let look = Look::of(ui);
    let (p, lang) = (look.palette, look.lang);
    person_ui(ui, view, answer.role, face_of(view.mood(answer.role)), look.grown(56.0));
    for said in &answer.lines {
        if !said.gesture.is_empty() {
            widget::label(ui, Type::Body, p.soft, &said.gesture);
        }
        if !said.text.is_empty() {
            widget::label(ui, Type::Speech, p.ink, &transcript_line::reply(lang, &said.text));
        }
        if matches!(said.kind, LineKind::Pause(_)) {
            widget::label(ui, Type::Body, p.soft, &look.t("ui.board.pause"));
        }
    }
    if let Some((expected, came)) = answer.forecast {
        let right = expected == came;
        let (mark, tone, key) = if right {
            (MarkShape::Check, Tone::Gain, "ui.board.foreseen")
        } else {
            (way(came), Tone::Guess, "ui.board.unforeseen")
        };
        let words = look.t_with(
            key,
            &[("expected", &names::direction(lang, expected)), ("came", &names::direction(lang, came))],
        );
        widget::noted(ui, mark, tone, &words);
    }
}

fn way(direction: Direction) -> MarkShape {
    match direction {
        Direction::Closer => MarkShape::Up,
        Direction::Same => MarkShape::Level,
        Direction::Further => MarkShape::Down,
    }
}

fn buttons_ui(ui: &mut Ui, view: &View<'_>, state: &mut BoardState, step: u32) -> Option<Intent> {
    let look = Look::of(ui);
    let meeting = matches!(view.stage(), SessionStage::Ours | SessionStage::Theirs(_));
    let (key, to) = match meeting {
        true => ("ui.board.to_table", ScreenId::Meeting),
        // The offer used up the time they gave.
        false => ("ui.board.to_car", ScreenId::Car),
    };
    let mut intent = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = gap::M;
        let name = look.t(key);
        let leave = ui.add(Button::new(Weight::Main, &name));
        keys::way_in(ui, &leave);
        if leave.clicked() {
            state.read = Some(step);
            intent = Some(Intent::Open(to));
        }
        let name = look.t("ui.board.draft_on");
        if ui.add(Button::new(Weight::Plain, &name)).clicked() {
            state.read = Some(step);
        }
    });
    intent
}
