//! The paper that was signed, or the last one that lay on the table, with what it was worth to us.
use egui::Ui;

use crate::screens::look::{Look, Tone, Type};
use crate::screens::widget::{self, Mark, Row};
use crate::sim::compiled::Package;
use crate::sim::session::Outcome;
use crate::sim::view::View;

/// Draws it; nothing where no paper ever lay on the table.
pub(super) fn paper_ui(ui: &mut Ui, view: &View<'_>, outcome: Outcome) {
    let look = Look::of(ui);
    let (name, paper) = match outcome {
        Outcome::Signed(paper) => ("ui.decision.contract", Some(paper)),
        _ => ("ui.decision.last_paper", view.paper()),
    };
    let Some(paper) = paper else {
        widget::section(ui, &look.t("ui.decision.last_paper"), None);
        widget::label(ui, Type::Body, look.palette.soft, &look.t("ui.decision.no_paper"));
        return;
    };
    widget::section(ui, &look.t(name), None);
    worth_ui(ui, view, &paper);
    let quoted = view.quotation();
    let rows: Vec<Row> = view
        .issues()
        .map(|issue| {
            let level = paper.level(issue);
            let (name, value) =
                (view.issue_name(issue).get(look.lang), view.level_name(issue, level).get(look.lang));
            let moved = level != quoted.level(issue);
            let was = view.level_name(issue, quoted.level(issue)).get(look.lang);
            if moved {
                Row::new(name, look.t_with("ui.decision.moved", &[("level", value), ("was", was)]))
            } else {
                Row::new(name, value)
            }
        })
        .collect();
    widget::key_values(ui, &rows);
}

fn worth_ui(ui: &mut Ui, view: &View<'_>, paper: &Package) {
    let look = Look::of(ui);
    let worth = view.own_value(paper);
    let (floor, target) = view.own_range();
    let (mark, tone, key) = match worth {
        w if w < floor => (Mark::Alert, Tone::Loss, "ui.decision.below"),
        w if w >= target => (Mark::Check, Tone::Gain, "ui.decision.reached"),
        _ => (Mark::Level, Tone::Accent, "ui.decision.between"),
    };
    let fill = [
        ("worth", worth.to_string()),
        ("floor", floor.to_string()),
        ("target", target.to_string()),
        ("unit", view.unit().get(look.lang).to_owned()),
        ("risk", view.at_risk(paper).to_string()),
    ];
    let fill: Vec<(&str, &str)> = fill.iter().map(|(k, v)| (*k, v.as_str())).collect();
    widget::noted(ui, mark, tone, &look.t_with(key, &fill));
    let risk = look.t_with("ui.decision.risk", &fill);
    widget::label(ui, Type::Small, look.palette.soft, &risk);
}
