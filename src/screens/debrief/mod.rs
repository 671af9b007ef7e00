//! The debrief: first what the trainee thinks, then what can be seen, and the truth for those who open it.
mod again;
mod behaviour;
mod deal;
mod line;
mod objections;
mod people;
mod questions;
mod result;
mod stakes;
mod work;

use std::sync::Arc;

use egui::Ui;

use super::Intent;
use super::play::{Play, shell_ui};
use crate::sim::compiled::RoleId;
use crate::sim::debrief::Debrief;
use crate::sim::debrief::answers::Answers;
use crate::sim::debrief::stakes::Stakes;

/// A page of the debrief, in the order in which it is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
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

/// What the debrief remembers.
#[derive(Debug, Default)]
pub struct DebriefState {
    /// The page that is open.
    pub page: Page,
    /// The truth has been opened.
    pub opened: bool,
    /// The turns that mattered.
    pub weighed: Weighed,
    /// The answers given to the three questions.
    pub answers: Answers,
    /// What the line of play remembers.
    line: line::LineState,
    /// The person who is looked at.
    person: Option<RoleId>,
    /// The finished session, opened up; made once.
    data: Option<Arc<Debrief>>,
}

/// Draws it.
pub fn debrief_ui(ui: &mut Ui, play: &mut Play) -> Option<Intent> {
    shell_ui(ui, play, |ui, play| {
        if play.debrief.data.is_none() {
            play.debrief.data = play.seen.debrief().map(Arc::new);
        }
        let data = play.debrief.data.clone()?;
        match play.debrief.page {
            Page::Questions => questions::page_ui(ui, play, &data),
            Page::Result => result::page_ui(ui, play, &data),
            Page::Work => work::page_ui(ui, play, &data),
            Page::Line => line::page_ui(ui, play, &data),
            Page::People => people::page_ui(ui, play, &data),
            Page::Objections => objections::page_ui(ui, play, &data),
            Page::Deal => deal::page_ui(ui, play, &data),
            Page::Behaviour => behaviour::page_ui(ui, play, &data),
            Page::Stakes => stakes::page_ui(ui, play, &data),
            Page::Again => again::page_ui(ui, play, &data),
        }
    })
}
