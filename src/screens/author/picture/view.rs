//! Which part of the picture one sees, and how large.
use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::super::picture_state::PictureView;
use crate::sim::outline::{Graph, GraphNode, NODE_HIGH, NODE_WIDE};

/// Largest.
const CLOSEST: f32 = 3.0;
/// Smallest.
const FARTHEST: f32 = 0.06;

/// A view in a field of the screen.
#[derive(Clone, Copy, Debug)]
pub(super) struct VisibleView {
    pub(super) view: PictureView,
    pub(super) field: Rect,
}

impl PictureView {
    /// All of it.
    pub(super) fn whole(graph: &Graph, field: Rect, largest: f32) -> Self {
        let (wide, high) = (graph.size.0.max(1) as f32, graph.size.1.max(1) as f32);
        let zoom = (field.width() / wide).min(field.height() / high).min(largest);
        let zoom = zoom.clamp(FARTHEST, CLOSEST);
        Self { zoom, corner: pos2(wide / 2.0, high / 2.0) - field.size() / zoom / 2.0 }
    }

    /// Larger or smaller, with a point of the screen where it is.
    pub(super) fn zoomed(self, by: f32, field: Rect, about: Pos2) -> Self {
        let zoom = (self.zoom * by).clamp(FARTHEST, CLOSEST);
        let away = about - field.min;
        Self { zoom, corner: self.corner + away / self.zoom - away / zoom }
    }

    /// Moved by a way on the screen, and never so far that nothing is in sight.
    pub(super) fn moved(self, by: Vec2, graph: &Graph, field: Rect) -> Self {
        let (wide, high) = (graph.size.0 as f32, graph.size.1 as f32);
        let half = field.size() / self.zoom / 2.0;
        let middle = self.corner + half - by / self.zoom;
        let middle = pos2(middle.x.clamp(0.0, wide), middle.y.clamp(0.0, high));
        Self { corner: middle - half, ..self }
    }
}

impl VisibleView {
    pub(super) fn at(&self, x: f32, y: f32) -> Pos2 {
        self.field.min + (pos2(x, y) - self.view.corner) * self.view.zoom
    }

    /// Where a box lies on the screen.
    pub(super) fn rect(&self, node: &GraphNode) -> Rect {
        let min = self.at(node.x as f32, node.y as f32);
        Rect::from_min_size(min, vec2(NODE_WIDE as f32, NODE_HIGH as f32) * self.view.zoom)
    }

    /// The view that brings a box into sight, if it is not.
    pub(super) fn showing(&self, node: &GraphNode, graph: &Graph) -> Option<PictureView> {
        let rect = self.rect(node);
        let inner = self.field.shrink2(vec2(12.0, 12.0));
        if inner.contains_rect(rect) {
            return None;
        }
        let by = |low: f32, high: f32, from: f32, to: f32| {
            if to - from > high - low {
                (low + high - from - to) / 2.0
            } else if from < low {
                low - from
            } else if to > high {
                high - to
            } else {
                0.0
            }
        };
        let by = vec2(
            by(inner.left(), inner.right(), rect.left(), rect.right()),
            by(inner.top(), inner.bottom(), rect.top(), rect.bottom()),
        );
        Some(self.view.moved(by, graph, self.field))
    }
}
