//! What stands above every page of an open scenario: its name, how the last save was taken, and the pages.
use egui::{CentralPanel, Frame, Margin, Panel, Stroke, Ui};

use super::model::{AuthorModel, AuthorPage, AuthorRequest, OpenScenario, Save};
use crate::screens::Intent;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape, keys};
use crate::sim::problem::Problem;

/// Draws a page with what stands above it.
pub(super) fn frame_ui(
    ui: &mut Ui,
    model: &mut AuthorModel,
    page: impl FnOnce(&mut Ui, &mut OpenScenario) -> Option<AuthorRequest>,
) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let desk = model.desk.as_mut()?;
    let mut wish = None;
    let head = Frame::new()
        .fill(p.surface)
        .stroke(Stroke::new(1.0, p.line))
        .inner_margin(Margin::symmetric(gap::L as i8, gap::S as i8));
    Panel::top("author head").frame(head).resizable(false).show_separator_line(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::S;
        wish = head_ui(ui, desk, &look);
    });
    let notice = model.notice.clone();
    let mut dismissed = false;
    CentralPanel::default().frame(Frame::new().fill(p.ground).inner_margin(gap::L)).show(ui, |ui| {
        if let Some(notice) = notice {
            dismissed = widget::banner(ui, MarkShape::Alert, Tone::Guess, &notice).clicked();
            ui.add_space(gap::S);
        }
        let said = page(ui, desk);
        wish = wish.take().or(said);
    });
    if dismissed {
        return Some(Intent::Dismiss);
    }
    if wish.is_none() && keys::escaped(ui) {
        wish = Some(AuthorRequest::Close);
    }
    wish.map(Intent::Author)
}

fn head_ui(ui: &mut Ui, desk: &mut OpenScenario, look: &Look) -> Option<AuthorRequest> {
    let p = look.palette;
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = gap::M;
        let back = look.t("ui.back");
        let response = ui.add(Button::new(ButtonKind::Quiet, &back).mark(MarkShape::Back));
        keys::way_in(ui, &response);
        if response.clicked() {
            wish = Some(AuthorRequest::Close);
        }
        let title = desk.scenario.as_ref().map(|s| s.title.get(look.lang).to_owned());
        let title = title.filter(|t| !t.is_empty()).unwrap_or_else(|| desk.id.clone());
        widget::line_of(ui, Type::Heading, p.ink, &title);
        let pages = AuthorPage::ALL.map(|page| page_name(desk, page, look));
        let at = AuthorPage::ALL.iter().position(|page| *page == desk.page).unwrap_or(0);
        if let Some(chosen) = widget::choice(ui, &look.t("ui.author.pages"), &pages, at) {
            desk.page = AuthorPage::ALL[chosen];
        }
        if let Some(bench) = &desk.bench {
            let words = look.t("ui.author.to_bench");
            let at = bench.at.get(look.lang);
            let response = ui.add(Button::new(ButtonKind::Plain, &words).mark(MarkShape::Next));
            if response.on_hover_text(at).clicked() {
                wish = Some(AuthorRequest::Bench);
            }
        }
    });
    if let Some(said) = save_ui(ui, &desk.save, Some(&desk.path), look) {
        desk.show_line(said);
    }
    wish
}

/// A page's name, with how much there is on it.
fn page_name(desk: &OpenScenario, page: AuthorPage, look: &Look) -> String {
    let name = look.t(page.key());
    let broken = |j: &&super::JourneyShown| j.unreadable || !j.partings.is_empty();
    let count = match page {
        AuthorPage::Text => desk.problems.len(),
        AuthorPage::Journeys => desk.journeys.iter().filter(broken).count(),
        AuthorPage::Outline | AuthorPage::Picture | AuthorPage::Play | AuthorPage::Lab => 0,
    };
    if count == 0 { name } else { format!("{name} {count}") }
}

/// How the last save was taken; the line to go to, where it is pressed. Without a path the words are about the session on
/// the bench.
pub(super) fn save_ui(ui: &mut Ui, save: &Save, path: Option<&str>, look: &Look) -> Option<usize> {
    match save {
        Save::Opened => {
            if let Some(path) = path {
                let words = look.t_with("ui.author.opened", &[("path", path)]);
                widget::noted(ui, MarkShape::Dot, Tone::Plain, &words);
            }
            None
        }
        Save::Taken { times, lost } => {
            let times = times.to_string();
            let words = match path {
                Some(path) => look.t_with("ui.author.taken", &[("path", path), ("times", &times)]),
                None => look.t_with("ui.author.taken_here", &[("times", &times)]),
            };
            widget::noted(ui, MarkShape::Check, Tone::Gain, &words);
            if let Some(lost) = lost {
                widget::noted(ui, MarkShape::Alert, Tone::Guess, lost.get(look.lang));
            }
            None
        }
        Save::Broken { first } => {
            let mut line = None;
            widget::card_of(ui, Tone::Loss, |ui| {
                ui.set_width(ui.available_width());
                let words = look.t_with("ui.author.broken", &[("problem", &sentence(first, look))]);
                widget::noted(ui, MarkShape::Cross, Tone::Loss, &words);
                let show = look.t("ui.author.show_line");
                if ui.add(Button::new(ButtonKind::Plain, &show).mark(MarkShape::Next)).clicked() {
                    line = Some(first.at.map_or(1, |(line, _)| line));
                }
            });
            line
        }
        Save::Gone { why } => {
            let words = look.t_with("ui.author.gone", &[("why", why.get(look.lang))]);
            widget::noted(ui, MarkShape::Cross, Tone::Loss, &words);
            None
        }
    }
}

/// A problem in one sentence with its line.
pub(super) fn sentence(problem: &Problem, look: &Look) -> String {
    let message = problem.message.get(look.lang);
    match problem.at {
        Some((line, column)) => {
            let (line, column) = (line.to_string(), column.to_string());
            let fill = [("line", line.as_str()), ("column", column.as_str()), ("message", message)];
            look.t_with("ui.author.at_line", &fill)
        }
        None => message.to_owned(),
    }
}
