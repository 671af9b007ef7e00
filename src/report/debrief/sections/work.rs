//! Two things to work on, each with what showed it and one exercise.
use super::{list, named};
use crate::i18n::w;
use crate::prose::debrief::recommendations as tell;
use crate::report::debrief::material::Material;
use crate::report::document::{Block, Section};
use crate::sim::scenario::Lang;

pub(in crate::report::debrief) fn section(from: &Material<'_>, lang: Lang) -> Section {
    let mut blocks = Vec::new();
    for work in &from.d.work {
        blocks.push(Block::Heading(tell::name(work, lang)));
        blocks.push(Block::Text(tell::why(work, lang)));
        blocks.extend(list(tell::evidence(&from.view, work, lang)));
        blocks.push(Block::Text(w!(lang, "report.exercise", text = tell::exercise(work, lang))));
    }
    if blocks.is_empty() {
        blocks.push(Block::Text(w!(lang, "report.no_work")));
    }
    named("work", lang, blocks)
}
