//! What every report is as a document: sections of blocks in one language, plain data that each format writes.
//!
//! The formats know nothing of sessions, classes or scenarios but these blocks, so each can be tested without one.
use serde::{Deserialize, Serialize};

use super::plot::Plot;
use super::table::Table;
use crate::plain_text::commands;
use crate::sim::scenario::Lang;

/// How large a page is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// For a reader: a screen, a telephone, paper.
    #[default]
    Page,
    /// For a room: large type and wide plots, still printable.
    Projector,
}

/// A document in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ReportDocument {
    /// The language of its headings.
    #[serde(skip)]
    pub lang: Lang,
    /// How large it is set.
    pub layout: Layout,
    /// Its heading.
    pub title: String,
    /// What stands beside the heading in a window's title; may be empty.
    pub name: String,
    /// Particulars, under the heading.
    pub facts: Vec<String>,
    /// What comes before the first section.
    pub lead: Vec<Block>,
    /// What sets the sections apart from that, where that is the page to read and they are to look things up.
    pub appendix: Option<Appendix>,
    /// Its sections, in the order in which they are read.
    pub sections: Vec<Section>,
}

/// What stands over sections that are an appendix: on paper they begin a page of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Appendix {
    /// Its heading.
    pub title: String,
    /// Particulars, under the heading.
    pub facts: Vec<String>,
}

/// A section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its name for programs, the same in both languages and unlike any other of the document: `result`, `people`, …
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What it says, in order.
    #[serde(rename = "parts")]
    pub blocks: Vec<Block>,
    /// On paper it begins a page of its own: a sheet to fill in.
    #[serde(default)]
    pub sheet: bool,
}

impl Section {
    /// A section to read.
    #[must_use]
    pub fn new(id: &str, title: String, blocks: Vec<Block>) -> Self {
        Self { id: id.to_owned(), title, blocks, sheet: false }
    }
}

/// A block: what a document is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A heading inside the section.
    Heading(String),
    /// A heading under that.
    Subheading(String),
    /// A paragraph.
    Text(String),
    /// A paragraph that weighs more than the others.
    Strong(String),
    /// A remark: how something is meant, what it does.
    Note(String),
    /// Something that somebody said or would say.
    Quote(String),
    /// Sentences of equal rank.
    List(Vec<String>),
    /// A moment of play: its name, what was seen, what it did.
    Moment(Moment),
    /// A line of a script.
    Speech(Speech),
    /// A table.
    Table(Table),
    /// A plot.
    Plot(Plot),
    /// Lines to write on by hand: what they are for, and how many.
    Lines(String, u8),
    /// A half of a section with a name of its own.
    Half(Half),
}

/// A moment of play.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// When.
    pub when: String,
    /// What was said and done.
    pub said: Vec<String>,
    /// What it did, and why.
    pub did: Vec<String>,
    /// Where it turned: why; else empty.
    pub turned: Vec<String>,
}

/// A line of a script, in one language or two.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Speech {
    /// Who speaks.
    pub who: String,
    /// The words: one text a language, none of them empty.
    pub words: Vec<String>,
    /// What they do meanwhile: one text a language, none of them empty.
    pub gesture: Vec<String>,
    /// How far it is set in: 0 for a scene's own line, 1 for a reply, 2 for an answer.
    pub depth: u8,
}

/// A half of a section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Half {
    /// What it is called.
    pub title: String,
    /// A word on it; may be empty.
    pub note: String,
    /// It opens the truth: a page keeps it folded up, so that nobody scrolls into it by mistake, and prints it.
    pub spoilers: bool,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Self::Table(table)
    }
}

/// Whether a character may stand in a report: none that rings, moves a cursor or turns the direction of a line.
#[must_use]
pub fn is_shown(c: char) -> bool {
    !c.is_control() && !commands(c)
}

/// The lines of a text, wherever somebody broke it; each trimmed, none of them empty.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let all = text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']);
    all.map(str::trim).filter(|l| !l.is_empty())
}
