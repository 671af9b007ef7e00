//! Small shapes that carry meaning beside colour: drawn, so that no font has to have them.
use egui::{Color32, Painter, Pos2, Shape, Stroke, pos2, vec2};

/// A shape with a meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkShape {
    /// Nothing in particular.
    Dot,
    /// Guessed: hollow.
    Ring,
    /// Better, closer.
    Up,
    /// Worse, further.
    Down,
    /// The same.
    Level,
    /// Done, verified.
    Check,
    /// Refused, blocked.
    Cross,
    /// Closed for now.
    Lock,
    /// Worth a look.
    Alert,
    /// Forward.
    Next,
    /// Back.
    Back,
    /// Put aside for later.
    Parked,
}

/// Paints a mark in a square of `size` about `at`.
pub fn paint(painter: &Painter, mark: MarkShape, at: Pos2, size: f32, ink: Color32) {
    let r = size / 2.0;
    let stroke = Stroke::new((size / 7.0).max(1.4), ink);
    let p = |x: f32, y: f32| at + vec2(x * r, y * r);
    let lines = |points: Vec<Pos2>| {
        painter.add(Shape::line(points, stroke));
    };
    let solid = |points: Vec<Pos2>| {
        painter.add(Shape::convex_polygon(points, ink, Stroke::NONE));
    };
    match mark {
        MarkShape::Dot => {
            painter.circle_filled(at, r * 0.55, ink);
        }
        MarkShape::Ring => {
            painter.circle_stroke(at, r * 0.6, stroke);
        }
        MarkShape::Up => solid(vec![p(0.0, -0.75), p(0.85, 0.6), p(-0.85, 0.6)]),
        MarkShape::Down => solid(vec![p(-0.85, -0.6), p(0.85, -0.6), p(0.0, 0.75)]),
        MarkShape::Level => {
            lines(vec![p(-0.75, -0.3), p(0.75, -0.3)]);
            lines(vec![p(-0.75, 0.35), p(0.75, 0.35)]);
        }
        MarkShape::Check => lines(vec![p(-0.8, 0.05), p(-0.2, 0.65), p(0.85, -0.65)]),
        MarkShape::Cross => {
            lines(vec![p(-0.65, -0.65), p(0.65, 0.65)]);
            lines(vec![p(0.65, -0.65), p(-0.65, 0.65)]);
        }
        MarkShape::Lock => {
            painter.add(Shape::line(
                vec![
                    p(-0.45, -0.1),
                    p(-0.45, -0.5),
                    p(-0.2, -0.85),
                    p(0.2, -0.85),
                    p(0.45, -0.5),
                    p(0.45, -0.1),
                ],
                stroke,
            ));
            painter.rect_filled(egui::Rect::from_min_max(p(-0.7, -0.1), p(0.7, 0.85)), 1.5, ink);
        }
        MarkShape::Alert => {
            painter.add(Shape::closed_line(vec![p(0.0, -0.85), p(0.95, 0.75), p(-0.95, 0.75)], stroke));
            lines(vec![p(0.0, -0.25), p(0.0, 0.25)]);
            painter.circle_filled(p(0.0, 0.5), stroke.width * 0.55, ink);
        }
        MarkShape::Next => lines(vec![p(-0.3, -0.7), p(0.4, 0.0), p(-0.3, 0.7)]),
        MarkShape::Back => lines(vec![p(0.3, -0.7), p(-0.4, 0.0), p(0.3, 0.7)]),
        MarkShape::Parked => {
            let fold = vec![p(-0.65, -0.85), p(0.25, -0.85), p(0.7, -0.4), p(0.7, 0.85), p(-0.65, 0.85)];
            painter.add(Shape::closed_line(fold, stroke));
            lines(vec![p(-0.25, 0.0), p(0.3, 0.0)]);
            lines(vec![p(-0.25, 0.4), p(0.3, 0.4)]);
        }
    }
}

/// The space a mark of a size takes up, with the gap to its word.
pub(super) fn advance(size: f32) -> f32 {
    size + 6.0
}

/// The middle of a mark that stands at the left of a row.
pub(super) fn left_of(left: f32, middle: f32, size: f32) -> Pos2 {
    pos2(left + size / 2.0, middle)
}
