//! What stands around every screen of a session.
use egui::Ui;

use super::Play;
use crate::screens::Intent;

/// Draws a screen of a session with what stands around it.
pub fn shell_ui(
    ui: &mut Ui,
    play: &mut Play,
    screen: impl FnOnce(&mut Ui, &mut Play) -> Option<Intent>,
) -> Option<Intent> {
    screen(ui, play)
}
