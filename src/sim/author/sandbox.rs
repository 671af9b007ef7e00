//! A session under the author's hands: it begins anywhere, goes back, and takes a new version of the text under way.
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::inspector::{Insight, insight};
use crate::sim::compiled::CompiledScenario;
use crate::sim::phase::start::{SessionStart, StartState};
use crate::sim::play::PlayerSession;
use crate::sim::session::state::State;
use crate::sim::session::{Action, Refusal, Unknown, WrittenAction};
use crate::sim::view::SessionStage;

/// Where a bench begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// The seed.
    pub seed: u64,
    /// The hidden hand, by name; none: as the seed deals it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hand: Option<String>,
    /// A state set by hand; none: the first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stand: Option<StartState>,
}

impl Start {
    /// The first day.
    #[must_use]
    pub fn first_day(seed: u64) -> Self {
        Self { seed, hand: None, stand: None }
    }

    /// The state.
    ///
    /// # Errors
    /// The first name that the scenario doesn't have.
    pub fn state(&self, c: &CompiledScenario) -> Result<State, Unknown> {
        let start =
            SessionStart::Sandbox { hand: self.hand.clone(), stand: self.stand.clone().map(Box::new) };
        start.state(c, self.seed)
    }
}

/// Why an action could not be done again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplayStop {
    /// It names something that the scenario no longer has.
    Gone(Unknown),
    /// It is no longer possible there.
    Refused(Refusal),
}

/// What could not be done again on a new version of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostStep {
    /// The first action that was not possible, from 0.
    pub at: usize,
    /// That action.
    pub action: WrittenAction,
    /// Why.
    pub why: ReplayStop,
}

/// How a new version of the text was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Carried {
    /// Everything was done again: the same point of play.
    Whole,
    /// Up to here; the rest is dropped.
    UpTo(LostStep),
    /// What it began with is gone: the old version is still played.
    Not(Unknown),
}

/// A session under the author's hands.
#[derive(Clone, Debug)]
pub struct Sandbox {
    start: Start,
    seat: PlayerSession,
    done: Vec<WrittenAction>,
}

impl Sandbox {
    /// Begins.
    ///
    /// # Errors
    /// The first name in its beginning that the scenario doesn't have.
    pub fn new(c: Arc<CompiledScenario>, start: Start) -> Result<Self, Unknown> {
        let state = start.state(&c)?;
        Ok(Self { start, seat: PlayerSession::standing(c, state), done: Vec::new() })
    }

    /// Begins and does what was recorded, as far as it is possible on this text.
    ///
    /// # Errors
    /// The first name in its beginning that the scenario doesn't have.
    pub fn replaying(
        c: Arc<CompiledScenario>,
        start: Start,
        actions: &[WrittenAction],
    ) -> Result<(Self, Option<LostStep>), Unknown> {
        let mut bench = Self::new(c, start)?;
        let lost = bench.redo_all(actions);
        Ok((bench, lost))
    }

    fn redo_all(&mut self, actions: &[WrittenAction]) -> Option<LostStep> {
        for (at, written) in actions.iter().enumerate() {
            if let Err(why) = self.redo(written) {
                let action = written.clone();
                return Some(LostStep { at, action, why });
            }
        }
        None
    }

    /// Does what was written down.
    ///
    /// # Errors
    /// It names what the scenario doesn't have, or is refused; nothing has changed.
    pub fn redo(&mut self, written: &WrittenAction) -> Result<usize, ReplayStop> {
        let action = written.action(self.seat.scenario()).map_err(ReplayStop::Gone)?;
        let from = self.seat.act(&action).map_err(ReplayStop::Refused)?;
        self.done.push(written.clone());
        Ok(from)
    }

    /// Does something; what came of it is the transcript from the returned place on.
    ///
    /// # Errors
    /// The reason why it is not possible; nothing has changed.
    pub fn act(&mut self, action: &Action) -> Result<usize, Refusal> {
        let from = self.seat.act(action)?;
        self.done.push(WrittenAction::of(self.seat.scenario(), action));
        Ok(from)
    }

    /// Takes the last action back; there was none where it says no.
    pub fn back(&mut self) -> bool {
        let Some((_, rest)) = self.done.split_last() else {
            return false;
        };
        let rest = rest.to_vec();
        match Self::replaying(self.seat.scenario().clone(), self.start.clone(), &rest) {
            Ok((bench, _)) => {
                *self = bench;
                true
            }
            // What it began with was there before.
            Err(_) => false,
        }
    }

    /// Takes a new version of the text and does everything again on it.
    pub fn take(&mut self, c: Arc<CompiledScenario>) -> Carried {
        match Self::replaying(c, self.start.clone(), &self.done) {
            Ok((bench, lost)) => {
                *self = bench;
                lost.map_or(Carried::Whole, Carried::UpTo)
            }
            Err(unknown) => Carried::Not(unknown),
        }
    }

    /// The session, as its trainee would see it.
    #[must_use]
    pub fn seat(&self) -> &PlayerSession {
        &self.seat
    }

    /// Where it began.
    #[must_use]
    pub fn start(&self) -> &Start {
        &self.start
    }

    /// What was done, in order, by name.
    #[must_use]
    pub fn done(&self) -> &[WrittenAction] {
        &self.done
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.seat.view().stage(), SessionStage::Ended)
    }

    /// Everything about this moment, hidden things included.
    #[must_use]
    pub fn insight(&self) -> Insight {
        let (c, s) = self.seat.inside();
        insight(c, s)
    }
}
