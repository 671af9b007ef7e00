//! A bar filled to a share of its length. What it measures stands in words beside it.
use egui::{Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, vec2};

use crate::screens::theme::{Look, Tone};

/// A bar as wide as there is room for; `share` is from 0 to 1, and `name` is read out with it.
pub fn meter(ui: &mut Ui, tone: Tone, share: f32, name: &str) -> Response {
    let look = Look::of(ui);
    let p = look.palette;
    let height = look.grown(8.0);
    let share = share.clamp(0.0, 1.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    if ui.is_rect_visible(rect) {
        let round = height / 2.0;
        let line = Stroke::new(1.0, p.line);
        ui.painter().rect(rect, round, p.sunken, line, StrokeKind::Inside);
        if share > 0.0 {
            let full = Rect::from_min_size(rect.min, vec2((rect.width() * share).max(height), height));
            ui.painter().rect_filled(full, round, p.ink_of(tone));
        }
    }
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::ProgressIndicator, true, name);
        info.value = Some(f64::from(share * 100.0).round());
        info
    });
    response
}
