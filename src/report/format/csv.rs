//! CSV: the rows of a report, for a spreadsheet or a learning system.
//!
//! UTF-8 with a byte order mark (without one, spreadsheets take Chinese for another encoding), lines ended by CR LF and
//! quoted as in RFC 4180, columns named in the reader's language.
//!
//! A cell of text that a spreadsheet would take for a formula gets an apostrophe before it, so that it shows as it was
//! written and is never run: that is one whose first visible character is `=`, `+`, `-`, `@` or their full-width forms,
//! or that begins with a tab, a line feed or a carriage return. Numbers are written by this program alone, a minus sign
//! included, and are left as they are.
use super::{Format, Holds};
use crate::report::document::is_shown;
use crate::report::table::Table;

/// CSV.
pub const CSV: Format = Format {
    name: "csv",
    extension: "csv",
    media_type: "text/csv; charset=utf-8",
    holds: Holds::Rows,
    label: "ui.debrief.format_csv",
    about: "ui.debrief.about_csv",
    writer: |report, lang| write(&report.table(lang)),
};

/// What stands first, so that a spreadsheet reads UTF-8.
pub const BOM: &str = "\u{feff}";

/// Writes a table.
#[must_use]
pub fn write(table: &Table) -> Vec<u8> {
    let out = BOM.as_bytes().to_vec();
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
    // Into memory, with as many cells in every row: nothing here can fail.
    writer.write_record(table.head.iter().map(|name| safe(name))).ok();
    for row in &table.rows {
        let cell = |(i, text): (usize, &String)| {
            if table.numbers.contains(&i) { text.clone() } else { safe(text) }
        };
        writer.write_record(row.iter().enumerate().map(cell)).ok();
    }
    writer.into_inner().unwrap_or_default()
}

/// A cell of text that no spreadsheet runs and no terminal obeys.
#[must_use]
pub fn safe(text: &str) -> String {
    let text: String = text.chars().filter(|c| is_shown(*c) || matches!(c, '\t' | '\r' | '\n')).collect();
    let first = text.chars().find(|c| !c.is_whitespace() && *c != '\u{feff}');
    let formula = first.is_some_and(|c| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'));
    if formula || text.starts_with(['\t', '\r', '\n']) { format!("'{text}") } else { text }
}
