//! Two numbers of a class against each other: first offers and outcomes, deals and the frontier.
use egui::Ui;

use crate::prose::class as words;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Sample, Sign, Spot, ValuePlane};
use crate::sim::class::{DealPoint, Firsts, HandSessions, ScenarioSection};

/// Within which part of the plot's reach, across and up, sessions share a word.
const NEAR: (f64, f64) = (0.06, 0.09);
/// Most aliases in one word.
const MOST_NAMES: usize = 4;

/// How high a plot is: what the window leaves it, and never too little to read.
fn height(ui: &Ui, look: &Look) -> f32 {
    let below = ui.ctx().content_rect().height() * 0.48;
    below.max(look.grown(220.0))
}

fn deal(look: &Look, person: usize, attempt: u16, at: (f64, f64)) -> Spot {
    let alias = words::dot(look.lang, person, attempt);
    Spot { at, sign: Sign::Disc, tone: Tone::Loss, word: alias.clone(), name: alias }
}

/// Sessions that lie at one place share a word: each by itself, and none over another.
fn together(look: &Look, spots: &mut [Spot], reservation: f64) {
    let reach = |of: fn(&Spot) -> f64| {
        let (low, high) =
            spots.iter().map(of).fold((reservation, reservation), |(a, b), x| (a.min(x), b.max(x)));
        (high - low).max(1.0)
    };
    let near = (reach(|s| s.at.0) * NEAR.0, reach(|s| s.at.1) * NEAR.1);
    for i in 0..spots.len() {
        if spots[i].word.is_empty() {
            continue;
        }
        let here = spots[i].at;
        let mut names = vec![spots[i].word.clone()];
        for other in &mut spots[i + 1..] {
            let close = (other.at.0 - here.0).abs() <= near.0 && (other.at.1 - here.1).abs() <= near.1;
            if close && !other.word.is_empty() {
                names.push(std::mem::take(&mut other.word));
            }
        }
        if names.len() > MOST_NAMES {
            let more = names.len() - (MOST_NAMES - 1);
            names.truncate(MOST_NAMES - 1);
            names.push(format!("+{more}"));
        }
        spots[i].word = crate::prose::names::list(look.lang, &names);
    }
}

/// First offers against what was signed, with floor and target.
pub(super) fn firsts_ui(ui: &mut Ui, section: &ScenarioSection, firsts: &Firsts) {
    let look = Look::of(ui);
    let p = look.palette;
    if firsts.all.is_empty() {
        widget::label(ui, Type::Speech, p.ink, &words::say(look.lang, "firsts.none"));
        return;
    }
    for text in words::firsts(look.lang, firsts, &section.unit) {
        widget::label(ui, Type::Body, p.soft, &text);
    }
    let mut spots: Vec<Spot> = firsts
        .all
        .iter()
        .filter_map(|f| Some(deal(&look, f.person, f.attempt, (f.first as f64, f.value? as f64))))
        .collect();
    together(&look, &mut spots, firsts.reservation as f64);
    let unsigned: Vec<String> = firsts
        .all
        .iter()
        .filter(|f| f.value.is_none())
        .map(|f| format!("{} {}", words::dot(look.lang, f.person, f.attempt), f.first))
        .collect();
    if !spots.is_empty() {
        let unit = section.unit.get(look.lang);
        let reservation = firsts.reservation as f64;
        widget::plane(
            ui,
            &ValuePlane {
                name: &words::say(look.lang, "firsts.title"),
                right: &look.t_with("ui.class.first_right", &[("unit", unit)]),
                up: &look.t_with("ui.class.first_up", &[("unit", unit)]),
                spots: &spots,
                reservations: (Some(reservation), Some(reservation)),
                height: height(ui, &look),
                ..ValuePlane::default()
            },
        );
    }
    if !unsigned.is_empty() {
        let list = crate::prose::names::list(look.lang, &unsigned);
        let text = look.t_with("ui.class.unsigned", &[("list", &list)]);
        widget::label(ui, Type::Body, p.soft, &text);
    }
}

/// Deals as shares of what was to be had, with the frontier.
pub(super) fn plane_ui(ui: &mut Ui, hand: &HandSessions) {
    let look = Look::of(ui);
    let p = look.palette;
    widget::label(ui, Type::Body, p.soft, &words::zone(look.lang, hand));
    let Some(plane) = &hand.plane else { return };
    let percent = |(x, y): (f64, f64)| (100.0 * x, 100.0 * y);
    let mut spots: Vec<Spot> = Vec::new();
    let nash = words::say(look.lang, "plane.nash");
    spots.extend(plane.nash.map(|at| Spot {
        at: percent(at),
        sign: Sign::Star,
        tone: Tone::Gain,
        word: String::new(),
        name: nash.clone(),
    }));
    let dot = |d: &DealPoint| deal(&look, d.person, d.attempt, percent((d.x, d.y)));
    spots.extend(hand.deals.iter().map(dot));
    together(&look, &mut spots, 0.0);
    let frontier: Vec<(f64, f64)> = plane.frontier.iter().map(|at| percent(*at)).collect();
    ui.spacing_mut().item_spacing.y = gap::XS;
    widget::legend(
        ui,
        &[
            (Sample::Of(Sign::Disc), Tone::Loss, look.t("ui.class.dot_deal")),
            (Sample::Of(Sign::Star), Tone::Gain, nash),
            (Sample::Area, Tone::Gain, look.t("ui.class.dot_zone")),
        ],
    );
    widget::plane(
        ui,
        &ValuePlane {
            name: &words::say(look.lang, "plane.title"),
            right: &look.t("ui.class.plane_right"),
            up: &look.t("ui.class.plane_up"),
            spots: &spots,
            frontier: &frontier,
            reservations: (Some(0.0), Some(0.0)),
            height: height(ui, &look),
            ..ValuePlane::default()
        },
    );
    if hand.deals.is_empty() {
        widget::label(ui, Type::Body, p.soft, &words::say(look.lang, "money.none"));
    }
}
