//! A scenario file as its author has it open: the text, what the check finds, where everything stands, and the version
//! that can be played.
use std::path::Path;

use super::checked::check_text;
use super::read::read_text;
use super::scenario_file::{LoadedScenario, id_of, load_bytes};
use super::source::LineIndex;
use super::syntax::{Positions, SyntaxPlace};
use crate::sim::problem::Level;
use crate::sim::scenario::Text;

/// One finding with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedFinding {
    /// Its code.
    pub code: &'static str,
    /// How serious it is.
    pub level: Level,
    /// Line and column, from 1; none where the text could not be read.
    pub at: Option<(usize, usize)>,
    /// The thing in which it stands, as `scenes["greet"].replies["ask"]`.
    pub path: String,
    /// What is wrong.
    pub message: Text,
    /// What to do.
    pub help: Option<Text>,
}

/// A scenario file as it is on disk now.
#[derive(Clone, Debug)]
pub struct FileReading {
    /// The scenario's id.
    pub id: String,
    /// The text.
    pub text: String,
    /// What the check finds, in the order of the file.
    pub found: Vec<PlacedFinding>,
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
    let text = read_text(path).map_err(|e| e.words())?;
    let file = path.display().to_string();
    let id = id_of(path);
    let loaded = load_bytes(&id, &file, text.as_bytes()).ok();
    let checked = check_text(&file, text);
    let positions = Positions::scan(&checked.text);
    let index = LineIndex::new(&checked.text);
    let found = checked
        .found
        .iter()
        .map(|d| {
            let at = index.line_col(d.span.start);
            PlacedFinding {
                code: d.code,
                level: d.level,
                at: Some((at.line, at.column)),
                path: positions.path(positions.at(d.span.start)),
                message: d.message.clone(),
                help: d.help.clone(),
            }
        })
        .collect();
    let lines = lines(&positions, &index);
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
