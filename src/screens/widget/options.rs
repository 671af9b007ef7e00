//! One of several, as small buttons that run on to the next row; what can't be chosen says why.
use egui::{Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::mark::{self, MarkShape};
use super::{keys, text};
use crate::screens::theme::{Look, RADIUS, Type, gap};

/// One of several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choosable {
    /// What it is.
    pub word: String,
    /// A few words beside it: what it costs.
    pub note: String,
    /// What it means in a sentence, shown under the pointer and read out.
    pub hint: String,
}

/// Small buttons, one of them chosen; returns the one chosen in this frame. `group` is read out before each.
pub fn options(ui: &mut Ui, group: &str, list: &[Choosable], at: Option<usize>) -> Option<usize> {
    let look = Look::of(ui);
    let p = look.palette;
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap::S - 2.0, gap::S - 2.0);
        for (i, option) in list.iter().enumerate() {
            let on = at == Some(i);
            let ink = if on { p.accent } else { p.ink };
            let tick = look.grown(10.0);
            let word = text::galley(ui, Type::Body, ink, &option.word, f32::INFINITY);
            let note = text::galley(ui, Type::Small, p.faint, &option.note, f32::INFINITY);
            let aside = if option.note.is_empty() { 0.0 } else { gap::S + note.size().x };
            let width = 2.0 * gap::M + mark::advance(tick) + word.size().x + aside;
            let size = vec2(width, look.grown(34.0));
            let (rect, response) = ui.allocate_exact_size(size, Sense::click());
            if ui.is_rect_visible(rect) {
                let lit = response.hovered() || response.has_focus();
                let (fill, line) = match (on, lit) {
                    (true, _) => (p.accent_wash, p.accent),
                    (false, true) => (p.accent_wash, p.line),
                    (false, false) => (p.raised, p.line),
                };
                ui.painter().rect(rect, RADIUS, fill, Stroke::new(1.0, line), StrokeKind::Inside);
                let middle = mark::left_of(rect.left() + gap::M, rect.center().y, tick);
                let shape = if on { MarkShape::Check } else { MarkShape::Ring };
                mark::paint(ui.painter(), shape, middle, tick, if on { p.accent } else { p.faint });
                let left = rect.left() + gap::M + mark::advance(tick);
                let right = left + word.size().x + gap::S;
                let top = rect.center().y - word.size().y / 2.0;
                ui.painter().galley(pos2(left, top), word, ink);
                let top = rect.center().y - note.size().y / 2.0;
                ui.painter().galley(pos2(right, top), note, p.faint);
                keys::focus_ring(ui, &response, RADIUS);
            }
            keys::reveal(&response);
            let pieces = [group, &option.word, &option.note, &option.hint];
            let name: Vec<&str> = pieces.into_iter().filter(|s| !s.is_empty()).collect();
            let name = name.join(" ");
            response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, &name));
            if response.clicked() && !on {
                chosen = Some(i);
            }
            if !option.hint.is_empty() {
                response.on_hover_text(&option.hint);
            }
        }
    });
    chosen
}
