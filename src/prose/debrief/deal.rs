//! The deal in words: what was possible, what both sides missed, what was given for what, and when the money comes.
use crate::i18n::w;
use crate::prose::names::{list, signed};
use crate::prose::transcript_line;
use crate::sim::compiled::Payment;
use crate::sim::compiled::Utility;
use crate::sim::debrief::Debrief;
use crate::sim::debrief::cash::Exposure;
use crate::sim::debrief::concessions::{Concession, TermMove};
use crate::sim::debrief::deal::Offer;
use crate::sim::debrief::pareto_improvement::{Missed, Trade};
use crate::sim::debrief::valued_package::ValuedPackage;
use crate::sim::scenario::Lang;
use crate::sim::view::View;

/// What was possible, and how much of it the offer got.
#[must_use]
pub fn possible(d: &Debrief, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    match &d.deal.zone {
        Some(zone) if zone.count > 0 => {
            lines.push(w!(lang, "debrief.deal.zone", count = zone.count, packages = zone.packages));
        }
        _ => lines.push(w!(lang, "debrief.deal.no_zone")),
    }
    if let Some(efficiency) = d.deal.efficiency.filter(|e| *e > 0) {
        lines.push(w!(lang, "debrief.deal.efficiency", percent = efficiency / 10));
    }
    lines
}

/// The deal that both sides missed: a headline, its terms, and what each would have gained.
#[must_use]
pub fn missed(view: &View<'_>, d: &Debrief, lang: Lang) -> Vec<String> {
    let Some(missed) = &d.deal.missed else {
        return vec![w!(lang, "debrief.deal.missed.none")];
    };
    let key: &str = missed.better.into();
    let mut lines = vec![w!(lang, format!("debrief.deal.missed.{key}"))];
    lines.extend(missed.trades.iter().map(|t| trade(view, t, lang)));
    lines.extend(gains(view, missed, lang));
    lines
}

fn trade(view: &View<'_>, trade: &Trade, lang: Lang) -> String {
    let key = match trade.own {
        ..0 => "debrief.deal.give",
        0 => "debrief.deal.free",
        1.. => "debrief.deal.get",
    };
    let mut text = w!(
        lang,
        key,
        issue = view.issue_name(trade.issue).get(lang),
        was = view.level_name(trade.issue, trade.from).get(lang),
        is = view.level_name(trade.issue, trade.to).get(lang),
        own = signed(trade.own),
        unit = view.unit().get(lang)
    );
    if trade.never_came_up {
        if lang == Lang::En {
            text.push(' ');
        }
        text += &w!(lang, "debrief.deal.never_came_up");
    }
    text
}

fn gains(view: &View<'_>, missed: &Missed, lang: Lang) -> Vec<String> {
    let unit = view.unit().get(lang);
    let own = signed(missed.own_gain);
    let mut lines = vec![w!(lang, "debrief.deal.own_gain", own = own, unit = unit)];
    for (role, gain) in &missed.gains {
        let who = transcript_line::address(view, lang, *role);
        lines.push(w!(lang, "debrief.deal.their_gain", who = who, gain = hundredths(*gain)));
    }
    lines
}

/// A change of utility on a scale of a hundred, with one place and its sign.
fn hundredths(gain: Utility) -> String {
    let tenths = gain / 1_000_000;
    let sign = match tenths {
        ..0 => "-",
        0 => "",
        1.. => "+",
    };
    format!("{sign}{}.{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
}

/// Terms that moved.
fn terms(view: &View<'_>, terms: &[TermMove], lang: Lang) -> String {
    let one = |t: &TermMove| {
        w!(
            lang,
            "play.change",
            issue = view.issue_name(t.issue).get(lang),
            was = view.level_name(t.issue, t.from).get(lang),
            is = view.level_name(t.issue, t.to).get(lang)
        )
    };
    list(lang, &terms.iter().map(one).collect::<Vec<_>>())
}

/// The heads of the table of concessions.
#[must_use]
pub fn concession_heads(lang: Lang) -> [String; 5] {
    [
        w!(lang, "debrief.deal.head.turn"),
        w!(lang, "debrief.deal.head.gave"),
        w!(lang, "debrief.deal.head.size"),
        w!(lang, "debrief.deal.head.got"),
        w!(lang, "debrief.deal.head.gained"),
    ]
}

/// What was asked for it: terms that moved, and demands that they were to let go of.
fn asked(given: &Concession) -> Vec<TermMove> {
    given.got.iter().chain(&given.let_go).copied().collect()
}

/// A concession as a row of that table.
#[must_use]
pub fn concession_row(view: &View<'_>, given: &Concession, lang: Lang) -> [String; 5] {
    let money = |amount: i64| {
        let unit = view.unit().get(lang);
        w!(lang, "debrief.deal.money", amount = amount, unit = unit)
    };
    let asked = asked(given);
    let (got, gained) = if asked.is_empty() {
        (w!(lang, "debrief.deal.nothing_for_it"), money(0))
    } else {
        (terms(view, &asked, lang), money(given.gained))
    };
    [given.at.turn.to_string(), terms(view, &given.gave, lang), money(given.given), got, gained]
}

/// A point of the plane in words: what it is worth to us, and to the committee on a scale of a hundred.
#[must_use]
pub fn worth(view: &View<'_>, point: &ValuedPackage, lang: Lang) -> String {
    w!(
        lang,
        "debrief.deal.worth",
        own = point.seller,
        unit = view.unit().get(lang),
        theirs = hundredths(point.committee).trim_start_matches('+')
    )
}

/// An offer that was tabled: when, and what it changed in our quotation.
#[must_use]
pub fn offer(view: &View<'_>, offer: &Offer, lang: Lang) -> String {
    let text = transcript_line::changes(view, lang, &view.quotation(), &offer.point.package);
    w!(lang, "debrief.deal.offer", turn = offer.at.turn, text = text)
}

/// Whether an offer would have been refused outright.
#[must_use]
pub fn within(offer: &Offer, lang: Lang) -> String {
    if offer.in_zone { w!(lang, "debrief.deal.inside") } else { w!(lang, "debrief.deal.outside") }
}

/// What was given, its size, and what was got for it.
#[must_use]
pub fn concession(view: &View<'_>, given: &Concession, lang: Lang) -> String {
    let terms = |list: &[TermMove]| terms(view, list, lang);
    let (turn, unit) = (given.at.turn, view.unit().get(lang));
    let asked = asked(given);
    if asked.is_empty() {
        let text = w!(
            lang,
            "debrief.deal.conceded",
            turn = turn,
            gave = terms(&given.gave),
            given = given.given,
            unit = unit
        );
        let stop = if lang == Lang::En { ". " } else { "。" };
        return format!("{text}{stop}{}", w!(lang, "debrief.deal.nothing_for_it"));
    }
    w!(
        lang,
        "debrief.deal.conceded_for",
        turn = turn,
        gave = terms(&given.gave),
        given = given.given,
        got = terms(&asked),
        gained = given.gained,
        unit = unit
    )
}

/// Money open under the offer, in all.
#[must_use]
pub fn at_risk(view: &View<'_>, d: &Debrief, lang: Lang) -> Vec<String> {
    let Some((amount, least, most)) = d.deal.at_risk else {
        return Vec::new();
    };
    let mut lines = vec![w!(
        lang,
        "debrief.deal.at_risk",
        amount = amount,
        unit = view.unit().get(lang),
        least = least,
        most = most
    )];
    if d.deal.contract > 0 {
        let percent = amount * 100 / d.deal.contract;
        lines.push(w!(lang, "debrief.deal.of_contract", percent = percent));
    }
    lines
}

/// What one clause leaves open.
#[must_use]
pub fn exposure(view: &View<'_>, exposure: &Exposure, lang: Lang) -> String {
    w!(
        lang,
        "debrief.deal.exposure",
        issue = view.issue_name(exposure.issue).get(lang),
        level = view.level_name(exposure.issue, exposure.level).get(lang),
        amount = exposure.at_risk,
        unit = view.unit().get(lang)
    )
}

/// The day on which a part of the price is due.
#[must_use]
pub fn due(view: &View<'_>, payment: &Payment, lang: Lang) -> String {
    let day = u16::try_from(payment.day).unwrap_or(u16::MAX);
    match view.date(day) {
        Some((year, month, day)) => w!(lang, "debrief.deal.on_date", year = year, month = month, day = day),
        None => w!(lang, "debrief.deal.on_day", day = payment.day),
    }
}

/// A part of the price: when it comes, how much, and what has come by then.
#[must_use]
pub fn payment(view: &View<'_>, d: &Debrief, payment: &Payment, lang: Lang) -> String {
    let whole = d.deal.payments.last().map_or(0, |last| last.in_all).max(1);
    let when = due(view, payment, lang);
    w!(
        lang,
        "debrief.deal.payment",
        when = when,
        name = payment.name.get(lang),
        amount = payment.amount,
        unit = view.unit().get(lang),
        percent = payment.in_all * 100 / whole
    )
}
