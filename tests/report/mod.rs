//! Reports: every format adds up, says everything in both languages, and runs nothing that somebody wrote into a name.
mod commands;
mod every_format;
mod formats;
mod hostile;
mod marks;
mod page;
mod scales;
mod sealed;

use std::path::Path;
use std::sync::Arc;

use counterpart::content::library::Library;
use counterpart::content::session::StoredSession;
use counterpart::sim::bots::{Policy, play_logged};
use counterpart::sim::compiled::CompiledScenario;
use counterpart::sim::play::PlayerSession;
use counterpart::sim::scenario::Lang;
use counterpart::sim::score::marks::TrainerMark;
use counterpart::sim::session::{Action, State};

use counterpart::report::debrief::build::{self, Said, Source};
use counterpart::report::debrief::{DebriefReport, Head};

/// Every scenario on the shelf.
fn shelf() -> Vec<(String, Arc<CompiledScenario>)> {
    let library = Library::open(None);
    let load = |e: &counterpart::content::library::LibraryEntry| (e.id.clone(), e.load().unwrap().compiled);
    library.entries().iter().map(load).collect()
}

fn scenario(id: &str) -> Arc<CompiledScenario> {
    Library::open(None).find(id).unwrap().compiled
}

/// What a bot does in a session, to its end.
fn played(c: &CompiledScenario, seed: u64, policy: Policy) -> Vec<Action> {
    let (end, mut actions) = play_logged(c, seed, State::new(c, seed).hand, policy, None);
    if end.outcome().is_none() {
        actions.push(Action::WalkAway);
    }
    actions
}

/// A whole session of a bot.
fn seat(c: &Arc<CompiledScenario>, seed: u64, policy: Policy) -> PlayerSession {
    let mut seat = PlayerSession::new(Arc::clone(c), seed);
    for action in played(c, seed, policy) {
        seat.act(&action).unwrap();
    }
    assert!(seat.is_over(), "{policy:?}, seed {seed}");
    seat
}

/// Its report, without the turns that mattered.
fn report(seat: &PlayerSession, session: &str, said: &[Said], marks: &[TrainerMark]) -> DebriefReport {
    let played = seat.played().unwrap();
    let head = Head {
        session: session.to_owned(),
        scenario: "case".to_owned(),
        sha256: "0".repeat(64),
        seed: seat.view().seed(),
        rules: counterpart::sim::VERSIONS.engine,
        parent: Some(("earlier".to_owned(), 3)),
        ..Head::default()
    };
    let source = Source { head, played: &played, said, marks, stakes: None, pair: None, worksheets: true };
    build::report(&source).unwrap()
}

/// A bot's session on disk; returns its name.
fn kept(home: &Path, id: &str, seed: u64, policy: Policy) -> String {
    let loaded = Library::open(None).find(id).unwrap();
    let mut session = StoredSession::start(&home.join("sessions"), &loaded, seed, Lang::En, None).unwrap();
    for action in played(&loaded.compiled, seed, policy) {
        session.act(&action).unwrap();
    }
    session.name()
}
