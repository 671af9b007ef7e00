//! Settings: each takes effect at once and is kept at once; there is nothing to confirm.
use egui::{CentralPanel, Frame, ScrollArea, Ui};

use super::intent::Intent;
use super::theme::{Look, Tone, Type, gap};
use super::widget::{self, Button, ButtonKind, MarkShape, TableRow, keys};
use crate::i18n::Lang;
use crate::preferences::{Choices, TEXT_PERCENTS, ThemeChoice};

/// What the settings show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SettingsModel {
    /// The choices in force.
    pub prefs: Choices,
    /// Where settings and sessions are kept, as the system writes it.
    pub folder: Option<String>,
    /// Something that has to be said: the choices could not be kept.
    pub notice: Option<String>,
}

/// The keys, as pairs of interface words: what to press, and what it does.
pub const KEYS: [(&str, &str); 9] = [
    ("ui.keys.numbers", "ui.keys.numbers_do"),
    ("ui.keys.arrows", "ui.keys.arrows_do"),
    ("ui.keys.enter", "ui.keys.enter_do"),
    ("ui.keys.escape", "ui.keys.escape_do"),
    ("ui.keys.moves", "ui.keys.moves_do"),
    ("ui.keys.transcript", "ui.keys.transcript_do"),
    ("ui.keys.cards", "ui.keys.cards_do"),
    ("ui.keys.notes", "ui.keys.notes_do"),
    ("ui.keys.size", "ui.keys.size_do"),
];

/// Draws the settings.
pub fn settings_ui(ui: &mut Ui, model: &mut SettingsModel) -> Option<Intent> {
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

fn page(ui: &mut Ui, model: &SettingsModel, look: &Look) -> Option<Intent> {
    let p = look.palette;
    let mut intent = None;
    let back = look.t("ui.back");
    ui.horizontal(|ui| {
        let response = ui.add(Button::new(ButtonKind::Quiet, &back).mark(MarkShape::Back));
        keys::way_in(ui, &response);
        if response.clicked() {
            intent = Some(Intent::Back);
        }
        widget::line_of(ui, Type::Title, p.ink, &look.t("ui.settings.name"));
    });
    if let Some(notice) = &model.notice
        && widget::banner(ui, MarkShape::Alert, Tone::Loss, notice).clicked()
    {
        intent = Some(Intent::Dismiss);
    }
    let mut prefs = model.prefs.clone();
    widget::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::M;
        reading(ui, look, &mut prefs);
    });
    widget::card(ui, |ui| {
        let name = look.t("ui.settings.say_it_first");
        widget::setting(ui, &name, Some(&look.t("ui.settings.say_it_first_note")), |ui| {
            if widget::toggle(ui, &name, prefs.say_it_first).clicked() {
                prefs.say_it_first = !prefs.say_it_first;
            }
        });
    });
    widget::card(ui, |ui| {
        widget::section(ui, &look.t("ui.settings.keys"), None);
        ui.add_space(gap::XS);
        let rows: Vec<TableRow> =
            KEYS.iter().map(|(key, what)| TableRow::new(look.t(what), look.t(key))).collect();
        widget::key_values(ui, &rows);
    });
    widget::card(ui, |ui| {
        widget::section(ui, &look.t("ui.settings.files"), None);
        let place = model.folder.clone().unwrap_or_else(|| look.t("ui.settings.files_nowhere"));
        widget::label(ui, Type::Body, p.ink, &place);
        widget::label(ui, Type::Small, p.faint, &look.t("ui.settings.files_note"));
    });
    if prefs != model.prefs {
        intent = Some(Intent::Choose(prefs));
    }
    intent
}

/// Language, theme, text size, motion.
fn reading(ui: &mut Ui, look: &Look, prefs: &mut Choices) {
    let langs = [Lang::Zh, Lang::En];
    let name = look.t("ui.settings.language");
    widget::setting(ui, &name, None, |ui| {
        let at = langs.iter().position(|l| *l == prefs.lang).unwrap_or(0);
        if let Some(i) = widget::choice(ui, &name, &langs.map(|lang| lang.own_name().to_owned()), at) {
            prefs.lang = langs[i];
        }
    });
    let themes = [ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark];
    let name = look.t("ui.settings.theme");
    widget::setting(ui, &name, None, |ui| {
        let at = themes.iter().position(|t| *t == prefs.theme).unwrap_or(0);
        let words = ["ui.settings.theme_system", "ui.settings.theme_light", "ui.settings.theme_dark"]
            .map(|k| look.t(k));
        if let Some(i) = widget::choice(ui, &name, &words, at) {
            prefs.theme = themes[i];
        }
    });
    let name = look.t("ui.settings.text");
    widget::setting(ui, &name, None, |ui| {
        let at =
            TEXT_PERCENTS.iter().position(|t| *t >= prefs.text_percent).unwrap_or(TEXT_PERCENTS.len() - 1);
        let words: Vec<String> = TEXT_PERCENTS.iter().map(|t| format!("{t} %")).collect();
        if let Some(i) = widget::stepper(ui, &name, &words, at, look.grown(180.0)) {
            prefs.text_percent = TEXT_PERCENTS[i];
        }
    });
    let name = look.t("ui.settings.motion");
    widget::setting(ui, &name, Some(&look.t("ui.settings.motion_note")), |ui| {
        if widget::toggle(ui, &name, prefs.reduced_motion).clicked() {
            prefs.reduced_motion = !prefs.reduced_motion;
        }
    });
}
