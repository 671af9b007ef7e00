//! Chooses a level of an issue: a step down, the level, a step up.
use egui::{Align2, Key, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::keys;
use super::mark::{self, MarkShape};
use super::text;
use crate::screens::theme::{Look, RADIUS, Type, gap};

/// A stepper over `levels`; returns the level chosen in this frame. Arrow keys step while it has the focus.
pub fn stepper(ui: &mut Ui, name: &str, levels: &[String], at: usize, width: f32) -> Option<usize> {
    let look = Look::of(ui);
    let p = look.palette;
    let side = look.grown(32.0);
    let level = levels.get(at).map_or("", String::as_str);
    // A level in one word stands large; one that is a whole clause gets the rows it needs.
    let room = (width - 2.0 * side - gap::S).max(look.grown(40.0));
    let mut words = text::galley(ui, Type::Body, p.ink, level, f32::INFINITY);
    if words.size().x > room {
        words = text::galley(ui, Type::Small, p.ink, level, room);
    }
    let height = (words.size().y + look.grown(14.0)).max(look.grown(40.0));
    let (rect, whole) = ui.allocate_exact_size(vec2(width, height), Sense::focusable_noninteractive());
    let mut chosen = None;
    let (down, up) = (at.checked_sub(1), Some(at + 1).filter(|l| *l < levels.len()));
    if whole.has_focus() {
        ui.memory_mut(|m| {
            m.set_focus_lock_filter(
                whole.id,
                egui::EventFilter { horizontal_arrows: true, ..Default::default() },
            );
        });
        let (left, right) = ui.input(|i| (i.key_pressed(Key::ArrowLeft), i.key_pressed(Key::ArrowRight)));
        chosen = if left { down } else { chosen };
        chosen = if right { up } else { chosen };
    }
    ui.painter().rect(rect, RADIUS, p.raised, Stroke::new(1.0, p.line), StrokeKind::Inside);
    for (mark, target, key) in
        [(MarkShape::Back, down, "ui.step.less"), (MarkShape::Next, up, "ui.step.more")]
    {
        let left = if mark == MarkShape::Back { rect.left() } else { rect.right() - side };
        let area = Rect::from_min_size(pos2(left, rect.top()), vec2(side, height));
        let sense = if target.is_some() { Sense::click() } else { Sense::hover() };
        let response = ui.interact(area, whole.id.with(key), sense);
        let lit = target.is_some() && (response.hovered() || response.has_focus());
        if lit {
            ui.painter().rect_filled(area.shrink(2.0), RADIUS - 2, p.accent_wash);
        }
        let ink = match (target, lit) {
            (None, _) => p.line,
            (_, true) => p.accent,
            (_, false) => p.soft,
        };
        mark::paint(ui.painter(), mark, area.center(), look.grown(12.0), ink);
        if response.clicked() {
            chosen = target;
        }
        keys::focus_ring(ui, &response, RADIUS);
        let what = look.t_with(key, &[("name", name)]);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, target.is_some(), &what));
    }
    let room = rect.shrink2(vec2(side, 0.0));
    ui.painter().with_clip_rect(room).galley(
        Align2::CENTER_CENTER.anchor_size(room.center() - vec2(0.0, 3.0), words.size()).min,
        words,
        p.ink,
    );
    pip_line(ui, room, levels.len(), at);
    keys::focus_ring(ui, &whole, RADIUS);
    whole.widget_info(|| {
        let mut info = WidgetInfo::slider(true, at as f64, name);
        info.typ = WidgetType::Slider;
        info.current_text_value = Some(level.to_owned());
        info
    });
    chosen
}

/// A thin row of marks under the word: how many levels there are, and which this is.
fn pip_line(ui: &Ui, room: Rect, count: usize, at: usize) {
    let p = Look::of(ui).palette;
    if !(2..=12).contains(&count) {
        return;
    }
    let step = gap::S;
    let left = room.center().x - step * (count - 1) as f32 / 2.0;
    for i in 0..count {
        let here = pos2(left + step * i as f32, room.bottom() - 6.5);
        if i == at {
            ui.painter().rect_filled(Rect::from_center_size(here, vec2(6.0, 2.5)), 1.0, p.accent);
        } else {
            ui.painter().circle_filled(here, 1.0, p.faint);
        }
    }
}
