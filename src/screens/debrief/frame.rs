//! What stands around every page of the debrief: the list of pages, the page's name, and the way on and back.
use egui::{
    CentralPanel, Frame, Margin, Panel, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType,
    pos2, vec2,
};
use strum::VariantArray as _;

use super::{DebriefPage, DebriefState, Shut, questions};
use crate::screens::debrief::DebriefModel;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, RADIUS, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape, keys};

/// Draws a page with what stands around it. A page scrolls by itself; [`super::sheet::sheet`] is the way to do it.
pub(super) fn frame_ui(
    ui: &mut Ui,
    play: &mut DebriefModel<'_>,
    page: impl FnOnce(&mut Ui, &mut DebriefModel<'_>) -> Option<Intent>,
) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let wide = ui.available_width() >= look.grown(900.0);
    let ground = Frame::new().fill(p.surface).inner_margin(Margin::same(gap::M as i8));
    if wide {
        Panel::left("debrief pages")
            .exact_size(look.grown(220.0))
            .resizable(false)
            .show_separator_line(false)
            .frame(ground)
            .show(ui, |ui| {
                egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    widget::label(ui, Type::Heading, p.ink, &look.t("ui.debrief.name"));
                    ui.add_space(gap::S);
                    for page in DebriefPage::VARIANTS.iter().copied() {
                        let width = ui.available_width();
                        tab(ui, play.debrief, page, width);
                    }
                });
            });
    } else {
        Panel::top("debrief pages").resizable(false).show_separator_line(false).frame(ground).show(
            ui,
            |ui| {
                // Two rows at most: the page needs the room.
                let most = look.grown(72.0);
                let rows = egui::ScrollArea::vertical().max_height(most).min_scrolled_height(most);
                rows.show(ui, |ui| {
                    ui.horizontal_wrapped(|ui| {
                        ui.spacing_mut().item_spacing = vec2(gap::XS, gap::XS);
                        for page in DebriefPage::VARIANTS.iter().copied() {
                            tab(ui, play.debrief, page, 0.0);
                        }
                    });
                });
            },
        );
    }
    let mut intent = foot(ui, play);
    CentralPanel::default().frame(Frame::new().fill(p.ground)).show(ui, |ui| {
        let said = match play.debrief.page.shut(play.debrief) {
            None => page(ui, play),
            Some(shut) => {
                shut_ui(ui, play, shut);
                None
            }
        };
        intent = intent.take().or(said);
    });
    intent
}

/// A page's name to click on; as wide as its words where `width` is nought.
fn tab(ui: &mut Ui, state: &mut DebriefState, page: DebriefPage, width: f32) -> Response {
    let look = Look::of(ui);
    let p = look.palette;
    let shut = page.shut(state).is_some();
    let on = state.page == page;
    let ink = match (on, shut) {
        (true, _) => p.accent,
        (_, true) => p.faint,
        _ => p.ink,
    };
    let size = look.grown(11.0);
    let side = gap::S;
    let lead = size + gap::S;
    let room = if width > 0.0 { width - 2.0 * side - lead } else { f32::INFINITY };
    let step = if on { Type::Strong } else { Type::Body };
    let words = widget::galley(ui, step, ink, &look.t(page.key()), room);
    let natural = words.size().x + 2.0 * side + lead;
    let height = (words.size().y + gap::S).max(look.grown(32.0));
    let (rect, response) = ui.allocate_exact_size(vec2(width.max(natural), height), Sense::click());
    if ui.is_rect_visible(rect) {
        if on || response.hovered() || response.has_focus() {
            let line = if on { p.accent } else { p.accent_wash };
            ui.painter().rect(rect, RADIUS, p.accent_wash, Stroke::new(1.0, line), StrokeKind::Inside);
        }
        let mark = match (shut, on) {
            (true, _) => MarkShape::Lock,
            (_, true) => MarkShape::Next,
            _ => MarkShape::Dot,
        };
        let middle = pos2(rect.left() + side + size / 2.0, rect.center().y);
        widget::paint_mark(ui.painter(), mark, middle, size, ink);
        let at = pos2(rect.left() + side + lead, rect.center().y - words.size().y / 2.0);
        ui.painter().galley(at, words, ink);
        keys::focus_ring(ui, &response, RADIUS);
    }
    if response.has_focus() {
        response.scroll_to_me(None);
    }
    if response.clicked() {
        state.page = page;
    }
    let name = look.t(page.key());
    let name = if shut { look.t_with("ui.debrief.shut", &[("page", &name)]) } else { name };
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, on, &name));
    response
}

/// The next page that is open, and the last before this one.
fn around(state: &DebriefState) -> (Option<DebriefPage>, Option<DebriefPage>) {
    let at = DebriefPage::VARIANTS.iter().position(|page| *page == state.page).unwrap_or(0);
    let open = |page: &&DebriefPage| page.shut(state).is_none();
    let next = DebriefPage::VARIANTS[at + 1..].iter().find(open).copied();
    let back = DebriefPage::VARIANTS[..at].iter().rev().find(open).copied();
    (next, back)
}

/// The way on and back.
fn foot(ui: &mut Ui, play: &mut DebriefModel<'_>) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let bar = Frame::new()
        .fill(p.surface)
        .stroke(Stroke::new(1.0, p.line))
        .inner_margin(Margin::symmetric(gap::L as i8, gap::M as i8));
    let mut intent = None;
    Panel::bottom("debrief foot").frame(bar).resizable(false).show_separator_line(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = gap::M;
            if play.debrief.page == DebriefPage::Questions && !play.debrief.asked {
                intent = questions::go_on_ui(ui, play);
                return;
            }
            let (next, back) = around(play.debrief);
            if let Some(back) = back {
                let words = look.t_with("ui.debrief.back", &[("page", &look.t(back.key()))]);
                if ui.add(Button::new(ButtonKind::Quiet, &words).mark(MarkShape::Back)).clicked() {
                    play.debrief.page = back;
                }
            }
            // Where there is a choice to make, the page itself leads.
            let choice = play.debrief.page == DebriefPage::Work && !play.debrief.opened;
            if let Some(next) = next {
                let words = look.t_with("ui.debrief.next", &[("page", &look.t(next.key()))]);
                let kind = if choice { ButtonKind::Plain } else { ButtonKind::Main };
                let response = ui.add(Button::new(kind, &words).mark(MarkShape::Next));
                keys::way_in(ui, &response);
                if response.clicked() {
                    play.debrief.page = next;
                }
            } else {
                let words = look.t("ui.debrief.leave");
                if ui.add(Button::new(ButtonKind::Plain, &words)).clicked() {
                    intent = Some(Intent::Leave);
                }
            }
        });
    });
    intent
}

/// A page that is shut: why, and where the key is.
fn shut_ui(ui: &mut Ui, play: &mut DebriefModel<'_>, shut: Shut) {
    let look = Look::of(ui);
    let p = look.palette;
    let (words, button, to) = match shut {
        Shut::Questions => ("ui.debrief.first_questions", "ui.debrief.to_questions", DebriefPage::Questions),
        Shut::Truth => ("ui.debrief.sealed", "ui.debrief.to_work", DebriefPage::Work),
    };
    let name = look.t(play.debrief.page.key());
    widget::column(ui, look.grown(560.0), |ui| {
        widget::card_of(ui, Tone::Note, |ui| {
            ui.spacing_mut().item_spacing.y = gap::M;
            widget::chip(ui, MarkShape::Lock, Tone::Note, &look.t("ui.debrief.is_shut"));
            widget::label(ui, Type::Heading, p.ink, &name);
            widget::label(ui, Type::Body, p.ink, &look.t(words));
            if ui.add(Button::new(ButtonKind::Plain, &look.t(button)).mark(MarkShape::Next)).clicked() {
                play.debrief.page = to;
            }
        });
    });
}

/// There is no debrief while the session goes on.
pub(super) fn not_over(ui: &mut Ui) {
    let look = Look::of(ui);
    ui.painter().rect_filled(ui.max_rect(), 0.0, look.palette.ground);
    widget::column(ui, look.grown(560.0), |ui| {
        widget::label(ui, Type::Body, look.palette.soft, &look.t("ui.debrief.not_over"));
    });
}
