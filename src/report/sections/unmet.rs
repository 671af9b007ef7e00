//! The people one did not meet, and every way that led to them.
use super::{list, named};
use crate::i18n::w;
use crate::prose::missed_people as tell;
use crate::report::doc::{Part, Section};
use crate::report::gather::Desk;
use crate::sim::scenario::Lang;

pub(in crate::report) fn section(desk: &Desk<'_>, lang: Lang) -> Section {
    let mut parts = Vec::new();
    for person in desk.source.unmet {
        let mut lines = tell::person(&desk.view, lang, person).into_iter();
        parts.extend(lines.next().map(|l| Part::Heading(l.trim().to_owned())));
        parts.extend(list(lines));
    }
    if parts.is_empty() {
        parts.push(Part::Text(w!(lang, "unmet.nobody")));
    }
    parts.push(Part::Text(w!(lang, "report.again", session = desk.source.head.session)));
    named("unmet", lang, parts)
}
