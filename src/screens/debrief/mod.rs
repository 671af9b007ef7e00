//! The debrief: first what the trainee thinks, then what can be seen, and the truth for those who open it.
mod again;
mod answers;
mod behaviour;
mod compared;
mod deal;
mod decision_impact;
mod frame;
mod gauge;
mod objections;
mod people;
mod questions;
mod recommendations;
mod result;
mod save;
mod sheet;
mod state;
mod timeline;
mod turns;

use std::sync::Arc;

use egui::Ui;
use strum::VariantArray;

use super::intent::Intent;
use super::session::SessionModel;
use crate::sim::debrief::decision_impact::Stakes;

pub use state::{DebriefState, Kin, OtherShown, Recalled, RelatedSessions, Saved, SessionPair};

/// A page of the debrief, in the order in which it is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, VariantArray)]
pub enum DebriefPage {
    #[default]
    /// Before any number: three questions.
    Questions,
    /// What came of it, and what they think of us.
    Result,
    /// Two things to work on; then play on, or open the truth.
    Work,
    /// The line of play.
    Line,
    /// The people and what they wanted.
    People,
    /// What they held against us.
    Objections,
    /// The deal and what was possible.
    Deal,
    /// How one talked.
    Behaviour,
    /// The turns that mattered.
    Stakes,
    /// Again from here, and beside another session.
    Again,
}

impl DebriefPage {
    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Questions => "questions",
            Self::Result => "result",
            Self::Work => "work",
            Self::Line => "line",
            Self::People => "people",
            Self::Objections => "objections",
            Self::Deal => "deal",
            Self::Behaviour => "behaviour",
            Self::Stakes => "stakes",
            Self::Again => "again",
        }
    }

    /// The page of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::VARIANTS.iter().copied().find(|page| page.name() == name)
    }

    /// The interface words for it.
    fn key(self) -> &'static str {
        match self {
            Self::Questions => "ui.debrief.questions",
            Self::Result => "ui.debrief.result",
            Self::Work => "ui.debrief.work",
            Self::Line => "ui.debrief.line",
            Self::People => "ui.debrief.people",
            Self::Objections => "ui.debrief.objections",
            Self::Deal => "ui.debrief.deal",
            Self::Behaviour => "ui.debrief.behaviour",
            Self::Stakes => "ui.debrief.stakes",
            Self::Again => "ui.debrief.again",
        }
    }

    /// What keeps it shut.
    fn shut(self, state: &DebriefState) -> Option<Shut> {
        match self {
            Self::Questions => None,
            _ if !state.asked => Some(Shut::Questions),
            Self::Result | Self::Work | Self::Again => None,
            _ if !state.opened => Some(Shut::Truth),
            _ => None,
        }
    }
}

/// What keeps a page shut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shut {
    /// The three questions come first.
    Questions,
    /// It is part of the truth.
    Truth,
}

/// How far the turns that mattered have been weighed.
#[derive(Clone, Debug, Default)]
pub enum Weighed {
    /// Nobody has asked.
    #[default]
    NotAsked,
    /// Under way: thousandths.
    Running(u32),
    /// Done; nothing where there is nothing to weigh.
    Done(Option<Arc<Stakes>>),
}

/// What its pages show.
#[derive(Debug)]
struct DebriefModel<'a> {
    session: &'a mut SessionModel,
    debrief: &'a mut DebriefState,
}

/// Draws it.
pub fn debrief_ui(ui: &mut Ui, session: &mut SessionModel, state: &mut DebriefState) -> Option<Intent> {
    if state.data.is_none() {
        state.data = session.seen.debrief().map(Arc::new);
    }
    let Some(data) = state.data.clone() else {
        frame::not_over(ui);
        return None;
    };
    frame::frame_ui(ui, &mut DebriefModel { session, debrief: state }, |ui, play| match play.debrief.page {
        DebriefPage::Questions => questions::page_ui(ui, play, &data),
        DebriefPage::Result => result::page_ui(ui, play, &data),
        DebriefPage::Work => recommendations::page_ui(ui, play, &data),
        DebriefPage::Line => timeline::page_ui(ui, play, &data),
        DebriefPage::People => people::page_ui(ui, play, &data),
        DebriefPage::Objections => objections::page_ui(ui, play, &data),
        DebriefPage::Deal => deal::page_ui(ui, play, &data),
        DebriefPage::Behaviour => behaviour::page_ui(ui, play, &data),
        DebriefPage::Stakes => decision_impact::page_ui(ui, play, &data),
        DebriefPage::Again => again::page_ui(ui, play, &data),
    })
}
