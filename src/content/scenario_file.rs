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
use crate::plain_text::commands;
use crate::sim::compiled::{CompiledScenario, compile};
use crate::sim::problem::Problem;
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

impl Faults {
    /// The faults as they are shown, with line and column.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        d::problems(&self.found, &Positions::scan(&self.text))
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

/// The longest id, in bytes: sessions are called after it, with a seed and a number behind.
const LONGEST_ID: usize = 160;

/// The id of a scenario's file: its name without the ending. A name that no session could be called after, on some
/// system or other, is made fit, and told from its like by the beginning of its hash.
#[must_use]
pub fn id_of(path: &Path) -> String {
    let name = path.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned());
    let strange = |c: char| commands(c) || c.is_control() || matches!(c, '/' | '\\' | ':');
    if name.len() <= LONGEST_ID && !name.contains(strange) {
        return name;
    }
    let fit: String = name.chars().map(|c| if strange(c) { '_' } else { c }).collect();
    format!("{}-{}", &fit[..fit.floor_char_boundary(LONGEST_ID - 9)], &hash(name.as_bytes())[..8])
}

/// Loads a scenario from a file.
///
/// # Errors
/// Everything that is wrong with it.
pub fn load(path: &Path) -> Result<LoadedScenario, Faults> {
    let id = id_of(path);
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

/// A text that was scanned, parsed and compiled, each once.
pub(super) struct Once {
    /// Where everything stands; holds the text.
    pub(super) positions: Positions,
    /// What is written, where the form is right.
    pub(super) scenario: Option<Scenario>,
    /// The scenario as run, where nothing is wrong with it that would keep it from being played.
    pub(super) compiled: Option<Arc<CompiledScenario>>,
    /// What is wrong with the form, and what keeps it from being played, in no order.
    pub(super) found: Vec<Diagnostic>,
}

impl Once {
    /// Reads a text; `file` is what the findings call it. One of an older format is brought up to today's first.
    pub(super) fn read(file: &str, text: &str) -> Self {
        let positions = Positions::scan(text);
        let positions = match upgraded(file, &positions) {
            Ok(None) => positions,
            Ok(Some(upgraded)) => upgraded,
            Err(newer) => return Self { positions, scenario: None, compiled: None, found: vec![newer] },
        };
        let (scenario, mut found) = parse_scanned::<Scenario>(file, &positions, &sections());
        let ran = scenario.as_ref().map(compile);
        let compiled = match ran {
            Some(Ok(compiled)) => Some(Arc::new(compiled)),
            Some(Err(problems)) => {
                found.extend(problems.iter().map(|p| Diagnostic::of_problem(file, &positions, p)));
                None
            }
            None => None,
        };
        Self { positions, scenario, compiled, found }
    }
}

impl LoadedScenario {
    /// What a text was compiled to, with the text itself.
    pub(super) fn of(id: &str, compiled: Arc<CompiledScenario>, text: &str) -> Self {
        let bytes: Arc<[u8]> = text.as_bytes().into();
        let hash = hash(&bytes);
        Self { id: id.to_owned(), compiled, bytes, hash }
    }
}

fn load_text(id: &str, file: &str, text: String) -> Result<LoadedScenario, Faults> {
    let once = Once::read(file, &text);
    match once.compiled {
        Some(compiled) => Ok(LoadedScenario::of(id, compiled, &text)),
        None => {
            let mut found = once.found;
            d::sort(&mut found);
            Err(Faults { text: once.positions.text().to_owned(), found })
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
