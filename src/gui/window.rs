//! Opens the window and stays until it is closed.
use std::path::PathBuf;
use std::sync::atomic::Ordering;
use std::time::Instant;

use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::window::{PresentMode, WindowResolution};

use bevy_egui::EguiStartupSet;

use super::display::{self, Unavailable};
use super::first_size;
use super::models;
use crate::content::data_dir::Home;
use crate::i18n::Lang;

/// What the window begins with.
#[derive(Clone, Debug, Default)]
pub enum FirstScreen {
    /// The title.
    #[default]
    Title,
    /// A scenario file in the author's corner.
    Author(PathBuf),
    /// A class in this folder.
    Class(String),
}

/// How to open.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where things are kept.
    pub home: Option<Home>,
    /// The language for this time, whatever was chosen before.
    pub lang: Option<Lang>,
    /// What to begin with.
    pub first: FirstScreen,
}

/// Opens the window; returns when it was closed.
///
/// # Errors
/// When there is no display or no driver, before anything was shown.
pub fn run(options: Options) -> Result<(), Unavailable> {
    if !display::named() {
        return Err(Unavailable::NoDisplay);
    }
    let begun = Instant::now();
    display::attempt(move || {
        let mut app = App::new();
        app.add_plugins(bevy_plugins());
        app.set_error_handler(bevy::ecs::error::error);
        app.add_systems(PreStartup, spawn_camera.before(EguiStartupSet::InitContexts));
        app.add_systems(PreStartup, first_size::settle);
        app.add_plugins(super::plugin);
        models::load(&mut app, options.home, options.lang);
        match options.first {
            FirstScreen::Title => {}
            FirstScreen::Author(path) => super::author::open_first(&mut app, path),
            FirstScreen::Class(folder) => super::begin_with_class(&mut app, folder),
        }
        app.insert_resource(Begun(begun));
        app.add_systems(Last, first_frame);
        app.run();
    })
}

/// Bevy as far as it is needed, with a window.
fn bevy_plugins() -> bevy::app::PluginGroupBuilder {
    let window = Window {
        title: "Counterpart".to_owned(),
        name: Some("counterpart".to_owned()),
        // `first_size` knows better once the screens are known.
        resolution: WindowResolution::new(1280, 720),
        present_mode: PresentMode::AutoVsync,
        ..default()
    };
    DefaultPlugins
        .set(WindowPlugin { primary_window: Some(window), ..default() })
        .set(quiet_log())
        .set(ready_at_once())
}

/// Says only what somebody has to know; `RUST_LOG` says more.
pub(super) fn quiet_log() -> LogPlugin {
    LogPlugin {
        filter: "error,wgpu_hal=off,counterpart=info".to_owned(),
        level: bevy::log::Level::INFO,
        ..default()
    }
}

/// Nothing is drawn with half its shaders: an idle window would not be drawn again.
pub(super) fn ready_at_once() -> RenderPlugin {
    RenderPlugin { synchronous_pipeline_compilation: true, ..default() }
}

fn spawn_camera(mut commands: Commands) {
    // Pictures and egui smooth their own edges.
    commands.spawn((Camera2d, Msaa::Off));
}

#[derive(Resource)]
struct Begun(Instant);

/// Notes when the first frame was there.
fn first_frame(begun: Res<Begun>, mut frames: Local<u32>) {
    // The second update begins when the first frame has been handed to the renderer.
    *frames += 1;
    if *frames == 2 {
        display::STARTED.store(true, Ordering::Relaxed);
        debug!("first frame after {} ms", begun.0.elapsed().as_millis());
    }
}
