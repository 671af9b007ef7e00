//! Which steps of two sessions belong side by side (Needleman & Wunsch 1970).
use super::{ComparedStep, ComparisonRow};

/// What two steps have in common: the same deed weighs most, then an answer to the same question.
fn match_of(one: &ComparedStep, other: &ComparedStep) -> u32 {
    if one.done == other.done {
        3
    } else if one.scene.is_some() && one.scene == other.scene {
        2
    } else {
        0
    }
}

/// The rows of two courses of play.
pub(super) fn rows(one: &[ComparedStep], other: &[ComparedStep]) -> Vec<ComparisonRow> {
    let (n, m) = (one.len(), other.len());
    // best[i][j]: the most that the steps from i and from j on have in common.
    let mut best = vec![vec![0_u32; m + 1]; n + 1];
    for i in (0..n).rev() {
        for j in (0..m).rev() {
            let together = match match_of(&one[i], &other[j]) {
                0 => 0,
                alike => alike + best[i + 1][j + 1],
            };
            best[i][j] = together.max(best[i + 1][j]).max(best[i][j + 1]);
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut rows = Vec::new();
    let (mut left, mut right): (Vec<ComparedStep>, Vec<ComparedStep>) = (Vec::new(), Vec::new());
    while i < n || j < m {
        let alike = match (one.get(i), other.get(j)) {
            (Some(a), Some(b)) => match_of(a, b),
            _ => 0,
        };
        if alike > 0 && best[i][j] == alike + best[i + 1][j + 1] {
            apart(&mut rows, &mut left, &mut right);
            let (a, b) = (one[i].clone(), other[j].clone());
            rows.push(if alike == 3 { ComparisonRow::Same(a, b) } else { ComparisonRow::Otherwise(a, b) });
            (i, j) = (i + 1, j + 1);
        } else if i < n && best[i][j] == best[i + 1][j] {
            left.push(one[i].clone());
            i += 1;
        } else {
            right.push(other[j].clone());
            j += 1;
        }
    }
    apart(&mut rows, &mut left, &mut right);
    rows
}

/// Steps without a match, side by side as they came.
fn apart(rows: &mut Vec<ComparisonRow>, left: &mut Vec<ComparedStep>, right: &mut Vec<ComparedStep>) {
    let many = left.len().max(right.len());
    let (mut left, mut right) = (left.drain(..), right.drain(..));
    rows.extend((0..many).map(|_| ComparisonRow::Apart(left.next(), right.next())));
}
