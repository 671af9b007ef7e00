//! What an import left out, as a sheet of its own: what each row says, why it stayed out, and marks of today, so that it can
//! be looked through and imported in its turn.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::sheet::Line;
use super::{SheetRow, Touched, mark};
use crate::sim::scenario::{Lang, Text};

/// The rows that were left out, in the order of the sheet; `why` says why a half was.
#[must_use]
pub fn left_over(
    rows: &[SheetRow],
    texts: &[(String, Text)],
    touched: &[Touched],
    why: impl Fn(&Touched) -> String,
) -> Vec<Line> {
    let mut lines: BTreeMap<u64, Line> = BTreeMap::new();
    for t in touched.iter().filter(|t| !t.outcome.goes_in()) {
        let now = texts.iter().find(|(path, _)| *path == t.id).map(|(_, text)| text);
        let row = rows.iter().find(|row| row.line == t.line);
        let fresh = || {
            let unplaced = |half: fn(&SheetRow) -> &String| row.map(half).cloned().unwrap_or_default();
            let kept = |half: fn(&SheetRow) -> &Option<String>| {
                row.and_then(|r| half(r).clone()).unwrap_or_default()
            };
            Line {
                id: t.id.clone(),
                zh: now.map_or_else(|| unplaced(|r| &r.zh), |text| text.zh.clone()),
                en: now.map_or_else(|| unplaced(|r| &r.en), |text| text.en.clone()),
                zh_mark: now.map_or_else(|| kept(|r| &r.zh_mark), |text| mark(&text.zh)),
                en_mark: now.map_or_else(|| kept(|r| &r.en_mark), |text| mark(&text.en)),
                remark: String::new(),
                state: String::new(),
            }
        };
        let line = lines.entry(t.line).or_insert_with(fresh);
        match t.lang {
            Lang::Zh => line.zh.clone_from(&t.words),
            Lang::En => line.en.clone_from(&t.words),
        }
        let gap = if line.state.is_empty() { "" } else { "\n" };
        line.state.push_str(&format!("{gap}{}", why(t)));
    }
    lines.into_values().collect()
}

/// Where what was left out of a sheet goes, the `n`th time: `NAME.left-over.csv`, `NAME.left-over-2.csv`.
#[must_use]
pub fn left_over_path(sheet: &Path, n: u32) -> PathBuf {
    let suffix = if n < 2 { String::new() } else { format!("-{n}") };
    sheet.with_extension(format!("left-over{suffix}.csv"))
}
