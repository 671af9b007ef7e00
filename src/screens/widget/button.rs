//! The one kind of button, in three weights.
use egui::{Response, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, WidgetType, vec2};

use super::mark::{self, MarkShape};
use super::{keys, text};
use crate::screens::theme::{Look, RADIUS, Type, gap};

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do here: at most one on a screen.
    Main,
    /// A thing one can do.
    Plain,
    /// A thing one may do.
    Quiet,
}

/// A button.
#[must_use = "add it to a Ui"]
pub struct Button<'a> {
    kind: ButtonKind,
    text: &'a str,
    note: Option<&'a str>,
    mark: Option<MarkShape>,
    wide: bool,
    enabled: bool,
}

impl<'a> Button<'a> {
    /// A button of a kind.
    pub fn new(kind: ButtonKind, text: &'a str) -> Self {
        Self { kind, text, note: None, mark: None, wide: false, enabled: true }
    }

    /// A second line: what it leads to, or why it can't be pressed.
    pub fn note(mut self, note: &'a str) -> Self {
        self.note = Some(note);
        self
    }

    /// A mark at its left.
    pub fn mark(mut self, mark: MarkShape) -> Self {
        self.mark = Some(mark);
        self
    }

    /// As wide as there is room for.
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// Whether it can be pressed.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let look = Look::of(ui);
        let p = look.palette;
        let (ink, note_ink) = match (self.enabled, self.kind) {
            (false, _) => (p.faint, p.faint),
            (true, ButtonKind::Main) => (p.on_accent, p.on_accent),
            (true, ButtonKind::Plain) => (p.ink, p.soft),
            (true, ButtonKind::Quiet) => (p.soft, p.faint),
        };
        let side = if self.kind == ButtonKind::Quiet { gap::S } else { gap::L };
        let size = look.grown(12.0);
        let indent = self.mark.map_or(0.0, |_| mark::advance(size));
        let room = (ui.available_width() - 2.0 * side - indent).max(40.0);
        let step = if self.kind == ButtonKind::Quiet { Type::Body } else { Type::Strong };
        let name = text::galley(ui, step, ink, self.text, room);
        let note = self.note.map(|note| text::galley(ui, Type::Small, note_ink, note, room));
        let inner = note
            .as_ref()
            .map_or(name.size(), |n| vec2(name.size().x.max(n.size().x), name.size().y + n.size().y));
        let natural = inner.x + indent + 2.0 * side;
        let width = if self.wide { ui.available_width() } else { natural };
        let height = (inner.y + 2.0 * gap::S).max(look.grown(38.0));
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
        if ui.is_rect_visible(rect) {
            let lit = self.enabled && (response.hovered() || response.has_focus());
            let pressed = self.enabled && response.is_pointer_button_down_on();
            let (fill, line) = match (self.kind, lit) {
                (ButtonKind::Main, _) if !self.enabled => (p.sunken, p.line),
                (ButtonKind::Main, true) => {
                    (p.accent.lerp_to_gamma(p.ink, if pressed { 0.3 } else { 0.15 }), p.accent)
                }
                (ButtonKind::Main, false) => (p.accent, p.accent),
                (ButtonKind::Plain, true) => (p.accent_wash, p.accent),
                (ButtonKind::Plain, false) => (p.surface, p.line),
                (ButtonKind::Quiet, true) => (p.accent_wash, p.accent_wash),
                (ButtonKind::Quiet, false) => (egui::Color32::TRANSPARENT, egui::Color32::TRANSPARENT),
            };
            ui.painter().rect(rect, RADIUS, fill, Stroke::new(1.0, line), StrokeKind::Inside);
            // A note belongs under its name, so both start at the left; a lone word stands in the middle.
            let left = if note.is_some() || self.wide && self.kind != ButtonKind::Main {
                rect.left() + side + indent
            } else {
                rect.center().x - (inner.x - indent) / 2.0
            };
            let top = rect.center().y - inner.y / 2.0;
            if let Some(mark) = self.mark {
                let at = mark::left_of(left - indent, top + name.size().y / 2.0, size);
                mark::paint(ui.painter(), mark, at, size, ink);
            }
            let below = top + name.size().y;
            ui.painter().galley(egui::pos2(left, top), name, ink);
            if let Some(note) = note {
                ui.painter().galley(egui::pos2(left, below), note, note_ink);
            }
            keys::focus_ring(ui, &response, RADIUS);
        }
        keys::reveal(&response);
        let full = match self.note {
            Some(note) => format!("{} {note}", self.text),
            None => self.text.to_owned(),
        };
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, self.enabled, &full));
        response
    }
}
