//! Behaviour beside skilled and average negotiators, said to be one study.
use super::named;
use crate::i18n::w;
use crate::prose::debrief::study;
use crate::report::doc::{Part, Section, Table};
use crate::report::gather::Desk;
use crate::sim::scenario::Lang;
use crate::sim::score::record::name_of;

pub(in crate::report) fn section(desk: &Desk<'_>, lang: Lang) -> Section {
    let percent = |tenths: u32| format!("{}.{} %", tenths / 10, tenths % 10);
    let rows = desk.d.style.iter().map(|m| {
        vec![
            w!(lang, format!("play.style.{}", name_of(m.behaviour))),
            m.count.to_string(),
            percent(m.share),
            percent(m.skilled),
            percent(m.average),
        ]
    });
    let head = ["behaviour", "times", "yours", "skilled", "average"];
    let table = Table {
        caption: w!(lang, "report.behaviour"),
        head: head.iter().map(|key| w!(lang, format!("report.head.{key}"))).collect(),
        rows: rows.collect(),
        foot: Vec::new(),
        numbers: vec![1, 2, 3, 4],
    };
    named("behaviour", lang, vec![Part::Table(table), Part::Text(study(lang))])
}
