//! The terms: each with its level on the table, the level drafted, what the change is worth to us and whom it serves.
use egui::{EventFilter, FocusDirection, Frame, Id, Key, Margin, Ui};

use super::draft::{BoardState, letter};
use super::served::{marks_ui, served};
use crate::prose::names::signed;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape, keys};
use crate::sim::compiled::{IssueId, Package};
use crate::sim::view::View;

/// Draws every term that has come up.
pub(super) fn offer_ui(ui: &mut Ui, view: &View<'_>, state: &mut BoardState) {
    let look = Look::of(ui);
    let before = view.current_offer();
    ui.spacing_mut().item_spacing.y = 0.0;
    let name = if view.offer().is_some() { "ui.board.paper" } else { "ui.board.paper_meant" };
    widget::section(ui, &look.t(name), Some(&look.t("ui.board.legend")));
    ui.add_space(gap::S);
    // Who had the focus before the rows are drawn: the key that finds the way in doesn't also step on.
    let focused = ui.memory(|m| m.focused());
    let mut rows = Vec::new();
    for issue in view.issues() {
        let after = state.package();
        if let Some(level) = row(ui, view, state, issue, &before, &mut rows) {
            state.write(after.with(issue, level));
        }
    }
    walk(ui, &rows, focused);
}

/// Up and down go from row to row; at either end they go on to what stands before or after the rows.
fn walk(ui: &Ui, rows: &[Id], focused: Option<Id>) {
    let Some(at) = rows.iter().position(|id| focused == Some(*id)) else {
        return;
    };
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|m| m.set_focus_lock_filter(rows[at], filter));
    let pressed = |key: Key| ui.input(|i| i.key_pressed(key));
    let (next, onward) = if pressed(Key::ArrowDown) {
        (at.checked_add(1), FocusDirection::Next)
    } else if pressed(Key::ArrowUp) {
        (at.checked_sub(1), FocusDirection::Previous)
    } else {
        return;
    };
    match next.and_then(|i| rows.get(i)) {
        Some(id) => ui.memory_mut(|m| m.request_focus(*id)),
        None => ui.memory_mut(|m| m.move_focus(onward)),
    }
}

/// One term; returns the level chosen in this frame.
fn row(
    ui: &mut Ui,
    view: &View<'_>,
    state: &BoardState,
    issue: IssueId,
    before: &Package,
    rows: &mut Vec<Id>,
) -> Option<u8> {
    let look = Look::of(ui);
    let p = look.palette;
    let after = state.package();
    let (was, is) = (before.level(issue), after.level(issue));
    let changed = was != is;
    let frame = Frame::new()
        .fill(if changed { p.accent_wash } else { p.surface })
        .inner_margin(Margin::symmetric(gap::M as i8, 5));
    let mut chosen = None;
    let drawn = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let width = ui.available_width();
        let worth = look.grown(78.0);
        let wide = width >= look.grown(430.0);
        let middle = if wide { (width * 0.44).clamp(look.grown(190.0), look.grown(360.0)) } else { width };
        let name = if wide { width - middle - worth - 2.0 * gap::M } else { width - worth - gap::M };
        let mut content = |ui: &mut Ui, what: usize| match what {
            0 => name_ui(ui, view, issue, before, &after),
            1 => chosen = level_ui(ui, view, state, issue, before, rows),
            _ => worth_ui(ui, view.own_step(issue, was, is)),
        };
        if wide {
            widget::cells(ui, &[name, middle, worth], gap::M, content);
        } else {
            widget::cells(ui, &[name, worth], gap::M, |ui, i| content(ui, i * 2));
            ui.add_space(gap::XS);
            content(ui, 1);
        }
    });
    let rect = drawn.response.rect;
    let hairline = egui::Stroke::new(1.0, p.line);
    ui.painter().hline(rect.x_range(), rect.bottom(), hairline);
    if changed {
        // A change is seen by its edge too, and said by the words under it.
        ui.painter().vline(rect.left() + 1.5, rect.y_range(), egui::Stroke::new(3.0, p.accent));
    }
    chosen
}

fn name_ui(ui: &mut Ui, view: &View<'_>, issue: IssueId, before: &Package, after: &Package) {
    let look = Look::of(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    let name = view.issue_name(issue).get(look.lang);
    let note = view.issue_note(issue).get(look.lang);
    let label = widget::glossed(ui, view.glossary(), Type::Strong, look.palette.ink, name);
    if !note.is_empty() {
        label.on_hover_text(note);
    }
    let found = served(view, &look, issue, before, after);
    if !found.is_empty() {
        marks_ui(ui, &found);
    }
}

fn level_ui(
    ui: &mut Ui,
    view: &View<'_>,
    state: &BoardState,
    issue: IssueId,
    before: &Package,
    rows: &mut Vec<Id>,
) -> Option<u8> {
    let look = Look::of(ui);
    let (p, lang) = (look.palette, look.lang);
    ui.spacing_mut().item_spacing.y = gap::XS;
    let level_name = |level: u8| view.level_name(issue, level).get(lang).to_owned();
    let levels: Vec<String> = (0..view.levels(issue)).map(level_name).collect();
    let (was, is) = (before.level(issue), state.package().level(issue));
    let id = ui.next_auto_id();
    let name = view.issue_name(issue).get(lang);
    let width = ui.available_width();
    let stepped = widget::stepper(ui, name, &levels, usize::from(is), width);
    if let Some(response) = ui.ctx().read_response(id) {
        if rows.is_empty() {
            keys::way_in(ui, &response);
        }
        if response.has_focus() {
            response.scroll_to_me(None);
        }
    }
    rows.push(id);
    // The level is painted by the stepper: what is a term in it can be pressed beneath.
    widget::terms_here(ui, view.glossary(), &level_name(is));
    if was != is {
        let tabled = look.t_with("ui.board.was", &[("level", &level_name(was))]);
        widget::label(ui, Type::Small, p.soft, &tabled);
    }
    // Where packages lie side by side, a row says what the others have.
    for (i, other) in state.drafts.iter().enumerate() {
        let level = other.level(issue);
        if i != state.at && level != is {
            let (letter, level) = (letter(i).to_string(), level_name(level));
            let words = look.t_with("ui.board.other", &[("letter", &letter), ("level", &level)]);
            widget::label(ui, Type::Small, p.soft, &words);
        }
    }
    if !view.within_authority(issue, is)
        && let Some((last, days, _)) = view.limit(issue)
    {
        let (last, days) = (level_name(last), days.to_string());
        let words = look.t_with("ui.board.beyond", &[("last", &last), ("days", &days)]);
        widget::noted(ui, MarkShape::Lock, Tone::Guess, &words);
    }
    stepped.and_then(|level| u8::try_from(level).ok())
}

/// What a change is worth to us: a sign, a direction and a colour that say the same.
fn worth_ui(ui: &mut Ui, step: i64) {
    let look = Look::of(ui);
    let tone = match step {
        0 => return,
        1.. => Tone::Gain,
        _ => Tone::Loss,
    };
    let ink = look.palette.ink_of(tone);
    let mark = if step > 0 { MarkShape::Up } else { MarkShape::Down };
    let words = signed(step);
    let text = widget::galley(ui, Type::Strong, ink, &words, f32::INFINITY);
    let size = look.grown(9.0);
    let high = look.grown(40.0);
    let area = egui::vec2(ui.available_width(), high.max(text.size().y));
    let (rect, response) = ui.allocate_exact_size(area, egui::Sense::hover());
    let left = rect.right() - text.size().x;
    let middle = rect.center().y;
    ui.painter().galley(egui::pos2(left, middle - text.size().y / 2.0), text, ink);
    let at = egui::pos2(left - gap::XS - size / 2.0, middle);
    widget::paint_mark(ui.painter(), mark, at, size, ink);
    let key = if step > 0 { "ui.board.earns" } else { "ui.board.costs" };
    let said = look.t_with(key, &[("amount", &step.abs().to_string())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &said));
}
