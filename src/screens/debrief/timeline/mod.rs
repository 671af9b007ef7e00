//! The line of play: how everybody stood turn after turn, where it turned, and every turn with what it did.
mod plots;
mod turns;

use egui::{Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::DebriefPage;
use super::sheet::sheet;
use crate::screens::debrief::DebriefModel;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget;
use crate::sim::compiled::RoleId;
use crate::sim::debrief::Debrief;

/// What the page remembers.
#[derive(Debug, Default)]
pub(super) struct LineState {
    /// Whose lines are shown; everybody's where it is nobody.
    who: Option<RoleId>,
    /// The action that is chosen.
    chosen: Option<u16>,
    /// How many more times the list is to be scrolled to it: once a pass, and a frame may take two.
    jump: u8,
    /// How high each turn is drawn, as far as it is known.
    heights: turns::Heights,
}

impl LineState {
    /// Chooses an action and has the list go there.
    fn go(&mut self, action: u16) {
        self.chosen = Some(action);
        self.jump = 2;
    }
}

/// From this width on, in points at 100 %, plots and turns stand side by side.
const WIDE: f32 = 800.0;

/// Draws the page.
pub(super) fn page_ui(ui: &mut Ui, play: &mut DebriefModel<'_>, d: &Debrief) -> Option<Intent> {
    let look = Look::of(ui);
    let whole = ui.available_rect_before_wrap();
    if whole.width() < look.grown(WIDE) {
        return sheet(ui, DebriefPage::Line, "", |ui| {
            plots::plots_ui(ui, play, d);
            ui.add_space(gap::L);
            heading(ui, &look);
            turns::turns_ui(ui, play, d)
        });
    }
    let height = whole.height().min(ui.ctx().content_rect().height());
    let whole = Rect::from_min_size(whole.min, vec2(whole.width(), height));
    let (left, right) = whole.split_left_right_at_fraction(0.44);
    let inside = UiBuilder::new().max_rect(left.shrink2(vec2(gap::L, 0.0)));
    ui.scope_builder(inside, |ui| {
        ScrollArea::vertical().id_salt("line plots").auto_shrink(false).show(ui, |ui| {
            ui.add_space(gap::L);
            widget::label(ui, Type::Title, look.palette.ink, &look.t(DebriefPage::Line.key()));
            ui.add_space(gap::S);
            plots::plots_ui(ui, play, d);
            ui.add_space(gap::L);
        });
    });
    let said = ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
        widget::pane(ui, "line turns", look.grown(720.0), |ui| {
            heading(ui, &look);
            turns::turns_ui(ui, play, d)
        })
    });
    said.inner
}

fn heading(ui: &mut Ui, look: &Look) {
    widget::line_of(ui, Type::Heading, look.palette.ink, &look.t("ui.truth.line.turns"));
    ui.add_space(gap::S);
}
