//! The people one did not meet, and every way that led to them.
use super::{list, named};
use crate::i18n::w;
use crate::plain_text::quoted;
use crate::prose::missed_people as tell;
use crate::report::debrief::material::Material;
use crate::report::document::{Block, Section};
use crate::sim::scenario::Lang;

pub(in crate::report::debrief) fn section(from: &Material<'_>, lang: Lang) -> Section {
    let mut blocks = Vec::new();
    for person in from.unmet {
        let mut lines = tell::person(&from.view, lang, person).into_iter();
        blocks.extend(lines.next().map(|l| Block::Heading(l.trim().to_owned())));
        blocks.extend(list(lines));
    }
    if blocks.is_empty() {
        blocks.push(Block::Text(w!(lang, "unmet.nobody")));
    }
    let again = w!(lang, "report.again", session = quoted(&from.source.head.session));
    blocks.push(Block::Text(again));
    named("unmet", lang, blocks)
}
