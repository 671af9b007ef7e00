//! How a session begins: on the first day, with what an earlier session left, or set by an author. One builder makes the
//! state from (scenario, seed, start).
mod start_midway;
mod start_state;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::sim::compiled::{CompiledScenario, HandId};
use crate::sim::session::Unknown;
use crate::sim::session::carried_over::CarriedOver;
use crate::sim::session::names::find;
use crate::sim::session::state::State;

pub use start_state::StartState;

/// How a session begins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum SessionStart {
    /// On the first day, as the seed deals it.
    #[default]
    Fresh,
    /// On the first day, with what an earlier session left.
    Carried(Box<CarriedOver>),
    /// As an author set it.
    Sandbox {
        /// The hidden hand, by name; none: as the seed deals it. What a state set by hand says of it comes first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hand: Option<String>,
        /// A state set by hand; none: the first day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stand: Option<Box<StartState>>,
    },
}

impl SessionStart {
    /// The state in which a session begins.
    ///
    /// # Errors
    /// The first name of an author's that the scenario doesn't have.
    pub fn state(&self, c: &CompiledScenario, seed: u64) -> Result<State, Unknown> {
        match self {
            Self::Fresh | Self::Sandbox { hand: None, stand: None } => Ok(State::new(c, seed)),
            Self::Carried(carried) => Ok(State::new(c, seed).with_carried(c, Arc::new((**carried).clone()))),
            Self::Sandbox { stand: Some(stand), .. } => stand.state(c, seed),
            Self::Sandbox { hand: Some(name), stand: None } => {
                let hand = find(&c.source.hands, "hidden hand", name)?;
                Ok(State::with_hand(c, seed, HandId::from(hand)))
            }
        }
    }
}
