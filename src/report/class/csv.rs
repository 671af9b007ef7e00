//! The gradebook of a class: CSV, one row a finished session, for a spreadsheet or a learning system.
//!
//! UTF-8 with a byte order mark (without one, spreadsheets take Chinese for another encoding), lines ended by CR LF and
//! quoted as in RFC 4180, columns named in the reader's language. The first column identifies the person (the name of
//! the folder), the last is the grade of 100: Moodle and its like ask on import which column is which. Rows are ordered
//! by scenario, person and attempt, so that where a system keeps one grade a person, it is the last attempt's.
//!
//! Totals and blocks are those that count: where a trainer marked a session, the trainer's word holds, and the column
//! before the last, which is there only then, has the machine's total. Cells of text are made safe as in the report of
//! one session ([`safe`]). Numbers are
//! written by this program alone and are left as they are; points and grades have two places after a point.
use crate::prose::class as words;
use crate::prose::names::{block, points};
use crate::report::csv::safe;
use crate::sim::class::{ClassDebrief, ClassSession, ScenarioSection};
use crate::sim::scenario::Lang;
use crate::sim::score::ScoreBlock;
use strum::IntoEnumIterator as _;

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

/// Writes the gradebook.
#[must_use]
pub fn write(class: &ClassDebrief, lang: Lang) -> Vec<u8> {
    let mut writer =
        ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(vec![0xef, 0xbb, 0xbf]);
    let mut head: Vec<String> = FIRST.iter().map(|key| safe(&words::column(lang, key))).collect();
    head.extend(ScoreBlock::iter().map(|b| safe(&block(lang, b))));
    let marked = class.sections.iter().flat_map(|s| &s.sessions).any(|r| r.machine.is_some());
    if marked {
        head.push(safe(&words::column(lang, "machine")));
    }
    head.push(safe(&words::column(lang, "grade")));
    // Into memory, with as many cells in every row: nothing here can fail.
    writer.write_record(head).ok();
    for section in &class.sections {
        for row in &section.sessions {
            writer.write_record(cells(class, section, row, lang, marked)).ok();
        }
    }
    writer.into_inner().unwrap_or_default()
}

fn cells(
    class: &ClassDebrief,
    section: &ScenarioSection,
    row: &ClassSession,
    lang: Lang,
    marked: bool,
) -> Vec<String> {
    let optional = |n: Option<String>| n.unwrap_or_default();
    let mut cells = vec![
        safe(&words::name(class, lang, row.person)),
        words::alias(lang, row.person),
        safe(section.title.get(lang)),
        safe(&section.scenario),
        safe(&row.name),
        row.seed.to_string(),
        row.attempt.to_string(),
        optional(row.from_turn.map(|t| t.to_string())),
        safe(&words::end(lang, row.end)),
        optional(row.value.map(|v| v.to_string())),
        safe(section.unit.get(lang)),
        points(row.total),
    ];
    cells.extend(ScoreBlock::iter().map(|b| points(row.card.points(b))));
    if marked {
        cells.push(points(row.machine.unwrap_or(row.total)));
    }
    cells.push(points(row.total));
    cells
}
