//! What the laboratory found, as sections to read: a summary first, then the scores, what nobody reached, what runs dry,
//! habits that pay too well, and how hard it all is beside other scenarios. [`text`] writes them for a terminal, [`html`]
//! for a browser and for paper.
mod coverage;
mod gaps;
mod names;
mod scores;
mod sides;
mod summary;
pub mod text;

use super::Bilingual;
use super::doc::{Section, Table};
use super::html::{Sheet, pages};
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
pub struct LabReport<'a> {
    /// The scenario.
    pub c: &'a CompiledScenario,
    /// Its id.
    pub scenario: &'a str,
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
}

impl LabReport<'_> {
    /// Everything to read; with `all`, long lists in full, and how often each single thing was reached.
    #[must_use]
    pub fn sections(&self, lang: Lang, all: bool) -> Vec<Section> {
        let mut sections = vec![summary::section(self, lang)];
        sections.extend(scores::sections(self, lang));
        sections.extend(gaps::sections(self, lang, all));
        sections.extend(sides::sections(self, lang));
        if all {
            sections.push(coverage::section(self, lang));
        }
        sections
    }

    /// The heading.
    #[must_use]
    pub fn heading(&self, lang: Lang) -> String {
        w!(lang, "lab.heading", title = self.title.get(lang))
    }

    /// What was played.
    #[must_use]
    pub fn facts(&self, lang: Lang) -> Vec<String> {
        let players = self.examined.policies.len();
        let sessions: u64 = self.examined.coverage.players.iter().map(|p| u64::from(p.sessions)).sum();
        vec![
            w!(lang, "lab.fact.file", file = self.file),
            w!(
                lang,
                "lab.fact.played",
                players = players,
                hands = self.c.hands(),
                runs = self.runs,
                seed = self.seed
            ),
            w!(lang, "lab.fact.sessions", sessions = sessions),
        ]
    }

    /// Where something stands: `file:line`, or nothing where it stands nowhere.
    fn place(&self, path: Option<&str>) -> String {
        let line = path.and_then(|path| (self.line)(path));
        line.map_or_else(String::new, |line| format!("{}:{line}", self.file))
    }

    fn item_place(&self, item: CoverageItem) -> String {
        self.place(item.path(self.c).as_deref())
    }
}

/// Writes the page, in both languages; it opens in `first`.
#[must_use]
pub fn html(report: &LabReport<'_>, first: Lang) -> String {
    let sections = Bilingual::of(|lang| report.sections(lang, true));
    pages(first, report.scenario, |lang| Sheet {
        title: report.heading(lang),
        facts: report.facts(lang),
        sections: sections.get(lang).iter().collect(),
    })
}

/// A table whose columns from `numbers` on are numbers; up to `until`.
fn table(
    caption: String,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    numbers: std::ops::Range<usize>,
) -> Table {
    Table { caption, head, rows, foot: Vec::new(), numbers: numbers.collect() }
}

fn section(id: &str, title: String, parts: Vec<super::doc::Part>) -> Section {
    Section { id: id.to_owned(), title, parts, sheet: false }
}
