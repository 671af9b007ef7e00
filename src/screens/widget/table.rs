//! A table of names and values, with a hairline between rows.
use egui::{Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::text;
use crate::screens::theme::{Look, Tone, Type, gap};

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableRow {
    /// What it is about.
    pub name: String,
    /// What it is.
    pub value: String,
    /// What the value says; the words must say it too.
    pub tone: Tone,
}

impl TableRow {
    /// A row that says nothing in particular.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into(), tone: Tone::Plain }
    }

    /// A row whose value says something.
    pub fn of(tone: Tone, name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into(), tone }
    }
}

/// Names at the left, values at the right; long ones break on both sides.
pub fn key_values(ui: &mut Ui, rows: &[TableRow]) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for (i, row) in rows.iter().enumerate() {
        one(ui, row, i > 0);
    }
}

fn one(ui: &mut Ui, row: &TableRow, ruled: bool) -> Response {
    let p = Look::of(ui).palette;
    let width = ui.available_width();
    let ink = if row.tone == Tone::Plain { p.ink } else { p.ink_of(row.tone) };
    let value = text::galley(ui, Type::Body, ink, &row.value, width * 0.6);
    let name =
        text::galley(ui, Type::Body, p.soft, &row.name, (width - value.size().x - gap::L).max(width * 0.3));
    let height = name.size().y.max(value.size().y) + gap::S + 2.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    if ui.is_rect_visible(rect) {
        if ruled {
            ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, p.line));
        }
        let top = rect.top() + gap::S / 2.0 + 1.0;
        let right = rect.right() - value.size().x;
        ui.painter().galley(pos2(rect.left(), top), name, p.soft);
        ui.painter().galley(pos2(right, top), value, ink);
    }
    response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{} {}", row.name, row.value)));
    response
}
