//! A session as one piece of data for other programs: its first line, each step with what was open to the trainee, its
//! record. Nothing hidden is in it.
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::session_file::Stored;
use super::session_line::{Header, TraineeNote};
use crate::prose::public_line::PublicLine;
use crate::sim::score::record::SessionRecord;
use crate::sim::session::WrittenAction;

/// Version of the data; raised when a field changes its meaning or goes.
pub const EXPORT_FORMAT: u32 = 1;

/// A session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionExport {
    /// Version of the data.
    pub format: u32,
    /// The session's name.
    pub name: String,
    /// Who, when, on what, by which versions.
    pub header: Header,
    /// What was done, in order.
    pub steps: Vec<ExportedStep>,
    /// The record of its end, as it was kept; none while it goes on.
    pub record: Option<SessionRecord>,
    /// The trainee's own words.
    pub notes: Vec<TraineeNote>,
}

/// Something that was done, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportedStep {
    /// When, in seconds of Unix time, where that was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<u64>,
    /// What was done.
    pub did: WrittenAction,
    /// What was open to the trainee of it; empty where the transcript was never kept.
    pub events: Vec<PublicLine>,
}

impl SessionExport {
    /// Of a stored session with its transcript, played again or kept; without one the steps have no events.
    #[must_use]
    pub fn of(stored: &Stored, transcript: &[PublicLine]) -> Self {
        let mut steps: Vec<ExportedStep> = stored
            .actions
            .iter()
            .enumerate()
            .map(|(i, did)| ExportedStep {
                at: stored.times.get(i).copied().flatten(),
                did: did.clone(),
                events: Vec::new(),
            })
            .collect();
        for line in transcript {
            if let Some(step) = steps.get_mut(usize::from(line.action)) {
                step.events.push(line.clone());
            }
        }
        Self {
            format: EXPORT_FORMAT,
            name: stored.name(),
            header: stored.header.clone(),
            steps,
            record: stored.record.clone(),
            notes: stored.notes.clone(),
        }
    }

    /// The session as it is read from a store, under its name.
    #[must_use]
    pub fn to_stored(&self) -> Stored {
        let actions = self.steps.iter().map(|step| step.did.clone()).collect();
        let times = self.steps.iter().map(|step| step.at).collect();
        let path = PathBuf::from(format!("{}.jsonl", self.name));
        let (record, notes) = (self.record.clone(), self.notes.clone());
        Stored::of_parts(path, self.header.clone(), actions, times, record, notes)
    }
}
