//! The memoriser: plays the best line of another hidden hand, word for word, as far as it goes.
use super::fixed_policies::Habit;
use super::{BotRng, Player, Policy, play_logged};
use crate::sim::compiled::{CompiledScenario, HandId};
use crate::sim::score::score;
use crate::sim::session::action::Action;
use crate::sim::view::Tagged;

/// A player with a script.
pub(super) struct Memoriser {
    script: Vec<Action>,
    at: usize,
    rest: Habit,
}

impl Memoriser {
    pub(super) fn new(script: &[Action]) -> Self {
        Self { script: script.to_vec(), at: 0, rest: Habit::of(Policy::AlwaysFirst) }
    }
}

impl Player for Memoriser {
    fn act(&mut self, t: &Tagged<'_>, chance: &mut BotRng) -> Action {
        // Skips at most a few lines that no longer fit; where none fits, says whatever comes first.
        for ahead in 0..6 {
            if let Some(action) = self.script.get(self.at + ahead)
                && t.view().allows(action).is_ok()
            {
                self.at += ahead + 1;
                return action.clone();
            }
        }
        self.rest.act(t, chance)
    }
}

/// The best of `tries` skilled sessions in a hand: the line that somebody would remember.
#[must_use]
pub fn best_line(c: &CompiledScenario, seed: u64, hand: HandId, tries: u64) -> Vec<Action> {
    (0..tries)
        .map(|i| play_logged(c, seed.wrapping_add(i), hand, Policy::Skilled, None))
        .max_by_key(|(state, _)| score(c, state).total)
        .map(|(_, actions)| actions)
        .unwrap_or_default()
}
