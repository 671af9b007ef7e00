//! A small count that is seen before it is read: patience left, turns left, trust at a glance.
use egui::{Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::screens::theme::{Look, Tone};

/// `full` of `all` pips; full ones are solid, the rest are hollow. The name is read out with the count.
pub fn pips(ui: &mut Ui, tone: Tone, full: usize, all: usize, name: &str) -> Response {
    let look = Look::of(ui);
    let (wide, high, between) = (look.grown(13.0), look.grown(7.0), 4.0);
    let size = vec2(all as f32 * (wide + between) - between, high.max(look.grown(16.0)));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    paint(ui, rect, tone, full, all);
    response.widget_info(|| {
        let mut info =
            WidgetInfo::labeled(WidgetType::ProgressIndicator, true, format!("{name} {full}/{all}"));
        info.value = Some(full as f64);
        info
    });
    response.on_hover_text(format!("{name} {full}/{all}"))
}

/// The picture alone, for places that name it themselves.
pub(super) fn paint(ui: &Ui, rect: Rect, tone: Tone, full: usize, all: usize) {
    let look = Look::of(ui);
    let (wide, high, between) = (look.grown(13.0), look.grown(7.0), 4.0);
    let ink = look.palette.ink_of(tone);
    for i in 0..all {
        let left = rect.left() + i as f32 * (wide + between);
        let pip = Rect::from_min_size(pos2(left, rect.center().y - high / 2.0), vec2(wide, high));
        if i < full {
            ui.painter().rect_filled(pip, 2.0, ink);
        } else {
            ui.painter().rect_stroke(pip, 2.0, Stroke::new(1.0, look.palette.faint), StrokeKind::Inside);
        }
    }
}
