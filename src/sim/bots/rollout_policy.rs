//! Somebody skilled who takes the trainee's chair in the middle of a session, knowing what the trainee knew.
use super::listening_policies::Mind;
use super::{BotRng, CAP, decided, leave};
use crate::sim::compiled::CompiledScenario;
use crate::sim::phase::apply;
use crate::sim::session::action::Action;
use crate::sim::session::state::State;
use crate::sim::view::{SessionStage, View};

/// A skilled player who takes over. All that it remembers was read from a [`View`] of the session so far.
#[derive(Clone)]
pub struct Substitute(Mind);

impl Substitute {
    /// Reads up on a session under way, as the trainee sees it.
    #[must_use]
    pub fn reading(view: &View<'_>) -> Self {
        Self(Mind::taking_over(view))
    }

    /// What it does now. Its chance is keyed by `world` and the situation, so that two courses of play that come to the
    /// same situation meet the same chance there.
    #[must_use]
    pub fn decide(&mut self, view: &View<'_>, world: u64) -> Action {
        decided(&mut self.0, view, &mut BotRng::new(key(view, world)))
    }

    /// The offer that it would put on the table in this meeting, where one can be tabled.
    #[must_use]
    pub fn offer(&self, view: &View<'_>) -> Option<Action> {
        self.0.offer(view, &mut BotRng::new(0))
    }

    /// Plays a session to its end.
    pub(in crate::sim) fn play_on(&mut self, c: &CompiledScenario, state: &mut State, world: u64) {
        for _ in 0..CAP {
            if state.is_over() {
                return;
            }
            let action = self.decide(&View::new(c, state), world);
            if apply(c, state, &action).is_err() {
                break;
            }
        }
        leave(c, state, &mut |_| ());
    }
}

/// The key of chance in a situation: the scene that waits, the place in a meeting, or the day.
fn key(view: &View<'_>, world: u64) -> u64 {
    let place = match view.stage() {
        SessionStage::Theirs(scene) => (1 << 32) + u64::from(scene.0),
        SessionStage::Ours => {
            let (who, used) = view.meeting().map_or((0, 0), |m| (m.roles.0, m.used));
            (2 << 32) + (u64::from(who) << 8) + u64::from(used)
        }
        SessionStage::Calendar => (3 << 32) + u64::from(view.days().0),
        SessionStage::Preparation | SessionStage::Ended => 4 << 32,
    };
    world.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ place.wrapping_mul(0xD1B5_4A32_D192_ED03)
}
