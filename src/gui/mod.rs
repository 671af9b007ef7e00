//! The window: the only layer that names Bevy. It draws the room, runs the one egui pass and applies what screens ask for.
mod a11y;
mod author;
mod author_intents;
pub mod class_job;
mod current_session;
mod display;
mod draw;
mod error;
pub mod first_size;
mod idle;
mod impact_job;
mod intent_targets;
mod intents;
mod library_watch;
mod models;
mod old_sessions;
mod related_sessions;
mod report_job;
mod requested_intent;
mod room;
pub mod scale;
mod screen;
mod screenshot;
mod typeface;
mod window;

use bevy::prelude::*;
use bevy::window::ExitSystems;
use bevy_egui::{EguiPlugin, EguiPrimaryContextPass};

pub use display::Unavailable;
pub use screenshot::{CornerWish, Picture, PictureError, StagedMoment, Wished, screenshot};
pub use window::{FirstScreen, Options, run};

pub use class_job::begin_with_class;
pub use error::OpenError;
pub use models::{Models, load};
pub use requested_intent::RequestedIntent;
pub use screen::Screen;

/// What happens in a frame, in this order.
#[derive(SystemSet, Clone, Debug, PartialEq, Eq, Hash)]
pub enum GuiSystems {
    /// The look and the size are settled.
    Fit,
    /// The current screen is drawn and says what the person wants.
    Draw,
    /// What the person wants is done.
    Apply,
    /// The window is closing: the last moment to write anything that isn't on disk yet. Runs once.
    Close,
}

/// Everything that the window and a screenshot have in common. They bring their own camera: the interface belongs to the
/// first one there ever is, so there is only one, and it stays.
pub(crate) fn plugin(app: &mut App) {
    app.add_plugins(EguiPlugin::default());
    app.add_plugins((flow, room::plugin, idle::plugin, a11y::plugin, typeface::plugin));
    app.configure_sets(EguiPrimaryContextPass, (GuiSystems::Fit, GuiSystems::Draw).chain());
    app.add_systems(EguiPrimaryContextPass, scale::fit.in_set(GuiSystems::Fit));
    app.add_systems(EguiPrimaryContextPass, draw::draw.in_set(GuiSystems::Draw));
}

/// Which screen follows which, and what is done when a person wants something: all that needs no window.
pub fn flow(app: &mut App) {
    app.add_plugins((
        screen::plugin,
        models::plugin,
        library_watch::plugin,
        impact_job::plugin,
        report_job::plugin,
        class_job::plugin,
        author::plugin,
        intents::plugin,
    ));
    let closing = GuiSystems::Close.after(GuiSystems::Apply).after(ExitSystems).run_if(on_message::<AppExit>);
    app.configure_sets(Last, closing);
}
