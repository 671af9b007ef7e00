//! Bots: policies that play what they see, for balance. They get a [`Tagged`] and nothing else.
mod estimate;
mod fixed_policies;
mod guided_player;
mod listening_policies;
mod memory;
mod notes;
mod offers;
mod plan;
mod replies;
mod rollout_policy;
mod talk_habits;
mod trick_policies;

pub(in crate::sim) use guided_player::Walker;
pub use memory::best_line;
pub use rollout_policy::{RolloutPolicy, Substitute};

use rand::rngs::Xoshiro256PlusPlus;
use rand::{Rng, SeedableRng};

use crate::sim::compiled::{CompiledScenario, HandId};
use crate::sim::phase::apply;
use crate::sim::scenario::Act;
use crate::sim::session::action::Action;
use crate::sim::session::state::State;
use crate::sim::view::{Tagged, View};
use fixed_policies::Habit;
use listening_policies::Mind;
use memory::Memoriser;
use trick_policies::Trickster;

/// A way of playing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Policy {
    /// Listens, verifies, ties terms to interests.
    Skilled,
    /// Means well, half listens, haggles.
    Average,
    /// Presses and gives nothing.
    Aggressive,
    /// Gives whatever is asked.
    Pushover,
    /// Lets time work.
    Waiter,
    /// Leaves early.
    Quitter,
    /// Anything that is possible.
    Random,
    /// A fixed ranking of acts, blind to the moment.
    Textbook,
    /// Asks everything of everyone.
    Prober,
    /// Every act once before any act twice.
    Quota,
    /// The best line of another hidden hand.
    Memoriser,
    /// An average player who places every card there is.
    CardSpammer,
    /// An average player who takes back with every second offer what the one before gave.
    Withdrawer,
    /// Always the first reply shown.
    AlwaysFirst,
    /// Always the second.
    AlwaysSecond,
    /// Always the last.
    AlwaysLast,
    /// Always the longest.
    AlwaysLongest,
    /// Always the shortest.
    AlwaysShortest,
    /// Always this act where it is offered.
    Always(Act),
    /// Always the reply that gives most terms.
    AlwaysGives,
    /// Always the reply that asks for most terms.
    AlwaysDemands,
    /// Shows a document wherever one can be shown.
    AlwaysShows,
    /// Leaves every objection for later.
    AlwaysParks,
    /// Always to the same person, as long as that person has time.
    OnePerson,
    /// Always the last topic of the list.
    LastTopic,
}

impl Policy {
    /// The policies that the laboratory plays by default.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let mut all = vec![
            Self::Skilled,
            Self::Average,
            Self::Aggressive,
            Self::Pushover,
            Self::Waiter,
            Self::Quitter,
            Self::Random,
            Self::Textbook,
            Self::Prober,
            Self::Quota,
            Self::Memoriser,
            Self::CardSpammer,
            Self::Withdrawer,
            Self::AlwaysFirst,
            Self::AlwaysSecond,
            Self::AlwaysLast,
            Self::AlwaysLongest,
            Self::AlwaysShortest,
        ];
        let acts = [
            Act::AskOpen,
            Act::AskProblem,
            Act::AskPriority,
            Act::TestUnderstanding,
            Act::GiveInformation,
            Act::GiveReason,
            Act::AdmitLimit,
            Act::Acknowledge,
            Act::Pause,
            Act::ConcedeIf,
            Act::Label,
            Act::GiveFace,
        ];
        all.extend(acts.map(Self::Always));
        all
    }

    /// Constant habits: what somebody does who has found a trick and does nothing else. With an act for each that the
    /// scenario's replies have.
    #[must_use]
    pub fn habits(c: &CompiledScenario) -> Vec<Self> {
        let mut habits = vec![
            Self::AlwaysFirst,
            Self::AlwaysSecond,
            Self::AlwaysLast,
            Self::AlwaysLongest,
            Self::AlwaysShortest,
            Self::AlwaysGives,
            Self::AlwaysDemands,
            Self::AlwaysShows,
            Self::AlwaysParks,
            Self::OnePerson,
            Self::LastTopic,
        ];
        let occurs = |act: &Act| c.replies.iter().any(|r| r.acts.contains(act));
        habits.extend(Act::ALL.iter().copied().filter(occurs).map(Self::Always));
        habits
    }

    /// Whether it is one of the constant habits.
    #[must_use]
    pub fn is_constant(self) -> bool {
        matches!(
            self,
            Self::AlwaysFirst
                | Self::AlwaysSecond
                | Self::AlwaysLast
                | Self::AlwaysLongest
                | Self::AlwaysShortest
                | Self::Always(_)
                | Self::AlwaysGives
                | Self::AlwaysDemands
                | Self::AlwaysShows
                | Self::AlwaysParks
                | Self::OnePerson
                | Self::LastTopic
        )
    }

    /// Its name on the command line and in reports.
    #[must_use]
    pub fn name(self) -> String {
        if let Self::Always(act) = self {
            return format!("always-{}", act.key());
        }
        <&str>::from(self).to_owned()
    }

    /// The policy of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let always = Act::ALL.iter().map(|a| Self::Always(*a));
        let more = [
            Self::AlwaysGives,
            Self::AlwaysDemands,
            Self::AlwaysShows,
            Self::AlwaysParks,
            Self::OnePerson,
            Self::LastTopic,
        ];
        Self::all().into_iter().chain(always).chain(more).find(|p| p.name() == name)
    }

    /// The range that the mean total must lie in, in points: the bounds of the design.
    #[must_use]
    pub fn bounds(self) -> (f64, f64) {
        match self {
            Self::Skilled => (80.0, 100.0),
            Self::Average => (50.0, 65.0),
            // An average player's ceiling: the trick must not lift above it.
            Self::CardSpammer | Self::Withdrawer => (0.0, 65.0),
            Self::Aggressive | Self::Pushover | Self::Waiter | Self::Quitter => (0.0, 50.0),
            Self::Random => (0.0, 45.0),
            Self::Textbook
            | Self::Prober
            | Self::Quota
            | Self::Memoriser
            | Self::AlwaysFirst
            | Self::AlwaysSecond
            | Self::AlwaysLast
            | Self::AlwaysLongest
            | Self::AlwaysShortest
            | Self::Always(_)
            | Self::AlwaysGives
            | Self::AlwaysDemands
            | Self::AlwaysShows
            | Self::AlwaysParks
            | Self::OnePerson
            | Self::LastTopic => (0.0, 60.0),
        }
    }
}

/// Chance for a bot: its own stream, so that it never touches the session's.
pub(super) struct BotRng(Xoshiro256PlusPlus);

impl BotRng {
    pub(super) fn new(seed: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(seed ^ 0x5EED_B075))
    }

    /// A number from 0 to `n` − 1; 0 where `n` is 0.
    pub(super) fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.0.next_u64()) * n as u128) >> 64) as usize
    }

    /// True in `percent` of a hundred cases.
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// Something that plays.
pub(super) trait Player {
    /// What it does now. It must be possible; what is not is replaced by the driver.
    fn act(&mut self, t: &Tagged<'_>, chance: &mut BotRng) -> Action;
}

/// Most actions that a bot's session may take.
const CAP: usize = 400;

/// Plays a session to its end.
#[must_use]
pub fn play(
    c: &CompiledScenario,
    seed: u64,
    hand: HandId,
    policy: Policy,
    script: Option<&[Action]>,
) -> State {
    play_logged(c, seed, hand, policy, script).0
}

/// What a policy does in the session that a seed deals.
#[must_use]
pub fn actions(c: &CompiledScenario, seed: u64, policy: Policy) -> Vec<Action> {
    let hand = State::new(c, seed).hand;
    play_logged(c, seed, hand, policy, None).1
}

/// The policy that would have done exactly this in the session that a seed deals, if there is one. The memoriser is not
/// asked: what it does depends on the line that it was given.
#[must_use]
pub fn played_by(c: &CompiledScenario, seed: u64, actions: &[Action]) -> Option<Policy> {
    let mut known = Policy::all();
    known.extend(Policy::habits(c));
    known.into_iter().filter(|p| *p != Policy::Memoriser).find(|p| plays_so(c, seed, *p, actions))
}

/// Whether a policy does these things in this session; given up at the first that it doesn't.
fn plays_so(c: &CompiledScenario, seed: u64, policy: Policy, actions: &[Action]) -> bool {
    let mut state = State::new(c, seed);
    let (mut chance, mut player) = (BotRng::new(seed), player(policy, None));
    let mut wanted = actions.iter();
    for _ in 0..CAP {
        if state.outcome().is_some() {
            break;
        }
        let action = decided(player.as_mut(), &View::new(c, &state), &mut chance);
        if apply(c, &mut state, &action).is_err() {
            break;
        }
        if wanted.next() != Some(&action) {
            return false;
        }
    }
    let mut same = true;
    leave(c, &mut state, &mut |action| same &= wanted.next() == Some(&action));
    same && wanted.next().is_none()
}

/// Plays a session to its end and keeps its actions.
#[must_use]
pub fn play_logged(
    c: &CompiledScenario,
    seed: u64,
    hand: HandId,
    policy: Policy,
    script: Option<&[Action]>,
) -> (State, Vec<Action>) {
    play_watched(c, seed, hand, policy, script, &mut |_| ())
}

/// The same, while somebody looks on: `watch` sees the state before every action.
pub(in crate::sim) fn play_watched(
    c: &CompiledScenario,
    seed: u64,
    hand: HandId,
    policy: Policy,
    script: Option<&[Action]>,
    watch: &mut impl FnMut(&State),
) -> (State, Vec<Action>) {
    let mut state = State::with_hand(c, seed, hand);
    let mut chance = BotRng::new(seed);
    let mut player = player(policy, script);
    let mut actions = Vec::with_capacity(64);
    for _ in 0..CAP {
        if state.is_over() {
            break;
        }
        watch(&state);
        let action = decided(player.as_mut(), &View::new(c, &state), &mut chance);
        if apply(c, &mut state, &action).is_err() {
            break;
        }
        actions.push(action);
    }
    leave(c, &mut state, &mut |action| actions.push(action));
    (state, actions)
}

/// Somebody who plays by a policy.
fn player(policy: Policy, script: Option<&[Action]>) -> Box<dyn Player> {
    match policy {
        Policy::Memoriser => Box::new(Memoriser::new(script.unwrap_or_default())),
        Policy::Skilled
        | Policy::Average
        | Policy::Aggressive
        | Policy::Pushover
        | Policy::Waiter
        | Policy::Quitter => Box::new(Mind::of(policy)),
        Policy::CardSpammer | Policy::Withdrawer => Box::new(Trickster::of(policy)),
        Policy::Random
        | Policy::Textbook
        | Policy::Prober
        | Policy::Quota
        | Policy::AlwaysFirst
        | Policy::AlwaysSecond
        | Policy::AlwaysLast
        | Policy::AlwaysLongest
        | Policy::AlwaysShortest
        | Policy::Always(_)
        | Policy::AlwaysGives
        | Policy::AlwaysDemands
        | Policy::AlwaysShows
        | Policy::AlwaysParks
        | Policy::OnePerson
        | Policy::LastTopic => Box::new(Habit::of(policy)),
    }
}

/// What a player does now; the way out where that is not possible.
fn decided(player: &mut dyn Player, view: &View<'_>, chance: &mut BotRng) -> Action {
    let wanted = player.act(&Tagged::new(*view), chance);
    if view.allows(&wanted).is_ok() { wanted } else { plan::way_out(view) }
}

/// Out of ideas before out of time: that is walking away. `took` hears what it took.
fn leave(c: &CompiledScenario, state: &mut State, took: &mut dyn FnMut(Action)) {
    while !state.is_over() {
        let mut out = Action::WalkAway;
        if apply(c, state, &out).is_err() {
            out = plan::way_out(&View::new(c, state));
            if apply(c, state, &out).is_err() {
                break;
            }
        }
        took(out);
    }
}
