//! Which folder to look at: the last one, this machine's own, or one that is typed, pasted or dropped on the window.
use egui::{CentralPanel, Frame, Margin, ScrollArea, TextEdit, Ui, WidgetInfo, WidgetType, vec2};

use super::ClassModel;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape, keys};

/// Draws it.
pub(super) fn start_ui(ui: &mut Ui, model: &mut ClassModel) -> Option<Intent> {
    let look = Look::of(ui);
    let mut intent = keys::escaped(ui).then_some(Intent::Back);
    let frame = Frame::new().fill(look.palette.ground);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            widget::column(ui, look.grown(760.0), |ui| {
                ui.spacing_mut().item_spacing.y = gap::L;
                let said = page(ui, model, &look);
                intent = intent.take().or(said);
            });
        });
    });
    intent
}

fn page(ui: &mut Ui, model: &mut ClassModel, look: &Look) -> Option<Intent> {
    let p = look.palette;
    let mut intent = None;
    ui.horizontal(|ui| {
        let response = ui.add(Button::new(ButtonKind::Quiet, &look.t("ui.back")).mark(MarkShape::Back));
        if response.clicked() {
            intent = Some(Intent::Back);
        }
        widget::line_of(ui, Type::Title, p.ink, &look.t("ui.class.name"));
    });
    widget::label(ui, Type::Body, p.soft, &look.t("ui.class.about"));
    if let Some(notice) = &model.notice
        && widget::banner(ui, MarkShape::Alert, Tone::Loss, notice).clicked()
    {
        intent = Some(Intent::Dismiss);
    }
    if let Some(folder) = &model.reading {
        widget::card_of(ui, Tone::Accent, |ui| {
            let words = look.t_with("ui.class.reading", &[("folder", folder)]);
            widget::label(ui, Type::Body, p.ink, &words);
        });
        return intent;
    }
    let said = offered(ui, model, look);
    let typed = typed_ui(ui, model, look);
    widget::card(ui, |ui| {
        widget::label(ui, Type::Strong, p.ink, &look.t("ui.class.collect"));
        for key in ["ui.class.collect_people", "ui.class.collect_scenarios", "ui.class.collect_names"] {
            widget::marked(ui, MarkShape::Dot, Tone::Plain, Type::Body, &look.t(key));
        }
    });
    intent.or(said).or(typed)
}

/// The folders that are at hand.
fn offered(ui: &mut Ui, model: &ClassModel, look: &Look) -> Option<Intent> {
    let last = model.last.as_ref().map(|f| ("ui.class.last", f));
    let own = model.own.as_ref().map(|f| ("ui.class.own", f));
    let own = own.filter(|(_, folder)| model.last.as_ref() != Some(*folder));
    let mut intent = None;
    for (i, (key, folder)) in last.into_iter().chain(own).enumerate() {
        let kind = if i == 0 { ButtonKind::Main } else { ButtonKind::Plain };
        let response = ui.add(Button::new(kind, &look.t(key)).note(folder).wide());
        if i == 0 {
            keys::way_in(ui, &response);
        }
        if response.clicked() {
            intent = Some(Intent::ReadClass(folder.clone()));
        }
    }
    intent
}

/// A path that is typed or pasted.
fn typed_ui(ui: &mut Ui, model: &mut ClassModel, look: &Look) -> Option<Intent> {
    let p = look.palette;
    widget::card(ui, |ui| {
        let name = look.t("ui.class.typed");
        widget::label(ui, Type::Strong, p.ink, &name);
        widget::label(ui, Type::Small, p.soft, &look.t("ui.class.typed_about"));
        let field = TextEdit::singleline(&mut model.typed)
            .hint_text(look.t("ui.class.typed_hint"))
            .text_color(p.ink)
            .margin(Margin::symmetric(gap::M as i8, gap::S as i8))
            .min_size(vec2(0.0, look.grown(38.0)))
            .desired_width(f32::INFINITY);
        let field = ui.add(field);
        field.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, ui.is_enabled(), &name));
        let entered = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        let folder = model.typed.trim();
        let words = look.t("ui.class.open");
        let open = Button::new(ButtonKind::Plain, &words).enabled(!folder.is_empty());
        let pressed = ui.add(open.mark(MarkShape::Next)).clicked();
        (!folder.is_empty() && (pressed || entered)).then(|| Intent::ReadClass(folder.to_owned()))
    })
    .inner
}
