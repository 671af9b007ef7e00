//! The briefing: the case as everybody knows it, the sheet for our eyes only, our numbers, what we may show and decide.
mod folder;
mod numbers;
mod terms;

use egui::{Color32, CornerRadius, Frame, Margin, Stroke, Ui, pos2};

use super::intent::{Intent, ScreenId};
use super::session::SessionModel;
use super::theme::{CARD_RADIUS, Look, Type, gap};
use super::widget::{self, Foot, FooterPressed, MarkShape};
use crate::prose::transcript_line;
use crate::sim::view::{SessionStage, View};

/// Widest page, in points at 100 %.
const PAGE: f32 = 1180.0;
/// From here on sheets lie side by side, in points at 100 %.
const WIDE: f32 = 860.0;

/// Draws it.
pub fn briefing_ui(ui: &mut Ui, play: &SessionModel) -> Option<Intent> {
    let look = Look::of(ui);
    let view = play.view();
    let before = view.stage() == SessionStage::Preparation;
    let foot = if before {
        Foot {
            out: look.t("ui.briefing.leave"),
            note: look.t("ui.briefing.again"),
            main: look.t("ui.briefing.prepare"),
            ready: true,
        }
    } else {
        Foot { main: look.t("ui.back"), ready: true, ..Foot::default() }
    };
    let ((), pressed) = widget::page(ui, "briefing", &foot, |ui| sheets(ui, &look, &view));
    match (pressed?, before) {
        (FooterPressed::Main, true) => Some(Intent::Open(ScreenId::Preparation)),
        (FooterPressed::Out, _) => Some(Intent::Leave),
        (FooterPressed::Main, false) => Some(Intent::Back),
    }
}

fn sheets(ui: &mut Ui, look: &Look, view: &View<'_>) {
    widget::centred(ui, look.grown(PAGE), |ui| {
        ui.spacing_mut().item_spacing.y = gap::L;
        heading(ui, look, view);
        let wide = ui.available_width() >= look.grown(WIDE);
        widget::columns(ui, wide, 0.5, |ui| public(ui, look, view), |ui| confidential(ui, look, view));
        numbers::show(ui, look, view, wide);
        widget::card(ui, |ui| terms::show(ui, look, view));
        widget::columns(
            ui,
            wide,
            0.5,
            |ui| {
                ui.spacing_mut().item_spacing.y = gap::L;
                folder::time(ui, look, view);
                folder::limits(ui, look, view);
            },
            |ui| folder::documents(ui, look, view),
        );
        folder::people(ui, look, view);
    });
}

fn heading(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let p = look.palette;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = gap::XS;
        widget::label(ui, Type::Title, p.ink, view.title().get(look.lang));
        let (days, turns) = (view.days().1, view.turns().1);
        let (from, to) =
            (transcript_line::day(view, look.lang, 0), transcript_line::day(view, look.lang, days));
        let said = look.t_with(
            "ui.briefing.frame",
            &[
                ("firm", view.own_name().get(look.lang)),
                ("from", &from),
                ("to", &to),
                ("days", &days.to_string()),
                ("turns", &turns.to_string()),
            ],
        );
        widget::label(ui, Type::Small, p.soft, &said);
    });
}

fn public(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let p = look.palette;
    widget::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::M;
        widget::section(ui, &look.t("ui.briefing.case"), None);
        widget::glossed_prose(ui, view.glossary(), Type::Body, p.ink, view.brief().get(look.lang));
        let notice = view.notice().get(look.lang);
        if !notice.is_empty() {
            widget::prose_of(ui, Type::Small, p.faint, notice);
        }
    });
}

/// A sheet of another colour, ruled at its left, so that nobody takes it for the public one.
fn confidential(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let p = look.palette;
    let side = gap::XL + gap::M;
    let shown = Frame::new()
        .fill(p.guess_wash)
        .stroke(Stroke::new(1.0, edge(p.guess_wash, p.loss)))
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .inner_margin(Margin { left: side as i8, ..Margin::same(gap::L as i8) })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = gap::M;
            widget::section(ui, &look.t("ui.briefing.confidential"), None);
            let words = view.confidential().get(look.lang);
            widget::glossed_prose(ui, view.glossary(), Type::Body, p.ink, words);
        });
    let rect = shown.response.rect;
    for x in [side - gap::M, side - gap::M + 3.0] {
        let ink = Stroke::new(1.0, edge(p.guess_wash, p.loss));
        ui.painter().vline(rect.left() + x, rect.y_range(), ink);
    }
    let size = look.grown(14.0);
    let at = pos2(rect.left() + (side - gap::M) / 2.0 + 1.0, rect.top() + gap::L + look.grown(12.0));
    widget::paint_mark(ui.painter(), MarkShape::Lock, at, size, p.loss);
}

fn edge(ground: Color32, ink: Color32) -> Color32 {
    ground.lerp_to_gamma(ink, 0.55)
}
