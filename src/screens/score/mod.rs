//! The score: a hundred points by block and by the triad, every finding with the lines it rests on, and the style meter.
mod blocks;
mod findings;
mod style;

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Stroke, Ui, UiBuilder, vec2};

use super::drawer::Drawer;
use super::look::{Look, gap};
use super::play::{Play, shell_ui};
use super::widget::{self, Button, Kind as Weight, keys};
use super::{Intent, ScreenId};
use crate::sim::score::style::Measure;
use crate::sim::score::{Block, Score};
use crate::sim::view::View;

/// What this screen remembers.
#[derive(Debug, Default)]
pub struct ScoreState {
    /// The block whose findings are shown; all of them where none is chosen.
    pub(super) block: Option<Block>,
    /// The finding that is opened, by its place among all.
    pub(super) open: Option<usize>,
}

/// Draws it.
pub fn score_ui(ui: &mut Ui, play: &mut Play) -> Option<Intent> {
    shell_ui(ui, play, |ui, play| {
        let ground = Frame::new().fill(Look::of(ui).palette.ground);
        CentralPanel::default()
            .frame(ground)
            .show(ui, |ui| inner(ui, play))
            .inner
    })
}

fn inner(ui: &mut Ui, play: &mut Play) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let (Some(score), Some(style)) = (play.seen.score(), play.seen.style()) else {
        widget::label(ui, super::look::Type::Body, p.soft, &look.t("ui.score.not_yet"));
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
    let read = body(ui, &view, &mut play.score, &score, &style);
    if read {
        play.open = Some(Drawer::Transcript);
    }
    intent
}

/// What to do next. The debrief, once there is one, leads here.
fn buttons_ui(ui: &mut Ui, play: &Play) -> Option<Intent> {
    let look = Look::of(ui);
    let again = |seed: Option<u64>| Intent::Begin {
        scenario: play.scenario.clone(),
        seed,
    };
    let offers = [
        (Weight::Main, "ui.score.again", again(Some(play.view().seed()))),
        (Weight::Plain, "ui.score.anew", again(None)),
        (Weight::Plain, "ui.score.decision", Intent::Open(ScreenId::Decision)),
        (Weight::Plain, "ui.score.library", Intent::Open(ScreenId::Library)),
        (Weight::Quiet, "ui.score.title", Intent::Leave),
    ];
    let mut intent = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap::M, gap::S);
        for (weight, key, wants) in offers {
            let response = ui
                .add(Button::new(weight, &look.t(key)))
                .on_hover_text(look.t(match key {
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

/// Draws the sheet; says whether the transcript is wanted.
fn body(ui: &mut Ui, view: &View<'_>, state: &mut ScoreState, score: &Score, style: &[Measure]) -> bool {
    let look = Look::of(ui);
    let whole = ui.available_rect_before_wrap();
    let side = ((whole.width() - look.grown(1320.0)) / 2.0).max(gap::L);
    let area = whole.shrink2(vec2(side, 0.0));
    let wide = area.width() >= look.grown(900.0) && area.height() >= look.grown(420.0);
    let mut read = false;
    ui.scope_builder(UiBuilder::new().max_rect(area), |ui| {
        let left = |ui: &mut Ui, state: &mut ScoreState| {
            ui.add_space(gap::L);
            ui.spacing_mut().item_spacing.y = gap::M;
            widget::card(ui, |ui| blocks::total_ui(ui, view, score));
            widget::card(ui, |ui| blocks::blocks_ui(ui, score, state));
            if !wide {
                return;
            }
            widget::card(ui, |ui| style::style_ui(ui, style));
            ui.add_space(gap::L);
        };
        if wide {
            let first = (area.width() * 0.4).clamp(look.grown(380.0), look.grown(500.0));
            let widths = [first, area.width() - first - gap::L];
            widget::cells(ui, &widths, gap::L, |ui, i| {
                let id = ("score", i, state.block.filter(|_| i == 1));
                ScrollArea::vertical()
                    .id_salt(id)
                    .auto_shrink(false)
                    .show(ui, |ui| {
                        if i == 0 {
                            left(ui, state);
                        } else {
                            ui.add_space(gap::L);
                            read = findings::findings_ui(ui, view, score, state);
                            ui.add_space(gap::L);
                        }
                    });
            });
        } else {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                left(ui, state);
                ui.add_space(gap::M);
                read = findings::findings_ui(ui, view, score, state);
                ui.add_space(gap::M);
                widget::card(ui, |ui| style::style_ui(ui, style));
                ui.add_space(gap::L);
            });
        }
    });
    read
}
