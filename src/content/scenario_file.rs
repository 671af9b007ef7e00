//! A scenario from its bytes: read, parsed, compiled, or every problem found on the way.
use std::fmt;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use crate::sim::compiled::{Compiled, compile};
use crate::sim::problem::Problem;
use crate::sim::scenario::{FORMAT, Lang, Scenario, Text};

/// The largest scenario that is read, in bytes.
pub const MAX_BYTES: usize = 8 << 20;

/// A scenario, ready to play.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The scenario's id: the name of its file.
    pub id: String,
    /// The scenario.
    pub compiled: Arc<Compiled>,
    /// The file's bytes, for the session to keep.
    pub bytes: Arc<[u8]>,
    /// Their SHA-256, in hexadecimal.
    pub hash: String,
}

/// One thing that is wrong with a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// A stable code; empty where there is none.
    pub code: &'static str,
    /// Line and column, from 1, where they are known.
    pub at: Option<(usize, usize)>,
    /// Path into the file, where there is one.
    pub path: String,
    /// What is wrong.
    pub message: Text,
    /// What to do.
    pub help: Option<Text>,
}

/// Everything that is wrong with a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults {
    /// The file, as it is shown.
    pub file: String,
    /// What is wrong, in the order of the file.
    pub faults: Vec<Fault>,
}

impl Faults {
    /// One line for each fault.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let line = |fault: &Fault| {
            let at = fault.at.map_or_else(String::new, |(line, column)| format!(":{line}:{column}"));
            let path = if fault.path.is_empty() { String::new() } else { format!(" {}", fault.path) };
            let help = fault.help.as_ref().map_or_else(String::new, |h| format!(" {}", h.get(lang)));
            format!("{}{at}:{path} {}{help}", self.file, fault.message.get(lang))
        };
        self.faults.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    fn one(file: &str, at: Option<(usize, usize)>, message: Text) -> Self {
        let fault = Fault { code: "", at, path: String::new(), message, help: None };
        Self { file: file.to_owned(), faults: vec![fault] }
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}

impl std::error::Error for Faults {}

/// The SHA-256 of some bytes, in hexadecimal.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    use fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Loads a scenario from a file.
///
/// # Errors
/// Everything that is wrong with it.
pub fn load(path: &Path) -> Result<Loaded, Faults> {
    let id = path.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned());
    let bytes = read(path)?;
    load_bytes(&id, &path.display().to_string(), &bytes)
}

/// Loads a scenario from bytes; `file` is what the faults call it.
///
/// # Errors
/// Everything that is wrong with it.
pub fn load_bytes(id: &str, file: &str, bytes: &[u8]) -> Result<Loaded, Faults> {
    let text = str::from_utf8(bytes).map_err(|e| {
        let line = bytes[..e.valid_up_to()].iter().filter(|b| **b == b'\n').count() + 1;
        let message = Text::new("这一行不是 UTF-8 编码，请另存为 UTF-8。", "This line is not UTF-8; save the file as UTF-8.");
        Faults::one(file, Some((line, 1)), message)
    })?;
    let scenario = parse(file, text.strip_prefix('\u{feff}').unwrap_or(text))?;
    if scenario.format > FORMAT {
        let message = Text {
            zh: format!("这个文件的格式版本是 {}，本程序只认到 {FORMAT}；请换用更新的版本。", scenario.format),
            en: format!("The file's format is {}, and this program reads up to {FORMAT}; use a newer one.", scenario.format),
        };
        return Err(Faults::one(file, None, message));
    }
    let compiled = compile(&scenario).map_err(|problems| of_problems(file, problems))?;
    Ok(Loaded { id: id.to_owned(), compiled: Arc::new(compiled), bytes: bytes.into(), hash: hash(bytes) })
}

fn read(path: &Path) -> Result<Vec<u8>, Faults> {
    let shown = path.display().to_string();
    let fail = |e: std::io::Error| {
        let message = Text {
            zh: format!("读不了这个文件（{e}），请检查路径和权限。"),
            en: format!("The file cannot be read ({e}); check the path and the permissions."),
        };
        Faults::one(&shown, None, message)
    };
    let mut bytes = Vec::new();
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX) + 1;
    File::open(path).map_err(fail)?.take(limit).read_to_end(&mut bytes).map_err(fail)?;
    if bytes.len() > MAX_BYTES {
        let message = Text::new("文件超过 8 MB，不像是一个情境。", "The file is larger than 8 MB; that is no scenario.");
        return Err(Faults::one(&shown, None, message));
    }
    Ok(bytes)
}

fn parse(file: &str, text: &str) -> Result<Scenario, Faults> {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text).map_err(|e| {
        let at = (e.span.start.line, e.span.start.col);
        let what = e.code.to_string();
        let message = Text { zh: format!("读不懂：{what}。"), en: format!("This cannot be read: {what}.") };
        Faults::one(file, Some(at), message)
    })
}

fn of_problems(file: &str, problems: Vec<Problem>) -> Faults {
    let fault = |p: Problem| Fault { code: p.code, at: None, path: p.path, message: p.message, help: p.help };
    Faults { file: file.to_owned(), faults: problems.into_iter().map(fault).collect() }
}
