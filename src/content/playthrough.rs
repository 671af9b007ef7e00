//! Journeys on disk: one JSON file each, beside the scenario in `journeys/ID/`, written whole or not at all.
//!
//! A file holds `{"counterpart": "journey", "format": 1, "rules": N, "scenario": ID, "start": …, "steps": [{"did": …,
//! "came": […]}], "end": …}`, everything by the scenario's own names. `did` is as in session files.
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::library::Library;
use super::output_file::{self, OutputError};
use super::read::read_text_of;
use super::session::scenario_of;
use super::session_error::SessionError;
use super::session_file::Stored;
use crate::i18n::both;
use crate::sim::VERSIONS;
use crate::sim::author::{Divergence, Playthrough, PlaythroughEnd, PlaythroughStep, Start};
use crate::sim::compiled::CompiledScenario;
use crate::sim::scenario::Text;

/// Version of the file; raised when a field changes its meaning or goes.
const FORMAT: u32 = 1;
/// How a journey's file ends.
pub const ENDING: &str = "journey.json";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaythroughFile {
    counterpart: String,
    format: u32,
    rules: u32,
    scenario: String,
    start: Start,
    steps: Vec<PlaythroughStep>,
    end: Option<PlaythroughEnd>,
}

/// A journey that was read.
#[derive(Clone, Debug)]
pub struct StoredPlaythrough {
    /// Its file.
    pub path: PathBuf,
    /// Its name: the file's, without the ending.
    pub name: String,
    /// The scenario's id.
    pub scenario: String,
    /// The rules under which it was recorded.
    pub rules: u32,
    /// The journey.
    pub journey: Playthrough,
}

/// The folder of a scenario's journeys, beside its file.
#[must_use]
pub fn folder_of(scenario: &Path) -> PathBuf {
    let beside = scenario.parent().unwrap_or(Path::new(""));
    let id = scenario.file_stem().unwrap_or_default();
    beside.join("journeys").join(id)
}

/// Whether a file is called like a journey.
#[must_use]
pub fn is_journey(path: &Path) -> bool {
    let name = path.file_name().and_then(|n| n.to_str());
    name.is_some_and(|n| n.ends_with(&format!(".{ENDING}")))
}

/// The journeys of a folder, by name; a folder that isn't there has none. Folders within are looked into once.
#[must_use]
pub fn journeys_in(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![(folder.to_owned(), 2_u8)];
    while let Some((folder, deep)) = open.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for path in entries.filter_map(|e| e.ok().map(|e| e.path())) {
            let link = path.symlink_metadata().is_ok_and(|m| m.is_symlink());
            if path.is_dir() && deep > 0 && !link {
                open.push((path, deep - 1));
            } else if is_journey(&path) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Reads a journey.
///
/// # Errors
/// It can't be read, is no journey, or was written by a newer program: a sentence in both languages.
pub fn read_journey(path: &Path) -> Result<StoredPlaythrough, Text> {
    let text = read_text_of(path, ".journey.json").map_err(|e| e.words())?;
    let shown = path.display();
    let head: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
    if head.get("counterpart").and_then(|v| v.as_str()) != Some("journey") {
        return Err(both!("files.playthrough.no_journey_journey_kept", shown));
    }
    let newer =
        |key: &str, most: u32| head.get(key).and_then(|v| v.as_u64()).is_some_and(|n| n > u64::from(most));
    if newer("format", FORMAT) || newer("rules", VERSIONS.engine) {
        return Err(both!("files.playthrough.was_written_newer_program", shown));
    }
    let file: PlaythroughFile = serde_json::from_str(&text).map_err(|e| {
        both!("files.playthrough.cant_understood_line_column", shown, line = e.line(), column = e.column(), e)
    })?;
    Ok(StoredPlaythrough {
        path: path.to_owned(),
        name: name_of(path),
        scenario: file.scenario,
        rules: file.rules,
        journey: Playthrough { start: file.start, steps: file.steps, end: file.end },
    })
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
    name.strip_suffix(&format!(".{ENDING}")).unwrap_or(&name).to_owned()
}

/// The file that a journey of this name has in a folder. What can't stand in a file's name becomes `-`.
#[must_use]
pub fn path_of(folder: &Path, name: &str) -> PathBuf {
    let safe: String = name
        .trim()
        .chars()
        .map(|c| if c.is_alphanumeric() || matches!(c, '-' | '_') { c } else { '-' })
        .take(80)
        .collect();
    folder.join(format!("{safe}.{ENDING}"))
}

/// Writes a journey.
///
/// # Errors
/// The file is there and is not to be replaced, or can't be written.
pub fn write_journey(
    path: &Path,
    scenario: &str,
    journey: &Playthrough,
    replace: bool,
) -> Result<(), OutputError> {
    let unwritable = |source| OutputError::Unwritable { path: path.to_owned(), source };
    let file = PlaythroughFile {
        counterpart: "journey".to_owned(),
        format: FORMAT,
        rules: VERSIONS.engine,
        scenario: scenario.to_owned(),
        start: journey.start.clone(),
        steps: journey.steps.clone(),
        end: journey.end.clone(),
    };
    let mut text = serde_json::to_string_pretty(&file).map_err(|e| unwritable(e.into()))?;
    text.push('\n');
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(unwritable)?;
    }
    output_file::write(path, text.as_bytes(), replace)
}

/// What a recorded session came to, step by step, on the text with which it was played.
///
/// # Errors
/// Its scenario is gone or broken.
pub fn recorded(stored: &Stored, library: &Library) -> Result<Result<Playthrough, Divergence>, SessionError> {
    let played: Arc<CompiledScenario> = scenario_of(stored, library)?.compiled;
    let start = Start::first_day(stored.header.seed);
    Ok(Playthrough::record(&played, &start, &stored.actions))
}
