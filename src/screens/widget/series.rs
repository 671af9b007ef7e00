//! Several lines over the same steps: how things stood turn after turn, with marks to jump to.
use egui::{Align2, Color32, Pos2, Stroke, TextStyle, Ui, Vec2b, WidgetInfo, WidgetType, pos2, vec2};
use egui_plot::{HLine, Line, Plot, PlotPoint, PlotPoints, VLine};

use super::sign::{self, Dash, LinePen};
use super::text;
use crate::screens::theme::{Look, Type};

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesLine {
    /// What it is called.
    pub name: String,
    /// How it is drawn.
    pub pen: LinePen,
    /// Its points, from left to right.
    pub points: Vec<(f64, f64)>,
}

/// Lines over the same steps.
#[derive(Clone, Debug)]
pub struct Series<'a> {
    /// What it shows: written above it, and read out with its points.
    pub name: &'a str,
    /// The lines.
    pub runs: &'a [SeriesLine],
    /// Places marked, each with its short word.
    pub marks: &'a [(f64, String)],
    /// The place that is chosen.
    pub chosen: Option<f64>,
    /// From where to where it reaches at least, upwards.
    pub range: (f64, f64),
    /// The same to the right.
    pub across: (f64, f64),
    /// Its height with the name, in points.
    pub height: f32,
}

/// Draws it; returns where it was pressed.
pub fn series(ui: &mut Ui, s: &Series<'_>) -> Option<f64> {
    let look = Look::of(ui);
    let p = look.palette;
    let name = text::label(ui, Type::SmallStrong, p.soft, s.name);
    let height = (s.height - name.rect.height()).max(look.grown(60.0));
    let lines: Vec<Line<'_>> = s
        .runs
        .iter()
        .map(|run| {
            let path: PlotPoints<'_> = run.points.iter().map(|(x, y)| [*x, *y]).collect();
            Line::new(run.name.as_str(), path)
                .color(p.ink_of(run.pen.tone))
                .style(run.pen.dash.style())
                .width(2.0)
        })
        .collect();
    let plot = ui
        .scope(|ui| {
            ui.style_mut().text_styles.insert(TextStyle::Body, look.font(Type::Small));
            still(Plot::new(s.name))
                .height(height)
                .show_grid(Vec2b::new(false, true))
                .grid_color(p.line)
                .y_axis_min_width(look.grown(36.0))
                .include_y(s.range.0)
                .include_y(s.range.1)
                .include_x(s.across.0)
                .include_x(s.across.1)
                .set_margin_fraction(vec2(0.02, 0.08))
                .show(ui, |plot| {
                    if s.range.0 <= 0.0 {
                        plot.hline(HLine::new("", 0.0).color(p.faint).width(1.0).allow_hover(false));
                    }
                    for (x, _) in s.marks {
                        plot.vline(VLine::new("", *x).color(p.line).width(1.0).allow_hover(false));
                    }
                    if let Some(x) = s.chosen {
                        plot.vline(VLine::new("", x).color(p.accent).width(2.0).allow_hover(false));
                    }
                    for line in lines {
                        plot.line(line);
                    }
                })
        })
        .inner;
    let frame = *plot.transform.frame();
    let place = |x: f64, y: f64| plot.transform.position_from_point(&PlotPoint::new(x, y));
    for run in s.runs {
        let path: Vec<Pos2> = run.points.iter().map(|(x, y)| place(*x, *y)).collect();
        signs(ui, &look, run.pen, &path, frame);
    }
    let mut last = (f32::MIN, false);
    for (x, word) in s.marks {
        let left = place(*x, 0.0).x;
        // Two marks close together stand on two rows.
        let low = left - last.0 < look.grown(16.0) && !last.1;
        last = (left, low);
        let at = pos2(left, frame.top() + if low { look.grown(14.0) } else { 0.0 });
        let ink = if s.chosen == Some(*x) { p.accent } else { p.soft };
        text::paint_centred(ui, Align2::CENTER_TOP, at, Type::Small, ink, word);
    }
    plot.response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, read(s)));
    let pressed = plot.response.clicked().then(|| plot.response.interact_pointer_pos());
    pressed.flatten().map(|at| plot.transform.value_from_position(at).x)
}

/// A plot that is read and not handled.
pub(super) fn still(plot: Plot<'_>) -> Plot<'_> {
    plot.allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .cursor_color(Color32::TRANSPARENT)
}

/// The shapes on a line: at its ends, and between them not too close to each other.
fn signs(ui: &Ui, look: &Look, pen: LinePen, path: &[Pos2], frame: egui::Rect) {
    let p = look.palette;
    let painter = ui.painter().with_clip_rect(frame.expand(4.0));
    let ink = p.ink_of(pen.tone);
    // A single point makes no line; it shows as a short stroke.
    if let [only] = path {
        let stroke = [*only - vec2(5.0, 0.0), *only + vec2(5.0, 0.0)];
        sign::path_of(&painter, &stroke, Dash::Solid, Stroke::new(2.0, ink));
    }
    let Some(shape) = pen.sign else {
        return;
    };
    let mut last = f32::MIN;
    for at in path {
        if at.x - last >= look.grown(34.0) {
            sign::sign(&painter, shape, *at, look.grown(7.0), ink, p.surface);
            last = at.x;
        }
    }
}

/// All of it, as it is read out.
fn read(s: &Series<'_>) -> String {
    let mut words = s.name.to_owned();
    for run in s.runs {
        let points: Vec<String> = run.points.iter().map(|(x, y)| format!("{x}: {}", short(*y))).collect();
        words += &format!("; {} {}", run.name, points.join(", "));
    }
    words
}

/// A number without places that say nothing.
pub(super) fn short(value: f64) -> String {
    if (value - value.round()).abs() < 0.005 {
        format!("{:.0}", value.round() + 0.0)
    } else {
        format!("{value:.2}")
    }
}
