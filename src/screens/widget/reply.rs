//! Numbered replies: pressed with the mouse, with their number, or with the arrow keys and Enter.
use egui::{Align2, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{keys, text};
use crate::screens::theme::{Look, RADIUS, Type, gap};

/// One thing to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReplyItem {
    /// The words.
    pub text: String,
    /// What goes with it: the document shown, the term it changes.
    pub note: Option<String>,
    /// Why it can't be said now.
    pub closed: Option<String>,
}

/// What was done with a list of replies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReplyPick {
    /// The reply that was given.
    pub said: Option<usize>,
    /// The reply that is being looked at: under the pointer, or with the focus.
    pub looked_at: Option<usize>,
}

/// A column of replies.
pub fn replies(ui: &mut Ui, list: &[ReplyItem]) -> ReplyPick {
    let mut chosen = ReplyPick::default();
    ui.spacing_mut().item_spacing.y = gap::S - 2.0;
    for (i, reply) in list.iter().enumerate() {
        let response = row(ui, i + 1, reply);
        if i == 0 {
            keys::way_in(ui, &response);
        }
        if response.clicked() {
            chosen.said = Some(i);
        }
        if response.hovered() || response.has_focus() {
            chosen.looked_at = Some(i);
        }
    }
    if let Some(i) = keys::number(ui, list.len())
        && list[i].closed.is_none()
    {
        chosen.said = Some(i);
    }
    chosen
}

fn row(ui: &mut Ui, number: usize, reply: &ReplyItem) -> Response {
    let look = Look::of(ui);
    let p = look.palette;
    let open = reply.closed.is_none();
    let badge = look.grown(24.0);
    let indent = gap::M + badge + gap::M;
    let room = (ui.available_width() - indent - gap::L).max(80.0);
    let words = text::galley(ui, Type::Body, if open { p.ink } else { p.faint }, &reply.text, room);
    let aside = reply.closed.as_ref().or(reply.note.as_ref());
    let aside = aside.map(|note| text::galley(ui, Type::Small, p.faint, note, room));
    let inner = words.size().y + aside.as_ref().map_or(0.0, |a| a.size().y);
    let height = (inner + 2.0 * gap::S).max(look.grown(24.0) + 2.0 * gap::S + 2.0);
    let sense = if open { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), sense);
    if ui.is_rect_visible(rect) {
        let lit = open && (response.hovered() || response.has_focus());
        let (fill, line) = if lit { (p.accent_wash, p.accent) } else { (p.surface, p.line) };
        ui.painter().rect(rect, RADIUS, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        let square = egui::Rect::from_center_size(
            pos2(rect.left() + gap::M + badge / 2.0, rect.center().y),
            egui::Vec2::splat(badge),
        );
        let (ground, ink) = if lit { (p.accent, p.on_accent) } else { (p.sunken, p.soft) };
        ui.painter().rect_filled(square, 5.0, ground);
        text::paint_centred(
            ui,
            Align2::CENTER_CENTER,
            square.center(),
            Type::SmallStrong,
            ink,
            &number.to_string(),
        );
        let top = rect.center().y - inner / 2.0;
        let below = top + words.size().y;
        ui.painter().galley(pos2(rect.left() + indent, top), words, p.ink);
        if let Some(aside) = aside {
            ui.painter().galley(pos2(rect.left() + indent, below), aside, p.faint);
        }
        keys::focus_ring(ui, &response, RADIUS);
    }
    if response.has_focus() {
        response.scroll_to_me(None);
    }
    let aside = reply.closed.as_deref().or(reply.note.as_deref());
    let name = format!(
        "{number}. {}{}{}",
        reply.text,
        if aside.is_some() { " " } else { "" },
        aside.unwrap_or_default()
    );
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, open, &name));
    response
}
