//! Every turn: what was said, what it was heard as, whom it moved and why, and what it opened.
use egui::{Align, Response, Sense, Ui, WidgetInfo, WidgetType, vec2};

use super::LineState;
use crate::prose::debrief::timeline as tell;
use crate::screens::debrief::DebriefModel;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, RADIUS, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape, keys};
use crate::sim::debrief::timeline::OpenedByAction;
use crate::sim::debrief::{Debrief, TimelineStep};
use crate::sim::scenario::Lang;
use crate::sim::view::{TranscriptLine, View};

/// How high each turn is drawn in a look: what is out of sight takes up its room and is not laid out.
#[derive(Debug, Default)]
pub(super) struct Heights {
    /// Width, text size and language that they hold for.
    of: (f32, f32, &'static str),
    /// In points; 0 where it is not known yet.
    each: Vec<f32>,
}

impl Heights {
    fn fit(&mut self, of: (f32, f32, &'static str), count: usize) {
        if self.of != of || self.each.len() != count {
            self.of = of;
            self.each = vec![0.0; count];
        }
    }
}

/// Draws them.
pub(super) fn turns_ui(ui: &mut Ui, play: &mut DebriefModel<'_>, d: &Debrief) -> Option<Intent> {
    let look = Look::of(ui);
    let mut state = std::mem::take(&mut play.debrief.line);
    let view = play.session.view();
    let all = view.transcript(0, look.lang);
    ui.spacing_mut().item_spacing.y = gap::S;
    let of = (ui.available_width(), look.text, look.lang.code());
    state.heights.fit(of, d.line.len());
    let mut intent = None;
    // Half a window beyond what is seen, so that the focus finds its way on.
    let clip = ui.clip_rect();
    let near = clip.expand2(vec2(0.0, clip.height() / 2.0));
    for (i, step) in d.line.iter().enumerate() {
        if !shows(&view, &all, step, look.lang) {
            continue;
        }
        let chosen = state.chosen == Some(step.at.action);
        let known = state.heights.each[i];
        let top = ui.cursor().top();
        let jump = chosen && state.jump > 0;
        if known > 0.0 && !jump && (top + known < near.top() || top > near.bottom()) {
            ui.allocate_space(vec2(ui.available_width(), known));
            continue;
        }
        let drawn = ui.scope(|ui| one(ui, &look, &view, d, &all, step, chosen));
        state.heights.each[i] = drawn.response.rect.height();
        if jump {
            state.jump -= 1;
            drawn.response.scroll_to_me(Some(Align::Min));
        }
        match drawn.inner {
            Some(TurnPressed::Turn) => state.chosen = Some(step.at.action).filter(|_| !chosen),
            Some(TurnPressed::Fork) => intent = Some(Intent::Fork { turn: step.at.turn }),
            None => {}
        }
        if drawn.inner.is_some() {
            // It opens or closes its button.
            state.heights.each[i] = 0.0;
        }
    }
    keep(play, state);
    intent
}

/// Whether an action has left anything to see: getting ready leaves nothing.
fn shows(view: &View<'_>, all: &[TranscriptLine], step: &TimelineStep, lang: Lang) -> bool {
    let changed = !step.acts.is_empty() || !step.moved.is_empty() || step.opened != OpenedByAction::default();
    changed || !tell::seen(view, all, step.at.action, lang).is_empty()
}

fn keep(play: &mut DebriefModel<'_>, state: LineState) {
    play.debrief.line = state;
}

/// What was pressed in a turn.
#[derive(Clone, Copy)]
enum TurnPressed {
    /// Its head.
    Turn,
    /// To play on from it.
    Fork,
}

fn one(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    d: &Debrief,
    all: &[TranscriptLine],
    step: &TimelineStep,
    chosen: bool,
) -> Option<TurnPressed> {
    let p = look.palette;
    let tone = if chosen { Tone::Accent } else { Tone::Plain };
    let drawn = widget::card_of(ui, tone, |ui| {
        ui.spacing_mut().item_spacing.y = gap::XS;
        let mut pressed = None;
        if head(ui, &tell::when(view, step, look.lang), chosen).clicked() {
            pressed = Some(TurnPressed::Turn);
        }
        for point in d.turning.iter().filter(|t| t.at.action == step.at.action) {
            let words = tell::turning(view, d, point, look.lang);
            widget::marked(ui, MarkShape::Alert, Tone::Guess, Type::SmallStrong, &words);
        }
        for (ours, words) in tell::seen(view, all, step.at.action, look.lang) {
            let ink = if ours { p.ink } else { p.soft };
            widget::label(ui, Type::Body, ink, &words);
        }
        for words in tell::heard(view, step, look.lang) {
            widget::label(ui, Type::Small, p.faint, &words);
        }
        moves(ui, look, view, step);
        for words in tell::opened(view, d, step, look.lang) {
            widget::marked(ui, MarkShape::Dot, Tone::Note, Type::Small, &words);
        }
        if chosen && step.at.turn > 0 {
            let fork = look.t("ui.truth.line.fork");
            if ui.add(Button::new(ButtonKind::Plain, &fork).mark(MarkShape::Next)).clicked() {
                pressed = Some(TurnPressed::Fork);
            }
        }
        pressed
    });
    drawn.inner
}

/// Whom it moved, and why.
fn moves(ui: &mut Ui, look: &Look, view: &View<'_>, step: &TimelineStep) {
    for moved in &step.moved {
        let swing = (moved.trust.1 - moved.trust.0) - (moved.tension.1 - moved.tension.0) / 2;
        let (mark, tone) = match swing {
            ..0 => (MarkShape::Down, Tone::Loss),
            0 => (MarkShape::Level, Tone::Plain),
            1.. => (MarkShape::Up, Tone::Gain),
        };
        let words = tell::moved(view, moved, look.lang);
        widget::marked(ui, mark, tone, Type::SmallStrong, &words);
        ui.indent("causes", |ui| {
            for cause in &moved.causes {
                let words = tell::because(view, cause, look.lang);
                widget::label(ui, Type::Small, look.palette.soft, &words);
            }
        });
    }
}

/// The head of a turn: pressed, it is chosen and marked on the plots.
fn head(ui: &mut Ui, words: &str, chosen: bool) -> Response {
    let p = Look::of(ui).palette;
    let ink = if chosen { p.accent } else { p.soft };
    let text = widget::galley(ui, Type::SmallStrong, ink, words, ui.available_width());
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), text.size().y + 2.0), Sense::click());
    if ui.is_rect_visible(rect) {
        let ink = if response.hovered() || response.has_focus() { p.accent } else { ink };
        ui.painter().galley_with_override_text_color(rect.min, text, ink);
        keys::focus_ring(ui, &response, RADIUS);
    }
    if response.has_focus() {
        response.scroll_to_me(None);
    }
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, words));
    response
}
