//! What the case teaches, and the case that teaches the same elsewhere.
use super::named;
use crate::prose::debrief::paired;
use crate::report::debrief::material::Material;
use crate::report::document::{Block, Section};
use crate::sim::scenario::Lang;

pub(in crate::report::debrief) fn section(from: &Material<'_>, lang: Lang) -> Section {
    let title = from.source.pair.as_ref().map(|title| title.get(lang).as_str());
    let lines = paired(from.d, lang, title);
    named("paired", lang, lines.into_iter().map(Block::Text).collect())
}
