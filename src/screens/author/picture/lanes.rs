//! What stands around the picture: a lane a person with their face and name, a column a step.
use std::collections::BTreeSet;

use egui::{Align2, Painter, Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use super::super::outline::{OutlineModel, cut, words};
use super::super::picture_state::PictureView;
use super::view::VisibleView;
use crate::screens::theme::{Look, RADIUS, Type, gap};
use crate::screens::widget::{self, keys};
use crate::sim::outline::{Lane, StepColumn};

/// Paints the lanes' grounds and the columns' edges.
pub(super) fn ground(painter: &Painter, look: &Look, model: &OutlineModel, seen: &VisibleView) {
    let p = look.palette;
    for lane in &model.graph.lanes {
        let rect = band(seen, lane);
        painter.rect_filled(rect, 0.0, p.ground.lerp_to_gamma(p.surface, 0.35));
    }
    for pair in model.graph.columns.windows(2) {
        let x = seen.at((pair[0].right + pair[1].left) as f32 / 2.0, 0.0).x;
        let line = [pos2(x, seen.field.top()), pos2(x, seen.field.bottom())];
        painter.extend(egui::Shape::dashed_line(&line, Stroke::new(1.0, p.line), 3.0, 5.0));
    }
}

/// Where a lane lies, over the whole width of what one sees.
fn band(seen: &VisibleView, lane: &Lane) -> Rect {
    let (top, bottom) = (seen.at(0.0, lane.top as f32).y, seen.at(0.0, lane.bottom as f32).y);
    Rect::from_x_y_ranges(seen.field.x_range(), top..=bottom)
}

/// Draws the names of lanes and columns at the edges; a lane that was pressed fills the picture: the view for that.
pub(super) fn lanes_ui(
    ui: &mut Ui,
    look: &Look,
    model: &OutlineModel,
    seen: &VisibleView,
    room: Rect,
) -> Option<PictureView> {
    let mut view = None;
    let left = Rect::from_min_max(
        pos2(room.left(), seen.field.top()),
        pos2(seen.field.left() - gap::XS, seen.field.bottom()),
    );
    for (i, lane) in model.graph.lanes.iter().enumerate() {
        let band = band(seen, lane);
        let rect = Rect::from_x_y_ranges(left.x_range(), band.y_range()).intersect(left);
        if rect.height() > look.grown(15.0) && lane_ui(ui, look, model, i, rect) {
            view = Some(filled(model, lane, i, seen, look));
        }
    }
    columns_ui(ui, look, model, seen, room);
    view
}

/// The view in which a lane is as high as there is room for, and its words can be read.
fn filled(model: &OutlineModel, lane: &Lane, at: usize, seen: &VisibleView, look: &Look) -> PictureView {
    let high = (lane.bottom - lane.top) as f32 + 24.0;
    let least = look.text * 0.5;
    let zoom = (seen.field.height() / high).clamp(least, look.text);
    let own = model.graph.nodes.iter().filter(|n| n.lane == at);
    let first = own.map(|n| n.x).min().unwrap_or(0) as f32 - 30.0;
    let tall = high * zoom > seen.field.height();
    let spare = seen.field.height() / zoom - (lane.bottom - lane.top) as f32;
    let top = lane.top as f32 - if tall { 4.0 } else { spare / 2.0 };
    PictureView { zoom, corner: pos2(first, top) }
}

/// A lane's name, with the face where there is room; says whether it was pressed.
fn lane_ui(ui: &mut Ui, look: &Look, model: &OutlineModel, i: usize, rect: Rect) -> bool {
    let p = look.palette;
    let person = model.graph.lanes[i].person;
    let role = person.and_then(|r| model.scenario.roles.values().nth(r));
    let name = role.map_or_else(|| look.t("ui.picture.nobody"), |r| r.name.get(look.lang).to_owned());
    let response = ui.interact(rect, ui.id().with(("lane", i)), Sense::click());
    let lit = response.hovered() || response.has_focus();
    let fill = if lit { p.accent_wash } else { p.raised };
    let painter = ui.painter().with_clip_rect(rect.expand2(vec2(0.0, 4.0)).intersect(ui.clip_rect()));
    painter.rect_filled(rect.shrink2(vec2(2.0, 1.0)), RADIUS, fill);
    let inner = rect.shrink2(vec2(gap::S, gap::XS));
    // The face above the name, beside it in a lower lane, and none in a very low one.
    let one_row = look.grown(20.0);
    let above = (inner.height() - one_row - gap::XS).min(look.grown(44.0));
    let (size, on_top) =
        if above >= look.grown(36.0) { (above, true) } else { (inner.height().min(look.grown(30.0)), false) };
    // A name matters more than a face.
    let long = widget::galley(ui, Type::SmallStrong, p.ink, &name, f32::INFINITY).size().x;
    let word = name
        .split_whitespace()
        .map(|w| widget::galley(ui, Type::SmallStrong, p.ink, w, f32::INFINITY).size().x)
        .fold(0.0, f32::max);
    let beside = inner.width() - size - gap::XS;
    let crowded = !on_top && (word > beside || inner.height() < 2.0 * one_row && long > beside);
    let size = if role.is_none() || crowded || size < look.grown(20.0) { 0.0 } else { size };
    let beside = if on_top || size == 0.0 { 0.0 } else { size + gap::XS };
    let galley = if inner.height() < 2.0 * one_row {
        cut(ui, look.font(Type::SmallStrong), p.ink, &name, inner.width() - beside)
    } else {
        widget::galley(ui, Type::SmallStrong, p.ink, &name, inner.width() - beside)
    };
    let high = galley.size().y + if on_top && size > 0.0 { size + gap::XS } else { 0.0 };
    let top = inner.center().y - high / 2.0;
    if let Some(role) = role.filter(|_| size > 0.0) {
        let middle = if on_top {
            pos2(inner.center().x, top + size / 2.0)
        } else {
            pos2(inner.left() + size / 2.0, inner.center().y)
        };
        let square = Rect::from_center_size(middle, vec2(size, size));
        ui.scope_builder(UiBuilder::new().id_salt(("face", i)).max_rect(square), |ui| {
            widget::avatar(ui, &role.portrait, "neutral", size, &name);
        });
    }
    let left = if beside > 0.0 { inner.left() + beside } else { inner.center().x - galley.size().x / 2.0 };
    painter.galley(pos2(left, top + high - galley.size().y), galley, p.ink);
    keys::focus_ring(ui, &response, RADIUS);
    let said = look.t_with("ui.picture.lane", &[("name", &name)]);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &said));
    response.on_hover_text(&said).clicked()
}

/// The steps, above the columns.
fn columns_ui(ui: &Ui, look: &Look, model: &OutlineModel, seen: &VisibleView, room: Rect) {
    let p = look.palette;
    let head =
        Rect::from_min_max(pos2(seen.field.left(), room.top()), pos2(seen.field.right(), seen.field.top()));
    let painter = ui.painter().with_clip_rect(head);
    for StepColumn { step, left, right } in &model.graph.columns {
        let (from, to) = (seen.at(*left as f32, 0.0).x, seen.at(*right as f32, 0.0).x);
        let name = match step {
            None => look.t("ui.picture.circle"),
            Some(0) => look.t("ui.picture.start"),
            Some(step) => look.t_with("ui.picture.step", &[("step", &step.to_string())]),
        };
        // The name stays in sight as long as its column is.
        let (from, to) = (from.max(head.left()), to.min(head.right()));
        if to - from < look.grown(30.0) {
            continue;
        }
        let galley = cut(ui, look.font(Type::Small), p.faint, &name, to - from + 16.0);
        let at = Align2::CENTER_CENTER.anchor_size(pos2((from + to) / 2.0, head.center().y), galley.size());
        painter.galley(at.min, galley, p.faint);
    }
}

/// Words beside boxes that are too small for them; where two would lie on each other, the first is written.
pub(super) fn tags(
    ui: &Ui,
    painter: &Painter,
    look: &Look,
    model: &OutlineModel,
    seen: &VisibleView,
    nodes: impl Iterator<Item = usize>,
    first: usize,
) {
    let p = look.palette;
    let mut once: BTreeSet<usize> = nodes.collect();
    once.remove(&first);
    let mut taken: Vec<Rect> = Vec::new();
    for node in std::iter::once(first).chain(once) {
        let rect = seen.rect(&model.graph.nodes[node]);
        let label = words::label(look, model, model.graph.nodes[node].entry);
        let galley = cut(ui, look.font(Type::Small), p.ink, &label, look.grown(150.0));
        let size = galley.size() + vec2(gap::S, 2.0);
        let below = Rect::from_min_size(pos2(rect.left(), rect.bottom() + 2.0), size);
        let field = seen.field.shrink(2.0);
        let by = vec2((field.right() - below.right()).min(0.0), (field.bottom() - below.bottom()).min(0.0));
        let plate = below.translate(by);
        if !field.intersects(rect) || taken.iter().any(|t| t.intersects(plate)) {
            continue;
        }
        taken.push(plate);
        painter.rect(plate, 4.0, p.surface, Stroke::new(1.0, p.line), egui::StrokeKind::Inside);
        painter.galley(plate.min + vec2(gap::XS, 1.0), galley, p.ink);
    }
}
