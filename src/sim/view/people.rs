//! People as the trainee knows them: who they are, how to get to them, what is known of them.
use super::View;
use crate::sim::compiled::{CardId, FactId, InterestId, IssueId, Package, RoleId, RoleSet};
use crate::sim::scenario::{Buying, Channel};
use crate::sim::session::action::Certainty;
use crate::sim::session::condition_eval::{Context, all};
use crate::sim::session::mood::Mood;

/// Whether somebody can be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// They will see us.
    Open,
    /// They can be reached over somebody's head, who will hear of it.
    Over(RoleId),
    /// Something stands in the way.
    Blocked,
    /// They have no more time for us.
    Spent,
}

/// A person as the trainee knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonView {
    /// Who.
    pub role: RoleId,
    /// Whether they can be met.
    pub access: Access,
    /// Meetings so far.
    pub met: u8,
    /// The face, once they have been met.
    pub mood: Option<Mood>,
    /// Where they can be met.
    pub on: Vec<Channel>,
    /// Turns that they give a meeting.
    pub patience: u8,
    /// Interests known.
    pub interests: Vec<InterestId>,
    /// Cards placed.
    pub beliefs: Vec<(CardId, Certainty)>,
    /// Facts known about them.
    pub facts: Vec<FactId>,
    /// The last offer of ours that they saw.
    pub seen: Option<Package>,
    /// They have a say at the signature, and nobody has met them yet.
    pub unmet_voter: bool,
}

impl View<'_> {
    /// Whether somebody can be met, and how.
    #[must_use]
    pub fn access(&self, role: RoleId) -> Access {
        let spec = &self.c.roles[role];
        let r = &self.s.roles[role];
        if spec.meetings.is_some_and(|most| r.met >= most.saturating_add(self.s.put_off)) {
            return Access::Spent;
        }
        if spec.access.is_empty() || r.introduced {
            return Access::Open;
        }
        let ways = || spec.access.iter().filter(|way| all(self.c, self.s, Context::of(role), &way.when));
        if ways().any(|way| way.offends.is_none()) {
            return Access::Open;
        }
        ways().find_map(|way| way.offends).map_or(Access::Blocked, Access::Over)
    }

    /// Meetings held with somebody.
    #[must_use]
    pub fn met(&self, role: RoleId) -> u8 {
        self.s.roles[role].met
    }

    /// A person as the trainee knows them.
    #[must_use]
    pub fn person(&self, role: RoleId) -> PersonView {
        let spec = &self.c.roles[role];
        let r = &self.s.roles[role];
        PersonView {
            role,
            access: self.access(role),
            met: r.met,
            mood: (r.met > 0).then(|| self.mood(role)),
            on: spec.on.clone(),
            patience: spec.patience,
            interests: self.known_interests().filter(|i| self.c.interests[*i].role == role).collect(),
            beliefs: spec
                .cards
                .iter()
                .filter_map(|card| self.belief(*card).map(|certainty| (*card, certainty)))
                .collect(),
            facts: self.facts().map(|(f, _)| f).filter(|f| self.c.facts[*f].about == Some(role)).collect(),
            seen: r.seen,
            unmet_voter: spec.votes && r.met == 0,
        }
    }

    /// Everybody, in the order of the file.
    pub fn people(&self) -> impl Iterator<Item = PersonView> + '_ {
        (0..self.c.roles.len()).map(|i| self.person(i.into()))
    }

    /// The package that somebody says they want: their position is known from the briefing on, save for issues that
    /// nobody speaks of at first.
    #[must_use]
    pub fn stated(&self, role: RoleId) -> Package {
        let mut stated = self.c.roles[role].opening;
        for i in (0..self.c.issues.len()).filter(|i| !self.c.issues[IssueId::from(*i)].latent.is_empty()) {
            stated = stated.with(i.into(), self.c.quotation.level(i.into()));
        }
        stated
    }

    /// Those who can give the final yes; where nobody alone can, everybody with a say.
    #[must_use]
    pub fn deciders(&self) -> RoleSet {
        let economic = |r: &RoleId| self.c.roles[*r].buying.contains(&Buying::Economic);
        let found = self.c.voters().filter(economic).fold(RoleSet::EMPTY, RoleSet::with);
        if found.is_empty() { self.c.voters().fold(RoleSet::EMPTY, RoleSet::with) } else { found }
    }

    /// How often a decision was put off.
    #[must_use]
    pub fn decisions_put_off(&self) -> u8 {
        self.s.put_off
    }
}
