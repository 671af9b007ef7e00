//! Small charts: bars for what comes and goes, a line for what is owed. To be read, not handled.
use egui::{Align2, Color32, TextStyle, Ui, Vec2b, WidgetInfo, WidgetType, pos2};
use egui_plot::{Bar, BarChart, HLine, Line, Plot, PlotPoint, PlotPoints, PlotUi};

use super::text;
use crate::screens::theme::{Look, Tone, Type};

/// A point of a chart, with the words under it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartPoint {
    /// What it is called.
    pub word: String,
    /// How much.
    pub value: f64,
}

/// Bars; those below nought hang, so that their direction says what their colour does.
pub fn bars(ui: &mut Ui, name: &str, points: &[ChartPoint], height: f32) {
    let p = Look::of(ui).palette;
    let bar = |(i, point): (usize, &ChartPoint)| {
        let ink = if point.value < 0.0 { p.loss } else { p.gain };
        Bar::new(i as f64, point.value).width(0.62).fill(ink).stroke(egui::Stroke::NONE)
    };
    let chart = points.iter().enumerate().map(bar).collect();
    framed(ui, name, points, height, |plot| {
        plot.bar_chart(BarChart::new(name, chart));
    });
}

/// A line over a wash.
pub fn line(ui: &mut Ui, name: &str, points: &[ChartPoint], height: f32, tone: Tone) {
    let ink = Look::of(ui).palette.ink_of(tone);
    let path: PlotPoints<'_> = points.iter().enumerate().map(|(i, point)| [i as f64, point.value]).collect();
    let line = Line::new(name, path).color(ink).width(2.0).fill(0.0).fill_alpha(0.12);
    framed(ui, name, points, height, |plot| plot.line(line));
}

/// The frame: a scale at the left, the words below, nought as a line.
fn framed(ui: &mut Ui, name: &str, points: &[ChartPoint], height: f32, draw: impl FnOnce(&mut PlotUi<'_>)) {
    let look = Look::of(ui);
    let p = look.palette;
    let words = look.grown(20.0);
    let response = ui.scope(|ui| {
        ui.style_mut().text_styles.insert(TextStyle::Body, look.font(Type::Small));
        Plot::new(name)
            .height((height - words).max(40.0))
            .allow_drag(false)
            .allow_zoom(false)
            .allow_scroll(false)
            .allow_boxed_zoom(false)
            .allow_double_click_reset(false)
            .show_background(false)
            .show_axes(Vec2b::new(false, true))
            .show_grid(Vec2b::new(false, true))
            .show_x(false)
            .show_y(false)
            .cursor_color(Color32::TRANSPARENT)
            .y_axis_min_width(look.grown(44.0))
            .include_y(0.0)
            .include_x(-0.6)
            .include_x(points.len() as f64 - 0.4)
            .set_margin_fraction(egui::vec2(0.0, 0.08))
            .show(ui, |plot| {
                draw(plot);
                plot.hline(HLine::new("", 0.0).color(p.faint).width(1.0));
            })
    });
    let plot = response.inner;
    let (below, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), words), egui::Sense::hover());
    for (i, point) in points.iter().enumerate() {
        let x = plot.transform.position_from_point(&PlotPoint::new(i as f64, 0.0)).x;
        text::paint_centred(
            ui,
            Align2::CENTER_TOP,
            pos2(x, below.top() - 4.0),
            Type::Small,
            p.soft,
            &point.word,
        );
    }
    plot.response.widget_info(|| {
        let all: Vec<String> = points.iter().map(|point| format!("{} {}", point.word, point.value)).collect();
        WidgetInfo::labeled(WidgetType::Image, true, format!("{name} {}", all.join(" ")))
    });
}
