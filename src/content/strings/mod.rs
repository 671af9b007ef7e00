//! The texts of a scenario out to a translator and back: one row a text, by its path.
mod remark;
mod sheet;
mod splice;

pub use remark::remark;
pub use sheet::{HEAD, SheetError, SheetProblem, SheetRow, read_sheet, write_sheet};
pub use splice::splice;

use std::collections::HashMap;

use super::scenario_file::hash;
use crate::sim::check::each_text;
use crate::sim::scenario::{Lang, Scenario, Text};

/// The beginning of a text's SHA-256: enough to see that it changed.
#[must_use]
pub fn mark(text: &str) -> String {
    let mut mark = hash(text.as_bytes());
    mark.truncate(12);
    mark
}

/// All texts of a scenario with their paths, in the order of the format.
#[must_use]
pub fn texts(scenario: &Scenario) -> Vec<(String, Text)> {
    let mut found = Vec::new();
    each_text(scenario, &mut |path, text| found.push((path(), text.clone())));
    found
}

/// What became of a text on its way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportResult {
    /// The translation goes in.
    Changed,
    /// It goes in, and the other language was changed after the export: read both again.
    Stale,
    /// This half was changed in the scenario after the export; the scenario's own stays.
    Conflict,
}

/// One text that was touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// Line of the sheet, from 1.
    pub line: u64,
    /// Path of the text.
    pub id: String,
    /// Which half.
    pub lang: Lang,
    /// What became of it.
    pub outcome: ImportResult,
    /// The new words.
    pub words: String,
}

/// What the sheet changes in a scenario. An empty cell changes nothing.
///
/// # Errors
/// The lines of the sheet that name no text of this scenario.
pub fn merge(scenario: &Scenario, rows: &[SheetRow]) -> Result<Vec<Touched>, Vec<SheetProblem>> {
    let texts: HashMap<String, Text> = texts(scenario).into_iter().collect();
    let (mut touched, mut problems) = (Vec::new(), Vec::new());
    for row in rows {
        let Some(now) = texts.get(&row.id) else {
            problems.push(SheetProblem::new(row.line, SheetError::UnknownId(row.id.clone())));
            continue;
        };
        let halves = [
            (Lang::Zh, &row.zh, &row.zh_mark, &now.zh, mark(&now.en) != row.en_mark),
            (Lang::En, &row.en, &row.en_mark, &now.en, mark(&now.zh) != row.zh_mark),
        ];
        for (lang, new, base, current, other_moved) in halves {
            if new.is_empty() || mark(new) == *base || new == current {
                continue;
            }
            let outcome = if mark(current) != *base {
                ImportResult::Conflict
            } else if other_moved {
                ImportResult::Stale
            } else {
                ImportResult::Changed
            };
            touched.push(Touched { line: row.line, id: row.id.clone(), lang, outcome, words: new.clone() });
        }
    }
    if problems.is_empty() { Ok(touched) } else { Err(problems) }
}
