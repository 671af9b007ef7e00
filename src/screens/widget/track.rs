//! A bar on a track, with its name and value above it, and shapes that mark what it is measured against.
use egui::{Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::sign::{self, Sign};
use super::text;
use crate::screens::theme::{Look, Tone, Type, gap};

/// A bar on a track.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Track<'a> {
    /// What it is about.
    pub name: &'a str,
    /// How much, in words.
    pub value: &'a str,
    /// The bar's colour.
    pub tone: Tone,
    /// Where the bar begins and ends, of the whole track.
    pub bar: (f32, f32),
    /// A band of the track that is set apart.
    pub band: Option<(f32, f32)>,
    /// Places that are marked.
    pub ticks: &'a [(Sign, Tone, f32)],
}

/// Draws it, as wide as there is room for.
pub fn track(ui: &mut Ui, m: &Track<'_>) -> Response {
    let look = Look::of(ui);
    let p = look.palette;
    let width = ui.available_width();
    let value = text::galley(ui, Type::Small, p.soft, m.value, width * 0.6);
    // What leaves no room beside it goes above.
    let beside = width - value.size().x - gap::L;
    let one_row = beside >= width * 0.35;
    let name = text::galley(ui, Type::Body, p.ink, m.name, if one_row { beside } else { width });
    let words = if one_row { name.size().y.max(value.size().y) } else { name.size().y + value.size().y };
    let thick = look.grown(10.0);
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, words + gap::XS + thick + gap::S), Sense::hover());
    if ui.is_rect_visible(rect) {
        let value_top = rect.top() + words - value.size().y;
        let value_left = rect.right() - value.size().x;
        ui.painter().galley(rect.min, name, p.ink);
        ui.painter().galley(pos2(value_left, value_top), value, p.soft);
        let whole = Rect::from_min_size(pos2(rect.left(), rect.top() + words + gap::XS), vec2(width, thick));
        let at = |share: f32| whole.left() + whole.width() * share.clamp(0.0, 1.0);
        let part = |(from, to): (f32, f32)| {
            Rect::from_x_y_ranges(at(from)..=at(to).max(at(from) + 2.0), whole.y_range())
        };
        ui.painter().rect_filled(whole, 3.0, p.sunken);
        if let Some(band) = m.band {
            ui.painter().rect_filled(part(band), 0.0, p.sunken.lerp_to_gamma(p.ink_of(Tone::Gain), 0.4));
        }
        if m.bar.1 > m.bar.0 {
            ui.painter().rect_filled(part(m.bar).shrink2(vec2(0.0, thick * 0.2)), 2.0, p.ink_of(m.tone));
        }
        for (shape, tone, share) in m.ticks {
            let middle = pos2(at(*share), whole.center().y);
            sign::sign(ui.painter(), *shape, middle, look.grown(11.0), p.ink_of(*tone), p.surface);
        }
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{} {}", m.name, m.value)));
    response
}
