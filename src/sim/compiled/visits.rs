//! What a visit costs and how long it may last.
use super::{CompiledScenario, RoleSet};
use crate::sim::scenario::Channel;

impl CompiledScenario {
    /// Days that a meeting costs on this channel.
    #[must_use]
    pub fn visit_days(&self, channel: Channel) -> u8 {
        if channel.is_remote() { 0 } else { self.source.clock.visit_days }
    }

    /// Turns that these people give a meeting on this channel.
    #[must_use]
    pub fn visit_turns(&self, roles: RoleSet, channel: Channel) -> u8 {
        let patience = roles.iter().map(|r| self.roles[r].patience).max().unwrap_or(1);
        if channel.is_remote() { patience.div_ceil(2) } else { patience + u8::from(roles.len() > 1) }
    }
}
