//! From the outline to its picture: which nodes and edges there are, in which lanes and columns they lie.
use std::collections::BTreeMap;

use super::graph::{Edge, Graph, GraphNode, Lane, StepColumn};
use super::{EntryKind, Outline, Tie, layout};

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
