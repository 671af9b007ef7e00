//! From box to box with the arrow keys: to the right and to the left along the lines, up and down within a column.
use egui::Key;

use super::super::outline::OutlineModel;

/// Where an arrow key leads from a box; `shown` says which boxes and lines there are.
pub(super) fn step(
    model: &OutlineModel,
    at: usize,
    key: Key,
    shown: impl Fn(usize) -> bool,
) -> Option<usize> {
    let graph = &model.graph;
    let here = graph.nodes[at];
    let edges = graph.edges.iter().filter(|e| !e.quiet(graph, &model.outline));
    let far = |to: &usize| {
        let to = graph.nodes[*to];
        ((to.y - here.y).abs() + (to.x - here.x).abs() / 4, to.x, to.y)
    };
    match key {
        // What leads on lies to the right as a rule; what leads back would only turn in a circle.
        Key::ArrowRight => {
            let onward = edges.filter(|e| e.from == at).map(|e| e.to);
            onward.filter(|to| shown(*to) && graph.nodes[*to].x > here.x).min_by_key(far)
        }
        Key::ArrowLeft => {
            let before = edges.filter(|e| e.to == at).map(|e| e.from);
            before.filter(|to| shown(*to) && graph.nodes[*to].x < here.x).min_by_key(far)
        }
        Key::ArrowUp | Key::ArrowDown => {
            let down = key == Key::ArrowDown;
            let nodes = (0..graph.nodes.len()).filter(|n| shown(*n));
            let beyond = nodes.filter(|n| {
                let y = graph.nodes[*n].y;
                if down { y > here.y } else { y < here.y }
            });
            // The same column first, however far; another one only where that ends.
            beyond.min_by_key(|n| {
                let node = graph.nodes[*n];
                let aside = (node.x - here.x).abs();
                (aside > 0, (node.y - here.y).abs() + aside / 2, node.x)
            })
        }
        _ => None,
    }
}
