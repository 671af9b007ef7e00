//! The people here: what is known of them, what one believes and how surely, what they still hold against us.
use egui::text::{LayoutJob, TextFormat};
use egui::{Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{SidebarModel, SidebarRequest, head};
use crate::prose::names;
use crate::screens::intent::Intent;
use crate::screens::meeting::speech::noted;
use crate::screens::session::Drawer;
use crate::screens::theme::{Look, RADIUS, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape, keys};
use crate::sim::compiled::{CardId, RoleId};
use crate::sim::session::{Action, Certainty};

pub(super) fn persons_ui(ui: &mut Ui, beside: &SidebarModel<'_>) -> SidebarRequest {
    let look = Look::of(ui);
    let mut wish = head(ui, "ui.meeting.people", "ui.meeting.cards", Drawer::Cards);
    for role in beside.moment.roles.iter() {
        let said = person_ui(ui, beside, &look, role);
        wish.intent = wish.intent.or(said);
    }
    wish
}

fn person_ui(ui: &mut Ui, beside: &SidebarModel<'_>, look: &Look, role: RoleId) -> Option<Intent> {
    let view = beside.view;
    let p = look.palette;
    let person = view.person(role);
    let name = view.role_name(role).get(look.lang);
    let title = view.role_title(role).get(look.lang);
    let mut who = LayoutJob::default();
    who.append(name, 0.0, TextFormat::simple(look.font(Type::SmallStrong), p.ink));
    who.append(title, gap::S, TextFormat::simple(look.font(Type::Small), p.soft));
    widget::label_job(ui, &who);
    for interest in &person.interests {
        let (card, truth) = view.interest_text(*interest);
        let text = if card.is_empty() { truth } else { card };
        let text = look.t_with("ui.meeting.known", &[("what", text.get(look.lang))]);
        noted(ui, view, MarkShape::Check, Tone::Gain, Type::Small, &text);
    }
    let mut intent = None;
    for (card, certainty) in person.beliefs.iter().filter(|(card, _)| !view.confirmed(*card)) {
        let text = view.card_text(*card).get(look.lang);
        if belief_ui(ui, look, *card, *certainty, text) {
            let action = Action::Believe { card: *card, certainty: Some(next(*certainty)) };
            intent = Some(Intent::Act(action));
        }
    }
    if person.interests.is_empty() && person.beliefs.is_empty() {
        widget::label(ui, Type::Small, p.faint, &look.t("ui.meeting.nothing_placed"));
    }
    for slip in view.slips().filter(|slip| !slip.settled) {
        let Some((who, text)) = view.slip_text(slip.objection) else {
            continue;
        };
        if who == role {
            let (mark, key) = if slip.parked {
                (MarkShape::Parked, "ui.meeting.slip_parked")
            } else {
                (MarkShape::Alert, "ui.meeting.slip_open")
            };
            let text = look.t_with(key, &[("what", text.get(look.lang))]);
            noted(ui, view, mark, Tone::Guess, Type::Small, &text);
        }
    }
    intent
}

/// A card that was placed; pressing it makes one surer, and after sure comes perhaps again.
fn belief_ui(ui: &mut Ui, look: &Look, card: CardId, certainty: Certainty, text: &str) -> bool {
    let p = look.palette;
    let size = look.grown(10.0);
    let sure = names::certainty(look.lang, certainty);
    let tag = widget::galley(ui, Type::Small, p.guess, &sure, f32::INFINITY);
    let pips = 3.0 * (size * 0.7 + 2.0);
    let indent = size + gap::S;
    let room = (ui.available_width() - indent - tag.size().x - pips - 3.0 * gap::S).max(60.0);
    let words = widget::galley(ui, Type::Small, p.ink, text, room);
    let height = (words.size().y + 6.0).max(look.grown(24.0));
    let (rect, response) = ui
        .push_id(card, |ui| ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click()))
        .inner;
    if ui.is_rect_visible(rect) {
        let lit = response.hovered() || response.has_focus();
        let line = if lit { p.accent } else { p.line };
        let fill = if lit { p.accent_wash } else { p.surface };
        ui.painter().rect(rect, RADIUS - 2, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        let middle = rect.center().y;
        widget::paint_mark(
            ui.painter(),
            MarkShape::Ring,
            pos2(rect.left() + gap::XS + size / 2.0, middle),
            size,
            p.guess,
        );
        let top = middle - words.size().y / 2.0;
        ui.painter().galley(pos2(rect.left() + indent, top), words, p.ink);
        let right = rect.right() - gap::S;
        let left = right - tag.size().x;
        ui.painter().galley(pos2(left, middle - tag.size().y / 2.0), tag, p.guess);
        let many = certainty as usize + 1;
        for i in 0..3 {
            let at = pos2(left - gap::XS - pips + (i as f32 + 0.5) * (size * 0.7 + 2.0), middle);
            let mark = if i < many { MarkShape::Dot } else { MarkShape::Ring };
            widget::paint_mark(ui.painter(), mark, at, size * 0.7, p.guess);
        }
        keys::focus_ring(ui, &response, RADIUS - 2);
    }
    if response.has_focus() {
        response.scroll_to_me(None);
    }
    let then = names::certainty(look.lang, next(certainty));
    let name = look.t_with("ui.meeting.belief", &[("what", text), ("certainty", &sure), ("next", &then)]);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    response.on_hover_text(name).clicked()
}

fn next(certainty: Certainty) -> Certainty {
    match certainty {
        Certainty::Perhaps => Certainty::Probably,
        Certainty::Probably => Certainty::Sure,
        Certainty::Sure => Certainty::Perhaps,
    }
}
