//! A person's face, small and round: on cards, maps and lists.
use egui::{Color32, Image, Rect, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, vec2};

use crate::screens::theme::Look;

/// Where the picture of a person in a mood is asked for; whoever owns the window answers.
#[must_use]
pub fn face_uri(portrait: &str, mood: &str) -> String {
    format!("portrait://{portrait}/{mood}")
}

/// A round face, `size` points across. Its name is what a screen reader says.
pub fn avatar(ui: &mut Ui, portrait: &str, mood: &str, size: f32, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
    paint(ui, rect, portrait, mood);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, name));
    response
}

/// The picture alone, in a square, for widgets that name it themselves.
pub(super) fn paint(ui: &Ui, rect: Rect, portrait: &str, mood: &str) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let p = Look::of(ui).palette;
    let radius = rect.width() / 2.0;
    // Outlines are black, so the ground is light in both themes.
    let ground =
        if p.dark { Color32::from_rgb(0x8F, 0xA0, 0xAE) } else { Color32::from_rgb(0xDD, 0xE6, 0xEC) };
    ui.painter().circle_filled(rect.center(), radius, ground);
    Image::from_uri(face_uri(portrait, mood))
        .show_loading_spinner(false)
        .corner_radius(radius)
        .paint_at(ui, rect);
    ui.painter().circle_stroke(rect.center(), radius, Stroke::new(1.0, p.line));
}
