//! `counterpart class`: the sessions of many people as one debrief, on screen, for the projector, as a gradebook.
//!
//! Without an option the page goes to standard output as text; with `--json` the data goes there (described in
//! `src/report/class/json.rs`), with `--format` any other format. `--html` and `--csv` write files instead and leave
//! standard output alone.
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::error::{CliError, print};
use super::formats::{formats, print_report};
use crate::content::class::{ClassRequest, read_class};
use crate::content::data_dir::Home;
use crate::content::library::Library;
use crate::content::output_file;
use crate::i18n::system_lang;
use crate::prose::class::written;
use crate::report::class::ClassReport;
use crate::report::format::{Format, Holds, csv, html, json, text};
use crate::sim::scenario::Lang;

/// Debrief a class: many people's sessions, one subfolder a person
#[derive(Args, Debug)]
pub struct ClassArgs {
    /// The folder: in it a subfolder for each person, with that person's sessions
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// Write a page for the projector and the printer
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    /// Write a gradebook, with names
    #[arg(long, value_name = "FILE")]
    pub csv: Option<PathBuf>,
    /// Print JSON for other programs
    #[arg(long)]
    pub json: bool,
    /// What to print
    #[arg(long, value_parser = formats(&[Holds::Document, Holds::Rows, Holds::Data]), conflicts_with = "json")]
    pub format: Option<Format>,
    /// Name people and files beside their aliases: for the trainer, not for the projector
    #[arg(long)]
    pub names: bool,
    /// Leave out everything that opens the truth
    #[arg(long)]
    pub sealed: bool,
    /// Sessions of one scenario alone, by its id
    #[arg(long, value_name = "SCENARIO")]
    pub scenario: Option<String>,
    /// Show it in the window, for the projector
    #[arg(long, conflicts_with_all = ["html", "csv", "json", "format", "names", "sealed", "scenario", "force"])]
    pub window: bool,
    /// Replace files that are already there
    #[arg(long)]
    pub force: bool,
}

/// Reads a class and writes what was asked for; pages are in both languages unless one was asked for.
///
/// # Errors
/// The folder can't be read, or a result can't be written. Files that can't be counted are listed and stop nothing.
pub fn run(args: &ClassArgs, given: Option<Lang>) -> Result<ExitCode, CliError> {
    let lang = given.unwrap_or_else(system_lang);
    let library = Library::open(Home::find().as_ref());
    let wanted = ClassRequest { scenario: args.scenario.as_deref(), seal: args.sealed };
    let class = read_class(&args.folder, &library, wanted).map_err(|e| CliError::Unusable(e.text(lang)))?;
    let languages = given.map_or(vec![Lang::Zh, Lang::En], |lang| vec![lang]);
    let report = ClassReport { class: &class, names: args.names, languages: &languages };
    let mut told = Vec::new();
    for (path, format) in [(&args.html, html::HTML), (&args.csv, csv::CSV)] {
        if let Some(path) = path {
            told.push(put(path, &format.write(&report, lang), args.force, lang)?);
        }
    }
    match args.format.or(args.json.then_some(json::JSON)) {
        Some(format) => print_report(format, &report, lang)?,
        None if told.is_empty() => print_report(text::TEXT, &report, lang)?,
        None => print(&told.concat())?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes a file; the sentence that says so.
fn put(path: &Path, bytes: &[u8], force: bool, lang: Lang) -> Result<String, CliError> {
    output_file::write(path, bytes, force)?;
    Ok(written(lang, &path.display().to_string()) + "\n")
}
