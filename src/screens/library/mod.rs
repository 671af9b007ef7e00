//! The shelf of scenarios.
use egui::Ui;

use super::Intent;

/// What the library shows.
#[derive(Debug, Default)]
pub struct LibraryModel {}

/// Draws it.
pub fn library_ui(_: &mut Ui, _: &mut LibraryModel) -> Option<Intent> {
    None
}
