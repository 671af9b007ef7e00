//! A page that scrolls: with the wheel, with whatever has the focus, and with the page keys.
use egui::{Key, ScrollArea, Ui, vec2};

use super::card::column;

/// A page of readable width that scrolls; Page Up, Page Down, Home and End move it.
pub fn pane<R>(ui: &mut Ui, name: &str, widest: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    // In a page that scrolls already there is no end to the room.
    let most = ui.available_height().min(ui.ctx().content_rect().height());
    ScrollArea::vertical()
        .id_salt(name)
        .auto_shrink(false)
        .max_height(most)
        .show(ui, |ui| {
            page_keys(ui, most);
            column(ui, widest, content)
        })
        .inner
}

/// Lets Page Up, Page Down, Home and End move the scroll area around, of a height.
pub fn page_keys(ui: &Ui, height: f32) {
    let by = stepped(ui, height);
    if by != 0.0 {
        ui.scroll_with_delta(vec2(0.0, by));
    }
}

/// How far the keys move a page of a height: below zero is further down.
fn stepped(ui: &Ui, height: f32) -> f32 {
    const FAR: f32 = 1.0e6;
    let focused = ui.memory(|m| m.focused());
    if focused.is_some_and(|id| egui::TextEdit::load_state(ui.ctx(), id).is_some()) {
        return 0.0;
    }
    let page = height * 0.85;
    let keys = [(Key::PageDown, -page), (Key::PageUp, page), (Key::End, -FAR), (Key::Home, FAR)];
    ui.input(|i| {
        let pressed = keys.iter().filter(|(key, _)| !i.modifiers.any() && i.key_pressed(*key));
        pressed.map(|(_, by)| by).sum()
    })
}
