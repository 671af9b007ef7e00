//! The scenario that is looked at: what it is about and how to begin, or what is wrong with it.
use egui::{ScrollArea, TextEdit, Ui, WidgetInfo, WidgetType};

use super::{LibraryModel, ScenarioShown};
use crate::prose::names;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape, TableRow};
use crate::sim::compiled::Card;
use crate::sim::problem::Problem;

/// Most digits of a deal: as many as always fit.
const DIGITS: usize = 18;

/// Draws it.
pub(super) fn detail_ui(ui: &mut Ui, model: &mut LibraryModel) -> Option<Intent> {
    let scenario = model.shown()?.clone();
    let mut intent = None;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(Look::of(ui).grown(680.0).min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = gap::M;
        match &scenario.found {
            Ok(card) => intent = sound_ui(ui, model, &scenario, card),
            Err(faults) => broken_ui(ui, &scenario, faults),
        }
    });
    intent
}

fn sound_ui(ui: &mut Ui, model: &mut LibraryModel, scenario: &ScenarioShown, card: &Card) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let lang = look.lang;
    let mut intent = None;
    widget::label(ui, Type::Title, p.ink, card.title.get(lang));
    widget::label(ui, Type::Body, p.ink, card.summary.get(lang));
    ui.add_space(gap::S);
    ui.horizontal(|ui| {
        let name = look.t("ui.library.difficulty");
        widget::label(ui, Type::Body, p.soft, &name);
        widget::pips(ui, Tone::Plain, usize::from(card.difficulty), 5, &name);
    });
    let minutes = look.t_with("ui.library.minutes", &[("count", &card.minutes.to_string())]);
    let rows = [
        TableRow::new(look.t("ui.library.industry"), names::industry(lang, card.industry)),
        TableRow::new(look.t("ui.library.stage"), names::stages(lang, &card.stages)),
        TableRow::new(look.t("ui.library.length"), minutes),
        TableRow::new(look.t("ui.library.best"), best(&look, scenario)),
    ];
    widget::key_values(ui, &rows);
    ui.spacing_mut().item_spacing.y = gap::M;
    ui.add_space(gap::M);
    let deal = deal(&model.deal);
    let mut main = ButtonKind::Main;
    ui.horizontal_wrapped(|ui| {
        let left = scenario.unfinished.as_ref().filter(|open| !open.read_only);
        if let Some(open) = left {
            let words = look.t("ui.library.go_on");
            if ui.add(Button::new(main, &words).mark(MarkShape::Next)).clicked() {
                intent = Some(Intent::GoOn(open.name.clone()));
            }
            main = ButtonKind::Plain;
        }
        let words = look.t(if left.is_some() { "ui.library.begin_again" } else { "ui.library.begin" });
        let begin = Button::new(main, &words).mark(MarkShape::Next).enabled(deal.is_ok());
        if ui.add(begin).clicked()
            && let Ok(seed) = deal
        {
            let scenario = scenario.id.clone();
            intent = Some(Intent::Begin { scenario, seed });
        }
        // One of another engine leads to what can be read of it, and from there to its deal.
        if let Some(old) = scenario.unfinished.as_ref().filter(|open| open.read_only)
            && ui.add(Button::new(ButtonKind::Plain, &look.t("ui.library.left_old"))).clicked()
        {
            intent = Some(Intent::GoOn(old.name.clone()));
        }
    });
    ui.add_space(gap::L);
    deal_ui(ui, &look, &mut model.deal, deal.is_err());
    let from = match &scenario.file {
        Some(path) => look.t_with("ui.library.own", &[("path", path)]),
        None => look.t("ui.library.shipped"),
    };
    widget::label(ui, Type::Small, p.faint, &from);
    let said = over_ui(ui, scenario);
    intent.or(said)
}

/// The sessions that are over; each leads to its debrief.
fn over_ui(ui: &mut Ui, scenario: &ScenarioShown) -> Option<Intent> {
    let look = Look::of(ui);
    let mut intent = None;
    if scenario.over.is_empty() {
        return None;
    }
    ui.add_space(gap::M);
    widget::section(ui, &look.t("ui.library.over"), None);
    for over in &scenario.over {
        let total = names::points(over.total);
        let key = if over.read_only { "ui.library.over_old" } else { "ui.library.over_note" };
        let note = look.t_with(key, &[("total", &total)]);
        let button = Button::new(ButtonKind::Plain, &over.name).note(&note).wide();
        let response = ui.add(button);
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            intent = Some(Intent::Review(over.name.clone()));
        }
    }
    intent
}

/// The deal as it was typed: nothing, a number, or something else.
fn deal(typed: &str) -> Result<Option<u64>, ()> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if typed.len() > DIGITS || !typed.bytes().all(|b| b.is_ascii_digit()) {
        return Err(());
    }
    typed.parse().map(Some).map_err(|_| ())
}

fn deal_ui(ui: &mut Ui, look: &Look, typed: &mut String, wrong: bool) {
    let p = look.palette;
    let name = look.t("ui.library.seed");
    let note = look.t(if wrong { "ui.library.seed_wrong" } else { "ui.library.seed_note" });
    widget::setting(ui, &name, Some(&note), |ui| {
        let field = TextEdit::singleline(typed)
            .desired_width(look.grown(150.0))
            .font(look.font(Type::Body))
            .text_color(if wrong { p.loss } else { p.ink });
        let response = ui.add(field);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, &name));
    });
}

fn best(look: &Look, scenario: &ScenarioShown) -> String {
    let Some(best) = scenario.best else {
        return look.t("ui.library.not_played");
    };
    let key = if scenario.finished == 1 { "ui.library.best_once" } else { "ui.library.best_of" };
    let points = names::points(best);
    // The singular has no place for a count; one that isn't there is left alone.
    look.t_with(key, &[("points", &points), ("count", &scenario.finished.to_string())])
}

fn broken_ui(ui: &mut Ui, scenario: &ScenarioShown, faults: &[Problem]) {
    let look = Look::of(ui);
    let p = look.palette;
    widget::label(ui, Type::Title, p.ink, &scenario.id);
    if let Some(path) = &scenario.file {
        widget::label(ui, Type::Small, p.faint, path);
    }
    let note = if faults.len() == 1 {
        look.t("ui.library.broken_note_one")
    } else {
        look.t_with("ui.library.broken_note", &[("count", &faults.len().to_string())])
    };
    widget::banner(ui, MarkShape::Alert, Tone::Loss, &note);
    for fault in faults {
        widget::card(ui, |ui| {
            if let Some((line, column)) = fault.at {
                let fill = [("line", line.to_string()), ("column", column.to_string())];
                let at = look
                    .t_with("ui.library.at", &fill.each_ref().map(|(name, value)| (*name, value.as_str())));
                widget::label(ui, Type::SmallStrong, p.loss, &at);
            }
            widget::label(ui, Type::Body, p.ink, fault.message.get(look.lang));
            if let Some(help) = &fault.help {
                widget::label(ui, Type::Small, p.soft, help.get(look.lang));
            }
        });
    }
}
