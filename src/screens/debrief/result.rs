//! What came of it, and what they think of us.
use egui::Ui;

use crate::screens::Intent;
use crate::screens::play::Play;
use crate::sim::debrief::Debrief;

/// Draws the page.
pub(super) fn page_ui(_: &mut Ui, _: &mut Play, _: &Debrief) -> Option<Intent> {
    None
}
