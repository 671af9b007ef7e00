//! How a page of the debrief lies: a scrolled column of readable width, and cards side by side where there is room.
use egui::{ScrollArea, Ui, UiBuilder};

use super::DebriefPage;
use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget;

/// A page: its name, a sentence on what it is, and the rest, all in one scrolled column.
pub(super) fn sheet<R>(ui: &mut Ui, page: DebriefPage, about: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let look = Look::of(ui);
    let p = look.palette;
    ScrollArea::vertical()
        .id_salt(("debrief", page))
        .auto_shrink(false)
        .show(ui, |ui| {
            widget::page_keys(ui, ui.clip_rect().height());
            let room = ui.available_rect_before_wrap();
            let side = ((room.width() - look.grown(860.0)) / 2.0).max(gap::L);
            let mut rect = room.shrink2(egui::vec2(side, 0.0));
            rect.min.y += gap::L;
            ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
                ui.spacing_mut().item_spacing.y = gap::M;
                widget::label(ui, Type::Title, p.ink, &look.t(page.key()));
                if !about.is_empty() {
                    widget::label(ui, Type::Body, p.soft, about);
                }
                let out = content(ui);
                ui.add_space(gap::L);
                out
            })
            .inner
        })
        .inner
}

/// Things side by side in as many columns as there is room for, at most `most`, each at least `least` points wide.
pub(super) fn side_by_side(
    ui: &mut Ui,
    count: usize,
    least: f32,
    most: usize,
    mut one: impl FnMut(&mut Ui, usize),
) {
    let widths = widget::column_widths(ui.available_width(), least, most, gap::M);
    let all: Vec<usize> = (0..count).collect();
    for row in all.chunks(widths.len()) {
        widget::cells(ui, &widths[..row.len()], gap::M, |ui, i| one(ui, row[i]));
    }
}
