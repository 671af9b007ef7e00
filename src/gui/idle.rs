//! What of the input counts: a window that nobody touches does nothing, and what an input method takes does nothing else.
use bevy::prelude::*;
use bevy::window::{RequestRedraw, WindowResized, WindowScaleFactorChanged, WindowThemeChanged};
use bevy::winit::WinitSettings;
use bevy_egui::{EguiInput, EguiPreUpdateSet};
use egui::{Event, Modifiers};

use crate::screens::widget::input_method;

/// How many frames are drawn at the start, and after the window has changed, without waiting for anybody.
const FRAMES: u32 = 4;

/// Adds the sleep.
pub(super) fn plugin(app: &mut App) {
    app.insert_resource(WinitSettings::desktop_app());
    let between = EguiPreUpdateSet::ProcessInput;
    let sift = (drop_repeated_modifiers, leave_to_input_method);
    app.add_systems(PreUpdate, sift.after(between).before(EguiPreUpdateSet::BeginPass));
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

/// While an input method composes, the keys are its own.
fn leave_to_input_method(mut inputs: Query<&mut EguiInput>, mut composing: Local<bool>) {
    for mut input in &mut inputs {
        input_method::take_its_keys(&mut input.events, &mut composing);
    }
}

/// Fonts settle over the first frames, and a new size reaches the interface one frame late.
fn wake(
    mut drawn: Local<u32>,
    mut resized: MessageReader<WindowResized>,
    mut scaled: MessageReader<WindowScaleFactorChanged>,
    mut themed: MessageReader<WindowThemeChanged>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if resized.read().count() + scaled.read().count() + themed.read().count() > 0 {
        *drawn = 0;
    }
    if *drawn < FRAMES {
        *drawn += 1;
        redraw.write(RequestRedraw);
    }
}
