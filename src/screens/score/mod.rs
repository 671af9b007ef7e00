//! The score: a hundred points by block and by the triad, every finding with the lines it rests on, and the style meter.
mod blocks;
mod findings;
mod style;

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Stroke, Ui, UiBuilder, vec2};

use super::intent::{Intent, ScreenId};
use super::session::SessionModel;
use super::theme::{Look, gap};
use super::widget::{self, Button, ButtonKind as Weight, keys};
use crate::sim::score::style::Measure;
use crate::sim::score::{Score, ScoreBlock};
use crate::sim::view::View;
use findings::Read;

/// What this screen remembers.
#[derive(Debug, Default)]
pub struct ScoreState {
    /// The block whose findings are shown; all of them where none is chosen.
    pub(super) block: Option<ScoreBlock>,
    /// The finding that is opened, by its place among all.
    pub(super) open: Option<usize>,
}

/// What the sheet is made of.
#[derive(Clone, Copy)]
enum ScorePart {
    /// The total, the triad, the blocks.
    Points,
    /// The findings.
    Findings,
    /// The style meter.
    Style,
}

/// Draws it.
pub fn score_ui(ui: &mut Ui, play: &mut SessionModel, state: &mut ScoreState) -> Option<Intent> {
    let ground = Frame::new().fill(Look::of(ui).palette.ground);
    CentralPanel::default().frame(ground).show(ui, |ui| inner(ui, play, state)).inner
}

fn inner(ui: &mut Ui, play: &mut SessionModel, state: &mut ScoreState) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let (Some(score), Some(style)) = (play.seen.score(), play.seen.style()) else {
        widget::label(ui, super::theme::Type::Body, p.soft, &look.t("ui.score.not_yet"));
        return None;
    };
    let foot = Frame::new()
        .fill(p.surface)
        .stroke(Stroke::new(1.0, p.line))
        .inner_margin(Margin::symmetric(gap::L as i8, gap::M as i8));
    let intent = Panel::bottom("score foot")
        .frame(foot)
        .show_separator_line(false)
        .show(ui, |ui| buttons_ui(ui, play))
        .inner;
    let view = play.seen.view();
    match body(ui, &view, state, &score, &style) {
        Some(Read::All) => play.look_up(None),
        Some(Read::At(action)) => play.look_up(Some(action)),
        None => {}
    }
    intent
}

/// What to do next. The debrief leads here.
fn buttons_ui(ui: &mut Ui, play: &SessionModel) -> Option<Intent> {
    let look = Look::of(ui);
    let again = |seed: Option<u64>| Intent::Begin { scenario: play.scenario.clone(), seed };
    let offers = [
        (Weight::Main, "ui.score.again", again(Some(play.view().seed()))),
        (Weight::Plain, "ui.score.anew", again(None)),
        (Weight::Plain, "ui.score.debrief", Intent::Open(ScreenId::Debrief)),
        (Weight::Plain, "ui.score.decision", Intent::Open(ScreenId::Decision)),
        (Weight::Plain, "ui.score.library", Intent::Open(ScreenId::Library)),
        (Weight::Quiet, "ui.score.title", Intent::Leave),
    ];
    let mut intent = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap::M, gap::S);
        for (weight, key, wants) in offers {
            let response = ui.add(Button::new(weight, &look.t(key))).on_hover_text(look.t(match key {
                "ui.score.again" => "ui.score.again_note",
                "ui.score.anew" => "ui.score.anew_note",
                _ => key,
            }));
            if weight == Weight::Main {
                keys::way_in(ui, &response);
            }
            if response.clicked() {
                intent = Some(wants);
            }
        }
    });
    intent
}

/// Draws the sheet; says what is wanted of the transcript.
fn body(
    ui: &mut Ui,
    view: &View<'_>,
    state: &mut ScoreState,
    score: &Score,
    style: &[Measure],
) -> Option<Read> {
    let look = Look::of(ui);
    let whole = ui.available_rect_before_wrap();
    let side = ((whole.width() - look.grown(1320.0)) / 2.0).max(gap::L);
    let area = whole.shrink2(vec2(side, 0.0));
    let plan = match area.width() / look.text {
        _ if area.height() < look.grown(420.0) => 1,
        w if w >= 1180.0 => 3,
        w if w >= 880.0 => 2,
        _ => 1,
    };
    let mut read = None;
    ui.scope_builder(UiBuilder::new().max_rect(area), |ui| {
        let mut part = |ui: &mut Ui, state: &mut ScoreState, parts: &[ScorePart]| {
            ui.add_space(gap::M);
            ui.spacing_mut().item_spacing.y = gap::M;
            for part in parts {
                match part {
                    ScorePart::Points => {
                        widget::card(ui, |ui| blocks::total_ui(ui, view, score));
                        widget::card(ui, |ui| blocks::blocks_ui(ui, score, state));
                    }
                    ScorePart::Findings => {
                        ui.scope(|ui| read = findings::findings_ui(ui, view, score, state));
                    }
                    ScorePart::Style => {
                        widget::card(ui, |ui| style::style_ui(ui, style));
                    }
                }
            }
            ui.add_space(gap::M);
        };
        let (shares, parts): (&[f32], &[&[ScorePart]]) = match plan {
            3 => (&[0.3, 0.43, 0.27], &[&[ScorePart::Points], &[ScorePart::Findings], &[ScorePart::Style]]),
            2 => (&[0.42, 0.58], &[&[ScorePart::Points, ScorePart::Style], &[ScorePart::Findings]]),
            _ => (&[1.0], &[&[ScorePart::Points, ScorePart::Findings, ScorePart::Style]]),
        };
        let between = gap::L + gap::XS;
        let net = area.width() - between * (shares.len() - 1) as f32;
        let widths: Vec<f32> = shares.iter().map(|s| s * net).collect();
        widget::cells(ui, &widths, between, |ui, i| {
            ScrollArea::vertical()
                .id_salt(("score", i))
                .auto_shrink(false)
                .show(ui, |ui| part(ui, state, parts[i]));
        });
    });
    read
}
