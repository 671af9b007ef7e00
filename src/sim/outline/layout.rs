//! Where the boxes of the picture lie: in whole numbers, so that every machine draws the same one.
//!
//! Layers by step, order within a layer by the mean of the neighbours (Sugiyama, Tagawa & Toda 1981), a lane a person.
use super::graph::{Graph, Lane};

/// Width of a box, in points at the picture's natural size.
pub const NODE_WIDE: i32 = 184;
/// Height of a box.
pub const NODE_HIGH: i32 = 46;
/// Room above the lanes for the names of the columns.
pub const HEAD: i32 = 34;

/// From one box to the next below it.
const DOWN: i32 = 58;
/// From one box to the next beside it in the same column.
const BESIDE: i32 = 204;
/// Between two columns: where lines turn.
const BETWEEN: i32 = 76;
/// Above and below the boxes of a lane.
const PAD: i32 = 14;
/// Between two lanes.
const APART: i32 = 6;
/// Boxes of one lane and column that lie below one another; more stand side by side in the same column. That depth is
/// taken which makes the picture's shape most like a window's.
const DEEP: std::ops::RangeInclusive<usize> = 2..=10;
/// Width to height that is aimed at, in tenths.
const SHAPE: i64 = 21;
/// Sweeps over the columns; order settles within a few.
const SWEEPS: usize = 12;

/// Boxes of one lane and one column.
#[derive(Default)]
struct LaneCell {
    /// Nodes, from above.
    order: Vec<usize>,
}

/// Gives every box its place, and lanes, columns and the whole their size.
pub(super) fn layout(graph: &mut Graph) {
    let (lanes, columns) = (graph.lanes.len(), graph.columns.len());
    let mut cells: Vec<Vec<LaneCell>> =
        (0..columns).map(|_| (0..lanes).map(|_| LaneCell::default()).collect()).collect();
    for (i, node) in graph.nodes.iter().enumerate() {
        let order = &mut cells[node.column][node.lane].order;
        let at = if node.first { 0 } else { order.len() };
        order.insert(at, i);
    }
    let near = neighbours(graph);
    let deep = DEEP.min_by_key(|deep| {
        place(graph, &cells, *deep);
        let (wide, high) = (i64::from(graph.size.0), i64::from(graph.size.1));
        // How far from the shape, in either direction alike.
        let (a, b) = (wide * 10, high * SHAPE);
        a.max(b) * 1000 / a.min(b).max(1)
    });
    let deep = deep.unwrap_or(*DEEP.end());
    let mut best: Option<(i64, Vec<Vec<Vec<usize>>>)> = None;
    for sweep in 0..=SWEEPS {
        place(graph, &cells, deep);
        let length = length(graph);
        if best.as_ref().is_none_or(|(least, _)| length < *least) {
            let kept = cells.iter().map(|c| c.iter().map(|cell| cell.order.clone()).collect());
            best = Some((length, kept.collect()));
        }
        order(graph, &mut cells, &near, sweep % 2 == 0);
    }
    if let Some((_, kept)) = best {
        for (column, kept) in cells.iter_mut().zip(kept) {
            for (cell, order) in column.iter_mut().zip(kept) {
                cell.order = order;
            }
        }
    }
    place(graph, &cells, deep);
    settle(graph, &cells, &near, deep);
}

/// The nodes at the other ends of each node's lines.
fn neighbours(graph: &Graph) -> Vec<Vec<usize>> {
    let mut near = vec![Vec::new(); graph.nodes.len()];
    for edge in graph.edges.iter().filter(|e| !e.not) {
        near[edge.from].push(edge.to);
        near[edge.to].push(edge.from);
    }
    near
}

/// How far the lines run up and down, all together: what crosses little runs little.
fn length(graph: &Graph) -> i64 {
    let run = |e: &super::Edge| i64::from((graph.nodes[e.from].y - graph.nodes[e.to].y).abs());
    graph.edges.iter().filter(|e| !e.not).map(run).sum()
}

/// Orders every cell by the mean height of its neighbours in other columns, from the left or from the right.
fn order(graph: &Graph, cells: &mut [Vec<LaneCell>], near: &[Vec<usize>], from_left: bool) {
    let mut heights: Vec<i64> = graph.nodes.iter().map(|n| i64::from(n.y)).collect();
    let count = cells.len();
    for step in 0..count {
        let column = if from_left { step } else { count - 1 - step };
        for cell in &mut cells[column] {
            let mut keyed: Vec<(i64, usize, usize)> = cell
                .order
                .iter()
                .enumerate()
                .map(|(i, node)| {
                    let wished = mean(graph, &near[*node], column, |n| heights[n]).unwrap_or(heights[*node]);
                    // Whoever the lane belongs to stands first in it.
                    let wished = if graph.nodes[*node].first { i64::MIN } else { wished };
                    (wished, i, *node)
                })
                .collect();
            keyed.sort_unstable();
            let mut taken: Vec<i64> = cell.order.iter().map(|n| heights[*n]).collect();
            taken.sort_unstable();
            cell.order = keyed.into_iter().map(|(_, _, node)| node).collect();
            for (node, height) in cell.order.iter().zip(taken) {
                heights[*node] = height;
            }
        }
    }
}

/// The mean height of a node's neighbours in other columns.
fn mean(graph: &Graph, near: &[usize], column: usize, height: impl Fn(usize) -> i64) -> Option<i64> {
    let beyond = near.iter().filter(|n| graph.nodes[**n].column != column);
    let (sum, count) = beyond.fold((0, 0), |(sum, count), n| (sum + height(*n), count + 1));
    (count > 0).then(|| sum / count)
}

/// How many boxes lie side by side in a column: where its fullest cell needs that.
fn abreast(cells: &[LaneCell], deep: usize) -> usize {
    let most = cells.iter().map(|c| c.order.len()).max().unwrap_or(0);
    most.div_ceil(deep).max(1)
}

/// How many boxes of a cell lie below one another.
fn rows(cell: &LaneCell, abreast: usize) -> usize {
    cell.order.len().div_ceil(abreast)
}

/// Puts every cell into its place, its boxes from above.
fn place(graph: &mut Graph, cells: &[Vec<LaneCell>], deep: usize) {
    let mut top = HEAD;
    for lane in 0..graph.lanes.len() {
        let most = cells.iter().map(|c| rows(&c[lane], abreast(c, deep))).max().unwrap_or(0);
        let high = most.max(1) as i32 * DOWN - (DOWN - NODE_HIGH) + 2 * PAD;
        let Lane { top: t, bottom: b, .. } = &mut graph.lanes[lane];
        (*t, *b) = (top, top + high);
        top += high + APART;
    }
    let mut left = BETWEEN / 2;
    for (column, own) in cells.iter().enumerate() {
        let beside = abreast(own, deep);
        let right = left + (beside as i32 - 1) * BESIDE + NODE_WIDE;
        (graph.columns[column].left, graph.columns[column].right) = (left, right);
        for (lane, cell) in own.iter().enumerate() {
            let lane = graph.lanes[lane];
            let used = rows(cell, beside) as i32 * DOWN - (DOWN - NODE_HIGH);
            let first = (lane.top + lane.bottom - used) / 2;
            for (i, node) in cell.order.iter().enumerate() {
                graph.nodes[*node].x = left + (i % beside) as i32 * BESIDE;
                graph.nodes[*node].y = first + (i / beside) as i32 * DOWN;
            }
        }
        left = right + BETWEEN;
    }
    graph.size = (left - BETWEEN / 2, top - APART + PAD);
}

/// Moves boxes up and down within their lane towards their neighbours, without changing their order.
fn settle(graph: &mut Graph, cells: &[Vec<LaneCell>], near: &[Vec<usize>], deep: usize) {
    for sweep in 0..4 {
        for step in 0..cells.len() {
            let column = if sweep % 2 == 0 { step } else { cells.len() - 1 - step };
            let beside = abreast(&cells[column], deep);
            for (lane, cell) in cells[column].iter().enumerate() {
                for first in 0..beside {
                    let own: Vec<usize> = cell.order.iter().skip(first).step_by(beside).copied().collect();
                    slide(graph, &own, lane, near);
                }
            }
        }
    }
}

/// Gives the boxes of one stack the free heights of their lane that are nearest to their neighbours.
fn slide(graph: &mut Graph, own: &[usize], lane: usize, near: &[Vec<usize>]) {
    let Lane { top, bottom, .. } = graph.lanes[lane];
    let mut least = top + PAD;
    for (i, node) in own.iter().enumerate() {
        let below = (own.len() - 1 - i) as i32;
        let most = bottom - PAD - NODE_HIGH - below * DOWN;
        let column = graph.nodes[*node].column;
        let height = |n: usize| i64::from(graph.nodes[n].y);
        let wished = mean(graph, &near[*node], column, height).unwrap_or_else(|| height(*node));
        let wished = i32::try_from(wished).unwrap_or(least);
        let y = wished.clamp(least, most.max(least));
        graph.nodes[*node].y = y;
        least = y + DOWN;
    }
}
