//! Somebody who can be led: plays by a policy, except where the one who leads wants something else.
use super::fixed_policies::scatter;
use super::{BotRng, CAP, Player, Policy, decided, leave, player};
use crate::sim::compiled::{CompiledScenario, HandId, Package};
use crate::sim::phase::apply;
use crate::sim::session::action::Action;
use crate::sim::session::state::State;
use crate::sim::view::View;

/// A player with somebody who leads.
pub(in crate::sim) struct Walker {
    player: Box<dyn Player>,
    chance: BotRng,
    /// The leader's own chance, so that a wish changes nothing in how the player plays.
    wishes: BotRng,
}

impl Walker {
    pub(in crate::sim) fn new(policy: Policy, seed: u64) -> Self {
        Self {
            player: player(policy, None),
            chance: BotRng::new(seed),
            wishes: BotRng::new(seed.rotate_left(17) ^ 0x1AB),
        }
    }

    /// A number from 0 to `n` − 1; 0 where `n` is 0.
    pub(in crate::sim) fn below(&mut self, n: usize) -> usize {
        self.wishes.below(n)
    }

    /// True in `percent` of a hundred cases.
    pub(in crate::sim) fn chance(&mut self, percent: usize) -> bool {
        self.wishes.chance(percent)
    }

    /// One to three terms moved anywhere that is possible.
    pub(in crate::sim) fn scatter(&mut self, view: &View<'_>) -> Package {
        scatter(view, &mut self.wishes)
    }

    /// Plays a session to its end. `lead` sees every state before something is done, and says what, where it wants
    /// something; a wish that is not possible is passed over.
    pub(in crate::sim) fn walk(
        mut self,
        c: &CompiledScenario,
        seed: u64,
        hand: HandId,
        lead: &mut dyn FnMut(&mut Self, &State) -> Option<Action>,
    ) -> (State, Vec<Action>) {
        let mut state = State::with_hand(c, seed, hand);
        let mut actions = Vec::with_capacity(64);
        for _ in 0..CAP {
            if state.is_over() {
                break;
            }
            let wish = lead(&mut self, &state);
            let view = View::new(c, &state);
            // The player's turn comes either way: it reads what has happened.
            let own = decided(self.player.as_mut(), &view, &mut self.chance);
            let action = wish.filter(|wish| view.allows(wish).is_ok()).unwrap_or(own);
            if apply(c, &mut state, &action).is_err() {
                break;
            }
            actions.push(action);
        }
        leave(c, &mut state, &mut |action| actions.push(action));
        (state, actions)
    }
}
