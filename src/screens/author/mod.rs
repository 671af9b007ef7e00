//! The author's corner: a scenario laid open while it is being written, and played from anywhere.
mod file_list;
mod frame;
mod hands;
mod lab;
mod model;
pub mod outline;
pub mod picture;
pub mod picture_state;
mod play_from;
mod playthroughs;
mod shape;
mod sketch;
mod sketch_pages;
mod text;
mod why;

use egui::Ui;

pub use model::{
    AuthorModel, AuthorPage, BenchShown, FileShown, HandsOn, Hit, JourneyShown, LabShown, OpenScenario,
    PolicyShown, Save,
};
pub use sketch::Sketch;
pub use why::{AuthorSide, why_ui};

use super::intent::Intent;

/// Draws the author's corner: the shelf of files, or what is open.
pub fn author_ui(ui: &mut Ui, model: &mut AuthorModel) -> Option<Intent> {
    if model.desk.is_none() {
        return file_list::shelf_ui(ui, model);
    }
    frame::frame_ui(ui, model, |ui, desk| match desk.page {
        AuthorPage::Text => text::text_ui(ui, desk),
        AuthorPage::Outline => sketch_pages::outline_page(ui, desk),
        AuthorPage::Picture => sketch_pages::picture_page(ui, desk),
        AuthorPage::Play => play_from::play_from_ui(ui, desk),
        AuthorPage::Lab => lab::lab_ui(ui, desk),
        AuthorPage::Journeys => playthroughs::journeys_ui(ui, desk),
    })
}
