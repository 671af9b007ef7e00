//! A part of the screen that is read: it scrolls with the wheel and with the keys.
use egui::style::ScrollAnimation;
use egui::{Align, EventFilter, Key, ScrollArea, Sense, Ui, WidgetInfo, WidgetType, vec2};

use crate::screens::theme::Look;
use crate::screens::widget::keys;

/// How a page is to be read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ReadingStyle {
    /// It takes the focus, so that the arrow keys turn it at once.
    pub(super) focus: bool,
    /// It begins at its end, and follows it.
    pub(super) at_end: bool,
    /// Its size is not yet known.
    pub(super) settling: bool,
}

/// Shows something to read. The arrow keys turn it while it has the focus; the page keys, Home and End always.
pub(super) fn reading<R>(
    ui: &mut Ui,
    name: &str,
    how: ReadingStyle,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let room = ui.available_rect_before_wrap();
    let page = ui.interact(room, ui.id().with("reading"), Sense::focusable_noninteractive());
    page.widget_info(|| WidgetInfo::labeled(WidgetType::Panel, true, name));
    if how.focus {
        page.request_focus();
    }
    let mut by = 0.0;
    if page.has_focus() {
        let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(page.id, arrows));
        by += turned(ui, [Key::ArrowUp, Key::ArrowDown], Look::of(ui).grown(56.0));
    }
    by += turned(ui, [Key::PageUp, Key::PageDown], room.height() * 0.9);
    by += turned(ui, [Key::Home, Key::End], 1.0e7);
    let out = ScrollArea::vertical().auto_shrink(false).stick_to_bottom(how.at_end).show(ui, |ui| {
        if by != 0.0 {
            ui.scroll_with_delta_animation(vec2(0.0, by), ScrollAnimation::none());
        }
        let out = content(ui);
        if how.at_end && how.settling {
            ui.scroll_to_cursor_animation(Some(Align::BOTTOM), ScrollAnimation::none());
            ui.ctx().request_repaint();
        }
        out
    });
    keys::focus_ring(ui, &page, 4);
    out.inner
}

fn turned(ui: &Ui, [back, on]: [Key; 2], step: f32) -> f32 {
    let by = |key: Key| if keys::struck(ui, key) { step } else { 0.0 };
    by(back) - by(on)
}
