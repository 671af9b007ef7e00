//! A word in a bar that opens something, with the key that does the same.
use egui::{Color32, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{keys, text};
use crate::screens::theme::{Look, RADIUS, Type, gap};

/// A word and its key; `on` while what it opens is open. Its name is the word and the key.
pub fn tool(ui: &mut Ui, word: &str, key: &str, on: bool) -> Response {
    let look = Look::of(ui);
    let p = look.palette;
    let size = vec2(tool_width(ui, word, key), look.grown(32.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    if ui.is_rect_visible(rect) {
        let lit = response.hovered() || response.has_focus();
        let (fill, ink) = match (on, lit) {
            (true, _) => (p.accent, p.on_accent),
            (false, true) => (p.accent_wash, p.ink),
            (false, false) => (Color32::TRANSPARENT, p.soft),
        };
        ui.painter().rect_filled(rect, RADIUS, fill);
        let name = text::galley(ui, Type::Small, ink, word, f32::INFINITY);
        let cap = text::galley(ui, Type::Small, if on { ink } else { p.faint }, key, f32::INFINITY);
        let left = rect.left() + gap::S;
        let top = rect.center().y - name.size().y / 2.0;
        let beside = left + name.size().x + gap::S;
        let edge = egui::Rect::from_min_size(
            pos2(beside, rect.center().y - look.grown(9.5)),
            vec2(cap.size().x + 2.0 * gap::XS, look.grown(19.0)),
        );
        let line = if on { p.on_accent } else { p.line };
        ui.painter().rect_stroke(edge, 4.0, Stroke::new(1.0, line), StrokeKind::Inside);
        ui.painter().galley(pos2(left, top), name, ink);
        let within = edge.center() - cap.size() / 2.0;
        ui.painter().galley(within, cap, ink);
        keys::focus_ring(ui, &response, RADIUS);
    }
    let name = format!("{word} {key}");
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), on, &name));
    response
}

/// How wide that is.
pub fn tool_width(ui: &Ui, word: &str, key: &str) -> f32 {
    let wide = |words: &str| text::galley(ui, Type::Small, Color32::WHITE, words, f32::INFINITY).size().x;
    wide(word) + wide(key) + 3.0 * gap::S + 2.0 * gap::XS
}
