//! Plots as SVG that stands inside a page: colours are the page's own, so dark and light need no second picture.
//!
//! The pictures are 400 units wide with letters of 12, which a telephone still shows large enough to read. Nothing is
//! told by colour alone: curves have dashes, points have letters, and the figures stand beside as a table.
mod bars;
mod curves;
mod plane;
mod scatter;
mod steps;
mod strips;

use std::fmt::Write as _;

use super::escape::escape;
use super::plot::Plot;
pub(super) use plane::letter;

/// Width of every picture.
const WIDTH: f64 = 400.0;
/// How many colours and dashes there are.
pub(super) const KINDS: usize = 8;

/// A plot as SVG; `id` is unlike that of any other on the page.
pub(super) fn draw(plot: &Plot, id: &str) -> String {
    let (height, body) = match plot {
        Plot::Curves(p) => curves::draw(p),
        Plot::Plane(p) => plane::draw(p),
        Plot::Steps(p) => steps::draw(p),
        Plot::Bars(p) => bars::draw(p),
        Plot::Strips(p) => strips::draw(p),
        Plot::Scatter(p) => scatter::draw(p),
    };
    let title = format!("<title id=\"{id}-t\">{}</title>", escape(plot.title()));
    let (also, about) = match escape(plot.about()) {
        about if about.is_empty() => (String::new(), about),
        about => (format!(" {id}-d"), format!("<desc id=\"{id}-d\">{about}</desc>")),
    };
    format!(
        "<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-labelledby=\"{id}-t{also}\">\
         {title}{about}{body}</svg>"
    )
}

/// A picture that is being drawn.
#[derive(Default)]
struct Canvas(String);

impl Canvas {
    /// A straight line.
    fn line(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        let ((x1, y1), (x2, y2)) = (from, to);
        let _ = write!(
            self.0,
            "<line class=\"{class}\" x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\"/>"
        );
    }

    /// A line through points.
    fn path(&mut self, class: &str, points: &[(f64, f64)]) {
        let all: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        let _ = write!(self.0, "<polyline class=\"{class}\" points=\"{}\"/>", all.join(" "));
    }

    /// A rectangle from its upper left corner.
    fn rect(&mut self, class: &str, at: (f64, f64), size: (f64, f64)) {
        let ((x, y), (w, h)) = (at, size);
        let _ = write!(
            self.0,
            "<rect class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\"/>"
        );
    }

    /// A circle.
    fn dot(&mut self, class: &str, (x, y): (f64, f64), r: f64) {
        let _ = write!(self.0, "<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{r:.1}\"/>");
    }

    /// A session's circle with its name, which a pointer resting on it shows.
    fn named_dot(&mut self, (x, y): (f64, f64), r: f64, name: &str) {
        let name = escape(name);
        let _ = write!(
            self.0,
            "<circle class=\"dot\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{r:.1}\"><title>{name}</title></circle>"
        );
    }

    /// A square on its corner.
    fn diamond(&mut self, class: &str, (x, y): (f64, f64), r: f64) {
        let points = [(x, y - r), (x + r, y), (x, y + r), (x - r, y)];
        let all: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        let _ = write!(self.0, "<polygon class=\"{class}\" points=\"{}\"/>", all.join(" "));
    }

    /// A text; `anchor` is `start`, `middle` or `end`.
    fn text(&mut self, (x, y): (f64, f64), anchor: &str, text: &str) {
        let _ = write!(
            self.0,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{}</text>",
            escape(text)
        );
    }
}

/// The beginning of a text, as far as there is room for so many letters of half a character's width.
fn short(text: &str, mut room: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let wide = if c.is_ascii() { 1 } else { 2 };
        if room < wide {
            return out + "…";
        }
        room -= wide;
        out.push(c);
    }
    out
}

/// Round steps of a scale that begins at 0: at most six of them.
#[must_use]
pub fn ticks(most: i64) -> Vec<i64> {
    let mut step = 1;
    while most / step > 6 {
        // 1, 2, 5, 10, 20, 50, …
        step = if step.to_string().starts_with('2') { step / 2 * 5 } else { step * 2 };
    }
    (0..=most / step).map(|i| i * step).collect()
}
