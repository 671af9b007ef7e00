//! The turns that mattered: what was done and what else stood open, each with its label, which way and why.
use egui::{ProgressBar, Ui, WidgetInfo, WidgetType};

use super::{DebriefPage, Weighed, sheet};
use crate::prose::effect::deed;
use crate::prose::{decision_impact as words, transcript_line};
use crate::screens::debrief::DebriefModel;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape};
use crate::sim::debrief::Debrief;
use crate::sim::debrief::decision_impact::{DecisionPoint, DecisiveTurn, Leaning, Stakes};
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
    for (i, said) in words::opening(look.lang, stakes).iter().enumerate() {
        let step = if i == 0 { Type::Body } else { Type::Small };
        widget::label(ui, step, look.palette.soft, said);
    }
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
    for choice in &turn.choices {
        choice_ui(ui, view, turn, choice);
    }
    let words = look.t_with("ui.debrief.play_on_from", &[("turn", &turn.turn.to_string())]);
    let clicked = ui.add(Button::new(ButtonKind::Plain, &words).mark(MarkShape::Next)).clicked();
    clicked.then_some(Intent::Fork { turn: turn.turn })
}

/// One of the things that were open: its label over what it is, and why under it.
fn choice_ui(ui: &mut Ui, view: &View<'_>, turn: &DecisiveTurn, choice: &DecisionPoint) {
    let look = Look::of(ui);
    let p = look.palette;
    let ink = match choice.way {
        _ if choice.done => p.ink,
        Leaning::Better => p.ink_of(Tone::Gain),
        Leaning::Worse => p.ink_of(Tone::Loss),
        Leaning::Alike => p.soft,
    };
    widget::label(ui, Type::SmallStrong, ink, &words::standing(look.lang, choice));
    let deed = deed(view, look.lang, &choice.action, &choice.words, &turn.offer);
    widget::label(ui, if choice.done { Type::Strong } else { Type::Body }, p.ink, &deed);
    if let Some(why) = words::why(view, look.lang, choice) {
        widget::label(ui, Type::Small, p.soft, &why);
    }
    ui.add_space(gap::XS);
}
