//! Numbers of a class along an axis: a dot a session, a box around the middle half, a thick line at the median.
use egui::{Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::prose::class as words;
use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget;
use crate::sim::class::ClassSpread;

/// Numbers along an axis.
pub(super) struct NumberStrip {
    /// What is measured.
    pub(super) name: String,
    /// The end of the axis, in the numbers' unit.
    pub(super) most: i64,
    /// How they are spread.
    pub(super) spread: ClassSpread,
    /// Each session.
    pub(super) dots: Vec<i64>,
    /// It leads: larger, and above the others.
    pub(super) leads: bool,
}

/// Draws one; numbers are hundredths of points.
pub(super) fn strip(ui: &mut Ui, s: &NumberStrip) {
    let look = Look::of(ui);
    let p = look.palette;
    let width = ui.available_width();
    let median = look.t_with(
        "ui.class.median",
        &[
            ("median", &words::mean(s.spread.median)),
            ("most", &(s.most / 100).to_string()),
            ("low", &words::mean(s.spread.min)),
            ("high", &words::mean(s.spread.max)),
        ],
    );
    let step = if s.leads { Type::Strong } else { Type::Body };
    let value = widget::galley(ui, Type::Small, p.soft, &median, width * 0.6);
    let name = widget::galley(ui, step, p.ink, &s.name, width - value.size().x - gap::L);
    let text = name.size().y.max(value.size().y);
    let thick = look.grown(if s.leads { 22.0 } else { 15.0 });
    let (rect, response) = ui.allocate_exact_size(vec2(width, text + thick + 2.0), Sense::hover());
    if ui.is_rect_visible(rect) {
        let value_at = pos2(rect.right() - value.size().x, rect.top() + text - value.size().y);
        ui.painter().galley(rect.min, name, p.ink);
        ui.painter().galley(value_at, value, p.soft);
        let radius = look.grown(if s.leads { 5.5 } else { 4.0 });
        let track = Rect::from_min_max(pos2(rect.left(), rect.bottom() - thick), rect.max);
        let inner = track.shrink2(vec2(radius, 0.0));
        // What went below nought lies left of it.
        let low = s.spread.min.min(0);
        let reach = (s.most.max(s.spread.max) - low).max(1) as f32;
        let at = |value: i64| inner.left() + inner.width() * (value - low) as f32 / reach;
        let line = Stroke::new(1.0, p.line);
        ui.painter().rect(track, 3.0, p.sunken, line, StrokeKind::Inside);
        let middle = Rect::from_x_y_ranges(at(s.spread.q1)..=at(s.spread.q3), track.y_range());
        let edge = Stroke::new(1.5, p.accent);
        ui.painter().rect(middle, 2.0, p.accent_wash, edge, StrokeKind::Middle);
        for dot in &s.dots {
            let place = pos2(at(*dot), track.center().y);
            let rim = Stroke::new(1.0, p.surface);
            ui.painter().circle(place, radius, p.loss.gamma_multiply(0.85), rim);
        }
        let bar = Stroke::new(look.grown(3.5), p.accent);
        ui.painter().vline(at(s.spread.median), track.y_range(), bar);
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{} {median}", s.name)));
}
