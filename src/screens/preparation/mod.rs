//! The preparation: who they are as far as it is known, whom to see first, where to walk away, which offer to open with.
mod map;
mod offers;
mod walk_away;
mod who;

use egui::Ui;

use super::intent::Intent;
use super::session::SessionModel;
use super::theme::{Look, Type, gap};
use super::widget::{self, Foot, FooterPressed};
use crate::prose::transcript_line;
use crate::sim::compiled::{OpeningId, RoleId};
use crate::sim::session::Action;
use crate::sim::view::{Access, View};

/// What this screen remembers: what was chosen so far, and whom one is looking at.
#[derive(Debug, Default)]
pub struct PreparationState {
    shown: Option<RoleId>,
    first: Option<RoleId>,
    walk_away: Option<i64>,
    opening: usize,
}

/// What is chosen now, the usual where nothing was.
struct PreparationChoice {
    shown: Option<RoleId>,
    first: Option<RoleId>,
    walk_away: i64,
    opening: usize,
}

/// Widest page, in points at 100 %.
const PAGE: f32 = 1180.0;
/// From here on things lie side by side, in points at 100 %.
const WIDE: f32 = 860.0;

/// Draws it.
pub fn preparation_ui(ui: &mut Ui, play: &SessionModel, state: &mut PreparationState) -> Option<Intent> {
    let look = Look::of(ui);
    let view = play.view();
    let chosen = chosen(state, &view);
    let foot = Foot {
        out: look.t("ui.prepare.back"),
        note: summary(&look, &view, &chosen),
        main: look.t("ui.prepare.begin"),
        ready: true,
    };
    let ((), pressed) = widget::page(ui, "preparation", &foot, |ui| {
        content(ui, &look, &view, state, &chosen);
    });
    Some(match pressed? {
        FooterPressed::Out => Intent::Back,
        FooterPressed::Main => Intent::Act(Action::Prepare {
            first: chosen.first,
            walk_away: chosen.walk_away,
            opening: OpeningId::from(chosen.opening),
        }),
    })
}

fn chosen(state: &PreparationState, view: &View<'_>) -> PreparationChoice {
    let open = |r: &RoleId| view.access(*r) == Access::Open;
    let first = state.first.or_else(|| view.roles().find(open));
    PreparationChoice {
        shown: state.shown.or(first).or_else(|| view.roles().next()),
        first,
        walk_away: state.walk_away.unwrap_or(view.own_range().0),
        opening: state.opening,
    }
}

fn content(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    state: &mut PreparationState,
    chosen: &PreparationChoice,
) {
    let p = look.palette;
    widget::centred(ui, look.grown(PAGE), |ui| {
        ui.spacing_mut().item_spacing.y = gap::L;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = gap::XS;
            widget::label(ui, Type::Title, p.ink, &look.t("ui.prepare.title"));
            widget::label(ui, Type::Small, p.soft, &look.t("ui.prepare.about"));
        });
        let wide = ui.available_width() >= look.grown(WIDE);
        let (picked, ()) = widget::columns(
            ui,
            wide,
            0.62,
            |ui| widget::card(ui, |ui| map::show(ui, look, view, chosen)).inner,
            |ui| {
                if let Some(role) = chosen.shown {
                    widget::card(ui, |ui| who::show(ui, look, view, role, chosen.first));
                }
            },
        );
        if let Some(role) = picked {
            state.shown = Some(role);
            if view.access(role) == Access::Open {
                state.first = Some(role);
            }
        }
        if let Some(value) = widget::card(ui, |ui| walk_away::show(ui, look, view, chosen.walk_away)).inner {
            state.walk_away = Some(value);
        }
        if let Some(opening) = widget::card(ui, |ui| offers::show(ui, look, view, chosen.opening)).inner {
            state.opening = opening;
        }
    });
}

/// The three choices in a sentence, so that one sees what one begins with.
fn summary(look: &Look, view: &View<'_>, chosen: &PreparationChoice) -> String {
    let lang = look.lang;
    let who = chosen
        .first
        .map_or_else(|| look.t("ui.prepare.nobody"), |r| transcript_line::address(view, lang, r).to_owned());
    let least = transcript_line::amount(view, lang, chosen.walk_away);
    let offer = offers::name(look, view, chosen.opening);
    let fill = [("who", who.as_str()), ("least", &least), ("paper", &offer)];
    look.t_with("ui.prepare.summary", &fill)
}
