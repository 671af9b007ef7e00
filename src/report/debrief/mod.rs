//! A finished session as a report: its particulars, points and findings, and the debrief in both languages.
//!
//! [`build::report`] makes it from a session that was played again, [`from_record::report`] from the record of one that
//! was played under other rules.
pub mod build;
mod findings;
pub mod from_record;
pub mod json;
mod material;
mod page;
pub mod sealed;
mod sections;
mod worksheets;

use serde::{Deserialize, Serialize};

use super::document::{Appendix, Block, ReportDocument, Section};
use super::table::Table;
use super::{Bilingual, Report};
use crate::i18n::w;
use crate::prose::names;
use crate::sim::scenario::Lang;
use crate::sim::score::record::Verification;
use crate::sim::session::Attempt;

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
    /// Whether the score that the file recorded can be believed.
    #[serde(default)]
    pub record: Verification,
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
pub struct MarkShown {
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
pub struct FindingRow {
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
    pub mark: Option<MarkShown>,
    /// What was seen, and why it counts.
    pub sentence: Bilingual<String>,
    /// The lines it rests on.
    pub quotes: Vec<Bilingual<String>>,
}

/// A finished session, ready to be written down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DebriefReport {
    /// What it was.
    pub head: Head,
    /// Points in all.
    pub total: Points,
    /// Points per block.
    pub blocks: Vec<BlockSum>,
    /// Every finding, in the order of the blocks.
    pub findings: Vec<FindingRow>,
    /// The first page; everything else is its appendix.
    pub page: Bilingual<Vec<Block>>,
    /// The appendix, in the order in which it is read.
    pub debrief: Bilingual<Vec<Section>>,
    /// Sheets to fill in for a customer of one's own; empty where nobody asked.
    pub worksheets: Bilingual<Vec<Section>>,
}

impl DebriefReport {
    /// Whether a trainer has said anything.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.findings.iter().any(|f| f.mark.is_some())
    }
}

impl Report for DebriefReport {
    fn document(&self, lang: Lang) -> ReportDocument {
        let head = &self.head;
        let mut facts = vec![
            w!(
                lang,
                "report.fact.session",
                session = head.session,
                scenario = head.scenario,
                seed = head.seed
            ),
            w!(lang, "report.fact.used", days = head.day, turns = head.turn),
        ];
        if let Some((session, turn)) = &head.parent {
            facts.push(w!(lang, "again.parent", turn = turn, session = session));
        }
        facts.push(sections::result::total(self, lang));
        facts.extend(names::verification(lang, head.record));
        ReportDocument {
            lang,
            title: w!(lang, "report.title", title = head.title.get(lang)),
            name: head.session.clone(),
            lead: self.page.get(lang).clone(),
            appendix: Some(Appendix { title: w!(lang, "page.appendix"), facts }),
            sections: self.debrief.get(lang).iter().chain(self.worksheets.get(lang)).cloned().collect(),
            ..ReportDocument::default()
        }
    }

    fn table(&self, lang: Lang) -> Table {
        findings::table(self, lang)
    }

    fn json(&self) -> String {
        json::write(self)
    }
}
