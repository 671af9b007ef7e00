//! What opens over a screen of a session: transcript, cards, notes, pause.
pub mod cards;
mod notes;
mod pause;
pub mod person;
mod reading;
pub mod said;
mod transcript;

use egui::{Align, Id, Layout, Ui};

pub(super) use notes::people::told;

use super::intent::Intent;
use super::session::{Drawer, SessionModel};
use super::theme::{Look, Tone, Type, gap};
use super::widget::{self, Button, ButtonKind, MarkShape, keys};
use crate::sim::glossary::Glossary;

/// The interface words for one of them.
fn key(drawer: Drawer) -> &'static str {
    match drawer {
        Drawer::Transcript => "ui.drawer.transcript",
        Drawer::Cards => "ui.drawer.cards",
        Drawer::Notes => "ui.drawer.notes",
        Drawer::Pause => "ui.drawer.pause",
    }
}

/// What they remember.
#[derive(Debug, Default)]
pub struct DrawerState {
    /// The one that was drawn last.
    pub(in crate::screens) shown: Option<Drawer>,
    /// How often it has been drawn since it opened.
    pub(in crate::screens) age: u8,
    /// What had the focus before.
    pub(in crate::screens) came_from: Option<Id>,
    /// How often one was opened: each begins anew, at its end or its beginning.
    opened: u32,
    /// What is searched for in the transcript.
    search: String,
    /// Which part of the notes is shown.
    notes: notes::NotesPart,
}

impl DrawerState {
    /// One opens.
    pub(in crate::screens) fn open_anew(&mut self) {
        self.age = 0;
        self.opened = self.opened.wrapping_add(1);
        self.search.clear();
    }

    /// Whether it has just opened and looks for its focus.
    fn is_fresh(&self) -> bool {
        self.age == 0
    }

    /// Whether what is in it may still grow: scroll bars appear, and rows break elsewhere.
    fn is_settling(&self) -> bool {
        self.age < 3
    }

    /// How often one was opened.
    pub(in crate::screens) fn opened(&self) -> u32 {
        self.opened
    }
}

/// Draws a drawer with its head.
pub(super) fn drawer_ui(
    ui: &mut Ui,
    play: &mut SessionModel,
    state: &mut DrawerState,
    which: Drawer,
) -> Option<Intent> {
    let look = Look::of(ui);
    let mut intent = None;
    ui.spacing_mut().item_spacing.y = gap::S;
    let row = egui::vec2(ui.available_width(), look.grown(38.0));
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        widget::line_of(ui, Type::Heading, look.palette.ink, &look.t(key(which)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let close = look.t("ui.drawer.close");
            let response = ui.add(Button::new(ButtonKind::Quiet, &close).mark(MarkShape::Cross));
            keys::way_in(ui, &response);
            if response.clicked() {
                play.open = None;
            }
        });
    });
    if let Some(notice) = &play.notice
        && widget::banner(ui, MarkShape::Alert, Tone::Guess, notice).clicked()
    {
        intent = Some(Intent::Dismiss);
    }
    let said = match which {
        Drawer::Transcript => transcript::transcript_ui(ui, play, state),
        Drawer::Cards => cards::cards_ui(ui, play, state),
        Drawer::Notes => notes::notes_ui(ui, play, state),
        Drawer::Pause => pause::pause_ui(ui, play, state),
    };
    intent.or(said)
}

/// Something with a mark at its left.
pub(super) fn marked(ui: &mut Ui, mark: MarkShape, tone: Tone, content: impl FnOnce(&mut Ui)) {
    let look = Look::of(ui);
    let size = look.grown(9.0);
    let top = ui.cursor().min;
    let at = top + egui::vec2(size / 2.0, look.grown(Type::Small.size()) * 0.72);
    widget::paint_mark(ui.painter(), mark, at, size, look.palette.ink_of(tone));
    let indent = size + gap::S;
    let room = egui::Rect::from_min_max(
        top + egui::vec2(indent, 0.0),
        egui::pos2(ui.max_rect().right(), f32::INFINITY),
    );
    ui.scope_builder(egui::UiBuilder::new().max_rect(room), content);
}

/// Words with a mark at their left, whose terms can be pressed.
pub(super) fn marked_terms(
    ui: &mut Ui,
    glossary: &Glossary,
    mark: (MarkShape, Tone),
    step: Type,
    words: &str,
) {
    marked(ui, mark.0, mark.1, |ui| {
        let ink = Look::of(ui).palette.ink;
        widget::glossed(ui, glossary, step, ink, words);
    });
}

/// Words with a mark at their left.
pub(super) fn marked_words(ui: &mut Ui, mark: MarkShape, tone: Tone, step: Type, words: &str) {
    marked(ui, mark, tone, |ui| {
        let ink = Look::of(ui).palette.ink;
        widget::label(ui, step, ink, words);
    });
}
