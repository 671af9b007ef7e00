//! What the laboratory found: a summary first, then the scores, what nobody reached, what runs dry, habits that pay too
//! well, and how hard it all is beside other scenarios.
mod coverage;
mod gaps;
mod json;
mod names;
mod scores;
mod sides;
mod summary;

use super::document::{Block, ReportDocument, Section};
use super::table::Table;
use super::{Bilingual, Report};
use crate::i18n::w;
use crate::sim::compiled::CompiledScenario;
use crate::sim::lab::{CoverageItem, DifficultyProfile, Examined, Findings};
use crate::sim::scenario::Lang;

/// A session that was kept as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The policy.
    pub policy: String,
    /// Whether it is the best one; else the worst.
    pub best: bool,
    /// Its total, in hundredths of a point.
    pub total: i32,
    /// Its seed.
    pub seed: u64,
    /// The file.
    pub path: String,
}

/// What there is to report.
#[derive(Clone)]
pub struct LabReport<'a> {
    /// The scenario.
    pub c: &'a CompiledScenario,
    /// Its id.
    pub scenario: &'a str,
    /// The SHA-256 of its bytes.
    pub sha256: &'a str,
    /// Its title.
    pub title: Bilingual<String>,
    /// Its file, as places in it are shown.
    pub file: &'a str,
    /// Sessions of each policy in each hidden hand.
    pub runs: u64,
    /// The first seed.
    pub seed: u64,
    /// What came of the sessions.
    pub examined: &'a Examined,
    /// What of it is worth a look.
    pub findings: &'a Findings<'a>,
    /// How hard the scenario is, where that was measured.
    pub own: Option<DifficultyProfile>,
    /// How hard others are: title and profile.
    pub others: &'a [(Bilingual<String>, DifficultyProfile)],
    /// Sessions kept as files.
    pub kept: &'a [Kept],
    /// The line of a path in the file, from 1.
    pub line: &'a dyn Fn(&str) -> Option<usize>,
    /// Long lists in full, and how often each single thing was reached.
    pub full: bool,
}

impl Report for LabReport<'_> {
    fn document(&self, lang: Lang) -> ReportDocument {
        let (c, players) = (self.c, self.examined.policies.len());
        let sessions: u64 = self.examined.coverage.players.iter().map(|p| u64::from(p.sessions)).sum();
        let mut sections = vec![summary::section(self, lang)];
        sections.extend(scores::sections(self, lang));
        sections.extend(gaps::sections(self, lang, self.full));
        sections.extend(sides::sections(self, lang));
        sections.extend(self.full.then(|| coverage::section(self, lang)));
        let (hands, runs, seed) = (c.hands(), self.runs, self.seed);
        ReportDocument {
            lang,
            title: w!(lang, "lab.heading", title = self.title.get(lang)),
            name: self.scenario.to_owned(),
            facts: vec![
                w!(lang, "lab.fact.file", file = self.file),
                w!(lang, "lab.fact.played", players = players, hands = hands, runs = runs, seed = seed),
                w!(lang, "lab.fact.sessions", sessions = sessions),
            ],
            sections,
            ..ReportDocument::default()
        }
    }

    fn table(&self, lang: Lang) -> Table {
        scores::totals(&self.examined.policies, lang)
    }

    fn json(&self) -> String {
        json::write(self)
    }
}

impl LabReport<'_> {
    /// Where something stands: `file:line`, or nothing where it stands nowhere.
    fn place(&self, path: Option<&str>) -> String {
        let line = path.and_then(|path| (self.line)(path));
        line.map_or_else(String::new, |line| format!("{}:{line}", self.file))
    }

    fn item_place(&self, item: CoverageItem) -> String {
        self.place(item.path(self.c).as_deref())
    }
}

/// A table whose columns in `numbers` are numbers.
fn table(
    caption: String,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    numbers: std::ops::Range<usize>,
) -> Block {
    Table::new(head, rows, numbers).captioned(caption).into()
}

/// Names of columns, which stand under `lab.col.`.
fn columns(lang: Lang, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| w!(lang, format!("lab.col.{key}"))).collect()
}

/// A section whose heading stands under `lab.section.`.
fn section(id: &str, lang: Lang, blocks: Vec<Block>) -> Section {
    Section::new(id, w!(lang, format!("lab.section.{id}")), blocks)
}
