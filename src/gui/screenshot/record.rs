//! A session of another engine for pictures: a given one, or one that a skilled hand has played.
use super::Picture;
use crate::content::data_dir::Home;
use crate::content::library::Library;
use crate::content::session::session_path;
use crate::gui::error::OpenError;
use crate::gui::old_sessions::recorded;
use crate::prose::public_line::public_lines;
use crate::screens::record::{RecordModel, RecordedSession};
use crate::sim::VERSIONS;
use crate::sim::bots::{Policy, actions};
use crate::sim::play::PlayerSession;

/// The scenario and the deal that are played.
const CASE: (&str, u64) = ("line_3331", 5);

/// What the page shows.
pub(super) fn model(picture: &Picture) -> Result<RecordModel, OpenError> {
    let home = Home::find();
    let shown = match &picture.wished.session {
        Some(name) => {
            let folder = home.as_ref().map(Home::sessions).unwrap_or_default();
            recorded(home.as_ref(), &session_path(&folder, name))?
        }
        None => played(&Library::open(home.as_ref()))?,
    };
    Ok(RecordModel { shown: Some(shown), notice: None })
}

fn played(library: &Library) -> Result<RecordedSession, OpenError> {
    let loaded = library.find(CASE.0)?;
    let mut seat = PlayerSession::new(loaded.compiled.clone(), CASE.1);
    for action in actions(&loaded.compiled, CASE.1, Policy::Skilled) {
        if seat.act(&action).is_err() {
            break;
        }
    }
    Ok(RecordedSession {
        name: format!("{}-{}", CASE.0, CASE.1),
        title: loaded.compiled.card().title,
        seed: CASE.1,
        rules: VERSIONS.engine.saturating_sub(1),
        record: seat.record(),
        transcript: Some(public_lines(&seat)),
        ..RecordedSession::default()
    })
}
