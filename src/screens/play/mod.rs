//! The session under way, as all its screens share it: what can be seen of it, and what each screen remembers.
mod bar;
mod coach;
mod route;
mod shell;

pub use coach::{Coach, coach_ui};
pub use route::{after_lesson, next_screen};
pub use shell::shell_ui;

use super::author::AuthorSide;
use super::briefing::BriefingState;
use super::calendar::CalendarState;
use super::debrief::DebriefState;
use super::decision::DecisionState;
pub use super::drawer::Drawer;
use super::drawer::DrawerState;
use super::meeting::MeetingState;
use super::offer_builder::BoardState;
use super::preparation::PreparationState;
use super::recap::CarState;
use super::score::ScoreState;
use crate::preferences::Choices;
use crate::sim::view::{SessionSnapshot, View};

/// A screen of a session.
pub type SessionScreen = fn(&mut egui::Ui, &mut SessionModel) -> Option<super::Intent>;

/// The function that draws a screen of a session; `None` for screens that need none.
#[must_use]
pub fn session_screen(screen: super::ScreenId) -> Option<SessionScreen> {
    use super::ScreenId;
    Some(match screen {
        ScreenId::Briefing => super::briefing_ui,
        ScreenId::Preparation => super::preparation_ui,
        ScreenId::Calendar => super::calendar_ui,
        ScreenId::Meeting => super::meeting_ui,
        ScreenId::Car => super::car_ui,
        ScreenId::Board => super::board_ui,
        ScreenId::Decision => super::decision_ui,
        ScreenId::Score => super::score_ui,
        ScreenId::Debrief => super::debrief_ui,
        ScreenId::Lesson => super::lesson_ui,
        ScreenId::Title
        | ScreenId::Settings
        | ScreenId::Library
        | ScreenId::Author
        | ScreenId::Class
        | ScreenId::Gallery => {
            return None;
        }
    })
}

/// The session under way.
#[derive(Debug)]
pub struct SessionModel {
    /// What can be seen of it now.
    pub seen: SessionSnapshot,
    /// The scenario's id.
    pub scenario: String,
    /// Where in the log the last action begins (see [`View::transcript`]).
    pub since: usize,
    /// How many actions have been done in this sitting: screens see by it that something has happened.
    pub step: u32,
    /// The choices in force.
    pub prefs: Choices,
    /// Something that has to be said: a refusal, a scenario that has changed, a disk that is full.
    pub notice: Option<String>,
    /// The folder that the session is kept in, as the system writes it; `None` where nothing is kept.
    pub kept: Option<String>,
    /// The first three minutes: what to tell the newcomer now. Absent in a session.
    pub coach: Option<Coach>,
    /// What an author sees beside it. Absent in a trainee's session.
    pub author: Option<AuthorSide>,
    /// What is open over the screen.
    pub open: Option<Drawer>,
    /// What the drawers remember.
    pub drawer: DrawerState,
    /// What the briefing remembers.
    pub briefing: BriefingState,
    /// What the preparation remembers.
    pub preparation: PreparationState,
    /// What the calendar remembers.
    pub calendar: CalendarState,
    /// What the meeting remembers.
    pub meeting: MeetingState,
    /// What the car remembers.
    pub car: CarState,
    /// What the board remembers.
    pub board: BoardState,
    /// What the decision remembers.
    pub decision: DecisionState,
    /// What the score remembers.
    pub score: ScoreState,
    /// What the debrief remembers.
    pub debrief: DebriefState,
}

impl SessionModel {
    /// A session that is about to be shown.
    #[must_use]
    pub fn new(seen: SessionSnapshot, scenario: String, prefs: Choices) -> Self {
        let since = seen.view().log_end();
        Self {
            seen,
            scenario,
            since,
            step: 0,
            prefs,
            notice: None,
            kept: None,
            coach: None,
            author: None,
            open: None,
            drawer: DrawerState::default(),
            briefing: BriefingState::default(),
            preparation: PreparationState::default(),
            calendar: CalendarState::default(),
            meeting: MeetingState::default(),
            car: CarState::default(),
            board: BoardState::default(),
            decision: DecisionState::default(),
            score: ScoreState::default(),
            debrief: DebriefState::default(),
        }
    }

    /// Something was done: `since` is where in the log it begins.
    pub fn follow(&mut self, seen: SessionSnapshot, since: usize) {
        self.seen = seen;
        self.since = since;
        self.step += 1;
        self.notice = None;
    }

    /// A card was placed or taken back: nobody saw it, so what was said last stays what was said last, and no screen
    /// is disturbed.
    pub fn believe(&mut self, seen: SessionSnapshot) {
        self.seen = seen;
        self.notice = None;
    }

    /// Opens the transcript: at the line of an action, or at its end.
    pub fn look_up(&mut self, action: Option<u16>) {
        self.open = Some(Drawer::Transcript);
        self.drawer.at = action;
    }

    /// What the trainee may know now.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        self.seen.view()
    }
}
