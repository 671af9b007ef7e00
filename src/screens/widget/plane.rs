//! A plane of two values: papers as shapes, what was possible as a shaded area under its frontier.
use egui::{Align2, TextStyle, Ui, Vec2b, WidgetInfo, WidgetType, vec2};
use egui_plot::{HLine, Line, LineStyle, Plot, PlotPoint, PlotPoints, VLine};

use super::series::{short, still};
use super::sign::{self, Sign};
use super::text;
use crate::screens::theme::{Look, Tone, Type};

/// A point of the plane.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// Where.
    pub at: (f64, f64),
    /// Its shape.
    pub sign: Sign,
    /// Its colour.
    pub tone: Tone,
    /// The short word beside it; may be empty.
    pub word: String,
    /// What it is, as it is read out.
    pub name: String,
}

/// A plane of two values.
#[derive(Clone, Debug, Default)]
pub struct ValuePlane<'a> {
    /// What it shows, as it is read out.
    pub name: &'a str,
    /// What grows to the right.
    pub right: &'a str,
    /// What grows upwards.
    pub up: &'a str,
    /// The points; later ones lie over earlier ones.
    pub spots: &'a [Spot],
    /// Points joined in their order.
    pub path: &'a [(f64, f64)],
    /// The frontier, from left to right or from right to left.
    pub frontier: &'a [(f64, f64)],
    /// Below these nobody agrees: to the right, upwards.
    pub reservations: (Option<f64>, Option<f64>),
    /// Its height, in points.
    pub height: f32,
}

/// Draws it.
pub fn plane(ui: &mut Ui, plane: &ValuePlane<'_>) {
    let look = Look::of(ui);
    let p = look.palette;
    text::label(ui, Type::Small, p.soft, plane.up);
    let spots = || plane.spots.iter().map(|s| s.at);
    let xs =
        || spots().map(|at| at.0).chain(plane.frontier.iter().map(|at| at.0)).chain(plane.reservations.0);
    let ys =
        || spots().map(|at| at.1).chain(plane.frontier.iter().map(|at| at.1)).chain(plane.reservations.1);
    let (left, right) = reach(xs());
    let (low, high) = reach(ys());
    let points =
        |list: &[(f64, f64)]| -> PlotPoints<'static> { list.iter().map(|(x, y)| [*x, *y]).collect() };
    // The area reaches from the floor on our side to the frontier's last point, and down to theirs.
    let mut edge = plane.frontier.to_vec();
    edge.sort_by(|a, b| a.0.total_cmp(&b.0));
    if let (Some(first), Some(reservation)) = (edge.first().copied(), plane.reservations.0) {
        edge.insert(0, (reservation, first.1));
    }
    let zone = (edge.len() > 1).then(|| {
        let ground = plane.reservations.1.unwrap_or(low) as f32;
        Line::new("", points(&edge)).color(p.gain).width(0.0).fill(ground).fill_alpha(0.16).allow_hover(false)
    });
    let frontier = Line::new("", points(plane.frontier)).color(p.gain).width(2.0).allow_hover(false);
    let path = Line::new("", points(plane.path))
        .color(p.faint)
        .width(1.2)
        .style(LineStyle::Dashed { length: 4.0 })
        .allow_hover(false);
    let plot = ui
        .scope(|ui| {
            ui.style_mut().text_styles.insert(TextStyle::Body, look.font(Type::Small));
            still(Plot::new(plane.name))
                .height(plane.height)
                .show_grid(Vec2b::new(true, true))
                .grid_color(p.line)
                .y_axis_min_width(look.grown(36.0))
                .include_x(left)
                .include_x(right)
                .include_y(low)
                .include_y(high)
                .set_margin_fraction(vec2(0.08, 0.08))
                .show(ui, |plot| {
                    if let Some(zone) = zone {
                        plot.line(zone);
                    }
                    if let Some(x) = plane.reservations.0 {
                        plot.vline(
                            VLine::new("", x).color(p.loss).width(1.5).style(DASHED).allow_hover(false),
                        );
                    }
                    if let Some(y) = plane.reservations.1 {
                        plot.hline(
                            HLine::new("", y).color(p.note).width(1.5).style(DOTTED).allow_hover(false),
                        );
                    }
                    plot.line(frontier);
                    plot.line(path);
                })
        })
        .inner;
    let painter = ui.painter().with_clip_rect(plot.transform.frame().expand(6.0));
    let place = |spot: &Spot| plot.transform.position_from_point(&PlotPoint::new(spot.at.0, spot.at.1));
    for spot in plane.spots {
        let size = if spot.sign == Sign::Star { 15.0 } else { 11.0 };
        let ink = p.ink_of(spot.tone);
        sign::sign(&painter, spot.sign, place(spot), look.grown(size), ink, p.surface);
    }
    for spot in plane.spots.iter().filter(|s| !s.word.is_empty()) {
        let below = place(spot) + vec2(0.0, look.grown(9.0));
        text::paint_centred(ui, Align2::CENTER_TOP, below, Type::SmallStrong, p.ink, &spot.word);
    }
    plot.response.widget_info(|| {
        let all: Vec<String> = plane
            .spots
            .iter()
            .map(|s| format!("{} ({}, {})", s.name, short(s.at.0), short(s.at.1)))
            .collect();
        WidgetInfo::labeled(WidgetType::Image, true, format!("{}: {}", plane.name, all.join("; ")))
    });
    ui.with_layout(egui::Layout::top_down(egui::Align::Max), |ui| {
        text::label(ui, Type::Small, p.soft, plane.right);
    });
}

/// How the floor on our side is drawn.
const DASHED: LineStyle = LineStyle::Dashed { length: 7.0 };
/// How the floor on theirs is drawn.
const DOTTED: LineStyle = LineStyle::Dotted { spacing: 5.0 };

fn reach(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) = values.fold((f64::MAX, f64::MIN), |(a, b), x| (a.min(x), b.max(x)));
    if low > high { (0.0, 1.0) } else { (low, high.max(low + 1.0)) }
}
