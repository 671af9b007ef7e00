//! A class on disk: a folder with one sub-folder a person, each with that person's sessions as they were kept.
//!
//! What can't be counted is listed with its reason and stops nothing. Links are not followed, and depth, number and size
//! are bounded, so that a shared drive with anything on it can be read.
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::library::Library;
use super::marks::read_marks;
use super::scenario_file::hash;
use super::session::{SessionUse, permit, replay_on, scenario_of};
use super::session_error::{SessionError, SessionReason};
use super::session_file::{Stored, read_session};
use super::session_store::FileStore;
use crate::sim::class::{ClassDebrief, LeftOut, LeftOutReason, SessionDigest, VERSION, section};
use crate::sim::compiled::CompiledScenario;

pub use walk::ClassError;

/// What to read, and what to keep closed.
#[derive(Clone, Copy, Debug, Default)]
pub struct ClassRequest<'a> {
    /// One scenario only, by its id.
    pub scenario: Option<&'a str>,
    /// Leave the truth out.
    pub seal: bool,
}

/// Reads a class.
///
/// # Errors
/// The folder itself is none, or can't be read.
pub fn read_class(
    folder: &Path,
    library: &Library,
    wanted: ClassRequest<'_>,
) -> Result<ClassDebrief, ClassError> {
    let mut found = walk::walk(folder)?;
    let mut names: Vec<String> = found.files.iter().map(|f| f.person.clone()).collect();
    names.sort_by_cached_key(|name| (hash(name.as_bytes()), name.clone()));
    names.dedup();
    let mut reader = Reader { library, scenarios: BTreeMap::new(), seen: BTreeSet::new() };
    let mut plays: BTreeMap<(String, String), Vec<SessionDigest>> = BTreeMap::new();
    for file in std::mem::take(&mut found.files) {
        let person = names.iter().position(|n| *n == file.person).unwrap_or(0);
        let read = reader.play(&file.path, person, wanted.scenario);
        match read {
            Ok((key, play, marks_read)) => {
                plays.entry(key).or_default().push(play);
                if !marks_read {
                    found.left_out.push((file.person, file.name, LeftOutReason::Marks));
                }
            }
            Err(reason) => found.left_out.push((file.person, file.name, reason)),
        }
    }
    found.left_out.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    let left_out = found.left_out.into_iter().map(|(person, file, reason)| LeftOut {
        person: names.iter().position(|n| *n == person),
        file,
        reason,
    });
    let left_out = left_out.collect();
    let sections = plays.into_iter().filter_map(|((id, sha), plays)| {
        let c = reader.scenarios.get(&sha)?.as_ref().ok()?;
        Some(section(c, &id, &sha, plays, wanted.seal))
    });
    Ok(ClassDebrief { version: VERSION, sections: sections.collect(), people: names, left_out })
}

/// Reads session after session; each version of a scenario is compiled once.
struct Reader<'a> {
    library: &'a Library,
    scenarios: BTreeMap<String, Result<Arc<CompiledScenario>, LeftOutReason>>,
    /// Whose files with which content were read.
    seen: BTreeSet<(usize, String)>,
}

impl Reader<'_> {
    /// A finished session, with the id and the sum of its scenario, and whether its marks could be read.
    fn play(
        &mut self,
        path: &Path,
        person: usize,
        only: Option<&str>,
    ) -> Result<((String, String), SessionDigest, bool), LeftOutReason> {
        let stored = read_session(path).map_err(|e| reason(&e))?;
        let header = &stored.header;
        if only.is_some_and(|id| id != header.scenario) {
            return Err(LeftOutReason::OtherScenario);
        }
        permit(&stored, SessionUse::Count).map_err(|e| reason(&e))?;
        let c = self.scenario(&stored)?;
        let seat = replay_on(&FileStore::of(path), &stored, c).map_err(|e| reason(&e))?;
        if !seat.is_over() {
            return Err(LeftOutReason::Unfinished(seat.view().turns().0));
        }
        // Sessions hold no clock: the same seed and actions make the same file. What a person has twice is a copy; two
        // people may well have played alike.
        let parent = header.parent.as_ref().map(|p| (p.session.clone(), p.turn));
        let played = format!("{}{:?}{parent:?}{:?}", header.sha256, header.seed, stored.actions);
        if !self.seen.insert((person, hash(played.as_bytes()))) {
            return Err(LeftOutReason::Copy);
        }
        let name = path.file_stem().map(|s| s.to_string_lossy()).unwrap_or_default();
        let marks = read_marks(&stored);
        let read = marks.is_ok();
        let marks = marks.unwrap_or_default();
        let mut play =
            SessionDigest::of(&seat, person, &name, parent, &marks).ok_or(LeftOutReason::DoesNotFit)?;
        play.running = header.attempt.map(|a| a.number);
        play.deal_known = header.deal_known();
        Ok(((header.scenario.clone(), header.sha256.clone()), play, read))
    }

    fn scenario(&mut self, stored: &Stored) -> Result<Arc<CompiledScenario>, LeftOutReason> {
        let sha = &stored.header.sha256;
        match self.scenarios.get(sha) {
            // Missing beside one session, it may lie beside the next.
            Some(known) if !matches!(known, Err(LeftOutReason::ScenarioGone)) => known.clone(),
            _ => {
                let loaded = scenario_of(stored, self.library);
                let loaded = loaded.map(|l| l.compiled).map_err(|e| reason(&e));
                self.scenarios.insert(sha.clone(), loaded.clone());
                loaded
            }
        }
    }
}

fn reason(error: &SessionError) -> LeftOutReason {
    match &error.reason {
        SessionReason::Damaged(line) => LeftOutReason::Damaged(*line),
        SessionReason::Newer => LeftOutReason::Newer,
        SessionReason::NotASession => LeftOutReason::Foreign,
        SessionReason::OlderRules(rules) | SessionReason::OtherRules(rules) => {
            LeftOutReason::OtherRules(*rules)
        }
        SessionReason::ScenarioGone(_) => LeftOutReason::ScenarioGone,
        SessionReason::ScenarioBroken(_) => LeftOutReason::ScenarioBroken,
        SessionReason::Unknown(..) | SessionReason::NotPossible(_) => LeftOutReason::DoesNotFit,
        _ => LeftOutReason::Unreadable,
    }
}
