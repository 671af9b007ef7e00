//! What lies beside a finished session: others of its scenario, the paired case, and the session itself, opened again.
use std::path::Path;
use std::sync::Arc;

use super::current_session::{OpenedSession, SessionSlot};
use super::error::OpenError;
use crate::content::data_dir::Home;
use crate::content::library::Library;
use crate::content::library_items::comparable;
use crate::content::session::{actions_of, replay, session_path};
use crate::content::session_file::{Stored, read_session};
use crate::content::session_line::Parent;
use crate::screens::debrief::{Kin, OtherShown, Recalled, RelatedSessions, SessionPair};
use crate::sim::debrief::answers::Answers;
use crate::sim::debrief::compare::compare;
use crate::sim::play::PlayerSession;

/// The sessions that can be set beside the one on the table, and the title of the paired case.
pub(super) fn beside(home: Option<&Home>, live: &SessionSlot) -> RelatedSessions {
    let stored = live.path().and_then(|path| read_session(path).ok());
    let others = match (home, &stored) {
        (Some(home), Some(stored)) => others(home, stored),
        _ => Vec::new(),
    };
    let library = Library::open(home);
    let pair = live.seat().debrief().and_then(|d| d.pair);
    let pair = pair.and_then(|pair| library.find(&pair.scenario).ok());
    RelatedSessions { others, pair: pair.map(|loaded| loaded.compiled.card().title) }
}

fn others(home: &Home, own: &Stored) -> Vec<OtherShown> {
    let name = name_of(&own.path);
    let kin = |other: &str, its: Option<&Parent>| match (&own.header.parent, its) {
        (Some(parent), _) if parent.session == other => Kin::Before(parent.turn),
        (_, Some(parent)) if parent.session == name => Kin::After(parent.turn),
        _ => Kin::None,
    };
    comparable(&home.sessions(), own)
        .into_iter()
        .map(|over| OtherShown {
            kin: kin(&over.name, over.parent.as_ref()),
            name: over.name,
            total: over.total,
        })
        .collect()
}

/// A finished session to look at again, with what was answered and opened in it.
pub(super) fn review(home: Option<&Home>, name: &str) -> Result<(OpenedSession, Recalled), OpenError> {
    let Some(home) = home else {
        return Err(OpenError::NothingKept);
    };
    let path = session_path(&home.sessions(), name);
    let stored = read_session(&path)?;
    let seat = replay(&stored, &Library::open(Some(home)))?;
    if !seat.is_over() {
        return Err(OpenError::NotOver(name_of(&path)));
    }
    let notes = stored.notes.iter().map(|n| (n.about.as_str(), n.text.as_str()));
    let recalled = Recalled {
        answers: Answers::of_notes(&seat.view(), notes.clone()),
        opened: notes.into_iter().any(|(about, _)| about == Recalled::OPENED),
    };
    let opened = OpenedSession {
        live: SessionSlot::Closed(Box::new(seat), path),
        scenario: stored.header.scenario,
        notice: None,
    };
    Ok((opened, recalled))
}

/// The session on the table beside another one.
pub(super) fn compared(
    home: Option<&Home>,
    live: &SessionSlot,
    name: &str,
) -> Result<SessionPair, OpenError> {
    let (Some(home), Some(own)) = (home, live.path()) else {
        return Err(OpenError::NothingKept);
    };
    let library = Library::open(Some(home));
    let path = session_path(&home.sessions(), name);
    let stored = read_session(&path)?;
    let other = replay(&stored, &library)?;
    let done = actions_of(&stored, other.scenario())?;
    let seat: &PlayerSession = live.seat();
    let both = compare(seat.scenario(), (seat.view().seed(), seat.actions()), (stored.header.seed, &done));
    let names = [name_of(own), name_of(&path)];
    let Some(both) = both else {
        let [first, second] = names;
        return Err(OpenError::OtherVersion { first, second });
    };
    Ok(SessionPair { names, both: Arc::new(both), other: other.glance() })
}

fn name_of(path: &Path) -> String {
    path.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned())
}
