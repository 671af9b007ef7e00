//! The outline as a picture, as data: nodes in lanes by person and columns by step, and the edges between them.
use std::collections::BTreeMap;

use super::{EntryKind, Outline, Tie};

/// A box of the picture. Places are whole points of a picture at its natural size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GraphNode {
    /// What it shows: a person, a scene, an interest, an objection, a fact, a document or an event.
    pub entry: usize,
    /// The lane it lies in.
    pub lane: usize,
    /// The column it lies in.
    pub column: usize,
    /// It is the person whom the lane belongs to.
    pub first: bool,
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
}

/// A line from one box to another; what lies within a scene counts as the scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The node that it begins at.
    pub from: usize,
    /// The node that it ends at.
    pub to: usize,
    /// How one makes the other possible.
    pub tie: Tie,
    /// Conditions that ask that it is not so.
    pub not: bool,
    /// How many links it stands for.
    pub count: usize,
    /// The entries of the first of them: what makes it possible, and what is made possible.
    pub first: (usize, usize),
}

impl Edge {
    /// Whether it is drawn only while one of its ends is looked at: what forbids, what asks who is there, what could be
    /// guessed from its ends.
    #[must_use]
    pub fn quiet(&self, graph: &Graph, outline: &Outline) -> bool {
        let of_person = outline.entries[graph.nodes[self.from].entry].kind == EntryKind::Person;
        self.not || self.tie == Tie::Needs && of_person || matches!(self.tie, Tie::Root | Tie::Proves)
    }
}

/// What belongs to one person, or to nobody: briefing, offers, events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The place of the person among the roles.
    pub person: Option<usize>,
    /// Upper edge.
    pub top: i32,
    /// Lower edge.
    pub bottom: i32,
}

/// A column: one step, or what no chain of steps leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepColumn {
    /// The step; nothing where conditions close in a circle.
    pub step: Option<u16>,
    /// Left edge.
    pub left: i32,
    /// Right edge.
    pub right: i32,
}

/// The picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// Boxes.
    pub nodes: Vec<GraphNode>,
    /// Lines, in order of where they begin.
    pub edges: Vec<Edge>,
    /// Lanes, from above.
    pub lanes: Vec<Lane>,
    /// Columns, from the left.
    pub columns: Vec<StepColumn>,
    /// Width and height.
    pub size: (i32, i32),
    /// Entry to the node that shows it.
    pub(super) shown: BTreeMap<usize, usize>,
}

impl Graph {
    /// The node that shows an entry: its own, or that of the scene it lies in.
    #[must_use]
    pub fn showing(&self, entry: usize) -> Option<usize> {
        self.shown.get(&entry).copied()
    }
}
