//! The people: who they were, what they really wanted, and how it could have been found.
mod detail;

use egui::{
    Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2,
};

use super::DebriefPage;
use super::sheet::sheet;
use crate::prose::debrief::people as tell;
use crate::prose::transcript_line;
use crate::screens::debrief::DebriefModel;
use crate::screens::intent::Intent;
use crate::screens::room::face_of;
use crate::screens::theme::{CARD_RADIUS, Look, Type, gap};
use crate::screens::widget::{self, keys};
use crate::sim::compiled::RoleId;
use crate::sim::debrief::{Debrief, PersonReview};

/// From this width on, in points at 100 %, the list stands beside the person.
const WIDE: f32 = 680.0;

/// Draws the page.
pub(super) fn page_ui(ui: &mut Ui, play: &mut DebriefModel<'_>, d: &Debrief) -> Option<Intent> {
    let look = Look::of(ui);
    let chosen = play.debrief.person.and_then(|role| d.people.iter().find(|p| p.role == role));
    let person = chosen.or_else(|| d.people.first())?;
    let whole = ui.available_rect_before_wrap();
    let mut picked = None;
    if whole.width() < look.grown(WIDE) {
        sheet(ui, DebriefPage::People, "", |ui| {
            picked = list(ui, &look, play, d, person.role);
            ui.add_space(gap::M);
            detail::detail_ui(ui, play, d, person);
        });
    } else {
        let height = whole.height().min(ui.ctx().content_rect().height());
        let whole = Rect::from_min_size(whole.min, vec2(whole.width(), height));
        let (left, right) = whole.split_left_right_at_x(whole.left() + look.grown(250.0));
        let inside = left.shrink2(vec2(gap::M, 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(inside), |ui| {
            ScrollArea::vertical().id_salt("people list").auto_shrink(false).show(ui, |ui| {
                ui.add_space(gap::L);
                widget::label(ui, Type::Title, look.palette.ink, &look.t(DebriefPage::People.key()));
                ui.add_space(gap::S);
                picked = list(ui, &look, play, d, person.role);
            });
        });
        ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
            widget::pane(ui, "person", look.grown(760.0), |ui| {
                detail::detail_ui(ui, play, d, person);
            });
        });
    }
    if picked.is_some() {
        play.debrief.person = picked;
    }
    None
}

/// Everybody; returns the one that was pressed.
fn list(ui: &mut Ui, look: &Look, play: &DebriefModel<'_>, d: &Debrief, chosen: RoleId) -> Option<RoleId> {
    let mut picked = None;
    ui.spacing_mut().item_spacing.y = gap::S;
    for (i, person) in d.people.iter().enumerate() {
        let response = row(ui, look, play, person, person.role == chosen);
        if i == 0 {
            keys::way_in(ui, &response);
        }
        if response.clicked() {
            picked = Some(person.role);
        }
    }
    picked
}

fn row(ui: &mut Ui, look: &Look, play: &DebriefModel<'_>, person: &PersonReview, chosen: bool) -> Response {
    let p = look.palette;
    let view = play.session.view();
    let name = transcript_line::address(&view, look.lang, person.role);
    let note = tell::earned(person, look.lang);
    let face = look.grown(36.0).min(56.0);
    let indent = gap::S + face + gap::S;
    let room = (ui.available_width() - indent - gap::S).max(40.0);
    let title = widget::galley(ui, Type::Strong, p.ink, name, room);
    let below = widget::galley(ui, Type::Small, p.soft, &note, room);
    let inner = title.size().y + below.size().y;
    let height = inner.max(face) + 2.0 * gap::S;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    if ui.is_rect_visible(rect) {
        let lit = chosen || response.hovered() || response.has_focus();
        let fill = if lit { p.accent_wash } else { p.surface };
        let line = if chosen { p.accent } else { p.line };
        ui.painter().rect(rect, CARD_RADIUS, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        let at = Rect::from_center_size(
            pos2(rect.left() + gap::S + face / 2.0, rect.center().y),
            vec2(face, face),
        );
        // The row has its place already; the face takes none.
        let inside = &mut ui.new_child(UiBuilder::new().max_rect(at));
        let mood = face_of(view.mood(person.role));
        widget::avatar(inside, view.role_portrait(person.role), mood, face, name);
        let top = rect.center().y - inner / 2.0;
        let second = top + title.size().y;
        ui.painter().galley(pos2(rect.left() + indent, top), title, p.ink);
        ui.painter().galley(pos2(rect.left() + indent, second), below, p.soft);
        keys::focus_ring(ui, &response, CARD_RADIUS);
    }
    if response.has_focus() {
        response.scroll_to_me(None);
    }
    response.widget_info(|| {
        WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, format!("{name} {note}"))
    });
    response
}
