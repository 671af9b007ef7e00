//! Bars of a class: how many sessions did a thing, and how many of them found, guessed or missed one.
use egui::{Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget;

/// A bar with its name and what is said of it.
pub(super) struct NamedBar {
    /// What it is about.
    pub(super) name: String,
    /// How much, in words.
    pub(super) value: String,
    /// Parts of the whole, one after another, each in its tone.
    pub(super) parts: Vec<(usize, Tone)>,
}

/// Bars under each other; the whole track stands for `of` sessions.
pub(super) fn bars(ui: &mut Ui, all: &[NamedBar], of: usize) {
    for bar in all {
        one(ui, bar, of.max(1) as f32);
    }
}

fn one(ui: &mut Ui, bar: &NamedBar, of: f32) {
    let look = Look::of(ui);
    let p = look.palette;
    let width = ui.available_width();
    let value = widget::galley(ui, Type::SmallStrong, p.soft, &bar.value, width * 0.55);
    let beside = width - value.size().x - look.grown(gap::L);
    let name = widget::galley(ui, Type::Body, p.ink, &bar.name, beside.max(width * 0.45));
    let words = name.size().y.max(value.size().y);
    let thick = look.grown(13.0);
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, words + look.grown(gap::XS) + thick), Sense::hover());
    if ui.is_rect_visible(rect) {
        let value_at = pos2(rect.right() - value.size().x, rect.top() + words - value.size().y);
        ui.painter().galley(rect.min, name, p.ink);
        ui.painter().galley(value_at, value, p.soft);
        let track = Rect::from_min_max(pos2(rect.left(), rect.bottom() - thick), rect.max);
        ui.painter().rect_filled(track, 3.0, p.sunken);
        let mut left = track.left();
        for (count, tone) in &bar.parts {
            let wide = track.width() * *count as f32 / of;
            // A gap keeps neighbours apart for those who see no colours.
            let part = Rect::from_x_y_ranges(left..=(left + wide - 2.0).max(left), track.y_range());
            ui.painter().rect_filled(part, 3.0, p.ink_of(*tone));
            left += wide;
        }
    }
    response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{} {}", bar.name, bar.value)));
}
