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
fn sizes(screen: egui::Vec2) -> (egui::Vec2, egui::Vec2) {
    // A screen that says it is tiny, or none at all, still gets a window that can be seen.
    let room = (screen - TAKEN).max(egui::vec2(320.0, 200.0)).floor();
    (DESIGNED.min(room), LEAST.min(room))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_fits_its_screen_and_can_be_made_to_fit() {
        for (pixels, scale, first, least) in [
            ((1920.0, 1080.0), 1.0, (1280.0, 720.0), (1024.0, 640.0)),
            ((1366.0, 768.0), 1.0, (1280.0, 688.0), (1024.0, 640.0)),
            // 1092.8 × 614.4 points.
            ((1366.0, 768.0), 1.25, (1012.0, 534.0), (1012.0, 534.0)),
            // 1280 × 720 points.
            ((1920.0, 1080.0), 1.5, (1200.0, 640.0), (1024.0, 640.0)),
            ((3840.0, 2160.0), 2.0, (1280.0, 720.0), (1024.0, 640.0)),
            ((0.0, 0.0), 1.0, (320.0, 200.0), (320.0, 200.0)),
        ] {
            let (wide, high): (f32, f32) = pixels;
            let screen = egui::vec2(wide, high) / scale;
            assert_eq!(sizes(screen), (first.into(), least.into()), "{pixels:?} at {scale}");
        }
    }
}
