//! The outline as a picture: nodes in lanes by person and columns by step, and the edges between them.
use std::collections::BTreeMap;

use super::{EntryKind, Outline, Tie, layout};

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
    shown: BTreeMap<usize, usize>,
}

impl Graph {
    /// The picture of an outline; the same outline gives the same picture.
    #[must_use]
    pub fn of(outline: &Outline) -> Self {
        let mut graph = Self::default();
        let mut steps: Vec<Option<u16>> = Vec::new();
        for (at, entry) in outline.entries.iter().enumerate() {
            if has_box(entry.kind) {
                graph.shown.insert(at, graph.nodes.len());
                graph.nodes.push(GraphNode {
                    entry: at,
                    lane: 0,
                    column: 0,
                    first: entry.kind == EntryKind::Person,
                    x: 0,
                    y: 0,
                });
                steps.push(outline.steps[at]);
            }
        }
        // What stands within a scene is shown by the scene. An entry comes after what it stands under.
        for (at, entry) in outline.entries.iter().enumerate() {
            if matches!(entry.kind, EntryKind::Reply | EntryKind::Answer)
                && let Some(node) = entry.above.and_then(|a| graph.shown.get(&a).copied())
            {
                graph.shown.insert(at, node);
            }
        }
        graph.edges = edges(outline, &graph);
        lanes(outline, &mut graph);
        columns(&steps, &mut graph);
        layout::layout(&mut graph);
        graph
    }

    /// The node that shows an entry: its own, or that of the scene it lies in.
    #[must_use]
    pub fn showing(&self, entry: usize) -> Option<usize> {
        self.shown.get(&entry).copied()
    }
}

fn has_box(kind: EntryKind) -> bool {
    !matches!(kind, EntryKind::Reply | EntryKind::Answer | EntryKind::Decoy)
}

fn edges(o: &Outline, graph: &Graph) -> Vec<Edge> {
    let mut found: BTreeMap<(usize, usize, Tie, bool), Edge> = BTreeMap::new();
    for link in &o.links {
        let ends = graph.showing(link.from).zip(graph.showing(link.to));
        let Some((from, to)) = ends.filter(|(from, to)| from != to) else {
            continue;
        };
        let edge = found.entry((from, to, link.tie, link.not)).or_insert(Edge {
            from,
            to,
            tie: link.tie,
            not: link.not,
            count: 0,
            first: (link.from, link.to),
        });
        edge.count += 1;
    }
    found.into_values().collect()
}

/// Lanes in the order of the people, then what is nobody's. A fact lies with whoever first tells it: who knows what.
fn lanes(o: &Outline, graph: &mut Graph) {
    let mut people: Vec<Option<usize>> = graph
        .nodes
        .iter()
        .map(|node| {
            let entry = &o.entries[node.entry];
            match entry.kind {
                EntryKind::Fact => teller(o, node.entry),
                EntryKind::Document | EntryKind::Event => None,
                EntryKind::Person
                | EntryKind::Opening
                | EntryKind::Topic
                | EntryKind::Raises
                | EntryKind::Tactic
                | EntryKind::Moment
                | EntryKind::Beat
                | EntryKind::Reply
                | EntryKind::Answer
                | EntryKind::Interest
                | EntryKind::Decoy
                | EntryKind::Objection => entry.by,
            }
        })
        .collect();
    let mut present: Vec<Option<usize>> = people.clone();
    present.sort_unstable_by_key(|p| p.unwrap_or(usize::MAX));
    present.dedup();
    for (node, person) in graph.nodes.iter_mut().zip(people.drain(..)) {
        node.lane = present.iter().position(|p| *p == person).unwrap_or(0);
    }
    graph.lanes = present.into_iter().map(|person| Lane { person, top: 0, bottom: 0 }).collect();
}

/// Who first tells a fact, if a person does.
fn teller(o: &Outline, fact: usize) -> Option<usize> {
    if o.steps[fact] == Some(0) {
        return None;
    }
    let told = o.links.iter().filter(|l| l.to == fact && l.tie == Tie::Teaches);
    let first = told.min_by_key(|l| (o.steps[l.from].unwrap_or(u16::MAX), l.from))?;
    o.entries[first.from].by
}

fn columns(steps: &[Option<u16>], graph: &mut Graph) {
    let mut present = steps.to_vec();
    present.sort_unstable_by_key(|step| step.unwrap_or(u16::MAX));
    present.dedup();
    for (node, step) in graph.nodes.iter_mut().zip(steps) {
        node.column = present.iter().position(|p| p == step).unwrap_or(0);
    }
    graph.columns = present.into_iter().map(|step| StepColumn { step, left: 0, right: 0 }).collect();
}
