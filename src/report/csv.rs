//! CSV: one row a finding, for a spreadsheet.
//!
//! UTF-8 with a byte order mark (without one, spreadsheets take Chinese for another encoding), lines ended by CR LF and
//! quoted as in RFC 4180. Columns, named in the reader's language: session, scenario, block, rule, key, turn, points by
//! the machine, points that count, the trainer's word, note, who, sentence, lines. The points of the rows add up to the
//! totals; there is no row of sums.
//!
//! A cell of text that a spreadsheet would take for a formula gets an apostrophe before it, so that it shows as it was
//! written and is never run: that is one whose first visible character is `=`, `+`, `-`, `@` or their full-width forms,
//! or that begins with a tab, a line feed or a carriage return. Numbers are written by this program alone, a minus sign
//! included, and are left as they are.
use super::{Report, Row};
use crate::i18n::w;
use crate::prose::names::points;
use crate::sim::scenario::Lang;

/// What stands first, so that a spreadsheet reads UTF-8.
pub const BOM: &str = "\u{feff}";

const COLUMNS: [&str; 13] = [
    "session", "scenario", "block", "rule", "key", "turn", "machine", "counts", "word", "note", "by",
    "finding", "lines",
];

/// Writes the findings of a report, with words in one language.
#[must_use]
pub fn write(report: &Report, lang: Lang) -> Vec<u8> {
    let out = BOM.as_bytes().to_vec();
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
    let head = COLUMNS.map(|key| safe(&w!(lang, format!("report.head.{key}"))));
    // Into memory, with as many cells in every row: nothing here can fail.
    writer.write_record(head).ok();
    for row in &report.findings {
        writer.write_record(cells(report, row, lang)).ok();
    }
    writer.into_inner().unwrap_or_default()
}

fn cells(report: &Report, row: &Row, lang: Lang) -> [String; 13] {
    let mark = row.mark.as_ref();
    let quotes: Vec<&str> = row.quotes.iter().map(|q| q.get(lang).as_str()).collect();
    [
        safe(&report.head.session),
        safe(&report.head.scenario),
        safe(row.block_name.get(lang)),
        safe(&row.rule),
        safe(&row.key),
        row.turn.map_or_else(String::new, |t| t.to_string()),
        points(row.points.machine),
        points(row.points.counts),
        safe(mark.map_or("", |m| m.text.get(lang).as_str())),
        safe(mark.map_or("", |m| &m.note)),
        safe(mark.map_or("", |m| &m.by)),
        safe(row.sentence.get(lang)),
        safe(&quotes.join("\n")),
    ]
}

/// A cell of text that no spreadsheet runs.
#[must_use]
pub fn safe(text: &str) -> String {
    let first = text.chars().find(|c| !c.is_whitespace() && !c.is_control() && *c != '\u{feff}');
    let formula = first.is_some_and(|c| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'));
    if formula || text.starts_with(['\t', '\r', '\n']) { format!("'{text}") } else { text.to_owned() }
}
