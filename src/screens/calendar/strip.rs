//! The day strip: where we stand between the first day and the last, and the dates that matter.
use egui::Ui;

use crate::prose::transcript_line;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Day, MarkShape};
use crate::sim::view::View;

/// Today's date, what is left, the strip, and what lies beyond it.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let (lang, p) = (look.lang, look.palette);
    let ((day, days), (turn, turns)) = (view.days(), view.turns());
    widget::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = gap::M;
            widget::label(ui, Type::Title, p.ink, &transcript_line::day(view, lang, day));
            let fill = [
                ("days", days.saturating_sub(day).to_string()),
                ("turns", turns.saturating_sub(turn).to_string()),
            ];
            let fill: Vec<(&str, &str)> = fill.iter().map(|(k, v)| (*k, v.as_str())).collect();
            let left = look.t_with("ui.calendar.left", &fill);
            widget::label(ui, Type::Body, p.soft, &left);
        });
        // The last day is a day of the strip too: on it the session ends.
        widget::day_strip(ui, day, days + 1, &dates(look, view), &look.t("ui.calendar.strip"));
        let beyond: Vec<String> = view
            .dates()
            .iter()
            .filter(|(at, _)| *at > days)
            .map(|(_, text)| text.get(lang).to_owned())
            .collect();
        if !beyond.is_empty() {
            let list = beyond.join(&look.t("ui.calendar.and"));
            let words = look.t_with("ui.calendar.beyond", &[("list", &list)]);
            widget::label(ui, Type::Small, p.faint, &words);
        }
    });
}

fn dates(look: &Look, view: &View<'_>) -> Vec<Day> {
    let (day, days) = view.days();
    let known = view.dates().iter().filter(|(at, _)| (day..=days).contains(at));
    let mut dates: Vec<Day> = known
        .map(|(at, text)| Day {
            day: *at,
            word: text.get(look.lang).to_owned(),
            tone: if *at == days { Tone::Loss } else { Tone::Note },
            mark: if *at == days { MarkShape::Alert } else { MarkShape::Dot },
        })
        .collect();
    if dates.iter().all(|d| d.day != days) {
        dates.push(Day {
            day: days,
            word: look.t("ui.calendar.last_day"),
            tone: Tone::Loss,
            mark: MarkShape::Alert,
        });
    }
    dates
}
