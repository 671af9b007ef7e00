//! Labels whose rows break as Chinese readers expect.
use std::sync::Arc;

use egui::epaint::text::{LayoutJob, TextFormat};
use egui::{Align2, Color32, Galley, Pos2, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, vec2};

use crate::screens::theme::{Look, Type, fonts, wrap};

/// Lays text out for a width, for widgets that paint it themselves.
pub fn galley(ui: &Ui, step: Type, ink: Color32, text: &str, width: f32) -> Arc<Galley> {
    let look = Look::of(ui);
    laid_out(ui, &LayoutJob::single_section(text.to_owned(), TextFormat::simple(look.font(step), ink)), width)
}

fn laid_out(ui: &Ui, job: &LayoutJob, width: f32) -> Arc<Galley> {
    let (galley, missing) = ui.fonts_mut(|f| {
        let missing = job.sections.first().is_some_and(|section| {
            let beyond = |c: &char| !c.is_ascii() && !c.is_control();
            job.text.chars().filter(beyond).any(|c| !f.has_glyph(&section.format.font_id, c))
        });
        let wrapped = wrap::wrap(f, job, width);
        (f.layout_job(wrapped), missing)
    });
    if missing {
        fonts::note_missing(ui.ctx());
    }
    galley
}

/// A label as wide as there is room for, on as many rows as it needs.
pub fn label(ui: &mut Ui, step: Type, ink: Color32, text: &str) -> Response {
    let look = Look::of(ui);
    label_job(ui, &LayoutJob::single_section(text.to_owned(), TextFormat::simple(look.font(step), ink)))
}

/// A label of several formats.
pub fn label_job(ui: &mut Ui, job: &LayoutJob) -> Response {
    placed(ui, job).1
}

/// A label, and how it is laid out from its left upper corner on.
pub(super) fn placed(ui: &mut Ui, job: &LayoutJob) -> (Arc<Galley>, Response) {
    let room = ui.available_width();
    let galley = laid_out(ui, job, room);
    // A space may hang over the edge; it must not push the edge on, or the next row would be longer still.
    let size = vec2(galley.size().x.min(room), galley.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if ui.is_rect_visible(rect) {
        ui.painter().galley(rect.min, Arc::clone(&galley), Color32::PLACEHOLDER);
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &job.text));
    (galley, response)
}

/// A label on one row, cut with `…` where it is too long; the whole text shows under the pointer.
pub fn line_of(ui: &mut Ui, step: Type, ink: Color32, text: &str) -> Response {
    let look = Look::of(ui);
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(look.font(step), ink));
    job.wrap = egui::text::TextWrapping::truncate_at_width(ui.available_width());
    let galley = ui.fonts_mut(|f| f.layout_job(job));
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    let cut = galley.elided;
    ui.painter().galley(rect.min, galley, Color32::PLACEHOLDER);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
    if cut { response.on_hover_text(text) } else { response }
}

/// Paints one row of text about a point; for widgets that are drawn by hand and named elsewhere.
pub fn paint_centred(ui: &Ui, anchor: Align2, at: Pos2, step: Type, ink: Color32, text: &str) -> Rect {
    let galley = galley(ui, step, ink, text, f32::INFINITY);
    let rect = anchor.anchor_size(at, vec2(galley.size().x, galley.size().y));
    ui.painter().galley(rect.min, galley, ink);
    rect
}
