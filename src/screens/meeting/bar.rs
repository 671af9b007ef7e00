//! The strip over the room: whose floor it is, where and with whom, what for, how long they still have.
use egui::Ui;
use strum::VariantArray as _;

use super::moment::LastExchange;
use super::{MeetingState, Tab};
use crate::prose::names;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape};
use crate::sim::view::{SessionStage, View};

/// Draws the strip; `tabs` says that talk and rest take turns below it.
pub(super) fn bar_ui(
    ui: &mut Ui,
    view: &View<'_>,
    state: &mut MeetingState,
    moment: &LastExchange,
    tabs: bool,
) {
    let look = Look::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(gap::M, gap::XS);
        let (mark, tone, key) = match view.stage() {
            SessionStage::Theirs(_) => (MarkShape::Alert, Tone::Guess, "ui.meeting.floor_theirs"),
            SessionStage::Ours => (MarkShape::Next, Tone::Accent, "ui.meeting.floor_ours"),
            _ => (MarkShape::Check, Tone::Plain, "ui.meeting.floor_over"),
        };
        widget::chip(ui, mark, tone, &look.t(key));
        // Where letters are large the tabs come first; the bar above tells the time and who is there.
        if !tabs || ui.available_width() >= look.grown(620.0) {
            facts(ui, view, moment, &look);
        }
        if tabs {
            let words: Vec<String> = Tab::VARIANTS.iter().map(|t| look.t(t.key())).collect();
            let at = Tab::VARIANTS.iter().position(|t| *t == state.folded).unwrap_or(0);
            if let Some(i) = widget::choice(ui, &look.t("ui.meeting.show"), &words, at) {
                state.folded = Tab::VARIANTS[i];
            }
        }
    });
}

/// What the bar above doesn't say: whether others listen, what one came for, how much patience there still is.
fn facts(ui: &mut Ui, view: &View<'_>, moment: &LastExchange, look: &Look) {
    let p = look.palette;
    let company = if moment.roles.len() == 1 {
        look.t("ui.meeting.private")
    } else {
        let count = moment.roles.len().to_string();
        look.t_with("ui.meeting.company", &[("count", &count)])
    };
    widget::line_of(ui, Type::Small, p.soft, &company);
    let aim = names::aim(look.lang, moment.aim);
    widget::line_of(ui, Type::Small, p.soft, &look.t_with("ui.meeting.aim", &[("aim", &aim)]));
    if let Some(meeting) = view.meeting() {
        let (left, all) = (meeting.left, meeting.left.saturating_add(meeting.used));
        // Few left is said by the count and by hollow pips; the colour only agrees.
        let tone = if left <= 1 { Tone::Loss } else { Tone::Accent };
        let count = look.t_with("ui.meeting.left", &[("left", &left.to_string()), ("all", &all.to_string())]);
        widget::line_of(ui, Type::Small, p.soft, &count);
        // Where one sits alone with somebody, their plate has the pips.
        if moment.roles.len() > 1 {
            let name = look.t("ui.meeting.turns");
            widget::pips(ui, tone, usize::from(left), usize::from(all), &name);
        }
    }
}
