//! What a package means to us: its worth between floor and target, the money it leaves at risk, the offers before it.
use egui::Ui;

use super::cash;
use super::draft::{BoardState, letter};
use super::gauge::{GaugePoint, gauge};
use crate::prose::names::signed;
use crate::prose::transcript_line;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind as Weight, MarkShape, TableRow};
use crate::sim::compiled::Package;
use crate::sim::view::{LineKind, TranscriptLine, View};

/// Draws all of it.
pub(super) fn ours_ui(ui: &mut Ui, view: &View<'_>, lines: &[TranscriptLine], state: &mut BoardState) {
    ui.spacing_mut().item_spacing.y = gap::M;
    widget::card(ui, |ui| worth_ui(ui, view, state));
    widget::card(ui, |ui| risk_ui(ui, view, &state.package()));
    if !view.cash(&state.package()).is_empty() {
        widget::card(ui, |ui| cash::cash_ui(ui, view, &state.package()));
    }
    widget::card(ui, |ui| offers_ui(ui, view, lines, state));
}

fn worth_ui(ui: &mut Ui, view: &View<'_>, state: &BoardState) {
    let look = Look::of(ui);
    let p = look.palette;
    let unit = view.unit().get(look.lang);
    let (was, now) = (view.own_value(&view.current_offer()), view.own_value(&state.package()));
    let (reservation, target) = view.own_range();
    widget::section(ui, &look.t("ui.board.worth"), Some(unit));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = gap::M;
        widget::label(ui, Type::Title, p.ink, &now.to_string());
        if now != was {
            let (mark, tone) =
                if now > was { (MarkShape::Up, Tone::Gain) } else { (MarkShape::Down, Tone::Loss) };
            widget::chip(ui, mark, tone, &signed(now - was));
        }
        if now < reservation {
            widget::chip(ui, MarkShape::Alert, Tone::Loss, &look.t("ui.board.below"));
        } else if now >= target {
            widget::chip(ui, MarkShape::Check, Tone::Gain, &look.t("ui.board.reached"));
        }
    });
    let mut points: Vec<GaugePoint> = Vec::new();
    if !state.drafts.contains(&view.current_offer()) {
        points.push(GaugePoint { value: was, word: String::new(), now: false });
    }
    let alone = state.drafts.len() == 1;
    let others = (0..state.drafts.len()).filter(|i| *i != state.at);
    for i in others.chain([state.at]) {
        let word = if alone { String::new() } else { letter(i).to_string() };
        points.push(GaugePoint { value: view.own_value(&state.drafts[i]), word, now: i == state.at });
    }
    let said = look.t_with(
        "ui.board.gauge",
        &[
            ("worth", &now.to_string()),
            ("floor", &reservation.to_string()),
            ("target", &target.to_string()),
            ("unit", unit),
        ],
    );
    gauge(ui, (reservation, target), &points, &said);
}

/// What stays outstanding and unsecured after delivery, term by term.
fn risk_ui(ui: &mut Ui, view: &View<'_>, package: &Package) {
    let look = Look::of(ui);
    let p = look.palette;
    let unit = view.unit().get(look.lang);
    let (was, now) = (view.at_risk(&view.current_offer()), view.at_risk(package));
    widget::section(ui, &look.t("ui.board.risk"), Some(unit));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = gap::M;
        widget::label(ui, Type::Title, p.ink, &now.to_string());
        if now != was {
            // Less at risk is good for us: the direction is that of the amount, the colour that of its meaning.
            let (mark, tone) =
                if now < was { (MarkShape::Down, Tone::Gain) } else { (MarkShape::Up, Tone::Loss) };
            widget::chip(ui, mark, tone, &signed(now - was));
        }
    });
    if let Some(price) = view.contract() {
        let share = now * 100 / price;
        let (price, percent) = (price.to_string(), share.to_string());
        let words = look.t_with("ui.board.of_contract", &[("share", &percent), ("price", &price)]);
        widget::meter(ui, Tone::Loss, share as f32 / 100.0, &words);
        widget::label(ui, Type::Small, p.soft, &words);
    }
    let rows: Vec<TableRow> = view
        .issues()
        .filter_map(|issue| {
            let amount = view.at_risk_in(issue, package.level(issue));
            let (name, level) = (
                view.issue_name(issue).get(look.lang),
                view.level_name(issue, package.level(issue)).get(look.lang),
            );
            let what = look.t_with("ui.board.risk_term", &[("issue", name), ("level", level)]);
            (amount > 0).then(|| TableRow::new(what, amount.to_string()))
        })
        .collect();
    if !rows.is_empty() {
        widget::key_values(ui, &rows);
    }
    if view.cash(package).is_empty() {
        ui.add_space(gap::XS);
        widget::label(ui, Type::Small, p.faint, &look.t("ui.board.risk_note"));
    }
}

/// The quotation and every offer that lay on the table; each can be taken up again.
fn offers_ui(ui: &mut Ui, view: &View<'_>, lines: &[TranscriptLine], state: &mut BoardState) {
    let look = Look::of(ui);
    let p = look.palette;
    widget::section(ui, &look.t("ui.board.earlier"), None);
    let mut offers = vec![(look.t("ui.board.quotation"), view.quotation())];
    for said in lines {
        if let LineKind::Offer { after, .. } = said.kind {
            let turn = said.turn.to_string();
            let day = transcript_line::day(view, look.lang, said.day);
            let name = look.t_with("ui.board.paper_of", &[("day", &day), ("turn", &turn)]);
            offers.push((name, after));
        }
    }
    ui.spacing_mut().item_spacing.y = gap::XS;
    for (name, offer) in offers.iter().rev() {
        let (worth, risk) = (view.own_value(offer).to_string(), view.at_risk(offer).to_string());
        let note = look.t_with("ui.board.paper_worth", &[("worth", &worth), ("risk", &risk)]);
        let open = *offer != state.package();
        let button = Button::new(Weight::Quiet, name).note(&note).wide();
        let hint = transcript_line::changes(view, look.lang, &state.package(), offer);
        if ui.add(button.enabled(open)).on_hover_text(hint).clicked() {
            state.write(*offer);
        }
    }
    widget::label(ui, Type::Small, p.faint, &look.t("ui.board.earlier_note"));
}
