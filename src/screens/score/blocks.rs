//! The total, the triad, and the blocks as bars to choose from.
use egui::{Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::ScoreState;
use crate::prose::{names, transcript_line};
use crate::screens::theme::{Look, RADIUS, Tone, Type, gap};
use crate::screens::widget::{self, keys};
use crate::sim::score::triad::triad;
use crate::sim::score::{BlockScore, Score};
use crate::sim::view::View;

/// The points in all, and the same by the triad: the right people, the right words, the right thing.
pub(super) fn total_ui(ui: &mut Ui, view: &View<'_>, score: &Score) {
    let look = Look::of(ui);
    let (p, lang) = (look.palette, look.lang);
    widget::label(ui, Type::Small, p.soft, view.title().get(lang));
    let total = names::points(score.total);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap::M;
        widget::label(ui, Type::Display, p.ink, &total);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(look.grown(12.0));
            widget::label(ui, Type::Body, p.soft, &look.t("ui.score.of_hundred"));
            if let Some(outcome) = view.outcome() {
                widget::label(ui, Type::Small, p.soft, &transcript_line::outcome(lang, outcome));
            }
        });
    });
    let keys = ["ui.score.people", "ui.score.words", "ui.score.thing"];
    ui.spacing_mut().item_spacing.y = gap::XS;
    for (key, part) in keys.into_iter().zip(triad(score)) {
        let (points, most) = (names::points(part.points), (part.most / 100).to_string());
        let name = look.t(key);
        let words = look.t_with("ui.score.part", &[("points", &points), ("most", &most)]);
        let share = part.points as f32 / part.most.max(1) as f32;
        ui.add_space(gap::XS);
        widget::section_small(ui, &name, &words);
        widget::meter(ui, Tone::Accent, share, &name);
    }
}

/// Every block; one of them can be chosen, and shows its findings alone.
pub(super) fn blocks_ui(ui: &mut Ui, score: &Score, state: &mut ScoreState) {
    let look = Look::of(ui);
    widget::section(ui, &look.t("ui.score.blocks"), None);
    ui.spacing_mut().item_spacing.y = gap::XS;
    for own in score.card.blocks.iter().filter(|b| b.counts()) {
        let block = own.block;
        let on = state.block == Some(block);
        if row(ui, own, on).clicked() {
            // Pressed again, it lets go, and all findings are shown.
            state.block = (!on).then_some(block);
            state.open = None;
        }
    }
}

fn row(ui: &mut Ui, own: &BlockScore, on: bool) -> Response {
    let look = Look::of(ui);
    let p = look.palette;
    let BlockScore { block, points, most } = *own;
    let name = names::block(look.lang, block);
    let words = if most == 0 {
        names::points(points)
    } else {
        let most = (most / 100).to_string();
        look.t_with("ui.score.part", &[("points", &names::points(points)), ("most", &most)])
    };
    let tone = if points < 0 { Tone::Loss } else { Tone::Gain };
    let value = widget::galley(ui, Type::Small, p.soft, &words, f32::INFINITY);
    let room = ui.available_width() - 2.0 * gap::S - value.size().x - gap::M;
    let step = if on { Type::Strong } else { Type::Body };
    let label = widget::galley(ui, step, p.ink, &name, room.max(60.0));
    let bar = look.grown(6.0);
    let height = label.size().y + bar + gap::S + gap::XS;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    if ui.is_rect_visible(rect) {
        let lit = response.hovered() || response.has_focus();
        if on || lit {
            let line = if on { p.accent } else { p.line };
            let edge = Stroke::new(1.0, line);
            ui.painter().rect(rect, RADIUS, p.accent_wash, edge, StrokeKind::Inside);
        }
        let inner = rect.shrink2(vec2(gap::S, gap::XS));
        let middle = inner.top() + label.size().y / 2.0;
        let at = pos2(inner.right() - value.size().x, middle - value.size().y / 2.0);
        ui.painter().galley(inner.min, label, p.ink);
        ui.painter().galley(at, value, p.soft);
        let track = egui::Rect::from_min_max(pos2(inner.left(), inner.bottom() - bar), inner.max);
        ui.painter().rect_filled(track, bar / 2.0, p.sunken);
        let share = (points.abs() as f32 / most.max(points.abs()).max(1) as f32).clamp(0.0, 1.0);
        if share > 0.0 {
            let mut full = track;
            full.set_width((track.width() * share).max(bar));
            ui.painter().rect_filled(full, bar / 2.0, p.ink_of(tone));
        }
        keys::focus_ring(ui, &response, RADIUS);
    }
    let said = format!("{name} {words}");
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, on, &said));
    response
}
