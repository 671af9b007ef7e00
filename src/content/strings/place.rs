//! Which text of a scenario a row of a sheet belongs to: by its path, and where that leads elsewhere by now, by its words.
use std::collections::{BTreeMap, BTreeSet};

use super::mark;
use super::sheet::SheetRow;
use crate::sim::scenario::Text;

/// Where a row belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextPlace {
    /// To this text.
    At(usize),
    /// To one of several that read alike.
    Several,
    /// To none.
    None,
}

/// Fewer characters than this stand in many places: half a pair of them proves nothing.
const TELLING: usize = 8;

/// The text of each row.
pub(super) fn homes(rows: &[SheetRow], texts: &[(String, Text)]) -> Vec<TextPlace> {
    let marks: Vec<[String; 2]> = texts.iter().map(|(_, t)| [mark(&t.zh), mark(&t.en)]).collect();
    let by_path: BTreeMap<&str, usize> = texts.iter().map(|(path, _)| path.as_str()).zip(0..).collect();
    let mut by_pair: BTreeMap<&[String; 2], Vec<usize>> = BTreeMap::new();
    for (at, pair) in marks.iter().enumerate() {
        by_pair.entry(pair).or_default().push(at);
    }
    let pair = |row: &SheetRow| Some([row.zh_mark.clone()?, row.en_mark.clone()?]);
    let own = |row: &SheetRow| by_path.get(row.id.as_str()).copied();
    let mut homes = vec![TextPlace::None; rows.len()];
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    // Where nothing has moved.
    for (row, home) in rows.iter().zip(&mut homes) {
        if let Some(at) = own(row).filter(|at| pair(row).is_some_and(|p| marks[*at] == p)) {
            *home = TextPlace::At(at);
            taken.insert(at);
        }
    }
    // The same words elsewhere: rows and places that read alike keep their order.
    let mut alike: BTreeMap<[String; 2], Vec<usize>> = BTreeMap::new();
    for (i, row) in rows.iter().enumerate().filter(|(i, _)| homes[*i] == TextPlace::None) {
        if let Some(pair) = pair(row) {
            alike.entry(pair).or_default().push(i);
        }
    }
    for (pair, rows) in alike {
        let places = by_pair.get(&pair).into_iter().flatten().copied();
        let free: Vec<usize> = places.filter(|at| !taken.contains(at)).collect();
        for (n, row) in rows.iter().enumerate().filter(|_| !free.is_empty()) {
            homes[*row] = if free.len() == rows.len() { TextPlace::At(free[n]) } else { TextPlace::Several };
        }
        if free.len() == rows.len() {
            taken.extend(free);
        }
    }
    // One half was changed in the scenario, here or where it went.
    for (row, home) in rows.iter().zip(&mut homes).filter(|(_, home)| **home == TextPlace::None) {
        let same = |at: usize, half: usize, own: &Option<String>| own.as_ref() == Some(&marks[at][half]);
        let half = |at: usize| same(at, 0, &row.zh_mark) || same(at, 1, &row.en_mark);
        let unknown = row.zh_mark.is_none() || row.en_mark.is_none();
        let long = |at: usize| {
            let text = &texts[at].1;
            let telling = |half: &str| half.chars().count() >= TELLING;
            (same(at, 0, &row.zh_mark) && telling(&text.zh))
                || (same(at, 1, &row.en_mark) && telling(&text.en))
        };
        let here = own(row).filter(|at| !taken.contains(at) && (unknown || half(*at)));
        let mut moved = (0..texts.len()).filter(|at| !taken.contains(at) && long(*at));
        let found = here.or_else(|| moved.next().filter(|_| moved.next().is_none()));
        // Both halves were changed, or another text stands there now: the words of neither are taken.
        if let Some(at) = found.or_else(|| own(row).filter(|at| !taken.contains(at))) {
            *home = TextPlace::At(at);
            taken.insert(at);
        }
    }
    homes
}
