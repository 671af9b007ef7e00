//! Reports: plain data in, bytes out, one file a format: a finished session, a class, an author's script.
//!
//! Nothing here touches files or prints. [`gather::report`] makes the data from a seat, [`recorded::report`] from the
//! record of a session that was played under other rules, and each format is one file: [`md`], [`html`], [`csv`],
//! [`json`].
pub mod class;
pub mod csv;
pub mod doc;
mod findings;
pub mod gather;
pub mod html;
pub mod json;
pub mod lab;
pub mod md;
pub mod page;
pub mod page_html;
pub mod page_md;
mod plan;
pub mod recorded;
mod sections;
mod svg;

use serde::{Deserialize, Serialize};

use crate::sim::scenario::{Lang, Text};
use crate::sim::session::Attempt;
use doc::Section;

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

/// Points by the machine and with the trainer's word, in hundredths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Points {
    /// By the machine.
    pub machine: i32,
    /// Those that count: the machine's where the trainer said nothing.
    pub counts: i32,
}

/// What a session was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The session's name.
    pub session: String,
    /// The scenario's id.
    pub scenario: String,
    /// Its title.
    pub title: Bilingual<String>,
    /// The SHA-256 of the scenario's bytes.
    pub sha256: String,
    /// The seed.
    pub seed: u64,
    /// The version of the rules.
    pub rules: u32,
    /// `signed`, `walked_away`, `refused` or `deadline`.
    pub outcome: String,
    /// Days used.
    pub day: u16,
    /// Turns used.
    pub turn: u16,
    /// The session and the turn it was played on from.
    pub parent: Option<(String, u16)>,
    /// Who played, where that was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// Which attempt it was on the machine where it was begun, where that was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempt: Option<Attempt>,
    /// The deal was played before.
    #[serde(default)]
    pub deal_known: bool,
    /// The recorded total in hundredths, where it was earned by another scoring than today's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded: Option<i32>,
}

/// A block of the score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockSum {
    /// Its name for programs.
    pub block: String,
    /// Its name.
    pub name: Bilingual<String>,
    /// The most that it can bring, in hundredths.
    pub most: i32,
    /// What it brought.
    pub points: Points,
}

/// A trainer's mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Marked {
    /// `right`, `wrong` or `points`.
    pub word: String,
    /// In words.
    pub text: Bilingual<String>,
    /// Why; may be empty.
    pub note: String,
    /// Who; may be empty.
    pub by: String,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Its key, under which it is marked; empty where it can't be.
    pub key: String,
    /// Its block's name for programs.
    pub block: String,
    /// Its block's name.
    pub block_name: Bilingual<String>,
    /// Its rule's name for programs.
    pub rule: String,
    /// The turn at which it was earned; nothing for what the whole session earned.
    pub turn: Option<u16>,
    /// Points.
    pub points: Points,
    /// The trainer's word on it.
    pub mark: Option<Marked>,
    /// What was seen, and why it counts.
    pub sentence: Bilingual<String>,
    /// The lines it rests on.
    pub quotes: Vec<Bilingual<String>>,
}

/// A finished session, ready to be written down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What it was.
    pub head: Head,
    /// Points in all.
    pub total: Points,
    /// Points per block.
    pub blocks: Vec<BlockSum>,
    /// Every finding, in the order of the blocks.
    pub findings: Vec<Row>,
    /// The debrief, in the order in which it is read.
    pub debrief: Bilingual<Vec<Section>>,
    /// Sheets to fill in for a customer of one's own; empty where nobody asked.
    pub sheets: Bilingual<Vec<Section>>,
}

impl Report {
    /// Whether a trainer has said anything.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.findings.iter().any(|f| f.mark.is_some())
    }

    /// Everything to read in one language.
    pub fn sections(&self, lang: Lang) -> impl Iterator<Item = &Section> {
        self.debrief.get(lang).iter().chain(self.sheets.get(lang))
    }
}

/// A format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Format {
    Md,
    Html,
    Csv,
    Json,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 4] = [Self::Md, Self::Html, Self::Csv, Self::Json];

    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Md => "md",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// Writes a report. `lang` is the reader's language: the one that an HTML page shows first; JSON holds both.
    #[must_use]
    pub fn write(self, report: &Report, lang: Lang) -> Vec<u8> {
        match self {
            Self::Md => md::write(report, lang).into_bytes(),
            Self::Html => html::write(report, lang).into_bytes(),
            Self::Csv => csv::write(report, lang),
            Self::Json => json::write(report).into_bytes(),
        }
    }
}
