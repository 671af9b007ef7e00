//! Behaviour beside skilled and average negotiators, said to be one study.
use super::named;
use crate::i18n::w;
use crate::prose::debrief::study;
use crate::report::debrief::material::Material;
use crate::report::document::{Block, Section};
use crate::report::table::Table;
use crate::sim::scenario::Lang;
use crate::sim::score::record::name_of;

pub(in crate::report::debrief) fn section(from: &Material<'_>, lang: Lang) -> Section {
    let percent = |tenths: u32| format!("{}.{} %", tenths / 10, tenths % 10);
    let rows = from.d.style.iter().map(|m| {
        vec![
            w!(lang, format!("play.style.{}", name_of(m.behaviour))),
            m.count.to_string(),
            percent(m.share),
            percent(m.skilled),
            percent(m.average),
        ]
    });
    let head = ["behaviour", "times", "yours", "skilled", "average"];
    let table = Table::new(super::head(lang, &head), rows.collect(), 1..5);
    let table = table.captioned(w!(lang, "report.behaviour"));
    named("behaviour", lang, vec![table.into(), Block::Text(study(lang))])
}
