//! What was kept of a session of another engine: its end, its points, its findings, what was said.
use egui::Ui;

use super::RecordedSession;
use crate::prose::{names, recorded};
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, TableRow};
use crate::sim::score::record::{RecordedFinding, SessionRecord, Verification};

/// Draws the end, the points by block, and each finding with the words it rests on.
pub(super) fn score_ui(ui: &mut Ui, look: &Look, record: &SessionRecord) {
    let p = look.palette;
    let lang = look.lang;
    widget::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::S;
        let total = names::points(record.total);
        widget::section(ui, &look.t("ui.record.score"), Some(&total));
        if let Some(ending) = recorded::ending(lang, &record.outcome) {
            widget::label(ui, Type::Strong, p.ink, &ending);
        }
        // Without its engine nothing can be computed again.
        if let Some(doubt) = names::verification(lang, Verification::Unverified) {
            widget::label(ui, Type::Small, p.soft, &doubt);
        }
        let block =
            |(name, earned): (&str, &i32)| TableRow::new(recorded::block(lang, name), names::points(*earned));
        let rows: Vec<TableRow> = record.blocks.iter().map(block).collect();
        ui.scope(|ui| widget::key_values(ui, &rows));
    });
    widget::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::S;
        widget::section(ui, &look.t("ui.score.findings"), None);
        if record.findings.is_empty() {
            widget::label(ui, Type::Body, p.soft, &look.t("ui.score.nothing"));
        }
        for finding in &record.findings {
            finding_ui(ui, look, finding);
        }
    });
}

fn finding_ui(ui: &mut Ui, look: &Look, finding: &RecordedFinding) {
    let p = look.palette;
    let tone = match finding.points {
        1.. => Tone::Gain,
        0 => Tone::Plain,
        _ => Tone::Loss,
    };
    let sign = if finding.points > 0 { "+" } else { "" };
    let (points, turn) = (format!("{sign}{}", names::points(finding.points)), finding.turn.to_string());
    let at = look.t_with("ui.record.finding", &[("points", &points), ("turn", &turn)]);
    widget::label(ui, Type::SmallStrong, p.ink_of(tone), &at);
    widget::label(ui, Type::Body, p.ink, &names::rule(look.lang, &finding.rule));
    let quotes = recorded::quotes(look.lang, finding);
    if !quotes.is_empty() {
        widget::label(ui, Type::Small, p.soft, &quotes);
    }
}

/// Draws what was said, meeting by meeting; or says that it was never kept.
pub(super) fn said_ui(ui: &mut Ui, look: &Look, session: &RecordedSession) {
    let p = look.palette;
    widget::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::S;
        widget::section(ui, &look.t("ui.drawer.transcript"), None);
        let Some(lines) = &session.transcript else {
            // What a finding quotes is all that is left of it; an unfinished one has none.
            let key = if session.record.is_some() { "replay.only_quotations" } else { "ui.record.unsaid" };
            widget::label(ui, Type::Body, p.soft, &look.t(key));
            return;
        };
        for line in lines {
            let text = line.shown.get(look.lang);
            if line.is_heading() {
                ui.add_space(gap::S);
                widget::label(ui, Type::SmallStrong, p.soft, text);
            } else if !text.is_empty() {
                widget::label(ui, Type::Body, p.ink, text);
            }
        }
    });
}
