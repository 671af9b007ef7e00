//! Who takes the trainee's chair in the middle of a session, knowing what the trainee knew: skilled, average, or going
//! on as this trainee did.
use serde::Serialize;

use super::listening_policies::Mind;
use super::talk_habits::TalkHabits;
use super::{BotRng, CAP, Policy, decided, leave, offers};
use crate::sim::compiled::CompiledScenario;
use crate::sim::phase::apply;
use crate::sim::session::action::Action;
use crate::sim::session::state::State;
use crate::sim::view::{SessionStage, View};

/// How somebody plays on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum RolloutPolicy {
    /// As a skilled player does.
    Skilled,
    /// As an average player does.
    Average,
    /// As this trainee did: replies as often by their acts as they were chosen before; visits, topics and offers as an
    /// average player.
    AsBefore,
}

impl RolloutPolicy {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 3] = [Self::Skilled, Self::Average, Self::AsBefore];

    fn policy(self) -> Policy {
        match self {
            Self::Skilled => Policy::Skilled,
            Self::Average | Self::AsBefore => Policy::Average,
        }
    }
}

/// Somebody who takes over. All that they remember was read from a [`View`] of the session so far.
#[derive(Clone)]
pub struct Substitute {
    mind: Mind,
    habits: Option<TalkHabits>,
}

impl Substitute {
    /// A skilled player who reads up on a session under way, as the trainee sees it.
    #[must_use]
    pub fn reading(view: &View<'_>) -> Self {
        Self { mind: Mind::taking_over(Policy::Skilled, view), habits: None }
    }

    /// The same by a policy. `None` where the trainee has made too few choices to go on as they did.
    #[must_use]
    pub fn playing(policy: RolloutPolicy, view: &View<'_>) -> Option<Self> {
        let habits = match policy {
            RolloutPolicy::Skilled | RolloutPolicy::Average => None,
            RolloutPolicy::AsBefore => Some(TalkHabits::of(view)?),
        };
        Some(Self { mind: Mind::taking_over(policy.policy(), view), habits })
    }

    /// What it does now. Its chance is keyed by `world` and the situation, so that two courses of play that come to the
    /// same situation meet the same chance there.
    #[must_use]
    pub fn decide(&mut self, view: &View<'_>, world: u64) -> Action {
        let mut chance = BotRng::new(key(view, world));
        if let Some(habits) = &self.habits
            && let Some(reply) = habits.reply(view, &mut chance)
        {
            return Action::Reply(reply);
        }
        decided(&mut self.mind, view, &mut chance)
    }

    /// The offer that it would put on the table in this meeting, where one can be tabled.
    #[must_use]
    pub fn offer(&self, view: &View<'_>) -> Option<Action> {
        self.mind.offer(view, &mut BotRng::new(0))
    }

    /// The packages that it would lay side by side, where that is possible.
    #[must_use]
    pub fn packages(&self, view: &View<'_>) -> Option<Action> {
        let action = Action::Present(offers::alternatives(view)?);
        view.allows(&action).is_ok().then_some(action)
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
