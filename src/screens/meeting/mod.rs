//! At the table.
use egui::Ui;

use super::Intent;
use super::play::{Play, shell_ui};

/// What this screen remembers.
#[derive(Debug, Default)]
pub struct MeetingState {}

/// Draws it.
pub fn meeting_ui(ui: &mut Ui, play: &mut Play) -> Option<Intent> {
    shell_ui(ui, play, |_, _| None)
}
