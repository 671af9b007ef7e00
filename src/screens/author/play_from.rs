//! Play from here: a scene, and the state in which it begins: a preset, a recorded session, or set by hand.
use egui::{ScrollArea, TextEdit, Ui, UiBuilder};

use super::hands;
use super::model::OpenScenario;
use crate::prose::scenario::ScenarioNames;
use crate::screens::intent::AuthorRequest;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape};
use crate::sim::author::{Preset, Start};
use crate::sim::scenario::Scenario;

/// The seed from which a bench is played unless another is set.
const SEED: u64 = 1;

/// Draws the page.
pub(super) fn play_from_ui(ui: &mut Ui, desk: &mut OpenScenario) -> Option<AuthorRequest> {
    let look = Look::of(ui);
    let Some(scenario) = desk.scenario.clone() else {
        widget::label(ui, Type::Body, look.palette.soft, &look.t("ui.author.not_playable"));
        return None;
    };
    let room = ui.available_rect_before_wrap();
    let wide = room.width() >= look.grown(620.0);
    let (left, right) = if wide {
        let (left, right) = room.split_left_right_at_fraction(0.4);
        (left.with_max_x(left.right() - gap::L), right)
    } else {
        let (left, right) = room.split_top_bottom_at_fraction(0.42);
        (left.with_max_y(left.bottom() - gap::M), right)
    };
    let mut wish = None;
    ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("where"), |ui| {
        wish = where_ui(ui, desk, &scenario, &look);
    });
    ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("how"), |ui| {
        let said = how_ui(ui, desk, &scenario, &look);
        wish = wish.take().or(said);
    });
    wish
}

/// Where to begin: the first day, the calendar, a recorded session, a scene.
fn where_ui(ui: &mut Ui, desk: &mut OpenScenario, scenario: &Scenario, look: &Look) -> Option<AuthorRequest> {
    let mut wish = None;
    ScrollArea::vertical().id_salt("where").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::S;
        widget::section(ui, &look.t("ui.author.where"), None);
        let (first, note) = (look.t("ui.author.first_day"), look.t("ui.author.first_day_note"));
        if ui.add(Button::new(ButtonKind::Plain, &first).note(&note).mark(MarkShape::Next).wide()).clicked() {
            wish = Some(AuthorRequest::Play(Box::new(Start::first_day(seed_of(desk)))));
        }
        for name in &desk.hands.sessions {
            let note = look.t("ui.author.recorded_note");
            if ui.add(Button::new(ButtonKind::Plain, name).note(&note).mark(MarkShape::Next).wide()).clicked()
            {
                wish = Some(AuthorRequest::Recorded(name.clone()));
            }
        }
        ui.add_space(gap::S);
        let search = look.t("ui.author.search_scene");
        let field = ui.add(
            TextEdit::singleline(&mut desk.hands.search).hint_text(&search).desired_width(f32::INFINITY),
        );
        field.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::TextEdit, true, &search));
        if let Some(scene) = scenes_ui(ui, desk, scenario, look) {
            let preset = desk.hands.preset.unwrap_or(Preset::Early);
            wish = Some(AuthorRequest::Preset(preset, scene));
        }
    });
    wish
}

/// The scenes that are searched for; the one chosen in this frame, `None` within being the calendar.
fn scenes_ui(ui: &mut Ui, desk: &OpenScenario, scenario: &Scenario, look: &Look) -> Option<Option<String>> {
    let named = ScenarioNames { s: scenario, lang: look.lang };
    let set = desk.hands.start.as_ref().and_then(|s| s.stand.as_ref());
    let now = set.map(|stand| stand.scene.as_deref());
    let mut chosen = None;
    let mut row = |ui: &mut Ui, id: Option<&str>, name: &str, note: &str| {
        let mark = if now == Some(id) { MarkShape::Check } else { MarkShape::Ring };
        if ui.add(Button::new(ButtonKind::Plain, name).note(note).mark(mark).wide()).clicked() {
            chosen = Some(id.map(str::to_owned));
        }
    };
    let (name, note) = (look.t("ui.author.calendar"), look.t("ui.author.calendar_note"));
    row(ui, None, &name, &note);
    let wanted = desk.hands.search.trim().to_lowercase();
    for (id, scene) in scenario.scenes.iter() {
        let line = scene.line.get(look.lang);
        let who = named.role(&scene.by);
        let all = format!("{id} {who} {line}").to_lowercase();
        if wanted.is_empty() || all.contains(&wanted) {
            let name = format!("{id} · {who} · {}", named.kind(&scene.kind));
            row(ui, Some(id), &name, &hands::first_words(line));
        }
    }
    chosen
}

fn seed_of(desk: &OpenScenario) -> u64 {
    desk.hands.start.as_ref().map_or(SEED, |s| s.seed)
}

/// The state: presets, and everything that can be set by hand.
fn how_ui(ui: &mut Ui, desk: &mut OpenScenario, scenario: &Scenario, look: &Look) -> Option<AuthorRequest> {
    let p = look.palette;
    let mut wish = None;
    ScrollArea::vertical().id_salt("how").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::M;
        widget::section(ui, &look.t("ui.author.how"), None);
        let Some(stand) = desk.hands.start.as_ref().and_then(|s| s.stand.as_ref()) else {
            widget::label(ui, Type::Body, p.soft, &look.t("ui.author.choose_scene"));
            return;
        };
        let scene = stand.scene.clone();
        let names = Preset::ALL.map(|preset| look.t(preset_key(preset)));
        let at = desk.hands.preset.and_then(|now| Preset::ALL.iter().position(|x| *x == now));
        let group = look.t("ui.author.preset");
        widget::label(ui, Type::SmallStrong, p.soft, &group);
        if let Some(i) = widget::choice(ui, &group, &names, at.unwrap_or(usize::MAX)) {
            wish = Some(AuthorRequest::Preset(Preset::ALL[i], scene));
        }
        if let Some(preset) = desk.hands.preset {
            widget::label(ui, Type::Small, p.soft, &look.t(preset_note(preset)));
        }
        let go = look.t("ui.author.play_here");
        if ui.add(Button::new(ButtonKind::Main, &go).mark(MarkShape::Next)).clicked()
            && let Some(start) = desk.hands.start.clone()
        {
            wish = Some(AuthorRequest::Play(Box::new(start)));
        }
        if let Some(start) = &mut desk.hands.start
            && hands::hands_ui(ui, start, scenario, look)
        {
            // What was changed by hand is no preset any more.
            desk.hands.preset = None;
        }
        if desk.hands.preset.is_none() {
            widget::noted(ui, MarkShape::Dot, Tone::Plain, &look.t("ui.author.by_hand"));
        }
    });
    wish
}

fn preset_key(preset: Preset) -> &'static str {
    match preset {
        Preset::Early => "ui.author.preset_early",
        Preset::Warm => "ui.author.preset_warm",
        Preset::Cold => "ui.author.preset_cold",
        Preset::Informed => "ui.author.preset_informed",
        Preset::Late => "ui.author.preset_late",
    }
}

fn preset_note(preset: Preset) -> &'static str {
    match preset {
        Preset::Early => "ui.author.preset_early_note",
        Preset::Warm => "ui.author.preset_warm_note",
        Preset::Cold => "ui.author.preset_cold_note",
        Preset::Informed => "ui.author.preset_informed_note",
        Preset::Late => "ui.author.preset_late_note",
    }
}
