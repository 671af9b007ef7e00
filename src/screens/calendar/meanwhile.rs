//! What happened since the last meeting ended: days, events, introductions, calls home.
use egui::Ui;

use crate::prose::{PlainText, transcript_line};
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape};
use crate::sim::view::{LineKind, View};

/// A card with a line for each; nothing where nothing happened.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let lang = look.lang;
    let told: Vec<(MarkShape, Tone, String)> = view
        .happened_meanwhile(lang)
        .into_iter()
        .filter_map(|l| {
            let (mark, tone) = shape(&l.kind)?;
            let words = match l.kind {
                LineKind::Happened => l.text.clone(),
                // The terminal sets some of these apart with a dot; here the mark does.
                _ => transcript_line::line(&PlainText, view, lang, &l)?
                    .trim_start_matches([' ', '·', '　'])
                    .to_owned(),
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
                let square = egui::vec2(size, look.grown(19.0));
                let (rect, _) = ui.allocate_exact_size(square, egui::Sense::hover());
                let ink = look.palette.ink_of(tone);
                widget::paint_mark(ui.painter(), mark, rect.center(), size, ink);
                ui.vertical(|ui| widget::label(ui, Type::Small, look.palette.ink, &words));
            });
        }
    });
}

fn shape(kind: &LineKind) -> Option<(MarkShape, Tone)> {
    match kind {
        LineKind::Days(_) => Some((MarkShape::Dot, Tone::Plain)),
        LineKind::Happened => Some((MarkShape::Alert, Tone::Guess)),
        LineKind::Introduced => Some((MarkShape::Check, Tone::Gain)),
        LineKind::CalledHome(_) => Some((MarkShape::Up, Tone::Accent)),
        LineKind::Learned(_) | LineKind::Verified => Some((MarkShape::Ring, Tone::Note)),
        _ => None,
    }
}
