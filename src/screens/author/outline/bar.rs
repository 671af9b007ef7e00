//! What of the outline is shown: a word to search for, whose things, which kind.
use egui::{ComboBox, Response, TextEdit, Ui, WidgetInfo, WidgetType};
use strum::VariantArray as _;

use super::model::OutlineModel;
use super::state::{Only, OutlineState};
use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind};

/// Draws the bar.
pub(super) fn bar_ui(ui: &mut Ui, model: &OutlineModel, state: &mut OutlineState) {
    let look = Look::of(ui);
    // A row as high as its highest control, or they would stand on steps.
    ui.spacing_mut().interact_size.y = look.grown(38.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(gap::S, gap::S);
        find_ui(ui, &look, state);
        whose_ui(ui, &look, model, state);
        let only = look.t(state.only.key());
        let name = look.t("ui.outline.only.name");
        let combo = ComboBox::from_id_salt("only").selected_text(&only).width(look.grown(130.0));
        let shown = combo.show_ui(ui, |ui| {
            for one in Only::VARIANTS.iter().copied() {
                ui.selectable_value(&mut state.only, one, look.t(one.key()));
            }
        });
        let spoken = format!("{name} {only}");
        shown.response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &spoken));
        let (all, none) = (look.t("ui.outline.open_all"), look.t("ui.outline.close_all"));
        if ui.add(Button::new(ButtonKind::Quiet, &all)).clicked() {
            state.open_all(model);
        }
        if ui.add(Button::new(ButtonKind::Quiet, &none)).clicked() {
            state.close_all(model);
        }
        if let Some(count) = elsewhere(&look, model) {
            widget::label(ui, Type::Small, look.palette.guess, &count);
        }
    });
}

/// The field for a word to search for.
pub(in crate::screens::author) fn find_ui(ui: &mut Ui, look: &Look, state: &mut OutlineState) -> Response {
    let hint = look.t("ui.outline.find");
    let field = TextEdit::singleline(&mut state.find)
        .hint_text(&hint)
        .font(look.font(Type::Body))
        .margin(egui::Margin::symmetric(gap::S as i8, 6))
        .vertical_align(egui::Align::Center)
        .min_size(egui::vec2(0.0, look.grown(36.0)))
        .char_limit(80)
        .desired_width(look.grown(170.0));
    let response = ui.add(field);
    let typed = state.find.clone();
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::TextEdit, true, &hint);
        info.current_text_value = Some(typed.clone());
        info
    });
    response
}

/// Whose things are shown.
fn whose_ui(ui: &mut Ui, look: &Look, model: &OutlineModel, state: &mut OutlineState) {
    let everybody = look.t("ui.outline.everybody");
    let name = |id: &str| {
        let role = model.scenario.roles.get(id);
        role.map(|r| r.name.get(look.lang).to_owned())
    };
    let shown = state.person.as_deref().and_then(name).unwrap_or_else(|| everybody.clone());
    let combo = ComboBox::from_id_salt("whose").selected_text(&shown).width(look.grown(110.0));
    let response = combo
        .show_ui(ui, |ui| {
            ui.selectable_value(&mut state.person, None, &everybody);
            for (id, role) in model.scenario.roles.iter() {
                let name = role.name.get(look.lang);
                ui.selectable_value(&mut state.person, Some(id.to_owned()), name);
            }
        })
        .response;
    let spoken = format!("{} {shown}", look.t("ui.outline.whose"));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &spoken));
}

/// How many problems lie in no entry.
fn elsewhere(look: &Look, model: &OutlineModel) -> Option<String> {
    let count = model.elsewhere.len();
    (count > 0).then(|| look.t_with("ui.outline.elsewhere", &[("count", &count.to_string())]))
}
