//! Above the picture: what is searched for, how large it is, what is laid over it, and what its boxes and lines mean.
use egui::{
    Color32, Key, Painter, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType,
};
use egui::{pos2, vec2};
use strum::VariantArray as _;

use super::super::outline::{OutlineModel, OutlineState, find_ui, words};
use super::super::picture_state::{Bond, Group};
use super::super::shape;
use super::{edge, node};
use crate::screens::theme::{Look, RADIUS, Type, gap};
use crate::screens::widget::{self, keys};
use crate::sim::outline::EntryKind;
use crate::sim::problem::Level;

/// From this height on there is room for a legend beside the picture, in points at a text size of 100 %.
const LEAST: f32 = 460.0;

/// Draws the bar.
pub(super) fn bar_ui(ui: &mut Ui, look: &Look, model: &OutlineModel, state: &mut OutlineState) {
    let legend = state.picture.legend.unwrap_or(ui.available_height() >= look.grown(LEAST));
    ui.spacing_mut().item_spacing = vec2(gap::XS, gap::XS);
    ui.spacing_mut().interact_size.y = look.grown(36.0);
    ui.horizontal_wrapped(|ui| {
        let field = find_ui(ui, look, state);
        if field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) {
            next_match(model, state);
            field.request_focus();
        }
        sizes_ui(ui, look, state);
        overlays_ui(ui, look, model, state);
        let paint =
            |painter: &Painter, rect: Rect| shape::paint(painter, look, rect, EntryKind::Interest, true);
        if chip(ui, look, &look.t("ui.picture.legend"), legend, true, paint).clicked() {
            state.picture.legend = Some(!legend);
        }
    });
    if !legend {
        return;
    }
    ui.spacing_mut().interact_size.y = look.grown(26.0);
    ui.horizontal_wrapped(|ui| {
        for group in Group::VARIANTS.iter().copied() {
            let name = look.t(group_key(group));
            let on = !state.picture.without.contains(&group);
            let paint = |painter: &Painter, rect: Rect| shape::paint(painter, look, rect, group.like(), true);
            if chip(ui, look, &name, on, true, paint).clicked() {
                flip(&mut state.picture.without, group);
            }
        }
        ui.add_space(gap::S);
        for bond in Bond::VARIANTS.iter().copied() {
            let name = look.t(bond_key(bond));
            let on = !state.picture.cut.contains(&bond);
            let paint = |painter: &Painter, rect: Rect| {
                let ends = [rect.left_center() - vec2(2.0, 0.0), rect.right_center() + vec2(2.0, 0.0)];
                painter.extend(edge::stroked(&ends, edge::pen(look, bond, false), 1.0));
            };
            if chip(ui, look, &name, on, true, paint).clicked() {
                flip(&mut state.picture.cut, bond);
            }
        }
    });
}

fn flip<T: Ord>(set: &mut std::collections::BTreeSet<T>, one: T) {
    if !set.remove(&one) {
        set.insert(one);
    }
}

/// Looks at the next box that fits what is searched for.
fn next_match(model: &OutlineModel, state: &mut OutlineState) {
    let Some(wanted) = state.wanted() else { return };
    let fits: Vec<usize> = model
        .graph
        .nodes
        .iter()
        .map(|n| n.entry)
        .filter(|entry| node::fits(model, *entry, &wanted))
        .collect();
    let now = state.chosen(model);
    let after = fits.iter().position(|e| Some(*e) == now).map_or(0, |i| i + 1);
    if let Some(next) = fits.get(after).or_else(|| fits.first()) {
        let path = model.outline.entries[*next].path.clone();
        state.choose(&path);
    }
}

fn sizes_ui(ui: &mut Ui, look: &Look, state: &mut OutlineState) {
    for (key, way) in [("ui.picture.smaller", -1.0), ("ui.picture.whole", 0.0), ("ui.picture.larger", 1.0)] {
        let name = look.t(key);
        let response = square(ui, look, &name, |painter, rect, ink| {
            let stroke = Stroke::new(look.grown(1.6), ink);
            let r = rect.width() / 2.0;
            let at = |x: f32, y: f32| rect.center() + vec2(x * r, y * r);
            if way == 0.0 {
                // Four corners.
                for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)] {
                    let corner = vec![at(x * 0.35, y), at(x, y), at(x, y * 0.35)];
                    painter.add(Shape::line(corner, stroke));
                }
            } else {
                painter.line_segment([at(-1.0, 0.0), at(1.0, 0.0)], stroke);
                if way > 0.0 {
                    painter.line_segment([at(0.0, -1.0), at(0.0, 1.0)], stroke);
                }
            }
        });
        if response.clicked() {
            state.picture.wish = Some(way);
        }
    }
    ui.add_space(gap::S);
}

fn overlays_ui(ui: &mut Ui, look: &Look, model: &OutlineModel, state: &mut OutlineState) {
    let lab = model.coverage.is_some();
    let p = look.palette;
    let count = model.problems.len() - model.elsewhere.len();
    let name = look.t_with("ui.picture.problems", &[("count", &count.to_string())]);
    let paint = |painter: &Painter, rect: Rect| {
        let (mark, tone, _) = words::level(look, Level::Warning);
        widget::paint_mark(painter, mark, rect.center(), rect.height(), p.ink_of(tone));
    };
    if chip(ui, look, &name, state.picture.problems, true, paint).clicked() {
        state.picture.problems = !state.picture.problems;
    }
    let paint = |painter: &Painter, rect: Rect| node::hatched(painter, look, rect, rect.height() * 0.2);
    let name = look.t("ui.picture.coverage");
    if chip(ui, look, &name, state.picture.coverage && lab, lab, paint).clicked() {
        state.picture.coverage = !state.picture.coverage;
    }
    let paint = |painter: &Painter, rect: Rect| node::cells(painter, look, rect, 3, &[0, 2]);
    let name = look.t("ui.picture.policies");
    if chip(ui, look, &name, state.picture.policies && lab, lab, paint).clicked() {
        state.picture.policies = !state.picture.policies;
    }
    if !lab {
        widget::label(ui, Type::Small, p.faint, &look.t("ui.picture.no_lab"));
    }
}

fn group_key(group: Group) -> &'static str {
    match group {
        Group::People => "ui.picture.group.people",
        Group::Scenes => "ui.picture.group.scenes",
        Group::Facts => "ui.picture.group.facts",
        Group::Interests => "ui.picture.group.interests",
        Group::Objections => "ui.picture.group.objections",
        Group::Documents => "ui.picture.group.documents",
        Group::Events => "ui.picture.group.events",
    }
}

fn bond_key(bond: Bond) -> &'static str {
    match bond {
        Bond::Talk => "ui.picture.bond.talk",
        Bond::Learning => "ui.picture.bond.learning",
        Bond::Needs => "ui.picture.bond.needs",
        Bond::Objections => "ui.picture.bond.objections",
        Bond::People => "ui.picture.bond.people",
    }
}

/// A word with a sample before it, on or off; off, it is struck out.
fn chip(
    ui: &mut Ui,
    look: &Look,
    name: &str,
    on: bool,
    enabled: bool,
    sample: impl FnOnce(&Painter, Rect),
) -> Response {
    let p = look.palette;
    let (wide, high) = (look.grown(16.0), look.grown(10.0));
    let ink = if on { p.ink } else { p.faint };
    let words = widget::galley(ui, Type::Small, ink, name, f32::INFINITY);
    let size = vec2(3.0 * gap::S - 2.0 + wide + words.size().x, look.grown(26.0));
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(size, sense);
    if ui.is_rect_visible(rect) {
        let lit = enabled && (response.hovered() || response.has_focus());
        let fill = match (on, lit) {
            (_, true) => p.accent_wash,
            (true, false) => p.surface,
            (false, false) => Color32::TRANSPARENT,
        };
        let line = if on { p.faint } else { p.line };
        ui.painter().rect(rect, RADIUS, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        let at = Rect::from_center_size(
            pos2(rect.left() + gap::S + wide / 2.0, rect.center().y),
            vec2(wide, high),
        );
        let left = at.right() + gap::S - 2.0;
        sample(ui.painter(), at);
        let top = rect.center().y - words.size().y / 2.0;
        let end = left + words.size().x;
        ui.painter().galley(pos2(left, top), words, ink);
        if !on {
            let strike = [pos2(at.left() - 2.0, rect.center().y), pos2(end, rect.center().y)];
            ui.painter().line_segment(strike, Stroke::new(1.0, p.faint));
        }
        keys::focus_ring(ui, &response, RADIUS);
    }
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, enabled, on, name));
    response
}

fn square(ui: &mut Ui, look: &Look, name: &str, sign: impl FnOnce(&Painter, Rect, Color32)) -> Response {
    let p = look.palette;
    let (rect, response) = ui.allocate_exact_size(egui::Vec2::splat(look.grown(30.0)), Sense::click());
    let lit = response.hovered() || response.has_focus();
    let fill = if lit { p.accent_wash } else { p.surface };
    ui.painter().rect(rect, RADIUS, fill, Stroke::new(1.0, p.line), StrokeKind::Inside);
    sign(ui.painter(), rect.shrink(look.grown(9.0)), if lit { p.accent } else { p.soft });
    keys::focus_ring(ui, &response, RADIUS);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    response.on_hover_text(name)
}
