//! The keyboard: a focus that is seen, arrows that find their way, number keys that answer.
use egui::{FocusDirection, Key, Modifiers, Response, Stroke, StrokeKind, Ui};

use crate::screens::theme::Look;

/// Draws the ring around what has the focus.
pub fn focus_ring(ui: &Ui, response: &Response, radius: u8) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, Look::of(ui).palette.accent);
        ui.painter().rect_stroke(
            response.rect.expand(2.0),
            radius.saturating_add(2),
            stroke,
            StrokeKind::Outside,
        );
    }
}

/// Lets the first arrow key find a way in when nothing has the focus yet.
pub fn way_in(ui: &Ui, first: &Response) {
    if ui.is_enabled()
        && ui.memory(|m| m.focused().is_none())
        && pressed(ui, &[Key::ArrowDown, Key::ArrowRight, Key::Home])
    {
        first.request_focus();
        // The key has done its work; it doesn't also step on to the next one.
        ui.memory_mut(|m| m.move_focus(FocusDirection::None));
    }
}

/// Which of the number keys 1 to 9 was pressed, counted from 0; nothing while somebody is typing, nor beneath a drawer.
#[must_use]
pub fn number(ui: &Ui, count: usize) -> Option<usize> {
    const KEYS: [Key; 9] =
        [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    if is_typing(ui) || !ui.is_enabled() {
        return None;
    }
    ui.input_mut(|i| KEYS.iter().take(count).position(|key| i.consume_key(Modifiers::NONE, *key)))
}

/// Scrolls what has just got the focus into sight.
pub fn reveal(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// Lets Page Up, Page Down, Home and End move what is scrolled; to be called within the scroll area. Whatever has the
/// focus and knows these keys itself comes first.
pub fn scroll(ui: &Ui) {
    if !ui.is_enabled()
        || is_typing(ui)
        || ui.memory(|m| m.focused().is_some()) && pressed(ui, &[Key::Home, Key::End])
    {
        return;
    }
    let page = ui.clip_rect().height() * 0.85;
    let far = 1.0e6;
    let by = [(Key::PageDown, -page), (Key::PageUp, page), (Key::End, -far), (Key::Home, far)];
    for (key, delta) in by {
        if pressed(ui, &[key]) {
            let still = egui::style::ScrollAnimation::none();
            ui.scroll_with_delta_animation(egui::vec2(0.0, delta), still);
        }
    }
}

/// Whether one of these keys was pressed, without anything held down with it.
fn pressed(ui: &Ui, keys: &[Key]) -> bool {
    ui.input(|i| !i.modifiers.any() && keys.iter().any(|key| i.key_pressed(*key)))
}

/// Whether Escape was pressed; nothing while somebody is typing.
#[must_use]
pub fn escaped(ui: &Ui) -> bool {
    struck(ui, Key::Escape)
}

/// Whether a key was pressed that does something wherever one is; nothing while somebody is typing, nor beneath a
/// drawer.
#[must_use]
pub fn struck(ui: &Ui, key: Key) -> bool {
    ui.is_enabled() && !is_typing(ui) && ui.input_mut(|i| i.consume_key(Modifiers::NONE, key))
}

/// Whether a text field has the focus.
fn is_typing(ui: &Ui) -> bool {
    let focused = ui.memory(|m| m.focused());
    focused.is_some_and(|id| egui::TextEdit::load_state(ui.ctx(), id).is_some())
}
