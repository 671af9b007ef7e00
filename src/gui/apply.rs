//! The one system that does what the screens ask for, once a frame, after everything is drawn.
use bevy::prelude::*;
use bevy::window::RequestRedraw;

use super::GuiSystems;
use super::models::{Keep, Models};
use super::screen::{Screen, Trail};
use crate::choices::Choices;
use crate::screens::Intent;
use crate::words;

/// What the person wants, as the screen of this frame said it.
#[derive(Resource, Default)]
pub struct Wanted(pub Option<Intent>);

/// Adds the system.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Wanted>();
    app.add_message::<RequestRedraw>();
    app.add_systems(Last, apply.in_set(GuiSystems::Apply));
}

/// Does what was asked for.
fn apply(
    mut wanted: ResMut<Wanted>,
    mut models: ResMut<Models>,
    mut trail: ResMut<Trail>,
    screen: Res<State<Screen>>,
    mut next: ResMut<NextState<Screen>>,
    keep: Option<Res<Keep>>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut exit: MessageWriter<AppExit>,
) {
    let Some(intent) = wanted.0.take() else { return };
    // What was changed is seen at once, not when the mouse next moves.
    redraw.write(RequestRedraw);
    let here = screen.get().0;
    match intent {
        Intent::Open(there) if there != here => {
            trail.leave(here);
            next.set(Screen(there));
        }
        Intent::Back => NextState::set_if_neq(&mut next, Screen(trail.back())),
        Intent::Choose(prefs) => choose(&mut models, keep.as_deref(), prefs),
        Intent::Dismiss => {
            models.title.notice = None;
            models.settings.notice = None;
        }
        Intent::Quit => {
            exit.write(AppExit::Success);
        }
        // There is no session to resume and nothing to learn from until those are built.
        Intent::Open(_) | Intent::Resume | Intent::Learn => {}
    }
}

/// Puts choices in force and keeps them; says so when they can't be kept.
fn choose(models: &mut Models, keep: Option<&Keep>, prefs: Choices) {
    let saved = keep.map_or(Ok(()), |keep| keep.0.save_prefs(&prefs));
    let lang = prefs.lang;
    models.choose(prefs);
    models.settings.notice = saved.err().map(|error| {
        let reason = error.to_string();
        words::text_with(lang, "ui.settings.unsaved", &[("reason", &reason)])
    });
}
