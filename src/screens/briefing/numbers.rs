//! Our own numbers at a glance: where the offers lie between floor and target, and how far each term can move them.
use egui::Ui;

use crate::prose::transcript_line::amount;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape, SpreadBar, TableRow, Tick};
use crate::sim::view::View;

/// Two cards: the offers on one scale, and the reach of every term.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, wide: bool) {
    widget::columns(
        ui,
        wide,
        0.5,
        |ui| widget::card(ui, |ui| offers(ui, look, view)),
        |ui| widget::card(ui, |ui| reaches(ui, look, view)),
    );
}

fn offers(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let (lang, p) = (look.lang, look.palette);
    let unit = view.unit().get(lang);
    widget::section(ui, &look.t("ui.briefing.numbers"), Some(unit));
    let (reservation, target) = view.own_range();
    let quotation = view.quotation();
    let worth = view.own_value(&quotation);
    let ticks = marks(look, view);
    let range = bounds(&ticks);
    widget::scale(ui, &look.t("ui.briefing.scale"), range, &ticks);
    ui.add_space(gap::XS);
    let tone = if worth < reservation { Tone::Loss } else { Tone::Plain };
    widget::key_values(
        ui,
        &[
            TableRow::new(look.t("ui.own.floor"), amount(view, lang, reservation)),
            TableRow::new(look.t("ui.own.target"), amount(view, lang, target)),
            TableRow::of(tone, look.t("ui.own.quotation"), amount(view, lang, worth)),
            TableRow::new(look.t("ui.own.at_risk"), amount(view, lang, view.at_risk(&quotation))),
        ],
    );
    ui.add_space(gap::XS);
    widget::label(ui, Type::Small, p.faint, &look.t("ui.briefing.numbers_note"));
}

/// Floor, target, quotation and the other offers that we could open with.
fn marks(look: &Look, view: &View<'_>) -> Vec<Tick> {
    let (reservation, target) = view.own_range();
    let mut ticks = vec![
        Tick { at: reservation, word: look.t("ui.own.floor"), tone: Tone::Loss, mark: MarkShape::Cross },
        Tick { at: target, word: look.t("ui.own.target"), tone: Tone::Gain, mark: MarkShape::Check },
    ];
    ticks.extend(view.openings().enumerate().map(|(i, (name, offer))| Tick {
        at: view.own_value(&offer),
        word: if i == 0 { look.t("ui.own.quotation") } else { short(name.get(look.lang)).to_owned() },
        tone: if i == 0 { Tone::Accent } else { Tone::Note },
        mark: if i == 0 { MarkShape::Dot } else { MarkShape::Ring },
    }));
    ticks
}

/// The part of a name before what explains it.
fn short(name: &str) -> &str {
    name.split(['：', ':']).next().unwrap_or(name)
}

/// A range that holds every mark with a little room around.
fn bounds(ticks: &[Tick]) -> (i64, i64) {
    let low = ticks.iter().map(|t| t.at).min().unwrap_or(0);
    let high = ticks.iter().map(|t| t.at).max().unwrap_or(1);
    let room = ((high - low) / 8).max(1);
    (low - room, high + room)
}

fn reaches(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let (lang, p) = (look.lang, look.palette);
    let unit = view.unit().get(lang);
    widget::section(ui, &look.t("ui.briefing.reach"), Some(unit));
    let quotation = view.quotation();
    let mut rows: Vec<SpreadBar> = view
        .issues()
        .map(|issue| {
            let now = quotation.level(issue);
            let steps = (0..view.levels(issue)).map(|l| view.own_step(issue, now, l));
            let (down, up) = steps.fold((0, 0), |(d, u), s| (s.min(d), s.max(u)));
            SpreadBar { name: view.issue_name(issue).get(lang).to_owned(), down, up }
        })
        .collect();
    rows.sort_by_key(|r| r.down - r.up);
    widget::spread(ui, &rows);
    ui.add_space(gap::XS);
    widget::label(ui, Type::Small, p.faint, &look.t("ui.briefing.reach_note"));
}
