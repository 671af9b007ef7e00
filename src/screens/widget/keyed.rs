//! A button that a letter presses too: the letter stands on it, as on a key.
use egui::{Align2, Key, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::mark::{self, MarkShape};
use super::{keys, text};
use crate::screens::theme::{Look, RADIUS, Type, gap};

/// A move: what it is called, what there is to know about it, the key that makes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keyed {
    /// What it is called.
    pub text: String,
    /// What it does, or why it can't be done now.
    pub note: Option<String>,
    /// The key that makes it.
    pub key: Option<Key>,
    /// The key is heard elsewhere; the button only tells of it.
    pub told: bool,
    /// A mark at its left.
    pub mark: Option<MarkShape>,
    /// The one thing to do here.
    pub main: bool,
    /// It can't be done now.
    pub closed: bool,
}

/// How high a button would be in a width.
#[must_use]
pub fn keyed_height(ui: &Ui, width: f32, keyed: &Keyed) -> f32 {
    let look = Look::of(ui);
    let room = room(&look, width, keyed);
    let name = text::galley(ui, step(keyed), look.ink(), &keyed.text, room);
    let note = keyed.note.as_ref();
    let note = note.map_or(0.0, |n| text::galley(ui, Type::Small, look.ink(), n, room).size().y);
    (name.size().y + note + 2.0 * gap::S).max(look.grown(38.0))
}

/// A button in a width and at least so high; says whether it was pressed, with the mouse or with its key.
pub fn keyed(ui: &mut Ui, width: f32, least: f32, keyed: &Keyed) -> bool {
    let look = Look::of(ui);
    let p = look.palette;
    let (ink, soft) = match (keyed.closed, keyed.main) {
        (true, _) => (p.faint, p.faint),
        (false, true) => (p.on_accent, p.on_accent),
        (false, false) => (p.ink, p.soft),
    };
    let room = room(&look, width, keyed);
    let name = text::galley(ui, step(keyed), ink, &keyed.text, room);
    let note = keyed.note.as_ref();
    let note = note.map(|n| text::galley(ui, Type::Small, soft, n, room));
    let inner = name.size().y + note.as_ref().map_or(0.0, |n| n.size().y);
    let height = keyed_height(ui, width, keyed).max(least);
    let sense = if keyed.closed { Sense::hover() } else { Sense::click() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
    if ui.is_rect_visible(rect) {
        let lit = !keyed.closed && (response.hovered() || response.has_focus());
        let (fill, line) = match (keyed.main, lit) {
            _ if keyed.closed => (p.ground, p.line),
            (true, true) => (p.accent.lerp_to_gamma(p.ink, 0.15), p.accent),
            (true, false) => (p.accent, p.accent),
            (false, true) => (p.accent_wash, p.accent),
            (false, false) => (p.surface, p.line),
        };
        ui.painter().rect(rect, RADIUS, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        let (size, top) = (mark_size(&look), rect.center().y - inner / 2.0);
        let mut left = rect.left() + gap::M;
        if let Some(mark) = keyed.mark {
            let at = mark::left_of(left, top + name.size().y / 2.0, size);
            mark::paint(ui.painter(), mark, at, size, ink);
            left += mark::advance(size);
        }
        let below = top + name.size().y;
        ui.painter().galley(pos2(left, top), name, ink);
        if let Some(note) = note {
            ui.painter().galley(pos2(left, below), note, soft);
        }
        if let Some(key) = keyed.key {
            cap(ui, rect, key, soft, if keyed.main { p.on_accent } else { p.line });
        }
        keys::focus_ring(ui, &response, RADIUS);
    }
    if response.has_focus() {
        response.scroll_to_me(None);
    }
    let full = match &keyed.note {
        Some(note) => format!("{} {note}", keyed.text),
        None => keyed.text.clone(),
    };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, !keyed.closed, &full));
    let struck = !keyed.closed && !keyed.told && keyed.key.is_some_and(|key| keys::struck(ui, key));
    struck || !keyed.closed && response.clicked()
}

/// Buttons in columns of one width, each row as high as its highest; says which was pressed.
pub fn keyed_grid(ui: &mut Ui, columns: usize, list: &[Keyed]) -> Option<usize> {
    let mut pressed = None;
    let space = gap::S - 2.0;
    let width = ((ui.available_width() - space * (columns - 1) as f32) / columns as f32).floor();
    for (row, some) in list.chunks(columns).enumerate() {
        let high = some.iter().map(|k| keyed_height(ui, width, k)).fold(0.0, f32::max);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space;
            for (i, one) in some.iter().enumerate() {
                if keyed(ui, width, high, one) {
                    pressed = Some(row * columns + i);
                }
            }
        });
    }
    pressed
}

fn step(keyed: &Keyed) -> Type {
    if keyed.main || keyed.note.is_some() { Type::Strong } else { Type::Body }
}

fn mark_size(look: &Look) -> f32 {
    look.grown(12.0)
}

/// The width that the words have.
fn room(look: &Look, width: f32, keyed: &Keyed) -> f32 {
    let mark = keyed.mark.map_or(0.0, |_| mark::advance(mark_size(look)));
    let cap =
        keyed.key.map_or(0.0, |k| look.grown(13.0 + 9.0 * name(look, k).chars().count() as f32) + gap::S);
    (width - 2.0 * gap::M - mark - cap).max(40.0)
}

/// What stands on a key.
fn name(look: &Look, key: Key) -> String {
    match key {
        Key::Space => look.t("ui.keys.space"),
        key => key.name().to_owned(),
    }
}

/// The key itself, at the right.
fn cap(ui: &Ui, rect: Rect, key: Key, ink: egui::Color32, line: egui::Color32) {
    let look = Look::of(ui);
    let word = text::galley(ui, Type::Small, ink, &name(&look, key), f32::INFINITY);
    let size = vec2((word.size().x + look.grown(10.0)).max(look.grown(20.0)), look.grown(20.0));
    let area = Align2::RIGHT_CENTER.anchor_size(pos2(rect.right() - gap::S, rect.center().y), size);
    ui.painter().rect_stroke(area, 4.0, Stroke::new(1.0, line), StrokeKind::Inside);
    let at = Align2::CENTER_CENTER.anchor_size(area.center(), word.size()).min;
    ui.painter().galley(at, word, ink);
}
