//! What happened since the last meeting ended: days, events, introductions, calls home.
use egui::Ui;

use crate::screens::look::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Mark};
use crate::sim::view::{Kind, View};
use crate::telling::{Plain, line};

/// A card with a line for each; nothing where nothing happened.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let lang = look.lang;
    let told: Vec<(Mark, Tone, String)> = view
        .happened_meanwhile(lang)
        .into_iter()
        .filter_map(|l| {
            let (mark, tone) = shape(&l.kind)?;
            let words = match l.kind {
                Kind::Happened => l.text.clone(),
                // The terminal sets some of these apart with a dot; here the mark does.
                _ => line::line(&Plain, view, lang, &l)?.trim_start_matches([' ', '·', '　']).to_owned(),
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
