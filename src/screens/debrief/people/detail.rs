//! One person opened up: position, interests and their ways, cards against the truth, and how sure one was.
use egui::Ui;

use crate::prose::debrief::{people as tell, questions};
use crate::prose::transcript_line;
use crate::screens::debrief::DebriefModel;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape, Track};
use crate::sim::debrief::answers::{Answers, QuestionAnswer, compare};
use crate::sim::debrief::people::{HowFound, InterestReview};
use crate::sim::debrief::questions::Question;
use crate::sim::debrief::{Debrief, PersonReview};
use crate::sim::view::View;

/// Draws it.
pub(super) fn detail_ui(ui: &mut Ui, play: &DebriefModel<'_>, d: &Debrief, person: &PersonReview) {
    let look = Look::of(ui);
    let view = play.session.view();
    ui.spacing_mut().item_spacing.y = gap::M;
    widget::card(ui, |ui| head(ui, &look, &view, person));
    answer(ui, &look, play, d, person);
    let p = look.palette;
    widget::label(ui, Type::Heading, p.ink, &look.t("ui.truth.people.wanted"));
    for wanted in &person.wanted {
        widget::card(ui, |ui| interest(ui, &look, wanted));
    }
    widget::card(ui, |ui| cards(ui, &look, &view, d, person));
    widget::card(ui, |ui| calibration(ui, &look, d));
}

fn head(ui: &mut Ui, look: &Look, view: &View<'_>, person: &PersonReview) {
    let p = look.palette;
    let role = person.role;
    widget::label(ui, Type::Heading, p.ink, view.role_name(role).get(look.lang));
    let words = [
        view.role_title(role).get(look.lang).to_owned(),
        tell::met(person, look.lang),
        tell::say(person, look.lang),
    ];
    widget::label(ui, Type::Small, p.soft, &words.join(" · "));
    if person.false_coach {
        let words = look.t("ui.truth.people.false_coach");
        widget::marked(ui, MarkShape::Alert, Tone::Loss, Type::Body, &words);
    }
    let position = view.role_position(role).get(look.lang);
    if !position.is_empty() {
        ui.add_space(gap::XS);
        let said = look.t("ui.truth.people.position");
        widget::label(ui, Type::SmallStrong, p.soft, &said);
        widget::label(ui, Type::Body, p.ink, position);
    }
}

/// What the trainee answered about them, against the truth.
fn answer(ui: &mut Ui, look: &Look, play: &DebriefModel<'_>, d: &Debrief, person: &PersonReview) {
    let question = Question::Wanted(person.role);
    let Some(answer) = play.debrief.answers.to(question) else {
        return;
    };
    let view = play.session.view();
    let given = match answer {
        QuestionAnswer::Card(card) => view.card_text(*card).get(look.lang).to_owned(),
        QuestionAnswer::Words(words) => words.clone(),
        QuestionAnswer::Turn(..) | QuestionAnswer::Keep(..) => return,
    };
    let one = Answers(vec![(question, answer.clone())]);
    widget::card_of(ui, Tone::Note, |ui| {
        let p = look.palette;
        let head = look.t("ui.truth.people.answer");
        widget::label(ui, Type::SmallStrong, p.note, &head);
        widget::label(ui, Type::Body, p.ink, &transcript_line::reply(look.lang, &given));
        for compared in compare(&one, d) {
            let words = questions::compared(&view, d, &compared, look.lang);
            widget::label(ui, Type::Body, p.ink, &words);
        }
    });
}

fn interest(ui: &mut Ui, look: &Look, wanted: &InterestReview) {
    let p = look.palette;
    let (mark, tone) = match wanted.found {
        HowFound::Open => (MarkShape::Ring, Tone::Plain),
        HowFound::Verified(_) => (MarkShape::Check, Tone::Gain),
        HowFound::Guessed(..) => (MarkShape::Dot, Tone::Guess),
        HowFound::Missed => (MarkShape::Cross, Tone::Loss),
    };
    widget::label(ui, Type::Strong, p.ink, wanted.truth.get(look.lang));
    widget::marked(ui, mark, tone, Type::Body, &tell::found(wanted, look.lang));
    widget::track(
        ui,
        &Track {
            name: wanted.card.get(look.lang),
            value: &tell::weight(wanted, look.lang),
            tone,
            bar: (0.0, wanted.weight as f32 / 1000.0),
            ..Track::default()
        },
    );
    let ways = tell::ways(wanted, look.lang);
    if wanted.found == HowFound::Open || ways.is_empty() {
        return;
    }
    let head = look.t("ui.truth.people.ways");
    widget::label(ui, Type::SmallStrong, p.soft, &head);
    for way in ways {
        widget::marked(ui, MarkShape::Next, Tone::Plain, Type::Small, &way);
    }
    if let Some(words) = tell::possible(wanted, look.lang) {
        let mark = wanted.possible.as_ref().map_or(MarkShape::Lock, |_| MarkShape::Alert);
        let tone = wanted.possible.as_ref().map_or(Tone::Plain, |_| Tone::Note);
        widget::marked(ui, mark, tone, Type::Body, &words);
    }
    if let Some(words) = tell::by_saying(wanted, look.lang) {
        widget::label(ui, Type::Small, p.soft, &words);
    }
}

fn cards(ui: &mut Ui, look: &Look, view: &View<'_>, d: &Debrief, person: &PersonReview) {
    widget::section(ui, &look.t("ui.truth.people.cards"), None);
    let own: Vec<_> = d.cards.placed.iter().filter(|c| c.role == person.role).collect();
    if own.is_empty() {
        let none = look.t("ui.truth.people.no_cards");
        widget::label(ui, Type::Body, look.palette.soft, &none);
    }
    for review in own {
        let (mark, tone) =
            if review.right { (MarkShape::Check, Tone::Gain) } else { (MarkShape::Cross, Tone::Loss) };
        widget::marked(ui, mark, tone, Type::Body, &tell::card(view, review, look.lang));
    }
}

/// How sure one was over everybody's cards, and how often it was so.
fn calibration(ui: &mut Ui, look: &Look, d: &Debrief) {
    let p = look.palette;
    widget::section(ui, &look.t("ui.truth.people.calibration"), None);
    for (i, words) in tell::calibration(d, look.lang).iter().enumerate() {
        let (step, ink) = if i == 0 { (Type::Strong, p.ink) } else { (Type::Small, p.soft) };
        widget::label(ui, step, ink, words);
    }
    let tones = [Tone::Accent, Tone::Gain];
    for ((name, percent), tone) in tell::sureness(d, look.lang).into_iter().flatten().zip(tones) {
        widget::track(
            ui,
            &Track {
                name: &name,
                value: &format!("{percent} %"),
                tone,
                bar: (0.0, percent as f32 / 100.0),
                ..Track::default()
            },
        );
    }
}
