//! The deal: every paper against what was possible, what both sides missed, what was given for what, and the money.
use super::{list, named};
use crate::i18n::w;
use crate::prose::debrief::deal as tell;
use crate::report::debrief::material::Material;
use crate::report::document::{Block, Section};
use crate::report::plot::{Bar, Bars, Dot, Place, Plane, Plot, Steps, thousandths};
use crate::sim::debrief::valued_package::ValuedPackage;
use crate::sim::scenario::Lang;

pub(in crate::report::debrief) fn section(from: &Material<'_>, lang: Lang) -> Section {
    let (view, d) = (&from.view, from.d);
    let mut blocks = Vec::new();
    blocks.extend(plane(from, lang));
    blocks.extend(tell::possible(d, lang).into_iter().map(Block::Text));
    blocks.push(Block::Heading(w!(lang, "report.missed")));
    let mut missed = tell::missed(view, d, lang).into_iter();
    blocks.extend(missed.next().map(Block::Strong));
    blocks.extend(list(missed));
    blocks.push(Block::Heading(w!(lang, "report.concessions")));
    let given = d.deal.concessions.iter();
    blocks.push(
        list(given.map(|c| tell::concession(view, c, lang)))
            .unwrap_or_else(|| Block::Text(w!(lang, "report.no_concession"))),
    );
    blocks.push(Block::Heading(w!(lang, "report.cash")));
    blocks.extend(cash(from, lang));
    blocks.extend(list(d.deal.payments.iter().map(|p| tell::payment(view, d, p, lang))));
    blocks.extend(exposure(from, lang));
    blocks.extend(tell::at_risk(view, d, lang).into_iter().map(Block::Text));
    blocks.extend(list(d.deal.exposure.iter().map(|e| tell::exposure(view, e, lang))));
    if matches!(blocks.last(), Some(Block::Heading(_))) {
        blocks.push(Block::Text(w!(lang, "report.no_cash")));
    }
    named("deal", lang, blocks)
}

fn plane(from: &Material<'_>, lang: Lang) -> Option<Block> {
    let deal = &from.d.deal;
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
    Some(Block::Plot(Plot::Plane(Plane {
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

fn cash(from: &Material<'_>, lang: Lang) -> Option<Block> {
    let payments = &from.d.deal.payments;
    if payments.is_empty() {
        return None;
    }
    let steps = payments.iter().map(|p| (p.day, p.name.get(lang).to_owned(), p.amount, p.in_all));
    Some(Block::Plot(Plot::Steps(Steps {
        title: w!(lang, "report.plot.cash"),
        about: w!(lang, "report.plot.cash_about"),
        across: w!(lang, "report.plot.days"),
        unit: from.view.unit().get(lang).to_owned(),
        steps: steps.collect(),
        head: ["day", "payment", "amount", "in_all"].map(|key| w!(lang, format!("report.head.{key}"))),
    })))
}

fn exposure(from: &Material<'_>, lang: Lang) -> Option<Block> {
    let open = from.d.deal.exposure.iter().filter(|e| e.range.1 > 0);
    let bars: Vec<Bar> = open
        .map(|e| Bar {
            name: from.view.issue_name(e.issue).get(lang).to_owned(),
            value: e.at_risk,
            beside: None,
            most: e.range.1,
        })
        .collect();
    if bars.is_empty() {
        return None;
    }
    let unit = from.view.unit().get(lang);
    Some(Block::Plot(Plot::Bars(Bars {
        title: w!(lang, "report.plot.exposure", unit = unit),
        about: w!(lang, "report.plot.exposure_about"),
        per: 1,
        bars,
        head: ["clause", "open", "machine", "most_open"].map(|key| w!(lang, format!("report.head.{key}"))),
    })))
}
