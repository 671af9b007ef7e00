//! A row of the outline: what it is, its first words, what it takes, and what was found out about it.
use egui::epaint::text::{LayoutJob, TextFormat};
use egui::text::TextWrapping;
use egui::{Color32, Galley, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::super::shape;
use super::model::OutlineModel;
use super::words;
use crate::screens::theme::{Look, RADIUS, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape, keys};
use crate::sim::outline::EntryKind;

/// A row that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OutlineRow {
    /// What it shows.
    pub(super) entry: usize,
    /// How deep it stands.
    pub(super) depth: usize,
    /// How many rows stand under it.
    pub(super) below: usize,
    /// Whether they are shown.
    pub(super) open: bool,
}

/// What was done with a row.
pub(super) struct RowPressed {
    /// The row itself.
    pub(super) row: Response,
    /// It was opened or closed.
    pub(super) toggled: bool,
}

/// Deeper rows are not moved in further.
const DEEPEST: usize = 9;

/// The id of a row, wherever it stands.
pub(super) fn row_id(path: &str) -> egui::Id {
    egui::Id::new(("outline row", path))
}

pub(super) fn row_height(look: &Look) -> f32 {
    look.grown(32.0).round()
}

/// One row of text, cut with `…`.
pub(in crate::screens::author) fn cut(
    ui: &Ui,
    font: egui::FontId,
    ink: Color32,
    text: &str,
    width: f32,
) -> std::sync::Arc<Galley> {
    let mut job = LayoutJob::single_section(text.replace('\n', " "), TextFormat::simple(font, ink));
    job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
    ui.fonts_mut(|f| f.layout_job(job))
}

/// Draws a row; `on`: it is looked at; `way_in`: the Tab key comes to it.
pub(super) fn row_ui(
    ui: &mut Ui,
    look: &Look,
    model: &OutlineModel,
    row: &OutlineRow,
    on: bool,
    way_in: bool,
) -> RowPressed {
    let p = look.palette;
    let e = &model.outline.entries[row.entry];
    let size = vec2(ui.available_width(), row_height(look));
    let (_, rect) = ui.allocate_space(size);
    let id = row_id(&e.path);
    let sense = if way_in { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id, sense);
    let indent = gap::S + look.grown(18.0) * row.depth.min(DEEPEST) as f32;
    let fold = Rect::from_min_size(rect.min + vec2(indent, 0.0), vec2(look.grown(18.0), rect.height()));
    let pressed_on = response.interact_pointer_pos();
    let toggled = row.below > 0
        && (response.double_clicked()
            || response.clicked() && pressed_on.is_some_and(|at| fold.contains(at)));
    let fill = match (on, response.hovered() || response.has_focus()) {
        (true, _) => Some(p.accent_wash),
        (false, true) => Some(p.raised),
        _ => None,
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, RADIUS, fill);
    }
    if row.below > 0 {
        let mark = if row.open { MarkShape::Down } else { MarkShape::Next };
        let size = if row.open { 8.0 } else { 10.0 };
        widget::paint_mark(ui.painter(), mark, fold.center(), look.grown(size), p.faint);
    }
    let left = fold.right() + gap::XS;
    let square = Rect::from_center_size(
        pos2(left + look.grown(9.0), rect.center().y),
        vec2(look.grown(18.0), look.grown(12.0)),
    );
    shape::paint(ui.painter(), look, square, e.kind, true);
    let right = ends(ui, look, model, row, rect);
    words_ui(ui, look, model, row, square.right() + gap::S, right, rect.center().y);
    keys::focus_ring(ui, &response, RADIUS);
    response.widget_info(|| {
        let mut said = words::spoken(look, model, row.entry);
        if row.below > 0 {
            let key = if row.open { "ui.outline.is_open" } else { "ui.outline.is_closed" };
            said = format!("{said}, {}", look.t(key));
        }
        WidgetInfo::selected(WidgetType::SelectableLabel, true, on, said)
    });
    let response = response.on_hover_ui(|ui| hover(ui, look, model, row.entry));
    RowPressed { row: response, toggled }
}

/// The words of a row: a number or an id, the label, and what it takes, as far as there is room.
fn words_ui(
    ui: &Ui,
    look: &Look,
    model: &OutlineModel,
    row: &OutlineRow,
    left: f32,
    right: f32,
    middle: f32,
) {
    let p = look.palette;
    let e = &model.outline.entries[row.entry];
    let entry = row.entry;
    let room = right - left - gap::M;
    let step = match e.kind {
        EntryKind::Person => Type::Strong,
        kind if kind.is_scene() => Type::Body,
        _ => Type::Small,
    };
    let ink = match e.kind {
        EntryKind::Answer | EntryKind::Decoy => p.soft,
        _ => p.ink,
    };
    let aside = match e.kind {
        EntryKind::Person | EntryKind::Answer => words::when(look, model, e),
        _ => Some(match words::when(look, model, e) {
            Some(when) => format!("{} · {when}", e.id),
            None => e.id.clone(),
        }),
    };
    let least = if aside.is_some() { room * 0.62 } else { room };
    let label = speaker(look, model, entry) + &words::label(look, model, entry);
    let galley = cut(ui, look.font(step), ink, &label, least);
    let size = galley.size();
    ui.painter().galley(pos2(left, middle - size.y / 2.0), galley, ink);
    if let Some(aside) = aside {
        let from = left + size.x + gap::M;
        let galley = cut(ui, look.font(Type::Small), p.faint, &aside, right - gap::S - from);
        let at = pos2(from, middle - galley.size().y / 2.0);
        ui.painter().galley(at, galley, p.faint);
    }
}

/// Who answers, where it is not the one whose scene it is.
fn speaker(look: &Look, model: &OutlineModel, entry: usize) -> String {
    let e = &model.outline.entries[entry];
    let above = e.above.map(|a| &model.outline.entries[a]);
    match above {
        Some(above) if e.by.is_some() && e.by != above.by && above.kind != EntryKind::Person => {
            let name = words::person(look, model, e).unwrap_or_default();
            look.t_with("ui.outline.says", &[("name", &name)])
        }
        _ => String::new(),
    }
}

/// What stands at the right end: problems, reach, the line; returns where that begins.
fn ends(ui: &Ui, look: &Look, model: &OutlineModel, row: &OutlineRow, rect: Rect) -> f32 {
    let p = look.palette;
    let font = look.font(Type::Small);
    let mut right = rect.right() - gap::S;
    let mut put = |text: &str, ink: Color32, least: f32| {
        let galley = cut(ui, font.clone(), ink, text, f32::INFINITY);
        let width = galley.size().x.max(least);
        let at = pos2(right - galley.size().x, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, ink);
        right -= width + gap::S;
        right
    };
    let line = model.line(row.entry).map_or(String::new(), |l| l.to_string());
    let mut edge = put(&line, p.faint, look.grown(36.0));
    if model.coverage.is_some() {
        let share = model.share(row.entry);
        let (text, ink) = match share {
            Some(0) => (look.t("ui.outline.never_short"), p.ink_of(Tone::Loss)),
            Some(share) => (words::per_cent(share), p.soft),
            None => (String::new(), p.faint),
        };
        edge = put(&text, ink, look.grown(48.0));
    }
    // A closed row speaks for what stands in it.
    let found = if row.open {
        let levels = || model.troubles(row.entry).map(|t| t.level);
        levels().min().map(|level| (level, levels().count()))
    } else {
        model.worst(row.entry)
    };
    if let Some((level, count)) = found {
        let (mark, tone, _) = words::level(look, level);
        let ink = p.ink_of(tone);
        edge = put(&count.to_string(), ink, 0.0);
        let size = look.grown(11.0);
        let at = pos2(edge - size / 2.0 + gap::XS, rect.center().y);
        widget::paint_mark(ui.painter(), mark, at, size, ink);
        edge -= size;
    }
    edge
}

/// What shows under the pointer: all conditions, all effects, every problem's sentence.
pub(in crate::screens::author) fn hover(ui: &mut Ui, look: &Look, model: &OutlineModel, entry: usize) {
    let p = look.palette;
    let e = &model.outline.entries[entry];
    ui.set_max_width(look.grown(380.0));
    ui.spacing_mut().item_spacing.y = gap::XS;
    let head = format!("{} · {}", words::kind(look, e.kind), e.id);
    widget::label(ui, Type::SmallStrong, p.soft, &head);
    widget::label(ui, Type::Body, p.ink, &words::label(look, model, entry));
    if let Some(when) = words::when(look, model, e) {
        let named = words::named(look, model);
        widget::label(ui, Type::Small, p.soft, &named.labelled("when", &when));
    }
    let named = words::named(look, model);
    for deed in &e.deeds {
        widget::label(ui, Type::Small, p.soft, &words::deed(look, named, deed));
    }
    for problem in model.within(entry).into_iter().flat_map(|e| model.troubles(e)).take(4) {
        let (mark, tone, _) = words::level(look, problem.level);
        let sentence = format!("{} {}", problem.code, problem.sentence.get(look.lang));
        widget::noted(ui, mark, tone, &sentence);
    }
    for said in words::reached(look, model, entry).into_iter().chain(words::lone(look, model, entry)) {
        widget::label(ui, Type::Small, p.soft, &said);
    }
}
