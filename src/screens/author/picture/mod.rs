//! The scenario as a picture: a lane a person, a column a step, scenes and what is learned in them as boxes, what makes
//! possible what as lines. To look at, to walk through, to click to the line.
mod bar;
mod canvas;
mod edge;
mod lanes;
mod node;
mod view;
mod walk;

use egui::Ui;

use super::outline::{OutlineModel, OutlineRequest, OutlineState, beside, detail_ui};
use crate::screens::theme::{Look, gap};

/// Draws the picture.
pub fn picture_ui(ui: &mut Ui, model: &OutlineModel, state: &mut OutlineState) -> Option<OutlineRequest> {
    let look = Look::of(ui);
    bar::bar_ui(ui, &look, model, state);
    ui.add_space(gap::S);
    let chosen = state.chosen(model);
    beside(
        ui,
        state,
        chosen.is_some(),
        |ui, state| canvas::canvas_ui(ui, &look, model, state),
        |ui, state| detail_ui(ui, model, state),
    )
}
