//! A scenario file as its author has it open: the text, what the check finds, where everything stands, and the version
//! that can be played.
use std::path::Path;

use super::checked::check_file;
use super::diagnostic::problems;
use super::scenario_file::{LoadedScenario, id_of};
use super::source::LineIndex;
use super::syntax::{Positions, SyntaxPlace};
use crate::sim::problem::Problem;
use crate::sim::scenario::Text;

/// A scenario file as it is on disk now.
#[derive(Clone, Debug)]
pub struct FileReading {
    /// The scenario's id.
    pub id: String,
    /// The text.
    pub text: String,
    /// What the check finds, in the order of the file.
    pub found: Vec<Problem>,
    /// The paths of its things in the order of the file, with their lines from 1.
    pub lines: Vec<(String, usize)>,
    /// It can be played.
    pub loaded: Option<LoadedScenario>,
}

/// The maps whose entries can be jumped to, and the maps and lists within each entry.
const THINGS: [(&str, &[&str]); 9] = [
    ("issues", &[]),
    ("facts", &[]),
    ("documents", &[]),
    ("hands", &[]),
    ("roles", &["interests", "decoys", "objections"]),
    ("events", &[]),
    ("scenes", &["replies"]),
    ("seller.openings", &[]),
    ("endings", &[]),
];

/// Reads a scenario file as its author has it open.
///
/// # Errors
/// It can't be read at all: why, in both languages.
pub fn read_open(path: &Path) -> Result<FileReading, Text> {
    let checked = check_file(path);
    let Some(positions) = &checked.positions else {
        // It could not be read: the one finding says why.
        return Err(checked.found.into_iter().next().map(|d| d.message).unwrap_or_default());
    };
    let id = id_of(path);
    let found = problems(&checked.found, positions);
    let lines = lines(positions, &LineIndex::new(&checked.text));
    let loaded = checked.compiled.map(|compiled| LoadedScenario::of(&id, compiled, &checked.text));
    Ok(FileReading { id, found, lines, loaded, text: checked.text })
}

/// The paths of the things of a scenario's text, with their lines.
#[must_use]
pub fn lines_of(text: &str) -> Vec<(String, usize)> {
    lines(&Positions::scan(text), &LineIndex::new(text))
}

fn lines(positions: &Positions, index: &LineIndex<'_>) -> Vec<(String, usize)> {
    let mut all = Vec::new();
    let note = |all: &mut Vec<(String, usize)>, place: SyntaxPlace| -> String {
        let path = positions.path(place);
        all.push((path.clone(), index.line_col(place.title().start).line));
        path
    };
    for (map, within) in THINGS {
        for place in positions.entries(map) {
            let path = note(&mut all, place);
            for inner in within {
                for place in positions.entries(&format!("{path}.{inner}")) {
                    let path = note(&mut all, place);
                    for answer in positions.entries(&format!("{path}.answers")) {
                        note(&mut all, answer);
                    }
                }
            }
        }
    }
    all.sort_by_key(|(_, line)| *line);
    all
}
