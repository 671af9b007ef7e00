//! Bars: each with its name and figure over it, so that long names have room.
use super::{Canvas, WIDTH, short};
use crate::report::plot::{Bars, number};

const ROW: f64 = 34.0;
const LEFT: f64 = 2.0;

pub(super) fn draw(plot: &Bars) -> (f64, String) {
    let mut canvas = Canvas::default();
    let width = WIDTH - 2.0 * LEFT;
    for (i, bar) in plot.bars.iter().enumerate() {
        let top = ROW * i as f64;
        let most = bar.most.max(1);
        let long = |value: i64| width * value.clamp(0, most) as f64 / most as f64;
        // The whole name stands in the table of the figures.
        canvas.text((LEFT, top + 13.0), "start", &short(&bar.name, 54));
        let figure = format!("{} / {}", number(bar.value, plot.per), number(bar.most, plot.per));
        canvas.text((LEFT + width, top + 13.0), "end", &figure);
        canvas.rect("track", (LEFT, top + 18.0), (width, 9.0));
        canvas.rect("bar", (LEFT, top + 18.0), (long(bar.value), 9.0));
        if let Some(beside) = bar.beside {
            let x = LEFT + long(beside);
            canvas.line("beside", (x, top + 15.5), (x, top + 29.5));
        }
    }
    (ROW * plot.bars.len() as f64, canvas.0)
}
