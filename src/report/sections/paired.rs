//! What the case teaches, and the case that teaches the same elsewhere.
use super::named;
use crate::prose::debrief::paired;
use crate::report::doc::{Part, Section};
use crate::report::gather::Desk;
use crate::sim::scenario::Lang;

pub(in crate::report) fn section(desk: &Desk<'_>, lang: Lang) -> Section {
    let title = desk.source.pair.as_ref().map(|title| title.get(lang).as_str());
    let lines = paired(desk.d, lang, title);
    named("paired", lang, lines.into_iter().map(Part::Text).collect())
}
