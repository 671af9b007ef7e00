//! Sessions in a store without files: begun, added to, resumed, replayed, exported.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use counterpart::content::scenario_file::LoadedScenario;
use counterpart::content::session::{NewSession, StoredSession, replay_in};
use counterpart::content::session_error::{SessionError, SessionReason};
use counterpart::content::session_export::SessionExport;
use counterpart::content::session_file::Stored;
use counterpart::content::session_line::{Body, Header};
use counterpart::content::session_store::{SessionLog, SessionStore};
use counterpart::content::transcript_file::StoredTranscript;

use super::{actions, library, play, small};

/// What a store in memory holds.
#[derive(Debug, Default)]
struct Shelf {
    sessions: BTreeMap<String, (Header, Vec<(Body, Option<u64>)>)>,
    scenarios: BTreeMap<String, Vec<u8>>,
    transcripts: BTreeMap<String, StoredTranscript>,
}

/// A store in memory.
#[derive(Clone, Debug, Default)]
struct MemoryStore(Arc<Mutex<Shelf>>);

/// A session of it that is added to.
#[derive(Debug)]
struct MemoryLog {
    shelf: Arc<Mutex<Shelf>>,
    name: PathBuf,
    saved: u32,
}

impl MemoryStore {
    fn log(&self, name: &str, saved: u32) -> Box<dyn SessionLog> {
        Box::new(MemoryLog { shelf: self.0.clone(), name: name.into(), saved })
    }
}

impl SessionStore for MemoryStore {
    fn begin(&self, name: &str, header: &Header) -> Result<Box<dyn SessionLog>, SessionError> {
        let mut shelf = self.0.lock().unwrap();
        let mut free = name.to_owned();
        while shelf.sessions.contains_key(&free) {
            free.push('+');
        }
        shelf.sessions.insert(free.clone(), (header.clone(), Vec::new()));
        drop(shelf);
        Ok(self.log(&free, 0))
    }

    fn reopen(&self, name: &str) -> Result<(Box<dyn SessionLog>, Stored), SessionError> {
        let stored = self.read(name)?;
        let saved = u32::try_from(stored.actions.len()).unwrap();
        Ok((self.log(name, saved), stored))
    }

    fn read(&self, name: &str) -> Result<Stored, SessionError> {
        let shelf = self.0.lock().unwrap();
        let found = shelf.sessions.get(name);
        let missing = || SessionError { path: name.into(), reason: SessionReason::Missing };
        let (header, lines) = found.ok_or_else(missing)?;
        Ok(Stored::of_lines(name.into(), header.clone(), lines).unwrap())
    }

    fn headers(&self) -> Vec<Header> {
        self.0.lock().unwrap().sessions.values().map(|(header, _)| header.clone()).collect()
    }

    fn keep_scenario(&self, scenario: &LoadedScenario) -> Result<(), SessionError> {
        let mut shelf = self.0.lock().unwrap();
        shelf.scenarios.insert(scenario.hash.clone(), scenario.bytes.to_vec());
        Ok(())
    }

    fn scenario(&self, sha256: &str) -> Option<Vec<u8>> {
        self.0.lock().unwrap().scenarios.get(sha256).cloned()
    }

    fn keep_transcript(&self, name: &str, make: &dyn Fn() -> StoredTranscript) {
        let mut shelf = self.0.lock().unwrap();
        shelf.transcripts.entry(name.to_owned()).or_insert_with(make);
    }
}

impl SessionLog for MemoryLog {
    fn path(&self) -> &Path {
        &self.name
    }

    fn saved(&self) -> u32 {
        self.saved
    }

    fn stay(&mut self) -> Result<bool, SessionError> {
        Ok(false)
    }

    fn append(&mut self, lines: &[Body], at: Option<u64>) -> Result<(), SessionError> {
        let mut shelf = self.shelf.lock().unwrap();
        let (_, kept) = shelf.sessions.get_mut(self.name.to_str().unwrap()).unwrap();
        kept.extend(lines.iter().map(|line| (line.clone(), at)));
        let acts = lines.iter().filter(|line| matches!(line, Body::Act(_))).count();
        self.saved += u32::try_from(acts).unwrap();
        Ok(())
    }
}

#[test]
fn a_session_is_played_resumed_and_replayed_without_a_file() {
    let store = MemoryStore::default();
    let kept: Arc<dyn SessionStore> = Arc::new(store.clone());
    let wanted = || NewSession { seed: 7, ..NewSession::default() };
    let mut session = StoredSession::begin(kept.clone(), &small(), wanted()).unwrap();
    let (first, rest) = (actions(7), actions(7).split_off(5));
    for action in &first[..5] {
        session.act(action).unwrap();
    }
    session.note("say_it_first", "先听她说").unwrap();
    let name = session.name();
    drop(session);
    let (mut session, resumed) = StoredSession::resume_in(kept.clone(), &name, &library()).unwrap();
    assert_eq!((session.saved(), resumed.torn), (5, false));
    for action in &rest {
        session.act(action).unwrap();
    }
    drop(session);
    let why = StoredSession::resume_in(kept.clone(), &name, &library()).unwrap_err().to_string();
    assert!(why.starts_with("small-7 is over"), "no path where there are no files: {why}");
    let stored = store.read(&name).unwrap();
    let seat = replay_in(&store, &stored, &library()).unwrap();
    assert_eq!(seat.score().map(|s| s.total), stored.record.as_ref().map(|r| r.total));
    assert_eq!((stored.notes.len(), store.0.lock().unwrap().transcripts.len()), (1, 1));
    assert_eq!(play(kept, wanted()).header.attempt.map(|a| (a.number, a.of_deal)), Some((2, 2)));
}

#[test]
fn an_export_holds_each_step_with_what_was_open_of_it() {
    let store = MemoryStore::default();
    let wanted = NewSession { seed: 7, person: Some("Zhou".to_owned()), ..NewSession::default() };
    let name = play(Arc::new(store.clone()), wanted).name();
    let stored = store.read(&name).unwrap();
    let transcript = store.0.lock().unwrap().transcripts[&name].lines.clone();
    let export = SessionExport::of(&stored, &transcript);
    assert_eq!(export.steps.len(), stored.actions.len());
    assert_eq!(export.steps.iter().map(|s| s.events.len()).sum::<usize>(), transcript.len());
    assert!(export.steps.iter().all(|s| s.at.is_some()) && export.record == stored.record);
    let json = serde_json::to_string(&export).unwrap();
    assert!(json.contains("\"person\":\"Zhou\"") && json.contains("\"kind\":\"theirs\""));
    assert_eq!(serde_json::from_str::<SessionExport>(&json).unwrap(), export);
    // What nobody was told is not in it.
    let hand = small().compiled.author().hands.keys().next().unwrap().to_owned();
    assert!(!json.contains(&format!("\"hand\":\"{hand}\"")));
}
