//! A scenario file with everything that the checker finds in it: form, ids and meaning, in the order of the file.
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::diagnostic::{self as d, Diagnostic, Level};
use super::format::upgraded;
use super::parse::parse_scanned;
use super::read::{ReadError, ReadReason, read_text};
use super::scenario_file::sections;
use super::syntax::Positions;
use crate::sim::check::{check, check_compiled};
use crate::sim::compiled::compile;
use crate::sim::scenario::{FORMAT, Scenario};

/// A file that was checked.
#[derive(Clone, Debug)]
pub struct CheckedFile {
    /// The file, as it is shown.
    pub file: String,
    /// Its text, to point into; empty where it could not be read.
    pub text: String,
    /// What was found.
    pub found: Vec<Diagnostic>,
    /// Whether it could be read at all.
    pub readable: bool,
}

impl CheckedFile {
    /// How many findings there are of a level.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.found.iter().filter(|f| f.level == level).count()
    }
}

/// Checks the files of these paths; a folder stands for the `.ron` files in it, in the order of their names.
#[must_use]
pub fn check_paths(paths: &[PathBuf]) -> Vec<CheckedFile> {
    paths.iter().flat_map(|path| files(path)).map(|file| check_file(&file)).collect()
}

fn files(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path.to_owned()];
    }
    let Ok(entries) = fs::read_dir(path) else {
        return vec![path.to_owned()];
    };
    let paths = entries.filter_map(|e| e.ok().map(|e| e.path()));
    let found: BTreeSet<PathBuf> =
        paths.filter(|p| p.extension().is_some_and(|e| e == "ron") && !p.is_dir()).collect();
    found.into_iter().collect()
}

/// Checks one file.
#[must_use]
pub fn check_file(path: &Path) -> CheckedFile {
    let file = path.display().to_string();
    match read_text(path) {
        Ok(text) => check_text(&file, text),
        Err(error) => {
            // Bytes that are no text are a finding about the file; what cannot be opened is none.
            let readable = matches!(
                &error,
                ReadError { reason: ReadReason::NotUtf8 { .. } | ReadReason::TooLarge(_), .. }
            );
            CheckedFile { file, text: String::new(), found: vec![error.diagnostic()], readable }
        }
    }
}

/// Checks a text; `file` is what the findings call it.
#[must_use]
pub fn check_text(file: &str, text: String) -> CheckedFile {
    let positions = match upgraded(file, Positions::scan(&text)) {
        Ok(positions) => positions,
        Err(newer) => return CheckedFile { file: file.to_owned(), text, found: vec![newer], readable: true },
    };
    let (scenario, mut found) = parse_scanned::<Scenario>(file, &positions, &sections());
    if let Some(scenario) = scenario {
        let run = || {
            let known = scenario.format == FORMAT;
            known.then(|| compile(&scenario).map_or_else(|more| more, |c| check_compiled(&c)))
        };
        let (mut problems, more) = rayon::join(|| check(&scenario), run);
        problems.extend(more.unwrap_or_default());
        found.extend(problems.iter().map(|p| Diagnostic::of_problem(file, &positions, p)));
    }
    d::sort(&mut found);
    CheckedFile { file: file.to_owned(), text: positions.text().to_owned(), found, readable: true }
}
