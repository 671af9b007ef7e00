//! Fields of a form: one of a few, on or off, and the row that names them.
use egui::{
    Align, Align2, Layout, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, WidgetType, pos2,
    vec2,
};

use super::mark::{self, MarkShape};
use super::{keys, text};
use crate::screens::theme::{Look, RADIUS, Type, gap};

/// A row of a form: what it is, a word about it, and the control at the right.
pub fn setting<R>(ui: &mut Ui, name: &str, note: Option<&str>, control: impl FnOnce(&mut Ui) -> R) -> R {
    let look = Look::of(ui);
    let p = look.palette;
    let width = ui.available_width();
    let words = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        text::label(ui, Type::Body, p.ink, name);
        if let Some(note) = note {
            text::label(ui, Type::Small, p.faint, note);
        }
    };
    // Side by side where there is room, else one under the other.
    if width < look.grown(480.0) {
        return ui
            .vertical(|ui| {
                words(ui);
                ui.add_space(gap::XS);
                control(ui)
            })
            .inner;
    }
    let column = width * 0.55;
    let name_high = text::galley(ui, Type::Body, p.ink, name, column).size().y;
    let note_high = note.map_or(0.0, |note| text::galley(ui, Type::Small, p.faint, note, column).size().y);
    let height = (name_high + note_high).max(look.grown(40.0));
    let row = vec2(width, height);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        let out = control(ui);
        let (_, rest) = ui.available_rect_before_wrap().split_left_right_at_x(ui.min_rect().right() - width);
        let top = rest.center().y - (name_high + note_high) / 2.0;
        let area = egui::Rect::from_min_size(pos2(rest.left(), top), vec2(column, height));
        ui.scope_builder(UiBuilder::new().max_rect(area).layout(Layout::top_down(Align::Min)), words);
        out
    })
    .inner
}

/// One of a few, side by side; returns the one chosen in this frame. `group` is read out before each.
pub fn choice(ui: &mut Ui, group: &str, options: &[String], at: usize) -> Option<usize> {
    choices(ui, group, options, at).chosen
}

/// What was done with a row of choices.
pub struct Choosing {
    /// The one chosen in this frame.
    pub chosen: Option<usize>,
    /// Each of them.
    pub cells: Vec<Response>,
}

/// The same, with what each cell has to say; on as many rows as it takes.
pub fn choices(ui: &mut Ui, group: &str, options: &[String], at: usize) -> Choosing {
    let look = Look::of(ui);
    let p = look.palette;
    let mut choosing = Choosing { chosen: None, cells: Vec::new() };
    let height = look.grown(34.0);
    let words: Vec<_> =
        options.iter().map(|o| text::galley(ui, Type::Body, p.ink, o, f32::INFINITY)).collect();
    let tick = look.grown(10.0);
    let widths = words.iter().map(|w| w.size().x + mark::advance(tick) + 2.0 * gap::M);
    let (cells, size) = in_rows(widths, height, ui.available_width());
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect(rect, RADIUS, p.sunken, Stroke::new(1.0, p.line), StrokeKind::Inside);
    for (i, (galley, cell)) in words.into_iter().zip(cells).enumerate() {
        let cell = cell.translate(rect.min.to_vec2());
        let response = ui.interact(cell, ui.id().with((group, i)), Sense::click());
        let on = i == at;
        if on {
            ui.painter().rect(
                cell.shrink(3.0),
                RADIUS - 2,
                p.surface,
                Stroke::new(1.0, p.line),
                StrokeKind::Inside,
            );
        } else if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(cell.shrink(3.0), RADIUS - 2, p.accent_wash);
        }
        let ink = if on { p.accent } else { p.soft };
        let shift = if on { mark::advance(tick) / 2.0 } else { 0.0 };
        let area = Align2::CENTER_CENTER.anchor_size(cell.center() + vec2(shift, 0.0), galley.size());
        if on {
            let at = pos2(area.left() - mark::advance(tick) + tick / 2.0, cell.center().y);
            mark::paint(ui.painter(), MarkShape::Check, at, tick, ink);
        }
        ui.painter().galley_with_override_text_color(area.min, galley, ink);
        keys::focus_ring(ui, &response, RADIUS);
        let name = format!("{group} {}", options[i]);
        response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, &name));
        if response.clicked() && !on {
            choosing.chosen = Some(i);
        }
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        choosing.cells.push(response);
    }
    choosing
}

/// Cells side by side, on a further row where there is no more room: where each is, and the size of them all.
fn in_rows(widths: impl Iterator<Item = f32>, height: f32, room: f32) -> (Vec<egui::Rect>, egui::Vec2) {
    let (mut at, mut widest) = (pos2(0.0, 0.0), 0.0_f32);
    let cells: Vec<egui::Rect> = widths
        .map(|width| {
            if at.x > 0.0 && at.x + width > room {
                at = pos2(0.0, at.y + height);
            }
            let cell = egui::Rect::from_min_size(at, vec2(width, height));
            at.x += width;
            widest = widest.max(at.x);
            cell
        })
        .collect();
    (cells, vec2(widest, at.y + height))
}

/// On or off; the words beside it say which.
pub fn toggle(ui: &mut Ui, name: &str, on: bool) -> Response {
    let look = Look::of(ui);
    let p = look.palette;
    let (wide, high) = (look.grown(44.0), look.grown(24.0));
    let word = look.t(if on { "ui.on" } else { "ui.off" });
    let galley = text::galley(ui, Type::Small, p.soft, &word, f32::INFINITY);
    let size = vec2(galley.size().x + gap::S + wide, high.max(galley.size().y));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let track =
        egui::Rect::from_min_size(pos2(rect.right() - wide, rect.center().y - high / 2.0), vec2(wide, high));
    let (fill, line) = if on { (p.accent, p.accent) } else { (p.sunken, p.faint) };
    ui.painter().rect(track, high / 2.0, fill, Stroke::new(1.0, line), StrokeKind::Inside);
    let slide = ui.ctx().animate_bool_responsive(response.id, on);
    let x = egui::lerp(track.left() + high / 2.0..=track.right() - high / 2.0, slide);
    let knob = if on { p.on_accent } else { p.soft };
    ui.painter().circle_filled(pos2(x, track.center().y), high / 2.0 - 4.0, knob);
    ui.painter().galley(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, p.soft);
    keys::focus_ring(ui, &response, RADIUS);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, on, name));
    response
}
