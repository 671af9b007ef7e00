//! The tree: rows that open and close, walked with the arrow keys; only those in sight are drawn.
use std::collections::BTreeSet;

use egui::{EventFilter, Key, ScrollArea, Ui};

use super::model::OutlineModel;
use super::row::{OutlineRow, row_height, row_id, row_ui};
use super::state::{Only, OutlineRequest, OutlineState};
use crate::screens::theme::{Look, Type};
use crate::screens::widget;
use crate::sim::outline::EntryKind;

/// Draws the tree.
pub(super) fn tree_ui(ui: &mut Ui, model: &OutlineModel, state: &mut OutlineState) -> Option<OutlineRequest> {
    let look = Look::of(ui);
    if state.seek {
        reveal(model, state);
    }
    let rows = rows(model, state);
    if rows.is_empty() {
        widget::label(ui, Type::Body, look.palette.soft, &look.t("ui.outline.nothing"));
        return None;
    }
    let high = row_height(&look);
    let chosen = state.chosen(model);
    let at = rows.iter().position(|row| Some(row.entry) == chosen);
    let mut area = ScrollArea::vertical().id_salt("tree").auto_shrink(false);
    if std::mem::take(&mut state.seek)
        && let Some(at) = at
        && let Some(top) = into_sight(at as f32 * high, high, state.scrolled)
    {
        area = area.vertical_scroll_offset(top);
        ui.ctx().request_repaint();
    }
    let mut asked = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    let out = area.show_rows(ui, high, rows.len(), |ui, range| {
        // One row is the way in for the Tab key; the arrows do the rest.
        let way_in = at.filter(|at| range.contains(at)).unwrap_or(range.start);
        for i in range.clone() {
            let response = row_ui(ui, &look, model, &rows[i], Some(i) == at, i == way_in);
            if response.toggled {
                turn(model, state, rows[i].entry);
            } else if response.row.clicked() {
                asked = Some(pick(model, state, rows[i].entry));
                response.row.request_focus();
            }
            if response.row.has_focus() {
                let id = response.row.id;
                asked = walk(ui, model, state, &rows, i, id).or(asked.take());
            }
        }
        range
    });
    state.scrolled = (out.state.offset.y, out.inner_rect.height());
    // Not in the frame of the key: the row may not be drawn in it, and drawn without being the way in it would give the
    // focus away again.
    let drawn = asked.is_none() && at.is_some_and(|at| out.inner.contains(&at));
    if let Some(path) = state.chosen.as_ref().filter(|_| state.refocus && drawn) {
        ui.memory_mut(|m| m.request_focus(row_id(path)));
        state.refocus = false;
    }
    asked
}

/// The scroll that brings a row into sight, if it is out of it.
fn into_sight(top: f32, high: f32, (offset, window): (f32, f32)) -> Option<f32> {
    if top < offset {
        Some(top)
    } else if window > 0.0 && top + high > offset + window {
        Some(top + high - window)
    } else {
        None
    }
}

fn pick(model: &OutlineModel, state: &mut OutlineState, entry: usize) -> OutlineRequest {
    let path = model.outline.entries[entry].path.clone();
    state.choose(&path);
    OutlineRequest::Line(path)
}

/// What the keys do while a row has the focus.
fn walk(
    ui: &Ui,
    model: &OutlineModel,
    state: &mut OutlineState,
    rows: &[OutlineRow],
    at: usize,
    id: egui::Id,
) -> Option<OutlineRequest> {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|m| m.set_focus_lock_filter(id, filter));
    let row = &rows[at];
    let key = |key: Key| ui.input(|i| !i.modifiers.any() && i.key_pressed(key));
    let page = ((state.scrolled.1 / row_height(&Look::of(ui))) as usize).max(2) - 1;
    let last = rows.len() - 1;
    let to = if key(Key::ArrowDown) {
        Some((at + 1).min(last))
    } else if key(Key::ArrowUp) {
        Some(at.saturating_sub(1))
    } else if key(Key::PageDown) {
        Some((at + page).min(last))
    } else if key(Key::PageUp) {
        Some(at.saturating_sub(page))
    } else if key(Key::Home) {
        Some(0)
    } else if key(Key::End) {
        Some(last)
    } else if key(Key::ArrowRight) && row.below > 0 {
        if row.open {
            Some((at + 1).min(last))
        } else {
            turn(model, state, row.entry);
            None
        }
    } else if key(Key::ArrowLeft) {
        if row.open && row.below > 0 {
            turn(model, state, row.entry);
            None
        } else {
            let above = model.outline.entries[row.entry].above;
            above.and_then(|above| rows.iter().position(|r| r.entry == above))
        }
    } else {
        None
    };
    let to = rows.get(to?)?;
    let path = model.outline.entries[to.entry].path.clone();
    state.choose(&path);
    state.refocus = true;
    ui.ctx().request_repaint();
    Some(OutlineRequest::Select(path))
}

/// Whether something stands open of itself: people do.
fn of_itself(model: &OutlineModel, entry: usize) -> bool {
    model.outline.entries[entry].kind == EntryKind::Person
}

fn turn(model: &OutlineModel, state: &mut OutlineState, entry: usize) {
    let path = &model.outline.entries[entry].path;
    if !state.turned.remove(path) {
        state.turned.insert(path.clone());
    }
}

fn is_open(model: &OutlineModel, state: &OutlineState, entry: usize) -> bool {
    of_itself(model, entry) != state.turned.contains(&model.outline.entries[entry].path)
}

/// Opens what stands around the one that is looked at.
fn reveal(model: &OutlineModel, state: &mut OutlineState) {
    let mut above = state.chosen(model).and_then(|e| model.outline.entries[e].above);
    while let Some(entry) = above {
        if !is_open(model, state, entry) {
            turn(model, state, entry);
        }
        above = model.outline.entries[entry].above;
    }
}

impl OutlineState {
    /// Opens everything.
    pub(super) fn open_all(&mut self, model: &OutlineModel) {
        self.turned = turned(model, |entry| !of_itself(model, entry));
    }

    /// Closes everything.
    pub(super) fn close_all(&mut self, model: &OutlineModel) {
        self.turned = turned(model, |entry| of_itself(model, entry));
    }
}

fn turned(model: &OutlineModel, which: impl Fn(usize) -> bool) -> BTreeSet<String> {
    let entries = model.outline.entries.iter().enumerate();
    let chosen = entries.filter(|(i, e)| !e.below.is_empty() && which(*i));
    chosen.map(|(_, e)| e.path.clone()).collect()
}

/// The rows that are shown now, from above.
fn rows(model: &OutlineModel, state: &OutlineState) -> Vec<OutlineRow> {
    let wanted = state.wanted();
    let whose = state.person.as_ref().and_then(|id| model.scenario.roles.index_of(id));
    let narrowed = wanted.is_some() || state.only != Only::All;
    let kept = (narrowed || whose.is_some()).then(|| {
        let has = |entry: &usize| {
            let e = &model.outline.entries[*entry];
            let theirs = whose.is_none_or(|role| e.by == Some(role) || model.tells(*entry, role));
            theirs
                && state.only.has(model, *entry)
                && wanted.as_ref().is_none_or(|w| model.matches(*entry, w))
        };
        let mut kept: BTreeSet<usize> = (0..model.outline.entries.len()).filter(has).collect();
        // What stands around a match is shown with it.
        let matches: Vec<usize> = kept.iter().copied().collect();
        for entry in matches {
            let mut above = model.outline.entries[entry].above;
            while let Some(entry) = above.filter(|entry| kept.insert(*entry)) {
                above = model.outline.entries[entry].above;
            }
        }
        kept
    });
    let shown = |entry: usize| kept.as_ref().is_none_or(|kept| kept.contains(&entry));
    // What was searched for is found inside of what is closed, too.
    let open = |entry: usize| narrowed || is_open(model, state, entry);
    let all = model.outline.walk(|entry| shown(entry) && open(entry));
    let mut rows: Vec<OutlineRow> = Vec::new();
    for (entry, depth) in all.into_iter().filter(|(entry, _)| shown(*entry)) {
        let below = model.outline.entries[entry].below.iter().filter(|b| shown(**b)).count();
        rows.push(OutlineRow { entry, depth, below, open: open(entry) });
    }
    rows
}
