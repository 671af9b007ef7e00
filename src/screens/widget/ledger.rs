//! A table of several columns; where there is no room for them beside each other, each row becomes a small list.
use egui::{Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::table::{TableRow, key_values};
use super::text;
use crate::screens::theme::{Look, Type, gap};

/// Below this width, in points at 100 %, columns are stacked.
const NARROW: f32 = 560.0;

/// Draws the table. `shares` are the parts of the width, which add up to one; every row has as many cells as there are
/// heads.
pub fn ledger(ui: &mut Ui, heads: &[String], shares: &[f32], rows: &[Vec<String>]) {
    let look = Look::of(ui);
    if ui.available_width() < look.grown(NARROW) {
        for row in rows {
            let list: Vec<TableRow> = heads
                .iter()
                .zip(row)
                .map(|(head, cell)| TableRow::new(head.as_str(), cell.as_str()))
                .collect();
            ui.scope(|ui| key_values(ui, &list));
            ui.add_space(gap::M);
        }
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    line(ui, heads, shares, Type::SmallStrong, false);
    for row in rows {
        line(ui, row, shares, Type::Body, true);
    }
}

fn line(ui: &mut Ui, cells: &[String], shares: &[f32], step: Type, ruled: bool) {
    let p = Look::of(ui).palette;
    let width = ui.available_width();
    let ink = if ruled { p.ink } else { p.soft };
    let laid: Vec<_> = cells
        .iter()
        .zip(shares)
        .map(|(cell, share)| text::galley(ui, step, ink, cell, (width * share - gap::L).max(20.0)))
        .collect();
    let height = laid.iter().map(|g| g.size().y).fold(0.0, f32::max) + gap::S + 2.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    if ui.is_rect_visible(rect) {
        if ruled {
            ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, p.line));
        }
        let mut left = rect.left();
        for (galley, share) in laid.into_iter().zip(shares) {
            ui.painter().galley(pos2(left, rect.top() + gap::XS + 1.0), galley, ink);
            left += width * share;
        }
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, cells.join(" · ")));
}
