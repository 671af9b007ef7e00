//! The pause: go on, read the case again, settings, leave. Nothing has to be saved by hand.
use egui::{ScrollArea, Ui};

use super::DrawerState;
use crate::screens::intent::{Intent, ScreenId};
use crate::screens::session::SessionModel;
use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind};
use crate::sim::view::SessionStage;

/// Draws the pause.
pub(super) fn pause_ui(ui: &mut Ui, play: &mut SessionModel, state: &mut DrawerState) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let prepares = play.view().stage() == SessionStage::Preparation;
    let mut intent = None;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::S + 2.0;
        let name = look.t("ui.pause.continue");
        let on = ui.add(Button::new(ButtonKind::Main, &name).wide());
        if state.is_fresh() {
            on.request_focus();
        }
        if on.clicked() {
            play.open = None;
        }
        // The case is what one reads before the first day; afterwards one may come back to it.
        if !prepares {
            let (name, note) = (look.t("ui.pause.briefing"), look.t("ui.pause.briefing_note"));
            if ui.add(Button::new(ButtonKind::Plain, &name).note(&note).wide()).clicked() {
                play.open = None;
                intent = Some(Intent::Open(ScreenId::Briefing));
            }
        }
        let name = look.t("ui.pause.settings");
        if ui.add(Button::new(ButtonKind::Plain, &name).wide()).clicked() {
            intent = Some(Intent::Open(ScreenId::Settings));
        }
        let (name, note) = (look.t("ui.pause.leave"), look.t("ui.pause.leave_note"));
        if ui.add(Button::new(ButtonKind::Plain, &name).note(&note).wide()).clicked() {
            intent = Some(Intent::Leave);
        }
        let name = look.t("ui.pause.quit");
        if ui.add(Button::new(ButtonKind::Plain, &name).wide()).clicked() {
            intent = Some(Intent::Quit);
        }
        ui.add_space(gap::S);
        widget::card(ui, |ui| match &play.kept {
            Some(folder) => {
                widget::label(ui, Type::Body, p.ink, &look.t("ui.pause.saved"));
                widget::label(ui, Type::Small, p.soft, &look.t("ui.pause.saved_where"));
                widget::label(ui, Type::Small, p.soft, folder);
            }
            None => {
                widget::label(ui, Type::Body, p.ink, &look.t("ui.pause.loose"));
            }
        });
    });
    intent
}
