//! The boxes of the picture: shape by kind, as many words as there is room for, and what is laid over them.
use egui::{Color32, FontFamily, FontId, Painter, Rect, Shape, Stroke, Ui, pos2, vec2};

use super::super::outline::{OutlineModel, cut, words};
use super::super::picture_state::PictureState;
use super::super::shape;
use crate::screens::theme::{Look, Tone};
use crate::screens::widget;
use crate::sim::outline::{EntryKind, NODE_HIGH};

/// How a box is drawn.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Manner {
    /// How far it stands back, because something else is looked at: 0 not at all, 1 wholly.
    pub(super) back: f32,
    /// It is what is looked at.
    pub(super) on: bool,
    /// It is tied to what is looked at.
    pub(super) near: bool,
}

/// From this height on a box has two rows of words, in points at a text size of 100 %.
const TWO_ROWS: f32 = 39.0;
/// From this height on it has one.
const ONE_ROW: f32 = 16.5;

/// Whether boxes have words at a size.
pub(super) fn has_words(look: &Look, zoom: f32) -> bool {
    NODE_HIGH as f32 * zoom >= look.grown(ONE_ROW)
}

/// Whether anything in a box fits what is searched for.
pub(super) fn fits(model: &OutlineModel, entry: usize, wanted: &str) -> bool {
    model.within(entry).into_iter().any(|e| model.matches(e, wanted))
}

/// Paints a box.
pub(super) fn paint(
    ui: &Ui,
    painter: &Painter,
    look: &Look,
    model: &OutlineModel,
    state: &PictureState,
    entry: usize,
    rect: Rect,
    manner: Manner,
) {
    let p = look.palette;
    let kind = model.outline.entries[entry].kind;
    let tone = shape::tone(kind);
    let dim = |ink: Color32| ink.lerp_to_gamma(p.ground, manner.back);
    let (fill, ink, rim) = match kind {
        EntryKind::Person => (p.ink, p.surface, p.ink),
        _ => (p.wash_of(tone), p.ink, p.ink_of(tone)),
    };
    let never = state.coverage && model.never(entry);
    let width = match (manner.on, manner.near) {
        (true, _) => 3.0,
        (_, true) => 2.0,
        _ => (rect.height() * 0.03).clamp(0.8, 1.3),
    };
    let path = shape::outline(kind, rect);
    painter.add(Shape::convex_polygon(path.clone(), dim(fill), Stroke::NONE));
    if never {
        hatched(painter, look, rect, (rect.height() * 0.16).clamp(3.0, 7.0));
        if rect.height() >= look.grown(ONE_ROW) {
            // Words lie on a quiet ground.
            let quiet = rect.shrink2(vec2(rect.height() * 0.16, rect.height() * 0.14));
            painter.rect_filled(quiet, 4.0, dim(fill));
        }
    }
    let closed: Vec<_> = path.iter().chain(path.first()).copied().collect();
    let stroke = Stroke::new(width, dim(rim));
    if never {
        painter.extend(Shape::dashed_line(&closed, stroke, 5.0, 3.0));
    } else {
        painter.add(Shape::closed_line(path, stroke));
    }
    if kind == EntryKind::Document && rect.height() > 12.0 {
        let c = rect.height() * 0.34;
        let fold = vec![
            pos2(rect.right() - c, rect.top()),
            pos2(rect.right() - c, rect.top() + c),
            pos2(rect.right(), rect.top() + c),
        ];
        painter.add(Shape::line(fold, Stroke::new(1.0, dim(rim))));
    }
    words_ui(ui, painter, look, model, state, entry, rect, (dim(ink), dim(p.soft)));
    overlays(painter, look, model, state, entry, rect, manner.back > 0.0);
}

/// As many words as there is room for.
fn words_ui(
    ui: &Ui,
    painter: &Painter,
    look: &Look,
    model: &OutlineModel,
    state: &PictureState,
    entry: usize,
    rect: Rect,
    (ink, soft): (Color32, Color32),
) {
    let e = &model.outline.entries[entry];
    let high = rect.height();
    if high < look.grown(ONE_ROW) {
        return;
    }
    let side = high * if e.kind == EntryKind::Interest { 0.36 } else { 0.24 };
    let room = rect.width() - 2.0 * side;
    // Half points: a font of its own for every size would fill the memory of the screen.
    let font = |size: f32| FontId::new((size * 2.0).round() / 2.0, FontFamily::Proportional);
    let label = words::label(look, model, entry);
    let two = high >= look.grown(TWO_ROWS);
    if !two {
        let size = (high * 0.52).clamp(look.grown(9.5), look.grown(13.5));
        let galley = cut(ui, font(size), ink, &label, room);
        let at = pos2(rect.left() + side, rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, ink);
        return;
    }
    let galley = cut(ui, font(high * 0.3), ink, &label, room);
    let reach = match state.coverage.then(|| model.share(entry)).flatten() {
        Some(0) => look.t("ui.outline.never_short"),
        Some(share) => words::per_cent(share),
        None => String::new(),
    };
    let end = cut(ui, font(high * 0.235), soft, &reach, room);
    let caption = format!("{} · {}", words::kind(look, e.kind), e.id);
    let caption = if e.kind == EntryKind::Person { String::new() } else { caption };
    let caption_room = room - end.size().x - if reach.is_empty() { 0.0 } else { 6.0 };
    let below = cut(ui, font(high * 0.235), soft, &caption, caption_room);
    let both = galley.size().y + if caption.is_empty() { 0.0 } else { below.size().y };
    let top = rect.center().y - both / 2.0;
    let under = top + galley.size().y;
    painter.galley(pos2(rect.left() + side, top), galley, ink);
    painter.galley(pos2(rect.right() - side - end.size().x, under), end, soft);
    painter.galley(pos2(rect.left() + side, under), below, soft);
}

/// Problems, reach and policies.
fn overlays(
    painter: &Painter,
    look: &Look,
    model: &OutlineModel,
    state: &PictureState,
    entry: usize,
    rect: Rect,
    back: bool,
) {
    let p = look.palette;
    let seen = model.seen(entry);
    let thick = (rect.height() * 0.09).clamp(1.5, 5.0);
    if state.coverage
        && let Some(share) = model.share(entry)
        && share > 0
    {
        let track = Rect::from_min_max(pos2(rect.left(), rect.bottom() - thick), rect.max)
            .shrink2(vec2(rect.height() * 0.3, 0.0));
        painter.rect_filled(track, 1.0, p.sunken);
        let full = track.with_max_x(track.left() + (track.width() * f32::from(share) / 1000.0).max(1.5));
        let ink = if back { p.faint } else { p.accent };
        painter.rect_filled(full, 1.0, ink);
    }
    if state.policies
        && let (Some(seen), Some(coverage)) = (seen, &model.coverage)
        && rect.height() >= 12.0
    {
        let strip = Rect::from_min_max(rect.min, pos2(rect.right(), rect.top() + thick))
            .shrink2(vec2(rect.height() * 0.38, 0.0));
        cells(painter, look, strip, coverage.policies.len(), &seen.by);
    }
    if state.policies && seen.is_some_and(|s| s.by.len() == 1) {
        let r = (rect.height() * 0.2).clamp(4.0, 10.0);
        let at = pos2(rect.left(), rect.top());
        painter.circle(at, r, p.surface, Stroke::new(1.4, p.note));
        painter.circle_filled(at, r * 0.4, p.note);
    }
    if state.problems
        && let Some((level, _)) = model.worst(entry)
    {
        let (mark, tone, _) = words::level(look, level);
        let r = (rect.height() * 0.22).clamp(4.5, 11.0);
        let at = pos2(rect.right() - r * 0.4, rect.top() + r * 0.1);
        let ink = p.ink_of(tone);
        painter.circle(at, r, p.surface, Stroke::new(1.2, ink));
        widget::paint_mark(painter, mark, at, r * 1.15, ink);
    }
}

/// A cell a policy: full where it came here.
pub(super) fn cells(painter: &Painter, look: &Look, strip: Rect, count: usize, by: &[usize]) {
    let p = look.palette;
    let wide = strip.width() / count.max(1) as f32;
    for i in 0..count {
        let left = strip.left() + wide * i as f32;
        let cell = Rect::from_min_max(pos2(left, strip.top()), pos2(left + wide * 0.78, strip.bottom()));
        let came = by.contains(&i);
        let fill = if came { p.accent } else { p.surface };
        painter.rect(cell, 0.5, fill, Stroke::new(0.6, p.accent), egui::StrokeKind::Inside);
    }
}

/// Slanting lines over a box: nobody came here.
pub(super) fn hatched(painter: &Painter, look: &Look, rect: Rect, apart: f32) {
    let painter = painter.with_clip_rect(painter.clip_rect().intersect(rect.shrink(1.0)));
    let stroke = Stroke::new(1.0, look.palette.ink_of(Tone::Loss).gamma_multiply(0.55));
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        painter.line_segment([pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())], stroke);
        x += apart.max(2.0) * 1.4;
    }
}
