//! The debrief as a file: which format, with or without blank sheets, and where it went.
use egui::Ui;

use super::Saved;
use crate::report::format::{ALL, Holds};
use crate::screens::debrief::DebriefModel;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape};

/// Draws it.
pub(super) fn save_ui(ui: &mut Ui, play: &mut DebriefModel<'_>) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let mut intent = None;
    widget::section(ui, &look.t("ui.debrief.save"), None);
    widget::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::M;
        if play.session.kept.is_none() {
            widget::label(ui, Type::Body, p.soft, &look.t("ui.debrief.save_nowhere"));
            return;
        }
        let is_open = play.debrief.opened;
        let choice = &mut play.debrief.save;
        let at = ALL.iter().position(|f| *f == choice.format).unwrap_or(0);
        let names = ALL.map(|f| look.t(f.label));
        let name = look.t("ui.debrief.format");
        widget::setting(ui, &name, Some(&look.t(choice.format.about)), |ui| {
            if let Some(at) = widget::choice(ui, &name, &names, at) {
                choice.format = ALL[at];
            }
        });
        // Rows are findings, which follow from what was hidden.
        let can_seal = !is_open && choice.format.holds != Holds::Rows;
        if can_seal {
            let name = look.t("ui.debrief.save_sealed");
            widget::setting(ui, &name, Some(&look.t("ui.debrief.save_sealed_about")), |ui| {
                if widget::toggle(ui, &name, choice.sealed).clicked() {
                    choice.sealed = !choice.sealed;
                }
            });
        }
        let sealed = can_seal && choice.sealed;
        if !is_open && !sealed {
            let words = look.t("ui.debrief.save_truth");
            widget::marked(ui, MarkShape::Lock, Tone::Note, Type::Body, &words);
        }
        // Sheets to fill in have no place in a table, in data or in what is read between two attempts.
        let has_sheets = choice.format.holds == Holds::Document && !sealed;
        if has_sheets {
            let name = look.t("ui.debrief.with_plan");
            widget::setting(ui, &name, Some(&look.t("ui.debrief.with_plan_about")), |ui| {
                if widget::toggle(ui, &name, choice.plan).clicked() {
                    choice.plan = !choice.plan;
                }
            });
        }
        let working = play.debrief.saved == Saved::Working;
        let words = look.t(if working { "ui.debrief.saving" } else { "ui.debrief.save_button" });
        let button = Button::new(ButtonKind::Plain, &words).enabled(!working);
        if ui.add(button).clicked() {
            let choice = play.debrief.save;
            intent =
                Some(Intent::SaveReport { format: choice.format, plan: choice.plan && has_sheets, sealed });
        }
        match &play.debrief.saved {
            Saved::Done(path) => {
                let words = look.t_with("ui.debrief.saved", &[("path", path)]);
                widget::marked(ui, MarkShape::Check, Tone::Gain, Type::Body, &words);
            }
            Saved::Failed(sentence) => {
                widget::marked(ui, MarkShape::Alert, Tone::Loss, Type::Body, sentence);
            }
            Saved::Not | Saved::Working => {}
        }
    });
    intent
}
