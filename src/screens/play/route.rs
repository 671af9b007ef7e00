//! Which screen shows what has just happened.
use crate::screens::intent::ScreenId;
use crate::sim::view::{SessionStage, View};

/// Where to go after an action, or when a session is opened (`before` is then `None`).
#[must_use]
pub fn next_screen(before: Option<SessionStage>, here: ScreenId, view: &View<'_>) -> ScreenId {
    match (view.stage(), before) {
        (SessionStage::Ended, _) => ScreenId::Decision,
        (SessionStage::Preparation, _) => ScreenId::Briefing,
        // The faces answer an offer on the board, and one comes back to the table when one has seen them; the car waits
        // for them too where the offer used up the time they gave.
        (SessionStage::Theirs(_) | SessionStage::Ours, Some(_))
        | (SessionStage::Calendar, Some(SessionStage::Ours))
            if here == ScreenId::Board =>
        {
            ScreenId::Board
        }
        // The last words of a meeting are heard at the table; from there one gets into the car.
        (SessionStage::Theirs(_) | SessionStage::Ours, _)
        | (SessionStage::Calendar, Some(SessionStage::Theirs(_) | SessionStage::Ours)) => ScreenId::Meeting,
        // Cards are placed wherever one is; that is no reason to go.
        (SessionStage::Calendar, Some(SessionStage::Calendar))
            if matches!(here, ScreenId::Car | ScreenId::Meeting | ScreenId::Board) =>
        {
            here
        }
        (SessionStage::Calendar, _) => ScreenId::Calendar,
    }
}

/// Where to go in the first three minutes: the table and the board, and one page when it is over.
#[must_use]
pub fn after_lesson(here: ScreenId, view: &View<'_>) -> ScreenId {
    match view.stage() {
        SessionStage::Ended => ScreenId::Lesson,
        _ if here == ScreenId::Board => ScreenId::Board,
        _ => ScreenId::Meeting,
    }
}
