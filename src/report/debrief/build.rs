//! From a finished session to its report: everything in both languages, with the trainer's word on it.
use super::findings::{blocks, rows};
use super::material::Material;
pub use super::material::{Said, Source};
use super::{DebriefReport, Head, Points, page, sections, worksheets};
use crate::report::Bilingual;
use crate::report::document::Section;
use crate::sim::debrief::answers::Answers;
use crate::sim::scenario::Lang;
use crate::sim::score::marks::marked;

/// The report of a finished session; `None` where it has no debrief.
#[must_use]
pub fn report(source: &Source<'_>) -> Option<DebriefReport> {
    let d = source.played.debrief()?;
    let view = source.played.view();
    let unmet = source.played.unmet();
    let marked = marked(&view, &d.score, source.marks);
    let notes = source.said.iter().map(|n| (n.about.as_str(), n.text.as_str()));
    let answers = Answers::of_notes(&view, notes);
    let from = Material { view, d: &d, answers: &answers, unmet: &unmet, source };
    let mut report = DebriefReport {
        head: Head {
            title: view.title().into(),
            outcome: d.ending.outcome.ending.name().to_owned(),
            day: d.used.0,
            turn: d.used.1,
            ..source.head.clone()
        },
        total: Points { machine: d.score.total, counts: marked.total },
        blocks: blocks(&d.score, &marked),
        findings: rows(&view, &marked),
        ..DebriefReport::default()
    };
    report.page = Bilingual::of(|lang| page::page(&from, &report, lang));
    report.debrief = Bilingual::of(|lang| written(&from, &report, lang));
    if source.worksheets {
        report.worksheets = Bilingual::of(worksheets::sheets);
    }
    Some(report)
}

fn written(from: &Material<'_>, report: &DebriefReport, lang: Lang) -> Vec<Section> {
    let sections = [
        Some(sections::result::section(from, report, lang)),
        sections::questions::section(from, lang),
        sections::trainer::section(report, lang),
        Some(sections::work::section(from, lang)),
        Some(sections::line::section(from, lang)),
        Some(sections::people::section(from, lang)),
        Some(sections::objections::section(from, lang)),
        Some(sections::deal::section(from, lang)),
        Some(sections::behaviour::section(from, lang)),
        sections::stakes::section(from, lang),
        Some(sections::unmet::section(from, lang)),
        Some(sections::paired::section(from, lang)),
        Some(sections::findings::section(report, lang)),
    ];
    sections.into_iter().flatten().collect()
}
