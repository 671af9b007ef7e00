//! The committee as a map: us, those whose door is open, and those behind a door. Who decides is not on it.
use egui::{Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::PreparationChoice;
use crate::screens::theme::{CARD_RADIUS, Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape, PersonCard};
use crate::sim::compiled::RoleId;
use crate::sim::view::{Access, View};

/// The map; returns whom one chose in this frame.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, chosen: &PreparationChoice) -> Option<RoleId> {
    let p = look.palette;
    widget::section(ui, &look.t("ui.prepare.map"), None);
    widget::label(ui, Type::Small, p.faint, &look.t("ui.prepare.map_note"));
    ui.add_space(gap::XS);
    let (open, behind): (Vec<RoleId>, Vec<RoleId>) =
        view.roles().partition(|r| matches!(view.access(*r), Access::Open | Access::Over(_)));
    let width = ui.available_width();
    let mut picked = None;
    if width < look.grown(600.0) || behind.is_empty() || open.is_empty() {
        for (key, roles) in [("ui.prepare.open", &open), ("ui.prepare.behind", &behind)] {
            if !roles.is_empty() {
                widget::label(ui, Type::SmallStrong, p.soft, &look.t(key));
                picked = cards(ui, look, view, chosen, roles).0.or(picked);
            }
        }
    } else {
        picked = across(ui, look, view, chosen, &open, &behind);
    }
    picked
}

/// From left to right: us, a line to each open door, a wall, and the others behind it.
fn across(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    chosen: &PreparationChoice,
    open: &[RoleId],
    behind: &[RoleId],
) -> Option<RoleId> {
    let p = look.palette;
    let room = ui.available_rect_before_wrap();
    let us = look.grown(100.0);
    let reach = look.grown(28.0);
    let wall = look.grown(36.0);
    let rest = room.width() - us - reach - wall;
    let near = (rest * 0.45).floor();
    let part =
        |left: f32, width: f32| Rect::from_min_size(pos2(left, room.top()), vec2(width, room.height()));
    let left = room.left() + us + reach;
    let (mut picked, mut used) = (None, Rect::NOTHING);
    let mut doors = Vec::new();
    for (key, roles, area, salt) in [
        ("ui.prepare.open", open, part(left, near), "near"),
        ("ui.prepare.behind", behind, part(left + near + wall, rest - near), "far"),
    ] {
        let shown = ui.scope_builder(UiBuilder::new().id_salt(salt).max_rect(area), |ui| {
            widget::label(ui, Type::SmallStrong, p.soft, &look.t(key));
            cards(ui, look, view, chosen, roles)
        });
        let (chosen_here, rects) = shown.inner;
        picked = chosen_here.or(picked);
        used = used.union(shown.response.rect);
        if salt == "near" {
            doors = rects;
        }
    }
    let first = doors.first().map_or(used.center().y, |d| d.center().y);
    let ours_at = ours(ui, look, view, pos2(room.left() + us / 2.0, first), us);
    for (door, role) in doors.iter().zip(open) {
        way(ui, look, ours_at, *door, view.access(*role) == Access::Open);
    }
    let x = left + near + wall / 2.0;
    let dash = Stroke::new(1.5, p.faint);
    let (top, bottom) = (used.top() + look.grown(22.0), used.bottom());
    let size = look.grown(18.0);
    let gate = (top + bottom) / 2.0;
    for (from, to) in [(top, gate - size), (gate + size, bottom)] {
        let line = [pos2(x, from), pos2(x, to)];
        ui.painter().extend(egui::Shape::dashed_line(&line, dash, 5.0, 4.0));
    }
    widget::paint_mark(ui.painter(), MarkShape::Lock, pos2(x, gate), size, p.faint);
    let whole = Rect::from_min_max(room.min, pos2(room.right(), used.bottom()));
    ui.advance_cursor_after_rect(whole);
    picked
}

/// Our firm on its plate; returns where that is.
fn ours(ui: &Ui, look: &Look, view: &View<'_>, centre: egui::Pos2, width: f32) -> Rect {
    let p = look.palette;
    let name = view.own_name().get(look.lang);
    let words = widget::galley(ui, Type::SmallStrong, p.accent, name, width - 2.0 * gap::S);
    let plate = Rect::from_center_size(centre, vec2(width, words.size().y + 2.0 * gap::M));
    let line = Stroke::new(1.5, p.accent);
    ui.painter().rect(plate, CARD_RADIUS, p.accent_wash, line, StrokeKind::Inside);
    let at = egui::Align2::CENTER_CENTER.anchor_size(plate.center(), words.size());
    let response = ui.interact(plate, ui.id().with("ours"), Sense::hover());
    ui.painter().galley(at.min, words, p.accent);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, name));
    plate
}

/// The way from us to somebody's door: dashed where it leads over somebody's head.
fn way(ui: &Ui, look: &Look, from: Rect, to: Rect, open: bool) {
    let p = look.palette;
    let (start, end) = (from.right_center(), to.left_center() - vec2(2.0, 0.0));
    let turn = (start.x + end.x) / 2.0;
    let line = [start, pos2(turn, start.y), pos2(turn, end.y), end];
    if open {
        let ink = Stroke::new(2.0, p.accent);
        ui.painter().add(egui::Shape::line(line.to_vec(), ink));
    } else {
        let ink = Stroke::new(1.5, p.guess);
        ui.painter().extend(egui::Shape::dashed_line(&line, ink, 5.0, 4.0));
    }
}

/// A card for each; returns whom one chose in this frame, and where the cards are.
fn cards(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    chosen: &PreparationChoice,
    roles: &[RoleId],
) -> (Option<RoleId>, Vec<Rect>) {
    let (mut picked, mut rects) = (None, Vec::new());
    let cards: Vec<PersonCard> = roles.iter().map(|r| card(look, view, chosen, *r)).collect();
    let high = |ui: &Ui, i: usize, width: f32| cards[i].height(ui, width);
    ui.spacing_mut().item_spacing.y = gap::S;
    widget::grid(ui, cards.len(), look.grown(176.0), 3, high, |ui, i, size| {
        let response = cards[i].show(ui, size);
        rects.push(response.rect);
        if response.clicked() {
            picked = Some(roles[i]);
        }
    });
    (picked, rects)
}

fn card(look: &Look, view: &View<'_>, chosen: &PreparationChoice, role: RoleId) -> PersonCard {
    let lang = look.lang;
    let mut lines = Vec::new();
    let open = match view.access(role) {
        Access::Open => true,
        Access::Over(head) => {
            let head = view.role_address(head).get(lang);
            let words = look.t_with("ui.prepare.over", &[("head", head)]);
            lines.push((MarkShape::Alert, Tone::Guess, words));
            true
        }
        Access::Blocked | Access::Spent => false,
    };
    if chosen.first == Some(role) {
        lines.push((MarkShape::Next, Tone::Accent, look.t("ui.prepare.first")));
    }
    PersonCard {
        portrait: view.role_portrait(role).to_owned(),
        mood: "neutral".to_owned(),
        name: view.role_name(role).get(lang).to_owned(),
        title: view.role_title(role).get(lang).to_owned(),
        lines,
        on: chosen.shown == Some(role),
        back: !open,
        ..PersonCard::default()
    }
}
