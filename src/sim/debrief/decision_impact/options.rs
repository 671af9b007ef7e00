//! The choices of a session: where something else could have been done, and what.
use crate::sim::bots::Substitute;
use crate::sim::compiled::{CompiledScenario, RoleId, RoleSet};
use crate::sim::debrief::prompt::{heard, words};
use crate::sim::phase::apply;
use crate::sim::scenario::Text;
use crate::sim::session::action::{Action, Aim};
use crate::sim::session::state::State;
use crate::sim::view::{Access, SessionStage, View};

/// Something that was open.
pub(super) struct Open {
    pub(super) action: Action,
    pub(super) words: Text,
}

/// A choice: the session as it stood, and what was open.
pub(super) struct DecisionMoment {
    pub(super) action: u16,
    pub(super) turn: u16,
    pub(super) heard: Option<(RoleId, Text)>,
    /// What was done, then the others.
    pub(super) options: Vec<Open>,
    pub(super) state: State,
    /// Who plays on.
    pub(super) mind: Substitute,
    /// About how many actions one round of all options takes.
    pub(super) cost: u64,
}

/// The choices of a session, in order; `None` where it does not come to an end or does not fit the scenario.
pub(super) fn points(c: &CompiledScenario, seed: u64, actions: &[Action]) -> Option<Vec<DecisionMoment>> {
    let mut state = State::new(c, seed);
    let mut points = Vec::new();
    for (i, action) in actions.iter().enumerate() {
        let view = View::new(c, &state);
        let mind = Substitute::reading(&view);
        let options = open_then(&view, &mind, action);
        let heard = heard(&view);
        let before = (options.len() > 1).then(|| state.clone());
        let from = apply(c, &mut state, action).ok()?;
        let Some(before) = before else { continue };
        let turns = u64::from(c.source.clock.turns.saturating_sub(before.turn));
        // A talk takes about two actions a turn.
        let rest = (actions.len() - i).max(2 * turns as usize) as u64;
        points.push(DecisionMoment {
            action: before.actions,
            turn: state.log.get(from).map_or(before.turn, |l| l.turn),
            heard,
            cost: options.len() as u64 * rest,
            options,
            state: before,
            mind,
        });
    }
    state.is_over().then_some(points)
}

/// What was done, and what else was open then that a sensible person might have done instead.
fn open_then(view: &View<'_>, mind: &Substitute, done: &Action) -> Vec<Open> {
    let mut others: Vec<Action> = Vec::new();
    match (view.stage(), done) {
        (SessionStage::Theirs(_), _) => {
            others.extend(view.replies().into_iter().map(Action::Reply));
            others.push(Action::Park);
        }
        (SessionStage::Ours, Action::Believe { .. }) => {}
        (SessionStage::Ours, _) => {
            others.extend(view.topics().into_iter().map(Action::Topic));
            let voters = view.meeting().map_or(RoleSet::EMPTY, |m| m.roles);
            if voters.iter().any(|r| view.scenario().roles[r].votes) {
                others.extend(mind.offer(view));
            }
            if !matches!(done, Action::Topic(_)) {
                others.extend([Action::AskDecision, Action::Adjourn]);
            }
        }
        (SessionStage::Calendar, Action::Meet { .. } | Action::WalkAway) => others.extend(visits(view, done)),
        _ => {}
    }
    let mut found = vec![done.clone()];
    for other in others {
        if view.allows(&other).is_ok() && !found.iter().any(|f| alike(f, &other)) {
            found.push(other);
        }
    }
    let words = |action: Action| Open { words: words(view, &action), action };
    found.into_iter().map(words).collect()
}

/// Others whom one could have seen.
fn visits(view: &View<'_>, done: &Action) -> Vec<Action> {
    let meant = if let Action::Meet { roles, .. } = done { *roles } else { RoleSet::EMPTY };
    let open = view.roles().filter(|r| view.access(*r) == Access::Open);
    let others = open.filter(|r| meant != RoleSet::one(*r));
    others
        .map(|role| Action::Meet {
            roles: RoleSet::one(role),
            channel: view.scenario().roles[role].on[0],
            aim: if view.met(role) == 0 { Aim::Learn } else { Aim::Propose },
        })
        .collect()
}

/// The same thing to do: an offer is its terms.
fn alike(one: &Action, other: &Action) -> bool {
    match (one, other) {
        (Action::Propose { package: a, .. }, Action::Propose { package: b, .. }) => a == b,
        _ => one == other,
    }
}
