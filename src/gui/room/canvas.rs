//! A sheet to draw a place on: flat shapes, soft shadows and glows, in units that don't depend on the window.
use vello_cpu::kurbo::{Affine, BezPath, Circle, Ellipse, Point, Rect, RoundedRect, Shape as _, Stroke};
use vello_cpu::peniko::{Color, Fill, Gradient};
use vello_cpu::{Pixmap, RenderContext, Resources};

/// A colour: `0xRRGGBB`.
pub(super) type Hex = u32;

fn color(hex: Hex, alpha: f32) -> Color {
    Color::from_rgb8((hex >> 16) as u8, (hex >> 8) as u8, hex as u8).with_alpha(alpha)
}

/// A sheet under work. Heights are in the room's units, 344 from top to bottom; widths follow.
pub(super) struct RoomCanvas {
    context: RenderContext,
    /// Width in units.
    pub(super) wide: f64,
    /// Where the sheet ends below, in units.
    pub(super) high: f64,
    /// Where it begins above: at 0, or higher up where the room is taller than it has to be.
    pub(super) top: f64,
    size: (u16, u16),
}

impl RoomCanvas {
    /// An empty sheet of so many pixels, `scale` of them to a unit; it ends below at `high` units.
    pub(super) fn new(width: u16, height: u16, high: f64, scale: f64) -> Self {
        let mut context = RenderContext::new(width, height);
        let top = high - f64::from(height) / scale;
        context.set_transform(Affine::scale(scale) * Affine::translate((0.0, -top)));
        let wide = f64::from(width) / scale;
        Self { context, wide, high, top, size: (width, height) }
    }

    /// A wall over the whole sheet, shaded from top to bottom.
    pub(super) fn wall(&mut self, top: Hex, bottom: Hex) {
        self.shade(0.0, self.top, self.wide, self.high - self.top, top, bottom);
    }

    /// The pixels, row by row, red first, alpha not multiplied in.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let mut pixmap = Pixmap::new(self.size.0, self.size.1);
        self.context.flush();
        self.context.render(&mut pixmap, &mut Resources::new());
        pixmap.take_unpremultiplied().into_iter().flat_map(|c| [c.r, c.g, c.b, c.a]).collect()
    }

    fn fill(&mut self, path: &BezPath, hex: Hex, alpha: f32) {
        self.context.set_paint(color(hex, alpha));
        self.context.fill_path(path);
    }

    /// A rectangle.
    pub(super) fn rect(&mut self, x: f64, y: f64, w: f64, h: f64, hex: Hex) {
        self.context.set_paint(color(hex, 1.0));
        self.context.fill_rect(&Rect::new(x, y, x + w, y + h));
    }

    /// A rectangle that lets what is under it through.
    pub(super) fn veil(&mut self, x: f64, y: f64, w: f64, h: f64, hex: Hex, alpha: f32) {
        self.context.set_paint(color(hex, alpha));
        self.context.fill_rect(&Rect::new(x, y, x + w, y + h));
    }

    /// A rectangle with round corners.
    pub(super) fn round(&mut self, x: f64, y: f64, w: f64, h: f64, r: f64, hex: Hex) {
        self.fill(&RoundedRect::new(x, y, x + w, y + h, r).to_path(0.05), hex, 1.0);
    }

    /// A rectangle shaded from top to bottom.
    pub(super) fn shade(&mut self, x: f64, y: f64, w: f64, h: f64, top: Hex, bottom: Hex) {
        let stops = [color(top, 1.0), color(bottom, 1.0)];
        self.context.set_paint(Gradient::new_linear((x, y), (x, y + h)).with_stops(stops));
        self.context.fill_rect(&Rect::new(x, y, x + w, y + h));
    }

    /// A disc.
    pub(super) fn disc(&mut self, x: f64, y: f64, r: f64, hex: Hex) {
        self.fill(&Circle::new((x, y), r).to_path(0.05), hex, 1.0);
    }

    /// A ring.
    pub(super) fn ring(&mut self, x: f64, y: f64, r: f64, width: f64, hex: Hex, alpha: f32) {
        self.context.set_paint(color(hex, alpha));
        self.context.set_stroke(Stroke::new(width));
        self.context.stroke_path(&Circle::new((x, y), r).to_path(0.05));
    }

    /// An ellipse.
    pub(super) fn oval(&mut self, x: f64, y: f64, rx: f64, ry: f64, hex: Hex) {
        self.fill(&Ellipse::new((x, y), (rx, ry), 0.0).to_path(0.05), hex, 1.0);
    }

    /// A polygon.
    pub(super) fn poly(&mut self, points: &[(f64, f64)], hex: Hex) {
        self.fill(&path(points, true), hex, 1.0);
    }

    /// A line through points.
    pub(super) fn line(&mut self, points: &[(f64, f64)], width: f64, hex: Hex) {
        self.context.set_paint(color(hex, 1.0));
        self.context.set_stroke(Stroke::new(width));
        self.context.stroke_path(&path(points, false));
    }

    /// Light that fades out from a point.
    pub(super) fn glow(&mut self, x: f64, y: f64, r: f64, hex: Hex, alpha: f32) {
        let stops = [color(hex, alpha), color(hex, alpha * 0.35), color(hex, 0.0)];
        self.context.set_paint(Gradient::new_radial((x, y), r as f32).with_stops(stops));
        self.context.fill_path(&Circle::new((x, y), r).to_path(0.1));
    }

    /// A soft shadow of a rectangle.
    pub(super) fn shadow(&mut self, x: f64, y: f64, w: f64, h: f64, r: f32, soft: f32, alpha: f32) {
        self.context.set_paint(color(0x000000, alpha));
        self.context.fill_blurred_rounded_rect(&Rect::new(x, y, x + w, y + h), r, soft, false);
    }

    /// Covers everything but some holes.
    pub(super) fn cover(&mut self, holes: &[Hole], hex: Hex, to: Hex) {
        let mut path = Rect::new(-1.0, self.top - 1.0, self.wide + 1.0, self.high + 1.0).to_path(0.1);
        for hole in holes {
            path.extend(hole.path().iter());
        }
        self.context.set_fill_rule(Fill::EvenOdd);
        let stops = [color(hex, 1.0), color(to, 1.0)];
        self.context.set_paint(Gradient::new_linear((0.0, self.top), (0.0, self.high)).with_stops(stops));
        self.context.fill_path(&path);
        self.context.set_fill_rule(Fill::NonZero);
    }

    /// A round-cornered rectangle with holes in it.
    pub(super) fn pierced(&mut self, x: f64, y: f64, w: f64, h: f64, r: f64, holes: &[Hole], hex: Hex) {
        let mut path = RoundedRect::new(x, y, x + w, y + h, r).to_path(0.05);
        for hole in holes {
            path.extend(hole.path().iter());
        }
        self.context.set_fill_rule(Fill::EvenOdd);
        self.fill(&path, hex, 1.0);
        self.context.set_fill_rule(Fill::NonZero);
    }
}

/// An opening through which a picture is seen: a square with round corners, up to a circle.
#[derive(Clone, Copy)]
pub(super) struct Hole {
    /// Left.
    pub(super) x: f64,
    /// Top.
    pub(super) y: f64,
    /// Side.
    pub(super) side: f64,
    /// Corner radius.
    pub(super) r: f64,
}

impl Hole {
    fn path(self) -> BezPath {
        RoundedRect::new(self.x, self.y, self.x + self.side, self.y + self.side, self.r).to_path(0.05)
    }
}

fn path(points: &[(f64, f64)], closed: bool) -> BezPath {
    let mut path = BezPath::new();
    for (i, point) in points.iter().enumerate() {
        let point = Point::from(*point);
        if i == 0 {
            path.move_to(point);
        } else {
            path.line_to(point);
        }
    }
    if closed {
        path.close_path();
    }
    path
}
