//! `counterpart check`: everything that is wrong with scenarios, with line and column.
//!
//! With `--json`: `{format: 1, files, errors, warnings, advice, findings: [{file, line, column, end_line, end_column,
//! code, level, message: {zh, en}, help: {zh, en} | null}]}`. Lines and columns count from 1, columns in characters;
//! `level` is `error`, `warning` or `advice`. The exit code is 0 without errors and warnings, 1 with some, 2 where a
//! file could not be opened.
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::error::{CliError, print, print_styled, shows_colours, tell};
use crate::content::checked::{CheckedFile, check_paths};
use crate::content::diagnostic::{Diagnostic, Level, Located, RenderStyle, render, to_json};
use crate::i18n::w;
use crate::sim::scenario::Lang;

/// Version of the JSON; raised when a field changes its meaning or goes.
const FORMAT: u32 = 1;

/// Find what is wrong with scenarios
#[derive(Args, Debug)]
pub struct CheckArgs {
    /// Files, or folders of files; ./scenarios if left out
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Print JSON for other programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Serialize)]
struct CheckJson<'a> {
    format: u32,
    files: usize,
    errors: usize,
    warnings: usize,
    advice: usize,
    findings: Vec<Located<'a>>,
}

/// Checks; the exit code says what came of it.
///
/// # Errors
/// There is nothing to check, or the output is closed.
pub fn run(args: &CheckArgs, lang: Lang) -> Result<ExitCode, CliError> {
    let default = [PathBuf::from("scenarios")];
    let paths = if args.paths.is_empty() { &default[..] } else { &args.paths };
    let checked = check_paths(paths);
    if checked.is_empty() {
        return Err(CliError::Unusable(w!(lang, "check.nothing")));
    }
    let count = |level| checked.iter().map(|c| c.count(level)).sum::<usize>();
    let (errors, warnings, advice) = (count(Level::Error), count(Level::Warning), count(Level::Advice));
    if args.json {
        print(&json(&checked, errors, warnings, advice))?;
    } else {
        let colours = shows_colours(&std::io::stdout());
        let text = text(&checked, lang, colours);
        if colours { print_styled(&text) } else { print(&text) }?;
    }
    let files = checked.len();
    let summary = if errors + warnings + advice == 0 {
        w!(lang, "check.clean", files = files)
    } else {
        w!(lang, "check.summary", files = files, errors = errors, warnings = warnings, advice = advice)
    };
    tell(&summary);
    let first = checked.iter().flat_map(|c| &c.found).min_by_key(|f| (f.level, f.code));
    if let Some(first) = first.filter(|_| !args.json) {
        tell(&w!(lang, "explain.hint", code = first.code));
    }
    Ok(if checked.iter().any(|c| !c.readable) {
        ExitCode::from(2)
    } else if errors + warnings > 0 {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

fn findings(checked: &[CheckedFile]) -> Vec<Diagnostic> {
    checked.iter().flat_map(|c| c.found.iter().cloned()).collect()
}

/// The text of a file; none where it could not be read.
fn text_of<'t>(checked: &'t [CheckedFile], file: &str) -> Option<&'t str> {
    let found = checked.iter().find(|c| c.file == file)?;
    (!found.text.is_empty()).then_some(found.text.as_str())
}

fn text(checked: &[CheckedFile], lang: Lang, color: bool) -> String {
    let width = terminal_size::terminal_size_of(std::io::stdout()).map(|(w, _)| usize::from(w.0));
    render(&findings(checked), |file| text_of(checked, file), RenderStyle { lang, color, width })
}

fn json(checked: &[CheckedFile], errors: usize, warnings: usize, advice: usize) -> String {
    let found = findings(checked);
    let findings = to_json(&found, |file| text_of(checked, file));
    let json = CheckJson { format: FORMAT, files: checked.len(), errors, warnings, advice, findings };
    // Strings and numbers: nothing that JSON cannot hold.
    let mut text = serde_json::to_string(&json).unwrap_or_default();
    text.push('\n');
    text
}
