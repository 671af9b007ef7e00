//! The meeting that one has in mind: with whom, on which channel, what for, and what it costs.
use egui::Ui;

use super::{CalendarState, people};
use crate::prose::transcript_line;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Choosable, MarkShape};
use crate::sim::compiled::RoleSet;
use crate::sim::scenario::Channel;
use crate::sim::session::{Action, Aim, Refusal};
use crate::sim::view::{Access, View};

/// The meeting in mind, as far as it goes.
pub(super) struct PlannedMeeting {
    roles: RoleSet,
    channels: Vec<Channel>,
    channel: Option<Channel>,
    aim: Aim,
    /// What to do, once it can be done.
    pub(super) action: Option<Action>,
    /// Why it can't.
    refusal: Option<Refusal>,
}

/// What the state has in mind, completed with what is usual.
pub(super) fn meeting(view: &View<'_>, state: &CalendarState) -> PlannedMeeting {
    let roles = state.roles();
    let channels = view.channels(roles);
    let wanted = state.channel.filter(|c| channels.contains(c));
    let channel = wanted.or_else(|| channels.first().copied());
    let aim = state.aim.unwrap_or_else(|| view.usual_aim(roles));
    let (mut action, mut refusal) = (None, None);
    if !roles.is_empty() {
        let meet = Action::Meet { roles, channel: channel.unwrap_or(Channel::MeetingRoom), aim };
        match view.allows(&meet) {
            Ok(()) => action = Some(meet),
            Err(why) => refusal = Some(why),
        }
    }
    PlannedMeeting { roles, channels, channel, aim, action, refusal }
}

/// What the button at the foot says.
pub(super) fn main(look: &Look, view: &View<'_>, meeting: &PlannedMeeting) -> String {
    let who = transcript_line::addresses(view, look.lang, meeting.roles.iter());
    if meeting.roles.is_empty() {
        look.t("ui.calendar.meet")
    } else {
        look.t_with("ui.calendar.meet_who", &[("who", &who)])
    }
}

/// What stands beside it: the meeting in a line, or why there is none.
pub(super) fn summary(look: &Look, view: &View<'_>, meeting: &PlannedMeeting) -> String {
    match (why_not(look, view, meeting), meeting.channel) {
        (None, Some(channel)) => {
            let (days, turns) = view.meeting_cost(meeting.roles, channel);
            let fill = [
                ("place", people::short_place(look, channel)),
                ("aim", look.t(aim_key(meeting.aim))),
                ("days", days_words(look, days)),
                ("turns", turns.to_string()),
            ];
            let fill: Vec<(&str, &str)> = fill.iter().map(|(k, v)| (*k, v.as_str())).collect();
            look.t_with("ui.calendar.summary", &fill)
        }
        (why, _) => why.unwrap_or_default(),
    }
}

/// Why the meeting in mind can't be held.
fn why_not(look: &Look, view: &View<'_>, meeting: &PlannedMeeting) -> Option<String> {
    if meeting.roles.is_empty() {
        return Some(look.t("ui.calendar.nobody"));
    }
    let refusal = meeting.refusal?;
    // In company nobody can be met over somebody's head, which the refusal of the rules says less plainly.
    let over = |r| matches!(view.access(r), Access::Over(_));
    Some(match refusal {
        Refusal::Blocked(role) if over(role) => {
            let who = transcript_line::address(view, look.lang, role);
            look.t_with("ui.calendar.only_alone", &[("who", who)])
        }
        other => view.refusal_text(other, look.lang),
    })
}

/// The card: whom, where, what for.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    state: &mut CalendarState,
    meeting: &PlannedMeeting,
) {
    let p = look.palette;
    widget::card(ui, |ui| {
        widget::section(ui, &look.t("ui.calendar.meet"), None);
        if meeting.roles.is_empty() {
            widget::label(ui, Type::Body, p.soft, &look.t("ui.calendar.nobody"));
            return;
        }
        let who = transcript_line::addresses(view, look.lang, meeting.roles.iter());
        widget::label(ui, Type::Strong, p.ink, &who);
        if let Some(why) = why_not(look, view, meeting) {
            remark(ui, look, MarkShape::Lock, Tone::Guess, &why);
        }
        if meeting.channels.is_empty() {
            return;
        }
        channels(ui, look, view, state, meeting);
        aims(ui, look, state, meeting);
        warnings(ui, look, view, meeting);
    });
}

fn channels(ui: &mut Ui, look: &Look, view: &View<'_>, state: &mut CalendarState, meeting: &PlannedMeeting) {
    let p = look.palette;
    let group = look.t("ui.calendar.where");
    widget::label(ui, Type::SmallStrong, p.faint, &group);
    let list: Vec<Choosable> = meeting
        .channels
        .iter()
        .map(|channel| {
            let (days, turns) = view.meeting_cost(meeting.roles, *channel);
            let turns = turns.to_string();
            Choosable {
                word: people::short_place(look, *channel),
                note: days_words(look, days),
                hint: look.t_with("ui.calendar.turns", &[("turns", &turns)]),
            }
        })
        .collect();
    let at = meeting.channels.iter().position(|c| Some(*c) == meeting.channel);
    if let Some(i) = widget::options(ui, &group, &list, at) {
        state.channel = Some(meeting.channels[i]);
    }
    if let Some(channel) = meeting.channel {
        widget::label(ui, Type::Small, p.soft, &look.t(channel_key(channel)));
    }
    ui.add_space(gap::XS);
}

fn aims(ui: &mut Ui, look: &Look, state: &mut CalendarState, meeting: &PlannedMeeting) {
    let p = look.palette;
    let group = look.t("ui.calendar.what_for");
    widget::label(ui, Type::SmallStrong, p.faint, &group);
    let list: Vec<Choosable> = Aim::ALL
        .iter()
        .map(|aim| Choosable {
            word: look.t(aim_key(*aim)),
            note: String::new(),
            hint: look.t(aim_note(*aim)),
        })
        .collect();
    let at = Aim::ALL.iter().position(|a| *a == meeting.aim);
    if let Some(i) = widget::options(ui, &group, &list, at) {
        state.aim = Some(Aim::ALL[i]);
    }
    widget::label(ui, Type::Small, p.soft, &look.t(aim_note(meeting.aim)));
    ui.add_space(gap::XS);
}

/// What it costs, and what one may regret.
fn warnings(ui: &mut Ui, look: &Look, view: &View<'_>, meeting: &PlannedMeeting) {
    let Some(channel) = meeting.channel else { return };
    let (days, turns) = view.meeting_cost(meeting.roles, channel);
    let fill = [("days", days_words(look, days)), ("turns", turns.to_string())];
    let fill: Vec<(&str, &str)> = fill.iter().map(|(k, v)| (*k, v.as_str())).collect();
    remark(ui, look, MarkShape::Dot, Tone::Plain, &look.t_with("ui.calendar.costs", &fill));
    for role in meeting.roles.iter() {
        if let Access::Over(head) = view.access(role) {
            let head = transcript_line::address(view, look.lang, head);
            let words = look.t_with("ui.calendar.over_head", &[("head", head)]);
            remark(ui, look, MarkShape::Alert, Tone::Guess, &words);
        }
    }
    if channel == Channel::Dinner {
        let limit = view.hospitality().get(look.lang);
        if !limit.is_empty() {
            let words = look.t_with("ui.calendar.hospitality", &[("limit", limit)]);
            remark(ui, look, MarkShape::Dot, Tone::Plain, &words);
        }
    }
    if too_late(view, days) {
        remark(ui, look, MarkShape::Alert, Tone::Loss, &look.t("ui.calendar.too_late"));
    }
}

/// Whether the session is over before so many days have passed.
pub(super) fn too_late(view: &View<'_>, days: u8) -> bool {
    let (day, all) = view.days();
    days > 0 && day + u16::from(days) >= all
}

/// A line with a mark before it.
pub(super) fn remark(ui: &mut Ui, look: &Look, mark: MarkShape, tone: Tone, words: &str) {
    let ink = look.palette.ink_of(tone);
    let size = look.grown(11.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap::S - 2.0;
        let square = egui::vec2(size, look.grown(19.0));
        let (rect, _) = ui.allocate_exact_size(square, egui::Sense::hover());
        widget::paint_mark(ui.painter(), mark, rect.center(), size, ink);
        ui.vertical(|ui| widget::label(ui, Type::Small, ink, words));
    });
}

/// A number of days in words; a call costs none.
pub(super) fn days_words(look: &Look, days: u8) -> String {
    match days {
        0 => look.t("ui.calendar.no_day"),
        1 => look.t("ui.calendar.one_day"),
        n => look.t_with("ui.calendar.days", &[("days", &n.to_string())]),
    }
}

fn aim_key(aim: Aim) -> &'static str {
    match aim {
        Aim::Learn => "ui.aim.learn",
        Aim::Contact => "ui.aim.contact",
        Aim::Answer => "ui.aim.answer",
        Aim::Propose => "ui.aim.propose",
        Aim::Close => "ui.aim.close",
    }
}

fn aim_note(aim: Aim) -> &'static str {
    match aim {
        Aim::Learn => "ui.aim.learn_note",
        Aim::Contact => "ui.aim.contact_note",
        Aim::Answer => "ui.aim.answer_note",
        Aim::Propose => "ui.aim.propose_note",
        Aim::Close => "ui.aim.close_note",
    }
}

fn channel_key(channel: Channel) -> &'static str {
    match channel {
        Channel::Office => "ui.channel.office",
        Channel::MeetingRoom => "ui.channel.meeting_room",
        Channel::Workshop => "ui.channel.workshop",
        Channel::Phone => "ui.channel.phone",
        Channel::WeChat => "ui.channel.wechat",
        Channel::Dinner => "ui.channel.dinner",
    }
}
