//! Two things to work on, each with what showed it and one exercise.
use super::{list, named};
use crate::i18n::w;
use crate::prose::debrief::recommendations as tell;
use crate::report::doc::{Part, Section};
use crate::report::gather::Desk;
use crate::sim::scenario::Lang;

pub(in crate::report) fn section(desk: &Desk<'_>, lang: Lang) -> Section {
    let mut parts = Vec::new();
    for work in &desk.d.work {
        parts.push(Part::Heading(tell::name(work, lang)));
        parts.push(Part::Text(tell::why(work, lang)));
        parts.extend(list(tell::evidence(&desk.view, work, lang)));
        parts.push(Part::Text(w!(lang, "report.exercise", text = tell::exercise(work, lang))));
    }
    if parts.is_empty() {
        parts.push(Part::Text(w!(lang, "report.no_work")));
    }
    named("work", lang, parts)
}
