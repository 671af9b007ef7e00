//! Their floor: what can be answered, what can be shown or put aside instead.
use egui::{Key, Ui};

use super::{Asking, MeetingState, free_response};
use crate::prose::names;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget::{self, Keyed, ReplyItem, keyed_grid};
use crate::sim::compiled::{IssueId, ReplyId};
use crate::sim::session::Action;
use crate::sim::view::{Effect, View};

/// What was done on their floor: what is wanted, and the terms that the reply under the eye would change.
#[derive(Debug, Default)]
pub(super) struct TheirTurnResult {
    /// What is wanted.
    pub(super) intent: Option<Intent>,
    /// Terms that the reply looked at would change, as the levels they go to.
    pub(super) touched: Vec<(IssueId, u8)>,
}

/// Draws the replies and what else can be done.
pub(super) fn theirs_ui(
    ui: &mut Ui,
    view: &View<'_>,
    state: &mut MeetingState,
    moment: u16,
) -> TheirTurnResult {
    let look = Look::of(ui);
    let offered = view.replies();
    free_response::above(ui, state, moment);
    let list: Vec<ReplyItem> = offered.iter().map(|r| reply(view, &look, *r)).collect();
    let chosen = widget::replies(ui, &list);
    let mut floor = TheirTurnResult::default();
    if let Some(i) = chosen.looked_at {
        let deed = view.reply_deed(offered[i]);
        floor.touched = changed(view, &deed);
    }
    floor.intent = chosen.said.map(|i| Intent::Act(Action::Reply(offered[i])));
    if aside(view, &look, ui.available_width() + 2.0 * gap::L).is_none() {
        let moves = moves(view, &look);
        ui.add_space(gap::XS);
        floor.intent = moves_ui(ui, state, &moves, 2).or(floor.intent);
    }
    floor
}

/// What a move leads to.
pub(super) enum Move {
    Act(Action),
    Ask(Asking),
}

/// How wide the moves are that stand beside what was said in a column.
pub(super) fn aside_width(look: &Look, column: f32) -> f32 {
    look.grown(if column >= look.grown(820.0) { 212.0 } else { 158.0 })
}

/// What can be done instead of answering, where a column has room for it beside what was said.
pub(super) fn aside(view: &View<'_>, look: &Look, column: f32) -> Option<Vec<(Keyed, Move)>> {
    let fits = column >= look.grown(640.0);
    fits.then(|| moves(view, look)).filter(|moves| !moves.is_empty())
}

/// Draws moves in columns.
pub(super) fn moves_ui(
    ui: &mut Ui,
    state: &mut MeetingState,
    moves: &[(Keyed, Move)],
    columns: usize,
) -> Option<Intent> {
    ui.spacing_mut().item_spacing.y = gap::S - 2.0;
    let list: Vec<Keyed> = moves.iter().map(|(keyed, _)| keyed.clone()).collect();
    match &moves[keyed_grid(ui, columns, &list)?].1 {
        Move::Act(action) => return Some(Intent::Act(action.clone())),
        Move::Ask(asking) => state.asking = *asking,
    }
    None
}

/// What can be done instead of answering; only what is possible.
fn moves(view: &View<'_>, look: &Look) -> Vec<(Keyed, Move)> {
    let mut moves = Vec::new();
    if view.docs().any(|d| view.allows(&Action::Show(d)).is_ok()) {
        let keyed = Keyed { text: look.t("ui.meeting.show_document"), key: Some(Key::D), ..Keyed::default() };
        moves.push((keyed, Move::Ask(Asking::Documents)));
    }
    if view.allows(&Action::Park).is_ok() {
        let keyed = Keyed { text: look.t("ui.meeting.park"), key: Some(Key::K), ..Keyed::default() };
        moves.push((keyed, Move::Act(Action::Park)));
    }
    moves
}

/// A reply with what goes with it: the document handed over, the terms it changes.
fn reply(view: &View<'_>, look: &Look, reply: ReplyId) -> ReplyItem {
    let deed = view.reply_deed(reply);
    let shows = deed.shows.map(|d| {
        let what = view.doc_name(d).get(look.lang);
        look.t_with("ui.meeting.shows", &[("what", what)])
    });
    let terms: Vec<String> =
        changed(view, &deed).into_iter().map(|(i, _)| view.issue_name(i).get(look.lang).to_owned()).collect();
    let changes = (!terms.is_empty()).then(|| {
        let what = names::list(look.lang, &terms);
        look.t_with("ui.meeting.changes", &[("what", &what)])
    });
    let notes: Vec<String> = shows.into_iter().chain(changes).collect();
    ReplyItem {
        text: view.reply_text(reply).get(look.lang).to_owned(),
        note: (!notes.is_empty()).then(|| notes.join(" · ")),
        closed: None,
    }
}

/// The terms of the offer that would not stay as they are.
fn changed(view: &View<'_>, deed: &Effect<'_>) -> Vec<(IssueId, u8)> {
    let offer = view.current_offer();
    let asked = deed
        .gets
        .iter()
        // What we ask for never worsens what is already better for us.
        .filter(|(i, to)| view.own_step(*i, offer.level(*i), *to) > 0);
    let all = deed.gives.iter().chain(asked).copied();
    all.filter(|(i, to)| offer.level(*i) != *to).collect()
}

/// The lines of this moment are read one after the other: on to the next, or all of them at once.
pub(super) fn on_ui(ui: &mut Ui, state: &mut MeetingState, left: usize) {
    let look = Look::of(ui);
    let more =
        Keyed { text: look.t("ui.meeting.next"), key: Some(Key::Space), main: true, ..Keyed::default() };
    let left = left.to_string();
    let all = Keyed {
        text: look.t_with("ui.meeting.at_once", &[("count", &left)]),
        key: Some(Key::E),
        ..Keyed::default()
    };
    match keyed_grid(ui, 2, &[more, all]) {
        Some(0) => state.step_on(),
        Some(_) => state.at_once = true,
        None => {
            // Where nothing has the focus, the keys that press a button go on too.
            let free = ui.memory(|m| m.focused().is_none());
            if free && [Key::Enter, Key::ArrowRight].iter().any(|key| widget::keys::struck(ui, *key)) {
                state.step_on();
            }
        }
    }
}

/// The meeting is over and its last words can be read; then one gets into the car.
pub(super) fn leave_ui(ui: &mut Ui) -> Option<Intent> {
    let look = Look::of(ui);
    widget::label(ui, Type::Body, look.palette.soft, &look.t("ui.meeting.over"));
    ui.add_space(gap::XS);
    let go =
        Keyed { text: look.t("ui.meeting.leave"), key: Some(Key::Space), main: true, ..Keyed::default() };
    let width = ui.available_width().min(look.grown(360.0));
    let free = ui.memory(|m| m.focused().is_none());
    let entered = free && widget::keys::struck(ui, Key::Enter);
    (widget::keyed(ui, width, 0.0, &go) || entered)
        .then_some(Intent::Open(crate::screens::intent::ScreenId::Car))
}
