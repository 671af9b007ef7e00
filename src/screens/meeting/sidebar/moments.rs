//! The last moments: what was said before what is heard now, and the way to all of it.
use egui::Ui;

use super::{SidebarModel, SidebarRequest, head};
use crate::screens::meeting::speech;
use crate::screens::session::Drawer;
use crate::screens::theme::{Look, Type};
use crate::screens::widget;
use crate::sim::view::{LineKind, TranscriptLine};

/// How many lines are shown.
const LINES: usize = 6;

pub(super) fn moments_ui(ui: &mut Ui, beside: &SidebarModel<'_>) -> SidebarRequest {
    let look = Look::of(ui);
    let p = look.palette;
    let wish = head(ui, "ui.meeting.last", "ui.meeting.transcript", Drawer::Transcript);
    let talk = |l: &&TranscriptLine| {
        matches!(l.kind, LineKind::Theirs | LineKind::Ours | LineKind::Topic | LineKind::Pause(_))
    };
    let read = beside.moment.beats.iter().take(beside.at).flat_map(|b| &b.lines);
    let lines: Vec<&TranscriptLine> = beside.moment.before.iter().chain(read).filter(talk).collect();
    if lines.is_empty() {
        widget::label(ui, Type::Small, p.faint, &look.t("ui.meeting.last_none"));
    }
    for line in &lines[lines.len().saturating_sub(LINES)..] {
        let ink = if line.who.is_none() { p.faint } else { p.soft };
        widget::label(ui, Type::Small, ink, &speech::told(beside.view, &look, line));
    }
    wish
}
