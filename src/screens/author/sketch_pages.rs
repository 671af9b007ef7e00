//! Draws outline and picture of the scenario that is open: made anew when its text, its problems or the lab change.
use std::sync::Arc;

use egui::Ui;

use super::model::{AuthorPage, LabShown, OpenScenario};
use super::outline::{
    OutlineCoverage, OutlineModel, OutlineRequest, OutlineState, PlacedProblem, ReachCount,
};
use super::sketch::SketchMade;
use super::{outline, picture};
use crate::screens::intent::AuthorRequest;
use crate::screens::theme::{Look, Type};
use crate::screens::widget;
use crate::sim::author::Preset;

/// Draws the outline of what is open.
pub(super) fn outline_page(ui: &mut Ui, desk: &mut OpenScenario) -> Option<AuthorRequest> {
    page(ui, desk, outline::outline_ui)
}

/// Draws the picture of what is open.
pub(super) fn picture_page(ui: &mut Ui, desk: &mut OpenScenario) -> Option<AuthorRequest> {
    page(ui, desk, picture::picture_ui)
}

fn page(
    ui: &mut Ui,
    desk: &mut OpenScenario,
    draw: impl FnOnce(&mut Ui, &OutlineModel, &mut OutlineState) -> Option<OutlineRequest>,
) -> Option<AuthorRequest> {
    let Some(model) = model(desk) else {
        let look = Look::of(ui);
        widget::label(ui, Type::Body, look.palette.soft, &look.t("ui.outline.not_yet"));
        return None;
    };
    match draw(ui, &model, &mut desk.sketch.state)? {
        // The text page waits at that line.
        OutlineRequest::Line(path) | OutlineRequest::Select(path) => {
            desk.line = desk.line_of(&path).or(desk.line);
            desk.seek = true;
            None
        }
        OutlineRequest::Open(path) => {
            let line = desk.line_of(&path)?;
            desk.show_line(line);
            None
        }
        OutlineRequest::PlayFrom(scene) => {
            desk.page = AuthorPage::Play;
            let preset = desk.hands.preset.unwrap_or(Preset::Early);
            Some(AuthorRequest::Preset(preset, Some(scene)))
        }
    }
}

/// What is shown of the desk, made now if it was not, or if anything of it has changed; nothing before anything could be
/// read.
fn model(desk: &mut OpenScenario) -> Option<Arc<OutlineModel>> {
    let scenario = desk.scenario.as_ref()?;
    let lab = played(&desk.lab);
    let made = desk.sketch.made.as_ref();
    let fresh = made
        .filter(|m| Arc::ptr_eq(&m.scenario, scenario) && Arc::ptr_eq(&m.lines, &desk.lines) && m.lab == lab);
    if let Some(made) = fresh {
        return Some(made.model.clone());
    }
    let problems = desk.problems.iter().map(|p| PlacedProblem {
        path: p.path.clone(),
        level: p.level,
        code: p.code.to_owned(),
        sentence: p.message.clone(),
        help: p.help.clone(),
    });
    let coverage = coverage(&desk.lab);
    let model = OutlineModel::new(scenario.clone(), &desk.lines, problems.collect(), coverage);
    let model = Arc::new(model.with_text(desk.text.clone()));
    desk.sketch.made =
        Some(SketchMade { scenario: scenario.clone(), lines: desk.lines.clone(), lab, model: model.clone() });
    Some(model)
}

/// Enough of the lab's results to see that they are others: sessions, and how often anything was reached in all.
fn played(lab: &LabShown) -> (u64, u64) {
    match lab {
        LabShown::Done { hits, sessions, .. } => (*sessions, hits.iter().map(|h| h.sessions).sum()),
        LabShown::NotAsked | LabShown::Running => (0, 0),
    }
}

fn coverage(lab: &LabShown) -> Option<OutlineCoverage> {
    let LabShown::Done { policies, hits, sessions, .. } = lab else {
        return None;
    };
    let policies: Vec<String> = policies.iter().map(|p| p.name.clone()).collect();
    let seen = hits.iter().map(|hit| {
        let by = hit.policies.iter();
        ReachCount {
            path: hit.path.clone(),
            hits: hit.sessions,
            by: by.filter_map(|name| policies.iter().position(|p| p == name)).collect(),
        }
    });
    let seen: Vec<ReachCount> = seen.collect();
    (!seen.is_empty()).then(|| OutlineCoverage { sessions: *sessions, policies: policies.clone(), seen })
}
