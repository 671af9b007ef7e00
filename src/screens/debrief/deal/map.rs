//! The plane of both values: offers in order, agreement, frontier, zone, floors, and the points of theory; then the offers
//! in words.
use egui::Ui;

use crate::prose::debrief::deal as tell;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Dash, LinePen, Sample, Sign, Spot, ValuePlane};
use crate::sim::debrief::Debrief;
use crate::sim::debrief::valued_package::ValuedPackage;
use crate::sim::view::View;

/// Billionths of utility to a scale of a hundred.
const HUNDRED: f64 = 1.0e7;

/// Shape and colour of each kind of point.
const QUOTATION: (Sign, Tone) = (Sign::Square, Tone::Plain);
const INSIDE: (Sign, Tone) = (Sign::Disc, Tone::Accent);
const OUTSIDE: (Sign, Tone) = (Sign::Ring, Tone::Accent);
const AGREEMENT: (Sign, Tone) = (Sign::Star, Tone::Loss);
const NASH: (Sign, Tone) = (Sign::Up, Tone::Gain);
const KALAI: (Sign, Tone) = (Sign::Down, Tone::Note);
const MISSED: (Sign, Tone) = (Sign::Diamond, Tone::Guess);

fn at(point: &ValuedPackage) -> (f64, f64) {
    (point.seller as f64, point.committee as f64 / HUNDRED)
}

/// Draws the plane and its legend.
pub(super) fn map_ui(ui: &mut Ui, look: &Look, view: &View<'_>, d: &Debrief) {
    let zone = d.deal.zone.as_ref().filter(|zone| zone.count > 0);
    let frontier: Vec<(f64, f64)> = zone.into_iter().flat_map(|z| &z.frontier).map(at).collect();
    let mut path = vec![at(&d.deal.quotation)];
    path.extend(d.deal.offers.iter().map(|o| at(&o.point)));
    let spots = spots(look, view, d);
    let unit = view.unit().get(look.lang);
    widget::plane(
        ui,
        &ValuePlane {
            name: &look.t("ui.truth.deal.plane"),
            right: &look.t_with("ui.truth.deal.right", &[("unit", unit)]),
            up: &look.t("ui.truth.deal.up"),
            spots: &spots,
            path: &path,
            frontier: &frontier,
            reservations: (Some(d.ending.reservation as f64), zone.map(|z| z.committee.0 as f64 / HUNDRED)),
            height: look.grown(320.0).min(ui.ctx().content_rect().height() * 0.7),
        },
    );
    widget::legend(ui, &entries(look, d));
}

/// The points, those that must be seen last.
fn spots(look: &Look, view: &View<'_>, d: &Debrief) -> Vec<Spot> {
    let spot = |(sign, tone): (Sign, Tone), point: &ValuedPackage, word: String, name: String| Spot {
        at: at(point),
        sign,
        tone,
        word,
        name,
    };
    let mut all = vec![spot(QUOTATION, &d.deal.quotation, String::new(), look.t("ui.truth.deal.quotation"))];
    if let Some(zone) = &d.deal.zone {
        let theory =
            [(NASH, zone.nash, "ui.truth.deal.nash"), (KALAI, zone.kalai_smorodinsky, "ui.truth.deal.kalai")];
        for (shape, point, key) in theory {
            all.extend(point.map(|point| spot(shape, &point, String::new(), look.t(key))));
        }
    }
    for (i, offer) in d.deal.offers.iter().enumerate() {
        let shape = if offer.in_zone { INSIDE } else { OUTSIDE };
        // Offers of the same worth lie in one place: the last carries all their numbers.
        let same = |o: &&(usize, &crate::sim::debrief::deal::Offer)| at(&o.1.point) == at(&offer.point);
        let numbered: Vec<_> = d.deal.offers.iter().enumerate().collect();
        let here: Vec<String> = numbered.iter().filter(same).map(|(i, _)| (i + 1).to_string()).collect();
        let last = !numbered[i + 1..].iter().any(|o| same(&o));
        let word = if last { here.join(", ") } else { String::new() };
        all.push(spot(shape, &offer.point, word, tell::offer(view, offer, look.lang)));
    }
    let missed = d.deal.missed.as_ref().map(|m| &m.point);
    let last = [
        (MISSED, missed, "ui.truth.deal.missed_sign"),
        (AGREEMENT, d.deal.agreement.as_ref(), "ui.truth.deal.agreement"),
    ];
    for (shape, point, key) in last {
        all.extend(point.map(|point| spot(shape, point, String::new(), look.t(key))));
    }
    all
}

/// The legend: only what is on the plane.
fn entries(look: &Look, d: &Debrief) -> Vec<(Sample, Tone, String)> {
    let zone = d.deal.zone.as_ref().filter(|zone| zone.count > 0);
    let line = |dash: Dash, tone: Tone| Sample::Line(LinePen { dash, sign: None, tone });
    let inside = d.deal.offers.iter().any(|o| o.in_zone);
    let outside = d.deal.offers.iter().any(|o| !o.in_zone);
    let of = |(sign, tone): (Sign, Tone)| (Sample::Of(sign), tone);
    let all = [
        (true, of(QUOTATION), "ui.truth.deal.quotation"),
        (inside, of(INSIDE), "ui.truth.deal.in_zone"),
        (outside, of(OUTSIDE), "ui.truth.deal.out_of_zone"),
        (d.deal.agreement.is_some(), of(AGREEMENT), "ui.truth.deal.agreement"),
        (d.deal.missed.is_some(), of(MISSED), "ui.truth.deal.missed_sign"),
        (zone.is_some(), (line(Dash::Solid, Tone::Gain), Tone::Gain), "ui.truth.deal.frontier"),
        (zone.is_some(), (Sample::Area, Tone::Gain), "ui.truth.deal.zone"),
        (zone.is_some_and(|z| z.nash.is_some()), of(NASH), "ui.truth.deal.nash"),
        (zone.is_some_and(|z| z.kalai_smorodinsky.is_some()), of(KALAI), "ui.truth.deal.kalai"),
        (true, (line(Dash::Dashed, Tone::Loss), Tone::Loss), "ui.truth.deal.floor"),
        (zone.is_some(), (line(Dash::Dotted, Tone::Note), Tone::Note), "ui.truth.deal.their_floor"),
    ];
    let shown = all.into_iter().filter(|(shown, ..)| *shown);
    shown.map(|(_, (sample, tone), key)| (sample, tone, look.t(key))).collect()
}

/// Every offer in words: what it changed, what it was worth to both, and whether anybody would have refused it.
pub(super) fn offers_ui(ui: &mut Ui, look: &Look, view: &View<'_>, d: &Debrief) {
    let p = look.palette;
    widget::section(ui, &look.t("ui.truth.deal.offers"), None);
    if d.deal.offers.is_empty() {
        widget::label(ui, Type::Body, p.soft, &look.t("ui.truth.deal.no_offers"));
    }
    for (i, offer) in d.deal.offers.iter().enumerate() {
        let words = tell::offer(view, offer, look.lang);
        widget::label(ui, Type::Body, p.ink, &format!("{} · {words}", i + 1));
        let (mark, tone) = if offer.in_zone {
            (widget::MarkShape::Check, Tone::Gain)
        } else {
            (widget::MarkShape::Cross, Tone::Loss)
        };
        let words = [tell::worth(view, &offer.point, look.lang), tell::within(offer, look.lang)];
        widget::marked(ui, mark, tone, Type::Small, &words.join(" · "));
        ui.add_space(gap::XS);
    }
}
