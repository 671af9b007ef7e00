//! The one thing that is looked at: its words, what it takes, what comes of it, who makes it possible and for whom, and
//! what was found out about it.
use egui::{Response, ScrollArea, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::super::shape;
use super::model::OutlineModel;
use super::state::{OutlineRequest, OutlineState};
use super::words;
use crate::screens::theme::{Look, RADIUS, Tone, Type, gap};
use crate::screens::widget::{self, Button, MarkShape, keys};
use crate::sim::outline::{EntryKind, Link};

/// Lines of the file that are shown.
const LINES: usize = 9;
/// Most entries of a list; the rest are counted.
const MOST: usize = 24;

/// Draws it; nothing where nothing is looked at.
pub(in crate::screens::author) fn detail_ui(
    ui: &mut Ui,
    model: &OutlineModel,
    state: &mut OutlineState,
) -> Option<OutlineRequest> {
    let entry = state.chosen(model)?;
    let look = Look::of(ui);
    let mut asked = None;
    let mut to = None;
    let path = &model.outline.entries[entry].path;
    ScrollArea::vertical().id_salt(("detail", path)).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::XS;
        asked = head_ui(ui, &look, model, state, entry);
        takes_ui(ui, &look, model, entry);
        comes_ui(ui, &look, model, entry);
        found_ui(ui, &look, model, entry);
        to = ties_ui(ui, &look, model, entry);
        source_ui(ui, &look, model, entry);
    });
    if let Some(to) = to {
        let path = model.outline.entries[to].path.clone();
        state.choose(&path);
        asked = Some(OutlineRequest::Select(path));
    }
    asked
}

/// What it is, its words, and what one can do with it.
fn head_ui(
    ui: &mut Ui,
    look: &Look,
    model: &OutlineModel,
    state: &mut OutlineState,
    entry: usize,
) -> Option<OutlineRequest> {
    let p = look.palette;
    let e = &model.outline.entries[entry];
    let mut asked = None;
    let mut close = false;
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(look.grown(20.0), look.grown(24.0)), Sense::hover());
        let square = egui::Rect::from_center_size(rect.center(), vec2(look.grown(18.0), look.grown(12.0)));
        shape::paint(ui.painter(), look, square, e.kind, true);
        let head = [words::kind(look, e.kind), e.id.clone()];
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            close = cross(ui, look).clicked();
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                widget::line_of(ui, Type::SmallStrong, p.soft, &head.join(" · "));
            });
        });
    });
    if let Some(person) = words::person(look, model, e).filter(|_| e.kind != EntryKind::Person) {
        widget::label(ui, Type::SmallStrong, p.accent, &person);
    }
    widget::label(ui, Type::Strong, p.ink, &words::label(look, model, entry));
    let said = e.words.get(look.lang);
    if !said.is_empty() && said != words::label(look, model, entry) {
        widget::label(ui, Type::Small, p.soft, said);
    }
    ui.add_space(gap::XS);
    ui.horizontal_wrapped(|ui| {
        let words = match model.line(entry) {
            Some(line) => look.t_with("ui.outline.to_line", &[("line", &line.to_string())]),
            None => look.t("ui.outline.to_text"),
        };
        if ui.add(Button::new(widget::ButtonKind::Plain, &words).mark(MarkShape::Next)).clicked() {
            asked = Some(OutlineRequest::Open(e.path.clone()));
        }
        if e.kind.is_scene() {
            let play = look.t("ui.outline.play");
            if ui.add(Button::new(widget::ButtonKind::Plain, &play)).clicked() {
                asked = Some(OutlineRequest::PlayFrom(e.id.clone()));
            }
        }
    });
    if close {
        state.chosen = None;
    }
    asked
}

/// A small cross that puts it away.
fn cross(ui: &mut Ui, look: &Look) -> Response {
    let p = look.palette;
    let (rect, response) = ui.allocate_exact_size(egui::Vec2::splat(look.grown(26.0)), Sense::click());
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, RADIUS, p.accent_wash);
    }
    widget::paint_mark(ui.painter(), MarkShape::Cross, rect.center(), look.grown(11.0), p.soft);
    keys::focus_ring(ui, &response, RADIUS);
    let name = look.t("ui.outline.put_away");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    response
}

fn part(ui: &mut Ui, look: &Look, key: &str) {
    ui.add_space(gap::S);
    widget::label(ui, Type::SmallStrong, look.palette.ink, &look.t(key));
}

/// What must hold.
fn takes_ui(ui: &mut Ui, look: &Look, model: &OutlineModel, entry: usize) {
    let e = &model.outline.entries[entry];
    let groups = words::ways(words::named(look, model), &e.ways);
    if groups.is_empty() {
        return;
    }
    part(ui, look, "ui.outline.takes");
    for (i, group) in groups.iter().enumerate() {
        if i > 0 {
            widget::label(ui, Type::Small, look.palette.faint, look.t("ui.outline.or").trim());
        }
        for cond in group {
            widget::noted(ui, MarkShape::Lock, Tone::Plain, cond);
        }
    }
}

/// What comes of it.
fn comes_ui(ui: &mut Ui, look: &Look, model: &OutlineModel, entry: usize) {
    let e = &model.outline.entries[entry];
    let own: Vec<_> = e.deeds.iter().collect();
    if own.is_empty() {
        return;
    }
    part(ui, look, "ui.outline.does");
    let named = words::named(look, model);
    for deed in own {
        widget::noted(ui, MarkShape::Dot, Tone::Plain, &words::deed(look, named, deed));
    }
}

/// Problems, and who came here.
fn found_ui(ui: &mut Ui, look: &Look, model: &OutlineModel, entry: usize) {
    let problems: Vec<_> = model.within(entry).into_iter().flat_map(|e| model.troubles(e)).collect();
    if !problems.is_empty() {
        part(ui, look, "ui.outline.found");
    }
    for problem in problems.iter().take(MOST) {
        let (mark, tone, word) = words::level(look, problem.level);
        let sentence = format!("{word} {}  {}", problem.code, problem.sentence.get(look.lang));
        widget::noted(ui, mark, tone, &sentence);
        if let Some(help) = &problem.help {
            widget::label(ui, Type::Small, look.palette.soft, help.get(look.lang));
        }
    }
    let (Some(coverage), Some(seen)) = (&model.coverage, model.seen(entry)) else {
        return;
    };
    part(ui, look, "ui.outline.lab");
    if seen.hits == 0 {
        widget::noted(ui, MarkShape::Cross, Tone::Loss, &look.t("ui.outline.never_of_all"));
        return;
    }
    let share = words::per_cent(model.share(entry).unwrap_or(0));
    let (hits, all) = (seen.hits.to_string(), coverage.sessions.to_string());
    let fill = [("share", share.as_str()), ("hits", &hits), ("all", &all)];
    widget::noted(ui, MarkShape::Check, Tone::Gain, &look.t_with("ui.outline.reached_of", &fill));
    let who: Vec<&str> =
        seen.by.iter().filter_map(|i| coverage.policies.get(*i)).map(String::as_str).collect();
    if who.len() == coverage.policies.len() {
        widget::label(ui, Type::Small, look.palette.soft, &look.t("ui.outline.by_all"));
        return;
    }
    let (count, of) = (who.len().to_string(), coverage.policies.len().to_string());
    let names = who.join(", ");
    let fill = [("count", count.as_str()), ("of", &of), ("names", &names)];
    widget::label(ui, Type::Small, look.palette.soft, &look.t_with("ui.outline.by", &fill));
}

/// What makes it possible, what it makes possible, and what is said in it; the entry that was pressed.
fn ties_ui(ui: &mut Ui, look: &Look, model: &OutlineModel, entry: usize) -> Option<usize> {
    let mut to = None;
    let e = &model.outline.entries[entry];
    let replies: Vec<usize> = e
        .below
        .iter()
        .copied()
        .filter(|b| matches!(model.outline.entries[*b].kind, EntryKind::Reply | EntryKind::Answer))
        .collect();
    let key = if e.kind == EntryKind::Reply { "ui.outline.answers" } else { "ui.outline.replies" };
    if !replies.is_empty() {
        part(ui, look, key);
    }
    for (i, reply) in replies.iter().enumerate() {
        let pressed = link_ui(ui, look, model, *reply, &format!("{}.", i + 1));
        to = pressed.then_some(*reply).or(to);
    }
    // What lies in a scene counts as the scene's; what stays within it goes without saying.
    let own = model.within(entry);
    let inner = |e: usize| own.contains(&e);
    let into: Vec<&Link> = model.outline.links.iter().filter(|l| inner(l.to) && !inner(l.from)).collect();
    let from: Vec<&Link> = model.outline.links.iter().filter(|l| inner(l.from) && !inner(l.to)).collect();
    for (key, links, back) in [("ui.outline.from.name", into, true), ("ui.outline.to.name", from, false)] {
        // One row for each thing and each way, however many answers say it.
        let mut once: Vec<&Link> = Vec::new();
        for link in links {
            let other = |l: &Link| if back { l.from } else { l.to };
            if !once.iter().any(|l| (other(l), l.tie, l.not) == (other(link), link.tie, link.not)) {
                once.push(link);
            }
        }
        if once.is_empty() {
            continue;
        }
        part(ui, look, key);
        for link in once.iter().take(MOST) {
            let (other, how) = if back {
                (link.from, words::comes(look, link.tie, link.not))
            } else {
                (link.to, words::leads(look, link.tie, link.not))
            };
            let pressed = link_ui(ui, look, model, other, &how);
            to = pressed.then_some(other).or(to);
        }
        if once.len() > MOST {
            let count = (once.len() - MOST).to_string();
            let more = look.t_with("ui.outline.more", &[("count", &count)]);
            widget::label(ui, Type::Small, look.palette.faint, &more);
        }
    }
    to
}

/// The lines of the file, from its own on.
fn source_ui(ui: &mut Ui, look: &Look, model: &OutlineModel, entry: usize) {
    let Some(line) = model.line(entry) else { return };
    let lines = model.text_from(line, LINES);
    if lines.is_empty() {
        return;
    }
    part(ui, look, "ui.outline.text");
    // What all of them are indented by says nothing here.
    let indent = |l: &&str| l.len() - l.trim_start().len();
    let common = lines.iter().filter(|l| !l.trim().is_empty()).map(indent).min().unwrap_or(0);
    let p = look.palette;
    for (i, words) in lines.iter().enumerate() {
        let words = format!("{}  {}", line + i, words.get(common..).unwrap_or(""));
        let ink = if i == 0 { p.ink } else { p.soft };
        widget::line_of(ui, Type::Small, ink, &words);
    }
}

/// A row that leads to another entry: how, its shape, what it is called.
fn link_ui(ui: &mut Ui, look: &Look, model: &OutlineModel, entry: usize, how: &str) -> bool {
    let p = look.palette;
    let e = &model.outline.entries[entry];
    let width = ui.available_width();
    let square = vec2(look.grown(16.0), look.grown(11.0));
    let said = format!("{how} {}", words::label(look, model, entry));
    let indent = gap::XS + square.x + gap::S;
    let galley = widget::galley(ui, Type::Small, p.ink, &said, (width - indent - gap::XS).max(40.0));
    let high = galley.size().y + gap::XS;
    let (rect, response) = ui.allocate_exact_size(vec2(width, high), Sense::click());
    if ui.is_rect_visible(rect) {
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, RADIUS, p.accent_wash);
        }
        let middle = pos2(rect.left() + gap::XS + square.x / 2.0, rect.top() + look.grown(11.0));
        let at = egui::Rect::from_center_size(middle, square);
        shape::paint(ui.painter(), look, at, e.kind, true);
        ui.painter().galley(pos2(rect.left() + indent, rect.top() + 2.0), galley, p.ink);
        keys::focus_ring(ui, &response, RADIUS);
    }
    keys::reveal(&response);
    let name = format!("{how} {}", words::spoken(look, model, entry));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    response.clicked()
}
