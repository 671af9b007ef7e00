//! The road home: sky, hills and a road, in the colours of the theme.
use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Rect, Shape, Ui, pos2};

use crate::screens::theme::Look;

/// How high the far and the near hills stand at even steps along the picture, in thousandths of its height.
const FAR: [u16; 11] = [250, 330, 300, 420, 520, 470, 560, 640, 560, 620, 540];
const NEAR: [u16; 9] = [60, 120, 100, 190, 250, 210, 330, 290, 380];

/// Paints it into a rectangle.
pub(super) fn road(ui: &Ui, rect: Rect) {
    let p = Look::of(ui).palette;
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.add(bands(&[0.0, 1.0], rect, |_| rect.top(), p.accent_wash, p.guess_wash));
    for (heights, ink) in [(&FAR[..], 0.10), (&NEAR[..], 0.20)] {
        let last = (heights.len() - 1) as f32;
        let steps: Vec<f32> = (0..heights.len()).map(|i| i as f32 / last).collect();
        let colour = p.accent_wash.lerp_to_gamma(p.accent, ink);
        let top = |i: usize| rect.bottom() - rect.height() * f32::from(heights[i]) / 1000.0;
        painter.add(bands(&steps, rect, top, colour, colour));
    }
    // The road runs from the lower edge to where the hills meet.
    let along = |t: f32, side: f32| {
        let x = rect.left() + rect.width() * (0.70 + 0.16 * t);
        let y = rect.bottom() - rect.height() * 0.30 * t;
        pos2(x + side * rect.height() * (0.55 * (1.0 - t) + 0.02), y)
    };
    let tar = p.ground.lerp_to_gamma(p.soft, 0.45);
    let sides = vec![along(0.0, -1.0), along(0.0, 1.0), along(1.0, 1.0), along(1.0, -1.0)];
    painter.add(Shape::convex_polygon(sides, tar, egui::Stroke::NONE));
    for i in 0..5_u8 {
        let (from, to) = (f32::from(i) / 5.0, f32::from(i) / 5.0 + 0.1);
        let narrow = 0.06;
        let mark = vec![along(from, -narrow), along(from, narrow), along(to, narrow), along(to, -narrow)];
        painter.add(Shape::convex_polygon(mark, p.surface, egui::Stroke::NONE));
    }
}

/// A strip from a line of heights down to the lower edge, from one colour to another.
fn bands(steps: &[f32], rect: Rect, top: impl Fn(usize) -> f32, above: Color32, below: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    let vertex = |pos: Pos2, color: Color32| Vertex { pos, uv: WHITE_UV, color };
    for (i, step) in steps.iter().enumerate() {
        let x = rect.left() + rect.width() * step;
        mesh.vertices.push(vertex(pos2(x, top(i)), above));
        mesh.vertices.push(vertex(pos2(x, rect.bottom()), below));
        if let Some(at) = i.checked_sub(1).and_then(|i| u32::try_from(2 * i).ok()) {
            mesh.add_triangle(at, at + 1, at + 2);
            mesh.add_triangle(at + 1, at + 2, at + 3);
        }
    }
    mesh
}
