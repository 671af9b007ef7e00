//! The turns that mattered: what the other choices would have been worth, with how sure that is.
use egui::{ProgressBar, Ui, WidgetInfo, WidgetType};

use super::error_bar::choices_ui;
use super::{DebriefPage, Weighed, sheet};
use crate::i18n::text_with;
use crate::prose::{decision_impact as words, transcript_line};
use crate::screens::debrief::DebriefModel;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape};
use crate::sim::debrief::Debrief;
use crate::sim::debrief::decision_impact::{DecisiveTurn, Stakes};
use crate::sim::view::View;

/// Draws the page; asks for the weighing when it is first opened.
pub(super) fn page_ui(ui: &mut Ui, play: &mut DebriefModel<'_>, _: &Debrief) -> Option<Intent> {
    let look = Look::of(ui);
    let seen = play.session.seen.clone();
    let view = seen.view();
    sheet::sheet(ui, DebriefPage::Stakes, "", |ui| match &play.debrief.weighed {
        Weighed::NotAsked => {
            running_ui(ui, 0);
            Some(Intent::Weigh)
        }
        Weighed::Running(done) => {
            running_ui(ui, *done);
            None
        }
        Weighed::Done(None) => {
            let words = look.t("ui.debrief.not_weighed");
            widget::label(ui, Type::Body, look.palette.soft, &words);
            None
        }
        Weighed::Done(Some(stakes)) => {
            let stakes = stakes.clone();
            stakes_ui(ui, play, &view, &stakes)
        }
    })
}

fn running_ui(ui: &mut Ui, done: u32) {
    let look = Look::of(ui);
    let words = look.t("ui.debrief.weighing");
    widget::label(ui, Type::Body, look.palette.soft, &words);
    let share = done as f32 / 1000.0;
    let width = look.grown(360.0).min(ui.available_width());
    let bar = ProgressBar::new(share).desired_width(width).fill(look.palette.accent);
    let response = ui.add(bar);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::ProgressIndicator, true, &words);
        info.value = Some(f64::from(share));
        info
    });
}

fn stakes_ui(ui: &mut Ui, play: &mut DebriefModel<'_>, view: &View<'_>, stakes: &Stakes) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let (considered, rounds) = (stakes.considered.to_string(), stakes.rounds.to_string());
    let fill = [("considered", considered.as_str()), ("rounds", rounds.as_str())];
    let key = if stakes.turns.is_empty() { "stakes.nothing" } else { "stakes.how" };
    widget::label(ui, Type::Body, p.soft, &text_with(look.lang, key, &fill));
    if stakes.turns.is_empty() {
        return None;
    }
    widget::label(ui, Type::Small, p.soft, &look.t("stakes.caveat"));
    let mut intent = None;
    for turn in &stakes.turns {
        widget::card(ui, |ui| {
            ui.push_id(turn.action, |ui| {
                let said = turn_ui(ui, play, view, turn);
                intent = intent.take().or(said);
            });
        });
    }
    intent
}

fn turn_ui(ui: &mut Ui, play: &mut DebriefModel<'_>, view: &View<'_>, turn: &DecisiveTurn) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    widget::label(ui, Type::Strong, p.ink, &words::heading(look.lang, turn));
    if let Some((who, text)) = &turn.heard {
        let who = transcript_line::address(view, look.lang, *who);
        let fill = [("who", who), ("text", text.get(look.lang))];
        let words = look.t_with("ui.debrief.heard", &fill);
        if widget::cited(ui, Type::Body, &words).clicked() {
            play.session.look_up(Some(turn.action));
        }
    }
    ui.spacing_mut().item_spacing.y = gap::XS;
    choices_ui(ui, view, turn);
    let rounds = turn.choices.iter().map(|c| c.more.rounds).max().unwrap_or(0);
    let note = look.t_with("ui.debrief.rounds", &[("rounds", &rounds.to_string())]);
    widget::label(ui, Type::Small, p.faint, &note);
    let words = look.t_with("ui.debrief.play_on_from", &[("turn", &turn.turn.to_string())]);
    let clicked = ui.add(Button::new(ButtonKind::Plain, &words).mark(MarkShape::Next)).clicked();
    clicked.then_some(Intent::Fork { turn: turn.turn })
}
