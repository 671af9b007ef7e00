//! Cards and section headers: what belongs together lies on one sheet.
use egui::{Frame, InnerResponse, Margin, Stroke, Ui, UiBuilder};

use super::text;
use crate::screens::theme::{CARD_RADIUS, Look, Tone, Type, gap};

/// A sheet with something on it, as wide as there is room for.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card_of(ui, Tone::Plain, content)
}

/// A sheet whose ground says something; its content must say it too.
pub fn card_of<R>(ui: &mut Ui, tone: Tone, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let p = Look::of(ui).palette;
    let (fill, line) = match tone {
        Tone::Plain => (p.surface, p.line),
        tone => (p.wash_of(tone), p.wash_of(tone).lerp_to_gamma(p.ink_of(tone), 0.35)),
    };
    Frame::new()
        .fill(fill)
        .stroke(Stroke::new(1.0, line))
        .corner_radius(CARD_RADIUS)
        .inner_margin(Margin::same(gap::L as i8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = gap::S;
            content(ui)
        })
}

/// The name of a section, with a note at its right where there is one.
pub fn section(ui: &mut Ui, name: &str, note: Option<&str>) {
    let p = Look::of(ui).palette;
    ui.horizontal(|ui| {
        text::line_of(ui, Type::Heading, p.ink, name);
        if let Some(note) = note {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                text::line_of(ui, Type::Small, p.faint, note);
            });
        }
    });
}

/// The name of a part of a section, with its value at the right; on a row of its own where both don't fit.
pub fn section_small(ui: &mut Ui, name: &str, value: &str) {
    let p = Look::of(ui).palette;
    let end = text::galley(ui, Type::Small, p.soft, value, f32::INFINITY).size().x;
    let start = text::galley(ui, Type::SmallStrong, p.ink, name, f32::INFINITY).size().x;
    if start + gap::M + end > ui.available_width() {
        text::label(ui, Type::SmallStrong, p.ink, name);
        text::label(ui, Type::Small, p.soft, value);
        return;
    }
    ui.horizontal(|ui| {
        text::label(ui, Type::SmallStrong, p.ink, name);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            text::label(ui, Type::Small, p.soft, value);
        });
    });
}

/// One column of readable width in the middle of a page, with space around it.
pub fn column<R>(ui: &mut Ui, widest: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.available_rect_before_wrap();
    let side = ((room.width() - widest) / 2.0).max(gap::L);
    let mut rect = room.shrink2(egui::vec2(side, 0.0));
    rect.min.y += gap::XL;
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        let out = content(ui);
        ui.add_space(gap::XL);
        out
    })
    .inner
}
