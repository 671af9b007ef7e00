//! Curves over the turns, with the turning points as upright lines.
use super::{Canvas, KINDS, ticks};
use crate::report::plot::{Curves, number};

const LEFT: f64 = 38.0;
const RIGHT: f64 = 392.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 196.0;

pub(super) fn draw(curves: &Curves) -> (f64, String) {
    let mut canvas = Canvas::default();
    let last = curves.series.iter().flat_map(|(_, p)| p).map(|(t, _)| *t).max();
    let last = last.unwrap_or(0).max(1);
    let (low, high) = curves.range;
    let across = |turn: i64| LEFT + (RIGHT - LEFT) * turn as f64 / last as f64;
    let up = |value: i64| {
        let share = (value.clamp(low, high) - low) as f64 / (high - low).max(1) as f64;
        BOTTOM - (BOTTOM - TOP) * share
    };
    for part in 0..=4 {
        let value = low + (high - low) * part / 4;
        let y = up(value);
        canvas.line("grid", (LEFT, y), (RIGHT, y));
        let whole = value % curves.per.max(1) == 0;
        let words = if whole { (value / curves.per.max(1)).to_string() } else { number(value, curves.per) };
        canvas.text((LEFT - 5.0, y + 4.0), "end", &words);
    }
    for turn in ticks(last) {
        canvas.text((across(turn), BOTTOM + 16.0), "middle", &turn.to_string());
    }
    canvas.text((RIGHT, BOTTOM + 32.0), "end", &curves.across);
    let mut marked = Vec::new();
    for (turn, _) in &curves.turned {
        if marked.contains(turn) {
            continue;
        }
        marked.push(*turn);
        let x = across(*turn);
        canvas.line("turned", (x, TOP), (x, BOTTOM));
        canvas.diamond("turned-head", (x, TOP - 5.0), 4.0);
    }
    for (i, (_, points)) in curves.series.iter().enumerate() {
        let kind = i % KINDS;
        let all: Vec<(f64, f64)> = points.iter().map(|(t, v)| (across(*t), up(*v))).collect();
        canvas.path(&format!("curve k{kind}"), &all);
        if let Some(end) = all.last() {
            canvas.dot(&format!("end k{kind}"), *end, 3.0);
        }
    }
    (BOTTOM + 38.0, canvas.0)
}
