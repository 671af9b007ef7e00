//! Writes the debrief of the session on the table into a file, beside the window, which goes on answering.
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use bevy::prelude::*;
use bevy::window::RequestRedraw;

use super::models::Models;
use crate::content::data_dir::Home;
use crate::content::library::Library;
use crate::content::output_file::OutputError;
use crate::content::session_file::read_session;
use crate::i18n::{self, Lang};
use crate::report::Format;
use crate::screens::debrief::Saved;
use crate::session_report;
use crate::sim::debrief::decision_impact::{ImpactProgress, Stakes, weigh};

type ReportResult = Result<PathBuf, String>;

/// The writing under way, if there is one.
#[derive(Resource, Default)]
pub(super) struct Saving(Option<Arc<Mutex<Option<ReportResult>>>>);

/// What is to be written.
pub(super) struct ReportRequest {
    pub(super) format: Format,
    /// With blank sheets for a customer of one's own.
    pub(super) plan: bool,
    pub(super) lang: Lang,
    /// The turns that mattered, where they have been weighed.
    pub(super) weighed: Option<Arc<Stakes>>,
}

/// Adds the system that tells what came of it.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Saving>();
    app.add_systems(Update, tell);
}

impl Saving {
    /// Begins with the session of a file.
    pub(super) fn begin(&mut self, home: &Home, session: &Path, wish: ReportRequest) {
        let result = Arc::new(Mutex::new(None));
        self.0 = Some(result.clone());
        let (home, session) = (home.clone(), session.to_owned());
        thread::spawn(move || {
            let outcome = written(&home, &session, wish);
            *result.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
        });
    }

    /// What is under way is written all the same; nobody waits for it.
    pub(super) fn leave(&mut self) {
        self.0 = None;
    }
}

fn written(home: &Home, session: &Path, wish: ReportRequest) -> ReportResult {
    let lang = wish.lang;
    let stored = read_session(session).map_err(|error| error.text(lang))?;
    // A table of findings has no place for the turns that mattered.
    let weighs = wish.format != Format::Csv;
    let known = wish.weighed;
    let report = session_report::report(&stored, &Library::open(Some(home)), wish.plan, |seat| match known {
        Some(stakes) => weighs.then(|| (*stakes).clone()),
        None if weighs => weigh(seat.scenario(), seat.view().seed(), seat.actions(), &ImpactProgress::new()),
        None => None,
    });
    let report = report.map_err(|why| why.text(lang))?;
    let bytes = wish.format.write(&report, lang);
    let name = format!("{}-report-{}", session_report::name(&stored), lang.code());
    home.keep_report(&name, wish.format.ending(), &bytes).map_err(|error| sentence(&error, lang))
}

/// Why it could not be written, and what to do.
fn sentence(error: &OutputError, lang: Lang) -> String {
    let (path, reason) = match error {
        OutputError::Exists(path) => (path, String::new()),
        OutputError::Unwritable { path, source } => (path, source.to_string()),
    };
    let path = path.display().to_string();
    let fill = [("path", path.as_str()), ("reason", reason.as_str())];
    i18n::text_with(lang, "ui.debrief.save_failed", &fill)
}

/// Tells the debrief what came of it; draws as long as there is something to wait for.
fn tell(mut saving: ResMut<Saving>, mut models: ResMut<Models>, mut redraw: MessageWriter<RequestRedraw>) {
    let Some(result) = &saving.0 else { return };
    redraw.write(RequestRedraw);
    let Some(outcome) = result.lock().unwrap_or_else(PoisonError::into_inner).take() else {
        return;
    };
    if let Some(play) = &mut models.play {
        play.debrief.saved = match outcome {
            Ok(path) => Saved::Done(path.display().to_string()),
            Err(sentence) => Saved::Failed(sentence),
        };
    }
    saving.0 = None;
}
