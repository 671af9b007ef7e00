//! People as cards to choose among: face, name, position, and how things stand with them, in words and marks.
use std::sync::Arc;

use egui::{
    Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2,
    vec2,
};

use super::mark::{self, MarkShape};
use super::{face, keys, text};
use crate::screens::theme::{CARD_RADIUS, Look, Tone, Type, gap};

/// Somebody on a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonCard {
    /// Whose portrait.
    pub portrait: String,
    /// Which face.
    pub mood: String,
    /// The name.
    pub name: String,
    /// The position in the firm.
    pub title: String,
    /// How things stand, a line each.
    pub lines: Vec<(MarkShape, Tone, String)>,
    /// The key that chooses it, counted from 1.
    pub number: Option<usize>,
    /// It is chosen.
    pub on: bool,
    /// Several can be chosen together.
    pub several: bool,
    /// They can't be met: the card stands back.
    pub back: bool,
}

/// Where the words of a card go, for a width.
struct Laid {
    name: Arc<Galley>,
    title: Arc<Galley>,
    lines: Vec<Arc<Galley>>,
    face: f32,
    height: f32,
}

impl PersonCard {
    fn laid(&self, ui: &Ui, width: f32) -> Laid {
        let look = Look::of(ui);
        let p = look.palette;
        let face = look.grown(48.0);
        let corner = look.grown(22.0);
        let beside = (width - 2.0 * gap::M - face - gap::M - corner).max(40.0);
        let ink = if self.back { p.soft } else { p.ink };
        let name = text::galley(ui, Type::Strong, ink, &self.name, beside);
        let title = text::galley(ui, Type::Small, p.soft, &self.title, beside + corner);
        let room = width - 2.0 * gap::M - mark::advance(look.grown(10.0));
        let lines: Vec<_> = self
            .lines
            .iter()
            .map(|(_, tone, words)| text::galley(ui, Type::Small, p.ink_of(*tone), words, room.max(40.0)))
            .collect();
        let head = (name.size().y + title.size().y).max(face);
        let below: f32 = lines.iter().map(|l| l.size().y + 2.0).sum();
        let between = if lines.is_empty() { 0.0 } else { gap::S };
        Laid { name, title, lines, face, height: 2.0 * gap::M + head + between + below }
    }

    /// The height that it needs for a width.
    #[must_use]
    pub fn height(&self, ui: &Ui, width: f32) -> f32 {
        self.laid(ui, width).height
    }

    /// Draws it; a click chooses it.
    pub fn show(&self, ui: &mut Ui, size: Vec2) -> Response {
        let laid = self.laid(ui, size.x);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect, &laid, response.hovered() || response.has_focus());
            keys::focus_ring(ui, &response, CARD_RADIUS);
        }
        keys::reveal(&response);
        let kind = if self.several { WidgetType::Checkbox } else { WidgetType::RadioButton };
        let mut said = vec![self.name.as_str(), self.title.as_str()];
        said.extend(self.lines.iter().map(|(_, _, words)| words.as_str()));
        let said = said.join(" ");
        response.widget_info(|| WidgetInfo::selected(kind, true, self.on, &said));
        response
    }

    fn paint(&self, ui: &Ui, rect: Rect, laid: &Laid, lit: bool) {
        let look = Look::of(ui);
        let p = look.palette;
        let painter = ui.painter();
        let fill = match (self.on, lit, self.back) {
            (true, ..) | (_, true, _) => p.accent_wash,
            (.., true) => p.ground,
            _ => p.surface,
        };
        let line = if self.on {
            Stroke::new(2.0, p.accent)
        } else {
            Stroke::new(1.0, if lit { p.accent } else { p.line })
        };
        painter.rect(rect, CARD_RADIUS, fill, line, StrokeKind::Inside);
        let inner = rect.shrink(gap::M);
        let square = Rect::from_min_size(inner.min, vec2(laid.face, laid.face));
        face::paint(ui, square, &self.portrait, &self.mood);
        let words = laid.name.size().y + laid.title.size().y;
        let head = words.max(laid.face);
        let left = square.right() + gap::M;
        let top = inner.top() + (head - words) / 2.0;
        painter.galley(pos2(left, top), laid.name.clone(), p.ink);
        painter.galley(pos2(left, top + laid.name.size().y), laid.title.clone(), p.soft);
        let mut top = inner.top() + head + gap::S;
        let size = look.grown(10.0);
        for ((shape, tone, _), words) in self.lines.iter().zip(&laid.lines) {
            let middle = top + look.grown(Type::Small.size()) * 0.72;
            let ink = p.ink_of(*tone);
            mark::paint(painter, *shape, mark::left_of(inner.left(), middle, size), size, ink);
            let at = pos2(inner.left() + mark::advance(size), top);
            painter.galley(at, words.clone(), ink);
            top += words.size().y + 2.0;
        }
        let corner = look.grown(18.0);
        let at = pos2(rect.right() - gap::S - corner / 2.0, rect.top() + gap::S + corner / 2.0);
        if self.on {
            painter.circle_filled(at, corner / 2.0, p.accent);
            mark::paint(painter, MarkShape::Check, at, corner * 0.5, p.on_accent);
        } else if let Some(number) = self.number {
            let square = Rect::from_center_size(at, vec2(corner, corner));
            painter.rect_filled(square, 5.0, p.sunken);
            let anchor = egui::Align2::CENTER_CENTER;
            text::paint_centred(ui, anchor, at, Type::Small, p.faint, &number.to_string());
        }
    }
}

/// Cells of equal width in as many columns as fit, each row as high as its highest cell.
pub fn grid(
    ui: &mut Ui,
    count: usize,
    narrowest: f32,
    most: usize,
    height: impl Fn(&Ui, usize, f32) -> f32,
    mut cell: impl FnMut(&mut Ui, usize, Vec2),
) {
    let between = gap::M;
    let width = ui.available_width();
    let columns = (((width + between) / (narrowest + between)) as usize).clamp(1, most.min(count).max(1));
    let wide = ((width - between * (columns - 1) as f32) / columns as f32).floor();
    for row in (0..count).step_by(columns) {
        let last = (row + columns).min(count);
        let high = (row..last).map(|i| height(ui, i, wide)).fold(0.0, f32::max);
        let (area, _) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
        for i in row..last {
            let left = area.left() + (i - row) as f32 * (wide + between);
            let rect = Rect::from_min_size(pos2(left, area.top()), vec2(wide, high));
            ui.scope_builder(UiBuilder::new().id_salt(("cell", i)).max_rect(rect), |ui| {
                cell(ui, i, rect.size());
            });
        }
        if last < count {
            ui.add_space((between - ui.spacing().item_spacing.y).max(0.0));
        }
    }
}
