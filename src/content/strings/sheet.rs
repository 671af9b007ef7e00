//! The sheet itself: CSV that spreadsheets open as it is meant, and read again however they saved it.
use std::collections::BTreeSet;

use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};

use super::{mark, mark_in};
use crate::content::diagnostic::{Lang, Text};
use crate::i18n::both;

/// The columns that are read again, under their English and their Chinese names.
pub const HEAD: [[&str; 2]; 5] =
    [["id", "编号"], ["zh", "中文"], ["en", "英文"], ["zh_hash", "中文校验"], ["en_hash", "英文校验"]];
/// The columns that tell the translator what a text is, and whether a half is out of date; they are not read again.
const TOLD: [[&str; 2]; 2] = [["remark", "说明"], ["state", "情况"]];

/// One text as it stands in the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// Line of the sheet, from 1.
    pub line: u64,
    /// Path of the text.
    pub id: String,
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
    /// Mark of the Chinese at the time of the export; none where it can't be read.
    pub zh_mark: Option<String>,
    /// Mark of the English at the time of the export; none where it can't be read.
    pub en_mark: Option<String>,
}

/// One text as it goes out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Path of the text.
    pub id: String,
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
    /// Mark of the Chinese.
    pub zh_mark: String,
    /// Mark of the English.
    pub en_mark: String,
    /// What it is.
    pub remark: String,
    /// Which half is out of date, or why it was left out.
    pub state: String,
}

/// What is wrong with a line of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetError {
    /// A column is missing in the first line.
    NoColumn([&'static str; 2]),
    /// Another number of cells than in the first line.
    Cells {
        /// How many there are.
        found: usize,
        /// How many there should be.
        wanted: usize,
    },
    /// This id stands in an earlier line too.
    Twice(String),
    /// It cannot be read as CSV.
    Unreadable(String),
}

/// A finding in a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetProblem {
    /// The line, from 1.
    pub line: u64,
    /// What is wrong.
    pub error: SheetError,
}

impl SheetProblem {
    pub(super) fn new(line: u64, error: SheetError) -> Self {
        Self { line, error }
    }

    /// What is wrong and what to do, in both languages.
    #[must_use]
    pub fn words(&self) -> Text {
        match &self.error {
            SheetError::NoColumn([en, zh]) => {
                let column = Text { zh: format!("“{zh}”（{en}）"), en: format!("`{en}`") };
                both!("files.sheet.no_column", column)
            }
            SheetError::Cells { found, wanted } => {
                both!("files.sheet.cells_should_look_missing", found, wanted)
            }
            SheetError::Twice(id) => both!("files.sheet.earlier_line_already_remove", id),
            SheetError::Unreadable(why) => both!("files.sheet.cannot_read_save_spreadsheet", why),
        }
    }
}

/// The beginnings that a spreadsheet would take for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A cell that no spreadsheet calculates.
fn guard(text: &str) -> String {
    if text.starts_with(FORMULA) || text.starts_with('\'') { format!("'{text}") } else { text.to_owned() }
}

/// Undoes [`guard`]; line ends become plain line feeds.
fn unguard(cell: &str) -> String {
    let text = match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA) || rest.starts_with('\'') => rest,
        _ => cell,
    };
    text.replace("\r\n", "\n")
}

/// Texts as a sheet; columns in the language of its author.
#[must_use]
pub fn write_sheet(texts: &[(String, Text)], lang: Lang, remark: impl Fn(&str) -> String) -> Vec<u8> {
    let line = |(id, text): &(String, Text)| Line {
        id: id.clone(),
        zh: text.zh.clone(),
        en: text.en.clone(),
        zh_mark: mark(&text.zh),
        en_mark: mark(&text.en),
        remark: remark(id),
        state: String::new(),
    };
    write_lines(&texts.iter().map(line).collect::<Vec<_>>(), lang)
}

/// Rows as a sheet, with the mark by which Excel knows UTF-8.
#[must_use]
pub fn write_lines(lines: &[Line], lang: Lang) -> Vec<u8> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(vec![0xef, 0xbb, 0xbf]);
    let own = |names: &[&str; 2]| names[usize::from(lang == Lang::Zh)].to_owned();
    // Writing to memory does not fail.
    writer.write_record(HEAD.iter().chain(&TOLD).map(own)).ok();
    for line in lines {
        let cells = [&line.id, &line.zh, &line.en].map(|text| guard(text));
        let marks = [line.zh_mark.clone(), line.en_mark.clone()];
        let told = [&line.remark, &line.state].map(|text| guard(text));
        writer.write_record(cells.into_iter().chain(marks).chain(told)).ok();
    }
    writer.into_inner().unwrap_or_default()
}

/// Reads a sheet: commas, semicolons or tabs between the cells, columns in any order.
///
/// # Errors
/// Everything that is wrong with it, by line.
pub fn read_sheet(text: &str) -> Result<Vec<SheetRow>, Vec<SheetProblem>> {
    // The reader counts lines by their line feeds, one too few where a carriage return goes before.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    let first = text.lines().next().unwrap_or("");
    let delimiter = [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|d| (first.bytes().filter(|b| b == d).count(), *d == b','))
        .unwrap_or(b',');
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let head = match records.next() {
        Some(Ok(head)) => head,
        Some(Err(e)) => return Err(vec![SheetProblem::new(1, SheetError::Unreadable(e.to_string()))]),
        None => StringRecord::new(),
    };
    let column = |names: [&'static str; 2]| {
        let is = |cell: &str| names.iter().any(|name| cell.trim().eq_ignore_ascii_case(name));
        let found = head.iter().position(is);
        found.ok_or_else(|| SheetProblem::new(1, SheetError::NoColumn(names)))
    };
    let mut columns = [0; 5];
    for (place, names) in columns.iter_mut().zip(HEAD) {
        *place = column(names).map_err(|problem| vec![problem])?;
    }
    let (mut rows, mut problems, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for record in records {
        match record {
            Ok(record) => match row(&record, columns, head.len()) {
                Some(Ok(row)) if !seen.insert(row.id.clone()) => {
                    problems.push(SheetProblem::new(row.line, SheetError::Twice(row.id)));
                }
                Some(Ok(row)) => rows.push(row),
                Some(Err(problem)) => problems.push(problem),
                None => {}
            },
            Err(e) => {
                let line = e.position().map_or(1, csv::Position::line);
                problems.push(SheetProblem::new(line, SheetError::Unreadable(e.to_string())));
                break;
            }
        }
    }
    if problems.is_empty() { Ok(rows) } else { Err(problems) }
}

/// A row; nothing for an empty line.
fn row(record: &StringRecord, columns: [usize; 5], wanted: usize) -> Option<Result<SheetRow, SheetProblem>> {
    if record.iter().all(str::is_empty) {
        return None;
    }
    let line = record.position().map_or(0, csv::Position::line);
    // Some programs leave out empty cells at the end, or add some.
    let needed = columns.iter().max().map_or(0, |last| last + 1);
    if record.len() < needed || record.iter().skip(wanted).any(|cell| !cell.trim().is_empty()) {
        let error = SheetError::Cells { found: record.len(), wanted };
        return Some(Err(SheetProblem::new(line, error)));
    }
    let cell = |at: usize| unguard(record.get(columns[at]).unwrap_or(""));
    Some(Ok(SheetRow {
        line,
        id: cell(0).trim().to_owned(),
        zh: cell(1),
        en: cell(2),
        zh_mark: mark_in(&cell(3)),
        en_mark: mark_in(&cell(4)),
    }))
}
