//! The money of the offer: when it comes, and what the clauses leave open.
use egui::Ui;

use crate::prose::debrief::deal as tell;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Dash, LinePen, Series, SeriesLine, Track};
use crate::sim::debrief::Debrief;
use crate::sim::view::View;

/// Draws what comes when: a line over the days, and every part with what has come before it.
pub(super) fn cash_ui(ui: &mut Ui, look: &Look, view: &View<'_>, d: &Debrief) {
    widget::section(ui, &look.t("ui.truth.deal.cash"), None);
    let unit = view.unit().get(look.lang);
    let name = look.t_with("ui.truth.deal.cash_over", &[("unit", unit)]);
    let whole = d.deal.payments.last().map_or(1, |p| p.in_all).max(1);
    // Money comes on a day and stays: steps.
    let mut points = vec![(0.0, 0.0)];
    let mut before = 0;
    for payment in &d.deal.payments {
        points.push((payment.day as f64, before as f64));
        points.push((payment.day as f64, payment.in_all as f64));
        before = payment.in_all;
    }
    let pen = LinePen { dash: Dash::Solid, sign: None, tone: Tone::Gain };
    let run = SeriesLine { name: name.clone(), pen, points };
    let _ = widget::series(
        ui,
        &Series {
            name: &name,
            runs: &[run],
            marks: &[],
            chosen: None,
            range: (0.0, whole as f64),
            across: (0.0, d.deal.payments.last().map_or(1.0, |p| p.day as f64)),
            height: look.grown(150.0),
        },
    );
    for payment in &d.deal.payments {
        let share = |amount: i64| amount as f32 / whole as f32;
        widget::track(
            ui,
            &Track {
                name: &tell::payment(view, d, payment, look.lang),
                value: "",
                tone: Tone::Gain,
                bar: (share(payment.in_all - payment.amount), share(payment.in_all)),
                ..Track::default()
            },
        );
    }
}

/// Draws what stays open, in all and clause by clause.
pub(super) fn exposure_ui(ui: &mut Ui, look: &Look, view: &View<'_>, d: &Debrief) {
    let p = look.palette;
    widget::section(ui, &look.t("ui.truth.deal.exposure"), None);
    for words in tell::at_risk(view, d, look.lang) {
        widget::label(ui, Type::Body, p.ink, &words);
    }
    ui.add_space(gap::XS);
    let most = d.deal.exposure.iter().map(|e| e.range.1).max().unwrap_or(0).max(1);
    for exposure in &d.deal.exposure {
        let share = |amount: i64| amount as f32 / most as f32;
        let tone = if exposure.at_risk > 0 { Tone::Loss } else { Tone::Gain };
        widget::track(
            ui,
            &Track {
                name: &tell::exposure(view, exposure, look.lang),
                value: "",
                tone,
                bar: (0.0, share(exposure.at_risk)),
                ..Track::default()
            },
        );
    }
}
