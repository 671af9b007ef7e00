//! A class on disk: a folder with one sub-folder a person, each with that person's sessions as they were kept.
//!
//! What can't be counted is listed with its reason and stops nothing. Links are not followed, and depth, number and size
//! are bounded, so that a shared drive with anything on it can be read.
mod copies;
mod order;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::library::Library;
use super::marks::{marks_path, read_marks};
use super::scenario_file::hash;
use super::session::{SessionUse, permit, replay_on, scenario_of, verified};
use super::session_error::{SessionError, SessionReason};
use super::session_file::{Stored, read_session};
use super::session_store::FileStore;
use crate::sim::class::{
    AsRecorded, ClassDebrief, LeftOut, LeftOutReason, Remark, SessionDigest, VERSION, section,
};
use crate::sim::compiled::CompiledScenario;
use crate::sim::score::record::Verification;

use copies::Candidate;
pub use walk::ClassError;

/// Whether the folders in a class's folder are people's, or rows of people's folders.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// A folder without sessions of its own that holds several others is a row.
    #[default]
    Recognised,
    /// Every folder is a row.
    All,
    /// Every folder is a person's.
    None,
}

/// What to read, and what to keep closed.
#[derive(Clone, Copy, Debug, Default)]
pub struct ClassRequest<'a> {
    /// One scenario only, by its id.
    pub scenario: Option<&'a str>,
    /// Leave the truth out.
    pub seal: bool,
    /// Whose the folders are.
    pub rows: Rows,
    /// Let in sessions whose score can't be computed again, as they were recorded.
    pub recorded: bool,
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
    let found = walk::walk(folder, wanted.rows)?;
    let people = people(&found);
    let index = |name: &str| people.iter().position(|n| n == name);
    let mut reader = Reader { library, wanted, scenarios: BTreeMap::new() };
    let (mut candidates, mut recorded, mut left_out) = (Vec::new(), Vec::new(), found.left_out);
    for file in found.files {
        match reader.read(&file, index(&file.person).unwrap_or(0)) {
            Ok(ReadSession::Played(candidate)) => candidates.push(*candidate),
            Ok(ReadSession::Recorded(session)) => recorded.push(session),
            Err(reason) => left_out.push((file.person, file.name, reason)),
        }
    }
    let sorted = copies::sort(candidates);
    let left =
        |(person, file, reason): (usize, String, LeftOutReason)| (people[person].clone(), file, reason);
    left_out.extend(sorted.left_out.into_iter().map(left));
    left_out.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    let empty = found.seats.iter().filter(|(_, sessions)| **sessions == 0);
    let sections = sorted.plays.into_iter().filter_map(|((id, sha), plays)| {
        let c = reader.scenarios.get(&sha)?.as_ref().ok()?;
        Some(section(c, &id, &sha, plays, wanted.seal))
    });
    let mut remarks = sorted.remarks;
    remarks.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(ClassDebrief {
        version: VERSION,
        sections: sections.collect(),
        empty: empty.filter_map(|(name, _)| index(name)).collect(),
        rows: found.rows,
        recorded,
        left_out: left_out
            .into_iter()
            .map(|(person, file, reason)| LeftOut { person: index(&person), file, reason })
            .collect(),
        remarks,
        people,
    })
}

/// Every file that a class is made from: sessions, their marks, their scenarios.
///
/// # Errors
/// As [`read_class`].
pub fn inputs_of_class(folder: &Path) -> Result<Vec<PathBuf>, ClassError> {
    let found = walk::walk(folder, Rows::None)?;
    let kept = found.files.iter().filter_map(|f| f.path.parent());
    let kept: BTreeSet<PathBuf> = kept.map(|beside| beside.join("scenarios")).collect();
    let scenarios = kept.iter().filter_map(|folder| fs::read_dir(folder).ok());
    let scenarios: Vec<PathBuf> = scenarios.flatten().filter_map(|e| Some(e.ok()?.path())).collect();
    let sessions = found.files.into_iter().flat_map(|f| [marks_path(&f.path), f.path]);
    Ok(sessions.chain(scenarios).collect())
}

/// The people's names, in the order of a sum over them.
fn people(found: &walk::FoundSessions) -> Vec<String> {
    let seats = found.seats.keys().cloned();
    let mut names: Vec<String> = found.files.iter().map(|f| f.person.clone()).chain(seats).collect();
    names.sort_by_cached_key(|name| (hash(name.as_bytes()), name.clone()));
    names.dedup();
    names
}

/// What became of a file.
enum ReadSession {
    Played(Box<Candidate>),
    Recorded(AsRecorded),
}

/// Reads session after session; each version of a scenario is compiled once.
struct Reader<'a> {
    library: &'a Library,
    wanted: ClassRequest<'a>,
    scenarios: BTreeMap<String, Result<Arc<CompiledScenario>, LeftOutReason>>,
}

impl Reader<'_> {
    /// A finished session.
    fn read(&mut self, file: &walk::SessionFile, person: usize) -> Result<ReadSession, LeftOutReason> {
        let stored = read_session(&file.path).map_err(|e| reason(&e))?;
        let header = &stored.header;
        if self.wanted.scenario.is_some_and(|id| id != header.scenario) {
            return Err(LeftOutReason::OtherScenario);
        }
        if let Err(error) = permit(&stored, SessionUse::Count) {
            let kept = stored.record.as_ref().filter(|_| self.wanted.recorded);
            return kept.map_or(Err(reason(&error)), |record| {
                Ok(ReadSession::Recorded(AsRecorded {
                    person,
                    file: file.name.clone(),
                    scenario: header.scenario.clone(),
                    rules: header.versions().engine,
                    total: record.total,
                }))
            });
        }
        let c = self.scenario(&stored)?;
        let seat = replay_on(&FileStore::of(&file.path), &stored, c.clone()).map_err(|e| reason(&e))?;
        if !seat.is_over() {
            let turn = seat.view().turns().0;
            return Err(stored.torn_line().map_or(LeftOutReason::Unfinished(turn), LeftOutReason::Damaged));
        }
        // Sessions hold no clock: the same seed and actions make the same file.
        let parent = header.parent.as_ref().map(|p| (p.session.clone(), p.turn));
        let played = format!("{}{:?}{parent:?}{:?}", header.sha256, header.seed, stored.actions);
        let name = file.path.file_stem().map(|s| s.to_string_lossy()).unwrap_or_default();
        let marks = read_marks(&stored).map_err(drop);
        let counted = marks.as_deref().unwrap_or_default();
        let mut play =
            SessionDigest::of(&seat, person, &name, parent, counted).ok_or(LeftOutReason::DoesNotFit)?;
        play.running = header.attempt.map(|a| a.number);
        play.deal_known = header.deal_known();
        let verified = verified(&stored, Some(&seat));
        let doubt = (verified != Verification::Confirmed).then_some(Remark::OtherRecord);
        Ok(ReadSession::Played(Box::new(Candidate {
            person,
            file: file.name.clone(),
            key: (header.scenario.clone(), header.sha256.clone()),
            same: hash(played.as_bytes()),
            actions: seat.actions().len(),
            time: order::told(&stored),
            marks,
            play,
            remarks: copies::bot(&c, header.seed, seat.actions()).into_iter().chain(doubt).collect(),
        })))
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
