//! Two things to work on, each with what showed it and an exercise; then the choice: play on, or open the truth.
use egui::Ui;

use super::turns::{turns, turns_ui};
use super::{DebriefPage, Recalled, answers, sheet};
use crate::prose::debrief::next_time_hints::lead;
use crate::prose::debrief::recommendations as words;
use crate::screens::debrief::DebriefModel;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape};
use crate::sim::debrief::next_time_hints::leads;
use crate::sim::debrief::{Debrief, Work};
use crate::sim::view::View;

/// Draws the page.
pub(super) fn page_ui(ui: &mut Ui, play: &mut DebriefModel<'_>, data: &Debrief) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let seen = play.session.seen.clone();
    let view = seen.view();
    let about = look.t(match data.work.len() {
        0 => "ui.debrief.work_nothing",
        1 => "ui.debrief.work_one",
        _ => "ui.debrief.work_about",
    });
    sheet::sheet(ui, DebriefPage::Work, &about, |ui| {
        for work in &data.work {
            widget::card(ui, |ui| work_ui(ui, play, &view, work));
        }
        if play.debrief.opened {
            widget::section(ui, &look.t("ui.debrief.truth_is_open"), None);
            widget::label(ui, Type::Body, p.soft, &look.t("ui.debrief.answers_open"));
            answers::answers_ui(ui, play, data);
            return None;
        }
        widget::section(ui, &look.t("ui.debrief.choose"), None);
        let on = play_on_ui(ui, play, &view);
        let open = open_ui(ui, play);
        on.or(open)
    })
}

fn work_ui(ui: &mut Ui, play: &mut DebriefModel<'_>, view: &View<'_>, work: &Work) {
    let look = Look::of(ui);
    let p = look.palette;
    widget::label(ui, Type::Heading, p.ink, &words::name(work, look.lang));
    widget::label(ui, Type::Body, p.ink, &words::why(work, look.lang));
    for (action, text) in words::cited(view, work, look.lang) {
        if widget::cited(ui, Type::Body, &text).clicked() {
            play.session.look_up(Some(action));
        }
    }
    widget::card_of(ui, Tone::Note, |ui| {
        ui.spacing_mut().item_spacing.y = gap::XS;
        widget::label(ui, Type::SmallStrong, p.note, &look.t("ui.debrief.exercise"));
        widget::label(ui, Type::Body, p.ink, &words::exercise(work, look.lang));
    });
}

/// Play on from a turn with the truth sealed.
fn play_on_ui(ui: &mut Ui, play: &mut DebriefModel<'_>, view: &View<'_>) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let mut intent = None;
    widget::card(ui, |ui| {
        widget::label(ui, Type::Strong, p.ink, &look.t("ui.debrief.play_on"));
        widget::label(ui, Type::Body, p.soft, &look.t("ui.debrief.play_on_about"));
        for found in leads(view) {
            answers::marked(ui, MarkShape::Next, Tone::Guess, &lead(view, &found, look.lang));
        }
        turns_ui(ui, "play on", &turns(view, look.lang), &mut play.debrief.turn);
        intent = fork_ui(ui, play, ButtonKind::Main);
    });
    intent
}

/// The button that plays on from the turn that was chosen.
pub(super) fn fork_ui(ui: &mut Ui, play: &DebriefModel<'_>, kind: ButtonKind) -> Option<Intent> {
    let look = Look::of(ui);
    let Some(turn) = play.debrief.turn else {
        let words = look.t("ui.debrief.choose_turn");
        ui.add(Button::new(ButtonKind::Plain, &words).enabled(false));
        return None;
    };
    let words = look.t_with("ui.debrief.play_on_from", &[("turn", &turn.to_string())]);
    let clicked = ui.add(Button::new(kind, &words).mark(MarkShape::Next)).clicked();
    clicked.then_some(Intent::Fork { turn })
}

/// Open the truth, which can't be sealed again.
fn open_ui(ui: &mut Ui, play: &mut DebriefModel<'_>) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let mut intent = None;
    widget::card(ui, |ui| {
        widget::label(ui, Type::Strong, p.ink, &look.t("ui.debrief.open"));
        widget::label(ui, Type::Body, p.soft, &look.t("ui.debrief.open_about"));
        if !play.debrief.opening {
            let words = look.t("ui.debrief.open_button");
            if ui.add(Button::new(ButtonKind::Plain, &words).mark(MarkShape::Lock)).clicked() {
                play.debrief.opening = true;
            }
            return;
        }
        answers::marked(ui, MarkShape::Alert, Tone::Guess, &look.t("ui.debrief.open_sure"));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = gap::M;
            let yes = look.t("ui.debrief.open_yes");
            if ui.add(Button::new(ButtonKind::Plain, &yes).mark(MarkShape::Check)).clicked() {
                play.debrief.opening = false;
                play.debrief.opened = true;
                intent = Some(Intent::Note { about: Recalled::OPENED.to_owned(), text: "yes".to_owned() });
            }
            let no = look.t("ui.debrief.open_no");
            if ui.add(Button::new(ButtonKind::Quiet, &no)).clicked() {
                play.debrief.opening = false;
            }
        });
    });
    intent
}
