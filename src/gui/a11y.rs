//! What assistive technology asks for reaches the interface: `bevy_egui` only tells, it doesn't listen.
use bevy::a11y::ActionRequest;
use bevy::prelude::*;
use bevy_egui::input::EguiInputEvent;
use bevy_egui::{EguiInputSet, PrimaryEguiContext};

/// Adds the bridge.
pub(super) fn plugin(app: &mut App) {
    app.add_message::<ActionRequest>();
    app.add_systems(PreUpdate, listen.in_set(EguiInputSet::ReadBevyMessages));
}

/// Hands each request on as an event of egui.
fn listen(
    mut requests: MessageReader<ActionRequest>,
    context: Query<Entity, With<PrimaryEguiContext>>,
    mut events: MessageWriter<EguiInputEvent>,
) {
    let Ok(context) = context.single() else { return };
    for request in requests.read() {
        let event = egui::Event::AccessKitActionRequest(request.0.clone());
        events.write(EguiInputEvent { context, event });
    }
}
