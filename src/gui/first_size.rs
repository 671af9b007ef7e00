//! How large the window opens, and how small it may be made: never beyond what the screen has room for.
use bevy::prelude::*;
use bevy::window::{Monitor, PrimaryWindow};

use super::scale::{DESIGNED, LEAST};

/// What panels, docks and the window's own frame take of a screen, in points: no system tells it beforehand.
const TAKEN: egui::Vec2 = egui::vec2(80.0, 80.0);

/// Gives the window its size once the screens are known, before anything is drawn.
pub(super) fn settle(monitors: Query<&Monitor>, mut windows: Query<&mut Window, With<PrimaryWindow>>) {
    let room = |m: &Monitor| {
        let pixels = m.physical_size().as_vec2();
        egui::vec2(pixels.x, pixels.y) / (m.scale_factor as f32).max(0.1)
    };
    // Where there are several, nobody knows beforehand on which one it opens.
    let Some(room) = monitors.iter().map(room).reduce(|a, b| a.min(b)) else { return };
    let (first, least) = sizes(room);
    for mut window in &mut windows {
        window.resize_constraints.min_width = least.x;
        window.resize_constraints.min_height = least.y;
        window.resolution.set(first.x, first.y);
    }
}

/// The first and the least size of a window on a screen, in the screen's points.
#[must_use]
pub fn sizes(screen: egui::Vec2) -> (egui::Vec2, egui::Vec2) {
    // A screen that says it is tiny, or none at all, still gets a window that can be seen.
    let room = (screen - TAKEN).max(egui::vec2(320.0, 200.0)).floor();
    (DESIGNED.min(room), LEAST.min(room))
}
