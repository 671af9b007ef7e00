//! Trust, tension and support over the turns, of one person or of everybody, and where it turned.
use egui::{Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::LineState;
use crate::prose::debrief::timeline as tell;
use crate::prose::transcript_line;
use crate::screens::debrief::DebriefModel;
use crate::screens::theme::{Look, RADIUS, Tone, Type, gap};
use crate::screens::widget::{self, LinePen, Sample, Series, SeriesLine, keys};
use crate::sim::compiled::RoleId;
use crate::sim::debrief::series::PersonAt;
use crate::sim::debrief::{Debrief, SeriesPoint, TurningPoint};

/// Draws them.
pub(super) fn plots_ui(ui: &mut Ui, play: &mut DebriefModel<'_>, d: &Debrief) {
    let look = Look::of(ui);
    let mut state = std::mem::take(&mut play.debrief.line);
    widget::card(ui, |ui| {
        widget::section(ui, &look.t("ui.truth.line.over_time"), None);
        whose(ui, &look, play, d, &mut state);
        let marks = marks(d);
        let chosen = state.chosen.and_then(|a| turn_of(d, a)).map(f64::from);
        let mut pressed = None;
        let mut draw =
            |ui: &mut Ui, name: &str, range: (f64, f64), value: &dyn Fn(&PersonAt) -> Option<f64>| {
                let runs = runs(play, &look, d, state.who, value);
                if runs.is_empty() {
                    return false;
                }
                let at = widget::series(
                    ui,
                    &Series {
                        name,
                        runs: &runs,
                        marks: &marks,
                        chosen,
                        range,
                        across: (0.0, f64::from(d.used.1.max(1))),
                        height: look.grown(132.0),
                    },
                );
                pressed = pressed.or(at);
                true
            };
        let tenths = |value: i32| Some(f64::from(value) / 10.0);
        draw(ui, &look.t("ui.truth.line.trust"), (0.0, 100.0), &|s| tenths(s.trust));
        draw(ui, &look.t("ui.truth.line.tension"), (0.0, 100.0), &|s| tenths(s.tension));
        let support = |s: &PersonAt| s.support.map(|x| x as f64 / 1000.0);
        if !draw(ui, &look.t("ui.truth.line.support"), (-2.0, 2.0), &support) {
            let p = look.palette;
            widget::label(ui, Type::Small, p.soft, &look.t("ui.truth.line.no_support"));
        }
        if let Some(x) = pressed {
            let near = d.line.iter().min_by(|a, b| {
                let far = |turn: u16| (f64::from(turn) - x).abs();
                far(a.at.turn).total_cmp(&far(b.at.turn)).then(a.at.cmp(&b.at))
            });
            if let Some(step) = near {
                state.go(step.at.action);
            }
        }
    });
    ui.add_space(gap::L);
    widget::card(ui, |ui| {
        widget::section(ui, &look.t("ui.truth.line.turning"), None);
        if d.turning.is_empty() {
            let p = look.palette;
            widget::label(ui, Type::Body, p.soft, &look.t("ui.truth.line.no_turning"));
        }
        for (i, point) in d.turning.iter().enumerate() {
            let words = tell::turning_at(&play.session.view(), d, point, look.lang);
            let response = turning_row(ui, &number_of(d, i), &words, state.chosen == Some(point.at.action));
            if i == 0 {
                keys::way_in(ui, &response);
            }
            if response.clicked() {
                state.go(point.at.action);
            }
        }
    });
    play.debrief.line = state;
}

/// The turn that an action was part of.
fn turn_of(d: &Debrief, action: u16) -> Option<u16> {
    d.line.get(usize::from(action)).map(|s| s.at.turn)
}

/// Whose lines: everybody's or one person's; the legend is what one chooses with.
fn whose(ui: &mut Ui, look: &Look, play: &DebriefModel<'_>, d: &Debrief, state: &mut LineState) {
    let people: Vec<RoleId> = shown(d).collect();
    let mut entries = vec![(Sample::Area, Tone::Plain, look.t("ui.truth.line.everybody"))];
    let mut chosen = vec![state.who.is_none()];
    for (i, role) in people.iter().enumerate() {
        let name = transcript_line::address(&play.session.view(), look.lang, *role).to_owned();
        entries.push((Sample::Line(LinePen::nth(i)), Tone::Plain, name));
        chosen.push(state.who == Some(*role));
    }
    if let Some(pressed) = widget::legend_choice(ui, &entries, &chosen) {
        state.who = pressed.checked_sub(1).and_then(|i| people.get(i).copied());
    }
}

/// Those who have something to show: whoever was met, or has a say.
fn shown(d: &Debrief) -> impl Iterator<Item = RoleId> + '_ {
    d.people.iter().filter(|p| p.met > 0 || p.votes).map(|p| p.role)
}

fn runs(
    play: &DebriefModel<'_>,
    look: &Look,
    d: &Debrief,
    who: Option<RoleId>,
    value: &dyn Fn(&PersonAt) -> Option<f64>,
) -> Vec<SeriesLine> {
    let run = |(i, role): (usize, RoleId)| {
        let at = |m: &SeriesPoint| {
            let standing = m.people.iter().find(|s| s.role == role)?;
            Some((f64::from(m.at.turn), value(standing)?))
        };
        SeriesLine {
            name: transcript_line::address(&play.session.view(), look.lang, role).to_owned(),
            pen: LinePen::nth(i),
            points: d.series.iter().filter_map(at).collect(),
        }
    };
    shown(d)
        .enumerate()
        .filter(|(_, role)| who.is_none_or(|who| who == *role))
        .map(run)
        .filter(|run| !run.points.is_empty())
        .collect()
}

/// The turning points on the plots; several in one turn share a mark.
fn marks(d: &Debrief) -> Vec<(f64, String)> {
    let mut found: Vec<(f64, String)> = Vec::new();
    for (i, point) in d.turning.iter().enumerate() {
        let x = f64::from(point.at.turn);
        if found.last().is_none_or(|(last, _)| *last != x) {
            found.push((x, number_of(d, i)));
        }
    }
    found
}

/// The number of a turning point's mark: points of one turn have the same.
fn number_of(d: &Debrief, i: usize) -> String {
    let turn = |t: &TurningPoint| t.at.turn;
    let before = d.turning.windows(2).take(i).filter(|w| turn(&w[0]) != turn(&w[1]));
    (before.count() + 1).to_string()
}

/// A turning point that can be pressed.
fn turning_row(ui: &mut Ui, number: &str, words: &str, chosen: bool) -> Response {
    let look = Look::of(ui);
    let p = look.palette;
    let badge = look.grown(20.0);
    let indent = gap::S + badge + gap::S;
    let text = widget::galley(ui, Type::Body, p.ink, words, ui.available_width() - indent - gap::S);
    let height = (text.size().y + gap::S).max(badge + gap::S);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    if ui.is_rect_visible(rect) {
        let lit = chosen || response.hovered() || response.has_focus();
        let fill = if lit { p.accent_wash } else { p.surface };
        let line = if chosen { p.accent } else { p.line };
        ui.painter().rect(rect, RADIUS, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        let middle = pos2(rect.left() + gap::S + badge / 2.0, rect.center().y);
        ui.painter().circle_filled(middle, badge / 2.0, p.sunken);
        let figure = widget::galley(ui, Type::SmallStrong, p.soft, number, f32::INFINITY);
        ui.painter().galley(middle - figure.size() / 2.0, figure, p.soft);
        let top = rect.center().y - text.size().y / 2.0;
        ui.painter().galley(pos2(rect.left() + indent, top), text, p.ink);
        keys::focus_ring(ui, &response, RADIUS);
    }
    if response.has_focus() {
        response.scroll_to_me(None);
    }
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, words));
    response
}
