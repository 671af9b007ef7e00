//! What packages are worth to us, on a line between our reservation value and our target.
use egui::{Align2, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::screens::theme::{Look, Tone, Type};
use crate::screens::widget;

/// A package on the line.
pub(super) struct GaugePoint {
    /// What it is worth to us, in the scenario's unit.
    pub(super) value: i64,
    /// What is written at it: a letter, or nothing for the offer on the table.
    pub(super) word: String,
    /// It is the one being edited.
    pub(super) now: bool,
}

/// Draws the line; `name` is what is read out for all of it.
pub(super) fn gauge(ui: &mut Ui, (reservation, target): (i64, i64), points: &[GaugePoint], name: &str) {
    let look = Look::of(ui);
    let p = look.palette;
    let (words, bar) = (look.grown(20.0), look.grown(10.0));
    let lettered = points.iter().any(|x| !x.word.is_empty());
    let above = if lettered { words } else { look.grown(4.0) };
    let size = vec2(ui.available_width(), above + words + bar + 6.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let lowest = points.iter().map(|x| x.value).fold(reservation, i64::min);
    let highest = points.iter().map(|x| x.value).fold(target, i64::max);
    let spare = ((target - reservation).abs() / 4).max(1);
    let (low, high) = ((lowest - spare) as f32, (highest + spare) as f32);
    let x = |value: i64| rect.left() + rect.width() * (value as f32 - low) / (high - low).max(1.0);
    let track = Rect::from_min_size(pos2(rect.left(), rect.top() + above), vec2(rect.width(), bar));
    let round = bar / 2.0;
    ui.painter().rect_filled(track, round, p.sunken);
    let between = Rect::from_x_y_ranges(x(reservation)..=x(target), track.y_range());
    ui.painter().rect_filled(between, 0.0, p.gain_wash.lerp_to_gamma(p.gain, 0.35));
    let outline = Stroke::new(1.0, p.line);
    ui.painter().rect_stroke(track, round, outline, egui::StrokeKind::Inside);
    // Each name has half of the line for itself, so that the two never meet.
    let middle = rect.center().x;
    let tick = |ui: &Ui, value: i64, key: &str, tone: Tone, from: f32, to: f32| {
        let ink = p.ink_of(tone);
        let stroke = Stroke::new(1.5, ink);
        ui.painter().vline(x(value), track.top() - 2.0..=track.bottom() + 4.0, stroke);
        let word = look.t_with(key, &[("amount", &value.to_string())]);
        let text = widget::galley(ui, Type::Small, ink, &word, f32::INFINITY);
        let half = text.size().x / 2.0;
        let at = x(value).clamp((from + half).min(to - half), (to - half).max(from + half));
        let corner = pos2(at - half, track.bottom() + 4.0);
        ui.painter().galley(corner, text, ink);
    };
    tick(ui, reservation, "ui.board.floor", Tone::Loss, rect.left(), middle - 2.0);
    tick(ui, target, "ui.board.target", Tone::Gain, middle + 2.0, rect.right());
    for point in points {
        let at = pos2(x(point.value), track.center().y);
        let r = bar * 0.75;
        if point.now {
            ui.painter().circle(at, r, p.accent, Stroke::new(2.0, p.surface));
        } else {
            ui.painter().circle(at, r, p.surface, Stroke::new(2.0, p.soft));
        }
        let ink = if point.now { p.accent } else { p.soft };
        let above = pos2(at.x, track.top() - r / 2.0 - 1.0);
        widget::paint_centred(ui, Align2::CENTER_BOTTOM, above, Type::SmallStrong, ink, &point.word);
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, name));
    response.on_hover_text(name);
}
