//! A window that nobody touches does nothing.
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy::winit::WinitSettings;
use bevy_egui::{EguiInput, EguiPreUpdateSet};
use egui::{Event, Modifiers};

/// How many frames are drawn at the start without waiting for anybody.
const FIRST_FRAMES: u32 = 4;

/// Adds the sleep.
pub(super) fn plugin(app: &mut App) {
    app.insert_resource(WinitSettings::desktop_app());
    let between = EguiPreUpdateSet::ProcessInput;
    app.add_systems(
        PreUpdate,
        drop_repeated_modifiers
            .after(between)
            .before(EguiPreUpdateSet::BeginPass),
    );
    app.add_systems(Update, wake);
}

/// `bevy_egui` says in every frame which modifier keys are down; egui takes any event for a reason to draw again. Only a
/// change is news.
fn drop_repeated_modifiers(mut inputs: Query<&mut EguiInput>, mut last: Local<Modifiers>) {
    for mut input in &mut inputs {
        input.events.retain(|event| match event {
            Event::ModifiersChanged(now) => std::mem::replace(&mut *last, *now) != *now,
            _ => true,
        });
    }
}

/// Fonts and sizes settle over the first frames.
fn wake(mut frames: Local<u32>, mut redraw: MessageWriter<RequestRedraw>) {
    if *frames < FIRST_FRAMES {
        *frames += 1;
        redraw.write(RequestRedraw);
    }
}
