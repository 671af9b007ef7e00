//! What came of it, by its right name, and how everybody with a say sees us now, in their own words.
use egui::{Sense, Ui, WidgetInfo, WidgetType, vec2};

use super::gauge::{GaugeMark, gauge_ui};
use super::{DebriefPage, sheet};
use crate::prose::debrief::ending as words;
use crate::prose::debrief::page::why;
use crate::prose::{names, transcript_line};
use crate::screens::debrief::DebriefModel;
use crate::screens::intent::{Intent, ScreenId};
use crate::screens::room::face_of;
use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape};
use crate::sim::debrief::Debrief;
use crate::sim::debrief::ending::Opinion;
use crate::sim::view::View;

/// Draws the page.
pub(super) fn page_ui(ui: &mut Ui, play: &mut DebriefModel<'_>, data: &Debrief) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let seen = play.session.seen.clone();
    let view = seen.view();
    let mut intent = None;
    sheet::sheet(ui, DebriefPage::Result, "", |ui| {
        widget::card(ui, |ui| {
            widget::label(ui, Type::Heading, p.ink, &words::named(data, look.lang));
            for reason in why(&view, look.lang) {
                widget::label(ui, Type::Body, p.ink, &reason);
            }
            signed_ui(ui, &view, data);
            worth_ui(ui, &view, data);
        });
        widget::section(ui, &look.t("ui.debrief.opinions"), None);
        widget::label(ui, Type::Small, p.soft, &look.t("ui.debrief.opinions_about"));
        let all = &data.ending.opinions;
        sheet::side_by_side(ui, all.len(), look.grown(360.0), 2, |ui, i| {
            widget::card(ui, |ui| opinion_ui(ui, &view, data, &all[i]));
        });
        widget::card(ui, |ui| {
            let total = names::points(data.score.total);
            let total = look.t_with("ui.debrief.total", &[("total", &total)]);
            widget::label(ui, Type::Heading, p.ink, &total);
            let button = look.t("ui.debrief.to_score");
            if ui.add(Button::new(ButtonKind::Plain, &button).mark(MarkShape::Next)).clicked() {
                intent = Some(Intent::Open(ScreenId::Score));
            }
        });
    });
    intent
}

/// What was signed, against our quotation.
fn signed_ui(ui: &mut Ui, view: &View<'_>, data: &Debrief) {
    let look = Look::of(ui);
    let p = look.palette;
    let outcome = transcript_line::outcome(look.lang, data.ending.outcome);
    widget::label(ui, Type::Body, p.ink, &outcome);
    if let Some(offer) = &data.ending.offer {
        let changes = transcript_line::changes(view, look.lang, &view.quotation(), offer);
        let text = look.t_with("ui.debrief.signed_on", &[("changes", &changes)]);
        widget::label(ui, Type::Body, p.soft, &text);
    }
}

/// What it is worth to us, between floor and target.
fn worth_ui(ui: &mut Ui, view: &View<'_>, data: &Debrief) {
    let look = Look::of(ui);
    let e = &data.ending;
    let unit = view.unit().get(look.lang);
    let at = |key: &str, value: i64| GaugeMark {
        word: look.t_with(key, &[("value", &value.to_string()), ("unit", unit)]),
        value,
    };
    let mut marks = vec![at("ui.debrief.floor", e.reservation), at("ui.debrief.target", e.target)];
    marks.extend(e.walk_away.map(|value| at("ui.debrief.walk_away", value)));
    let value = e.value.map(|value| at("ui.debrief.worth", value));
    ui.add_space(gap::S);
    gauge_ui(ui, &look.t("ui.debrief.gauge"), &marks, (e.reservation, e.target), value.as_ref());
    for text in words::figures(view, data, look.lang) {
        widget::label(ui, Type::Small, look.palette.soft, &text);
    }
}

fn opinion_ui(ui: &mut Ui, view: &View<'_>, data: &Debrief, opinion: &Opinion) {
    let look = Look::of(ui);
    let p = look.palette;
    let role = opinion.role;
    ui.horizontal(|ui| {
        let name = view.role_name(role).get(look.lang);
        let face = face_of(view.mood(role));
        widget::avatar(ui, view.role_portrait(role), face, look.grown(52.0), name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            widget::label(ui, Type::Strong, p.ink, name);
            widget::label(ui, Type::Small, p.soft, view.role_title(role).get(look.lang));
        });
    });
    if let Some(support) = words::support(opinion, look.lang) {
        widget::label(ui, Type::Small, p.soft, &support);
    }
    if !opinion.met {
        let all = words::opinion(data, opinion, look.lang);
        widget::label(ui, Type::Body, p.ink, &transcript_line::reply(look.lang, &all[0].said));
        return;
    }
    for factor in words::opinion(data, opinion, look.lang) {
        factor_ui(ui, &factor);
    }
}

/// A factor: its name, how much of seven as a bar and a number, and the words.
fn factor_ui(ui: &mut Ui, factor: &words::Factor) {
    let look = Look::of(ui);
    let p = look.palette;
    let width = ui.available_width();
    let text = look.t_with(
        "ui.debrief.factor",
        &[("factor", &factor.name), ("value", &names::points(i32::try_from(factor.value).unwrap_or(0)))],
    );
    let words = widget::galley(ui, Type::SmallStrong, p.soft, &text, width * 0.62);
    let high = words.size().y.max(look.grown(18.0));
    let (rect, response) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
    let bar = egui::Rect::from_min_max(
        egui::pos2(rect.left() + width * 0.66, rect.center().y - look.grown(4.0)),
        egui::pos2(rect.right(), rect.center().y + look.grown(4.0)),
    );
    let at = egui::pos2(rect.left(), rect.center().y - words.size().y / 2.0);
    ui.painter().galley(at, words, p.soft);
    ui.painter().rect_filled(bar, 3.0, p.sunken);
    let share = (factor.value - 100) as f32 / 600.0;
    let full = egui::Rect::from_min_size(bar.min, vec2(bar.width() * share.clamp(0.02, 1.0), bar.height()));
    ui.painter().rect_filled(full, 3.0, p.accent);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &text));
    widget::label(ui, Type::Body, p.ink, &transcript_line::reply(look.lang, &factor.said));
}
