//! Finds what a screen cuts off at its side: text or controls wider than the room that they were given.
use std::sync::{Arc, Mutex, PoisonError};

use bevy::prelude::*;
use bevy_egui::EguiContexts;

/// Half a point is rounding.
const SLACK: f32 = 1.5;

/// The first thing that is cut off in the frame last drawn, in points.
#[derive(Resource, Clone)]
pub(super) struct Clipped(pub(super) Arc<Mutex<Option<egui::Rect>>>);

/// Looks for it. What a scroll area hides above or below is not cut off; it can be scrolled to.
pub(super) fn look(mut contexts: EguiContexts, clipped: Res<Clipped>) -> Result {
    let ctx = contexts.ctx_mut()?;
    let screen = ctx.viewport_rect();
    let found = ctx.viewport(|viewport| {
        let layers = viewport.prev_pass.widgets.layers();
        let mut cut: Vec<egui::Rect> = layers
            .flat_map(|(_, widgets)| widgets.iter())
            .filter(|w| w.interact_rect.is_positive() && w.rect.is_finite())
            .filter(|w| {
                // A screen's own background is as large as the screen.
                let whole = w.rect.width() >= screen.width() - SLACK;
                let left = w.rect.left() < w.interact_rect.left() - SLACK;
                let right = w.rect.right() > w.interact_rect.right() + SLACK;
                !whole && (left || right)
            })
            .map(|w| w.rect)
            .collect();
        cut.sort_by(|a, b| a.top().total_cmp(&b.top()).then(a.left().total_cmp(&b.left())));
        cut.first().copied()
    });
    *clipped.0.lock().unwrap_or_else(PoisonError::into_inner) = found;
    Ok(())
}
