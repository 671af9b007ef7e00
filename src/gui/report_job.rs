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
use crate::report::format::{Format, Holds};
use crate::screens::debrief::Saved;
use crate::session_report::{NoReport, Replayed};
use crate::sim::debrief::decision_impact::{ImpactProgress, Stakes, weigh};
use crate::sim::play::PlayerSession;

type ReportResult = Result<PathBuf, NotWritten>;

/// The writing under way, if there is one.
#[derive(Resource, Default)]
pub(super) struct Saving(Option<Arc<Mutex<Option<ReportResult>>>>);

/// What is to be written.
pub(super) struct ReportRequest {
    pub(super) format: Format,
    /// With blank sheets for a customer of one's own.
    pub(super) plan: bool,
    /// Without anything that was hidden.
    pub(super) sealed: bool,
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
    /// Begins with the session on the table, which is not played again for it, and its file.
    pub(super) fn begin(&mut self, home: &Home, session: &Path, seat: &PlayerSession, wish: ReportRequest) {
        let result = Arc::new(Mutex::new(None));
        self.0 = Some(result.clone());
        let (home, session, seat) = (home.clone(), session.to_owned(), seat.clone());
        thread::spawn(move || {
            let outcome = written(&home, &session, seat, wish);
            *result.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
        });
    }

    /// What is under way is written all the same; nobody waits for it.
    pub(super) fn leave(&mut self) {
        self.0 = None;
    }
}

/// Why nothing was written.
enum NotWritten {
    /// There is no report.
    NoReport(NoReport),
    /// The file can't be written.
    Output(OutputError),
}

impl NotWritten {
    /// The sentence in one language: why, and what to do.
    fn text(&self, lang: Lang) -> String {
        let (path, reason) = match self {
            Self::NoReport(why) => return why.text(lang),
            Self::Output(OutputError::Exists(path)) => (path, String::new()),
            Self::Output(OutputError::Unwritable { path, source }) => (path, source.to_string()),
            Self::Output(error) => return error.text(lang),
        };
        let path = path.display().to_string();
        let fill = [("path", path.as_str()), ("reason", reason.as_str())];
        i18n::text_with(lang, "ui.debrief.save_failed", &fill)
    }
}

fn written(home: &Home, session: &Path, seat: PlayerSession, wish: ReportRequest) -> ReportResult {
    // What the file says beside the actions: who played on from where, and the trainee's own words.
    let stored = read_session(session).map_err(|error| NotWritten::NoReport(error.into()))?;
    let session = Replayed { stored, seat: Some(seat) };
    if wish.sealed {
        let report = session.sealed().map_err(NotWritten::NoReport)?;
        let name = format!("{}-sealed-{}", session.name(), wish.lang.code());
        let bytes = wish.format.write(&report, wish.lang);
        return home.keep_report(&name, wish.format.extension, &bytes).map_err(NotWritten::Output);
    }
    // Rows of findings have no place for the turns that mattered.
    let weighs = wish.format.holds != Holds::Rows;
    let known = wish.weighed;
    let report = session.report(&Library::open(Some(home)), wish.plan, |seat| match known {
        Some(stakes) => weighs.then(|| (*stakes).clone()),
        None if weighs => weigh(seat.scenario(), seat.view().seed(), seat.actions(), &ImpactProgress::new()),
        None => None,
    });
    let bytes = wish.format.write(&report.map_err(NotWritten::NoReport)?, wish.lang);
    let name = format!("{}-report-{}", session.name(), wish.lang.code());
    home.keep_report(&name, wish.format.extension, &bytes).map_err(NotWritten::Output)
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
            Err(why) => Saved::Failed(why.text(play.session.prefs.lang)),
        };
    }
    saving.0 = None;
}
