//! Somebody's head in a drawer: portrait, name, title and mood.
use egui::Ui;

use crate::screens::room::{face_of, mood_key};
use crate::screens::theme::{Look, Type};
use crate::screens::widget;
use crate::sim::compiled::RoleId;
use crate::sim::view::View;

/// Face, name, position, mood.
pub(in crate::screens) fn person_ui(ui: &mut Ui, look: &Look, view: &View<'_>, role: RoleId) {
    let p = look.palette;
    let name = view.role_name(role).get(look.lang);
    let mood = view.person(role).mood.map(face_of);
    let mut about = view.role_title(role).get(look.lang).to_owned();
    if let Some(mood) = mood {
        about.push_str(&look.t("ui.bar.between"));
        about.push_str(&look.t(mood_key(mood)));
    }
    ui.horizontal(|ui| {
        let portrait = view.role_portrait(role);
        widget::avatar(ui, portrait, mood.unwrap_or("neutral"), look.grown(44.0), name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            widget::label(ui, Type::Strong, p.ink, name);
            widget::label(ui, Type::Small, p.soft, &about);
        });
    });
}
