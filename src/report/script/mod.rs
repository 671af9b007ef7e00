//! A scenario as a script to read, for the expert who reviews it; hidden things included.
mod book;
mod counts;
mod dialogue;
mod people;
mod words;

use super::Report;
use super::document::ReportDocument;
use super::table::Table;
use crate::sim::scenario::{Lang, Scenario};
use words::Words;

/// A script.
#[derive(Clone, Copy, Debug)]
pub struct ScriptReport<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The language of headings and remarks.
    pub lang: Lang,
    /// Whether the scenario's own texts stand in both languages.
    pub both: bool,
}

impl Report for ScriptReport<'_> {
    /// The script in its own language, whatever the reader's.
    fn document(&self, _lang: Lang) -> ReportDocument {
        book::document(&self.words())
    }

    fn languages(&self) -> &[Lang] {
        std::slice::from_ref(&self.lang)
    }

    fn table(&self, _lang: Lang) -> Table {
        counts::table(&self.words())
    }

    fn json(&self) -> String {
        // Strings and lists of them: nothing that JSON cannot hold.
        serde_json::to_string(&self.document(self.lang)).unwrap_or_default()
    }
}

impl ScriptReport<'_> {
    fn words(&self) -> Words<'_> {
        Words::new(self.scenario, self.lang, self.both)
    }
}
