//! The author's shelf: which file to open.
use egui::{CentralPanel, Frame, ScrollArea, TextEdit, Ui};

use super::model::{AuthorModel, FileShown};
use crate::screens::intent::{AuthorRequest, Intent};
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape, keys};

/// Draws the shelf.
pub(super) fn shelf_ui(ui: &mut Ui, model: &mut AuthorModel) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let mut intent = keys::escaped(ui).then_some(Intent::Back);
    CentralPanel::default().frame(Frame::new().fill(p.ground)).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            widget::page_keys(ui, ui.clip_rect().height());
            widget::column(ui, look.grown(820.0), |ui| {
                ui.spacing_mut().item_spacing.y = gap::L;
                let said = content(ui, model, &look);
                intent = intent.take().or(said);
            });
        });
    });
    intent
}

fn content(ui: &mut Ui, model: &mut AuthorModel, look: &Look) -> Option<Intent> {
    let p = look.palette;
    let mut intent = None;
    ui.horizontal(|ui| {
        let back = look.t("ui.back");
        let response = ui.add(Button::new(ButtonKind::Quiet, &back).mark(MarkShape::Back));
        keys::way_in(ui, &response);
        if response.clicked() {
            intent = Some(Intent::Back);
        }
        widget::line_of(ui, Type::Title, p.ink, &look.t("ui.author.name"));
    });
    widget::label(ui, Type::Body, p.soft, &look.t("ui.author.about"));
    if let Some(notice) = &model.notice
        && widget::banner(ui, MarkShape::Alert, Tone::Guess, notice).clicked()
    {
        intent = Some(Intent::Dismiss);
    }
    widget::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::S;
        widget::section(ui, &look.t("ui.author.files"), None);
        for file in &model.files {
            let said = file_ui(ui, file, look);
            intent = intent.take().or(said);
        }
        if model.files.is_empty() {
            widget::label(ui, Type::Body, p.soft, &look.t("ui.author.no_files"));
        }
    });
    widget::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::S;
        let name = look.t("ui.author.other_file");
        widget::section(ui, &name, None);
        let field = ui.add(
            TextEdit::singleline(&mut model.typed)
                .hint_text(look.t("ui.author.path_hint"))
                .desired_width(f32::INFINITY),
        );
        field.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::TextEdit, true, &name));
        let entered = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        let open = look.t("ui.author.open");
        let ready = !model.typed.trim().is_empty();
        let pressed = ui.add(Button::new(ButtonKind::Plain, &open).enabled(ready)).clicked();
        if ready && (pressed || entered) {
            intent = Some(Intent::Author(AuthorRequest::Open(model.typed.trim().to_owned())));
        }
    });
    widget::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::S;
        widget::section(ui, &look.t("ui.author.new"), None);
        let said = new_ui(ui, model, look);
        intent = intent.take().or(said);
    });
    intent
}

/// A new one: its name, and what to begin with.
fn new_ui(ui: &mut Ui, model: &mut AuthorModel, look: &Look) -> Option<Intent> {
    let p = look.palette;
    let Some(folder) = &model.folder else {
        widget::label(ui, Type::Body, p.soft, &look.t("ui.author.new_nowhere"));
        return None;
    };
    let words = look.t_with("ui.author.new_how", &[("folder", folder)]);
    widget::label(ui, Type::Body, p.soft, &words);
    let name = look.t("ui.author.new_name");
    let field =
        ui.add(TextEdit::singleline(&mut model.name).hint_text(&name).desired_width(look.grown(320.0)));
    field.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::TextEdit, true, &name));
    let ready = !model.name.trim().is_empty();
    let mut intent = None;
    for template in &model.templates {
        let (name, note) = match template_keys(template) {
            Some((name, note)) => (look.t(name), look.t(note)),
            None => (template.clone(), String::new()),
        };
        let button = Button::new(ButtonKind::Plain, &name).enabled(ready).wide();
        let button = if note.is_empty() { button } else { button.note(&note) };
        if ui.add(button).clicked() {
            intent = Some(Intent::Author(AuthorRequest::New {
                name: model.name.trim().to_owned(),
                template: template.clone(),
            }));
        }
    }
    intent
}

fn template_keys(template: &str) -> Option<(&'static str, &'static str)> {
    Some(match template {
        "bare" => ("ui.author.template_bare", "ui.author.template_bare_note"),
        "first-meeting" => ("ui.author.template_first", "ui.author.template_first_note"),
        "price-round" => ("ui.author.template_price", "ui.author.template_price_note"),
        "committee" => ("ui.author.template_committee", "ui.author.template_committee_note"),
        "guide" => ("ui.author.template_guide", "ui.author.template_guide_note"),
        _ => return None,
    })
}

/// A file, to press on.
fn file_ui(ui: &mut Ui, file: &FileShown, look: &Look) -> Option<Intent> {
    let title = file.title.as_ref().map(|t| t.get(look.lang).to_owned());
    let name = title.filter(|t| !t.is_empty()).unwrap_or_else(|| file.path.clone());
    let [errors, warnings, advice] = file.found.map(|n| n.to_string());
    let fill = [
        ("path", file.path.as_str()),
        ("errors", errors.as_str()),
        ("warnings", warnings.as_str()),
        ("advice", advice.as_str()),
    ];
    let note = look.t_with("ui.author.file_note", &fill);
    let mark = if file.found[0] > 0 { MarkShape::Cross } else { MarkShape::Dot };
    let button = Button::new(ButtonKind::Plain, &name).note(&note).mark(mark).wide();
    ui.add(button).clicked().then(|| Intent::Author(AuthorRequest::Open(file.path.clone())))
}
