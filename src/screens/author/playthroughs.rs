//! Journeys: recorded sessions held against today's text, and where they part.
use egui::{ScrollArea, TextEdit, Ui};

use super::model::{JourneyShown, OpenScenario};
use crate::screens::intent::AuthorRequest;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape};

/// Most partings of a journey that are shown.
const MOST: usize = 5;

/// Draws the page.
pub(super) fn journeys_ui(ui: &mut Ui, desk: &mut OpenScenario) -> Option<AuthorRequest> {
    let look = Look::of(ui);
    let p = look.palette;
    let mut wish = None;
    let mut show = None;
    ScrollArea::vertical().id_salt("journeys").auto_shrink(false).show(ui, |ui| {
        widget::page_keys(ui, ui.clip_rect().height());
        widget::centred(ui, look.grown(900.0), |ui| {
            ui.spacing_mut().item_spacing.y = gap::M;
            widget::label(ui, Type::Body, p.soft, &look.t("ui.author.journeys_about"));
            widget::card(ui, |ui| {
                ui.spacing_mut().item_spacing.y = gap::S;
                wish = keep_ui(ui, desk, &look);
            });
            if desk.journeys.is_empty() {
                widget::label(ui, Type::Body, p.soft, &look.t("ui.author.no_journeys"));
            }
            for journey in &desk.journeys {
                widget::card(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = gap::S;
                    ui.set_width(ui.available_width());
                    let said = journey_ui(ui, journey, &look);
                    match said {
                        Some(JourneySaid::Line(line)) => show = Some(line),
                        Some(JourneySaid::Renew) => {
                            wish = Some(AuthorRequest::RenewJourney(journey.name.clone()));
                        }
                        None => {}
                    }
                });
            }
        });
    });
    if let Some(line) = show {
        desk.show_line(line);
    }
    wish
}

/// Keeps the session on the bench.
fn keep_ui(ui: &mut Ui, desk: &mut OpenScenario, look: &Look) -> Option<AuthorRequest> {
    let p = look.palette;
    let name = look.t("ui.author.keep_journey");
    widget::section(ui, &name, None);
    let Some(bench) = desk.bench.as_ref().filter(|b| b.steps > 0) else {
        widget::label(ui, Type::Body, p.soft, &look.t("ui.author.nothing_to_keep"));
        return None;
    };
    let steps = bench.steps.to_string();
    let fill = [("steps", steps.as_str()), ("at", bench.at.get(look.lang))];
    widget::label(ui, Type::Body, p.ink, &look.t_with("ui.author.on_bench", &fill));
    let hint = look.t("ui.author.journey_name");
    let field = ui.add(TextEdit::singleline(&mut desk.hands.journey).hint_text(&hint));
    field.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::TextEdit, true, &hint));
    let called = desk.hands.journey.trim().to_owned();
    let press = Button::new(ButtonKind::Plain, &name).enabled(!called.is_empty());
    ui.add(press).clicked().then_some(AuthorRequest::KeepJourney(called))
}

enum JourneySaid {
    Line(usize),
    Renew,
}

fn journey_ui(ui: &mut Ui, journey: &JourneyShown, look: &Look) -> Option<JourneySaid> {
    let steps = journey.steps.to_string();
    let fill = [("name", journey.name.as_str()), ("steps", steps.as_str())];
    if journey.unreadable {
        widget::noted(ui, MarkShape::Cross, Tone::Loss, &look.t_with("ui.author.journey_unreadable", &fill));
        return None;
    }
    if journey.partings.is_empty() {
        widget::noted(ui, MarkShape::Check, Tone::Gain, &look.t_with("ui.author.journey_holds", &fill));
        return None;
    }
    let mut said = None;
    widget::noted(ui, MarkShape::Alert, Tone::Guess, &look.t_with("ui.author.journey_parts", &fill));
    for (words, line) in journey.partings.iter().take(MOST) {
        let words = words.get(look.lang);
        let Some(line) = line else {
            widget::label(ui, Type::Body, look.palette.ink, words);
            continue;
        };
        let note = look.t_with("ui.author.line", &[("line", &line.to_string())]);
        if ui.add(Button::new(ButtonKind::Quiet, words).note(&note).wide()).clicked() {
            said = Some(JourneySaid::Line(*line));
        }
    }
    if journey.partings.len() > MOST {
        let count = (journey.partings.len() - MOST).to_string();
        widget::label(
            ui,
            Type::Small,
            look.palette.soft,
            &look.t_with("ui.author.journey_more", &[("count", &count)]),
        );
    }
    let renew = look.t("ui.author.journey_renew");
    let note = look.t("ui.author.journey_renew_note");
    if ui.add(Button::new(ButtonKind::Plain, &renew).note(&note)).clicked() {
        said = Some(JourneySaid::Renew);
    }
    said
}
