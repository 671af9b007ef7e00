//! Which screen shows what has just happened.
use crate::screens::ScreenId;
use crate::sim::view::{Stage, View};

/// Where to go after an action, or when a session is opened (`before` is then `None`).
#[must_use]
pub fn next_screen(before: Option<Stage>, here: ScreenId, view: &View<'_>) -> ScreenId {
    match (view.stage(), before) {
        (Stage::Ended(_), _) => ScreenId::Decision,
        (Stage::Preparation, _) => ScreenId::Briefing,
        // The faces answer a paper on the board, and one comes back to the table when one has seen them; the car waits
        // for them too where the paper used up the time they gave.
        (Stage::Theirs(_) | Stage::Ours, Some(_)) | (Stage::Calendar, Some(Stage::Ours))
            if here == ScreenId::Board =>
        {
            ScreenId::Board
        }
        // The last words of a meeting are heard at the table; from there one gets into the car.
        (Stage::Theirs(_) | Stage::Ours, _) | (Stage::Calendar, Some(Stage::Theirs(_) | Stage::Ours)) => {
            ScreenId::Meeting
        }
        // Cards are placed wherever one is; that is no reason to go.
        (Stage::Calendar, Some(Stage::Calendar))
            if matches!(here, ScreenId::Car | ScreenId::Meeting | ScreenId::Board) =>
        {
            here
        }
        (Stage::Calendar, _) => ScreenId::Calendar,
    }
}

/// Where to go in the first three minutes: the table and the board, and one page when it is over.
#[must_use]
pub fn after_lesson(here: ScreenId, view: &View<'_>) -> ScreenId {
    match view.stage() {
        Stage::Ended(_) => ScreenId::Lesson,
        _ if here == ScreenId::Board => ScreenId::Board,
        _ => ScreenId::Meeting,
    }
}
