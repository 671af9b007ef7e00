//! The notes: people and what is known of them, the case, the offers in one's bag, one's own numbers.
mod case;
mod numbers;
pub(super) mod people;

use egui::Ui;

use super::DrawerState;
use super::reading::{ReadingStyle, reading};
use crate::screens::intent::Intent;
use crate::screens::session::SessionModel;
use crate::screens::theme::{Look, gap};
use crate::screens::widget;

/// A part of the notes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum NotesPart {
    /// Who they are, what is known of them and who told it.
    #[default]
    People,
    /// What is known of the case.
    Case,
    /// Documents in our hands.
    Offers,
    /// Floor, target, limits, dates.
    Numbers,
}

const PARTS: [(NotesPart, &str); 4] = [
    (NotesPart::People, "ui.notes.people"),
    (NotesPart::Case, "ui.notes.case"),
    (NotesPart::Offers, "ui.notes.papers"),
    (NotesPart::Numbers, "ui.notes.numbers"),
];

/// Draws the notes.
pub(super) fn notes_ui(ui: &mut Ui, play: &mut SessionModel, state: &mut DrawerState) -> Option<Intent> {
    let look = Look::of(ui);
    let names = PARTS.map(|(_, key)| look.t(key));
    let at = PARTS.iter().position(|(part, _)| *part == state.notes);
    let name = look.t("ui.drawer.notes");
    if let Some(chosen) = widget::choice(ui, &name, &names, at.unwrap_or(0)) {
        state.notes = PARTS[chosen].0;
    }
    let part = state.notes;
    let view = play.seen.view();
    let how = ReadingStyle { focus: state.is_fresh(), at_end: false, settling: false };
    // Each part begins at its beginning.
    ui.push_id(("part of the notes", part as u8), |ui| {
        reading(ui, &name, how, |ui| {
            ui.spacing_mut().item_spacing.y = gap::M;
            match part {
                NotesPart::People => people::people_ui(ui, &look, &view),
                NotesPart::Case => case::case_ui(ui, &look, &view),
                NotesPart::Offers => case::offers_ui(ui, &look, &view),
                NotesPart::Numbers => numbers::numbers_ui(ui, &look, &view),
            }
            ui.add_space(gap::L);
        });
    });
    None
}
