//! Plots of a class as SVG: strips with boxes, bars, scatters. Coordinates are rounded to a tenth, so that the same class
//! is the same file everywhere.
use std::fmt::Write as _;

use super::{Plot, Scatter, Strip};
use crate::report::html::escape;

/// The width of every plot, in its own units.
const WIDTH: f64 = 720.0;
/// Where strips and bars begin: left of it stand their labels.
const LEFT: f64 = 190.0;
/// Side of a scatter.
const SIDE: f64 = 440.0;

/// A plot.
pub(super) fn plot(plot: &Plot) -> String {
    match plot {
        Plot::Strips(title, strips) => self::strips(title, strips),
        Plot::Bars(title, bars, of) => self::bars(title, bars, *of),
        Plot::Scatter(scatter) => self::scatter(scatter),
    }
}

fn open(title: &str, height: f64) -> String {
    let title = escape(title);
    format!(
        "<svg viewBox=\"0 0 {WIDTH} {height:.0}\" role=\"img\" aria-label=\"{title}\"><title>{title}</title>"
    )
}

fn text(out: &mut String, (x, y): (f64, f64), anchor: &str, class: &str, words: &str) {
    let words = escape(words);
    let _ = write!(
        out,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" class=\"{class}\">{words}</text>"
    );
}

fn line(out: &mut String, class: &str, from: (f64, f64), to: (f64, f64)) {
    let _ = write!(
        out,
        "<line class=\"{class}\" x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\"/>",
        from.0, from.1, to.0, to.1
    );
}

/// A dot with its name, which a pointer resting on it shows.
fn dot(out: &mut String, (x, y): (f64, f64), name: &str) {
    let name = escape(name);
    let _ = write!(
        out,
        "<circle class=\"dot\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"6\"><title>{name}</title></circle>"
    );
}

fn strips(title: &str, strips: &[Strip]) -> String {
    const ROW: f64 = 58.0;
    let mut out = open(title, ROW * strips.len() as f64 + 8.0);
    for (i, strip) in strips.iter().enumerate() {
        let middle = ROW * i as f64 + 30.0;
        let most = strip.most.max(1) as f64;
        let x = |value: i64| LEFT + (WIDTH - LEFT - 30.0) * (value as f64 / most).clamp(0.0, 1.0);
        text(&mut out, (LEFT - 12.0, middle + 5.0), "end", "", &strip.label);
        line(&mut out, "axis", (x(0), middle), (x(strip.most), middle));
        text(&mut out, (x(0), middle + 26.0), "middle", "small", "0");
        let end = (strip.most / 100).to_string();
        text(&mut out, (x(strip.most), middle + 26.0), "middle", "small", &end);
        let [q1, median, q3] = strip.quartiles.map(x);
        for end in strip.range.map(x) {
            line(&mut out, "axis", (end, middle - 8.0), (end, middle + 8.0));
        }
        let _ = write!(
            out,
            "<rect class=\"box\" x=\"{q1:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"24\"/>",
            middle - 12.0,
            (q3 - q1).max(1.0)
        );
        line(&mut out, "median", (median, middle - 12.0), (median, middle + 12.0));
        for (n, (name, value)) in strip.dots.iter().enumerate() {
            // Equal numbers would hide each other: three heights take turns.
            let y = middle + [0.0, -7.0, 7.0][n % 3];
            dot(&mut out, (x(*value), y), name);
        }
    }
    out.push_str("</svg>");
    out
}

fn bars(title: &str, bars: &[(String, usize)], of: usize) -> String {
    const ROW: f64 = 30.0;
    let mut out = open(title, ROW * bars.len() as f64 + 4.0);
    let whole = WIDTH - LEFT - 60.0;
    for (i, (label, n)) in bars.iter().enumerate() {
        let y = ROW * i as f64 + 3.0;
        let width = whole * *n as f64 / of.max(1) as f64;
        let mut rect = |class: &str, width: f64| {
            let _ = write!(
                out,
                "<rect class=\"{class}\" x=\"{LEFT}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"22\"/>"
            );
        };
        rect("track", whole);
        rect("bar", width);
        text(&mut out, (LEFT - 12.0, y + 17.0), "end", "", &short(label));
        text(&mut out, (LEFT + whole + 10.0, y + 17.0), "start", "", &n.to_string());
    }
    out.push_str("</svg>");
    out
}

/// The beginning of a reply, as far as there is room; the whole stands in the table below.
fn short(label: &str) -> String {
    let (mut out, mut room) = (String::new(), 20_usize);
    for c in label.chars() {
        let wide = if c.is_ascii() { 1 } else { 2 };
        if room < wide {
            out.push('…');
            break;
        }
        room -= wide;
        out.push(c);
    }
    out
}

/// The least and the most of some numbers, with some room.
fn range(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) = values.fold((f64::MAX, f64::MIN), |(l, h), v| (l.min(v), h.max(v)));
    if low > high {
        return (0.0, 1.0);
    }
    let room = ((high - low) * 0.08).max(0.05);
    (low - room, high + room)
}

fn scatter(s: &Scatter) -> String {
    let dots = || s.dots.iter().chain(&s.marks);
    let level = |across: bool| s.levels.iter().filter(move |l| l.2 == across).map(|l| l.1);
    let xs = dots().map(|d| d.1).chain(s.curve.iter().map(|p| p.0)).chain(level(false));
    let ys = dots().map(|d| d.2).chain(s.curve.iter().map(|p| p.1)).chain(level(true));
    let ((x0, x1), (y0, y1)) = (range(xs), range(ys));
    let x = |v: f64| 60.0 + SIDE * (v - x0) / (x1 - x0);
    let y = |v: f64| 20.0 + SIDE * (y1 - v) / (y1 - y0);
    let mut out = open(&s.title, SIDE + 60.0);
    let corner = (60.0, 20.0 + SIDE);
    line(&mut out, "axis", (60.0, 20.0), corner);
    line(&mut out, "axis", corner, (60.0 + SIDE, corner.1));
    for (name, value, across) in &s.levels {
        let (from, to) = if *across {
            ((60.0, y(*value)), (60.0 + SIDE, y(*value)))
        } else {
            ((x(*value), 20.0), (x(*value), corner.1))
        };
        line(&mut out, "level", from, to);
        if *across {
            text(&mut out, (54.0, from.1 + 5.0), "end", "small", name);
        } else {
            text(&mut out, (to.0, to.1 + 18.0), "middle", "small", name);
        }
    }
    if !s.curve.is_empty() {
        let points: Vec<String> = s.curve.iter().map(|p| format!("{:.1},{:.1}", x(p.0), y(p.1))).collect();
        let _ = write!(out, "<polyline class=\"curve\" points=\"{}\"/>", points.join(" "));
    }
    for (name, dx, dy) in &s.marks {
        let (cx, cy) = (x(*dx), y(*dy));
        let _ = write!(out, "<circle class=\"mark\" cx=\"{cx:.1}\" cy=\"{cy:.1}\" r=\"9\"/>");
        text(&mut out, (cx - 14.0, cy + 20.0), "end", "", name);
    }
    let mut written: Vec<(f64, f64)> = Vec::new();
    for (name, dx, dy) in &s.dots {
        let at = (x(*dx), y(*dy));
        dot(&mut out, at, name);
        // Names that would lie on each other go one below the other.
        let mut place = (at.0 + 10.0, at.1 + 5.0);
        let near =
            |p: (f64, f64)| written.iter().any(|w| (w.0 - p.0).abs() < 50.0 && (w.1 - p.1).abs() < 16.0);
        while near(place) {
            place.1 += 16.0;
        }
        written.push(place);
        text(&mut out, place, "start", "", name);
    }
    out.push_str("</svg>");
    out
}
