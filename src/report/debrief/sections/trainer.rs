//! The trainer's word: every mark, with what the machine gave and what counts.
use super::named;
use crate::i18n::w;
use crate::prose::names::points;
use crate::report::debrief::{DebriefReport, FindingRow};
use crate::report::document::{Block, Section};
use crate::report::table::Table;
use crate::sim::scenario::Lang;

/// The marks; nothing where there are none.
pub(in crate::report::debrief) fn section(report: &DebriefReport, lang: Lang) -> Option<Section> {
    if !report.is_marked() {
        return None;
    }
    let head = ["finding", "machine", "counts", "word", "note", "by"];
    let cells = |row: &FindingRow| {
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
    let rows = report.findings.iter().filter_map(cells).collect();
    let table =
        Table::new(super::head(lang, &head), rows, 1..3).captioned(w!(lang, "report.section.trainer"));
    let blocks = vec![
        Block::Text(super::result::total(report, lang)),
        Block::Text(w!(lang, "report.trainer_about")),
        table.into(),
    ];
    Some(named("trainer", lang, blocks))
}
