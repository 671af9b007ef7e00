//! A scenario in outline: who says what, what it takes, what it brings, and how one thing leads to another. Plain data for
//! its author; the hidden half is in it.
mod build;
mod build_graph;
mod graph;
mod layout;
mod links;
mod steps;

use std::collections::BTreeMap;

pub use graph::{Edge, Graph, GraphNode, Lane, StepColumn};
pub use layout::{HEAD, NODE_HIGH, NODE_WIDE};
pub use links::{Link, Tie};

use crate::sim::scenario::{Act, Cond, Route, Scenario, Text};

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// A member of the committee.
    Person,
    /// A scene: the first thing at a meeting.
    Opening,
    /// A scene: ours to bring up.
    Topic,
    /// A scene: they raise an objection.
    Raises,
    /// A scene: they try a tactic.
    Tactic,
    /// A scene: they ask or tell something.
    Moment,
    /// A scene that follows from an answer only.
    Beat,
    /// Something to say.
    Reply,
    /// What they answer.
    Answer,
    /// What somebody really wants.
    Interest,
    /// A reading of somebody that is not true.
    Decoy,
    /// What somebody holds against us.
    Objection,
    /// What can be learned.
    Fact,
    /// What can be shown.
    Document,
    /// What happens between meetings.
    Event,
}

impl EntryKind {
    /// Whether it is a scene, however it comes about.
    #[must_use]
    pub fn is_scene(self) -> bool {
        matches!(self, Self::Opening | Self::Topic | Self::Raises | Self::Tactic | Self::Moment | Self::Beat)
    }
}

/// What comes of an entry; ids as they are written.
#[derive(Clone, Debug, PartialEq)]
pub enum EntryEffect {
    /// What a listener hears in a reply.
    Acts(Vec<Act>),
    /// Teaches a fact.
    Learn(String),
    /// Brushes an interest or a decoy; in one hidden hand only, where one is named.
    Touches(String, Option<String>),
    /// Gives a term: issue and level.
    Gives(String, String),
    /// Asks for a term in return: issue and level.
    Gets(String, String),
    /// Shows a document.
    Shows(String),
    /// Raises an objection.
    Raises(String),
    /// Settles an objection.
    Settles(String),
    /// Brings us together with somebody.
    Introduces(String),
    /// Trust moves beyond the usual.
    Trust(i8),
    /// Tension moves beyond the usual.
    Tension(i8),
    /// Costs days.
    Costs(u8),
    /// The talk goes on with a scene.
    Next(String),
    /// The meeting ends.
    Ends,
    /// A way in which an interest opens.
    Opens(Route),
    /// The interest behind an objection.
    Root(String),
    /// A fact points to an interest.
    Clue(String),
    /// A document helps to answer an objection.
    Proves(String),
    /// Known from the briefing, or to everybody.
    Known,
    /// Said by somebody who errs or misleads.
    Untrue,
    /// Excludes a hidden hand.
    Excludes(String),
}

/// One thing that the file defines.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineEntry {
    /// What it is.
    pub kind: EntryKind,
    /// Where it stands in the file: `scenes["greet"].replies["ask"]`.
    pub path: String,
    /// Its id; an answer's number, from 1.
    pub id: String,
    /// Who speaks, or whose it is: the place among the roles. Nobody, where the file names somebody unknown.
    pub by: Option<usize>,
    /// What it is called; empty where it has only its words.
    pub title: Text,
    /// What is said, or what it says.
    pub words: Text,
    /// What must hold: all conditions of one of these lists. Empty: nothing.
    pub ways: Vec<Vec<Cond>>,
    /// What comes of it.
    pub deeds: Vec<EntryEffect>,
    /// What it stands under.
    pub above: Option<usize>,
    /// What stands under it, in order.
    pub below: Vec<usize>,
}

impl OutlineEntry {
    /// What to call it: its title, else its words.
    #[must_use]
    pub fn label(&self) -> &Text {
        if self.title.is_empty() { &self.words } else { &self.title }
    }
}

/// A scenario in outline.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// Everything that the file defines, each once.
    pub entries: Vec<OutlineEntry>,
    /// What stands under nothing: people, then scenes of nobody known, facts, documents, events.
    pub tops: Vec<usize>,
    /// What makes possible what, in order of what makes it.
    pub links: Vec<Link>,
    /// How many steps of talk and learning it takes at least to come to an entry, by conditions alone; nothing where
    /// they close in a circle.
    pub steps: Vec<Option<u16>>,
    places: BTreeMap<String, usize>,
}

impl Outline {
    /// The outline of a scenario as written; it need not compile. What names something unknown has no link there.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let mut outline = build::build(scenario);
        let entries = outline.entries.iter().enumerate();
        outline.places = entries.map(|(i, e)| (e.path.clone(), i)).collect();
        outline.links = links::links(scenario, &outline);
        outline.steps = steps::steps(scenario, &outline);
        outline
    }

    /// The entry at a path.
    #[must_use]
    pub fn at(&self, path: &str) -> Option<usize> {
        self.places.get(path).copied()
    }

    /// The entry that a path lies in: its own, or the nearest one around it.
    #[must_use]
    pub fn around(&self, path: &str) -> Option<usize> {
        let ends = path.char_indices().rev().filter(|(_, c)| matches!(c, '.' | '['));
        let shorter = ends.map(|(i, _)| &path[..i]);
        std::iter::once(path).chain(shorter).find_map(|path| self.at(path))
    }

    /// Entries in the order in which they are read, each with how deep it stands; only those below open ones.
    pub fn walk(&self, open: impl Fn(usize) -> bool) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let mut todo: Vec<(usize, usize)> = self.tops.iter().rev().map(|top| (*top, 0)).collect();
        while let Some((entry, depth)) = todo.pop() {
            found.push((entry, depth));
            if open(entry) {
                todo.extend(self.entries[entry].below.iter().rev().map(|b| (*b, depth + 1)));
            }
        }
        found
    }

    /// What makes an entry possible, or is made by it: the links that end in it and those that begin there.
    pub fn ties(&self, entry: usize) -> (impl Iterator<Item = &Link>, impl Iterator<Item = &Link>) {
        let into = self.links.iter().filter(move |l| l.to == entry);
        let from = self.links.iter().filter(move |l| l.from == entry);
        (into, from)
    }
}

/// The paths of the things that conditions and deeds name.
mod path {
    pub(super) fn scene(id: &str) -> String {
        format!("scenes[\"{id}\"]")
    }
    pub(super) fn reply(scene: &str, id: &str) -> String {
        format!("scenes[\"{scene}\"].replies[\"{id}\"]")
    }
    pub(super) fn role(id: &str) -> String {
        format!("roles[\"{id}\"]")
    }
    pub(super) fn fact(id: &str) -> String {
        format!("facts[\"{id}\"]")
    }
    pub(super) fn document(id: &str) -> String {
        format!("documents[\"{id}\"]")
    }
    pub(super) fn event(id: &str) -> String {
        format!("events[\"{id}\"]")
    }
    /// Something of a role: `interests`, `decoys`, `objections`.
    pub(super) fn of_role(role: &str, field: &str, id: &str) -> String {
        format!("roles[\"{role}\"].{field}[\"{id}\"]")
    }
}
