//! Reports: plain data to documents, documents to bytes: a finished session, a class, the laboratory, a script.
//!
//! Nothing here touches files or prints. Each report makes a [`document::ReportDocument`] of its data in words
//! ([`Report::document`]); each format is one file and one entry ([`mod@format`]) and writes any of them.
#![warn(clippy::wildcard_enum_match_arm)]

pub mod class;
pub mod debrief;
pub mod document;
pub mod escape;
pub mod format;
pub mod lab;
pub mod plot;
pub mod script;
pub mod svg;
pub mod table;

use serde::{Deserialize, Serialize};

use crate::sim::scenario::{Lang, Text};
use document::ReportDocument;
use table::Table;

/// Something in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Bilingual<T> {
    pub zh: T,
    pub en: T,
}

impl<T> Bilingual<T> {
    /// Makes each half in its language.
    pub fn of(each: impl Fn(Lang) -> T) -> Self {
        Self { zh: each(Lang::Zh), en: each(Lang::En) }
    }

    /// One half.
    pub fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

impl From<&Text> for Bilingual<String> {
    fn from(text: &Text) -> Self {
        Self { zh: text.zh.clone(), en: text.en.clone() }
    }
}

/// Data that every format can write.
pub trait Report {
    /// Everything to read, in one language.
    fn document(&self, lang: Lang) -> ReportDocument;

    /// The languages that a page holds; the reader's own is shown first.
    fn languages(&self) -> &[Lang] {
        &[Lang::Zh, Lang::En]
    }

    /// Its rows for a spreadsheet, with words in one language; without columns where it has none.
    fn table(&self, _lang: Lang) -> Table {
        Table::default()
    }

    /// Its data for other programs: one JSON value, without a line feed after it.
    fn json(&self) -> String;
}
