//! A person's face, small and round: on cards, maps and lists.
use egui::{Color32, Image, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, vec2};

use crate::screens::look::Look;

/// Where the picture of a person in a mood is asked for; whoever owns the window answers.
#[must_use]
pub fn face_uri(portrait: &str, mood: &str) -> String {
    format!("portrait://{portrait}/{mood}")
}

/// A round face, `size` points across. Its name is what a screen reader says.
pub fn avatar(ui: &mut Ui, portrait: &str, mood: &str, size: f32, name: &str) -> Response {
    let p = Look::of(ui).palette;
    let (rect, response) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
    if ui.is_rect_visible(rect) {
        // Outlines are black, so the ground is light in both themes.
        let ground = if p.dark {
            Color32::from_rgb(0x8F, 0xA0, 0xAE)
        } else {
            Color32::from_rgb(0xDD, 0xE6, 0xEC)
        };
        ui.painter().circle_filled(rect.center(), size / 2.0, ground);
        Image::from_uri(face_uri(portrait, mood))
            .show_loading_spinner(false)
            .corner_radius(size / 2.0)
            .paint_at(ui, rect);
        ui.painter()
            .circle_stroke(rect.center(), size / 2.0, Stroke::new(1.0, p.line));
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, name));
    response
}
