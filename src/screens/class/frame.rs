//! What stands around a class's pages: where one is, the way on and back, and the keys of a presenter's clicker.
use egui::{
    CentralPanel, FocusDirection, Frame, Key, Layout, Margin, Panel, ScrollArea, Stroke, Ui, UiBuilder, vec2,
};

use super::{ClassModel, OpenClass, Slide, contents, spoiler_free, spoilers};
use crate::prose::class as words;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape, keys};

/// The room that a page is laid out for, in points at 100 %: what is larger is magnified.
const DESIGNED: egui::Vec2 = vec2(1000.0, 560.0);

/// Draws it.
pub(super) fn frame_ui(ui: &mut Ui, model: &mut ClassModel) -> Option<Intent> {
    let Some(shown) = &mut model.shown else {
        return None;
    };
    by_keys(ui, shown);
    let mut close = keys::escaped(ui) && {
        let at_contents = shown.page.is_none();
        shown.page = None;
        at_contents
    };
    foot(ui, shown, &mut close);
    let look = Look::of(ui);
    let ground = Frame::new().fill(look.palette.ground);
    let mut intent = None;
    CentralPanel::default().frame(ground).show(ui, |ui| {
        if let Some(notice) = &model.notice
            && widget::banner(ui, MarkShape::Alert, Tone::Loss, notice).clicked()
        {
            intent = Some(Intent::Dismiss);
        }
        let room = ui.available_rect_before_wrap();
        let by = (room.width() / DESIGNED.x).min(room.height() / DESIGNED.y);
        // In eighths: whatever is laid out then begins on a whole fraction of a point.
        let by = ((by * 8.0).floor() / 8.0).clamp(1.0, 4.0);
        Look::magnified(ui, by, |ui| page(ui, shown));
    });
    if close {
        // Back to the choice of a folder; what was read is read again, as it may have changed.
        model.shown = None;
    }
    intent
}

/// One page, in a column of its own that scrolls where it must.
fn page(ui: &mut Ui, shown: &mut OpenClass) {
    let slides = shown.slides();
    let slide = shown.page.and_then(|at| slides.get(at).copied());
    let look = Look::of(ui);
    ScrollArea::vertical().id_salt(("class", shown.section, shown.page)).auto_shrink(false).show(ui, |ui| {
        if shown.page.is_some() {
            by_arrows(ui, &look);
        }
        let room = ui.available_rect_before_wrap();
        let side = ((room.width() - look.grown(1080.0)) / 2.0).max(look.grown(gap::XL));
        let mut rect = room.shrink2(vec2(side, 0.0));
        rect.min.y += look.grown(gap::L);
        ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
            ui.spacing_mut().item_spacing.y = look.grown(gap::S);
            match slide {
                None => {
                    contents::contents_ui(ui, shown);
                }
                Some(slide) => slide_ui(ui, &look, shown, slide),
            }
            ui.add_space(look.grown(gap::L));
        });
    });
}

fn slide_ui(ui: &mut Ui, look: &Look, shown: &mut OpenClass, slide: Slide) {
    let p = look.palette;
    widget::label(ui, Type::Title, p.ink, &slide.title(look));
    let class = shown.class.clone();
    if slide == Slide::LeftOut {
        spoiler_free::left_out_ui(ui, &class);
        return;
    }
    let Some(section) = class.sections.get(shown.section) else {
        return;
    };
    if let Some(about) = slide.about(look, section) {
        widget::label(ui, Type::Speech, p.ink, &about);
    }
    if slide == Slide::Seal {
        seal_ui(ui, look, shown);
    } else if slide.is_truth() {
        spoilers::slide_ui(ui, section, slide);
    } else {
        spoiler_free::slide_ui(ui, section, slide);
    }
}

/// The page before the truth: it is passed by pressing, never by clicking on.
fn seal_ui(ui: &mut Ui, look: &Look, shown: &mut OpenClass) {
    let p = look.palette;
    widget::card_of(ui, Tone::Note, |ui| {
        ui.spacing_mut().item_spacing.y = look.grown(gap::M);
        widget::chip(ui, MarkShape::Lock, Tone::Note, &look.t("ui.class.sealed"));
        widget::label(ui, Type::Speech, p.ink, &words::say(look.lang, "opened_note"));
        widget::label(ui, Type::Body, p.soft, &look.t("ui.class.seal_about"));
        let open = look.t("ui.class.open_truth");
        if ui.add(Button::new(ButtonKind::Plain, &open).mark(MarkShape::Next)).clicked() {
            shown.open();
            let next = shown.page.map_or(0, |at| at + 1);
            shown.turn_to(next);
        }
    });
}

/// Where one is, and the way on and back.
fn foot(ui: &mut Ui, shown: &mut OpenClass, close: &mut bool) {
    let look = Look::of(ui);
    let p = look.palette;
    let bar = Frame::new()
        .fill(p.surface)
        .stroke(Stroke::new(1.0, p.line))
        .inner_margin(Margin::symmetric(gap::L as i8, gap::S as i8));
    Panel::bottom("class foot").frame(bar).resizable(false).show_separator_line(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = gap::S;
            let count = shown.slides().len();
            if shown.page.is_none() {
                let other = look.t("ui.class.other_folder");
                *close |= ui.add(Button::new(ButtonKind::Quiet, &other).mark(MarkShape::Back)).clicked();
            } else {
                let list = look.t("ui.class.contents");
                if ui.add(Button::new(ButtonKind::Quiet, &list).mark(MarkShape::Level)).clicked() {
                    shown.page = None;
                }
            }
            // On the list of pages the first page leads on; the last page leads nowhere.
            let (before, after) = (look.t("ui.class.before"), look.t("ui.class.after"));
            let back =
                Button::new(ButtonKind::Plain, &before).mark(MarkShape::Back).enabled(shown.page.is_some());
            let pressed = ui.add(back).clicked();
            let on =
                Button::new(ButtonKind::Main, &after).mark(MarkShape::Next).enabled(goes_on(shown, count));
            let forward = ui.add(on).clicked();
            if forward {
                forth(shown);
            } else if pressed {
                back_by_one(shown);
            }
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                let count = count.to_string();
                let where_ = match shown.page {
                    None => look.t_with("ui.class.pages", &[("count", &count)]),
                    Some(at) => {
                        let at = (at + 1).to_string();
                        look.t_with("ui.class.page", &[("page", &at), ("count", &count)])
                    }
                };
                widget::label(ui, Type::Body, p.soft, &where_);
            });
        });
    });
}

/// Whether there is a page after this one that may be shown.
fn goes_on(shown: &OpenClass, count: usize) -> bool {
    match shown.page {
        None => count > 0,
        Some(at) => at + 1 < count && (shown.slides().get(at) != Some(&Slide::Seal) || shown.is_open()),
    }
}

/// Goes on by one page, where one may.
fn forth(shown: &mut OpenClass) {
    if goes_on(shown, shown.slides().len()) {
        shown.turn_to(shown.page.map_or(0, |at| at + 1));
    }
}

/// Goes back by one page; from the first one back to the list.
fn back_by_one(shown: &mut OpenClass) {
    match shown.page {
        Some(0) | None => shown.page = None,
        Some(at) => shown.turn_to(at - 1),
    }
}

/// The keys of a clicker, and those that everybody tries.
fn by_keys(ui: &Ui, shown: &mut OpenClass) {
    let on = [Key::ArrowRight, Key::PageDown];
    let back = [Key::ArrowLeft, Key::PageUp];
    // On the list of pages the arrows find their way between its buttons.
    let pages = |keys: [Key; 2]| {
        if shown.page.is_some() { keys.to_vec() } else { vec![keys[1]] }
    };
    let struck = |keys: Vec<Key>| keys.into_iter().any(|key| keys::struck(ui, key));
    let (on, back) = (struck(pages(on)), struck(pages(back)));
    if on {
        forth(shown);
    } else if back {
        back_by_one(shown);
    }
    let end = shown.page.is_some() && keys::struck(ui, Key::End);
    if shown.page.is_some() && keys::struck(ui, Key::Home) {
        shown.page = None;
    } else if end {
        shown.turn_to(usize::MAX);
    }
    if on || back || end {
        // The key has done its work; it doesn't also move the focus, which a room full of people would see.
        ui.memory_mut(|m| {
            m.move_focus(FocusDirection::None);
            if let Some(id) = m.focused() {
                m.surrender_focus(id);
            }
        });
    }
}

/// Up and down move a page that is longer than the window.
fn by_arrows(ui: &Ui, look: &Look) {
    let moved = |key| {
        if ui.input(|i| i.key_pressed(key)) { look.grown(48.0) } else { 0.0 }
    };
    let by = moved(Key::ArrowUp) - moved(Key::ArrowDown);
    if by != 0.0 && ui.memory(|m| m.focused().is_none()) {
        ui.scroll_with_delta(vec2(0.0, by));
    }
}
