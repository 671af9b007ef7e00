//! The deals that a class missed, in words: how often, which terms they turned on, and each session's own.
use crate::i18n::w;
use crate::prose::names::{list, signed};
use crate::sim::class::{HandSessions, MissedDeal, MissedTerm, TermCount};
use crate::sim::debrief::pareto_improvement::Benchmark;
use crate::sim::scenario::{Lang, Text};

/// How many sessions missed a better deal, and what it would have brought.
#[must_use]
pub fn summary(lang: Lang, hand: &HandSessions, unit: &Text) -> String {
    let missed = &hand.missed;
    match missed.own_gain {
        None => w!(lang, "class.missed.none", sessions = hand.sessions),
        Some(own) => w!(
            lang,
            "class.missed.some",
            sessions = hand.sessions,
            missed = missed.deals.len(),
            own = signed(own),
            unit = unit.get(lang)
        ),
    }
}

/// A term that was missed: what it should have become.
#[must_use]
pub fn term(lang: Lang, term: &TermCount) -> String {
    w!(lang, "class.missed.term", issue = term.issue.get(lang), is = term.to.get(lang))
}

/// In how many sessions it was missed, what it was worth there, and whether anybody spoke of it.
#[must_use]
pub fn counted(lang: Lang, term: &TermCount, unit: &Text) -> String {
    let key = if term.never_came_up == 0 { "class.missed.counted" } else { "class.missed.counted_silent" };
    w!(
        lang,
        key,
        sessions = term.sessions,
        own = signed(term.own),
        unit = unit.get(lang),
        silent = term.never_came_up
    )
}

/// What a session's deal is measured against.
#[must_use]
pub fn against(lang: Lang, deal: &MissedDeal) -> String {
    let key = match deal.against {
        Benchmark::Agreement => "class.missed.agreement",
        Benchmark::LastOffer => "class.missed.last_paper",
        Benchmark::Quotation => "class.missed.quotation",
    };
    w!(lang, key)
}

/// The terms of a session's missed deal, in one row of words.
#[must_use]
pub fn terms(lang: Lang, deal: &MissedDeal) -> String {
    let one = |t: &MissedTerm| {
        w!(lang, "play.change", issue = t.issue.get(lang), was = t.from.get(lang), is = t.to.get(lang))
    };
    list(lang, &deal.terms.iter().map(one).collect::<Vec<_>>())
}

/// Efficiency of what was signed and of what was missed.
#[must_use]
pub fn efficiency(lang: Lang, deal: &MissedDeal) -> String {
    let percent = |thousandths: i64| format!("{} %", thousandths / 10);
    match deal.was {
        Some(was) => w!(lang, "class.missed.from_to", was = percent(was), is = percent(deal.efficiency)),
        None => percent(deal.efficiency),
    }
}
