//! A line of text with a mark before it: the mark and the words say what the colour says.
use egui::{Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::mark::{self, MarkShape};
use super::text;
use crate::screens::theme::{Look, Tone, Type};

/// A mark and words, as wide as there is room for, on as many rows as they need.
pub fn marked(ui: &mut Ui, mark: MarkShape, tone: Tone, step: Type, words: &str) -> Response {
    let look = Look::of(ui);
    let p = look.palette;
    let size = look.grown(10.0);
    let indent = mark::advance(size) + 2.0;
    let ink = if tone == Tone::Plain { p.ink } else { p.ink_of(tone) };
    let galley = text::galley(ui, step, p.ink, words, (ui.available_width() - indent).max(40.0));
    let first = galley.rows.first().map_or(galley.size().y, |row| row.height());
    let (rect, response) =
        ui.allocate_exact_size(vec2(indent + galley.size().x, galley.size().y), Sense::hover());
    if ui.is_rect_visible(rect) {
        let at = mark::left_of(rect.left(), rect.top() + first / 2.0, size);
        mark::paint(ui.painter(), mark, at, size, ink);
        ui.painter().galley(pos2(rect.left() + indent, rect.top()), galley, p.ink);
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
    response
}
