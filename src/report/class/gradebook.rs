//! The gradebook of a class: one row a finished session, for a spreadsheet or a learning system.
//!
//! The first column identifies the person (the name of the folder), the last is the grade of 100: Moodle and its like ask
//! on import which column is which. Rows are ordered by scenario, person and attempt, so that where a system keeps one
//! grade a person, it is the last attempt's.
//!
//! Totals and blocks are those that count: where a trainer marked a session, the trainer's word holds, and the column
//! before the last, which is there only then, has the machine's total. Points and grades have two places after a point.
use strum::IntoEnumIterator as _;

use super::columns;
use crate::prose::class as words;
use crate::prose::names::{block, points};
use crate::report::document::Table;
use crate::sim::class::{ClassDebrief, ClassSession as SessionRow, ScenarioSection};
use crate::sim::scenario::Lang;
use crate::sim::score::ScoreBlock;

const FIRST: [&str; 12] = [
    "identifier",
    "alias",
    "scenario",
    "scenario_id",
    "session",
    "seed",
    "attempt",
    "from",
    "end",
    "value",
    "unit",
    "total",
];

/// The gradebook, with words in one language.
pub(super) fn table(class: &ClassDebrief, lang: Lang) -> Table {
    let mut head = columns(lang, &FIRST);
    head.extend(ScoreBlock::iter().map(|b| block(lang, b)));
    let marked = class.sections.iter().flat_map(|s| &s.sessions).any(|r| r.machine.is_some());
    head.extend(marked.then(|| words::column(lang, "machine")));
    head.push(words::column(lang, "grade"));
    let row = |(s, r): (&ScenarioSection, &SessionRow)| cells(class, s, r, lang, marked);
    let rows = class.sections.iter().flat_map(|s| s.sessions.iter().map(move |r| (s, r))).map(row).collect();
    let numbers = [5, 6, 7, 9].into_iter().chain(FIRST.len() - 1..head.len());
    Table::new(head, rows, numbers)
}

fn cells(
    class: &ClassDebrief,
    section: &ScenarioSection,
    row: &SessionRow,
    lang: Lang,
    marked: bool,
) -> Vec<String> {
    let mut cells = vec![
        words::name(class, lang, row.person),
        words::alias(lang, row.person),
        section.title.get(lang).to_owned(),
        section.scenario.clone(),
        row.name.clone(),
        row.seed.to_string(),
        row.attempt.to_string(),
        row.from_turn.map_or_else(String::new, |t| t.to_string()),
        words::end(lang, row.end),
        row.value.map_or_else(String::new, |v| v.to_string()),
        section.unit.get(lang).to_owned(),
        points(row.total),
    ];
    cells.extend(ScoreBlock::iter().map(|b| points(row.card.points(b))));
    cells.extend(marked.then(|| points(row.machine.unwrap_or(row.total))));
    cells.push(points(row.total));
    cells
}
