//! A line that something rests on: pressed, it is looked up where it was said.
use egui::{Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::mark::{self, MarkShape};
use super::{keys, text};
use crate::screens::theme::{Look, RADIUS, Type, gap};

/// Words with a mark before them that can be pressed, as wide as there is room for.
pub fn cited(ui: &mut Ui, step: Type, words: &str) -> Response {
    let look = Look::of(ui);
    let p = look.palette;
    let size = look.grown(9.0);
    let indent = gap::XS + mark::advance(size);
    let room = (ui.available_width() - indent - gap::XS).max(40.0);
    let galley = text::galley(ui, step, p.ink, words, room);
    let area = vec2(ui.available_width(), galley.size().y + gap::XS);
    let (rect, response) = ui.allocate_exact_size(area, Sense::click());
    if ui.is_rect_visible(rect) {
        let lit = response.hovered() || response.has_focus();
        if lit {
            let line = Stroke::new(1.0, p.accent_wash);
            ui.painter().rect(rect, RADIUS, p.accent_wash, line, StrokeKind::Inside);
        }
        let top = rect.top() + gap::XS / 2.0;
        let first = galley.rows.first().map_or(galley.size().y, |row| row.height());
        let at = mark::left_of(rect.left() + gap::XS, top + first / 2.0, size);
        mark::paint(ui.painter(), MarkShape::Next, at, size, p.accent);
        ui.painter().galley(pos2(rect.left() + indent, top), galley, p.ink);
        keys::focus_ring(ui, &response, RADIUS);
    }
    keys::reveal(&response);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Link, ui.is_enabled(), words));
    response
}
