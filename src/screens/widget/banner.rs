//! A sentence across the screen: something happened, and what to do about it.
use egui::{Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::mark::{self, MarkShape};
use super::text;
use crate::screens::theme::{Look, RADIUS, Tone, Type, gap};

/// A banner; clicking it (or Enter) puts it away, which the caller sees as a click.
pub fn banner(ui: &mut Ui, mark: MarkShape, tone: Tone, words: &str) -> Response {
    let look = Look::of(ui);
    let p = look.palette;
    let (ink, wash) = (p.ink_of(tone), p.wash_of(tone));
    let size = look.grown(16.0);
    let close = look.grown(10.0);
    let indent = gap::L + size + gap::M;
    let room = (ui.available_width() - indent - close - 2.0 * gap::L).max(80.0);
    let galley = text::galley(ui, Type::Body, p.ink, words, room);
    let height = galley.size().y + 2.0 * gap::M;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    if ui.is_rect_visible(rect) {
        let line =
            if response.hovered() || response.has_focus() { ink } else { wash.lerp_to_gamma(ink, 0.35) };
        ui.painter().rect(rect, RADIUS, wash, Stroke::new(1.0, line), StrokeKind::Inside);
        mark::paint(ui.painter(), mark, pos2(rect.left() + gap::L + size / 2.0, rect.center().y), size, ink);
        ui.painter().galley(pos2(rect.left() + indent, rect.top() + gap::M), galley, p.ink);
        let at = pos2(rect.right() - gap::L - close / 2.0, rect.center().y);
        mark::paint(ui.painter(), MarkShape::Cross, at, close, p.soft);
        super::keys::focus_ring(ui, &response, RADIUS);
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, words));
    response
}
