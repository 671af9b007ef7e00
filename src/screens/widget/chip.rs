//! A word in a small frame, with a shape that says the same as its colour.
use egui::{Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::mark::{self, MarkShape};
use super::text;
use crate::screens::theme::{Look, Tone, Type, gap};

/// A chip: mark and word.
pub fn chip(ui: &mut Ui, mark: MarkShape, tone: Tone, word: &str) -> Response {
    let look = Look::of(ui);
    let (ink, wash) = (look.palette.ink_of(tone), look.palette.wash_of(tone));
    let words = text::galley(ui, Type::Small, ink, word, f32::INFINITY);
    let size = look.grown(9.0);
    let width = gap::S + mark::advance(size) + words.size().x + gap::S;
    let height = words.size().y + 2.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    if ui.is_rect_visible(rect) {
        ui.painter().rect_filled(rect, height / 2.0, wash);
        mark::paint(
            ui.painter(),
            mark,
            mark::left_of(rect.left() + gap::S, rect.center().y, size),
            size,
            ink,
        );
        let left = rect.left() + gap::S + mark::advance(size);
        ui.painter().galley(pos2(left, rect.center().y - words.size().y / 2.0), words, ink);
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, word));
    response
}
