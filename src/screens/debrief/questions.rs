//! Before any number: what did each of them want, where did it turn, will they keep to it?
use egui::{TextEdit, Ui, WidgetInfo, WidgetType};

use super::turns::{option, turns, turns_ui};
use super::{DebriefPage, answers, sheet};
use crate::prose::debrief::questions as words;
use crate::screens::debrief::DebriefModel;
use crate::screens::intent::Intent;
use crate::screens::room::face_of;
use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape, keys};
use crate::sim::compiled::{CardId, RoleId};
use crate::sim::debrief::Debrief;
use crate::sim::debrief::answers::{Answers, KeepAnswer, QuestionAnswer};
use crate::sim::debrief::questions::{DebriefQuestion, Question, questions};
use crate::sim::view::View;

/// Answers under way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Draft {
    wanted: Vec<(RoleId, InterestGuess)>,
    turn: Option<u16>,
    turn_why: String,
    keep: Option<KeepAnswer>,
    keep_why: String,
}

/// What somebody is said to have wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct InterestGuess {
    card: Option<CardId>,
    /// In words of one's own rather than by a card.
    own: bool,
    words: String,
}

impl Draft {
    fn wanted(&mut self, role: RoleId) -> &mut InterestGuess {
        let at = self.wanted.iter().position(|(r, _)| *r == role);
        let at = at.unwrap_or_else(|| {
            self.wanted.push((role, InterestGuess::default()));
            self.wanted.len() - 1
        });
        &mut self.wanted[at].1
    }

    /// The answers that were given, in the order of the questions.
    fn answers(&self, view: &View<'_>) -> Answers {
        let one = |asked: DebriefQuestion| {
            let answer = match asked.question {
                Question::Wanted(role) => {
                    let (_, wanted) = self.wanted.iter().find(|(r, _)| *r == role)?;
                    match wanted.card {
                        Some(card) => QuestionAnswer::Card(card),
                        None if wanted.own && !wanted.words.trim().is_empty() => {
                            QuestionAnswer::Words(wanted.words.trim().to_owned())
                        }
                        None => return None,
                    }
                }
                Question::Turning => QuestionAnswer::Turn(self.turn?, self.turn_why.trim().to_owned()),
                Question::Keep => QuestionAnswer::Keep(self.keep?, self.keep_why.trim().to_owned()),
            };
            Some((asked.question, answer))
        };
        Answers(questions(view).into_iter().filter_map(one).collect())
    }
}

/// Draws the page: the questions, or, once they were passed, the answers.
pub(super) fn page_ui(ui: &mut Ui, play: &mut DebriefModel<'_>, data: &Debrief) -> Option<Intent> {
    let look = Look::of(ui);
    if play.debrief.asked {
        let about = if play.debrief.opened { "ui.debrief.answers_open" } else { "ui.debrief.answers_sealed" };
        sheet::sheet(ui, DebriefPage::Questions, &look.t(about), |ui| {
            answers::answers_ui(ui, play, data);
        });
        return None;
    }
    let seen = play.session.seen.clone();
    let view = seen.view();
    let draft = &mut play.debrief.draft;
    sheet::sheet(ui, DebriefPage::Questions, &look.t("ui.debrief.questions_about"), |ui| {
        for asked in questions(&view) {
            widget::card(ui, |ui| {
                ui.push_id(format!("{:?}", asked.question), |ui| match asked.question {
                    Question::Wanted(role) => wanted_ui(ui, &view, role, &asked.cards, draft.wanted(role)),
                    Question::Turning => turning_ui(ui, &view, draft),
                    Question::Keep => keep_ui(ui, &view, draft),
                });
            });
        }
    });
    None
}

fn wanted_ui(ui: &mut Ui, view: &View<'_>, role: RoleId, cards: &[CardId], wanted: &mut InterestGuess) {
    let look = Look::of(ui);
    let p = look.palette;
    let question = words::question(view, Question::Wanted(role), look.lang);
    ui.horizontal(|ui| {
        let name = view.role_name(role).get(look.lang);
        let face = face_of(view.mood(role));
        widget::avatar(ui, view.role_portrait(role), face, look.grown(44.0), name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            widget::label(ui, Type::Strong, p.ink, &question);
            widget::label(ui, Type::Small, p.soft, view.role_title(role).get(look.lang));
        });
    });
    ui.spacing_mut().item_spacing.y = gap::XS;
    for card in cards {
        let on = wanted.card == Some(*card);
        if option(ui, None, None, view.card_text(*card).get(look.lang), on).clicked() {
            wanted.card = (!on).then_some(*card);
            wanted.own = false;
        }
    }
    let own = look.t("ui.debrief.own_words");
    if option(ui, None, None, &own, wanted.own).clicked() {
        wanted.own = !wanted.own;
        wanted.card = None;
    }
    if wanted.own {
        field(ui, &question, &own, &mut wanted.words);
    }
}

fn turning_ui(ui: &mut Ui, view: &View<'_>, draft: &mut Draft) {
    let look = Look::of(ui);
    let question = words::question(view, Question::Turning, look.lang);
    widget::label(ui, Type::Strong, look.palette.ink, &question);
    turns_ui(ui, "where it turned", &turns(view, look.lang), &mut draft.turn);
    if draft.turn.is_some() {
        field(ui, &question, &look.t("ui.debrief.why"), &mut draft.turn_why);
    }
}

fn keep_ui(ui: &mut Ui, view: &View<'_>, draft: &mut Draft) {
    let look = Look::of(ui);
    let question = words::question(view, Question::Keep, look.lang);
    widget::label(ui, Type::Strong, look.palette.ink, &question);
    let all = [KeepAnswer::Yes, KeepAnswer::No, KeepAnswer::Unsure];
    let names = all.map(|keep| words::keep(look.lang, keep));
    // Nothing is chosen for anybody.
    let at = draft.keep.and_then(|k| all.iter().position(|a| *a == k));
    if let Some(i) = widget::choice(ui, &question, &names, at.unwrap_or(usize::MAX)) {
        draft.keep = Some(all[i]);
    }
    if draft.keep.is_some() {
        field(ui, &question, &look.t("ui.debrief.why"), &mut draft.keep_why);
    }
}

/// A field for a sentence or two.
fn field(ui: &mut Ui, about: &str, hint: &str, text: &mut String) {
    let look = Look::of(ui);
    let edit = TextEdit::multiline(text)
        .id_salt(about)
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .hint_text(hint)
        .font(look.font(Type::Body))
        .text_color(look.palette.ink);
    let response = ui.add(edit);
    let name = format!("{about} {hint}");
    let value = text.clone();
    response.widget_info(|| {
        let mut info = WidgetInfo::text_edit(true, &value, &value, "");
        info.typ = WidgetType::TextEdit;
        info.label = Some(name.clone());
        info
    });
}

/// The way on from the questions: what was answered is kept.
pub(super) fn go_on_ui(ui: &mut Ui, play: &mut DebriefModel<'_>) -> Option<Intent> {
    let look = Look::of(ui);
    let seen = play.session.seen.clone();
    let view = seen.view();
    let answers = play.debrief.draft.answers(&view);
    let (kind, key) = if answers.0.is_empty() {
        (ButtonKind::Plain, "ui.debrief.skip")
    } else {
        (ButtonKind::Main, "ui.debrief.go_on")
    };
    let response = ui.add(Button::new(kind, &look.t(key)).mark(MarkShape::Next));
    keys::way_in(ui, &response);
    let (given, asked) = (answers.0.len().to_string(), questions(&view).len().to_string());
    let words = look.t_with("ui.debrief.answered", &[("given", &given), ("asked", &asked)]);
    widget::label(ui, Type::Small, look.palette.soft, &words);
    if !response.clicked() {
        return None;
    }
    let notes = answers.to_notes(&view);
    let state = &mut play.debrief;
    state.asked = true;
    state.answers = answers;
    state.page = DebriefPage::Result;
    (!notes.is_empty()).then_some(Intent::Notes(notes))
}
