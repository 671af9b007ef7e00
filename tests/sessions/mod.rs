//! Sessions as they are kept: files of earlier programs, versions, transcripts, beginnings, attempts, stores.
mod attempts;
mod corpus;
mod format;
mod start;
mod store;
mod tail;
mod versions;

use std::fs;
use std::path::{Path, PathBuf};

use counterpart::content::library::Library;
use counterpart::content::scenario_file::{LoadedScenario, load};
use counterpart::content::session::{NewSession, StoredSession};
use counterpart::content::session_file::{Stored, read_session};
use counterpart::content::session_line::{Body, Header, chain, write};
use counterpart::content::session_store::SessionStore;
use counterpart::sim::bots::{Policy, play_logged};
use counterpart::sim::session::{Action, State};

/// Files of the first published program, as it wrote them; never to be changed.
const V1: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/v1");

fn small() -> LoadedScenario {
    load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/small.ron"))).unwrap()
}

/// What a bot does with the small case, to an end.
fn actions(seed: u64) -> Vec<Action> {
    let c = small().compiled;
    let (end, mut actions) = play_logged(&c, seed, State::new(&c, seed).hand, Policy::Skilled, None);
    if end.outcome().is_none() {
        actions.push(Action::WalkAway);
    }
    actions
}

/// A whole session of the small case in a folder; its file.
fn finished(folder: &Path, seed: u64) -> PathBuf {
    let store = std::sync::Arc::new(counterpart::content::session_store::FileStore::at(folder));
    play(store, NewSession { seed, ..NewSession::default() }).path().to_owned()
}

fn play(store: std::sync::Arc<dyn SessionStore>, wanted: NewSession) -> StoredSession {
    let seed = wanted.seed;
    let mut session = StoredSession::begin(store, &small(), wanted).unwrap();
    for action in actions(seed) {
        session.act(&action).unwrap();
    }
    assert!(session.seat.is_over());
    session
}

/// Writes a session anew under another first line, as another program would have written it.
pub(crate) fn rewritten(path: &Path, change: impl Fn(&mut Header)) -> Stored {
    let stored = read_session(path).unwrap();
    let mut header = stored.header.clone();
    change(&mut header);
    let first = serde_json::to_string(&header).unwrap();
    let (mut text, mut sum) = (format!("{first}\n"), chain(&first));
    let acts = stored.actions.iter().cloned().map(Body::Act);
    for (n, body) in (1..).zip(acts.chain(stored.record.map(Body::Closed))) {
        let (line, next) = write(&sum, n, &body).unwrap();
        text.push_str(&line);
        sum = next;
    }
    fs::write(path, text).unwrap();
    read_session(path).unwrap()
}

fn library() -> Library {
    Library::open(None)
}
