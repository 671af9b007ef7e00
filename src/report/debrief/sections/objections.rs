//! Objections: said, meant, the five beats, and what each answer did.
use super::{list, named};
use crate::i18n::w;
use crate::prose::debrief::objections as tell;
use crate::report::debrief::material::Material;
use crate::report::document::{Block, Section};
use crate::sim::scenario::Lang;

pub(in crate::report::debrief) fn section(from: &Material<'_>, lang: Lang) -> Section {
    let mut blocks = Vec::new();
    for review in &from.d.objections {
        blocks.push(Block::Heading(tell::said(&from.view, review, lang)));
        blocks.push(Block::Text(tell::meant(review, lang)));
        blocks.extend(tell::handling(review, lang).into_iter().map(Block::Text));
        blocks.extend(list(tell::beats(review, lang)));
        blocks.extend(list(review.effects.iter().map(|e| tell::effect(e, lang))));
    }
    if blocks.is_empty() {
        blocks.push(Block::Text(w!(lang, "report.no_objection")));
    }
    named("objections", lang, blocks)
}
