//! The trainee's seat: one session under way, seen and acted on through the view alone.
use std::sync::Arc;

use crate::sim::compiled::CompiledScenario;
use crate::sim::debrief::missed_people::Unmet;
use crate::sim::debrief::{Debrief, Replay};
use crate::sim::phase::apply;
use crate::sim::phase::start::SessionStart;
use crate::sim::score::record::{SessionRecord, record};
use crate::sim::score::style::{Measure, style};
use crate::sim::score::{Score, score};
use crate::sim::session::carried_over::{CarriedFrom, CarriedOver};
use crate::sim::session::state::State;
use crate::sim::session::{Action, Refusal, Unknown};
use crate::sim::view::View;

/// A session as it stood at one moment: to be looked at, not acted on. Screens hold one between two actions.
#[derive(Clone, Debug)]
pub struct SessionSnapshot(Arc<PlayerSession>);

impl SessionSnapshot {
    /// What the trainee may know now.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        self.0.view()
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.0.is_over()
    }

    /// The score, once it is over.
    #[must_use]
    pub fn score(&self) -> Option<Score> {
        self.0.score()
    }

    /// The style meter, once it is over.
    #[must_use]
    pub fn style(&self) -> Option<Vec<Measure>> {
        self.0.style()
    }

    /// The debrief, once it is over.
    #[must_use]
    pub fn debrief(&self) -> Option<Debrief> {
        self.0.debrief()
    }

    /// Those who were never met, once it is over.
    #[must_use]
    pub fn unmet(&self) -> Option<Vec<Unmet>> {
        self.0.unmet()
    }
}

/// A session for a front end. The state stays inside.
#[derive(Clone, Debug)]
pub struct PlayerSession {
    c: Arc<CompiledScenario>,
    s: State,
    /// What was done, in order.
    actions: Vec<Action>,
}

impl PlayerSession {
    /// A new session.
    #[must_use]
    pub fn new(c: Arc<CompiledScenario>, seed: u64) -> Self {
        let s = State::new(&c, seed);
        let actions = Vec::new();
        Self { c, s, actions }
    }

    /// A session that begins in a given way.
    ///
    /// # Errors
    /// The first name in an author's beginning that the scenario doesn't have.
    pub fn begin(c: Arc<CompiledScenario>, seed: u64, start: &SessionStart) -> Result<Self, Unknown> {
        let s = start.state(&c, seed)?;
        Ok(Self::standing(c, s))
    }

    /// A session that stands somewhere: for the author's bench.
    pub(in crate::sim) fn standing(c: Arc<CompiledScenario>, s: State) -> Self {
        let actions = Vec::new();
        Self { c, s, actions }
    }

    /// All of it, hidden things included: for the author's bench.
    pub(in crate::sim) fn inside(&self) -> (&CompiledScenario, &State) {
        (&self.c, &self.s)
    }

    /// What the trainee may know now.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        View::new(&self.c, &self.s)
    }

    /// The session as it stands now, for those who only look.
    #[must_use]
    pub fn glance(&self) -> SessionSnapshot {
        SessionSnapshot(Arc::new(self.clone()))
    }

    /// The scenario that is played.
    #[must_use]
    pub fn scenario(&self) -> &Arc<CompiledScenario> {
        &self.c
    }

    /// Does something; what came of it is the transcript from the returned place on.
    ///
    /// # Errors
    /// The reason why it is not possible; nothing has changed.
    pub fn act(&mut self, action: &Action) -> Result<usize, Refusal> {
        let first = apply(&self.c, &mut self.s, action)?;
        self.actions.push(action.clone());
        Ok(first)
    }

    /// Whether the deal is closed; the session may go on.
    #[must_use]
    pub fn deal_closed(&self) -> bool {
        self.s.deal_closed()
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.s.is_over()
    }

    /// The score, once it is over: before that it would tell what is hidden.
    #[must_use]
    pub fn score(&self) -> Option<Score> {
        self.is_over().then(|| score(&self.c, &self.s))
    }

    /// What is kept of it, once it is over.
    #[must_use]
    pub fn record(&self) -> Option<SessionRecord> {
        record(&self.view(), &self.score()?)
    }

    /// The style meter, once it is over.
    #[must_use]
    pub fn style(&self) -> Option<Vec<Measure>> {
        self.is_over().then(|| style(&self.s))
    }

    /// The session played again to its end, once it is over: what a report is made from. It opens everything.
    #[must_use]
    pub fn played(&self) -> Option<Replay<'_>> {
        Replay::of(&self.c, &self.s, &self.actions)
    }

    /// The debrief, once it is over: it opens everything.
    #[must_use]
    pub fn debrief(&self) -> Option<Debrief> {
        self.played()?.debrief()
    }

    /// Those who were never met, once it is over: it opens what they wanted.
    #[must_use]
    pub fn unmet(&self) -> Option<Vec<Unmet>> {
        Some(self.played()?.unmet())
    }

    /// What a later case takes over, once it is over.
    #[must_use]
    pub fn carried_over(&self, from: CarriedFrom) -> Option<CarriedOver> {
        CarriedOver::of(&self.c, &self.s, from)
    }

    /// What was done, in order.
    #[must_use]
    pub fn actions(&self) -> &[Action] {
        &self.actions
    }
}
