//! The briefing.
use egui::Ui;

use super::Intent;
use super::play::{Play, shell_ui};

/// What this screen remembers.
#[derive(Debug, Default)]
pub struct BriefingState {}

/// Draws it.
pub fn briefing_ui(ui: &mut Ui, play: &mut Play) -> Option<Intent> {
    shell_ui(ui, play, |_, _| None)
}
