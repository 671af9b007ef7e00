//! A value on a scale between floor and target, as a picture that is also said in words.
use egui::{Align2, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape};

/// Something marked on the scale.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct GaugeMark {
    pub(super) word: String,
    pub(super) value: i64,
}

/// Draws it: the floor, the target and what else is marked below the bar, the value above it where there is one.
pub(super) fn gauge_ui(
    ui: &mut Ui,
    name: &str,
    marks: &[GaugeMark],
    range: (i64, i64),
    value: Option<&GaugeMark>,
) {
    let look = Look::of(ui);
    let p = look.palette;
    let row = look.grown(20.0);
    let bar = look.grown(14.0);
    let rows = marks.len() as f32;
    let above = if value.is_some() { row + gap::S } else { 0.0 };
    let height = above + bar + gap::XS + rows * row;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let all = marks.iter().chain(value).map(|at| at.value);
    let (least, most) = all.fold((range.0, range.1), |(a, b), v| (a.min(v), b.max(v)));
    let air = ((most - least) / 10).max(1);
    let (least, most) = (least - air, most + air);
    let inner = rect.shrink2(vec2(gap::S, 0.0));
    let x = |v: i64| egui::lerp(inner.x_range(), (v - least) as f32 / (most - least) as f32);
    let top = rect.top() + above;
    let track = egui::Rect::from_min_size(pos2(inner.left(), top), vec2(inner.width(), bar));
    let painter = ui.painter();
    painter.rect_filled(track, bar / 2.0, p.sunken);
    let between = egui::Rect::from_x_y_ranges(x(range.0)..=x(range.1), track.y_range());
    painter.rect_filled(between, 0.0, p.gain_wash);
    painter.rect_stroke(track, bar / 2.0, Stroke::new(1.0, p.line), egui::StrokeKind::Inside);
    // Each mark has a row of its own, so that two near each other can both be read.
    for (i, at) in marks.iter().enumerate() {
        let here = x(at.value);
        let y = track.bottom() + gap::XS + i as f32 * row;
        painter.vline(here, track.top()..=y + row * 0.5, Stroke::new(1.5, p.soft));
        words(ui, (here, gap::S), y, inner, &at.word, p.soft);
    }
    if let Some(at) = value {
        let tone = match at.value {
            v if v < range.0 => Tone::Loss,
            v if v >= range.1 => Tone::Gain,
            _ => Tone::Accent,
        };
        let ink = p.ink_of(tone);
        let here = x(at.value);
        ui.painter().vline(here, track.y_range(), Stroke::new(3.0, ink));
        let size = look.grown(11.0);
        widget::paint_mark(ui.painter(), MarkShape::Down, pos2(here, track.top() - size * 0.6), size, ink);
        words(ui, (here, size + 2.0), rect.top(), inner, &at.word, ink);
    }
    let said: Vec<&str> = value.into_iter().chain(marks).map(|at| at.word.as_str()).collect();
    let name = format!("{name} {}", said.join(" "));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &name));
}

/// Words beside a place on the scale and so far from it, on whichever side has the room.
fn words(ui: &Ui, (here, apart): (f32, f32), y: f32, inner: egui::Rect, text: &str, ink: egui::Color32) {
    let wide = widget::galley(ui, Type::Small, ink, text, f32::INFINITY).size().x;
    let (anchor, x) = if here + apart + wide <= inner.right() {
        (Align2::LEFT_TOP, here + apart)
    } else {
        (Align2::RIGHT_TOP, (here - apart).max(inner.left() + wide))
    };
    widget::paint_centred(ui, anchor, pos2(x, y), Type::Small, ink, text);
}
