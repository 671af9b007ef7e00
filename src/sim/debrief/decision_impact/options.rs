//! The choices of a session: where something else could have been done, what, and what could lie behind it.
use rayon::prelude::*;

use super::barred::{AtOnce, asks_it_open, at_once, pitches};
use super::hands::FacesShown;
use crate::sim::bots::{RolloutPolicy, Substitute};
use crate::sim::compiled::{CompiledScenario, HandId, OpeningId, Package, RoleId, RoleSet};
use crate::sim::debrief::prompt::{heard, words};
use crate::sim::phase::{LegalAction, apply, legal_actions};
use crate::sim::scenario::{Channel, Text};
use crate::sim::session::action::{Action, Aim, Statement};
use crate::sim::session::state::State;
use crate::sim::view::View;

/// Something that was open.
#[derive(Clone, Debug)]
pub(super) struct Open {
    pub(super) action: Action,
    pub(super) words: Text,
    /// What it does at once, in the order of the possible hands.
    pub(super) at_once: Vec<AtOnce>,
    /// It is never recommended, whatever comes of it.
    pub(super) barred: bool,
}

/// A choice: the session as it stood, what was open, what could lie behind it, and who plays on. Which hand was dealt is
/// not looked at.
#[derive(Clone)]
pub struct DecisionMoment {
    pub(super) action: u16,
    pub(super) turn: u16,
    pub(super) heard: Option<(RoleId, Text)>,
    /// What was done, then the others.
    pub(super) options: Vec<Open>,
    pub(super) state: State,
    /// The hands that were possible on what was known.
    pub(super) hands: Vec<HandId>,
    /// Those who play on.
    pub(super) minds: Vec<(RolloutPolicy, Substitute)>,
    /// About how many actions one session played on takes.
    pub(super) rest: u64,
}

impl DecisionMoment {
    /// The hands that were still possible on what was known, in the order of the file.
    #[must_use]
    pub fn possible(&self) -> &[HandId] {
        &self.hands
    }

    /// The state as it stood.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The same moment with another hand behind it.
    #[must_use]
    pub fn with_hand(&self, c: &CompiledScenario, hand: HandId) -> Self {
        let mut state = self.state.clone();
        state.hand = hand;
        let done = &self.options[0].action;
        Self::of(c, state, done, self.hands.clone(), self.rest).unwrap_or_else(|| self.clone())
    }

    /// The moment before something was done; `None` where nothing else was open.
    fn of(c: &CompiledScenario, state: State, done: &Action, hands: Vec<HandId>, rest: u64) -> Option<Self> {
        let view = View::new(c, &state);
        let playing = |p: RolloutPolicy| Some((p, Substitute::playing(p, &view)?));
        let minds: Vec<(RolloutPolicy, Substitute)> =
            RolloutPolicy::ALL.into_iter().filter_map(playing).collect();
        let actions = open_then(c, &state, &hands, done);
        if actions.len() < 2 {
            return None;
        }
        let mut options: Vec<Open> = actions
            .into_iter()
            .map(|action| Open {
                words: words(&view, &action),
                at_once: hands.iter().map(|hand| at_once(c, &state, *hand, &action)).collect(),
                action,
                barred: false,
            })
            .collect();
        let question = hands.iter().any(|hand| asks_it_open(c, &state, *hand, done));
        for option in &mut options {
            let punished = option.at_once.iter().any(|at| at.punished);
            option.barred = punished || (question && pitches(c, &option.action));
        }
        let heard = heard(&view);
        let (action, turn) = (state.actions, state.turn);
        Some(Self { action, turn, heard, options, state, hands, minds, rest })
    }

    /// How many pairs of a policy and a hand there are.
    pub(super) fn cells(&self) -> usize {
        self.minds.len() * self.hands.len()
    }

    /// The pair that comes in a round where each round is another: the policies in turn, then the next hand.
    pub(super) fn cell_of(&self, round: usize) -> usize {
        let (policy, hand) = (round % self.minds.len(), round / self.minds.len() % self.hands.len());
        policy * self.hands.len() + hand
    }

    /// A policy and a hand, counted through the hands first.
    pub(super) fn cell(&self, cell: usize) -> (&(RolloutPolicy, Substitute), HandId) {
        (&self.minds[cell / self.hands.len() % self.minds.len()], self.hands[cell % self.hands.len()])
    }
}

/// The choices of a session, in order; `None` where it does not come to an end or does not fit the scenario.
#[must_use]
pub fn moments(c: &CompiledScenario, start: State, actions: &[Action]) -> Option<Vec<DecisionMoment>> {
    let mut state = start;
    let mut faces = FacesShown::default();
    let mut found: Vec<(State, Vec<HandId>, usize, u16)> = Vec::new();
    for (i, action) in actions.iter().enumerate() {
        let free = matches!(action, Action::Believe { .. });
        let before = (!free).then(|| (state.clone(), faces.possible(c, &state)));
        let seen: Vec<Option<Package>> = state.roles.iter().map(|r| r.seen).collect();
        let from = apply(c, &mut state, action).ok()?;
        faces.read(c, &seen, &state.log[from..]);
        if let Some((before, hands)) = before {
            let turn = state.log.get(from).map_or(before.turn, |l| l.turn);
            found.push((before, hands, i, turn));
        }
    }
    if !state.is_over() {
        return None;
    }
    let moment = |(state, hands, i, turn): (State, Vec<HandId>, usize, u16)| {
        let turns = usize::from(c.source.clock.turns.saturating_sub(state.turn));
        // A talk takes about two actions a turn.
        let rest = (actions.len() - i).max(2 * turns) as u64;
        let own = DecisionMoment::of(c, state, &actions[i], hands, rest)?;
        Some(DecisionMoment { turn, ..own })
    };
    Some(found.into_par_iter().filter_map(moment).collect())
}

/// What was done, and what else could have been: one entry of [`legal_actions`] after the other.
fn open_then(c: &CompiledScenario, state: &State, hands: &[HandId], done: &Action) -> Vec<Action> {
    let view = View::new(c, state);
    let mut found = vec![done.clone()];
    for entry in legal_actions(&view) {
        for other in standing_for(c, state, hands, &entry, done) {
            if view.allows(&other).is_ok() && !found.iter().any(|f| alike(f, &other)) {
                found.push(other);
            }
        }
    }
    found
}

/// The actions that stand for an entry. A single one stands for itself; of a domain, what a skilled player would take
/// from it on what was known. To place a card is open beside everything else and rules nothing out: no choice.
fn standing_for(
    c: &CompiledScenario,
    state: &State,
    hands: &[HandId],
    entry: &LegalAction,
    done: &Action,
) -> Vec<Action> {
    // What is known weighs as it does in each of the possible hands, whichever was dealt.
    let in_each = |take: &dyn Fn(&Substitute, &View<'_>) -> Option<Action>| -> Vec<Action> {
        let in_hand = |hand: &HandId| {
            let mut other = state.clone();
            other.hand = *hand;
            let view = View::new(c, &other);
            take(&Substitute::reading(&view), &view)
        };
        hands.iter().filter_map(in_hand).collect()
    };
    let view = View::new(c, state);
    match entry {
        LegalAction::Exactly(action) => vec![action.clone()],
        LegalAction::Prepare { openings, .. } => {
            (0..*openings).filter_map(|i| opening(done, i.into())).collect()
        }
        LegalAction::Believe(_) => Vec::new(),
        LegalAction::Meet(role, channels) => visits(&view, *role, channels, done),
        LegalAction::MeetTogether(open) => {
            let voters = open.iter().filter(|r| c.roles[*r].votes).fold(RoleSet::EMPTY, RoleSet::with);
            vec![Action::Meet {
                roles: voters,
                channel: Channel::MeetingRoom,
                aim: aim_of(done, Aim::Propose),
            }]
        }
        LegalAction::Wait(_) if matches!(done, Action::Wait(_)) => Vec::new(),
        LegalAction::Wait(_) => vec![Action::Wait(1)],
        LegalAction::Propose(_) => in_each(&|mind, view| mind.offer(view)),
        LegalAction::Present(_) => in_each(&|mind, view| mind.packages(view)),
        LegalAction::Summarise(statements) => right_three(statements).into_iter().collect(),
    }
}

/// The same preparation with another opening.
fn opening(done: &Action, opening: OpeningId) -> Option<Action> {
    let Action::Prepare { first, walk_away, .. } = done else {
        return None;
    };
    Some(Action::Prepare { first: *first, walk_away: *walk_away, opening })
}

/// A visit to one person: where they are usually met, or, of whom was seen, wherever they can be.
fn visits(view: &View<'_>, role: RoleId, channels: &[Channel], done: &Action) -> Vec<Action> {
    let roles = RoleSet::one(role);
    let same = matches!(done, Action::Meet { roles: seen, .. } if *seen == roles);
    let usual = if view.met(role) == 0 { Aim::Learn } else { Aim::Propose };
    let aim = if same { aim_of(done, usual) } else { usual };
    let places = if same { channels } else { &channels[..channels.len().min(1)] };
    places.iter().map(|channel| Action::Meet { roles, channel: *channel, aim }).collect()
}

fn aim_of(done: &Action, usual: Aim) -> Aim {
    if let Action::Meet { aim, .. } = done { *aim } else { usual }
}

/// Three things as they were said.
fn right_three(statements: &[Statement]) -> Option<Action> {
    let right: Vec<Statement> = statements.iter().copied().filter(|x| !x.overstated).take(3).collect();
    Some(Action::Summarise(<[Statement; 3]>::try_from(right).ok()?))
}

/// The same thing to do: an offer is its terms, a summary what it says.
fn alike(one: &Action, other: &Action) -> bool {
    match (one, other) {
        (Action::Propose { package: a, .. }, Action::Propose { package: b, .. }) => a == b,
        (Action::Summarise(a), Action::Summarise(b)) => a.iter().all(|x| b.contains(x)),
        _ => one == other,
    }
}
