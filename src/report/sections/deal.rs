//! The deal: every paper against what was possible, what both sides missed, what was given for what, and the money.
use super::{list, named};
use crate::i18n::w;
use crate::prose::debrief::deal as tell;
use crate::report::doc::{Bar, Bars, Dot, Part, Place, Plane, Plot, Section, Steps};
use crate::report::gather::Desk;
use crate::sim::debrief::deal::ValuedPackage;
use crate::sim::scenario::Lang;

pub(in crate::report) fn section(desk: &Desk<'_>, lang: Lang) -> Section {
    let (view, d) = (&desk.view, desk.d);
    let mut parts = Vec::new();
    parts.extend(plane(desk, lang));
    parts.extend(tell::possible(d, lang).into_iter().map(Part::Text));
    parts.push(Part::Heading(w!(lang, "report.missed")));
    let mut missed = tell::missed(view, d, lang).into_iter();
    parts.extend(missed.next().map(Part::Strong));
    parts.extend(list(missed));
    parts.push(Part::Heading(w!(lang, "report.concessions")));
    let given = d.deal.concessions.iter();
    parts.push(
        list(given.map(|c| tell::concession(view, c, lang)))
            .unwrap_or_else(|| Part::Text(w!(lang, "report.no_concession"))),
    );
    parts.push(Part::Heading(w!(lang, "report.cash")));
    parts.extend(cash(desk, lang));
    parts.extend(list(d.deal.payments.iter().map(|p| tell::payment(view, d, p, lang))));
    parts.extend(exposure(desk, lang));
    parts.extend(tell::at_risk(view, d, lang).into_iter().map(Part::Text));
    parts.extend(list(d.deal.exposure.iter().map(|e| tell::exposure(view, e, lang))));
    if matches!(parts.last(), Some(Part::Heading(_))) {
        parts.push(Part::Text(w!(lang, "report.no_cash")));
    }
    named("deal", lang, parts)
}

/// A share in thousandths.
fn thousandths(share: f64) -> i64 {
    // Far outside the zone the picture is cut anyway; a saturating cast keeps it a number.
    (share * 1000.0).clamp(-9_000.0, 9_000.0).round() as i64
}

fn plane(desk: &Desk<'_>, lang: Lang) -> Option<Part> {
    let deal = &desk.d.deal;
    let zone = deal.zone.as_ref().filter(|z| z.count > 0)?;
    let share = |p: &ValuedPackage| (thousandths(p.x), thousandths(p.y));
    let mut places = Vec::new();
    let mut add = |dot: Dot, name: String, p: &ValuedPackage| {
        let (x, y) = share(p);
        places.push(Place { dot, name, x, y });
    };
    let word = |key: &str| w!(lang, format!("report.dot.{key}"));
    add(Dot::Quotation, word("quotation"), &deal.quotation);
    for offer in &deal.offers {
        let name = w!(lang, "report.dot.offer", turn = offer.at.turn);
        add(Dot::Offer, name, &offer.point);
    }
    if let Some(p) = &deal.agreement {
        add(Dot::Agreement, word("agreement"), p);
    }
    if let Some(missed) = &deal.missed {
        add(Dot::Missed, word("missed"), &missed.point);
    }
    let points = [
        (Dot::Nash, "nash", &zone.nash),
        (Dot::KalaiSmorodinsky, "kalai_smorodinsky", &zone.kalai_smorodinsky),
        (Dot::Best, "best", &zone.best),
    ];
    for (dot, key, point) in points {
        if let Some(p) = point {
            add(dot, word(key), p);
        }
    }
    Some(Part::Plot(Plot::Plane(Plane {
        title: w!(lang, "report.plot.plane"),
        about: w!(lang, "report.plot.plane_about"),
        axes: (w!(lang, "report.plot.our_share"), w!(lang, "report.plot.their_share")),
        zone: w!(lang, "report.plot.zone"),
        frontier_name: w!(lang, "report.plot.frontier"),
        frontier: zone.frontier.iter().map(share).collect(),
        places,
        head: ["point", "our_share", "their_share"].map(|key| w!(lang, format!("report.head.{key}"))),
    })))
}

fn cash(desk: &Desk<'_>, lang: Lang) -> Option<Part> {
    let payments = &desk.d.deal.payments;
    if payments.is_empty() {
        return None;
    }
    let steps = payments.iter().map(|p| (p.day, p.name.get(lang).to_owned(), p.amount, p.in_all));
    Some(Part::Plot(Plot::Steps(Steps {
        title: w!(lang, "report.plot.cash"),
        about: w!(lang, "report.plot.cash_about"),
        across: w!(lang, "report.plot.days"),
        unit: desk.view.unit().get(lang).to_owned(),
        steps: steps.collect(),
        head: ["day", "payment", "amount", "in_all"].map(|key| w!(lang, format!("report.head.{key}"))),
    })))
}

fn exposure(desk: &Desk<'_>, lang: Lang) -> Option<Part> {
    let open = desk.d.deal.exposure.iter().filter(|e| e.range.1 > 0);
    let bars: Vec<Bar> = open
        .map(|e| Bar {
            name: desk.view.issue_name(e.issue).get(lang).to_owned(),
            value: e.at_risk,
            beside: None,
            most: e.range.1,
        })
        .collect();
    if bars.is_empty() {
        return None;
    }
    let unit = desk.view.unit().get(lang);
    Some(Part::Plot(Plot::Bars(Bars {
        title: w!(lang, "report.plot.exposure", unit = unit),
        about: w!(lang, "report.plot.exposure_about"),
        per: 1,
        bars,
        head: ["clause", "open", "machine", "most_open"].map(|key| w!(lang, format!("report.head.{key}"))),
    })))
}
