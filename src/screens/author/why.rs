//! Why-view: beside a session on the bench, everything that its trainee does not see.
use std::sync::Arc;

use egui::{CentralPanel, Frame, Panel, ScrollArea, Ui};

use super::frame::save_ui;
use super::model::Save;
use crate::prose::inspector::{self, Note};
use crate::prose::scenario::ScenarioNames;
use crate::screens::intent::{AuthorRequest, Intent};
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape};
use crate::sim::author::{Insight, PersonInside, ReplyInside, SceneInside};
use crate::sim::scenario::Scenario;

/// What stands beside a session on the bench.
#[derive(Clone, Debug)]
pub struct AuthorSide {
    /// The scenario, for its names.
    pub scenario: Arc<Scenario>,
    /// What is inside.
    pub insight: Arc<Insight>,
    /// How the last save was taken.
    pub save: Save,
    /// How many steps can be taken back.
    pub steps: usize,
    /// Whether the panel is folded away; where nobody has said, it is where there is no room for it.
    pub folded: Option<bool>,
    /// Lines of the text, by path.
    pub lines: Arc<Vec<(String, usize)>>,
}

/// Draws the panel beside a session on the bench; nothing beside any other. Where there is no room for both, it takes all
/// of it until it is folded away: then the session is not to be drawn, which the second value says.
pub fn why_ui(ui: &mut Ui, side: Option<&mut AuthorSide>) -> (Option<Intent>, bool) {
    let Some(side) = side else {
        return (None, false);
    };
    let look = Look::of(ui);
    let p = look.palette;
    let mut intent = None;
    let narrow = ui.available_width() < look.grown(900.0);
    let folded = side.folded.unwrap_or(narrow);
    let alone = narrow && !folded;
    let width = (ui.available_width() * 0.36).clamp(look.grown(260.0).min(320.0), 520.0);
    let frame = Frame::new().fill(p.surface).inner_margin(gap::M);
    let mut content = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = gap::S;
        if folded {
            let words = look.t("ui.author.unfold");
            if ui.add(Button::new(ButtonKind::Quiet, &words)).clicked() {
                side.folded = Some(false);
            }
            return;
        }
        intent = head_ui(ui, side, &look);
        ScrollArea::vertical().id_salt("why").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = gap::S;
            let said = body_ui(ui, side, &look);
            intent = intent.take().or(said);
        });
    };
    if alone {
        CentralPanel::default().frame(frame).show(ui, content);
        return (intent, true);
    }
    let size = if folded { look.grown(56.0) } else { width };
    let panel = Panel::right("why").exact_size(size).resizable(false).frame(frame);
    panel.show(ui, |ui| content(ui));
    (intent, false)
}

fn head_ui(ui: &mut Ui, side: &mut AuthorSide, look: &Look) -> Option<Intent> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = gap::XS;
        let corner = look.t("ui.author.corner");
        if ui.add(Button::new(ButtonKind::Quiet, &corner).mark(MarkShape::Back)).clicked() {
            wish = Some(AuthorRequest::Corner);
        }
        let back = look.t("ui.author.step_back");
        let press = Button::new(ButtonKind::Quiet, &back).enabled(side.steps > 0);
        if ui.add(press).clicked() {
            wish = Some(AuthorRequest::StepBack);
        }
        let fold = look.t("ui.author.fold");
        if ui.add(Button::new(ButtonKind::Quiet, &fold)).clicked() {
            side.folded = Some(true);
        }
    });
    if let Some(line) = save_ui(ui, &side.save, None, look) {
        wish = Some(AuthorRequest::Line(line));
    }
    wish.map(Intent::Author)
}

fn body_ui(ui: &mut Ui, side: &AuthorSide, look: &Look) -> Option<Intent> {
    let named = ScenarioNames { s: &side.scenario, lang: look.lang };
    let insight = &side.insight;
    let mut line = None;
    if !insight.hand.is_empty() {
        let words = look.t_with("ui.author.dealt", &[("hand", &inspector::hand(&named, &insight.hand))]);
        widget::label(ui, Type::Small, look.palette.soft, &words);
    }
    if !insight.replies.is_empty() {
        widget::section_small(ui, &look.t("ui.author.replies"), "");
        for reply in &insight.replies {
            line = reply_ui(ui, &named, side, reply, look).or(line);
        }
    }
    widget::section_small(ui, &look.t("ui.author.people"), "");
    for person in insight.people.iter().filter(|x| x.here).chain(insight.people.iter().filter(|x| !x.here)) {
        person_ui(ui, &named, person, look);
    }
    let (waiting, ready): (Vec<_>, Vec<_>) = insight.scenes.iter().partition(|x| !x.ready);
    for (key, scenes) in [("ui.author.scenes_ready", ready), ("ui.author.scenes_waiting", waiting)] {
        if scenes.is_empty() {
            continue;
        }
        widget::section_small(ui, &look.t(key), &scenes.len().to_string());
        for scene in scenes {
            line = scene_ui(ui, &named, side, scene, look).or(line);
        }
    }
    line.map(|line| Intent::Author(AuthorRequest::Line(line)))
}

/// A thing's name, to press on for its line.
fn place_ui(ui: &mut Ui, side: &AuthorSide, path: &str, words: &str, on: bool) -> Option<usize> {
    let line = side.lines.iter().find(|(p, _)| p == path).map(|(_, line)| *line);
    let mark = if on { MarkShape::Check } else { MarkShape::Lock };
    let pressed = ui.add(Button::new(ButtonKind::Quiet, words).mark(mark).wide()).clicked();
    line.filter(|_| pressed)
}

fn reply_ui(
    ui: &mut Ui,
    named: &ScenarioNames<'_>,
    side: &AuthorSide,
    reply: &ReplyInside,
    look: &Look,
) -> Option<usize> {
    let path = format!("scenes[\"{}\"].replies[\"{}\"]", reply.scene, reply.reply);
    let words = format!("{} · {}", reply.reply, inspector::reply(named, &reply.scene, &reply.reply));
    let line = place_ui(ui, side, &path, &words, reply.offered);
    ui.indent(&path, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        if reply.offered {
            tales_ui(ui, &inspector::comes(named, reply), look);
        } else {
            tales_ui(ui, &inspector::why_not(named, reply), look);
        }
    });
    line
}

fn scene_ui(
    ui: &mut Ui,
    named: &ScenarioNames<'_>,
    side: &AuthorSide,
    scene: &SceneInside,
    look: &Look,
) -> Option<usize> {
    let path = format!("scenes[\"{}\"]", scene.scene);
    let words = format!("{} · {}", scene.scene, inspector::scene(named, &scene.scene));
    let line = place_ui(ui, side, &path, &words, scene.ready);
    if !scene.ready {
        ui.indent(&path, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            tales_ui(ui, &inspector::failing(named, &scene.when), look);
        });
    }
    line
}

fn person_ui(ui: &mut Ui, named: &ScenarioNames<'_>, person: &PersonInside, look: &Look) {
    let p = look.palette;
    widget::label(ui, Type::SmallStrong, p.ink, &inspector::person_head(named, person));
    ui.indent(("person", &person.who), |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        tales_ui(ui, &inspector::person(named, person), look);
    });
}

/// Small lines, each with its mark.
fn tales_ui(ui: &mut Ui, tales: &[Note], look: &Look) {
    for tale in tales {
        let (mark, tone) = match tale.good {
            Some(true) => (MarkShape::Up, Tone::Gain),
            Some(false) => (MarkShape::Down, Tone::Loss),
            None => (MarkShape::Dot, Tone::Plain),
        };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap::XS;
            let size = look.grown(9.0);
            let (rect, _) = ui.allocate_exact_size(egui::vec2(size, look.grown(18.0)), egui::Sense::hover());
            widget::paint_mark(ui.painter(), mark, rect.center(), size, look.palette.ink_of(tone));
            ui.vertical(|ui| widget::label(ui, Type::Small, look.palette.soft, &tale.words));
        });
    }
}
