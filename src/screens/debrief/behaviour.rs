//! How one talked, beside skilled and average negotiators of one study.
use egui::Ui;

use super::DebriefPage;
use super::sheet::sheet;
use crate::prose::debrief as tell;
use crate::screens::debrief::DebriefModel;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, LinePen, Sample, Sign, Track};
use crate::sim::debrief::Debrief;
use crate::sim::score::style::Measure;

/// The shapes of the two groups.
const SKILLED: (Sign, Tone) = (Sign::Up, Tone::Gain);
const AVERAGE: (Sign, Tone) = (Sign::Ring, Tone::Guess);

/// Draws the page.
pub(super) fn page_ui(ui: &mut Ui, _: &mut DebriefModel<'_>, d: &Debrief) -> Option<Intent> {
    let look = Look::of(ui);
    sheet(ui, DebriefPage::Behaviour, &tell::study(look.lang), |ui| {
        widget::card(ui, |ui| {
            widget::legend(
                ui,
                &[
                    (Sample::Line(LinePen::nth(0)), Tone::Accent, look.t("ui.truth.behaviour.own")),
                    (Sample::Of(SKILLED.0), SKILLED.1, look.t("ui.truth.behaviour.skilled")),
                    (Sample::Of(AVERAGE.0), AVERAGE.1, look.t("ui.truth.behaviour.average")),
                    (Sample::Area, Tone::Gain, look.t("ui.truth.behaviour.band")),
                ],
            );
            for measure in &d.style {
                ui.add_space(gap::S);
                one(ui, &look, measure);
            }
        });
    });
    None
}

fn one(ui: &mut Ui, look: &Look, m: &Measure) {
    // Each behaviour on its own scale: the rare ones would not be seen beside questions.
    let most = m.share.max(m.skilled).max(m.average).max(1) as f32 * 1.15;
    let at = |share: u32| share as f32 / most;
    let (skilled, average) = (at(m.skilled), at(m.average));
    widget::track(
        ui,
        &Track {
            name: &tell::behaviour(look.lang, m.behaviour),
            value: &tell::measured(m, look.lang),
            tone: Tone::Accent,
            bar: (0.0, at(m.share)),
            band: Some((skilled.min(average), skilled.max(average))),
            ticks: &[(SKILLED.0, SKILLED.1, skilled), (AVERAGE.0, AVERAGE.1, average)],
        },
    );
    widget::label(ui, Type::Small, look.palette.soft, &tell::placed(m, look.lang));
}
