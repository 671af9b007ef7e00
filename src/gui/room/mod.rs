//! The room as Bevy draws it: a place behind, people as sprites, the table before them; all beneath the egui pass.
mod actor;
mod canvas;
mod place;
mod portrait;
mod scenery;

use bevy::camera::visibility::VisibilitySystems;
use bevy::prelude::*;
use bevy::transform::TransformSystems;
use bevy::window::RequestRedraw;
use bevy_egui::{EguiContexts, EguiPostUpdateSet};

pub(super) use portrait::FaceLoader;

use crate::screens::room::Room;

/// Adds the room.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<RoomStage>();
    app.init_resource::<portrait::Portraits>();
    app.init_resource::<scenery::Scenery>();
    app.init_resource::<actor::Actors>();
    let draw = (take_room, scenery::set, actor::play).chain();
    app.add_systems(
        PostUpdate,
        draw.after(EguiPostUpdateSet::EndPass)
            .before(TransformSystems::Propagate)
            .before(VisibilitySystems::VisibilityPropagate),
    );
}

/// The room that the current screen shows, and how the screen's points become Bevy's units.
#[derive(Resource)]
struct RoomStage {
    room: Option<Room>,
    /// Bevy units for each point.
    zoom: f32,
    /// Pixels for each point.
    pixels: f32,
    /// The whole screen, in points.
    screen: egui::Rect,
}

impl Default for RoomStage {
    fn default() -> Self {
        Self { room: None, zoom: 1.0, pixels: 1.0, screen: egui::Rect::ZERO }
    }
}

impl RoomStage {
    /// Bevy's place for the middle of a rectangle.
    fn centre(&self, rect: egui::Rect) -> Vec2 {
        let from_middle = rect.center() - self.screen.center();
        Vec2::new(from_middle.x, -from_middle.y) * self.zoom
    }

    /// Bevy's size of a rectangle.
    fn size(&self, rect: egui::Rect) -> Vec2 {
        Vec2::new(rect.width(), rect.height()) * self.zoom
    }
}

/// Takes what the screen has just said, in the frame in which it was said.
fn take_room(
    mut contexts: EguiContexts,
    mut stage: ResMut<RoomStage>,
    mut redraw: MessageWriter<RequestRedraw>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let room = Room::take(ctx);
    // Of the pass that was just drawn; a new zoom counts from the next one on.
    let pixels = ctx.pixels_per_point();
    let zoom = pixels / ctx.native_pixels_per_point().unwrap_or(1.0);
    let screen = ctx.viewport_rect();
    if room != stage.room || screen != stage.screen || zoom != stage.zoom {
        *stage = RoomStage { room, zoom, pixels, screen };
        redraw.write(RequestRedraw);
    }
    Ok(())
}
