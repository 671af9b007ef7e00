//! At the table: the room, what was just said, whose floor it is and what can be done on it; beside it the offer, the
//! people and the last moments.
mod bar;
mod dialogs;
mod free_response;
mod moment;
mod our_turn;
mod people;
mod sidebar;
mod speech;
mod their_turn;
mod zones;

use egui::{Id, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, vec2};
use strum::VariantArray;

use super::intent::Intent;
use super::room::{RoomPlace, room_ui};
use super::session::SessionModel;
use super::theme::{Look, gap};
use crate::sim::session::Action;
use crate::sim::view::{SessionStage, View};
use free_response::Own;
use moment::LastExchange;
use sidebar::{SidebarModel, SidebarRequest};
use zones::{SideWidth, zones};

/// What this screen remembers.
#[derive(Debug, Default)]
pub struct MeetingState {
    /// The action whose lines are shown, and which of its beats is heard now.
    read: Option<(u16, usize)>,
    /// Beats are shown all at once.
    at_once: bool,
    /// What is being asked before a move is made.
    asking: Asking,
    /// The points chosen for a summary.
    picked: Vec<usize>,
    /// How many actions had been done when something was asked.
    step: u32,
    /// The trainee's own words.
    own: Own,
    /// What stands in the column beside the talk, where there is room for one thing.
    side: Tab,
    /// What stands beneath the offer, where there is room for two.
    below: Tab,
    /// What stands below the room, where there is no room beside the talk.
    folded: Tab,
}

/// What is being asked before a move is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Asking {
    #[default]
    Nothing,
    Documents,
    Summary,
    Decision,
    Adjourn,
    Walk,
}

impl Asking {
    fn key(self) -> &'static str {
        match self {
            Self::Nothing | Self::Documents => "ui.meeting.documents_which",
            Self::Summary => "ui.meeting.summary_which",
            Self::Decision => "ui.meeting.decide",
            Self::Adjourn => "ui.meeting.adjourn",
            Self::Walk => "ui.meeting.walk",
        }
    }
}

/// Parts of the screen that take turns where there is little room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, VariantArray)]
enum Tab {
    /// What was said, and what can be done.
    #[default]
    Talk,
    /// The offer.
    Offer,
    /// The people here.
    People,
    /// The last moments.
    Last,
}

impl Tab {
    /// What stands beside the talk.
    const BESIDE: [Self; 3] = [Self::Offer, Self::People, Self::Last];

    fn key(self) -> &'static str {
        match self {
            Self::Talk => "ui.meeting.tab_talk",
            Self::Offer => "ui.meeting.tab_paper",
            Self::People => "ui.meeting.tab_people",
            Self::Last => "ui.meeting.tab_last",
        }
    }
}

impl MeetingState {
    /// On to the next beat.
    fn step_on(&mut self) {
        if let Some((_, at)) = &mut self.read {
            *at += 1;
        }
    }

    /// Which beat of a moment is heard now. What came of an action in this sitting is read beat by beat; what one comes
    /// back to has been read.
    fn beat(&mut self, moment: &LastExchange, step: u32) -> usize {
        let last = moment.beats.len() - 1;
        let at = match self.read {
            Some((action, at)) if action == moment.action => at,
            _ if step == 0 => last,
            _ => 0,
        };
        let at = if self.at_once { last } else { at.min(last) };
        self.read = Some((moment.action, at));
        at
    }
}

/// Draws it.
pub fn meeting_ui(ui: &mut Ui, play: &mut SessionModel, state: &mut MeetingState) -> Option<Intent> {
    let SessionModel { seen, prefs, step, open, .. } = play;
    let view = seen.view();
    let moment = LastExchange::of(&view, prefs.lang)?;
    if state.step != *step {
        state.step = *step;
        state.asking = Asking::Nothing;
    }
    let at = state.beat(&moment, *step);
    let shown = MeetingFrame { view: &view, moment: &moment, at, say_it_first: prefs.say_it_first };
    let wish = table_ui(ui, state, &shown);
    if wish.open.is_some() {
        *open = wish.open;
    }
    wish.intent
}

/// What is drawn in a frame.
#[derive(Clone, Copy)]
struct MeetingFrame<'a> {
    view: &'a View<'a>,
    moment: &'a LastExchange,
    /// The beat that is heard now.
    at: usize,
    say_it_first: bool,
}

/// The strip, the column with the talk, and the rail.
fn table_ui(ui: &mut Ui, state: &mut MeetingState, shown: &MeetingFrame<'_>) -> SidebarRequest {
    let look = Look::of(ui);
    let p = look.palette;
    let whole = ui.available_rect_before_wrap();
    let side = SideWidth::of(whole, look.text);
    let high = kept(ui, ui.id().with("bar"), look.grown(36.0));
    let (strip, rest) = whole.split_top_bottom_at_y(whole.top() + high);
    ui.painter().rect_filled(strip, 0.0, p.ground);
    let mut bar = ui.new_child(UiBuilder::new().max_rect(strip.shrink2(vec2(gap::L, gap::XS))));
    bar::bar_ui(&mut bar, shown.view, state, shown.moment, side == SideWidth::Folded);
    remember(ui, ui.id().with("bar"), bar.min_rect().height() + 2.0 * gap::XS);
    let (column, beside) = rest.split_left_right_at_x(rest.right() - side.width(whole, look.text));
    let folded = if side == SideWidth::Folded { state.folded } else { Tab::Talk };
    let floor = column_ui(ui, column, state, shown, folded);
    let rail = SidebarModel { view: shown.view, moment: shown.moment, at: shown.at, touched: &floor.touched };
    let mut wish = match (side, floor.below) {
        (SideWidth::Whole | SideWidth::Pair | SideWidth::Tabs, _) => {
            ui.painter().rect_filled(beside, 0.0, p.ground);
            let area = Rect::from_min_max(beside.min + vec2(gap::S, 0.0), beside.max - vec2(gap::S, gap::S));
            match side {
                SideWidth::Whole => sidebar::whole_ui(ui, area, &rail),
                SideWidth::Pair => sidebar::pair_ui(ui, area, state, &rail),
                _ => sidebar::tabs_ui(ui, area, state, &rail),
            }
        }
        (SideWidth::Folded, Some(area)) => sidebar::alone_ui(ui, area, folded, &rail),
        (SideWidth::Folded, None) => SidebarRequest::default(),
    };
    wish.intent = floor.intent.or(wish.intent);
    wish
}

/// What came of the column with the talk.
#[derive(Default)]
struct TalkColumn {
    intent: Option<Intent>,
    touched: Vec<(crate::sim::compiled::IssueId, u8)>,
    /// What is left below the room, where something else than the talk is to stand there.
    below: Option<Rect>,
}

/// The room, what was said, what can be done.
fn column_ui(
    ui: &mut Ui,
    column: Rect,
    state: &mut MeetingState,
    shown: &MeetingFrame<'_>,
    tab: Tab,
) -> TalkColumn {
    let look = Look::of(ui);
    let p = look.palette;
    let (speech_id, floor_id) = (ui.id().with("speech"), ui.id().with("floor"));
    let (speech, floor) = if tab == Tab::Talk {
        (kept(ui, speech_id, look.grown(120.0)), kept(ui, floor_id, look.grown(230.0)))
    } else {
        (0.0, column.height() * 0.72)
    };
    let zones = zones(column, speech, floor);
    let speaking = shown.moment.beats[shown.at].speaker();
    let people = people::shown(shown.view, &look, shown.moment, speaking);
    let on_table = people::on_table(shown.view, &look, shown.moment);
    room_ui(ui, zones.room, RoomPlace::from(shown.moment.channel), &people, &on_table);
    ui.painter().rect_filled(zones.speech, 0.0, p.surface);
    ui.painter().rect_filled(zones.floor, 0.0, p.ground);
    for zone in [zones.speech, zones.floor] {
        ui.painter().hline(zone.x_range(), zone.top(), Stroke::new(1.0, p.line));
    }
    if tab != Tab::Talk {
        return TalkColumn { below: Some(zones.floor.shrink(gap::S)), ..TalkColumn::default() };
    }
    let left = shown.moment.beats.len() - 1 - shown.at;
    let aside = if replies_seen(state, shown, left) {
        their_turn::aside(shown.view, &look, column.width())
    } else {
        None
    };
    let beside = aside.as_ref().map_or(0.0, |_| their_turn::aside_width(&look, column.width()) + gap::L);
    let words = zones.speech.with_max_x(zones.speech.right() - beside);
    let salt = (shown.moment.action, shown.at);
    // The whole zone can be pressed to hear on; a term in it lies above it, and is pressed for itself.
    let on = left > 0 && ui.is_enabled() && ui.interact(zones.speech, speech_id, Sense::CLICK).clicked();
    // Where not all of it has room, the line that is heard now is what one sees; `speech_ui` scrolls to it.
    zone_ui(ui, words, speech_id, salt, false, |ui| {
        speech::speech_ui(ui, shown.view, shown.moment, shown.at);
    });
    let mut made = None;
    if let Some(moves) = aside {
        let area = zones.speech.with_min_x(words.right()).shrink2(vec2(0.0, gap::S));
        let area = area.with_max_x(zones.speech.right() - gap::L);
        let mut child = ui.new_child(UiBuilder::new().max_rect(area).id_salt("aside"));
        made = their_turn::moves_ui(&mut child, state, &moves, 1);
    }
    if on {
        state.step_on();
    }
    let salt = (shown.moment.action, usize::from(left == 0));
    let mut out = zone_ui(ui, zones.floor, floor_id, salt, false, |ui| floor_ui(ui, state, shown, left));
    out.intent = made.or(out.intent);
    out
}

/// Whether it is for the trainee to answer, and the replies are on the screen.
fn replies_seen(state: &mut MeetingState, shown: &MeetingFrame<'_>, left: usize) -> bool {
    let theirs = matches!(shown.view.stage(), SessionStage::Theirs(_));
    theirs && left == 0 && state.asking == Asking::Nothing && !first_own(state, shown)
}

/// Whether the trainee's own words are to come before the replies.
fn first_own(state: &mut MeetingState, shown: &MeetingFrame<'_>) -> bool {
    let objection = shown.view.allows(&Action::Park).is_ok();
    shown.say_it_first && shown.moment.is_key(objection) && free_response::waits(state, shown.moment.action)
}

/// What can be done now.
fn floor_ui(ui: &mut Ui, state: &mut MeetingState, shown: &MeetingFrame<'_>, left: usize) -> TalkColumn {
    let intent = if left > 0 {
        their_turn::on_ui(ui, state, left);
        None
    } else if shown.moment.over {
        their_turn::leave_ui(ui)
    } else if state.asking != Asking::Nothing {
        dialogs::asking_ui(ui, shown.view, state)
    } else if let SessionStage::Theirs(_) = shown.view.stage() {
        if first_own(state, shown) {
            free_response::own_ui(ui, state)
        } else {
            let floor = their_turn::theirs_ui(ui, shown.view, state, shown.moment.action);
            return TalkColumn { intent: floor.intent, touched: floor.touched, below: None };
        }
    } else {
        our_turn::ours_ui(ui, shown.view, state)
    };
    TalkColumn { intent, ..TalkColumn::default() }
}

/// A zone that scrolls when its content is higher than its place, from its end where that counts most; how high the
/// content is is remembered.
fn zone_ui<R>(
    ui: &mut Ui,
    zone: Rect,
    id: Id,
    salt: impl std::hash::Hash + std::fmt::Debug,
    to_end: bool,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let inner = zone.shrink2(vec2(gap::L, gap::S));
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner).id_salt(id));
    child.set_clip_rect(zone.intersect(ui.clip_rect()));
    let out = ScrollArea::vertical()
        .id_salt((id, salt))
        .max_height(inner.height())
        .min_scrolled_height(16.0)
        .auto_shrink(false)
        .stick_to_bottom(to_end)
        .show(&mut child, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        });
    remember(ui, id, out.content_size.y + 2.0 * gap::S);
    out.inner
}

/// How high something was when it was last drawn.
fn kept(ui: &Ui, id: Id, first: f32) -> f32 {
    ui.data(|d| d.get_temp(id)).unwrap_or(first)
}

/// Remembers how high something is; if it has changed, the frame is drawn once more with what is known now.
fn remember(ui: &Ui, id: Id, high: f32) {
    let high = high.ceil();
    let before: Option<f32> = ui.data_mut(|d| {
        let before = d.get_temp(id);
        d.insert_temp(id, high);
        before
    });
    if before.is_none_or(|before| (before - high).abs() > 0.5) {
        ui.ctx().request_discard("a part of the meeting has another height");
    }
}
