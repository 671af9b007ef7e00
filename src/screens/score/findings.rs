//! Findings: the points, what was seen and why it counts; opened, the lines that earned it, with their turns.
use egui::{Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::ScoreState;
use crate::prose::{finding as prose, names};
use crate::screens::theme::{Look, RADIUS, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind as Weight, MarkShape, keys};
use crate::sim::score::{BlockScore, Finding, Score};
use crate::sim::view::{TranscriptLine, View};

/// Most lines that an opened finding quotes; a ratio may rest on dozens, and the transcript has them all.
const QUOTES: usize = 12;

/// What somebody wants to read in the transcript.
#[derive(Clone, Copy, Debug)]
pub(super) enum Read {
    /// All of it.
    All,
    /// What was said in an action.
    At(u16),
}

/// Draws the findings of the chosen block, or of all; says what is wanted of the transcript.
pub(super) fn findings_ui(
    ui: &mut Ui,
    view: &View<'_>,
    score: &Score,
    state: &mut ScoreState,
) -> Option<Read> {
    let look = Look::of(ui);
    let p = look.palette;
    let mut read = None;
    widget::section(ui, &look.t("ui.score.findings"), None);
    widget::label(ui, Type::Small, p.soft, &look.t("ui.score.findings_note"));
    ui.spacing_mut().item_spacing.y = gap::XS + 2.0;
    for own in score.card.blocks.iter().filter(|b| b.counts()) {
        let BlockScore { block, points, most } = *own;
        if state.block.is_some_and(|chosen| chosen != block) {
            continue;
        }
        ui.add_space(gap::S);
        let most = (most / 100).to_string();
        let words = look.t_with("ui.score.part", &[("points", &names::points(points)), ("most", &most)]);
        widget::section_small(ui, &names::block(look.lang, block), &words);
        let own = score.findings.iter().enumerate().filter(|(_, f)| f.block == block);
        let mut any = false;
        for (at, finding) in own {
            any = true;
            read = one(ui, view, state, at, finding).or(read);
        }
        if !any {
            widget::label(ui, Type::Body, p.soft, &look.t("ui.score.nothing"));
        }
    }
    read
}

fn one(ui: &mut Ui, view: &View<'_>, state: &mut ScoreState, at: usize, finding: &Finding) -> Option<Read> {
    let lang = Look::of(ui).lang;
    let rests = !finding.actions.is_empty();
    let open = state.open == Some(at);
    let sentence = prose::sentence(view, lang, finding);
    if row(ui, finding, &sentence, rests, open).clicked() {
        state.open = (!open).then_some(at);
    }
    if open && rests { quotes_ui(ui, view, finding) } else { None }
}

/// One finding as a row that opens.
fn row(ui: &mut Ui, finding: &Finding, sentence: &str, rests: bool, open: bool) -> Response {
    let look = Look::of(ui);
    let p = look.palette;
    let (mark, tone) = match finding.points {
        1.. => (MarkShape::Up, Tone::Gain),
        0 => (MarkShape::Level, Tone::Plain),
        _ => (MarkShape::Down, Tone::Loss),
    };
    let sign = if finding.points > 0 { "+" } else { "" };
    let points = format!("{sign}{}", names::points(finding.points));
    let ink = p.ink_of(tone);
    let earned = widget::galley(ui, Type::SmallStrong, ink, &points, f32::INFINITY);
    let (size, column) = (look.grown(9.0), look.grown(74.0));
    let chevron = if rests { look.grown(20.0) } else { 0.0 };
    let room = (ui.available_width() - column - chevron - 2.0 * gap::M).max(80.0);
    let text = widget::galley(ui, Type::Body, p.ink, sentence, room);
    let turn = rests.then(|| {
        let turn = look.t_with("ui.score.turn", &[("turn", &finding.turn.to_string())]);
        widget::galley(ui, Type::Small, p.faint, &turn, room)
    });
    let below = turn.as_ref().map_or(0.0, |t| t.size().y);
    let height = text.size().y + below + 2.0 * gap::S;
    let sense = if rests { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), sense);
    if ui.is_rect_visible(rect) {
        let lit = rests && (response.hovered() || response.has_focus() || open);
        let (fill, line) = if lit { (p.accent_wash, p.accent) } else { (p.surface, p.line) };
        ui.painter().rect(rect, RADIUS, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        let top = rect.top() + gap::S;
        let middle = top + look.grown(Type::Body.size() * 0.7);
        let at = pos2(rect.left() + gap::M + size / 2.0, middle);
        widget::paint_mark(ui.painter(), mark, at, size, ink);
        let at = pos2(rect.left() + gap::M + size + gap::S, middle - earned.size().y / 2.0);
        ui.painter().galley(at, earned, ink);
        let left = rect.left() + gap::M + column;
        let under = top + text.size().y;
        ui.painter().galley(pos2(left, top), text, p.ink);
        if let Some(turn) = turn {
            ui.painter().galley(pos2(left, under), turn, p.faint);
        }
        if rests {
            let at = pos2(rect.right() - gap::M - size / 2.0, rect.center().y);
            let mark = if open { MarkShape::Level } else { MarkShape::Next };
            widget::paint_mark(ui.painter(), mark, at, size, p.soft);
        }
        keys::focus_ring(ui, &response, RADIUS);
    }
    if response.has_focus() {
        response.scroll_to_me(None);
    }
    let said = format!("{points} {sentence}");
    let kind = if rests { WidgetType::CollapsingHeader } else { WidgetType::Label };
    response.widget_info(|| WidgetInfo::selected(kind, true, open, &said));
    response
}

/// The lines a finding rests on; pressed, one is looked up in the transcript.
fn quotes_ui(ui: &mut Ui, view: &View<'_>, finding: &Finding) -> Option<Read> {
    let look = Look::of(ui);
    let (p, lang) = (look.palette, look.lang);
    let own: Vec<TranscriptLine> = finding.actions.iter().flat_map(|a| view.own_lines(*a, lang)).collect();
    let mut read = None;
    egui::Frame::new()
        .inner_margin(egui::Margin { left: gap::XL as i8, right: gap::M as i8, top: 0, bottom: gap::S as i8 })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = gap::XS;
            for said in own.iter().take(QUOTES) {
                let turn = look.t_with("ui.score.turn", &[("turn", &said.turn.to_string())]);
                let text = prose::quote(view, lang, said);
                let words = look.t_with("ui.score.quote", &[("turn", &turn), ("text", &text)]);
                if widget::cited(ui, Type::Small, &words).clicked() {
                    read = Some(Read::At(said.action));
                }
            }
            if own.len() > QUOTES {
                let count = (own.len() - QUOTES).to_string();
                let words = look.t_with("ui.score.more", &[("count", &count)]);
                widget::label(ui, Type::Small, p.soft, &words);
            }
            if own.is_empty() {
                widget::label(ui, Type::Small, p.soft, &look.t("ui.score.no_quote"));
            }
            let name = look.t("ui.score.transcript");
            if ui.add(Button::new(Weight::Quiet, &name)).clicked() {
                read = Some(Read::All);
            }
        });
    read
}
