//! A page: what scrolls, and at its foot what one can do, always in sight.
use egui::{Align, Frame, Id, Layout, Rect, ScrollArea, Stroke, Ui, UiBuilder, vec2};

use super::button::{Button, ButtonKind};
use super::mark::MarkShape;
use super::{keys, text};
use crate::screens::theme::{Look, Type, gap};

/// What stands at the foot of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foot {
    /// The way out; nothing where there is none.
    pub out: String,
    /// What stands between them: what was chosen so far.
    pub note: String,
    /// The one thing to do.
    pub main: String,
    /// Whether it can be done.
    pub ready: bool,
}

/// What was pressed at the foot of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FooterPressed {
    /// The way out.
    Out,
    /// The one thing to do.
    Main,
}

/// A page with a foot, over all the room there is. Page Up, Page Down, Home and End scroll it.
pub fn page<R>(
    ui: &mut Ui,
    name: &str,
    foot: &Foot,
    content: impl FnOnce(&mut Ui) -> R,
) -> (R, Option<FooterPressed>) {
    let look = Look::of(ui);
    let p = look.palette;
    let whole = ui.available_rect_before_wrap();
    let one_row = fits(ui, foot, whole.width() - 2.0 * gap::L);
    let row = look.grown(38.0);
    let rows = if one_row { row } else { 2.0 * row + gap::S };
    let high = rows + 2.0 * gap::M;
    let (above, below) = whole.split_top_bottom_at_y(whole.bottom() - high);
    ui.painter().rect_filled(whole, 0.0, p.ground);
    let out = ui.scope_builder(UiBuilder::new().max_rect(above), |ui| scrolled(ui, name, content)).inner;
    ui.painter().rect_filled(below, 0.0, p.surface);
    ui.painter().hline(below.x_range(), below.top(), Stroke::new(1.0, p.line));
    let inner = below.shrink2(vec2(gap::L, gap::M));
    let pressed = ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| foot_ui(ui, foot, one_row)).inner;
    ui.advance_cursor_after_rect(whole);
    (out, pressed)
}

/// What is too high for its room, scrolled by wheel and by keys.
pub fn scrolled<R>(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.available_rect_before_wrap();
    ScrollArea::vertical()
        .id_salt(Id::new(name))
        .auto_shrink(false)
        .max_height(room.height())
        .show(ui, |ui| {
            keys::scroll(ui);
            Frame::new()
                .inner_margin(egui::Margin::symmetric(gap::XL as i8, gap::L as i8))
                .show(ui, content)
                .inner
        })
        .inner
}

fn main_width(ui: &Ui, foot: &Foot) -> f32 {
    text::galley(ui, Type::Strong, Look::of(ui).ink(), &foot.main, f32::INFINITY).size().x + 2.0 * gap::L
}

fn fits(ui: &Ui, foot: &Foot, width: f32) -> bool {
    let look = Look::of(ui);
    if foot.out.is_empty() {
        return true;
    }
    let out = text::galley(ui, Type::Body, look.ink(), &foot.out, f32::INFINITY).size().x;
    out + look.grown(24.0) + 2.0 * gap::S + gap::XL + main_width(ui, foot) <= width
}

fn foot_ui(ui: &mut Ui, foot: &Foot, one_row: bool) -> Option<FooterPressed> {
    let p = Look::of(ui).palette;
    let mut pressed = None;
    let main = Button::new(ButtonKind::Main, &foot.main).enabled(foot.ready);
    let out = Button::new(ButtonKind::Quiet, &foot.out).mark(MarkShape::Back);
    let mut press = |response: egui::Response, what: FooterPressed| {
        if response.clicked() {
            pressed = Some(what);
        }
    };
    if one_row {
        let wide = main_width(ui, foot);
        ui.horizontal(|ui| {
            let whole = ui.available_width();
            if !foot.out.is_empty() {
                press(ui.add(out), FooterPressed::Out);
            }
            let rest = ui.available_width() - wide - gap::L;
            if rest > 80.0 && !foot.note.is_empty() {
                let size = vec2(rest, ui.available_height());
                ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
                    ui.set_max_width(rest);
                    text::line_of(ui, Type::Small, p.soft, &foot.note);
                });
            }
            let used = ui.min_rect().width();
            ui.add_space((whole - used - wide - gap::S).max(0.0));
            press(ui.add(main), FooterPressed::Main);
        });
    } else {
        press(ui.add(main.wide()), FooterPressed::Main);
        if !foot.out.is_empty() {
            press(ui.add(out), FooterPressed::Out);
        }
    }
    pressed
}

/// Two columns side by side where there is room, else one above the other. The left one gets `share` of the width.
pub fn columns<A, B>(
    ui: &mut Ui,
    wide: bool,
    share: f32,
    left: impl FnOnce(&mut Ui) -> A,
    right: impl FnOnce(&mut Ui) -> B,
) -> (A, B) {
    if !wide {
        let first = left(ui);
        return (first, right(ui));
    }
    let room = ui.available_rect_before_wrap();
    let at = room.left() + (room.width() - gap::L) * share;
    let boxed =
        |from: f32, to: f32| Rect::from_min_max(egui::pos2(from, room.top()), egui::pos2(to, room.bottom()));
    let one = UiBuilder::new().id_salt("left").max_rect(boxed(room.left(), at));
    let other = UiBuilder::new().id_salt("right").max_rect(boxed(at + gap::L, room.right()));
    let first = ui.scope_builder(one, left);
    let second = ui.scope_builder(other, right);
    let both = first.response.rect.union(second.response.rect);
    ui.advance_cursor_after_rect(both);
    (first.inner, second.inner)
}

/// What is not to grow wider than it is pleasant to look at, in the middle of its room.
pub fn centred<R>(ui: &mut Ui, widest: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.available_rect_before_wrap();
    let side = ((room.width() - widest) / 2.0).max(0.0);
    let inner = room.shrink2(vec2(side, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner), content).inner
}
