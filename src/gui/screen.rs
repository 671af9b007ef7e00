//! Which screen is shown, and where one came from.
use bevy::prelude::*;

use crate::screens::ScreenId;

/// The screen that is shown.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Screen(pub ScreenId);

/// The screens one came through, the last on top.
#[derive(Resource, Debug, Default)]
pub(super) struct ScreenHistory(Vec<ScreenId>);

impl ScreenHistory {
    /// Goes on from a screen.
    pub(super) fn leave(&mut self, from: ScreenId) {
        self.0.push(from);
    }

    /// From here one goes back to the title.
    pub(super) fn home(&mut self) {
        self.0.clear();
    }

    /// Where to go back to.
    pub(super) fn back(&mut self) -> ScreenId {
        self.0.pop().unwrap_or_default()
    }
}

/// Adds the screens' states.
pub(super) fn plugin(app: &mut App) {
    app.init_state::<Screen>();
    app.init_resource::<ScreenHistory>();
}
