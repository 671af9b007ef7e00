//! The author's corner: a scenario laid open while it is being written, and played from anywhere.
mod frame;
mod hands;
mod journeys;
mod lab;
mod model;
pub mod outline;
pub mod picture;
mod play_from;
mod shape;
mod shelf;
mod sketch;
mod text;
mod why;

use egui::Ui;

pub use model::{
    AuthorModel, BenchShown, Desk, FileShown, HandsOn, Hit, JourneyShown, LabShown, Page, PolicyShown,
    ProblemShown, Save, Wish,
};
pub use sketch::Sketch;
pub use why::{AuthorSide, why_ui};

use super::Intent;

/// Draws the author's corner: the shelf of files, or what is open.
pub fn author_ui(ui: &mut Ui, model: &mut AuthorModel) -> Option<Intent> {
    if model.desk.is_none() {
        return shelf::shelf_ui(ui, model);
    }
    frame::frame_ui(ui, model, |ui, desk| match desk.page {
        Page::Text => text::text_ui(ui, desk),
        Page::Outline => sketch::outline_page(ui, desk),
        Page::Picture => sketch::picture_page(ui, desk),
        Page::Play => play_from::play_from_ui(ui, desk),
        Page::Lab => lab::lab_ui(ui, desk),
        Page::Journeys => journeys::journeys_ui(ui, desk),
    })
}
