//! Which attempt a session is. No rule reads it.
use serde::{Deserialize, Serialize};

/// Running numbers of a session among those that its machine has kept, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// Its number among the sessions of its scenario.
    pub number: u32,
    /// Its number among the sessions of its deal: of the scenario with the same seed.
    pub of_deal: u32,
}

impl Attempt {
    /// Whether the deal was played before.
    #[must_use]
    pub fn deal_known(self) -> bool {
        self.of_deal > 1
    }
}
