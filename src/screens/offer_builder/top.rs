//! The head of the board: the way back, the last words said, and the packages by letter.
use egui::Ui;

use super::draft::{BoardPage, BoardState, MOST, letter};
use super::last_reactions::last_said;
use crate::prose::transcript_line;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind as Weight, MarkShape};
use crate::sim::view::{TranscriptLine, View};

/// Draws it; says when the trainee wants to leave.
pub(super) fn top_ui(
    ui: &mut Ui,
    view: &View<'_>,
    lines: &[TranscriptLine],
    state: &mut BoardState,
) -> Option<Intent> {
    let look = Look::of(ui);
    let width = ui.available_width();
    let side = look.grown(430.0);
    let mut intent = None;
    if width >= side + look.grown(420.0) {
        widget::cells(ui, &[width - side - gap::L, side], gap::L, |ui, i| {
            if i == 0 {
                intent = said_ui(ui, view, lines);
            } else {
                packages_ui(ui, state, true);
            }
        });
    } else {
        intent = said_ui(ui, view, lines);
        ui.add_space(gap::XS);
        packages_ui(ui, state, false);
    }
    intent
}

fn said_ui(ui: &mut Ui, view: &View<'_>, lines: &[TranscriptLine]) -> Option<Intent> {
    let look = Look::of(ui);
    let (p, lang) = (look.palette, look.lang);
    let mut intent = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap::M;
        let back = look.t("ui.back");
        if ui.add(Button::new(Weight::Quiet, &back).mark(MarkShape::Back)).clicked() {
            intent = Some(Intent::Back);
        }
        let said = last_said(lines);
        let said = said.and_then(|l| l.who.map(|who| (transcript_line::address(view, lang, who), l)));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            match said {
                Some((who, heard)) => {
                    let head = if heard.gesture.is_empty() {
                        who.to_owned()
                    } else {
                        look.t_with("ui.board.said_moving", &[("who", who), ("gesture", &heard.gesture)])
                    };
                    widget::label(ui, Type::Small, p.soft, &head);
                    widget::label(ui, Type::Body, p.ink, &transcript_line::reply(lang, &heard.text));
                }
                None => {
                    widget::label(ui, Type::Heading, p.ink, &look.t("ui.board.name"));
                }
            }
        });
    });
    intent
}

fn packages_ui(ui: &mut Ui, state: &mut BoardState, at_right: bool) {
    let look = Look::of(ui);
    let mut content = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = egui::vec2(gap::S, gap::XS);
        let letters: Vec<String> = (0..state.drafts.len())
            .map(|i| look.t_with("ui.board.package", &[("letter", &letter(i).to_string())]))
            .collect();
        if letters.len() > 1
            && let Some(i) = widget::choice(ui, &look.t("ui.board.packages"), &letters, state.at)
        {
            state.at = i;
        }
        if state.drafts.len() < MOST {
            let name = look.t("ui.board.add");
            let add = Button::new(Weight::Plain, &name);
            if ui.add(add).on_hover_text(look.t("ui.board.add_note")).clicked() {
                state.add();
            }
        }
        if state.drafts.len() > 1 {
            let name = look.t_with("ui.board.remove", &[("letter", &letter(state.at).to_string())]);
            if ui.add(Button::new(Weight::Quiet, &name)).clicked() {
                state.remove();
            }
        }
    };
    if at_right {
        let row = egui::vec2(ui.available_width(), look.grown(38.0));
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        ui.allocate_ui_with_layout(row, layout, content);
    } else {
        ui.horizontal_wrapped(|ui| content(ui));
    }
}

/// The pages, where not all of them have room at once.
pub(super) fn pages_ui(ui: &mut Ui, state: &mut BoardState, pages: &[BoardPage]) {
    let look = Look::of(ui);
    let name = |page: &BoardPage| {
        look.t(match page {
            BoardPage::Offer => "ui.board.page_paper",
            BoardPage::Ours => "ui.board.page_ours",
            BoardPage::People => "ui.board.page_people",
        })
    };
    let names: Vec<String> = pages.iter().map(name).collect();
    let at = pages.iter().position(|page| *page == state.page).unwrap_or(0);
    if let Some(i) = widget::choice(ui, &look.t("ui.board.pages"), &names, at) {
        state.page = pages[i];
    }
}
