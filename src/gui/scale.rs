//! Before a screen is drawn: the look in force, a comfortable size for the window, the keys that change the text size.
use bevy::prelude::*;
use bevy::window::{PrimaryWindow, WindowTheme};
use bevy_egui::EguiContexts;
use egui::{Key, Modifiers};

use super::models::Models;
use super::requested_intent::RequestedIntent;
use crate::preferences::{Choices, TEXT_PERCENTS, ThemeChoice};
use crate::screens::Intent;
use crate::screens::theme::Look;

/// The size that screens are laid out for, in points.
pub(super) const DESIGNED: egui::Vec2 = egui::vec2(1280.0, 720.0);
/// The least size that every screen has room in, in points.
pub(super) const LEAST: egui::Vec2 = egui::vec2(1024.0, 640.0);

/// Settles how this frame looks.
pub(super) fn fit(
    mut contexts: EguiContexts,
    windows: Query<&Window, With<PrimaryWindow>>,
    camera: Query<&Camera>,
    models: Res<Models>,
    mut wanted: ResMut<RequestedIntent>,
    mut clear: ResMut<ClearColor>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let prefs = &models.prefs;
    let system = windows.single().ok().and_then(|w| w.window_theme);
    let dark = match prefs.theme {
        ThemeChoice::System => system == Some(WindowTheme::Dark),
        ThemeChoice::Light => false,
        ThemeChoice::Dark => true,
    };
    let look = Look::new(prefs.lang, dark, f32::from(prefs.text_percent) / 100.0, prefs.reduced_motion);
    let ground = look.palette.ground;
    clear.0 = Color::srgb_u8(ground.r(), ground.g(), ground.b());
    look.install(ctx);
    // The window's own size, because egui's answer is one frame late when the zoom has just changed.
    if let Some(size) = camera.single().ok().and_then(Camera::logical_target_size) {
        let zoom = comfortable_zoom(egui::vec2(size.x, size.y));
        if zoom != ctx.zoom_factor() {
            ctx.set_zoom_factor(zoom);
        }
    }
    if let Some(prefs) = resized(ctx, prefs) {
        wanted.0.get_or_insert(Intent::Choose(prefs));
    }
    Ok(())
}

/// Half of what a window grows beyond the designed size goes into larger things, half into more room; in quarters, so
/// that dragging a corner doesn't redraw every letter at every step. On a screen too small for the least size everything
/// is smaller.
#[must_use]
pub fn comfortable_zoom(window: egui::Vec2) -> f32 {
    let fits = (window.x / LEAST.x).min(window.y / LEAST.y);
    if fits < 1.0 {
        return ((fits * 16.0).floor() / 16.0).max(0.25);
    }
    let ratio = (window.x / DESIGNED.x).min(window.y / DESIGNED.y);
    let zoom = 1.0 + (ratio - 1.0).max(0.0) / 2.0;
    ((zoom * 8.0).floor() / 8.0).min(3.0)
}

/// Larger or smaller text by the keys that everybody tries.
fn resized(ctx: &egui::Context, prefs: &Choices) -> Option<Choices> {
    let (larger, smaller, usual) = ctx.input_mut(|i| {
        let mut pressed = |key| i.consume_key(Modifiers::COMMAND, key);
        (pressed(Key::Plus) || pressed(Key::Equals), pressed(Key::Minus), pressed(Key::Num0))
    });
    let now = prefs.text_percent;
    let to = if usual {
        Some(TEXT_PERCENTS[0])
    } else if larger {
        TEXT_PERCENTS.into_iter().find(|t| *t > now)
    } else if smaller {
        TEXT_PERCENTS.into_iter().rev().find(|t| *t < now)
    } else {
        None
    };
    to.filter(|t| *t != now).map(|text_percent| Choices { text_percent, ..prefs.clone() })
}
