//! A finished session replayed, with what it was like before each action.
use super::missed_people::{Unmet, of_end};
use super::{AtTurn, Debrief};
use crate::sim::compiled::CompiledScenario;
use crate::sim::phase::apply;
use crate::sim::session::Action;
use crate::sim::session::event::{Event, Logged};
use crate::sim::session::state::{SpeakingTurn, State};
use crate::sim::view::View;

/// A finished session, moment by moment: made once, and handed on to whatever asks what it was like.
#[derive(Clone, Debug)]
pub struct Replay<'a> {
    pub(super) c: &'a CompiledScenario,
    pub(super) end: &'a State,
    /// The state before each action; its log is left out.
    before: Vec<State>,
}

impl<'a> Replay<'a> {
    /// Replays the actions that led to `end`; `None` where they don't, or where it is not over.
    pub(in crate::sim) fn of(c: &'a CompiledScenario, end: &'a State, actions: &[Action]) -> Option<Self> {
        if !end.is_over() {
            return None;
        }
        let mut s = end.first(c);
        let mut before = Vec::with_capacity(actions.len());
        for action in actions {
            let log = std::mem::take(&mut s.log);
            before.push(s.clone());
            s.log = log;
            apply(c, &mut s, action).ok()?;
        }
        (s.log == end.log).then_some(Self { c, end, before })
    }

    /// What the trainee may know at its end.
    #[must_use]
    pub fn view(&self) -> View<'a> {
        View::new(self.c, self.end)
    }

    /// Its debrief.
    #[must_use]
    pub fn debrief(&self) -> Option<Debrief> {
        Debrief::of_played(self)
    }

    /// Those who were never met.
    #[must_use]
    pub fn unmet(&self) -> Vec<Unmet> {
        of_end(self.c, self.end)
    }

    /// How many actions there were.
    pub(super) fn actions(&self) -> u16 {
        u16::try_from(self.before.len()).unwrap_or(u16::MAX)
    }

    /// The state before an action.
    pub(super) fn before(&self, action: u16) -> &State {
        self.before.get(usize::from(action)).unwrap_or(self.end)
    }

    /// The state after an action.
    pub(super) fn after(&self, action: u16) -> &State {
        self.before.get(usize::from(action) + 1).unwrap_or(self.end)
    }

    /// An action with the turn it was part of.
    pub(super) fn at(&self, action: u16) -> AtTurn {
        let turn = self.after(action).turn;
        AtTurn { action, turn }
    }

    /// What an action brought about.
    pub(super) fn events(&self, action: u16) -> &'a [Logged] {
        let log = &self.end.log;
        let from = log.partition_point(|l| l.action < action);
        let to = log.partition_point(|l| l.action <= action);
        &log[from..to]
    }

    /// The moments at which something of a kind happened.
    pub(super) fn when(&self, wanted: impl Fn(&Event) -> bool) -> Vec<AtTurn> {
        let found = self.end.log.iter().filter(|l| wanted(&l.event));
        let mut found: Vec<AtTurn> = found.map(|l| self.at(l.action)).collect();
        found.dedup();
        found
    }

    /// The first moment at which something of a kind happened.
    pub(super) fn first(&self, wanted: impl Fn(&Event) -> bool) -> Option<AtTurn> {
        let found = self.end.log.iter().find(|l| wanted(&l.event));
        found.map(|l| self.at(l.action))
    }

    /// The scene that waited for an answer before an action.
    pub(super) fn scene_before(&self, action: u16) -> Option<crate::sim::compiled::SceneId> {
        match self.before(action).meeting()?.speaking {
            SpeakingTurn::Theirs(scene, _) => Some(scene),
            SpeakingTurn::Ours => None,
        }
    }
}
