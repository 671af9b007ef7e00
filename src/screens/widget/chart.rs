//! Small charts: bars for what comes and goes, a line for what is owed. To be read, not handled.
use egui::{Color32, Ui, Vec2b, WidgetInfo, WidgetType};
use egui_plot::{Bar, BarChart, HLine, Line, Plot, PlotPoints};

use crate::screens::look::{Look, Tone};

/// A point of a chart, with the words under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// What it is called.
    pub word: String,
    /// How much.
    pub value: f64,
}

/// Bars; those below nought hang, so that their direction says what their colour does.
pub fn bars(ui: &mut Ui, name: &str, points: &[Point], height: f32) {
    let p = Look::of(ui).palette;
    let chart: Vec<Bar> = points
        .iter()
        .enumerate()
        .map(|(i, point)| {
            let ink = if point.value < 0.0 { p.loss } else { p.gain };
            Bar::new(i as f64, point.value)
                .width(0.62)
                .fill(ink)
                .stroke(egui::Stroke::NONE)
        })
        .collect();
    framed(ui, name, points, height, |plot| {
        plot.bar_chart(BarChart::new(name, chart))
    });
}

/// A line over a wash.
pub fn line(ui: &mut Ui, name: &str, points: &[Point], height: f32, tone: Tone) {
    let p = Look::of(ui).palette;
    let path: PlotPoints<'_> = points
        .iter()
        .enumerate()
        .map(|(i, point)| [i as f64, point.value])
        .collect();
    let ink = p.ink_of(tone);
    framed(ui, name, points, height, |plot| {
        plot.line(Line::new(name, path).color(ink).width(2.0).fill(0.0))
    });
}

fn framed(
    ui: &mut Ui,
    name: &str,
    points: &[Point],
    height: f32,
    draw: impl FnOnce(&mut egui_plot::PlotUi<'_>),
) {
    let look = Look::of(ui);
    let p = look.palette;
    let words: Vec<String> = points.iter().map(|point| point.word.clone()).collect();
    let plot = Plot::new(name)
        .height(height)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_background(false)
        .show_grid(Vec2b::new(false, true))
        .show_x(false)
        .show_y(false)
        .cursor_color(Color32::TRANSPARENT)
        .include_y(0.0)
        .include_x(-0.6)
        .include_x(points.len() as f64 - 0.4)
        .set_margin_fraction(egui::vec2(0.0, 0.12))
        .x_grid_spacer(move |_| {
            (0..words.len())
                .map(|i| egui_plot::GridMark {
                    value: i as f64,
                    step_size: 1.0,
                })
                .collect()
        })
        .x_axis_formatter({
            let words: Vec<String> = points.iter().map(|point| point.word.clone()).collect();
            move |mark, _| {
                let near = mark.value.round();
                let i = if (mark.value - near).abs() < 0.01 && near >= 0.0 {
                    near as usize
                } else {
                    usize::MAX
                };
                words.get(i).cloned().unwrap_or_default()
            }
        });
    let response = plot
        .show(ui, |plot| {
            draw(plot);
            plot.hline(HLine::new("", 0.0).color(p.faint).width(1.0));
        })
        .response;
    response.widget_info(|| {
        let all: Vec<String> = points
            .iter()
            .map(|point| format!("{} {}", point.word, point.value))
            .collect();
        WidgetInfo::labeled(WidgetType::Image, true, format!("{name} {}", all.join(" ")))
    });
}
