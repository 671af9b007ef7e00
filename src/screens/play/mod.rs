//! The screens of a session together: what each remembers, what stands around them, and which follows which.
mod bar;
mod coach;
mod route;
mod shell;

pub use route::{after_lesson, next_screen};
pub use shell::shell_ui;

use super::author::AuthorSide;
use super::calendar::CalendarState;
use super::debrief::DebriefState;
use super::drawer::DrawerState;
use super::meeting::MeetingState;
use super::offer_builder::BoardState;
use super::preparation::PreparationState;
use super::score::ScoreState;
use super::session::SessionModel;
use crate::preferences::Choices;
use crate::sim::play::SessionSnapshot;

/// The session under way and what each of its screens remembers. A screen is given its own part alone.
#[derive(Debug)]
pub struct SessionScreens {
    /// What all of them share.
    pub session: SessionModel,
    /// What an author sees beside it. Absent in a trainee's session.
    pub author: Option<AuthorSide>,
    /// What the drawers remember.
    pub drawer: DrawerState,
    /// What the preparation remembers.
    pub preparation: PreparationState,
    /// What the calendar remembers.
    pub calendar: CalendarState,
    /// What the meeting remembers.
    pub meeting: MeetingState,
    /// What the board remembers.
    pub board: BoardState,
    /// What the score remembers.
    pub score: ScoreState,
    /// What the debrief remembers.
    pub debrief: DebriefState,
}

impl SessionScreens {
    /// A session that is about to be shown.
    #[must_use]
    pub fn new(seen: SessionSnapshot, scenario: String, prefs: Choices) -> Self {
        Self {
            session: SessionModel::new(seen, scenario, prefs),
            author: None,
            drawer: DrawerState::default(),
            preparation: PreparationState::default(),
            calendar: CalendarState::default(),
            meeting: MeetingState::default(),
            board: BoardState::default(),
            score: ScoreState::default(),
            debrief: DebriefState::default(),
        }
    }
}
