//! A mark and a sentence beside it, on as many rows as it needs.
use egui::{Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::mark::{self, MarkShape};
use super::text;
use crate::screens::theme::{Look, Tone, Type};

/// A small sentence with a mark before it that says what sort it is.
pub fn noted(ui: &mut Ui, mark: MarkShape, tone: Tone, words: &str) -> Response {
    let look = Look::of(ui);
    let ink = look.palette.ink_of(tone);
    let size = look.grown(10.0);
    let indent = mark::advance(size);
    let room = (ui.available_width() - indent).max(40.0);
    let galley = text::galley(ui, Type::Small, ink, words, room);
    let area = vec2(indent + galley.size().x, galley.size().y);
    let (rect, response) = ui.allocate_exact_size(area, Sense::hover());
    if ui.is_rect_visible(rect) {
        let row = look.grown(Type::Small.size() * 1.35).min(rect.height());
        let at = mark::left_of(rect.left(), rect.top() + row / 2.0, size);
        mark::paint(ui.painter(), mark, at, size, ink);
        ui.painter().galley(pos2(rect.left() + indent, rect.top()), galley, ink);
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
    response
}
