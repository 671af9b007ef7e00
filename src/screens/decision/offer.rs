//! The offer that was signed, or the last one that lay on the table, with what it was worth to us.
use egui::Ui;

use crate::screens::theme::{Look, Tone, Type};
use crate::screens::widget::{self, MarkShape, TableRow};
use crate::sim::compiled::Package;
use crate::sim::session::Outcome;
use crate::sim::view::View;

/// Draws it; nothing where no offer ever lay on the table.
pub(super) fn offer_ui(ui: &mut Ui, view: &View<'_>, outcome: Outcome) {
    let look = Look::of(ui);
    let (name, offer) = match outcome.agreement {
        Some(offer) => ("ui.decision.contract", Some(offer)),
        None => ("ui.decision.last_paper", view.offer()),
    };
    let Some(offer) = offer else {
        widget::section(ui, &look.t("ui.decision.last_paper"), None);
        widget::label(ui, Type::Body, look.palette.soft, &look.t("ui.decision.no_paper"));
        return;
    };
    widget::section(ui, &look.t(name), None);
    worth_ui(ui, view, &offer);
    let quoted = view.quotation();
    let rows: Vec<TableRow> = view
        .issues()
        .map(|issue| {
            let level = offer.level(issue);
            let (name, value) =
                (view.issue_name(issue).get(look.lang), view.level_name(issue, level).get(look.lang));
            let moved = level != quoted.level(issue);
            let was = view.level_name(issue, quoted.level(issue)).get(look.lang);
            if moved {
                TableRow::new(name, look.t_with("ui.decision.moved", &[("level", value), ("was", was)]))
            } else {
                TableRow::new(name, value)
            }
        })
        .collect();
    widget::key_values(ui, &rows);
}

fn worth_ui(ui: &mut Ui, view: &View<'_>, offer: &Package) {
    let look = Look::of(ui);
    let worth = view.own_value(offer);
    let (reservation, target) = view.own_range();
    let (mark, tone, key) = match worth {
        w if w < reservation => (MarkShape::Alert, Tone::Loss, "ui.decision.below"),
        w if w >= target => (MarkShape::Check, Tone::Gain, "ui.decision.reached"),
        _ => (MarkShape::Level, Tone::Accent, "ui.decision.between"),
    };
    let fill = [
        ("worth", worth.to_string()),
        ("floor", reservation.to_string()),
        ("target", target.to_string()),
        ("unit", view.unit().get(look.lang).to_owned()),
        ("risk", view.at_risk(offer).to_string()),
    ];
    let fill: Vec<(&str, &str)> = fill.iter().map(|(k, v)| (*k, v.as_str())).collect();
    widget::noted(ui, mark, tone, &look.t_with(key, &fill));
    let risk = look.t_with("ui.decision.risk", &fill);
    widget::label(ui, Type::Small, look.palette.soft, &risk);
}
