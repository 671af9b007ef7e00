//! Where one means to walk away, written down before it is hard to.
use egui::Ui;

use crate::prose::transcript_line::amount;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape, ScaleRange, Tick};
use crate::sim::view::View;

/// The scale; returns the amount chosen in this frame.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, at: i64) -> Option<i64> {
    let (lang, p) = (look.lang, look.palette);
    let name = look.t("ui.prepare.walk_away");
    widget::section(ui, &name, Some(view.unit().get(lang)));
    widget::label(ui, Type::Body, p.soft, &look.t("ui.prepare.walk_away_why"));
    let wide = ui.available_width() >= look.grown(640.0);
    let span = span(view);
    let ticks = ticks(look, view);
    let ((), chosen) = widget::columns(
        ui,
        wide,
        0.26,
        |ui| {
            let words = amount(view, lang, at);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                widget::label(ui, Type::Title, p.ink, &words);
                let (tone, key) = verdict(view, at);
                ui.add_space(gap::XS);
                widget::label(ui, Type::Small, p.ink_of(tone), &look.t(key));
            });
        },
        |ui| widget::slider(ui, &name, span, at, &ticks, &amount(view, lang, at)),
    );
    chosen
}

/// The floor lies on the scale exactly; the steps are round and some twenty of them reach the best offer.
fn span(view: &View<'_>) -> ScaleRange {
    let (reservation, target) = view.own_range();
    let best = view.openings().map(|(_, offer)| view.own_value(&offer)).max().unwrap_or(target);
    let top = best.max(target);
    let step = round((top - reservation) / 18);
    let below = ((target - reservation) / 2 / step).max(1);
    let above = (top - reservation) / step + 1;
    ScaleRange { from: reservation - below * step, to: reservation + above * step, step }
}

/// 1, 2, 5, 10, 20, 50 …: the largest that is not above.
fn round(step: i64) -> i64 {
    let mut unit = 1;
    while unit <= step / 10 {
        unit *= 10;
    }
    match step / unit {
        5.. => 5 * unit,
        2..=4 => 2 * unit,
        _ => unit,
    }
}

fn ticks(look: &Look, view: &View<'_>) -> Vec<Tick> {
    let (reservation, target) = view.own_range();
    let tick = |at, key: &str, tone, mark| Tick { at, word: look.t(key), tone, mark };
    vec![
        tick(reservation, "ui.own.floor", Tone::Loss, MarkShape::Cross),
        tick(target, "ui.own.target", Tone::Gain, MarkShape::Check),
        tick(view.own_value(&view.quotation()), "ui.own.quotation", Tone::Plain, MarkShape::Dot),
    ]
}

/// What an amount means, in a sentence.
fn verdict(view: &View<'_>, at: i64) -> (Tone, &'static str) {
    let (reservation, target) = view.own_range();
    match at {
        _ if at < reservation => (Tone::Loss, "ui.prepare.below_floor"),
        _ if at == reservation => (Tone::Plain, "ui.prepare.at_floor"),
        _ if at <= target => (Tone::Plain, "ui.prepare.above_floor"),
        _ => (Tone::Guess, "ui.prepare.above_target"),
    }
}

#[cfg(test)]
mod tests {
    use super::round;

    #[test]
    fn steps_are_round_and_never_nothing() {
        let steps = [0, 1, 2, 3, 7, 19, 49, 52].map(round);
        assert_eq!(steps, [1, 1, 2, 2, 5, 10, 20, 50]);
    }
}
