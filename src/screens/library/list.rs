//! The shelf itself: one row a scenario, chosen with the mouse or the arrow keys.
use egui::{Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{LibraryModel, ScenarioShown};
use crate::prose::names;
use crate::screens::theme::{CARD_RADIUS, Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape, keys};

/// Draws the rows.
pub(super) fn list_ui(ui: &mut Ui, model: &mut LibraryModel) {
    let look = Look::of(ui);
    let chosen = model.shown().map(|s| s.id.clone());
    ui.spacing_mut().item_spacing.y = gap::S;
    for (i, scenario) in model.shelf.iter().enumerate() {
        let is_chosen = chosen.as_ref() == Some(&scenario.id);
        let response = row(ui, scenario, is_chosen);
        if i == 0 {
            keys::way_in(ui, &response);
        }
        if response.clicked() {
            response.request_focus();
        }
        if response.clicked() || response.has_focus() {
            model.chosen.clone_from(&scenario.id);
        }
    }
    if let Some(folder) = &model.folder {
        let key = if model.shelf.is_empty() { "ui.library.empty" } else { "ui.library.folder" };
        ui.add_space(gap::M);
        widget::label(ui, Type::Small, look.palette.faint, &look.t_with(key, &[("folder", folder)]));
    }
}

fn row(ui: &mut Ui, scenario: &ScenarioShown, chosen: bool) -> Response {
    let look = Look::of(ui);
    let p = look.palette;
    let room = ui.available_width() - 2.0 * gap::L;
    let (name, note, tone) = words(&look, scenario);
    let title = widget::galley(ui, Type::Strong, p.ink, &name, room);
    let size = look.grown(10.0);
    let below = widget::galley(ui, Type::Small, p.ink_of(tone), &note, room - size - 6.0);
    let height = title.size().y + below.size().y + gap::XS + 2.0 * gap::M;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    if ui.is_rect_visible(rect) {
        let lit = chosen || response.hovered();
        let fill = if lit { p.accent_wash } else { p.surface };
        let line = if chosen { p.accent } else { p.line };
        ui.painter().rect(rect, CARD_RADIUS, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        if chosen {
            let bar =
                egui::Rect::from_min_size(rect.min + vec2(0.0, gap::M), vec2(4.0, height - 2.0 * gap::M));
            ui.painter().rect_filled(bar, 2.0, p.accent);
        }
        let at = rect.min + vec2(gap::L, gap::M);
        let second = at.y + title.size().y + gap::XS;
        ui.painter().galley(at, title, p.ink);
        let mark = match (&scenario.found, scenario.best, &scenario.unfinished) {
            (Err(_), ..) => MarkShape::Alert,
            (_, _, Some(_)) => MarkShape::Parked,
            (_, Some(_), _) => MarkShape::Check,
            _ => MarkShape::Dot,
        };
        let middle = pos2(at.x + size / 2.0, second + look.grown(9.0));
        widget::paint_mark(ui.painter(), mark, middle, size, p.ink_of(tone));
        ui.painter().galley(pos2(at.x + size + 6.0, second), below, p.ink_of(tone));
        keys::focus_ring(ui, &response, CARD_RADIUS);
    }
    if response.has_focus() {
        response.scroll_to_me(None);
    }
    response.widget_info(|| {
        WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, format!("{name} {note}"))
    });
    response
}

/// Its name, and what one sees first about it.
fn words(look: &Look, scenario: &ScenarioShown) -> (String, String, Tone) {
    let Ok(card) = &scenario.found else {
        return (scenario.id.clone(), look.t("ui.library.broken"), Tone::Loss);
    };
    let name = card.title.get(look.lang).to_owned();
    if scenario.unfinished.is_some() {
        return (name, look.t("ui.library.unfinished"), Tone::Guess);
    }
    let minutes = look.t_with("ui.library.minutes", &[("count", &card.minutes.to_string())]);
    let stage = names::stages(look.lang, &card.stages);
    (name, names::list(look.lang, &[stage, minutes]), Tone::Plain)
}
