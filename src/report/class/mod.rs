//! A class on paper and on the projector: its numbers in order and in words, the spoiler-free half of each scenario before
//! the one that opens the truth.
//!
//! On a page people have aliases; names stand in the trainer's table alone, and in the gradebook.
mod gradebook;
mod json;
mod spoiler_free;
mod spoilers;

use super::Report;
use super::document::{Block, Half, Layout, ReportDocument, Section};
use super::table::Table;
use crate::prose::class as words;
use crate::prose::names::points;
use crate::sim::class::{AsRecorded, ClassDebrief, ClassSpread, LeftOut, Remarked, ScenarioSection};
use crate::sim::scenario::Lang;

/// A class, ready to be written down.
#[derive(Clone, Copy, Debug)]
pub struct ClassReport<'a> {
    /// Its numbers.
    pub class: &'a ClassDebrief,
    /// Whether the trainer's table of names and the files' own names are in it.
    pub names: bool,
    /// The languages of a page.
    pub languages: &'a [Lang],
}

impl Report for ClassReport<'_> {
    fn document(&self, lang: Lang) -> ReportDocument {
        let class = self.class;
        let mut lead = vec![Block::Text(words::counted(class, lang))];
        lead.extend(words::empty(class, lang, self.names).map(Block::Text));
        if self.names {
            let row = |i: usize| vec![words::alias(lang, i), words::name(class, lang, i)];
            lead.push(Block::Subheading(words::say(lang, "names")));
            lead.push(table(
                columns(lang, &["alias", "name"]),
                (0..class.people.len()).map(row).collect(),
                2,
            ));
        }
        let scenarios = class.sections.iter().enumerate().map(|(i, s)| scenario(class, lang, i, s));
        ReportDocument {
            lang,
            layout: Layout::Projector,
            title: words::say(lang, "title"),
            lead,
            sections: scenarios
                .chain(recorded(class, lang))
                .chain(left_out(class, lang, self.names))
                .chain(remarks(class, lang, self.names))
                .collect(),
            ..ReportDocument::default()
        }
    }

    fn languages(&self) -> &[Lang] {
        self.languages
    }

    fn table(&self, lang: Lang) -> Table {
        gradebook::table(self.class, lang)
    }

    fn json(&self) -> String {
        json::write(self.class, self.names)
    }
}

fn scenario(class: &ClassDebrief, lang: Lang, i: usize, s: &ScenarioSection) -> Section {
    let half = |title: &str, note: String, spoilers: bool, blocks: Vec<Block>| {
        Block::Half(Half { title: words::say(lang, title), note, spoilers, blocks })
    };
    let mut halves = vec![half("sealed", String::new(), false, spoiler_free::spoiler_free(lang, s))];
    if let Some(opened) = &s.opened {
        let note = words::say(lang, "opened_note");
        halves.push(half("opened", note, true, spoilers::spoilers(lang, s, opened)));
    }
    Section::new(&format!("scenario-{}", i + 1), words::section(class, lang, s), halves)
}

/// What was let in as it was recorded.
fn recorded(class: &ClassDebrief, lang: Lang) -> Option<Section> {
    let row = |r: &AsRecorded| vec![words::alias(lang, r.person), r.scenario.clone(), points(r.total)];
    let head = columns(lang, &["alias", "scenario_id", "recorded"]);
    let table = table(head, class.recorded.iter().map(row).collect(), 2);
    let title = words::say(lang, "recorded.title");
    (!class.recorded.is_empty()).then(|| Section::new("recorded", title, vec![table]))
}

/// What to look into: for the trainer alone.
fn remarks(class: &ClassDebrief, lang: Lang, names: bool) -> Option<Section> {
    let who = |person: usize| words::alias(lang, person);
    let row = |r: &Remarked| vec![who(r.person), r.file.clone(), words::remark(lang, &r.remark, who)];
    let head = columns(lang, &["alias", "file", "remark"]);
    let table = table(head, class.remarks.iter().map(row).collect(), 3);
    let title = words::say(lang, "remark.title");
    (names && !class.remarks.is_empty()).then(|| Section::new("remarks", title, vec![table]))
}

fn left_out(class: &ClassDebrief, lang: Lang, names: bool) -> Option<Section> {
    let row = |left: &LeftOut| {
        let whose = left.person.map_or_else(String::new, |p| words::alias(lang, p));
        let file = names.then(|| left.file.clone());
        [whose].into_iter().chain(file).chain([words::reason(lang, left)]).collect()
    };
    let head: &[&str] = if names { &["alias", "file", "reason"] } else { &["alias", "reason"] };
    let table = table(columns(lang, head), class.left_out.iter().map(row).collect(), head.len());
    let title = words::say(lang, "left_out.title");
    (!class.left_out.is_empty()).then(|| Section::new("left-out", title, vec![table]))
}

/// A table with numbers from a column on.
fn table(head: Vec<String>, rows: Vec<Vec<String>>, from: usize) -> Block {
    let columns = head.len();
    Table::new(head, rows, from..columns).into()
}

/// Names of columns.
fn columns(lang: Lang, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| words::column(lang, key)).collect()
}

/// The numbers of a spread, as cells.
fn cells(s: &ClassSpread, number: fn(i64) -> String) -> Vec<String> {
    [s.min, s.q1, s.median, s.q3, s.max, s.mean].map(number).to_vec()
}
