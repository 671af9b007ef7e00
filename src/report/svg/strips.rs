//! Strips: sessions along an axis, the middle half in a box, the median as a bar. Names stand over their strip.
use super::{Canvas, WIDTH};
use crate::report::plot::{Strips, number};

const ROW: f64 = 56.0;
const LEFT: f64 = 8.0;

pub(super) fn draw(plot: &Strips) -> (f64, String) {
    let mut canvas = Canvas::default();
    for (i, strip) in plot.strips.iter().enumerate() {
        let middle = ROW * i as f64 + 32.0;
        let most = strip.most.max(1);
        let x = |value: i64| LEFT + (WIDTH - 2.0 * LEFT) * value.clamp(0, most) as f64 / most as f64;
        canvas.text((0.0, middle - 18.0), "start", &strip.name);
        canvas.line("axis", (x(0), middle), (x(most), middle));
        canvas.text((x(0), middle + 21.0), "middle", "0");
        let whole = most % plot.per.max(1) == 0;
        let end = if whole { (most / plot.per.max(1)).to_string() } else { number(most, plot.per) };
        canvas.text((WIDTH, middle + 21.0), "end", &end);
        let [first, median, third] = strip.quartiles.map(x);
        for end in strip.range.map(x) {
            canvas.line("axis", (end, middle - 6.0), (end, middle + 6.0));
        }
        canvas.rect("box", (first, middle - 9.0), ((third - first).max(1.0), 18.0));
        canvas.line("median", (median, middle - 9.0), (median, middle + 9.0));
        for (n, (name, value)) in strip.dots.iter().enumerate() {
            // Equal numbers would hide each other: three heights take turns.
            canvas.named_dot((x(*value), middle + [0.0, -5.0, 5.0][n % 3]), 4.0, name);
        }
    }
    (ROW * plot.strips.len() as f64, canvas.0)
}
