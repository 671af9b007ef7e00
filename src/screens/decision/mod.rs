//! The decision: how it ended, how each person stood and what tipped it, and six months on.
mod offer;
mod votes;

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Stroke, Ui, vec2};

use super::intent::{Intent, ScreenId};
use super::room::{PersonShown, RoomPlace, face_of, mood_key, room_ui};
use super::session::Drawer;
use super::session::SessionModel;
use super::theme::{Look, Tone, Type, gap};
use super::widget::{self, Button, ButtonKind as Weight, keys};
use crate::prose::transcript_line;
use crate::sim::session::event::Vote;
use crate::sim::session::{Event, Outcome};
use crate::sim::view::View;
use votes::Stood;

/// Draws it.
pub fn decision_ui(ui: &mut Ui, play: &mut SessionModel) -> Option<Intent> {
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| inner(ui, play)).inner
}

fn inner(ui: &mut Ui, play: &mut SessionModel) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let foot = Frame::new()
        .fill(p.surface)
        .stroke(Stroke::new(1.0, p.line))
        .inner_margin(Margin::symmetric(gap::L as i8, gap::M as i8));
    let view = play.seen.view();
    let Some(outcome) = view.outcome() else {
        ui.painter().rect_filled(ui.max_rect(), 0.0, p.ground);
        widget::label(ui, Type::Body, p.soft, &look.t("ui.decision.not_yet"));
        return None;
    };
    let mut read = false;
    let mut intent = None;
    Panel::bottom("decision foot").frame(foot).show_separator_line(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = gap::M;
            let name = look.t("ui.decision.debrief");
            let on = ui.add(Button::new(Weight::Main, &name));
            keys::way_in(ui, &on);
            if on.clicked() {
                intent = Some(Intent::Open(ScreenId::Debrief));
            }
            let name = look.t("ui.decision.transcript");
            read = ui.add(Button::new(Weight::Plain, &name)).clicked();
        });
    });
    page(ui, &view, outcome);
    if read {
        play.open = Some(Drawer::Transcript);
    }
    intent
}

fn page(ui: &mut Ui, view: &View<'_>, outcome: Outcome) {
    let look = Look::of(ui);
    let lines = view.transcript(0, look.lang);
    let all = votes::stood(view, &lines);
    let whole = ui.available_rect_before_wrap();
    // The room has the upper part where that leaves enough to read below.
    let high = (whole.height() * 0.42).min(look.grown(330.0));
    let scene = whole.height() >= look.grown(500.0) && whole.width() >= look.grown(700.0) && !all.is_empty();
    let rest = if scene {
        let (picture, rest) = whole.split_top_bottom_at_y(whole.top() + high);
        room_ui(ui, picture, place(view), &people(view, &look, &all), &[]);
        rest
    } else {
        whole
    };
    ui.painter().rect_filled(rest, 0.0, look.palette.ground);
    ui.scope_builder(egui::UiBuilder::new().max_rect(rest), |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let side = ((ui.available_width() - look.grown(1240.0)) / 2.0).max(gap::XL);
            let area = ui.available_rect_before_wrap().shrink2(vec2(side, 0.0));
            ui.scope_builder(egui::UiBuilder::new().max_rect(area), |ui| {
                ui.add_space(gap::L);
                columns(ui, view, outcome, &all);
                ui.add_space(gap::L);
            });
        });
    });
}

fn columns(ui: &mut Ui, view: &View<'_>, outcome: Outcome, all: &[Stood]) {
    let look = Look::of(ui);
    let width = ui.available_width();
    headline(ui, view, outcome);
    ui.add_space(gap::L);
    let left = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = gap::M;
        votes::stood_ui(ui, view, outcome, all);
    };
    let right = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = gap::M;
        later_ui(ui, view);
        widget::card(ui, |ui| offer::offer_ui(ui, view, outcome));
    };
    if width >= look.grown(900.0) {
        let side = (width * 0.36).clamp(look.grown(340.0), look.grown(460.0));
        widget::cells(
            ui,
            &[width - side - gap::L, side],
            gap::L,
            |ui, i| {
                if i == 0 { left(ui) } else { right(ui) }
            },
        );
    } else {
        left(ui);
        ui.add_space(gap::M);
        right(ui);
    }
}

fn headline(ui: &mut Ui, view: &View<'_>, outcome: Outcome) {
    let look = Look::of(ui);
    let (p, lang) = (look.palette, look.lang);
    ui.spacing_mut().item_spacing.y = gap::XS;
    widget::label(ui, Type::Title, p.ink, &transcript_line::outcome(lang, outcome));
    let (day, _) = view.days();
    let (turns, _) = view.turns();
    let words = look.t_with(
        "ui.decision.when",
        &[
            ("case", view.title().get(lang)),
            ("date", &transcript_line::day(view, lang, day)),
            ("turns", &turns.to_string()),
        ],
    );
    widget::label(ui, Type::Body, p.soft, &words);
}

/// What came of it: the calm end of the story.
fn later_ui(ui: &mut Ui, view: &View<'_>) {
    let look = Look::of(ui);
    let Some(text) = view.six_months_on() else { return };
    widget::card_of(ui, Tone::Accent, |ui| {
        widget::label(ui, Type::SmallStrong, look.palette.accent, &look.t("ui.decision.later"));
        widget::label(ui, Type::Body, look.palette.ink, text.get(look.lang));
    });
}

/// Where the last meeting was held.
fn place(view: &View<'_>) -> RoomPlace {
    let held = view.log().filter_map(|l| match l.event {
        Event::MeetingStarted { channel, .. } => Some(RoomPlace::from(channel)),
        _ => None,
    });
    let last = held.last().unwrap_or(RoomPlace::MeetingRoom);
    // A signature is given in a room, whatever the last call was made on.
    if last.in_person() { last } else { RoomPlace::MeetingRoom }
}

/// Everybody as they sit there; who signs and who doesn't is on the plate.
fn people(view: &View<'_>, look: &Look, all: &[Stood]) -> Vec<PersonShown> {
    let word = |stood: &Stood, face: &str| match stood.stand {
        Some(Vote::Signs) => look.t("ui.decision.signs"),
        Some(Vote::HoldsOut(_)) => look.t("ui.decision.holds_out"),
        Some(Vote::Below(_) | Vote::Objects(_)) => look.t("ui.decision.refuses"),
        None => look.t(mood_key(face)),
    };
    all.iter()
        .map(|stood| {
            let face = face_of(view.mood(stood.role));
            PersonShown {
                portrait: view.role_portrait(stood.role).to_owned(),
                mood: face.to_owned(),
                mood_word: word(stood, face),
                name: view.role_address(stood.role).get(look.lang).to_owned(),
                ..PersonShown::default()
            }
        })
        .collect()
}
