//! A session of another engine, to be read only: where it comes from, its score and findings as they were recorded, what was
//! said where that was kept, and a new attempt at its deal where it was never finished.
mod recorded;

use egui::{CentralPanel, Frame, Ui};

use super::intent::Intent;
use super::theme::{Look, Tone, Type, gap};
use super::widget::{self, Button, ButtonKind, MarkShape, TableRow, keys};
use crate::prose::origin;
use crate::prose::public_line::PublicLine;
use crate::sim::scenario::Text;
use crate::sim::score::record::SessionRecord;
use crate::sim::session::Attempt;

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordModel {
    /// The session; nothing where none was chosen.
    pub shown: Option<RecordedSession>,
    /// Something that has to be said: the new attempt could not be begun.
    pub notice: Option<String>,
}

/// A session that can be played again no more.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordedSession {
    /// Its name.
    pub name: String,
    /// What its scenario is called; the scenario's id where it is in the library no more.
    pub title: Text,
    /// Its deal.
    pub seed: u64,
    /// The version of the engine by which it was played.
    pub rules: u32,
    /// Who played, where that was said.
    pub person: Option<String>,
    /// Which attempt it was, where that was kept.
    pub attempt: Option<Attempt>,
    /// Its deal was played before.
    pub deal_known: bool,
    /// The record of its end; none where it was never finished.
    pub record: Option<SessionRecord>,
    /// What was said, where that was kept with it.
    pub transcript: Option<Vec<PublicLine>>,
}

/// Draws the page.
pub fn record_ui(ui: &mut Ui, model: &mut RecordModel) -> Option<Intent> {
    let look = Look::of(ui);
    let mut intent = keys::escaped(ui).then_some(Intent::Back);
    CentralPanel::default().frame(Frame::new().fill(look.palette.ground)).show(ui, |ui| {
        widget::scrolled(ui, "record", |ui| {
            widget::column(ui, look.grown(760.0), |ui| {
                ui.spacing_mut().item_spacing.y = gap::L;
                let said = page(ui, model, &look);
                intent = intent.take().or(said);
            });
        });
    });
    intent
}

fn page(ui: &mut Ui, model: &RecordModel, look: &Look) -> Option<Intent> {
    let p = look.palette;
    let mut intent = None;
    let back = look.t("ui.back");
    ui.horizontal(|ui| {
        let response = ui.add(Button::new(ButtonKind::Quiet, &back).mark(MarkShape::Back));
        keys::way_in(ui, &response);
        if response.clicked() {
            intent = Some(Intent::Back);
        }
        widget::line_of(ui, Type::Title, p.ink, &look.t("ui.record.name"));
    });
    if let Some(notice) = &model.notice
        && widget::banner(ui, MarkShape::Alert, Tone::Loss, notice).clicked()
    {
        intent = Some(Intent::Dismiss);
    }
    let Some(session) = &model.shown else {
        widget::label(ui, Type::Body, p.soft, &look.t("ui.record.none"));
        return intent;
    };
    let said = head_ui(ui, look, session);
    if let Some(record) = &session.record {
        recorded::score_ui(ui, look, record);
    }
    recorded::said_ui(ui, look, session);
    intent.or(said)
}

/// What it is, why it can only be read, and what can be done instead.
fn head_ui(ui: &mut Ui, look: &Look, session: &RecordedSession) -> Option<Intent> {
    let p = look.palette;
    let lang = look.lang;
    let open = session.record.is_none();
    let mut intent = None;
    widget::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::S;
        widget::label(ui, Type::Heading, p.ink, session.title.get(lang));
        let rules = session.rules.to_string();
        let why = if open { "ui.record.open" } else { "ui.record.over" };
        widget::label(ui, Type::Body, p.ink, &look.t_with(why, &[("rules", &rules)]));
        for line in origin::lines(lang, session.person.as_deref(), session.attempt, session.deal_known) {
            widget::label(ui, Type::Body, p.soft, &line);
        }
        if open {
            let words = look.t("ui.record.anew");
            let note = look.t("ui.record.anew_note");
            let button = Button::new(ButtonKind::Main, &words).note(&note).mark(MarkShape::Next);
            if ui.add(button).clicked() {
                intent = Some(Intent::Anew(session.name.clone()));
            }
        }
        let rows = [
            TableRow::new(look.t("ui.record.session"), session.name.as_str()),
            TableRow::new(look.t("ui.library.seed"), session.seed.to_string()),
        ];
        widget::key_values(ui, &rows);
    });
    intent
}
