//! What makes possible what: who teaches a fact and who needs it, what leads where, what answers which objection.
use super::{EntryEffect, EntryKind, Outline, path};
use crate::sim::scenario::{Cond, CondShape, Route, Scenario};

/// How one entry makes another possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tie {
    /// An answer goes on with a scene.
    Next,
    /// An answer, a document or an event teaches a fact.
    Teaches,
    /// A condition asks for it.
    Needs,
    /// A fact points to an interest.
    Clue,
    /// A reply brushes an interest.
    Touches,
    /// A scene raises an objection.
    Raises,
    /// A reply or an answer settles an objection.
    Settles,
    /// An interest lies behind an objection.
    Root,
    /// A reply shows a document.
    Shows,
    /// A document helps to answer an objection.
    Proves,
    /// An answer or an event brings us together with somebody.
    Introduces,
    /// Somebody who can be met opens the talk.
    Opens,
}

/// One entry makes another possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// What makes it possible.
    pub from: usize,
    /// What it makes possible.
    pub to: usize,
    /// How.
    pub tie: Tie,
    /// The condition asks that it is *not* so.
    pub not: bool,
}

/// All links, each once.
pub(super) fn links(s: &Scenario, o: &Outline) -> Vec<Link> {
    let names = Names { s, o };
    let mut found = Vec::new();
    for (at, entry) in o.entries.iter().enumerate() {
        for deed in &entry.deeds {
            names.of_deed(at, entry.by, deed, &mut found);
        }
        if entry.kind == EntryKind::Opening
            && let Some(person) = entry.by.and_then(|r| names.person(r))
        {
            found.push(Link { from: person, to: at, tie: Tie::Opens, not: false });
        }
        for cond in entry.ways.iter().flatten() {
            names.each(entry.by, cond, false, &mut |from, not| {
                found.push(Link { from, to: at, tie: Tie::Needs, not });
            });
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Ids as written to entries.
pub(super) struct Names<'a> {
    pub(super) s: &'a Scenario,
    pub(super) o: &'a Outline,
}

impl Names<'_> {
    fn person(&self, role: usize) -> Option<usize> {
        let id = self.s.roles.keys().nth(role)?;
        self.o.at(&path::role(id))
    }

    /// Something of a role by `"role.name"`, or by `"name"`: of the nearest role, else of the only one who has it.
    fn of_role(&self, fields: &[&str], near: Option<usize>, id: &str) -> Option<usize> {
        let of = |role: &str, name: &str| {
            let mut each = fields.iter();
            each.find_map(|field| self.o.at(&path::of_role(role, field, name)))
        };
        if let Some((role, name)) = id.split_once('.') {
            return of(role, name);
        }
        let own = near.and_then(|r| self.s.roles.keys().nth(r));
        if let Some(found) = own.and_then(|role| of(role, id)) {
            return Some(found);
        }
        let mut all = self.s.roles.keys().filter_map(|role| of(role, id));
        let first = all.next()?;
        all.next().is_none().then_some(first)
    }

    /// An interest or a decoy.
    pub(super) fn card(&self, near: Option<usize>, id: &str) -> Option<usize> {
        self.of_role(&["interests", "decoys"], near, id)
    }

    pub(super) fn objection(&self, near: Option<usize>, id: &str) -> Option<usize> {
        self.of_role(&["objections"], near, id)
    }

    /// What a plain condition asks for, if that has an entry.
    pub(super) fn asked(&self, near: Option<usize>, cond: &Cond) -> Option<usize> {
        let at = |path: String| self.o.at(&path);
        match cond {
            Cond::Knows(id) => at(path::fact(id)),
            Cond::Holds(id) | Cond::Verified(id) => self.card(near, id),
            Cond::Met(id)
            | Cond::Present(id)
            | Cond::Introduced(id)
            | Cond::Trust(id, _)
            | Cond::Tension(id, _) => at(path::role(id)),
            Cond::Played(id) => at(path::scene(id)),
            Cond::Said(scene, reply) => at(path::reply(scene, reply)),
            Cond::Shown(id) => at(path::document(id)),
            Cond::Open(id) | Cond::Settled(id) => self.objection(near, id),
            Cond::Happened(id) => at(path::event(id)),
            Cond::Private
            | Cond::InCompany
            | Cond::On(_)
            | Cond::DayAfter(_)
            | Cond::DayBefore(_)
            | Cond::Tabled
            | Cond::Offered(..)
            | Cond::OfferTouches(_)
            | Cond::Warm
            | Cond::Cold
            | Cond::Not(_)
            | Cond::Any(_)
            | Cond::Hand(_)
            | Cond::Opens
            | Cond::Wary
            | Cond::NotHere
            | Cond::Literal
            | Cond::Traded => None,
        }
    }

    /// Calls `see` with everything that a condition asks for, and whether it asks that it is not so.
    fn each(&self, near: Option<usize>, cond: &Cond, not: bool, see: &mut dyn FnMut(usize, bool)) {
        match cond.shape() {
            CondShape::Not(inner) => inner.iter().for_each(|c| self.each(near, c, !not, see)),
            CondShape::Any(inner) => inner.iter().for_each(|c| self.each(near, c, not, see)),
            CondShape::Plain => {
                if let Some(from) = self.asked(near, cond) {
                    see(from, not);
                }
            }
        }
    }

    fn of_deed(&self, at: usize, by: Option<usize>, deed: &EntryEffect, found: &mut Vec<Link>) {
        let o = self.o;
        // Whether this entry makes the other possible, or the other this one.
        let mut tie = |other: Option<usize>, tie: Tie, out: bool| {
            let ends = other.map(|other| if out { (at, other) } else { (other, at) });
            found.extend(ends.map(|(from, to)| Link { from, to, tie, not: false }));
        };
        match deed {
            EntryEffect::Learn(id) => tie(o.at(&path::fact(id)), Tie::Teaches, true),
            EntryEffect::Touches(id, _) => tie(self.card(by, id), Tie::Touches, true),
            EntryEffect::Shows(id) => tie(o.at(&path::document(id)), Tie::Shows, true),
            EntryEffect::Raises(id) => tie(self.objection(by, id), Tie::Raises, true),
            EntryEffect::Settles(id) => tie(self.objection(by, id), Tie::Settles, true),
            EntryEffect::Introduces(id) => tie(o.at(&path::role(id)), Tie::Introduces, true),
            EntryEffect::Next(id) => tie(o.at(&path::scene(id)), Tie::Next, true),
            EntryEffect::Root(id) => tie(self.card(by, id), Tie::Root, false),
            EntryEffect::Clue(id) => tie(self.card(None, id), Tie::Clue, true),
            EntryEffect::Proves(id) => tie(self.objection(None, id), Tie::Proves, true),
            EntryEffect::Opens(Route::Clues { from, .. } | Route::Told(from)) => {
                for id in from {
                    tie(o.at(&path::fact(id)), Tie::Clue, false);
                }
            }
            EntryEffect::Acts(_)
            | EntryEffect::Gives(..)
            | EntryEffect::Gets(..)
            | EntryEffect::Trust(_)
            | EntryEffect::Tension(_)
            | EntryEffect::Costs(_)
            | EntryEffect::Ends
            | EntryEffect::Opens(_)
            | EntryEffect::Known
            | EntryEffect::Untrue
            | EntryEffect::Excludes(_) => {}
        }
    }
}
