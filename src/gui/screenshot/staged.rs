//! Moments that a screen comes to now and then, for pictures: packages answered, own words first, two sessions compared.
use std::sync::Arc;

use crate::screens::SessionScreens;
use crate::screens::debrief::{DebriefPage, SessionPair};
use crate::sim::bots::{Policy, actions};
use crate::sim::debrief::compare::compare;
use crate::sim::play::PlayerSession;
use crate::sim::session::Action;
use crate::sim::view::SessionStage;

/// Such a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StagedMoment {
    /// The board after several packages were laid side by side.
    Presented,
    /// The table, where one's own words come first.
    OwnWords,
    /// The debrief with another session beside it.
    Compared,
}

impl StagedMoment {
    /// Their names on the command line.
    pub const NAMES: [&str; 3] = ["presented", "own-words", "compared"];

    /// The moment of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let at = Self::NAMES.iter().position(|known| *known == name)?;
        [Self::Presented, Self::OwnWords, Self::Compared].get(at).copied()
    }

    /// How well a place of the session shows it; nothing where it doesn't.
    pub(super) fn worth(self, seat: &PlayerSession, before: Option<&Action>) -> i64 {
        let view = seat.view();
        let fits = match self {
            Self::Presented => matches!(before, Some(Action::Present(_))),
            Self::OwnWords => {
                matches!(view.stage(), SessionStage::Theirs(_)) && view.slips().any(|slip| !slip.settled)
            }
            Self::Compared => matches!(view.stage(), SessionStage::Ended),
        };
        i64::from(fits)
    }

    /// Sets the screen as somebody would have it there.
    pub(super) fn set(self, play: &mut SessionScreens, seat: &PlayerSession) {
        match self {
            Self::Presented => {}
            Self::OwnWords => play.session.prefs.say_it_first = true,
            Self::Compared => {
                play.debrief.page = DebriefPage::Again;
                play.debrief.asked = true;
                play.debrief.opened = true;
                play.debrief.compared = compared(seat);
            }
        }
    }
}

/// The session beside one of another hand.
fn compared(seat: &PlayerSession) -> Option<SessionPair> {
    let (c, seed) = (seat.scenario(), seat.view().seed());
    let done = actions(c, seed, Policy::Average);
    let mut other = PlayerSession::new(c.clone(), seed);
    for action in &done {
        other.act(action).ok()?;
    }
    let both = compare(c, (seed, seat.actions()), (seed, &done))?;
    Some(SessionPair {
        names: ["line_3331-5", "line_3331-5-2"].map(str::to_owned),
        both: Arc::new(both),
        other: other.glance(),
    })
}
