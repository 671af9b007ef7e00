//! Everything that an intent may change, in the hands of the one system that does what was asked for.
use bevy::ecs::system::SystemParam;
use bevy::prelude::*;

use super::author::Corner;
use super::class_job::ClassReading;
use super::current_session::CurrentSession;
use super::impact_job::Weighing;
use super::models::{DataDir, Models};
use super::report_job::Saving;
use super::screen::{Screen, ScreenHistory};
use crate::content::data_dir::Home;
use crate::screens::ScreenId;

/// Everything that an intent may change.
#[derive(SystemParam)]
pub(super) struct IntentTargets<'w> {
    pub(super) models: ResMut<'w, Models>,
    pub(super) table: ResMut<'w, CurrentSession>,
    pub(super) weighing: ResMut<'w, Weighing>,
    pub(super) reading: ResMut<'w, ClassReading>,
    pub(super) saving: ResMut<'w, Saving>,
    pub(super) corner: ResMut<'w, Corner>,
    pub(super) trail: ResMut<'w, ScreenHistory>,
    pub(super) screen: Res<'w, State<Screen>>,
    pub(super) next: ResMut<'w, NextState<Screen>>,
    pub(super) keep: Option<Res<'w, DataDir>>,
    pub(super) exit: MessageWriter<'w, AppExit>,
}

impl IntentTargets<'_> {
    /// Where things are kept, if anywhere.
    pub(super) fn home(&self) -> Option<&Home> {
        self.keep.as_deref().map(|keep| &keep.0)
    }

    /// The screen that is shown.
    pub(super) fn here(&self) -> ScreenId {
        self.screen.get().0
    }

    /// Shows a screen.
    pub(super) fn go(&mut self, there: ScreenId) {
        NextState::set_if_neq(&mut self.next, Screen(there));
    }
}
