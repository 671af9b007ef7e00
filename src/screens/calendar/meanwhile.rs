//! What happened since the last meeting ended: days, events, introductions, calls home.
use egui::Ui;

use crate::screens::look::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Mark};
use crate::sim::view::{Kind, Line, View};
use crate::telling::{Plain, line};

/// A card with a line for each; nothing where nothing happened.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let lang = look.lang;
    let told: Vec<(Mark, Tone, String)> = since_the_last_meeting(view, look)
        .into_iter()
        .filter_map(|l| {
            let (mark, tone) = shape(&l.kind)?;
            let words = match l.kind {
                Kind::Happened => l.text.clone(),
                _ => line::line(&Plain, view, lang, &l)?,
            };
            Some((mark, tone, words))
        })
        .collect();
    if told.is_empty() {
        return;
    }
    widget::card(ui, |ui| {
        widget::section(ui, &look.t("ui.calendar.meanwhile"), None);
        for (mark, tone, words) in told {
            let size = look.grown(12.0);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap::S;
                let square = egui::vec2(size, look.grown(24.0));
                let (rect, _) = ui.allocate_exact_size(square, egui::Sense::hover());
                let ink = look.palette.ink_of(tone);
                widget::paint_mark(ui.painter(), mark, rect.center(), size, ink);
                ui.vertical(|ui| widget::label(ui, Type::Body, look.palette.ink, &words));
            });
        }
    });
}

/// The transcript after the end of the last meeting, whole if there was none.
fn since_the_last_meeting(view: &View<'_>, look: &Look) -> Vec<Line> {
    let mut lines = view.transcript(0, look.lang);
    let ended = lines
        .iter()
        .rposition(|l| matches!(l.kind, Kind::MeetingEnded { .. }));
    lines.split_off(ended.map_or(0, |at| at + 1))
}

fn shape(kind: &Kind) -> Option<(Mark, Tone)> {
    match kind {
        Kind::Days(_) => Some((Mark::Dot, Tone::Plain)),
        Kind::Happened => Some((Mark::Alert, Tone::Guess)),
        Kind::Introduced => Some((Mark::Check, Tone::Gain)),
        Kind::CalledHome(_) => Some((Mark::Up, Tone::Accent)),
        Kind::Learned(_) | Kind::Verified => Some((Mark::Ring, Tone::Note)),
        _ => None,
    }
}
