//! The session under way, as far as its screens share it: what can be seen of it, and what is open over it.
use strum::VariantArray;

use crate::preferences::Choices;
use crate::sim::lesson::{Hint, Lesson, Round};
use crate::sim::play::SessionSnapshot;
use crate::sim::scenario::Text;
use crate::sim::view::View;

/// The session under way: what all its screens may read, and the little that each may change.
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
    /// What is open over the screen.
    pub open: Option<Drawer>,
    /// The action whose line the transcript opens at; its end where there is none.
    pub looked_up: Option<u16>,
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
            open: None,
            looked_up: None,
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
        self.looked_up = action;
    }

    /// What the trainee may know now.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        self.seen.view()
    }
}

/// What opens over a screen of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum Drawer {
    /// Everything that was said.
    Transcript,
    /// What one believes of the people.
    Cards,
    /// Facts, people, offers.
    Notes,
    /// Settings, leaving.
    Pause,
}

/// What the lesson has to say now.
#[derive(Clone, Debug, PartialEq)]
pub struct Coach {
    /// What to do now, and where.
    pub hint: Option<Hint>,
    /// What was behind her first sentence, once it may be told.
    pub secret: Option<Text>,
    /// Which try it is.
    pub round: Round,
    /// Whether the way back to turn two is open.
    pub can_go_again: bool,
}

impl Coach {
    /// What a lesson has to say now.
    #[must_use]
    pub fn of(lesson: &Lesson) -> Self {
        Self {
            hint: lesson.hint(),
            secret: lesson.secret().cloned(),
            round: lesson.round(),
            can_go_again: lesson.can_go_again(),
        }
    }
}
