//! Two numbers of many sessions against each other, with a curve, marked places and lines to compare with.
use super::Canvas;
use crate::report::plot::Scatter;

const LEFT: f64 = 52.0;
const RIGHT: f64 = 370.0;
const TOP: f64 = 12.0;
const BOTTOM: f64 = 330.0;

/// The least and the most of some numbers, with some room.
fn range(values: impl Iterator<Item = i64>) -> (f64, f64) {
    let (low, high) = values.fold((i64::MAX, i64::MIN), |(l, h), v| (l.min(v), h.max(v)));
    if low > high {
        return (0.0, 1.0);
    }
    let (low, high) = (low as f64, high as f64);
    let room = ((high - low) * 0.08).max(1.0);
    (low - room, high + room)
}

pub(super) fn draw(s: &Scatter) -> (f64, String) {
    let points = || s.dots.iter().chain(&s.marks);
    let level = |across: bool| s.levels.iter().filter(move |l| l.across == across).map(|l| l.value);
    let (left, right) = range(points().map(|p| p.x).chain(s.curve.iter().map(|p| p.0)).chain(level(false)));
    let (low, high) = range(points().map(|p| p.y).chain(s.curve.iter().map(|p| p.1)).chain(level(true)));
    let x = |v: i64| LEFT + (RIGHT - LEFT) * (v as f64 - left) / (right - left);
    let y = |v: i64| BOTTOM - (BOTTOM - TOP) * (v as f64 - low) / (high - low);
    let mut canvas = Canvas::default();
    canvas.path("axis", &[(LEFT, TOP), (LEFT, BOTTOM), (RIGHT, BOTTOM)]);
    for level in &s.levels {
        if level.across {
            let at = y(level.value);
            canvas.line("level", (LEFT, at), (RIGHT, at));
            canvas.text((LEFT - 5.0, at + 4.0), "end", &level.name);
        } else {
            let at = x(level.value);
            canvas.line("level", (at, TOP), (at, BOTTOM));
            canvas.text((at, BOTTOM + 16.0), "middle", &level.name);
        }
    }
    if !s.curve.is_empty() {
        canvas.path("frontier", &s.curve.iter().map(|p| (x(p.0), y(p.1))).collect::<Vec<_>>());
    }
    for mark in &s.marks {
        let at = (x(mark.x), y(mark.y));
        canvas.dot("solution", at, 6.0);
        canvas.text((at.0 - 10.0, at.1 + 16.0), "end", &mark.name);
    }
    let mut written: Vec<(f64, f64)> = Vec::new();
    for dot in &s.dots {
        let at = (x(dot.x), y(dot.y));
        canvas.named_dot(at, 4.0, &dot.name);
        // Names that would lie on each other go one below the other.
        let mut place = (at.0 + 7.0, at.1 + 4.0);
        let near =
            |p: (f64, f64)| written.iter().any(|w| (w.0 - p.0).abs() < 32.0 && (w.1 - p.1).abs() < 12.0);
        while near(place) {
            place.1 += 12.0;
        }
        written.push(place);
        canvas.text(place, "start", &dot.name);
    }
    (BOTTOM + 24.0, canvas.0)
}
