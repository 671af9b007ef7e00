//! Money that comes by steps over the days.
use super::{Canvas, ticks};
use crate::report::plot::Steps;

const LEFT: f64 = 52.0;
const RIGHT: f64 = 390.0;
const TOP: f64 = 22.0;
const BOTTOM: f64 = 176.0;

pub(super) fn draw(plot: &Steps) -> (f64, String) {
    let mut canvas = Canvas::default();
    let first = plot.steps.iter().map(|s| s.0).min().unwrap_or(0).min(0);
    let last = plot.steps.iter().map(|s| s.0).max().unwrap_or(0).max(first + 1);
    let low = plot.steps.iter().map(|s| s.3).min().unwrap_or(0).min(0);
    let high = plot.steps.iter().map(|s| s.3).max().unwrap_or(0).max(low + 1);
    let across = |day: i64| LEFT + (RIGHT - LEFT) * (day - first) as f64 / (last - first) as f64;
    let up = |sum: i64| BOTTOM - (BOTTOM - TOP) * (sum - low) as f64 / (high - low) as f64;
    for sum in ticks(high) {
        let y = up(sum);
        canvas.line("grid", (LEFT, y), (RIGHT, y));
        canvas.text((LEFT - 5.0, y + 4.0), "end", &sum.to_string());
    }
    for day in ticks(last) {
        canvas.text((across(day), BOTTOM + 16.0), "middle", &day.to_string());
    }
    canvas.text((2.0, 10.0), "start", &plot.unit);
    canvas.text((RIGHT, BOTTOM + 32.0), "end", &plot.across);
    let mut line = vec![(across(first), up(0))];
    let mut before = 0;
    for (day, _, _, in_all) in &plot.steps {
        line.push((across(*day), up(before)));
        line.push((across(*day), up(*in_all)));
        before = *in_all;
    }
    line.push((RIGHT, up(before)));
    canvas.path("curve k0", &line);
    for (day, _, _, in_all) in &plot.steps {
        canvas.dot("end k0", (across(*day), up(*in_all)), 3.0);
    }
    (BOTTOM + 38.0, canvas.0)
}
