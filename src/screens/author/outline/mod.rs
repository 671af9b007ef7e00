//! The scenario in outline: a tree to search, with what was found out about each thing, clickable to its line.
mod bar;
mod detail;
mod model;
mod row;
mod state;
mod tree;
pub(super) mod words;

pub use model::{OutlineCoverage, OutlineModel, PlacedProblem, ReachCount};
pub use state::{Only, OutlineRequest, OutlineState};

pub(super) use bar::find_ui;
pub(super) use detail::detail_ui;
pub(super) use row::{cut, hover};

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use crate::screens::theme::{CARD_RADIUS, Look, gap};
use crate::screens::widget::keys;

/// Draws the outline.
pub fn outline_ui(ui: &mut Ui, model: &OutlineModel, state: &mut OutlineState) -> Option<OutlineRequest> {
    bar::bar_ui(ui, model, state);
    ui.add_space(gap::S);
    let chosen = state.chosen(model);
    beside(
        ui,
        state,
        chosen.is_some(),
        |ui, state| tree::tree_ui(ui, model, state),
        |ui, state| detail_ui(ui, model, state),
    )
}

/// What is looked at as a whole, and beside or below it the one thing that is chosen.
pub(super) fn beside(
    ui: &mut Ui,
    state: &mut OutlineState,
    both: bool,
    whole: impl FnOnce(&mut Ui, &mut OutlineState) -> Option<OutlineRequest>,
    one: impl FnOnce(&mut Ui, &mut OutlineState) -> Option<OutlineRequest>,
) -> Option<OutlineRequest> {
    let look = Look::of(ui);
    let room = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(room);
    let side = look.grown(320.0).min(room.width() * 0.42);
    let (left, right) = if !both {
        (room, None)
    } else if room.width() >= look.grown(300.0) + look.grown(320.0) {
        let (left, right) = room.split_left_right_at_x(room.right() - side);
        (left.with_max_x(left.right() - gap::M), Some(right))
    } else {
        let (above, below) = room.split_top_bottom_at_fraction(0.5);
        (above.with_max_y(above.bottom() - gap::S), Some(below))
    };
    if both && keys::escaped(ui) {
        state.chosen = None;
    }
    let mut asked = inside(ui, left, "whole", |ui| whole(ui, state));
    if let Some(right) = right {
        let p = look.palette;
        ui.painter().rect(
            right,
            CARD_RADIUS,
            p.surface,
            egui::Stroke::new(1.0, p.line),
            egui::StrokeKind::Inside,
        );
        let said = inside(ui, right.shrink2(vec2(gap::M, gap::S)), "one", |ui| one(ui, state));
        asked = asked.or(said);
    }
    asked
}

fn inside<R>(ui: &mut Ui, rect: Rect, salt: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let rect = Rect::from_min_max(rect.min, pos2(rect.max.x.max(rect.min.x), rect.max.y.max(rect.min.y)));
    let builder = UiBuilder::new().id_salt(salt).max_rect(rect);
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(rect.expand(gap::XS)));
        content(ui)
    })
    .inner
}
