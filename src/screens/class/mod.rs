//! A class for the projector: many people's sessions, one thing a page, in type that is read from the back of a room.
//!
//! People have aliases here, never names; what opens the truth lies behind a page that has to be passed on purpose.
mod bars;
mod contents;
mod frame;
mod plots;
mod slide;
mod spoiler_free;
mod spoilers;
mod start;
mod strip;

use std::sync::Arc;

use egui::Ui;
use strum::VariantNames as _;

use super::intent::Intent;
use crate::sim::class::{ClassDebrief, ScenarioSection};

pub use slide::{Slide, slides};

/// The pages that a picture can show, by name: the choice of a folder, the list of pages, and each of them.
#[must_use]
pub fn page_names() -> Vec<&'static str> {
    ["start", "contents"].iter().chain(Slide::VARIANTS).copied().collect()
}

/// What the class view shows.
#[derive(Clone, Debug, Default)]
pub struct ClassModel {
    /// The folder of the sessions that are kept here, as the system writes it; `None` where nothing is kept.
    pub own: Option<String>,
    /// The folder that was looked at last.
    pub last: Option<String>,
    /// What is typed as a folder.
    pub typed: String,
    /// The folder that is being read.
    pub reading: Option<String>,
    /// Why the last one could not be read.
    pub notice: Option<String>,
    /// The class that is shown.
    pub shown: Option<OpenClass>,
}

/// A class that was read, and where in it one is.
#[derive(Clone, Debug)]
pub struct OpenClass {
    /// The class.
    pub class: Arc<ClassDebrief>,
    /// Its folder.
    pub folder: String,
    /// The scenario that is looked at.
    pub section: usize,
    /// The page; nothing for the list of pages.
    pub page: Option<usize>,
    /// Scenarios whose second half has been opened.
    opened: Vec<usize>,
}

impl OpenClass {
    /// A class at its list of pages.
    #[must_use]
    pub fn new(class: ClassDebrief, folder: String) -> Self {
        Self { class: Arc::new(class), folder, section: 0, page: None, opened: Vec::new() }
    }

    /// The scenario that is looked at; nothing where no session was counted.
    #[must_use]
    pub fn section(&self) -> Option<&ScenarioSection> {
        self.class.sections.get(self.section)
    }

    /// Whether the second half of this scenario has been opened.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.opened.contains(&self.section)
    }

    /// Opens the second half of this scenario.
    pub fn open(&mut self) {
        if !self.is_open() {
            self.opened.push(self.section);
        }
    }

    /// The pages of the scenario that is looked at.
    #[must_use]
    pub fn slides(&self) -> Vec<Slide> {
        slides(&self.class, self.section())
    }

    /// Turns to a page; one of the second half only once that was opened, else to the page before it.
    pub fn turn_to(&mut self, page: usize) {
        let slides = self.slides();
        let seal = slides.iter().position(|s| *s == Slide::Seal);
        let most = match seal {
            Some(seal) if !self.is_open() && slides.get(page) != Some(&Slide::LeftOut) => seal,
            _ => slides.len().saturating_sub(1),
        };
        self.page = Some(page.min(most));
    }
}

/// Draws it.
pub fn class_ui(ui: &mut Ui, model: &mut ClassModel) -> Option<Intent> {
    if model.shown.is_some() { frame::frame_ui(ui, model) } else { start::start_ui(ui, model) }
}
