//! Shapes and dashes of charts, the same in a plot and in its legend: nothing is told by colour alone.
use egui::epaint::PathShape;
use egui::{
    Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2,
    vec2,
};
use egui_plot::LineStyle;

use super::{keys, text};
use crate::screens::theme::{Look, RADIUS, Tone, Type, gap};

/// The shape of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A disc.
    Disc,
    /// A ring.
    Ring,
    /// A square.
    Square,
    /// A square on its corner.
    Diamond,
    /// A triangle that points up.
    Up,
    /// A triangle that points down.
    Down,
    /// A star.
    Star,
    /// A plus.
    Plus,
}

/// How a line is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Not at all.
    Solid,
    /// Into strokes.
    Dashed,
    /// Into dots.
    Dotted,
}

/// How a line is drawn: its dash, a shape on it now and then, its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinePen {
    /// Its dash.
    pub dash: Dash,
    /// The shape on it.
    pub sign: Option<Sign>,
    /// Its colour.
    pub tone: Tone,
}

impl LinePen {
    /// The pen of the n-th line: eight are told apart without their colours.
    #[must_use]
    pub fn nth(n: usize) -> Self {
        const PENS: [(Dash, Option<Sign>, Tone); 8] = [
            (Dash::Solid, None, Tone::Accent),
            (Dash::Dashed, None, Tone::Loss),
            (Dash::Dotted, Some(Sign::Disc), Tone::Gain),
            (Dash::Solid, Some(Sign::Square), Tone::Note),
            (Dash::Dashed, Some(Sign::Up), Tone::Guess),
            (Dash::Solid, Some(Sign::Ring), Tone::Plain),
            (Dash::Dashed, Some(Sign::Diamond), Tone::Accent),
            (Dash::Solid, Some(Sign::Plus), Tone::Loss),
        ];
        let (dash, sign, tone) = PENS[n % PENS.len()];
        Self { dash, sign, tone }
    }
}

impl Dash {
    pub(super) fn style(self) -> LineStyle {
        match self {
            Self::Solid => LineStyle::Solid,
            Self::Dashed => LineStyle::Dashed { length: 7.0 },
            Self::Dotted => LineStyle::Dotted { spacing: 5.0 },
        }
    }
}

/// Paints a shape about a place; what lies beneath an open one is covered with `ground`.
pub(super) fn sign(painter: &Painter, shape: Sign, at: Pos2, size: f32, ink: Color32, ground: Color32) {
    let r = size / 2.0;
    let p = |x: f32, y: f32| at + vec2(x * r, y * r);
    let rim = Stroke::new(1.5, ground);
    let solid = |points: Vec<Pos2>| {
        painter.add(PathShape::convex_polygon(points, ink, rim));
    };
    match shape {
        Sign::Disc => {
            painter.circle(at, r, ink, rim);
        }
        Sign::Ring => {
            painter.circle(at, r * 0.85, ground, Stroke::new((r * 0.4).max(1.6), ink));
        }
        Sign::Square => solid(vec![p(-0.85, -0.85), p(0.85, -0.85), p(0.85, 0.85), p(-0.85, 0.85)]),
        Sign::Diamond => solid(vec![p(0.0, -1.15), p(1.15, 0.0), p(0.0, 1.15), p(-1.15, 0.0)]),
        Sign::Up => solid(vec![p(0.0, -1.1), p(1.05, 0.8), p(-1.05, 0.8)]),
        Sign::Down => solid(vec![p(-1.05, -0.8), p(1.05, -0.8), p(0.0, 1.1)]),
        Sign::Star => {
            // Two triangles: a star that stays convex in its parts.
            for turned in [1.0, -1.0] {
                let points = vec![p(0.0, -1.3 * turned), p(1.13, 0.65 * turned), p(-1.13, 0.65 * turned)];
                painter.add(PathShape::convex_polygon(points, ink, Stroke::NONE));
            }
        }
        Sign::Plus => {
            let stroke = Stroke::new((r * 0.55).max(2.0), ink);
            painter.line_segment([p(-1.0, 0.0), p(1.0, 0.0)], stroke);
            painter.line_segment([p(0.0, -1.0), p(0.0, 1.0)], stroke);
        }
    }
}

/// What stands before a word of a legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// A shape.
    Of(Sign),
    /// A line.
    Line(LinePen),
    /// A shaded area.
    Area,
}

/// A legend: samples and words, on as many rows as they need.
pub fn legend(ui: &mut Ui, entries: &[(Sample, Tone, String)]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap::L, gap::XS);
        for (sample, tone, word) in entries {
            let _ = entry(ui, *sample, *tone, word, None);
        }
    });
}

/// The same, to be chosen from: returns the one that was pressed.
pub fn legend_choice(ui: &mut Ui, entries: &[(Sample, Tone, String)], chosen: &[bool]) -> Option<usize> {
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(gap::XS);
        for (i, (sample, tone, word)) in entries.iter().enumerate() {
            let on = chosen.get(i).copied().unwrap_or(false);
            if entry(ui, *sample, *tone, word, Some(on)).clicked() {
                pressed = Some(i);
            }
        }
    });
    pressed
}

fn entry(ui: &mut Ui, sample: Sample, tone: Tone, word: &str, choice: Option<bool>) -> Response {
    let look = Look::of(ui);
    let p = look.palette;
    let wide = match sample {
        Sample::Line(_) => look.grown(30.0),
        _ => look.grown(13.0),
    };
    let pad = if choice.is_some() { gap::S } else { 0.0 };
    let room = (ui.max_rect().width() - wide - 6.0 - 2.0 * pad).max(40.0);
    let ink = if choice == Some(false) { p.soft } else { p.ink };
    let words = text::galley(ui, Type::Small, ink, word, room);
    let height = words.size().y + if choice.is_some() { gap::S } else { 0.0 };
    let sense = if choice.is_some() { Sense::click() } else { Sense::hover() };
    let (rect, response) =
        ui.allocate_exact_size(vec2(wide + 6.0 + words.size().x + 2.0 * pad, height), sense);
    if ui.is_rect_visible(rect) {
        if let Some(on) = choice {
            let lit = on || response.hovered() || response.has_focus();
            let fill = if lit { p.accent_wash } else { p.surface };
            let line = if on { p.accent } else { p.line };
            ui.painter().rect(rect, RADIUS, fill, Stroke::new(1.0, line), egui::StrokeKind::Inside);
        }
        let at = Rect::from_min_size(rect.min + vec2(pad, 0.0), vec2(wide, height));
        swatch(ui, sample, tone, at);
        let top = rect.center().y - words.size().y / 2.0;
        ui.painter().galley(pos2(at.right() + 6.0, top), words, ink);
        keys::focus_ring(ui, &response, RADIUS);
    }
    if response.has_focus() {
        response.scroll_to_me(None);
    }
    response.widget_info(|| match choice {
        Some(on) => WidgetInfo::selected(WidgetType::SelectableLabel, true, on, word),
        None => WidgetInfo::labeled(WidgetType::Label, true, word),
    });
    response
}

fn swatch(ui: &Ui, sample: Sample, tone: Tone, at: Rect) {
    let look = Look::of(ui);
    let p = look.palette;
    match sample {
        Sample::Of(shape) => {
            sign(ui.painter(), shape, at.center(), look.grown(10.0), p.ink_of(tone), p.surface);
        }
        Sample::Area => {
            let square = Rect::from_center_size(at.center(), Vec2::splat(look.grown(12.0)));
            ui.painter().rect_filled(square, 2.0, shade(p.ink_of(tone)));
            ui.painter().rect_stroke(square, 2.0, Stroke::new(1.0, p.ink_of(tone)), egui::StrokeKind::Inside);
        }
        Sample::Line(pen) => {
            let ink = p.ink_of(pen.tone);
            let path = [at.left_center(), at.right_center()];
            path_of(ui.painter(), &path, pen.dash, Stroke::new(2.0, ink));
            if let Some(shape) = pen.sign {
                sign(ui.painter(), shape, at.center(), look.grown(8.0), ink, p.surface);
            }
        }
    }
}

/// A colour thinned to an area's.
pub(super) fn shade(ink: Color32) -> Color32 {
    ink.gamma_multiply(0.16)
}

/// Paints a line of a dash.
pub(super) fn path_of(painter: &Painter, path: &[Pos2], dash: Dash, stroke: Stroke) {
    match dash {
        Dash::Solid => {
            painter.add(Shape::line(path.to_vec(), stroke));
        }
        Dash::Dashed => painter.extend(Shape::dashed_line(path, stroke, 7.0, 4.5)),
        Dash::Dotted => painter.extend(Shape::dotted_line(path, stroke.color, 5.0, stroke.width * 0.7)),
    };
}
