//! The people: what we expect of each, and what each last said to an offer of ours.
use egui::Ui;

use super::draft::BoardState;
use super::last_reactions::last_answer;
use crate::prose::transcript_line;
use crate::screens::room::{face_of, mood_key};
use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind as Weight};
use crate::sim::compiled::RoleId;
use crate::sim::session::Direction;
use crate::sim::view::{TranscriptLine, View};

/// The forecasts, in the order of the choice.
const WAYS: [Direction; 3] = [Direction::Closer, Direction::Same, Direction::Further];

/// Draws everybody who is here; between meetings, everybody who has been met.
pub(super) fn people_ui(ui: &mut Ui, view: &View<'_>, lines: &[TranscriptLine], state: &mut BoardState) {
    let look = Look::of(ui);
    let p = look.palette;
    ui.spacing_mut().item_spacing.y = gap::M;
    let here = view.meeting().map(|m| m.roles);
    let (present, absent): (Vec<RoleId>, Vec<RoleId>) =
        view.roles().partition(|r| here.map_or(view.met(*r) > 0, |roles| roles.has(*r)));
    let name = if here.is_some() { "ui.board.people" } else { "ui.board.people_met" };
    widget::section(ui, &look.t(name), None);
    if here.is_some() {
        widget::label(ui, Type::Small, p.soft, &look.t("ui.board.forecast_note"));
    }
    for role in &present {
        widget::card(ui, |ui| one(ui, view, lines, state, *role, here.is_some()));
    }
    if present.is_empty() {
        widget::label(ui, Type::Body, p.soft, &look.t("ui.board.nobody"));
    }
    if here.is_some() && !absent.is_empty() {
        let who = transcript_line::addresses(view, look.lang, absent.into_iter());
        let words = look.t_with("ui.board.absent", &[("who", &who)]);
        widget::label(ui, Type::Small, p.soft, &words);
    }
}

fn one(
    ui: &mut Ui,
    view: &View<'_>,
    lines: &[TranscriptLine],
    state: &mut BoardState,
    role: RoleId,
    here: bool,
) {
    let look = Look::of(ui);
    let (p, lang) = (look.palette, look.lang);
    person_ui(ui, view, role, face_of(view.mood(role)), look.grown(44.0));
    if here {
        let who = transcript_line::address(view, lang, role);
        let group = look.t_with("ui.board.forecast", &[("who", who)]);
        let at = state.expected(role);
        let at = WAYS.iter().position(|way| Some(*way) == at);
        let options = ["ui.board.closer", "ui.board.same", "ui.board.further"].map(|key| look.t(key));
        ui.horizontal_wrapped(|ui| {
            if let Some(i) = widget::choice(ui, &group, &options, at.unwrap_or(WAYS.len())) {
                state.expect(role, Some(WAYS[i]));
            }
            if at.is_some() {
                let clear = look.t("ui.board.no_forecast");
                if ui.add(Button::new(Weight::Quiet, &clear)).clicked() {
                    state.expect(role, None);
                }
            }
        });
    }
    match last_answer(lines, role) {
        Some(heard) => {
            let turn = heard.turn.to_string();
            let text = if heard.text.is_empty() {
                heard.gesture.clone()
            } else {
                transcript_line::reply(lang, &heard.text)
            };
            let words = look.t_with("ui.board.last_heard", &[("turn", &turn), ("text", &text)]);
            widget::label(ui, Type::Small, p.soft, &words);
        }
        None => {
            widget::label(ui, Type::Small, p.faint, &look.t("ui.board.never_heard"));
        }
    }
}

/// A face with the name beside it and the mood under it.
pub(in crate::screens) fn person_ui(ui: &mut Ui, view: &View<'_>, role: RoleId, face: &str, size: f32) {
    let look = Look::of(ui);
    let (p, lang) = (look.palette, look.lang);
    let name = view.role_address(role).get(lang);
    let room = (ui.available_width() - size - gap::M).max(look.grown(60.0));
    widget::cells(ui, &[size, room], gap::M, |ui, i| {
        if i == 0 {
            widget::avatar(ui, view.role_portrait(role), face, size, name);
        } else {
            ui.spacing_mut().item_spacing.y = 0.0;
            widget::label(ui, Type::Strong, p.ink, name);
            let title = view.role_title(role).get(lang);
            let mood = look.t(mood_key(face));
            let words = look.t_with("ui.board.person", &[("title", title), ("mood", &mood)]);
            widget::label(ui, Type::Small, p.soft, &words);
        }
    });
}
