//! What else one can do between meetings: look at the offer, ask for more room, let days pass, walk away.
use egui::Ui;

use super::planner::{remark, too_late};
use super::{CalendarState, allowed};
use crate::prose::names::signed;
use crate::prose::transcript_line::amount;
use crate::screens::intent::{Intent, ScreenId};
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape, TableRow};
use crate::sim::compiled::Package;
use crate::sim::session::Action;
use crate::sim::view::View;

/// The cards beneath the planner.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, state: &mut CalendarState) -> Option<Intent> {
    let offer = widget::card(ui, |ui| offer(ui, look, view)).inner;
    let home = home(ui, look, view);
    let rest = widget::card(ui, |ui| {
        let wait = wait(ui, look, view, state);
        wait.or(leave(ui, look, view, state))
    });
    offer.or(home).or(rest.inner)
}

/// The offer as it stands, and the way to the board.
fn offer(ui: &mut Ui, look: &Look, view: &View<'_>) -> Option<Intent> {
    let (lang, p) = (look.lang, look.palette);
    let unit = view.unit().get(lang);
    widget::section(ui, &look.t("ui.calendar.paper"), Some(unit));
    let current = view.current_offer();
    let tabled = view.offer().is_some();
    let key = if tabled { "ui.calendar.tabled" } else { "ui.calendar.not_tabled" };
    widget::label(ui, Type::Small, p.soft, &look.t(key));
    changes(ui, look, view, &current);
    let worth = view.own_value(&current);
    let (reservation, target) = view.own_range();
    let tone = match worth {
        w if w < reservation => Tone::Loss,
        w if w >= target => Tone::Gain,
        _ => Tone::Plain,
    };
    let mut rows = vec![
        TableRow::of(tone, look.t("ui.own.worth"), amount(view, lang, worth)),
        TableRow::new(look.t("ui.own.floor"), amount(view, lang, reservation)),
    ];
    if let Some(plan) = view.plan().filter(|plan| plan.walk_away != reservation) {
        rows.push(TableRow::new(look.t("ui.own.walk_away"), amount(view, lang, plan.walk_away)));
    }
    widget::key_values(ui, &rows);
    ui.add_space(gap::XS);
    let board = look.t("ui.calendar.board");
    let pressed = ui.add(Button::new(ButtonKind::Plain, &board)).clicked();
    pressed.then_some(Intent::Open(ScreenId::Board))
}

/// What the offer changes against the quotation, and what each change brings or costs.
fn changes(ui: &mut Ui, look: &Look, view: &View<'_>, offer: &Package) {
    let (lang, quotation) = (look.lang, view.quotation());
    let rows: Vec<TableRow> = view
        .issues()
        .filter(|i| offer.level(*i) != quotation.level(*i))
        .map(|issue| {
            let (was, is) = (quotation.level(issue), offer.level(issue));
            let fill = [
                ("issue", view.issue_name(issue).get(lang)),
                ("level", view.level_name(issue, is).get(lang)),
            ];
            let step = view.own_step(issue, was, is);
            let tone = if step < 0 { Tone::Loss } else { Tone::Gain };
            TableRow::of(tone, look.t_with("ui.prepare.term", &fill), signed(step))
        })
        .collect();
    if rows.is_empty() {
        let words = look.t("ui.calendar.as_quoted");
        widget::label(ui, Type::Body, look.palette.ink, &words);
    }
    ui.scope(|ui| widget::key_values(ui, &rows));
}

/// Calls home: one for every issue with a limit, and what was said in those already made.
fn home(ui: &mut Ui, look: &Look, view: &View<'_>) -> Option<Intent> {
    let lang = look.lang;
    let limited: Vec<_> = view.issues().filter_map(|i| view.limit(i).map(|l| (i, l))).collect();
    if limited.is_empty() {
        return None;
    }
    let mut said = None;
    widget::card(ui, |ui| {
        widget::section(ui, &look.t("ui.calendar.home"), None);
        for (issue, (level, days, called)) in limited {
            let name = view.issue_name(issue).get(lang);
            if called {
                let words = look.t_with("ui.calendar.called", &[("issue", name)]);
                remark(ui, look, MarkShape::Check, Tone::Gain, &words);
                let answer = view.limit_answer(issue).get(lang);
                widget::label(ui, Type::Small, look.palette.soft, answer);
                continue;
            }
            let words = look.t_with("ui.calendar.call", &[("issue", name)]);
            let level = view.level_name(issue, level).get(lang);
            let days_text = super::planner::days_words(look, days);
            let note = look.t_with("ui.calendar.call_note", &[("level", level), ("days", &days_text)]);
            let intent = allowed(view, Action::CallHome(issue));
            let button = Button::new(ButtonKind::Plain, &words).note(&note).wide().enabled(intent.is_some());
            if ui.add(button).clicked() {
                said = intent;
            }
            if too_late(view, days) {
                remark(ui, look, MarkShape::Alert, Tone::Loss, &look.t("ui.calendar.too_late"));
            }
        }
    });
    said
}

/// Lets days pass, one to seven.
fn wait(ui: &mut Ui, look: &Look, view: &View<'_>, state: &mut CalendarState) -> Option<Intent> {
    let name = look.t("ui.calendar.wait");
    widget::section(ui, &name, None);
    let levels: Vec<String> = (1..=7).map(|n| super::planner::days_words(look, n)).collect();
    let mut said = None;
    ui.horizontal_wrapped(|ui| {
        let width = look.grown(170.0).min(ui.available_width());
        if let Some(i) = widget::stepper(ui, &name, &levels, state.wait, width) {
            state.wait = i;
        }
        let days = state.wait as u8 + 1;
        let intent = allowed(view, Action::Wait(days));
        let words = look.t("ui.calendar.wait_do");
        if ui.add(Button::new(ButtonKind::Plain, &words).enabled(intent.is_some())).clicked() {
            said = intent;
        }
    });
    if too_late(view, state.wait as u8 + 1) {
        remark(ui, look, MarkShape::Alert, Tone::Loss, &look.t("ui.calendar.wait_too_late"));
    }
    said
}

/// Ends the negotiation, asked twice.
fn leave(ui: &mut Ui, look: &Look, view: &View<'_>, state: &mut CalendarState) -> Option<Intent> {
    let intent = allowed(view, Action::WalkAway)?;
    ui.add_space(gap::XS);
    if !state.leaving {
        let words = look.t("ui.calendar.walk_away");
        if ui.add(Button::new(ButtonKind::Quiet, &words)).clicked() {
            state.leaving = true;
        }
        return None;
    }
    let mut said = None;
    widget::card_of(ui, Tone::Loss, |ui| {
        remark(ui, look, MarkShape::Alert, Tone::Loss, &look.t("ui.calendar.walk_away_sure"));
        ui.horizontal_wrapped(|ui| {
            let (stay, go) = (look.t("ui.calendar.stay"), look.t("ui.calendar.go"));
            if ui.add(Button::new(ButtonKind::Plain, &stay)).clicked() {
                state.leaving = false;
            }
            if ui.add(Button::new(ButtonKind::Plain, &go)).clicked() {
                said = Some(intent);
            }
        });
    });
    said
}
