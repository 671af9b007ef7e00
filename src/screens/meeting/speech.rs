//! What was just said: our words small, theirs large with the gesture beneath, and what came of it as quiet notes.
use egui::style::ScrollAnimation;
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Color32, Response, Ui};

use super::moment::{LastExchange, SpokenBeat};
use crate::prose::PlainText;
use crate::prose::transcript_line as prose;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape};
use crate::sim::session::action::Direction;
use crate::sim::view::{LineKind, TranscriptLine, View};

/// Draws the beats that have been read and the one that is heard now, which is `at`.
pub(super) fn speech_ui(ui: &mut Ui, view: &View<'_>, moment: &LastExchange, at: usize) {
    ui.spacing_mut().item_spacing.y = gap::XS;
    for (i, beat) in moment.beats.iter().enumerate().take(at + 1) {
        beat_ui(ui, view, beat, i == at);
    }
}

/// Frames in which a new line is brought into sight: sizes settle over the first ones, and after that one may scroll.
const SETTLING: u8 = 2;

/// Brings the line that is heard now to the top of its zone, once.
fn bring(ui: &Ui, heard: &Response) {
    let id = ui.id().with("brought");
    let frames = ui.data(|d| d.get_temp::<u8>(id)).unwrap_or(0);
    if frames < SETTLING {
        ui.data_mut(|d| d.insert_temp(id, frames + 1));
        heard.scroll_to_me_animation(Some(Align::TOP), ScrollAnimation::none());
    }
}

fn beat_ui(ui: &mut Ui, view: &View<'_>, beat: &SpokenBeat, now: bool) {
    let heard = beat.heard();
    for (i, line) in beat.lines.iter().enumerate() {
        if now && heard == Some(i) {
            large(ui, view, line);
        } else {
            small(ui, view, line);
        }
    }
}

/// The line that is heard now.
fn large(ui: &mut Ui, view: &View<'_>, line: &TranscriptLine) {
    let look = Look::of(ui);
    let p = look.palette;
    let Some(role) = line.who else {
        // Something happened on the way: told, not said.
        noted(ui, view, MarkShape::Alert, Tone::Note, Type::Body, &told(view, &look, line));
        return;
    };
    let name = view.role_name(role).get(look.lang);
    let title = view.role_title(role).get(look.lang);
    let mut who = LayoutJob::default();
    who.append(name, 0.0, TextFormat::simple(look.font(Type::SmallStrong), p.accent));
    who.append(title, gap::S, TextFormat::simple(look.font(Type::Small), p.soft));
    let name = widget::label_job(ui, &who);
    bring(ui, &name);
    widget::glossed(ui, view.glossary(), Type::Speech, p.ink, &prose::reply(look.lang, &line.text));
    if !line.gesture.is_empty() {
        gesture(ui, &line.gesture, p.soft);
    }
    ui.add_space(2.0);
}

/// Any other line.
fn small(ui: &mut Ui, view: &View<'_>, line: &TranscriptLine) {
    let look = Look::of(ui);
    let p = look.palette;
    match &line.kind {
        LineKind::MeetingStarted { .. } | LineKind::Ended(_) => {}
        LineKind::Theirs if line.text.is_empty() => {
            let who = line.who.map_or("", |r| view.role_address(r).get(look.lang));
            let fill = [("who", who), ("gesture", line.gesture.as_str())];
            gesture(ui, &look.t_with("ui.meeting.moves", &fill), p.soft);
        }
        LineKind::Pause(_) => gesture(ui, &told(view, &look, line), p.soft),
        LineKind::Theirs | LineKind::Ours | LineKind::Topic => {
            widget::glossed(ui, view.glossary(), Type::Small, p.soft, &told(view, &look, line));
        }
        kind => {
            let (mark, tone) = mark_of(kind);
            noted(ui, view, mark, tone, Type::Small, &told(view, &look, line));
        }
    }
}

/// A line in the words that terminal and reports use, without the marks that stand there for shapes.
pub(super) fn told(view: &View<'_>, look: &Look, line: &TranscriptLine) -> String {
    let text = prose::line(&PlainText, view, look.lang, line).unwrap_or_default();
    text.trim_start_matches([' ', '·', '●', '○', '▸', '　']).to_owned()
}

/// A mark, and words that say the same.
pub(super) fn noted(ui: &mut Ui, view: &View<'_>, mark: MarkShape, tone: Tone, step: Type, text: &str) {
    let look = Look::of(ui);
    let ink = look.palette.ink_of(tone);
    let size = look.grown(11.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap::S;
        let row = look.font(step).size * 1.4;
        let (rect, _) = ui.allocate_exact_size(egui::vec2(size, row), egui::Sense::hover());
        widget::paint_mark(ui.painter(), mark, rect.center(), size, ink);
        let plain = if step == Type::Small { look.palette.soft } else { look.palette.ink };
        widget::glossed(ui, view.glossary(), step, plain, text);
    });
}

/// A gesture: seen, not said, so in italics.
pub(super) fn gesture(ui: &mut Ui, text: &str, ink: Color32) {
    let look = Look::of(ui);
    let format = TextFormat { italics: true, ..TextFormat::simple(look.font(Type::Body), ink) };
    widget::label_job(ui, &LayoutJob::single_section(text.to_owned(), format));
}

/// The shape that goes with a note.
fn mark_of(kind: &LineKind) -> (MarkShape, Tone) {
    match kind {
        LineKind::Verified | LineKind::Settled(_) => (MarkShape::Check, Tone::Gain),
        LineKind::Learned(_) => (MarkShape::Dot, Tone::Note),
        LineKind::Parked(_) => (MarkShape::Parked, Tone::Guess),
        LineKind::Believed(..) => (MarkShape::Ring, Tone::Guess),
        LineKind::Forecast { expected, came } if expected == came => (MarkShape::Check, Tone::Gain),
        LineKind::Forecast { came, .. } => match came {
            Direction::Closer => (MarkShape::Up, Tone::Gain),
            Direction::Same => (MarkShape::Level, Tone::Plain),
            Direction::Further => (MarkShape::Down, Tone::Loss),
        },
        LineKind::Introduced => (MarkShape::Next, Tone::Accent),
        LineKind::Happened | LineKind::PutOff => (MarkShape::Alert, Tone::Note),
        LineKind::Offer { .. } | LineKind::Presented(_) | LineKind::Shown => {
            (MarkShape::Parked, Tone::Accent)
        }
        _ => (MarkShape::Dot, Tone::Plain),
    }
}
