//! The day strip: where we stand between the first day and the last, and the dates that matter.
use egui::{Align2, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::mark::{self, MarkShape};
use super::text;
use crate::screens::theme::{Look, Tone, Type, gap};

/// A date that matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// Which, counted from 0.
    pub day: u16,
    /// What happens.
    pub word: String,
    /// What it says.
    pub tone: Tone,
    /// Its shape.
    pub mark: MarkShape,
}

/// A strip of days with `today` in it; `name` is read out, with every date after it.
pub fn day_strip(ui: &mut Ui, today: u16, days: u16, dates: &[Day], name: &str) -> Response {
    let look = Look::of(ui);
    let p = look.palette;
    let row = look.grown(18.0);
    let bar = look.grown(14.0);
    // Dates whose words would touch go on a second row, then a third.
    let width = ui.available_width();
    let step = width / f32::from(days.max(1));
    let x = |day: u16| (f32::from(day) + 0.5) * step;
    let words: Vec<_> = dates
        .iter()
        .map(|d| text::galley(ui, Type::Small, p.ink_of(d.tone), &d.word, look.grown(150.0)))
        .collect();
    let size = look.grown(11.0);
    let mut ends: Vec<f32> = Vec::new();
    let mut order: Vec<usize> = (0..dates.len()).collect();
    order.sort_by_key(|i| dates[*i].day);
    let mut placed = vec![(0, 0.0); dates.len()];
    for i in order {
        let wide = mark::advance(size) + words[i].size().x;
        let left = (x(dates[i].day) - size / 2.0).min(width - wide).max(0.0);
        let free = ends.iter().position(|end| *end + gap::M <= left).unwrap_or(ends.len());
        if free == ends.len() {
            ends.push(0.0);
        }
        ends[free] = left + wide;
        placed[i] = (free, left);
    }
    let high = words.iter().map(|w| w.size().y).fold(row, f32::max) + 2.0;
    let height = row + bar + gap::S + high * ends.len() as f32;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    if ui.is_rect_visible(rect) {
        let strip = Rect::from_min_size(pos2(rect.left(), rect.top() + row), vec2(width, bar));
        for day in 0..days {
            let cell = Rect::from_min_size(
                pos2(strip.left() + f32::from(day) * step, strip.top()),
                vec2((step - 2.0).max(1.0), bar),
            );
            if day < today {
                ui.painter().rect_filled(cell, 2.0, p.faint.gamma_multiply(0.55));
            } else if day == today {
                ui.painter().rect_filled(cell.expand2(vec2(0.0, 2.0)), 3.0, p.accent);
            } else {
                ui.painter().rect(cell, 2.0, p.sunken, Stroke::new(1.0, p.line), StrokeKind::Inside);
            }
        }
        let here = look.t_with("ui.days.today", &[("day", &(today + 1).to_string())]);
        let middle = (strip.left() + x(today))
            .clamp(strip.left() + look.grown(32.0), strip.right() - look.grown(32.0));
        let at = pos2(middle, rect.top() + row / 2.0 - 2.0);
        text::paint_centred(ui, Align2::CENTER_CENTER, at, Type::SmallStrong, p.accent, &here);
        for (i, date) in dates.iter().enumerate() {
            let (line, left) = placed[i];
            let ink = p.ink_of(date.tone);
            let top = strip.bottom() + gap::S + line as f32 * high;
            let tick = strip.left() + x(date.day);
            ui.painter().vline(tick, strip.bottom()..=top + 2.0, Stroke::new(1.0, ink));
            let at = mark::left_of(rect.left() + left, top + row / 2.0 + 1.0, size);
            mark::paint(ui.painter(), date.mark, at, size, ink);
            ui.painter().galley(pos2(rect.left() + left + mark::advance(size), top), words[i].clone(), ink);
        }
    }
    response.widget_info(|| {
        let all: Vec<String> = dates
            .iter()
            .map(|d| look.t_with("ui.days.date", &[("day", &(d.day + 1).to_string()), ("what", &d.word)]))
            .collect();
        WidgetInfo::labeled(WidgetType::Label, true, format!("{name} {}", all.join(" ")))
    });
    response
}
