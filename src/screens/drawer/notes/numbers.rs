//! Our own numbers in the notes: floor, target and the offer between them, what we may decide, the dates that matter.
use egui::Ui;

use crate::prose::transcript_line;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, TableRow};
use crate::sim::session::event::Event;
use crate::sim::view::View;

/// Draws them.
pub(super) fn numbers_ui(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let p = look.palette;
    let unit = view.unit().get(look.lang);
    let money = |value: i64| look.t_with("ui.notes.money", &[("value", &value.to_string()), ("unit", unit)]);
    widget::card(ui, |ui| {
        widget::section(ui, &look.t("ui.notes.worth"), None);
        let (reservation, target) = view.own_range();
        let mut rows = vec![
            TableRow::new(look.t("ui.notes.floor"), money(reservation)),
            TableRow::new(look.t("ui.notes.target"), money(target)),
        ];
        if let Some(walk_away) = walk_away(view) {
            rows.push(TableRow::new(look.t("ui.notes.walk_away"), money(walk_away)));
        }
        let quotation = view.quotation();
        rows.push(TableRow::new(look.t("ui.notes.quotation"), money(view.own_value(&quotation))));
        if let Some(offer) = view.offer() {
            let worth = view.own_value(&offer);
            let (tone, key) = if worth < reservation {
                (Tone::Loss, "ui.notes.below")
            } else {
                (Tone::Plain, "ui.notes.plain")
            };
            let value = look.t_with(key, &[("value", &money(worth))]);
            rows.push(TableRow::of(tone, look.t("ui.notes.paper"), value));
            rows.push(TableRow::new(look.t("ui.notes.risk"), money(view.at_risk(&offer))));
        }
        widget::key_values(ui, &rows);
    });
    if let Some(offer) = view.offer() {
        widget::card(ui, |ui| {
            widget::section(ui, &look.t("ui.notes.on_table"), None);
            let level = |issue| view.level_name(issue, offer.level(issue)).get(look.lang);
            let rows: Vec<TableRow> = view
                .issues()
                .map(|issue| TableRow::new(view.issue_name(issue).get(look.lang), level(issue)))
                .collect();
            widget::key_values(ui, &rows);
        });
    }
    let limits = limits(look, view);
    if !limits.is_empty() {
        widget::card(ui, |ui| {
            widget::section(ui, &look.t("ui.notes.limits"), None);
            widget::key_values(ui, &limits);
        });
    }
    if !view.dates().is_empty() {
        widget::card(ui, |ui| {
            widget::section(ui, &look.t("ui.notes.dates"), None);
            let rows: Vec<TableRow> = view
                .dates()
                .iter()
                .map(|(day, text)| {
                    TableRow::new(transcript_line::day(view, look.lang, *day), text.get(look.lang))
                })
                .collect();
            widget::key_values(ui, &rows);
        });
    }
    let hospitality = view.hospitality().get(look.lang);
    if !hospitality.is_empty() {
        widget::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = gap::XS;
            widget::section(ui, &look.t("ui.notes.hospitality"), None);
            widget::label(ui, Type::Body, p.ink, hospitality);
        });
    }
}

/// How far we may go alone on each term, and whether the call home has been made.
fn limits(look: &Look, view: &View<'_>) -> Vec<TableRow> {
    let row = |issue| {
        let (level, days, called) = view.limit(issue)?;
        let (level, days) = (view.level_name(issue, level).get(look.lang), days.to_string());
        let value = if called {
            look.t("ui.notes.limit_open")
        } else {
            look.t_with("ui.notes.limit", &[("level", level), ("days", &days)])
        };
        Some(TableRow::new(view.issue_name(issue).get(look.lang), value))
    };
    view.issues().filter_map(row).collect()
}

/// Where we said before the first day that we would walk away.
fn walk_away(view: &View<'_>) -> Option<i64> {
    view.log().find_map(|logged| match logged.event {
        Event::Prepared { walk_away, .. } => Some(walk_away),
        _ => None,
    })
}
