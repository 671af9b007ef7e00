//! *Say it first*: the replies stay hidden until the trainee has put their own into words.
//!
//! It happens at key scenes only (see [`super::moment::LastExchange::is_key`]): always would be a chore, and a chore is skipped.
use egui::{Key, KeyboardShortcut, Modifiers, TextEdit, Ui};

use super::MeetingState;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind};

/// What the notes of a session are kept under.
const ABOUT: &str = "say_it_first";
/// Most characters that are kept.
const LONGEST: usize = 600;

/// The trainee's own words for one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Own {
    /// The action whose lines they answer.
    pub(super) moment: Option<u16>,
    /// The words so far.
    pub(super) text: String,
    /// They have been said, here or aloud.
    pub(super) said: bool,
    /// The field has been given the focus once.
    met: bool,
}

/// Whether the replies to a moment are still to wait.
pub(super) fn waits(state: &mut MeetingState, moment: u16) -> bool {
    if state.own.moment != Some(moment) {
        state.own = Own { moment: Some(moment), ..Own::default() };
    }
    !state.own.said
}

/// Draws the field that stands where the replies will be.
pub(super) fn own_ui(ui: &mut Ui, state: &mut MeetingState) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let own = &mut state.own;
    let ask = widget::label(ui, Type::Strong, p.ink, &look.t("ui.meeting.own_ask"));
    widget::label(ui, Type::Small, p.soft, &look.t("ui.meeting.own_note"));
    let field = TextEdit::multiline(&mut own.text)
        .desired_width(f32::INFINITY)
        .desired_rows(2)
        .char_limit(LONGEST)
        .margin(egui::Margin::same(gap::S as i8))
        .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter));
    let field = ui.add(field).labelled_by(ask.id);
    if !own.met {
        own.met = true;
        field.request_focus();
    }
    let entered = field.has_focus() && ui.input(|i| i.key_pressed(Key::Enter) && !i.modifiers.any());
    let written = !own.text.trim().is_empty();
    let mut done = entered && written;
    let mut aloud = false;
    ui.horizontal_wrapped(|ui| {
        let show = look.t("ui.meeting.own_show");
        done |= ui.add(Button::new(ButtonKind::Main, &show).enabled(written)).clicked();
        let spoken = look.t("ui.meeting.own_aloud");
        aloud = ui.add(Button::new(ButtonKind::Plain, &spoken)).clicked();
    });
    if !done && !aloud {
        return None;
    }
    own.said = true;
    field.surrender_focus();
    let text = own.text.trim().to_owned();
    own.text.clone_from(&text);
    (!text.is_empty()).then(|| Intent::Note { about: ABOUT.to_owned(), text })
}

/// Draws the trainee's own words above the replies.
pub(super) fn above(ui: &mut Ui, state: &MeetingState, moment: u16) {
    if state.own.moment == Some(moment) && state.own.said && !state.own.text.is_empty() {
        let look = Look::of(ui);
        let words = look.t_with("ui.meeting.own_said", &[("text", &state.own.text)]);
        widget::label(ui, Type::Small, look.palette.soft, &words);
    }
}
