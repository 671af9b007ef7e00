//! The trainer's word: every mark, with what the machine gave and what counts.
use super::named;
use crate::i18n::w;
use crate::prose::names::points;
use crate::report::doc::{Part, Section, Table};
use crate::report::{Report, Row};
use crate::sim::scenario::Lang;

/// The marks; nothing where there are none.
pub(in crate::report) fn section(report: &Report, lang: Lang) -> Option<Section> {
    if !report.is_marked() {
        return None;
    }
    let head = ["finding", "machine", "counts", "word", "note", "by"];
    let cells = |row: &Row| {
        let mark = row.mark.as_ref()?;
        Some(vec![
            row.sentence.get(lang).clone(),
            points(row.points.machine),
            points(row.points.counts),
            mark.text.get(lang).clone(),
            mark.note.clone(),
            mark.by.clone(),
        ])
    };
    let table = Table {
        caption: w!(lang, "report.section.trainer"),
        head: head.iter().map(|key| w!(lang, format!("report.head.{key}"))).collect(),
        rows: report.findings.iter().filter_map(cells).collect(),
        foot: Vec::new(),
        numbers: vec![1, 2],
    };
    let parts = vec![
        Part::Text(super::result::total(report, lang)),
        Part::Text(w!(lang, "report.trainer_about")),
        Part::Table(table),
    ];
    Some(named("trainer", lang, parts))
}
