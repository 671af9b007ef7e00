//! Objections: said, meant, the five beats, and what each answer did.
use super::{list, named};
use crate::i18n::w;
use crate::prose::debrief::objections as tell;
use crate::report::doc::{Part, Section};
use crate::report::gather::Desk;
use crate::sim::scenario::Lang;

pub(in crate::report) fn section(desk: &Desk<'_>, lang: Lang) -> Section {
    let mut parts = Vec::new();
    for review in &desk.d.objections {
        parts.push(Part::Heading(tell::said(&desk.view, review, lang)));
        parts.push(Part::Text(tell::meant(review, lang)));
        parts.extend(list(tell::beats(review, lang)));
        parts.extend(list(review.effects.iter().map(|e| tell::effect(e, lang))));
    }
    if parts.is_empty() {
        parts.push(Part::Text(w!(lang, "report.no_objection")));
    }
    named("objections", lang, parts)
}
