//! What is asked before a move is made: which document, which three points, whether one is sure.
use egui::{Key, Ui};

use super::{Asking, MeetingState};
use crate::prose::transcript_line as prose;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, Keyed, MarkShape, ReplyItem, keyed_grid, keys};
use crate::sim::compiled::{DocId, RoleId, RoleSet};
use crate::sim::session::{Action, Statement};
use crate::sim::view::View;

/// What came of a question.
enum DialogResult {
    /// It is still open.
    Open,
    /// Not now.
    No,
    /// Do it.
    Yes(Intent),
}

impl From<Option<Intent>> for DialogResult {
    fn from(intent: Option<Intent>) -> Self {
        intent.map_or(Self::Open, Self::Yes)
    }
}

/// Draws what is asked; the way back is a button, and Escape.
pub(super) fn asking_ui(ui: &mut Ui, view: &View<'_>, state: &mut MeetingState) -> Option<Intent> {
    let look = Look::of(ui);
    let back = keys::escaped(ui);
    let mut left = false;
    ui.horizontal(|ui| {
        left = ui.add(Button::new(ButtonKind::Quiet, &look.t("ui.back")).mark(MarkShape::Back)).clicked();
        let name = look.t(state.asking.key());
        widget::line_of(ui, Type::Heading, look.palette.ink, &name);
    });
    let answer = match state.asking {
        Asking::Documents => documents_ui(ui, view).into(),
        Asking::Summary => summary_ui(ui, view, state).into(),
        Asking::Decision => decision_ui(ui, view),
        Asking::Adjourn => {
            let turns = view.meeting().map_or(0, |m| m.left).to_string();
            let note = look.t_with("ui.meeting.adjourn_sure", &[("left", &turns)]);
            sure_ui(ui, &note, "ui.meeting.adjourn", Action::Adjourn)
        }
        Asking::Walk => {
            let note = look.t("ui.meeting.walk_sure");
            sure_ui(ui, &note, "ui.meeting.walk", Action::WalkAway)
        }
        Asking::Nothing => DialogResult::No,
    };
    let (closes, intent) = match answer {
        DialogResult::Open => (back || left, None),
        DialogResult::No => (true, None),
        DialogResult::Yes(intent) => (true, Some(intent)),
    };
    if closes {
        state.asking = Asking::Nothing;
    }
    intent
}

/// Which document, with what is in it.
fn documents_ui(ui: &mut Ui, view: &View<'_>) -> Option<Intent> {
    let look = Look::of(ui);
    widget::label(ui, Type::Small, look.palette.soft, &look.t("ui.meeting.documents_cost"));
    let docs: Vec<DocId> = view.docs().collect();
    let list: Vec<ReplyItem> = docs
        .iter()
        .map(|doc| {
            let content = view.doc_content(*doc).get(look.lang).to_owned();
            let seen = view.allows(&Action::Show(*doc)).is_err();
            ReplyItem {
                text: view.doc_name(*doc).get(look.lang).to_owned(),
                note: (!content.is_empty()).then_some(content),
                closed: seen.then(|| look.t("ui.meeting.document_seen")),
            }
        })
        .collect();
    let chosen = widget::replies(ui, &list);
    let words: Vec<String> =
        list.iter().flat_map(|item| [Some(item.text.clone()), item.note.clone()]).flatten().collect();
    ui.add_space(gap::XS);
    widget::terms_here(ui, view.glossary(), &words.join("\n"));
    chosen.said.map(|i| Intent::Act(Action::Show(docs[i])))
}

/// Which three of what was said.
fn summary_ui(ui: &mut Ui, view: &View<'_>, state: &mut MeetingState) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    widget::label(ui, Type::Small, p.soft, &look.t("ui.meeting.summary_how"));
    let offered = view.statements();
    state.picked.retain(|i| *i < offered.len());
    let list: Vec<ReplyItem> = offered
        .iter()
        .enumerate()
        .map(|(i, statement)| ReplyItem {
            text: view.statement_text(*statement).get(look.lang).to_owned(),
            note: state.picked.contains(&i).then(|| look.t("ui.meeting.summary_in")),
            closed: None,
        })
        .collect();
    if let Some(i) = widget::replies(ui, &list).said {
        match state.picked.iter().position(|k| *k == i) {
            Some(at) => {
                state.picked.remove(at);
            }
            None if state.picked.len() < 3 => state.picked.push(i),
            // The first of three makes room for a fourth.
            None => {
                state.picked.remove(0);
                state.picked.push(i);
            }
        }
    }
    let mut picked = state.picked.clone();
    picked.sort_unstable();
    let three: Vec<Statement> = picked.iter().filter_map(|i| offered.get(*i)).copied().collect();
    let three = <[Statement; 3]>::try_from(three).ok();
    let count = state.picked.len().to_string();
    let say = Keyed {
        text: look.t("ui.meeting.summary_say"),
        note: Some(look.t_with("ui.meeting.summary_count", &[("count", &count)])),
        key: Some(Key::Space),
        main: true,
        closed: three.is_none(),
        ..Keyed::default()
    };
    let width = ui.available_width().min(look.grown(360.0));
    let said = widget::keyed(ui, width, 0.0, &say);
    three.filter(|_| said).map(|three| Intent::Act(Action::Summarise(three)))
}

/// Who is here to decide, and who is not.
fn decision_ui(ui: &mut Ui, view: &View<'_>) -> DialogResult {
    let look = Look::of(ui);
    let here = view.meeting().map_or(RoleSet::EMPTY, |m| m.roles);
    let (present, absent): (Vec<RoleId>, Vec<RoleId>) = view.deciders().iter().partition(|r| here.has(*r));
    let told = |key: &str, roles: &[RoleId]| {
        let who = prose::addresses(view, look.lang, roles.iter().copied());
        look.t_with(key, &[("who", &who)])
    };
    let mut lines = vec![(MarkShape::Check, Tone::Gain, told("ui.meeting.decide_here", &present))];
    if !absent.is_empty() {
        lines.push((MarkShape::Alert, Tone::Guess, told("ui.meeting.decide_absent", &absent)));
    }
    let unmet: Vec<RoleId> = view.people().filter(|p| p.unmet_voter).map(|p| p.role).collect();
    if !unmet.is_empty() {
        lines.push((MarkShape::Alert, Tone::Guess, told("ui.meeting.decide_unmet", &unmet)));
    }
    let open: Vec<String> = view
        .slips()
        .filter(|slip| !slip.settled)
        .filter_map(|slip| view.slip_text(slip.objection))
        .map(|(_, text)| text.get(look.lang).to_owned())
        .collect();
    if !open.is_empty() {
        let what = crate::prose::names::list(look.lang, &open);
        let text = look.t_with("ui.meeting.decide_open", &[("what", &what)]);
        lines.push((MarkShape::Parked, Tone::Guess, text));
    }
    for (mark, tone, text) in lines {
        super::speech::noted(ui, view, mark, tone, Type::Body, &text);
    }
    sure_ui(ui, &look.t("ui.meeting.decide_sure"), "ui.meeting.decide", Action::AskDecision)
}

/// Once more before it is done.
fn sure_ui(ui: &mut Ui, note: &str, does: &str, action: Action) -> DialogResult {
    let look = Look::of(ui);
    widget::label(ui, Type::Body, look.palette.soft, note);
    ui.add_space(gap::XS);
    let yes = Keyed { text: look.t(does), key: Some(Key::Y), main: true, ..Keyed::default() };
    let no =
        Keyed { text: look.t("ui.meeting.not_yet"), key: Some(Key::Escape), told: true, ..Keyed::default() };
    match keyed_grid(ui, 2, &[yes, no]) {
        Some(0) => DialogResult::Yes(Intent::Act(action)),
        Some(_) => DialogResult::No,
        None => DialogResult::Open,
    }
}
