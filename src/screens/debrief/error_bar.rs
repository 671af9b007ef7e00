//! An estimate as a dot with its interval, on a line on which nought is what was done.
use egui::{Align2, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::prose::decision_impact as words;
use crate::prose::effect::deed;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget;
use crate::sim::debrief::decision_impact::{AlternativeImpact, DecisionPoint, DecisiveTurn};
use crate::sim::view::View;

/// The choices of a turn: what each is in words, and what it was worth against what was done.
pub(super) fn choices_ui(ui: &mut Ui, view: &View<'_>, turn: &DecisiveTurn) {
    let ends = |c: &DecisionPoint| [c.more.mean - c.more.within(), c.more.mean + c.more.within()];
    let all = turn.choices.iter().flat_map(ends);
    let (least, most) = all.fold((-50, 50), |(a, b), v| (a.min(v), b.max(v)));
    for choice in &turn.choices {
        row(ui, view, turn, choice, (least, most));
    }
}

fn row(ui: &mut Ui, view: &View<'_>, turn: &DecisiveTurn, choice: &DecisionPoint, (least, most): (i32, i32)) {
    let look = Look::of(ui);
    let p = look.palette;
    let tone = match choice.standing {
        AlternativeImpact::Done | AlternativeImpact::Alike => Tone::Plain,
        AlternativeImpact::More => Tone::Gain,
        AlternativeImpact::Less => Tone::Loss,
    };
    let done = choice.standing == AlternativeImpact::Done;
    let ink = if done { p.ink } else { p.ink_of(tone) };
    let deed = deed(view, look.lang, &choice.action, &choice.words, &turn.offer);
    let figures = if done { look.t("ui.debrief.what_you_did") } else { words::figures_of(choice) };
    let width = ui.available_width();
    let column = width * 0.56;
    let step = if done { Type::Strong } else { Type::Body };
    let text = widget::galley(ui, step, p.ink, &deed, column - gap::M);
    let height = text.size().y.max(look.grown(44.0)) + gap::XS;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let at = pos2(rect.left(), rect.center().y - text.size().y / 2.0);
    ui.painter().galley(at, text, p.ink);
    let plot = egui::Rect::from_min_max(pos2(rect.left() + column + gap::S, rect.top()), rect.max)
        .shrink2(vec2(gap::S, 0.0));
    let x = |v: i32| egui::lerp(plot.x_range(), (v - least) as f32 / (most - least).max(1) as f32);
    let y = rect.center().y + look.grown(8.0);
    ui.painter().hline(plot.x_range(), y, Stroke::new(1.0, p.line));
    ui.painter().vline(x(0), rect.y_range(), Stroke::new(1.0, p.faint));
    let half = look.grown(5.0);
    if !done {
        let (from, to) =
            (x(choice.more.mean - choice.more.within()), x(choice.more.mean + choice.more.within()));
        ui.painter().hline(from..=to, y, Stroke::new(2.0, ink));
        for end in [from, to] {
            ui.painter().vline(end, (y - half)..=(y + half), Stroke::new(2.0, ink));
        }
    }
    let here = pos2(x(if done { 0 } else { choice.more.mean }), y);
    if choice.standing == AlternativeImpact::Alike {
        ui.painter().circle_filled(here, half, p.surface);
        ui.painter().circle_stroke(here, half, Stroke::new(1.5, ink));
    } else {
        ui.painter().circle_filled(here, half, ink);
    }
    let wide = widget::galley(ui, Type::SmallStrong, ink, &figures, f32::INFINITY).size().x;
    let middle =
        here.x.clamp(plot.left() + wide / 2.0, (plot.right() - wide / 2.0).max(plot.left() + wide / 2.0));
    let over = pos2(middle, y - half - 1.0);
    widget::paint_centred(ui, Align2::CENTER_BOTTOM, over, Type::SmallStrong, ink, &figures);
    let name = words::choice(view, look.lang, turn, choice);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, name.trim()));
}
