//! The text as it was last saved, line by line, beside what the check found in it.
use egui::{FontFamily, FontId, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use super::frame::sentence;
use super::model::{AuthorRequest, OpenScenario};
use crate::screens::theme::{Look, RADIUS, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape, keys};
use crate::sim::problem::{Level, Problem};

/// Draws the page.
pub(super) fn text_ui(ui: &mut Ui, desk: &mut OpenScenario) -> Option<AuthorRequest> {
    let look = Look::of(ui);
    let room = ui.available_rect_before_wrap();
    let wide = room.width() >= look.grown(860.0);
    let (list, text) = if wide {
        let (list, text) = room.split_left_right_at_fraction(0.38);
        (list.with_max_x(list.right() - gap::L), text)
    } else {
        let (list, text) = room.split_top_bottom_at_fraction(0.4);
        (list.with_max_y(list.bottom() - gap::M), text)
    };
    ui.scope_builder(UiBuilder::new().max_rect(list).id_salt("problems"), |ui| {
        problems_ui(ui, desk, &look);
    });
    ui.scope_builder(UiBuilder::new().max_rect(text).id_salt("text"), |ui| {
        source_ui(ui, desk, &look);
    });
    None
}

/// How a problem looks, by how serious it is.
pub(super) fn sign(level: Level) -> (MarkShape, Tone) {
    match level {
        Level::Error => (MarkShape::Cross, Tone::Loss),
        Level::Warning => (MarkShape::Alert, Tone::Guess),
        Level::Advice => (MarkShape::Dot, Tone::Accent),
    }
}

fn problems_ui(ui: &mut Ui, desk: &mut OpenScenario, look: &Look) {
    let p = look.palette;
    let mut show = None;
    ScrollArea::vertical().id_salt("problems").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::S;
        let count = desk.problems.len().to_string();
        let name = if desk.problems.is_empty() {
            look.t("ui.author.no_problems")
        } else {
            look.t_with("ui.author.problems", &[("count", &count)])
        };
        widget::section(ui, &name, None);
        for (i, problem) in desk.problems.iter().enumerate() {
            let response = problem_ui(ui, i, problem, look);
            if response.clicked() {
                show = problem.at.map(|(line, _)| line);
            }
        }
        if desk.problems.is_empty() {
            widget::label(ui, Type::Body, p.soft, &look.t("ui.author.no_problems_note"));
        }
    });
    if let Some(line) = show {
        desk.show_line(line);
    }
}

/// A problem as a card to press on.
fn problem_ui(ui: &mut Ui, i: usize, problem: &Problem, look: &Look) -> egui::Response {
    let (mark, tone) = sign(problem.level);
    let drawn = widget::card_of(ui, tone, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.set_width(ui.available_width());
        let level = look.t(level_key(problem.level));
        let place = problem
            .at
            .map_or(String::new(), |(line, _)| look.t_with("ui.author.line", &[("line", &line.to_string())]));
        let head = [problem.code.to_owned(), level, place]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ");
        widget::noted(ui, mark, tone, &head);
        widget::label(ui, Type::Body, look.palette.ink, problem.message.get(look.lang));
        if let Some(help) = &problem.help {
            widget::label(ui, Type::Small, look.palette.soft, help.get(look.lang));
        }
    });
    let id = ui.id().with(("problem", i));
    let response = ui.interact(drawn.response.rect, id, Sense::click());
    keys::focus_ring(ui, &response, RADIUS);
    keys::reveal(&response);
    let name = format!("{} {}", problem.code, sentence(problem, look));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    response
}

pub(super) fn level_key(level: Level) -> &'static str {
    match level {
        Level::Error => "ui.author.error",
        Level::Warning => "ui.author.warning",
        Level::Advice => "ui.author.advice",
    }
}

/// The lines, with their numbers; those with a problem are marked.
fn source_ui(ui: &mut Ui, desk: &mut OpenScenario, look: &Look) {
    let p = look.palette;
    let room = ui.available_rect_before_wrap();
    ui.painter().rect_filled(room, RADIUS, p.surface);
    let font = FontId::new(13.5 * look.text, FontFamily::Proportional);
    let high = (18.0 * look.text).round();
    let lines: Vec<&str> = desk.text.lines().collect();
    let digits = lines.len().max(1).to_string().len() as f32;
    let gutter = (digits * 8.5 + 14.0) * look.text;
    if lines.is_empty() {
        let inner = room.shrink(gap::L);
        ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
            widget::label(ui, Type::Body, p.soft, &look.t("ui.author.no_text"));
        });
        return;
    }
    let (bar, below) = room.split_top_bottom_at_y(room.top() + look.grown(40.0));
    ui.scope_builder(UiBuilder::new().max_rect(bar.shrink2(vec2(gap::S, 2.0))), |ui| {
        ui.horizontal_centered(|ui| {
            let shown = desk.line.unwrap_or(1);
            let place = format!("{}:{shown}", desk.path);
            let words = look.t("ui.author.copy_place");
            if ui.add(Button::new(ButtonKind::Quiet, &words)).clicked() {
                ui.ctx().copy_text(place.clone());
            }
            widget::line_of(ui, Type::Small, p.soft, &place);
        });
    });
    let mut area = ScrollArea::both().id_salt("source").auto_shrink(false);
    if desk.seek
        && let Some(line) = desk.line
    {
        let above = (below.height() / high / 3.0).floor();
        let top = ((line as f32 - 1.0 - above) * high).max(0.0);
        area = area.scroll_offset(vec2(0.0, top));
        desk.seek = false;
        ui.ctx().request_repaint();
    }
    ui.scope_builder(UiBuilder::new().max_rect(below.shrink(2.0)), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        area.show_rows(ui, high, lines.len(), |ui, rows| {
            for row in rows {
                line_ui(ui, desk, look, row, lines[row], &font, gutter, high);
            }
        });
    });
}

fn line_ui(
    ui: &mut Ui,
    desk: &OpenScenario,
    look: &Look,
    row: usize,
    words: &str,
    font: &FontId,
    gutter: f32,
    high: f32,
) {
    let p = look.palette;
    let here = desk.line == Some(row + 1);
    let problem = desk
        .problems
        .iter()
        .filter(|x| x.at.is_some_and(|(line, _)| line == row + 1))
        .min_by_key(|x| x.level);
    // Tabs as four spaces; the font has no mark for them.
    let words = words.replace('\t', "    ");
    // Comments recede.
    let comment = words.trim_start().starts_with("//");
    let ink = if comment { p.faint } else { p.ink };
    let said = words.trim().to_owned();
    let galley = ui.painter().layout_no_wrap(words, font.clone(), ink);
    let width = (gutter + galley.size().x + gap::L).max(ui.available_width());
    let (_, rect) = ui.allocate_space(vec2(width, high));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let fill = match (here, problem) {
        (true, _) => Some(p.accent_wash),
        (_, Some(problem)) => Some(p.wash_of(sign(problem.level).1)),
        _ => None,
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, 0.0, fill);
    }
    let number = ui.painter().layout_no_wrap((row + 1).to_string(), font.clone(), p.faint);
    let at = pos2(rect.left() + gutter - gap::S - number.size().x, rect.top());
    ui.painter().galley(at, number, p.faint);
    if let Some(problem) = problem {
        let (mark, tone) = sign(problem.level);
        let at = pos2(rect.left() + 6.0, rect.center().y);
        widget::paint_mark(ui.painter(), mark, at, 9.0 * look.text, p.ink_of(tone));
    }
    ui.painter().galley(pos2(rect.left() + gutter, rect.top()), galley, p.ink);
    if here {
        // Whoever listens hears the line that is looked at.
        let seen = rect.intersect(ui.clip_rect());
        let response = ui.interact(seen, ui.id().with("line"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    }
}
