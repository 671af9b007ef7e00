//! Cards: what somebody may really want, how sure one is of it, and what one knows of them beside it.
use egui::{FocusDirection, Key, Response, ScrollArea, Ui};

use super::DrawerState;
use super::marked_words;
use super::notes::people::known_ui;
use super::person::person_ui;
use crate::prose::names;
use crate::screens::intent::Intent;
use crate::screens::session::SessionModel;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Choosing, MarkShape, keys};
use crate::sim::compiled::{CardId, RoleId};
use crate::sim::session::action::{Action, Certainty};
use crate::sim::view::{SessionStage, View};

/// Draws the cards of everybody one has met.
pub(super) fn cards_ui(ui: &mut Ui, play: &mut SessionModel, state: &mut DrawerState) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let fresh = state.is_fresh();
    let view = play.seen.view();
    let met = met_first_those_here(&view);
    let mut intent = None;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::M;
        if met.is_empty() {
            widget::label(ui, Type::Body, p.soft, &look.t("ui.cards.none"));
        } else if matches!(view.stage(), SessionStage::Ended) {
            widget::label(ui, Type::Small, p.soft, &look.t("ui.cards.over"));
        } else {
            widget::label(ui, Type::Small, p.soft, &look.t("ui.cards.how"));
        }
        let mut rows = Vec::new();
        for role in &met {
            widget::card(ui, |ui| {
                person_ui(ui, &look, &view, *role);
                // What one knows stands beside the cards where there is room, else beneath them.
                if ui.available_width() >= look.grown(680.0) {
                    ui.columns(2, |half| {
                        intent = intent.take().or(deck_ui(&mut half[0], &view, *role, &mut rows));
                        known(&mut half[1], &look, &view, *role);
                    });
                } else {
                    intent = intent.take().or(deck_ui(ui, &view, *role, &mut rows));
                    known(ui, &look, &view, *role);
                }
            });
        }
        arrows(ui, &rows);
        if let Some((cells, at)) = rows.first().filter(|_| fresh) {
            cells[*at].request_focus();
        }
        let rest: Vec<String> = view
            .people()
            .filter(|person| person.met == 0)
            .map(|person| view.role_name(person.role).get(look.lang).to_owned())
            .collect();
        if !rest.is_empty() && !met.is_empty() {
            let fill = [("who", &*names::list(look.lang, &rest))];
            widget::label(ui, Type::Small, p.faint, &look.t_with("ui.cards.not_met", &fill));
        }
    });
    intent
}

/// Who has been met: those at the table come first.
fn met_first_those_here(view: &View<'_>) -> Vec<RoleId> {
    let here = view.meeting().map(|m| m.roles);
    let mut met: Vec<RoleId> = view.people().filter(|p| p.met > 0).map(|p| p.role).collect();
    met.sort_by_key(|role| !here.is_some_and(|here| here.has(*role)));
    met
}

/// A row of cells, and which of them holds.
pub(in crate::screens) type CardRow = (Vec<Response>, usize);

/// Somebody's cards, each with how sure one is; `rows` gathers what the arrow keys walk over.
pub(in crate::screens) fn deck_ui(
    ui: &mut Ui,
    view: &View<'_>,
    role: RoleId,
    rows: &mut Vec<CardRow>,
) -> Option<Intent> {
    let mut intent = None;
    for card in view.deck(role) {
        let said = ui.push_id(card.0, |ui| card_ui(ui, view, card, rows)).inner;
        intent = intent.or(said);
    }
    intent
}

fn card_ui(ui: &mut Ui, view: &View<'_>, card: CardId, rows: &mut Vec<CardRow>) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let text = view.card_text(card).get(look.lang);
    ui.add_space(gap::XS);
    ui.spacing_mut().item_spacing.y = gap::XS;
    widget::label(ui, Type::Body, p.ink, text);
    let held = view.belief(card);
    if view.confirmed(card) {
        widget::chip(ui, MarkShape::Check, Tone::Gain, &look.t("ui.cards.confirmed"));
        return None;
    }
    let act = |certainty| Action::Believe { card, certainty };
    if view.allows(&act(None)).is_err() {
        if let Some(sure) = held {
            widget::chip(ui, MarkShape::Ring, Tone::Guess, &names::certainty(look.lang, sure));
        }
        return None;
    }
    let mut options = vec![look.t("ui.cards.open")];
    options.extend(Certainty::ALL.map(|c| names::certainty(look.lang, c)));
    let at = held.and_then(place_of).map_or(0, |i| i + 1);
    let Choosing { chosen, cells } = widget::choices(ui, text, &options, at);
    let chosen = chosen.or_else(|| numbered(ui, &cells).filter(|i| *i != at));
    rows.push((cells, at));
    let issues = view.card_issues(card);
    if !issues.is_empty() {
        let issues = issues.iter().filter(|i| view.issue_open(**i));
        let list: Vec<String> = issues.map(|i| view.issue_name(*i).get(look.lang).to_owned()).collect();
        let fill = [("issues", &*names::list(look.lang, &list))];
        widget::label(ui, Type::Small, p.faint, &look.t_with("ui.cards.issues", &fill));
    }
    chosen.map(|i| {
        let certainty = i.checked_sub(1).map(|i| Certainty::ALL[i]);
        Intent::Act(act(certainty))
    })
}

fn place_of(certainty: Certainty) -> Option<usize> {
    Certainty::ALL.iter().position(|c| *c == certainty)
}

/// The number keys on the card that has the focus: 0 none, 1 to 3 rising.
fn numbered(ui: &Ui, cells: &[Response]) -> Option<usize> {
    if !cells.iter().any(Response::has_focus) {
        return None;
    }
    if keys::struck(ui, Key::Num0) {
        return Some(0);
    }
    keys::number(ui, Certainty::ALL.len()).map(|i| i + 1)
}

/// Up and down lead from card to card; left and right are egui's.
pub(in crate::screens) fn arrows(ui: &Ui, rows: &[CardRow]) {
    let focused = |(cells, _): &CardRow| cells.iter().position(Response::has_focus);
    let Some((row, cell)) = rows.iter().enumerate().find_map(|(i, r)| Some((i, focused(r)?))) else {
        return;
    };
    let vertical = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
    let here = &rows[row].0[cell];
    ui.memory_mut(|m| m.set_focus_lock_filter(here.id, vertical));
    let (to, way) = if keys::struck(ui, Key::ArrowDown) {
        (rows.get(row + 1), FocusDirection::Down)
    } else if keys::struck(ui, Key::ArrowUp) {
        (row.checked_sub(1).and_then(|i| rows.get(i)), FocusDirection::Up)
    } else {
        return;
    };
    match to {
        Some((cells, _)) => cells[cell.min(cells.len() - 1)].request_focus(),
        // Beyond the first and the last card the way leads on as everywhere.
        None => ui.memory_mut(|m| m.move_focus(way)),
    }
}

/// What one knows of somebody, for or against the cards.
fn known(ui: &mut Ui, look: &Look, view: &View<'_>, role: RoleId) {
    ui.add_space(gap::S);
    widget::label(ui, Type::SmallStrong, look.palette.soft, &look.t("ui.cards.known"));
    if !known_ui(ui, look, view, role, Type::Small) {
        marked_words(ui, MarkShape::Dot, Tone::Plain, Type::Small, &look.t("ui.cards.nothing"));
    }
}
