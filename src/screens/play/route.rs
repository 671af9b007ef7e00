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
        (Stage::Calendar, Some(Stage::Theirs(_) | Stage::Ours)) => ScreenId::Car,
        // Cards are placed in the car too; that is no reason to get out.
        (Stage::Calendar, Some(Stage::Calendar)) if here == ScreenId::Car => ScreenId::Car,
        (Stage::Calendar, _) => ScreenId::Calendar,
        (Stage::Theirs(_) | Stage::Ours, _) => ScreenId::Meeting,
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
