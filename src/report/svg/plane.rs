//! The plane of our share and theirs: the zone, the frontier, the papers in their order, and the points to compare with.
use super::{Canvas, ticks};
use crate::report::plot::{Dot, Place, Plane};

const LEFT: f64 = 44.0;
const RIGHT: f64 = 390.0;
const TOP: f64 = 12.0;
const BOTTOM: f64 = 316.0;
/// Most that is shown outside the zone, in thousandths: further out the place on the edge has to do.
const FAR: i64 = 1500;

/// The letter of a point; papers have their number.
pub(in crate::report) fn letter(dot: Dot) -> &'static str {
    match dot {
        Dot::Quotation => "Q",
        Dot::Offer => "",
        Dot::Agreement => "A",
        Dot::Missed => "M",
        Dot::Nash => "N",
        Dot::KalaiSmorodinsky => "K",
        Dot::Best => "E",
    }
}

struct Scale {
    low: (i64, i64),
    high: (i64, i64),
}

impl Scale {
    fn of(plane: &Plane) -> Self {
        let all = || {
            let places = plane.places.iter().map(|p| (p.x, p.y));
            places.chain(plane.frontier.iter().copied())
        };
        let inside = |v: i64| v.clamp(-FAR, 1000 + FAR);
        let low = |of: fn((i64, i64)) -> i64| all().map(of).map(inside).fold(0, i64::min) - 60;
        let high = |of: fn((i64, i64)) -> i64| all().map(of).map(inside).fold(1000, i64::max) + 60;
        Self { low: (low(|p| p.0), low(|p| p.1)), high: (high(|p| p.0), high(|p| p.1)) }
    }

    fn at(&self, (x, y): (i64, i64)) -> (f64, f64) {
        let share = |v: i64, low: i64, high: i64| (v.clamp(low, high) - low) as f64 / (high - low) as f64;
        (
            LEFT + (RIGHT - LEFT) * share(x, self.low.0, self.high.0),
            BOTTOM - (BOTTOM - TOP) * share(y, self.low.1, self.high.1),
        )
    }
}

pub(super) fn draw(plane: &Plane) -> (f64, String) {
    let mut canvas = Canvas::default();
    let scale = Scale::of(plane);
    let (floor, top) = (scale.at((0, 0)), scale.at((1000, 1000)));
    canvas.rect("zone", (floor.0, top.1), (top.0 - floor.0, floor.1 - top.1));
    axes(&mut canvas, plane, &scale);
    let frontier: Vec<(f64, f64)> = plane.frontier.iter().map(|p| scale.at(*p)).collect();
    canvas.path("frontier", &frontier);
    for at in &frontier {
        canvas.dot("frontier-dot", *at, 2.0);
    }
    let path = plane
        .places
        .iter()
        .filter(|p| matches!(p.dot, Dot::Quotation | Dot::Offer))
        .map(|p| scale.at((p.x, p.y)));
    canvas.path("offers", &path.collect::<Vec<_>>());
    let mut offer = 0;
    for place in &plane.places {
        point(&mut canvas, place, scale.at((place.x, place.y)), &mut offer);
    }
    (BOTTOM + 40.0, canvas.0)
}

fn axes(canvas: &mut Canvas, plane: &Plane, scale: &Scale) {
    let ((left, bottom), (right, top)) = (scale.at(scale.low), scale.at(scale.high));
    for share in ticks(10).into_iter().filter(|t| [0, 10].contains(t)) {
        let (x, y) = scale.at((share * 100, share * 100));
        canvas.line("grid", (x, top), (x, bottom));
        canvas.line("grid", (left, y), (right, y));
        let words = if share == 0 { "0" } else { "1" };
        canvas.text((x, bottom + 16.0), "middle", words);
        canvas.text((left - 6.0, y + 4.0), "end", words);
    }
    canvas.text((right, bottom + 32.0), "end", &format!("{} →", plane.axes.0));
    // Upright letters are hard to read: the name stands over the axis.
    canvas.text((2.0, top - 1.0), "start", &format!("↑ {}", plane.axes.1));
}

fn point(canvas: &mut Canvas, place: &Place, (x, y): (f64, f64), offer: &mut u32) {
    match place.dot {
        Dot::Offer => {
            *offer += 1;
            canvas.dot("offer", (x, y), 3.5);
            canvas.text((x + 5.0, y + 11.0), "start", &offer.to_string());
            return;
        }
        Dot::Quotation => canvas.rect("quotation", (x - 4.0, y - 4.0), (8.0, 8.0)),
        Dot::Agreement => canvas.diamond("agreement", (x, y), 8.0),
        Dot::Missed => canvas.diamond("missed", (x, y), 7.0),
        Dot::Nash | Dot::KalaiSmorodinsky | Dot::Best => canvas.dot("solution", (x, y), 5.0),
    }
    // Points often lie on one another: each letter has a side of its own.
    let (by, anchor) = match place.dot {
        Dot::Agreement => ((-9.0, -3.0), "end"),
        Dot::Missed => ((0.0, -10.0), "middle"),
        Dot::Nash => ((7.0, -4.0), "start"),
        Dot::KalaiSmorodinsky => ((7.0, 9.0), "start"),
        Dot::Best => ((-7.0, 12.0), "end"),
        Dot::Quotation | Dot::Offer => ((-8.0, 4.0), "end"),
    };
    canvas.text((x + by.0, y + by.1), anchor, letter(place.dot));
}
