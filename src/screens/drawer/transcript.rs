//! The transcript: everything that was said and done, meeting by meeting.
use egui::style::ScrollAnimation;
use egui::text::LayoutJob;
use egui::{Align, Frame, Margin, TextEdit, Ui, WidgetInfo, WidgetType};

use super::DrawerState;
use super::reading::{ReadingStyle, reading};
use super::said::said;
use crate::prose::{names, transcript_line};
use crate::screens::intent::Intent;
use crate::screens::room::RoomPlace;
use crate::screens::session::SessionModel;
use crate::screens::theme::{Look, RADIUS, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape};
use crate::sim::view::{LineKind, TranscriptLine, View};

/// Draws the transcript.
pub(super) fn transcript_ui(ui: &mut Ui, play: &mut SessionModel, state: &mut DrawerState) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let view = play.seen.view();
    let lines = view.transcript(0, look.lang);
    if lines.is_empty() {
        widget::label(ui, Type::Body, p.soft, &look.t("ui.transcript.empty"));
        return None;
    }
    let wanted = search_ui(ui, &look, &mut state.search);
    let shown: Vec<(&TranscriptLine, Option<LayoutJob>)> = lines
        .iter()
        .map(|l| (l, said(&look, &view, l, step_of(&l.kind))))
        .filter(|(l, job)| wanted.is_empty() || is_wanted(l, job.as_ref(), &wanted))
        .collect();
    if !wanted.is_empty() {
        let count = shown.iter().filter(|(l, _)| !is_heading(l)).count();
        let key = if count == 0 { "ui.transcript.none" } else { "ui.transcript.found" };
        let fill = [("count", &*count.to_string())];
        widget::label(ui, Type::Small, p.soft, &look.t_with(key, &fill));
    }
    let target = play.looked_up.filter(|_| wanted.is_empty());
    let target = target.and_then(|action| place_of(&shown, action));
    let settling = state.is_settling();
    let how =
        ReadingStyle { focus: state.is_fresh(), at_end: wanted.is_empty() && target.is_none(), settling };
    reading(ui, &look.t("ui.drawer.transcript"), how, |ui| {
        ui.spacing_mut().item_spacing.y = gap::S;
        for (at, (l, job)) in shown.iter().enumerate() {
            let next_is_heading = shown.get(at + 1).is_none_or(|(l, _)| is_heading(l));
            match (&l.kind, job) {
                // A meeting in which nothing was found is left out.
                (LineKind::MeetingStarted { .. }, _) if !wanted.is_empty() && next_is_heading => {}
                (LineKind::MeetingStarted { .. }, _) => heading_ui(ui, &look, &view, l),
                (LineKind::Ended(outcome), _) => {
                    widget::label(ui, Type::Strong, p.ink, &transcript_line::outcome(look.lang, *outcome));
                }
                (kind, Some(job)) if Some(at) == target => {
                    let found = found_ui(ui, &look, |ui| line_ui(ui, &view, kind, job));
                    if settling {
                        found.scroll_to_me_animation(Some(Align::Center), ScrollAnimation::none());
                        ui.ctx().request_repaint();
                    }
                }
                (kind, Some(job)) => line_ui(ui, &view, kind, job),
                (_, None) => {}
            }
        }
        ui.add_space(gap::L);
    });
    None
}

/// Where the line of an action stands: what we said or did, or else what was heard; the last one before it where that
/// action left none.
fn place_of(shown: &[(&TranscriptLine, Option<LayoutJob>)], action: u16) -> Option<usize> {
    let told = || shown.iter().enumerate().filter(|(_, (_, job))| job.is_some());
    let of = || told().filter(|(_, (l, _))| l.action == action);
    let ours = of().find(|(_, (l, _))| is_own_move(&l.kind)).or_else(|| of().next());
    let before = || told().rfind(|(_, (l, _))| l.action < action);
    ours.or_else(before).map(|(at, _)| at)
}

/// The line that was looked up: a bar stands beside it.
fn found_ui(ui: &mut Ui, look: &Look, line: impl FnOnce(&mut Ui)) -> egui::Response {
    let p = look.palette;
    let drawn = Frame::new()
        .fill(p.guess_wash)
        .corner_radius(RADIUS)
        .inner_margin(Margin::symmetric(gap::M as i8, gap::S as i8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            line(ui);
        });
    let rect = drawn.response.rect;
    let bar = egui::Rect::from_min_size(rect.min, egui::vec2(4.0, rect.height()));
    ui.painter().rect_filled(bar, 2.0, p.guess);
    drawn.response
}

/// The field at the top; what is searched for is returned, in small letters.
fn search_ui(ui: &mut Ui, look: &Look, search: &mut String) -> String {
    let p = look.palette;
    let hint = look.t("ui.transcript.search");
    let field = TextEdit::singleline(search)
        .hint_text(hint.clone())
        .text_color(p.ink)
        .background_color(p.surface)
        .margin(Margin::symmetric(gap::M as i8, gap::S as i8))
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, ui.is_enabled(), &hint));
    search.trim().to_lowercase()
}

fn is_heading(line: &TranscriptLine) -> bool {
    matches!(line.kind, LineKind::MeetingStarted { .. })
}

fn is_wanted(line: &TranscriptLine, job: Option<&LayoutJob>, wanted: &str) -> bool {
    is_heading(line) || job.is_some_and(|job| job.text.to_lowercase().contains(wanted))
}

fn step_of(kind: &LineKind) -> Type {
    if is_talk(kind) { Type::Body } else { Type::Small }
}

/// Whether it is part of the talk and not a note about it.
fn is_talk(kind: &LineKind) -> bool {
    matches!(kind, LineKind::Theirs | LineKind::Pause(_)) || is_own_move(kind)
}

/// Whether everybody heard or saw us do it.
fn is_own_move(kind: &LineKind) -> bool {
    kind.is_ours() && !matches!(kind, LineKind::Believed(..) | LineKind::Parked(_))
}

/// Day, place, people, aim.
fn heading_ui(ui: &mut Ui, look: &Look, view: &View<'_>, line: &TranscriptLine) {
    let LineKind::MeetingStarted { roles, channel, aim, .. } = &line.kind else {
        return;
    };
    let p = look.palette;
    let people: Vec<String> =
        roles.iter().map(|role| view.role_name(role).get(look.lang).to_owned()).collect();
    let fill =
        [("place", &*look.t(RoomPlace::from(*channel).key())), ("who", &*names::list(look.lang, &people))];
    ui.add_space(gap::M);
    widget::label(ui, Type::Heading, p.ink, &look.t_with("ui.transcript.meeting", &fill));
    let fill =
        [("day", &*transcript_line::day(view, look.lang, line.day)), ("aim", &*names::aim(look.lang, *aim))];
    widget::label(ui, Type::Small, p.soft, &look.t_with("ui.transcript.when", &fill));
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, 1.0), egui::Sense::hover());
    ui.painter().rect_filled(rect, 0.0, p.line);
}

/// Theirs at the left, ours set apart, the rest quiet with a mark.
fn line_ui(ui: &mut Ui, view: &View<'_>, kind: &LineKind, job: &LayoutJob) {
    let p = Look::of(ui).palette;
    if is_own_move(kind) {
        let margin = Margin { left: gap::XL as i8, ..Margin::ZERO };
        Frame::new().outer_margin(margin).show(ui, |ui| {
            Frame::new()
                .fill(p.accent_wash)
                .corner_radius(RADIUS)
                .inner_margin(Margin::symmetric(gap::M as i8, 6))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    widget::glossed_job(ui, view.glossary(), job);
                });
        });
    } else if is_talk(kind) {
        widget::glossed_job(ui, view.glossary(), job);
    } else {
        let (mark, tone) = mark_of(kind);
        noted(ui, view, mark, tone, job);
    }
}

/// A note: a mark, and words in the colour of what is rarely read.
fn noted(ui: &mut Ui, view: &View<'_>, mark: MarkShape, tone: Tone, job: &LayoutJob) {
    let look = Look::of(ui);
    let mut job = job.clone();
    for section in &mut job.sections {
        section.format.color = look.palette.soft;
    }
    super::marked(ui, mark, tone, |ui| {
        widget::glossed_job(ui, view.glossary(), &job);
    });
}

fn mark_of(kind: &LineKind) -> (MarkShape, Tone) {
    match kind {
        LineKind::Verified | LineKind::Settled(_) => (MarkShape::Check, Tone::Gain),
        LineKind::Learned(_) => (MarkShape::Dot, Tone::Note),
        LineKind::Happened => (MarkShape::Alert, Tone::Guess),
        LineKind::Parked(_) => (MarkShape::Parked, Tone::Loss),
        LineKind::Believed(..) | LineKind::Forecast { .. } => (MarkShape::Ring, Tone::Guess),
        LineKind::Introduced => (MarkShape::Next, Tone::Gain),
        LineKind::Offer { .. } => (MarkShape::Level, Tone::Accent),
        _ => (MarkShape::Dot, Tone::Plain),
    }
}
