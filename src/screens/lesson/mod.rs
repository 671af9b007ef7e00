//! The end of the first three minutes: what came of it, the one secret, and the way back to turn two.
use egui::{CentralPanel, Frame, ScrollArea, Ui, vec2};

use super::intent::{Intent, ScreenId};
use super::room::{PersonShown, RoomPlace, face_of, mood_key, room_ui};
use super::session::SessionModel;
use super::theme::{Look, Tone, Type, gap};
use super::widget::{self, Button, ButtonKind, MarkShape, keys};
use crate::prose;
use crate::sim::lesson::{LessonStep, Round};

/// Draws it.
pub fn lesson_ui(ui: &mut Ui, play: &SessionModel) -> Option<Intent> {
    let look = Look::of(ui);
    let mut intent = keys::escaped(ui).then_some(Intent::Leave);
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        let whole = ui.max_rect();
        let wide = whole.width() >= look.grown(780.0);
        let column = if wide { whole.width() * 0.5 } else { whole.width() };
        let (page, picture) = whole.split_left_right_at_x(whole.left() + column);
        if wide {
            room_ui(ui, picture, RoomPlace::Office, &buyer(&look, play), &[]);
        }
        ui.painter().rect_filled(page, 0.0, look.palette.ground);
        let inside = egui::UiBuilder::new().max_rect(page.shrink2(vec2(gap::XXL, gap::XL)));
        ui.scope_builder(inside, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let said = page_ui(ui, play, &look);
                intent = intent.take().or(said);
            });
        });
    });
    intent
}

fn buyer(look: &Look, play: &SessionModel) -> Vec<PersonShown> {
    let view = play.view();
    let person = |role| {
        let mood = face_of(view.mood(role));
        PersonShown {
            portrait: view.role_portrait(role).to_owned(),
            mood: mood.to_owned(),
            mood_word: look.t(mood_key(mood)),
            name: view.role_name(role).get(look.lang).to_owned(),
            ..PersonShown::default()
        }
    };
    view.roles().map(person).collect()
}

fn page_ui(ui: &mut Ui, play: &SessionModel, look: &Look) -> Option<Intent> {
    let p = look.palette;
    let coach = play.coach.as_ref()?;
    let mut intent = None;
    ui.spacing_mut().item_spacing.y = gap::M;
    ui.add_space(gap::XL);
    let hint = coach.hint.as_ref();
    if let Some(hint) = hint {
        let words = prose::lesson::hint(look.lang, &play.view(), hint);
        widget::label(ui, Type::Heading, p.ink, &words);
    }
    if let Some(secret) = &coach.secret {
        widget::card_of(ui, Tone::Note, |ui| {
            widget::label(ui, Type::Speech, p.ink, secret.get(look.lang));
        });
    }
    if let Some(later) = play.view().six_months_on() {
        widget::label(ui, Type::Body, p.soft, later.get(look.lang));
    }
    ui.add_space(gap::M);
    let secret_first = hint.is_some_and(|h| h.step == LessonStep::Secret);
    let mut button = |ui: &mut Ui, kind, key: &str, mark, wants: Intent| {
        let words = look.t(key);
        let response = ui.add(Button::new(kind, &words).mark(mark));
        keys::way_in(ui, &response);
        if response.clicked() {
            intent = Some(wants);
        }
    };
    ui.horizontal_wrapped(|ui| {
        if secret_first {
            button(ui, ButtonKind::Main, "ui.lesson.seen", MarkShape::Next, Intent::Seen);
            return;
        }
        let mut lead = ButtonKind::Main;
        if coach.can_go_again {
            button(ui, lead, "ui.lesson.again", MarkShape::Back, Intent::Again);
            lead = ButtonKind::Plain;
        }
        button(ui, lead, "ui.lesson.play", MarkShape::Next, Intent::Open(ScreenId::Library));
        if coach.round == Round::Second {
            button(ui, ButtonKind::Quiet, "ui.lesson.anew", MarkShape::Back, Intent::Learn);
        }
        button(ui, ButtonKind::Quiet, "ui.lesson.leave", MarkShape::Cross, Intent::Leave);
    });
    intent
}
