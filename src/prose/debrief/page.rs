//! The first page of a report in words: why nothing was signed, a line a person, what shows an advice, one trade missed.
use super::{brief, ending, recommendations};
use crate::i18n::w;
use crate::prose::names::signed;
use crate::prose::transcript_line;
use crate::sim::debrief::no_deal::{NoDealReason, reasons};
use crate::sim::debrief::pareto_improvement::{Benchmark, Better, Missed, Trade};
use crate::sim::debrief::{Debrief, Work};
use crate::sim::scenario::Lang;
use crate::sim::session::event::Vote;
use crate::sim::view::View;

/// Most people who are named in a sentence; of more their number is told.
const NAMES: usize = 2;
/// Most terms on either side of the trade that are named.
const TERMS: usize = 2;
/// The middle of the scale of seven, in hundredths: what is furthest from it says most.
const MIDDLE: i64 = 400;

/// Why nothing was signed, as far as it could be seen; empty where it was signed.
#[must_use]
pub fn why(view: &View<'_>, lang: Lang) -> Vec<String> {
    reasons(view).iter().map(|found| reason(view, found, lang)).collect()
}

fn reason(view: &View<'_>, found: &NoDealReason, lang: Lang) -> String {
    match found {
        NoDealReason::NeverMet { needed, missing } => {
            let who = if missing.len() <= NAMES {
                transcript_line::addresses(view, lang, missing.iter().copied())
            } else {
                w!(lang, "page.why.people", count = missing.len())
            };
            let key = match (*needed, missing.len() == *needed) {
                (1, _) => "page.why.one",
                (_, true) => "page.why.none_met",
                (_, false) => "page.why.never_met",
            };
            w!(lang, key, needed = needed, who = who)
        }
        NoDealReason::NothingTabled => w!(lang, "page.why.nothing_tabled"),
        NoDealReason::NotAsked => w!(lang, "page.why.not_asked"),
        NoDealReason::Refused { role, stand, others } => {
            let who = transcript_line::address(view, lang, *role);
            let text = refused(view, who, stand, lang);
            if *others == 0 {
                return text;
            }
            let between = if lang == Lang::En { " " } else { "" };
            format!("{text}{between}{}", w!(lang, "page.why.others", count = others))
        }
    }
}

fn refused(view: &View<'_>, who: &str, stand: &Vote, lang: Lang) -> String {
    match stand {
        Vote::Below(issue) => {
            w!(lang, "page.why.below", who = who, issue = view.issue_name(*issue).get(lang))
        }
        Vote::HoldsOut(issue) => {
            w!(lang, "page.why.holds_out", who = who, issue = view.issue_name(*issue).get(lang))
        }
        Vote::Objects(objection) => {
            let text = view.slip_text(*objection).map_or("", |(_, text)| text.get(lang));
            w!(lang, "page.why.objects", who = who, text = text)
        }
        Vote::Signs => String::new(),
    }
}

/// How everybody with a say sees us: what they would say of what stands out most, a line a person, no line twice; those
/// who never met us share one.
#[must_use]
pub fn people(view: &View<'_>, d: &Debrief, lang: Lang) -> Vec<String> {
    let is_signed = d.ending.offer.is_some();
    let (mut lines, mut said, mut strangers) = (Vec::new(), Vec::new(), Vec::new());
    for opinion in &d.ending.opinions {
        if !opinion.met {
            strangers.push(opinion.role);
            continue;
        }
        // That there is nothing to sign is the result already.
        let [brings, rest @ ..] = ending::opinion(d, opinion, lang);
        let mut all: Vec<ending::Factor> = is_signed.then_some(brings).into_iter().chain(rest).collect();
        all.sort_by_key(|f| (said.contains(&f.said), -(f.value - MIDDLE).abs()));
        if let Some(factor) = all.into_iter().next() {
            let who = transcript_line::address(view, lang, opinion.role);
            lines.push(w!(lang, "play.line.theirs", who = who, text = factor.said));
            said.push(factor.said);
        }
    }
    if !strangers.is_empty() {
        let who = transcript_line::addresses(view, lang, strangers.into_iter());
        lines.push(w!(lang, "page.strangers", who = who));
    }
    lines
}

/// The action that shows an advice, quoted: when, and what was done or said.
#[must_use]
pub fn evidence(view: &View<'_>, work: &Work, lang: Lang) -> Option<String> {
    let all = view.transcript(0, lang);
    work.evidence.iter().find_map(|at| {
        let own: Vec<_> = all.iter().filter(|l| l.action == at.action).collect();
        let shown = recommendations::shown(work.topic, &own);
        let text = shown.and_then(|l| brief::line(view, lang, l));
        let text = text.or_else(|| recommendations::started(view, lang, own.first()?))?;
        Some(w!(lang, "debrief.work.evidence", turn = at.turn, text = text.trim()))
    })
}

/// One trade that was missed: what could have been had for what, and what it is worth to us and to them.
#[must_use]
pub fn trade(view: &View<'_>, d: &Debrief, lang: Lang) -> String {
    let Some(missed) = &d.deal.missed else {
        let is_zone = d.deal.zone.as_ref().is_some_and(|z| z.count > 0);
        return w!(lang, if is_zone { "page.trade.none" } else { "page.trade.no_zone" });
    };
    let (gets, gives): (Vec<&Trade>, Vec<&Trade>) = missed.trades.iter().partition(|t| t.own > 0);
    let against = w!(
        lang,
        match missed.against {
            Benchmark::Agreement => "page.trade.on_agreement",
            Benchmark::LastOffer => "page.trade.on_last",
            Benchmark::Quotation => "page.trade.on_quotation",
        }
    );
    let (had, given) = (terms(view, &gets, lang), terms(view, &gives, lang));
    let swap = match (gets.is_empty(), gives.is_empty()) {
        (false, false) => w!(lang, "page.trade.swap", against = against, gets = had, gives = given),
        (false, true) => w!(lang, "page.trade.had", against = against, gets = had),
        (true, _) => w!(lang, "page.trade.given", against = against, gives = given),
    };
    let between = if lang == Lang::En { " " } else { "" };
    format!("{swap}{between}{}", worth(view, missed, lang))
}

fn terms(view: &View<'_>, trades: &[&Trade], lang: Lang) -> String {
    let one = |t: &&Trade| {
        let change = brief::change(view, lang, t.issue, t.from, t.to);
        let (own, unit) = (signed(t.own), view.unit().get(lang));
        if t.own == 0 { change } else { w!(lang, "page.trade.term", change = change, own = own, unit = unit) }
    };
    let named: Vec<String> = trades.iter().take(TERMS).map(one).collect();
    brief::more(lang, &named, trades.len())
}

/// What it would have brought us, and what them.
fn worth(view: &View<'_>, missed: &Missed, lang: Lang) -> String {
    let own = if missed.own_gain == 0 {
        w!(lang, "page.trade.own_nothing")
    } else {
        w!(lang, "page.trade.own", own = signed(missed.own_gain), unit = view.unit().get(lang))
    };
    let theirs = w!(
        lang,
        match missed.better {
            Better::ForAll => "page.trade.for_all",
            Better::ForBothSides => "page.trade.for_both",
            Better::NobodyRefuses => "page.trade.for_nobody",
        }
    );
    w!(lang, "page.trade.worth", own = own, theirs = theirs)
}
