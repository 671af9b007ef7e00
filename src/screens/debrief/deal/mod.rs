//! The deal: every offer on the plane of both values, what both sides missed, concessions, cash and exposure.
mod map;
mod money;

use egui::Ui;

use super::DebriefPage;
use super::sheet::sheet;
use crate::prose::debrief::deal as tell;
use crate::screens::debrief::DebriefModel;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape};
use crate::sim::debrief::Debrief;
use crate::sim::view::View;

/// Draws the page.
pub(super) fn page_ui(ui: &mut Ui, play: &mut DebriefModel<'_>, d: &Debrief) -> Option<Intent> {
    let look = Look::of(ui);
    let view = play.session.view();
    sheet(ui, DebriefPage::Deal, "", |ui| {
        ui.spacing_mut().item_spacing.y = gap::L;
        widget::card(ui, |ui| {
            widget::section(ui, &look.t("ui.truth.deal.possible"), None);
            for words in tell::possible(d, look.lang) {
                widget::label(ui, Type::Body, look.palette.ink, &words);
            }
            map::map_ui(ui, &look, &view, d);
        });
        widget::card(ui, |ui| missed(ui, &look, &view, d));
        widget::card(ui, |ui| map::offers_ui(ui, &look, &view, d));
        widget::card(ui, |ui| concessions(ui, &look, &view, d));
        if !d.deal.payments.is_empty() {
            widget::card(ui, |ui| money::cash_ui(ui, &look, &view, d));
        }
        if d.deal.at_risk.is_some() || !d.deal.exposure.is_empty() {
            widget::card(ui, |ui| money::exposure_ui(ui, &look, &view, d));
        }
    });
    None
}

/// The deal that both missed: which terms for which, and what each would have gained; or that there was none.
fn missed(ui: &mut Ui, look: &Look, view: &View<'_>, d: &Debrief) {
    let p = look.palette;
    widget::section(ui, &look.t("ui.truth.deal.missed"), None);
    let lines = tell::missed(view, d, look.lang);
    let Some(missed) = &d.deal.missed else {
        for words in &lines {
            widget::label(ui, Type::Body, p.ink, words);
        }
        return;
    };
    // The headline, the terms, our gain, theirs: as they are told.
    let own = 1 + missed.trades.len();
    for (i, words) in lines.iter().enumerate() {
        if i == 0 {
            widget::label(ui, Type::Strong, p.ink, words);
            continue;
        }
        let gain = match i.checked_sub(own) {
            None => missed.trades[i - 1].own,
            Some(0) => missed.own_gain,
            Some(them) => missed.gains.get(them - 1).map_or(0, |(_, gain)| *gain),
        };
        let (mark, tone) = match gain {
            ..0 => (MarkShape::Down, Tone::Loss),
            0 => (MarkShape::Level, Tone::Plain),
            1.. => (MarkShape::Up, Tone::Gain),
        };
        if i == own {
            ui.add_space(gap::XS);
        }
        widget::marked(ui, mark, tone, Type::Body, words);
    }
}

fn concessions(ui: &mut Ui, look: &Look, view: &View<'_>, d: &Debrief) {
    widget::section(ui, &look.t("ui.truth.deal.concessions"), None);
    if d.deal.concessions.is_empty() {
        let none = look.t("ui.truth.deal.no_concessions");
        widget::label(ui, Type::Body, look.palette.soft, &none);
        return;
    }
    let rows: Vec<Vec<String>> = d
        .deal
        .concessions
        .iter()
        .map(|given| tell::concession_row(view, given, look.lang).to_vec())
        .collect();
    let heads = tell::concession_heads(look.lang);
    widget::ledger(ui, &heads, &[0.08, 0.37, 0.1, 0.35, 0.1], &rows);
}
