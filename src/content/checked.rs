//! A scenario file with everything that the checker finds in it: form, ids and meaning, in the order of the file.
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::diagnostic::{self as d, Diagnostic, Level};
use super::library::Library;
use super::read::{ReadError, ReadReason, read_text};
use super::scenario_file::Once;
use super::strings::{mark, read_memory, texts};
use super::syntax::Positions;
use crate::sim::check::{check, check_compiled, check_translations, in_step, translations};
use crate::sim::compiled::CompiledScenario;
use crate::sim::problem::Problem;
use crate::sim::scenario::{FORMAT, Scenario};

/// A file that was checked.
#[derive(Clone, Debug, Default)]
pub struct CheckedFile {
    /// The file, as it is shown.
    pub file: String,
    /// Its text, to point into; empty where it could not be read.
    pub text: String,
    /// What was found.
    pub found: Vec<Diagnostic>,
    /// Whether it could be read at all.
    pub readable: bool,
    /// Where everything stands in the text.
    pub(super) positions: Option<Positions>,
    /// The scenario as run, where it can be played.
    pub(super) compiled: Option<Arc<CompiledScenario>>,
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
        Ok(text) => check_beside(&file, &text, &library_of(path), Some(path)),
        Err(error) => {
            // Bytes that are no text are a finding about the file; what cannot be opened is none.
            let readable = matches!(
                &error,
                ReadError { reason: ReadReason::NotUtf8 { .. } | ReadReason::TooLarge(_), .. }
            );
            CheckedFile { file, found: vec![error.diagnostic()], readable, ..CheckedFile::default() }
        }
    }
}

/// Checks a text; `file` is what the findings call it. Scenarios that come with the program can be named in it.
#[must_use]
pub fn check_text(file: &str, text: String) -> CheckedFile {
    check_beside(file, &text, &shipped(), None)
}

/// Checks a text beside the scenarios that it can name, and with what is known of its translations beside the file that
/// it is read from.
fn check_beside(file: &str, text: &str, library: &[String], path: Option<&Path>) -> CheckedFile {
    let once = Once::read(file, text);
    let mut found = once.found;
    if let Some(scenario) = &once.scenario {
        let run = || {
            let known = once.compiled.as_deref().filter(|_| scenario.format == FORMAT);
            known.map(check_compiled).unwrap_or_default()
        };
        let (mut problems, more) = rayon::join(|| check(scenario, library), run);
        problems.extend(more);
        problems.extend(path.map(|path| translations(path, scenario)).unwrap_or_default());
        found.extend(problems.iter().map(|p| Diagnostic::of_problem(file, &once.positions, p)));
    }
    d::sort(&mut found);
    CheckedFile {
        file: file.to_owned(),
        text: once.positions.text().to_owned(),
        found,
        readable: true,
        positions: Some(once.positions),
        compiled: once.compiled,
    }
}

/// The ids of the scenarios that one in this file can name: those beside it, and those that come with the program.
fn library_of(path: &Path) -> Vec<String> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let own = path.file_stem().map(OsStr::to_string_lossy);
    let beside =
        files(folder).into_iter().filter_map(|p| Some(p.file_stem()?.to_string_lossy().into_owned()));
    let mut ids: Vec<String> = beside.chain(shipped()).filter(|id| own.as_deref() != Some(id)).collect();
    ids.sort();
    ids.dedup();
    ids
}

fn shipped() -> Vec<String> {
    Library::shipped().into_iter().map(|entry| entry.id).collect()
}

/// Halves that have fallen behind, by what is known beside the file.
fn translations(path: &Path, scenario: &Scenario) -> Vec<Problem> {
    let texts = texts(scenario);
    match read_memory(path) {
        Ok(known) => check_translations(&texts, &in_step::behind(&texts, &known, mark)),
        Err(why) => vec![translations::unknown(why)],
    }
}
