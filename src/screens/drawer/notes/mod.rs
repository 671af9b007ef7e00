//! The notes: people and what is known of them, the case, the papers in one's bag, one's own numbers.
mod case;
mod numbers;
pub(super) mod people;

use egui::Ui;

use super::reading::{Reading, reading};
use crate::screens::Intent;
use crate::screens::look::{Look, gap};
use crate::screens::play::Play;
use crate::screens::widget;

/// A part of the notes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Part {
    /// Who they are, what is known of them and who told it.
    #[default]
    People,
    /// What is known of the case.
    Case,
    /// Documents in our hands.
    Papers,
    /// Floor, target, limits, dates.
    Numbers,
}

const PARTS: [(Part, &str); 4] = [
    (Part::People, "ui.notes.people"),
    (Part::Case, "ui.notes.case"),
    (Part::Papers, "ui.notes.papers"),
    (Part::Numbers, "ui.notes.numbers"),
];

/// Draws the notes.
pub(super) fn notes_ui(ui: &mut Ui, play: &mut Play) -> Option<Intent> {
    let look = Look::of(ui);
    let names = PARTS.map(|(_, key)| look.t(key));
    let at = PARTS.iter().position(|(part, _)| *part == play.drawer.notes);
    let name = look.t("ui.drawer.notes");
    if let Some(chosen) = widget::choice(ui, &name, &names, at.unwrap_or(0)) {
        play.drawer.notes = PARTS[chosen].0;
    }
    let part = play.drawer.notes;
    let view = play.seen.view();
    let how = Reading { focus: play.drawer.is_fresh(), at_end: false, settling: false };
    // Each part begins at its beginning.
    ui.push_id(("part of the notes", part as u8), |ui| {
        reading(ui, &name, how, |ui| {
            ui.spacing_mut().item_spacing.y = gap::M;
            match part {
                Part::People => people::people_ui(ui, &look, &view),
                Part::Case => case::case_ui(ui, &look, &view),
                Part::Papers => case::papers_ui(ui, &look, &view),
                Part::Numbers => numbers::numbers_ui(ui, &look, &view),
            }
            ui.add_space(gap::L);
        });
    });
    None
}
