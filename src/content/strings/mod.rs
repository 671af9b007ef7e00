//! The texts of a scenario out to a translator and back: one row a text, found again by its path or its words.
mod left_over;
mod memory;
mod place;
mod remark;
mod sheet;
mod splice;
mod spreadsheet;

pub use left_over::{left_over, left_over_path};
pub use memory::{Pairs, look, memory_path, read_memory, write_memory};
pub use remark::remark;
pub use sheet::{HEAD, Line, SheetError, SheetProblem, SheetRow, read_sheet, write_lines, write_sheet};
pub use splice::splice;
pub use spreadsheet::only_spreadsheet;

use super::scenario_file::hash;
use crate::sim::check::in_step::Pair;
use crate::sim::scenario::each_text;
use crate::sim::scenario::{Lang, Scenario, Text};
use place::{TextPlace, homes};

/// How many letters a mark has.
const MARK: usize = 12;

/// The beginning of a text's SHA-256, enough to see that it changed: in the letters a to p, which no spreadsheet takes for
/// a number or a day.
#[must_use]
pub fn mark(text: &str) -> String {
    letters(&hash(text.as_bytes())[..MARK])
}

/// Hexadecimal digits as the letters a to p.
fn letters(hex: &str) -> String {
    let letter = |c: char| c.to_digit(16).and_then(|n| char::from_u32('a' as u32 + n)).unwrap_or(c);
    hex.chars().map(letter).collect()
}

/// A mark as it stands in a sheet, those of earlier versions in hexadecimal too; none where it can't be read any more.
fn mark_in(cell: &str) -> Option<String> {
    let cell = cell.trim().trim_start_matches('\'').to_ascii_lowercase();
    if cell.len() != MARK {
        return None;
    }
    if cell.bytes().all(|b| (b'a'..=b'p').contains(&b)) {
        return Some(cell);
    }
    cell.bytes().all(|b| b.is_ascii_hexdigit()).then(|| letters(&cell))
}

/// All texts of a scenario with their paths, in the order of the format.
#[must_use]
pub fn texts(scenario: &Scenario) -> Vec<(String, Text)> {
    let mut found = Vec::new();
    each_text(scenario, &mut |path, text| found.push((path(), text.clone())));
    found
}

/// What became of a text on its way back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportResult {
    /// The translation goes in.
    Changed,
    /// It goes in, and the other language was changed after the export: read both again.
    Stale,
    /// This half was changed in the scenario after the export; the scenario's own stays.
    Conflict,
    /// It looks like a spreadsheet's own doing and is asked about.
    Spreadsheet,
    /// The mark in the sheet can't be read: whether the scenario has changed since is not known.
    Unmarked,
    /// Several texts read as this one did when it was exported.
    Several,
    /// The scenario has no such text any more.
    Nowhere,
}

impl ImportResult {
    /// Whether the words go into the scenario.
    #[must_use]
    pub fn goes_in(self) -> bool {
        matches!(self, Self::Changed | Self::Stale)
    }

    /// Its name for programs and for the interface's words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Stale => "stale",
            Self::Conflict => "conflict",
            Self::Spreadsheet => "spreadsheet",
            Self::Unmarked => "unmarked",
            Self::Several => "several",
            Self::Nowhere => "nowhere",
        }
    }
}

/// One text that was touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// Line of the sheet, from 1.
    pub line: u64,
    /// Path of the text in the scenario; as the sheet has it where there is none.
    pub id: String,
    /// Which half.
    pub lang: Lang,
    /// What became of it.
    pub outcome: ImportResult,
    /// The new words.
    pub words: String,
    /// The mark of the other half when the new words were written; none where it can't be read.
    pub against: Option<String>,
}

/// What the sheet changes in a scenario. An empty cell changes nothing. With `take`, what is asked about goes in too.
#[must_use]
pub fn merge(scenario: &Scenario, rows: &[SheetRow], take: bool) -> Vec<Touched> {
    let texts = texts(scenario);
    let mut touched = Vec::new();
    for (row, home) in rows.iter().zip(homes(rows, &texts)) {
        let now = match home {
            TextPlace::At(at) => texts.get(at),
            TextPlace::Several | TextPlace::None => None,
        };
        let id = now.map_or(&row.id, |(path, _)| path);
        let halves = [
            (Lang::Zh, &row.zh, &row.zh_mark, &row.en_mark),
            (Lang::En, &row.en, &row.en_mark, &row.zh_mark),
        ];
        for (lang, new, base, other) in halves {
            if new.is_empty() || base.as_ref().is_some_and(|base| mark(new) == *base) {
                continue;
            }
            let outcome = match now {
                Some((_, text)) if text.get(lang) == new => continue,
                Some((_, text)) => {
                    let beside = if lang == Lang::Zh { &text.en } else { &text.zh };
                    let moved = other.as_ref() != Some(&mark(beside));
                    of_half(text.get(lang), new, base.as_deref(), moved, take)
                }
                None if home == TextPlace::Several => ImportResult::Several,
                None => ImportResult::Nowhere,
            };
            let (id, words, against) = (id.clone(), new.clone(), other.clone());
            touched.push(Touched { line: row.line, id, lang, outcome, words, against });
        }
    }
    touched
}

fn of_half(current: &str, new: &str, base: Option<&str>, other_moved: bool, take: bool) -> ImportResult {
    let same = base.map(|base| base == mark(current));
    if same == Some(false) {
        return ImportResult::Conflict;
    }
    if !take && only_spreadsheet(current, new) {
        return ImportResult::Spreadsheet;
    }
    match same {
        None if !take => ImportResult::Unmarked,
        Some(true) if !other_moved => ImportResult::Changed,
        _ => ImportResult::Stale,
    }
}

/// What is known of the texts after an import: what was translated is in step with the words it was translated from.
#[must_use]
pub fn after_import(texts: &[(String, Text)], known: &Pairs, touched: &[Touched]) -> Pairs {
    let mut pairs = look(texts, known);
    for t in touched.iter().filter(|t| t.outcome.goes_in()) {
        let Some((path, text)) = texts.iter().find(|(path, _)| *path == t.id) else { continue };
        let both = touched.iter().filter(|o| o.id == t.id && o.outcome.goes_in()).count() > 1;
        let now = Pair::of(text, mark);
        let pair = match (t.outcome, &t.against) {
            (ImportResult::Stale, Some(against)) if !both => match t.lang {
                Lang::Zh => Pair { en: against.clone(), ..now },
                Lang::En => Pair { zh: against.clone(), ..now },
            },
            _ => now,
        };
        pairs.insert(path.clone(), pair);
    }
    pairs
}
