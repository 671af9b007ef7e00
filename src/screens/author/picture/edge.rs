//! The lines of the picture: curves from the right side of one box to the left side of another, told apart by dash and
//! colour.
use egui::epaint::CubicBezierShape;
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, vec2};

use super::super::picture_state::Bond;
use crate::screens::theme::{Look, Tone};
use crate::sim::outline::Tie;

/// How a line is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct EdgePen {
    ink: Color32,
    width: f32,
    /// Length of a dash and of the gap after it; none for a whole line.
    dash: Option<(f32, f32)>,
}

/// The pen of a bond; `not`: of a condition that asks that it is not so.
pub(super) fn pen(look: &Look, bond: Bond, not: bool) -> EdgePen {
    let p = look.palette;
    let (tone, width, dash) = match bond {
        Bond::Talk => (Tone::Accent, 2.4, None),
        Bond::Learning => (Tone::Note, 1.6, None),
        Bond::Needs => (Tone::Gain, 1.6, Some((6.0, 3.5))),
        Bond::Objections => (Tone::Loss, 1.6, Some((10.0, 4.0))),
        Bond::People => (Tone::Plain, 1.8, Some((2.0, 3.0))),
    };
    EdgePen {
        ink: p.ink_of(if not { Tone::Guess } else { tone }),
        width,
        dash: if not { Some((1.5, 4.0)) } else { dash },
    }
}

/// A path in a pen.
pub(super) fn stroked(path: &[Pos2], pen: EdgePen, larger: f32) -> Vec<Shape> {
    let stroke = Stroke::new(pen.width * larger, pen.ink);
    match pen.dash {
        None => vec![Shape::line(path.to_vec(), stroke)],
        Some((dash, space)) => Shape::dashed_line(path, stroke, dash * larger, space * larger),
    }
}

/// The curve from one box to another.
pub(super) fn curve(from: Rect, to: Rect) -> [Pos2; 4] {
    let reach = |way: f32| (way.abs() * 0.45).clamp(18.0_f32.min(from.width() * 0.5), from.width() * 1.2);
    if to.left() >= from.right() {
        let (a, b) = (from.right_center(), to.left_center());
        let bend = vec2(reach(b.x - a.x), 0.0);
        [a, a + bend, b - bend, b]
    } else if to.right() <= from.left() {
        // Back to what can be met before.
        let (a, b) = (from.left_center(), to.right_center());
        let bend = vec2(reach(b.x - a.x), 0.0);
        [a, a - bend, b + bend, b]
    } else {
        // One above the other: around the right side.
        let (a, b) = (from.right_center(), to.right_center());
        let bend = vec2(from.width() * 0.28, 0.0);
        [a, a + bend, b + bend, b]
    }
}

/// A line in the background: thin, pale, whole.
pub(super) fn pale(painter: &Painter, look: &Look, points: [Pos2; 4], tie: Tie, zoom: f32, back: bool) {
    let pen = pen(look, Bond::of(tie), false);
    let share = if zoom < 0.3 { 0.3 } else { 0.45 };
    let ink = pen.ink.gamma_multiply(if back { share * 0.45 } else { share });
    let stroke = Stroke::new((zoom * 1.6).clamp(0.6, 1.4), ink);
    painter.add(CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, stroke));
}

/// A line that is looked at: in its own dash and colour, with an arrow's head, struck out where it forbids.
pub(super) fn lit(painter: &Painter, look: &Look, points: [Pos2; 4], tie: Tie, not: bool, zoom: f32) {
    let larger = zoom.clamp(0.75, 1.2);
    let pen = pen(look, Bond::of(tie), not);
    let shape = CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, Stroke::NONE);
    let path = shape.flatten(Some(0.4));
    painter.extend(stroked(&path, pen, larger));
    head(painter, points[2], points[3], pen.ink, 8.0 * larger);
    if not {
        let middle = shape.sample(0.5);
        let r = 4.5 * larger;
        let stroke = Stroke::new(2.0, pen.ink);
        for turned in [1.0, -1.0] {
            painter.line_segment([middle - vec2(r, r * turned), middle + vec2(r, r * turned)], stroke);
        }
    }
}

fn head(painter: &Painter, before: Pos2, tip: Pos2, ink: Color32, size: f32) {
    let way = (tip - before).normalized();
    let way = if way.is_finite() && way != Vec2::ZERO { way } else { vec2(1.0, 0.0) };
    let side = way.rot90() * size * 0.45;
    let back = tip - way * size;
    painter.add(Shape::convex_polygon(vec![tip, back + side, back - side], ink, Stroke::NONE));
}
