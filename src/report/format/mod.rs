//! The formats that a report can be written in: one file and one entry each. Options of commands, endings of files, what
//! the window offers and the README's list are taken from [`ALL`].
pub mod csv;
pub mod html;
pub mod json;
pub mod md;
pub mod text;

use std::str::FromStr;

use thiserror::Error;

use super::Report;
use crate::plain_text::plain_bytes;
use crate::sim::scenario::Lang;

/// What a format holds of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The document: everything there is to read.
    Document,
    /// Rows for a spreadsheet.
    Rows,
    /// The data itself.
    Data,
}

/// A format.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// The ending of its files, without a dot.
    pub extension: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// Key of its short name among the interface's words.
    pub label: &'static str,
    /// Key of the sentence that says what it is good for.
    pub about: &'static str,
    /// Writes a report for a reader of a language.
    writer: fn(&dyn Report, Lang) -> Vec<u8>,
}

/// Every format; the page to read comes first.
pub const ALL: [Format; 5] = [html::HTML, md::MARKDOWN, text::TEXT, csv::CSV, json::JSON];

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Format {}

/// There is no format of this name.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("there is no format {0:?}")]
pub struct UnknownFormat(pub String);

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        ALL.into_iter().find(|format| format.name == name).ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}

impl Format {
    /// Writes a report. `lang` is the reader's language: the one that an HTML page shows first; JSON holds both.
    #[must_use]
    pub fn write(&self, report: &dyn Report, lang: Lang) -> Vec<u8> {
        plain_bytes((self.writer)(report, lang))
    }
}
