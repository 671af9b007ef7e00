//! Our floor: what can be brought up, and the moves one can make by oneself.
use egui::{Key, Ui, UiBuilder};

use super::{Asking, MeetingState};
use crate::prose::transcript_line as prose;
use crate::screens::intent::{Intent, ScreenId};
use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget::{self, Keyed, ReplyItem, keyed_grid};
use crate::sim::session::{Action, Refusal, Statement};
use crate::sim::view::View;

/// Draws topics and moves, side by side where there is room.
pub(super) fn ours_ui(ui: &mut Ui, view: &View<'_>, state: &mut MeetingState) -> Option<Intent> {
    let look = Look::of(ui);
    let whole = ui.available_rect_before_wrap();
    if whole.width() < look.grown(560.0) {
        let topic = topics_ui(ui, view);
        ui.add_space(gap::S);
        return moves_ui(ui, view, state).or(topic);
    }
    let middle = whole.left() + (whole.width() * 0.42).round();
    let (mut left, mut right) = whole.split_left_right_at_x(middle);
    left.max.x -= gap::L / 2.0;
    right.min.x += gap::L / 2.0;
    let part = |rect| UiBuilder::new().max_rect(rect).layout(egui::Layout::top_down(egui::Align::Min));
    let mut both = ui.new_child(part(left));
    let topic = topics_ui(&mut both, view);
    let mut beside = ui.new_child(part(right));
    let made = moves_ui(&mut beside, view, state);
    let used = both.min_rect().union(beside.min_rect());
    ui.allocate_rect(used, egui::Sense::hover());
    made.or(topic)
}

/// What can be brought up, with the reason why it is there.
fn topics_ui(ui: &mut Ui, view: &View<'_>) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let topics = view.topics();
    widget::label(ui, Type::SmallStrong, p.soft, &look.t("ui.meeting.topics"));
    if topics.is_empty() {
        widget::label(ui, Type::Body, p.soft, &look.t("ui.meeting.no_topics"));
        return None;
    }
    let list: Vec<ReplyItem> = topics
        .iter()
        .map(|t| {
            let (label, from) = view.topic_text(*t);
            ReplyItem {
                text: label.get(look.lang).to_owned(),
                note: (!from.is_empty()).then(|| from.get(look.lang).to_owned()),
                closed: None,
            }
        })
        .collect();
    let chosen = widget::replies(ui, &list);
    chosen.said.map(|i| Intent::Act(Action::Topic(topics[i])))
}

/// The moves; one that is closed says why.
fn moves_ui(ui: &mut Ui, view: &View<'_>, state: &mut MeetingState) -> Option<Intent> {
    let look = Look::of(ui);
    widget::label(ui, Type::SmallStrong, look.palette.soft, &look.t("ui.meeting.moves_name"));
    ui.spacing_mut().item_spacing.y = gap::S - 2.0;
    let columns = if ui.available_width() < look.grown(330.0) { 1 } else { 2 };
    let list = moves(view, &look);
    let pressed = keyed_grid(ui, columns, &list)?;
    state.asking = match pressed {
        0 => return Some(Intent::Open(ScreenId::Board)),
        1 => Asking::Documents,
        2 => Asking::Summary,
        3 => Asking::Decision,
        4 => Asking::Adjourn,
        _ => Asking::Walk,
    };
    state.picked.clear();
    None
}

fn moves(view: &View<'_>, look: &Look) -> [Keyed; 6] {
    let lang = look.lang;
    let made = |key: Key, text: &str, note: String, closed: Option<String>| Keyed {
        text: look.t(text),
        key: Some(key),
        closed: closed.is_some(),
        note: Some(closed.unwrap_or(note)),
        ..Keyed::default()
    };
    let docs = view.docs().count().to_string();
    let deciders = view.meeting().map_or_else(String::new, |m| {
        let here = view.deciders().iter().filter(|r| m.roles.has(*r));
        prose::addresses(view, lang, here)
    });
    [
        made(Key::P, "ui.meeting.board", look.t("ui.meeting.board_note"), no_offer(view, look)),
        made(
            Key::D,
            "ui.meeting.show_document",
            look.t_with("ui.meeting.documents_note", &[("count", &docs)]),
            no_document(view, look),
        ),
        made(Key::S, "ui.meeting.summarise", look.t("ui.meeting.summarise_note"), no_summary(view, look)),
        made(
            Key::A,
            "ui.meeting.decide",
            look.t_with("ui.meeting.decide_note", &[("who", &deciders)]),
            view.why_not(&Action::AskDecision, lang),
        ),
        made(
            Key::L,
            "ui.meeting.adjourn",
            look.t("ui.meeting.adjourn_note"),
            view.why_not(&Action::Adjourn, lang),
        ),
        made(
            Key::W,
            "ui.meeting.walk",
            look.t("ui.meeting.walk_note"),
            view.why_not(&Action::WalkAway, lang),
        ),
    ]
}

/// Why no offer can be tabled here, whatever stands in it.
fn no_offer(view: &View<'_>, look: &Look) -> Option<String> {
    let as_it_is = Action::Propose { package: view.current_offer(), reason: None, forecast: Vec::new() };
    match view.allows(&as_it_is) {
        Err(Refusal::AnswerFirst | Refusal::NotNow | Refusal::NotAtTable) => {
            view.why_not(&as_it_is, look.lang)
        }
        _ => None,
    }
}

fn no_document(view: &View<'_>, look: &Look) -> Option<String> {
    if view.docs().any(|d| view.allows(&Action::Show(d)).is_ok()) {
        return None;
    }
    let key =
        if view.docs().next().is_none() { "ui.meeting.documents_none" } else { "ui.meeting.documents_seen" };
    Some(look.t(key))
}

fn no_summary(view: &View<'_>, look: &Look) -> Option<String> {
    let offered = view.statements();
    // Whatever three one would choose, the reason is the same.
    let three = match offered[..] {
        [a, b, c, ..] => [a, b, c],
        _ => {
            let any = Statement { fact: 0.into(), overstated: false };
            [any; 3]
        }
    };
    view.why_not(&Action::Summarise(three), look.lang)
}
