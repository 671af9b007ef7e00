//! A lead to follow, in words: what was seen, and when.
use crate::i18n::w;
use crate::prose::transcript_line;
use crate::sim::debrief::next_time_hints::Lead;
use crate::sim::scenario::Lang;
use crate::sim::view::View;

/// A lead.
#[must_use]
pub fn lead(view: &View<'_>, lead: &Lead, lang: Lang) -> String {
    match *lead {
        Lead::Hesitated(role, turn) => {
            let who = transcript_line::address(view, lang, role);
            w!(lang, "debrief.lead.hesitated", who = who, turn = turn)
        }
        Lead::Unsettled(objection, turn) => {
            let (who, text) = view.slip_text(objection).map_or(("", ""), |(role, text)| {
                (transcript_line::address(view, lang, role), text.get(lang))
            });
            w!(lang, "debrief.lead.unsettled", who = who, text = text, turn = turn)
        }
        Lead::NeverMet(role) => {
            w!(lang, "debrief.lead.never_met", who = transcript_line::address(view, lang, role))
        }
        Lead::NothingFound(role, turn) => {
            let who = transcript_line::address(view, lang, role);
            w!(lang, "debrief.lead.nothing_found", who = who, turn = turn)
        }
        Lead::GaveForNothing(turn) => w!(lang, "debrief.lead.gave_for_nothing", turn = turn),
    }
}
