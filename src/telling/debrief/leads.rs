//! A lead to follow, in words: what was seen, and when.
use crate::sim::debrief::leads::Lead;
use crate::sim::scenario::Lang;
use crate::sim::view::View;
use crate::telling::line;
use crate::words::w;

/// A lead.
#[must_use]
pub fn lead(view: &View<'_>, lead: &Lead, lang: Lang) -> String {
    match *lead {
        Lead::Hesitated(role, turn) => {
            let who = line::address(view, lang, role);
            w!(lang, "debrief.lead.hesitated", who = who, turn = turn)
        }
        Lead::Unsettled(objection, turn) => {
            let (who, text) = view
                .slip_text(objection)
                .map_or(("", ""), |(role, text)| (line::address(view, lang, role), text.get(lang)));
            w!(lang, "debrief.lead.unsettled", who = who, text = text, turn = turn)
        }
        Lead::NeverMet(role) => {
            w!(lang, "debrief.lead.never_met", who = line::address(view, lang, role))
        }
        Lead::NothingFound(role, turn) => {
            let who = line::address(view, lang, role);
            w!(lang, "debrief.lead.nothing_found", who = who, turn = turn)
        }
    }
}
