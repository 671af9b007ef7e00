//! A scenario from its bytes: read, parsed, compiled, or every problem found on the way.
use std::fmt;
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::diagnostic::{self as d, Diagnostic};
use super::format::upgraded;
use super::parse::{MapReader, parse_scanned, section};
use super::read::{ReadError, SCENARIO, decode, read_text};
use super::source::LineIndex;
use super::syntax::Positions;
use crate::sim::compiled::{CompiledScenario, compile};
use crate::sim::scenario::{
    Document, Fact, Hand, Issue, Lang, OpeningPaper, Role, Scenario, ScenarioEvent, Scene,
};

/// A scenario, ready to play.
#[derive(Clone, Debug)]
pub struct LoadedScenario {
    /// The scenario's id: the name of its file.
    pub id: String,
    /// The scenario.
    pub compiled: Arc<CompiledScenario>,
    /// The file's bytes, for the session to keep.
    pub bytes: Arc<[u8]>,
    /// Their SHA-256, in hexadecimal.
    pub hash: String,
}

/// Everything that is wrong with a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults {
    /// The file's text, to point into; empty where it could not be read.
    pub text: String,
    /// What is wrong, in the order of the file.
    pub found: Vec<Diagnostic>,
}

impl Faults {
    /// One line for each fault: file, line, column, what is wrong, what to do.
    #[must_use]
    pub fn sentences(&self, lang: Lang) -> String {
        let lines = LineIndex::new(&self.text);
        let line = |fault: &Diagnostic| {
            let help = fault.help.as_ref().map_or_else(String::new, |h| format!(" {}", h.get(lang)));
            let message = fault.message.get(lang);
            if self.text.is_empty() {
                return format!("{message}{help}");
            }
            let at = lines.line_col(fault.span.start);
            format!("{}:{}:{}: {message}{help}", fault.file, at.line, at.column)
        };
        self.found.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    fn unreadable(error: &ReadError) -> Self {
        Self { text: String::new(), found: vec![error.diagnostic()] }
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentences(Lang::En))
    }
}

impl std::error::Error for Faults {}

/// The SHA-256 of some bytes, in hexadecimal.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    use fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a string never fails.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Loads a scenario from a file.
///
/// # Errors
/// Everything that is wrong with it.
pub fn load(path: &Path) -> Result<LoadedScenario, Faults> {
    let id = path.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned());
    let text = read_text(path).map_err(|e| Faults::unreadable(&e))?;
    load_text(&id, &path.display().to_string(), text)
}

/// Loads a scenario from bytes; `file` is what the faults call it.
///
/// # Errors
/// Everything that is wrong with it.
pub fn load_bytes(id: &str, file: &str, bytes: &[u8]) -> Result<LoadedScenario, Faults> {
    let unreadable = |reason| Faults::unreadable(&ReadError { path: file.into(), kind: SCENARIO, reason });
    load_text(id, file, decode(bytes.to_vec()).map_err(unreadable)?)
}

fn load_text(id: &str, file: &str, text: String) -> Result<LoadedScenario, Faults> {
    let positions = match upgraded(file, Positions::scan(&text)) {
        Ok(positions) => positions,
        Err(newer) => return Err(Faults { text, found: vec![newer] }),
    };
    let (scenario, found) = parse_scanned::<Scenario>(file, &positions, &sections());
    let Some(scenario) = scenario else {
        return Err(Faults { text: positions.text().to_owned(), found });
    };
    match compile(&scenario) {
        Ok(compiled) => {
            let bytes: Arc<[u8]> = text.into_bytes().into();
            let hash = hash(&bytes);
            Ok(LoadedScenario { id: id.to_owned(), compiled: Arc::new(compiled), bytes, hash })
        }
        Err(problems) => {
            let mut found = problems.iter().map(|p| Diagnostic::of_problem(file, &positions, p)).collect();
            d::sort(&mut found);
            Err(Faults { text: positions.text().to_owned(), found })
        }
    }
}

/// The maps whose entries get findings of their own.
pub(super) fn sections() -> [MapReader; 8] {
    [
        section::<Issue>("issues"),
        section::<Fact>("facts"),
        section::<Document>("documents"),
        section::<Hand>("hands"),
        section::<Role>("roles"),
        section::<ScenarioEvent>("events"),
        section::<Scene>("scenes"),
        section::<OpeningPaper>("seller.openings"),
    ]
}
