//! Reads a RON text as a type and reports everything that is wrong with it, not only the first thing.
use serde::de::DeserializeOwned;

mod explain;
mod fault;
mod patch;
mod recover;
mod shape;
mod syntax_messages;

pub use fault::{ParseFault, read};

use crate::content::diagnostic::{self as d, Diagnostic};
use crate::content::read::MAX_BYTES;
use crate::content::source::ByteSpan;
use crate::content::syntax::{MAX_SLIPS, Positions, SlipKind, SyntaxError};
use crate::i18n::both;
use recover::Recovery;

/// More findings than this are not listed.
const MAX_FINDINGS: usize = 200;

/// A map (or list) whose entries can be read one by one, so that each of them gets its own findings.
#[derive(Clone, Copy, Debug)]
pub struct MapReader {
    /// The path of the map, such as `scenes`.
    pub path: &'static str,
    /// Tries to read one entry's value.
    pub check: fn(&str) -> Result<(), ParseFault>,
}

/// The section at `path` whose entries are `T`: `section::<SceneDef>("scenes")`.
#[must_use]
pub fn section<T: DeserializeOwned>(path: &'static str) -> MapReader {
    MapReader { path, check: |text| read::<T>(text).map(drop) }
}

/// Reads a text as `T`. Without findings of level `Error` there is a value; with one there is none.
pub fn parse<T: DeserializeOwned>(
    file: &str,
    text: &str,
    sections: &[MapReader],
) -> (Option<T>, Vec<Diagnostic>) {
    if text.len() > MAX_BYTES {
        return (None, vec![too_large(file)]);
    }
    parse_scanned(file, &Positions::scan(text), sections)
}

/// Reads a text whose places are known already; for callers that go on to need the places.
pub fn parse_scanned<T: DeserializeOwned>(
    file: &str,
    positions: &Positions,
    sections: &[MapReader],
) -> (Option<T>, Vec<Diagnostic>) {
    let text = positions.text();
    if text.len() > MAX_BYTES {
        return (None, vec![too_large(file)]);
    }
    let stop = |slip: &&SyntaxError| matches!(slip.kind, SlipKind::TooDeep | SlipKind::Empty);
    if let Some(slip) = positions.slips().iter().find(stop) {
        return (None, vec![syntax_messages::explain(file, text, slip)]);
    }
    let twice = positions.duplicates();
    let first = match read::<T>(text.strip_prefix('\u{feff}').unwrap_or(text)) {
        Ok(value) if twice.is_empty() => return (Some(value), Vec::new()),
        Ok(_) => None,
        Err(fault) => Some(fault),
    };
    let mut recovery = Recovery::new(file, positions);
    if first.is_some() {
        recovery.mend_slips();
    }
    for (first, second) in twice.iter().take(MAX_FINDINGS) {
        recovery.duplicate(*first, *second);
    }
    if let Some(fault) = first {
        recovery.sections(sections);
        if recovery.found.len() <= MAX_FINDINGS {
            recovery.whole(|text| read::<T>(text).map(drop));
        }
        if recovery.found.is_empty() {
            recovery.last_resort(&fault);
        }
    }
    let mut found = recovery.found;
    d::sort(&mut found);
    if found.len() > MAX_FINDINGS || positions.slips().len() >= MAX_SLIPS {
        found.truncate(MAX_FINDINGS);
        let end = found.last().map_or(0, |last| last.span.end);
        let words = both!("parse.more_listed");
        found.push(
            Diagnostic::new(&d::MORE, file, ByteSpan::new(end, end), words)
                .help(both!("parse.mend_ones_above_check")),
        );
    }
    (None, found)
}

fn too_large(file: &str) -> Diagnostic {
    let limit = MAX_BYTES / 1024 / 1024;
    let words = both!("parse.file_larger_than_mb", limit);
    Diagnostic::new(&d::TOO_LARGE, file, ByteSpan::default(), words)
        .help(both!("parse.split_into_several_files"))
}
