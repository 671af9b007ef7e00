//! `counterpart class`: the sessions of many people as one debrief, on screen, for the projector, as a gradebook.
//!
//! Without an option the page goes to standard output as text; with `--json` the data goes there (described in
//! `src/report/class/json.rs`), with `--format` any other format. `--html` and `--csv` write files instead and leave
//! standard output alone. The exit code is 1 where no session counts.
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::error::{CliError, print, tell};
use super::formats::{formats, print_report};
use crate::content::class::{ClassError, ClassRequest, Rows, inputs_of_class, read_class};
use crate::content::data_dir::Home;
use crate::content::library::Library;
use crate::content::output_file;
use crate::preferences::system_lang;
use crate::prose::class as words;
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
    /// Whether folders are rows of seats, with a folder a person in each: told by what is in them, all of them, none
    #[arg(long, value_enum, value_name = "WHICH", default_value_t = RowsAs::Auto)]
    pub rows: RowsAs,
    /// Let sessions whose score can't be computed again into the gradebook, as they were recorded
    #[arg(long)]
    pub recorded: bool,
    /// Show it in the window, for the projector
    #[arg(long, conflicts_with_all = ["html", "csv", "json", "format", "names", "sealed", "scenario", "recorded", "force"])]
    pub window: bool,
    /// Replace files that are already there
    #[arg(long)]
    pub force: bool,
}

/// Which folders are rows, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "the names say it")]
pub enum RowsAs {
    Auto,
    All,
    None,
}

impl From<RowsAs> for Rows {
    fn from(rows: RowsAs) -> Self {
        match rows {
            RowsAs::Auto => Self::Recognised,
            RowsAs::All => Self::All,
            RowsAs::None => Self::None,
        }
    }
}

/// Reads a class and writes what was asked for; pages are in both languages unless one was asked for.
///
/// # Errors
/// The folder can't be read, or a result can't be written or would take the place of a file of the class. Files that can't
/// be counted are listed and stop nothing; where none counts, the exit code is 1.
pub fn run(args: &ClassArgs, given: Option<Lang>) -> Result<ExitCode, CliError> {
    let lang = given.unwrap_or_else(system_lang);
    let library = Library::open(Home::find().as_ref());
    let wanted = ClassRequest {
        scenario: args.scenario.as_deref(),
        seal: args.sealed,
        rows: args.rows.into(),
        recorded: args.recorded,
    };
    let unusable = |e: ClassError| CliError::Unusable(e.text(lang));
    if args.html.is_some() || args.csv.is_some() {
        let inputs = inputs_of_class(&args.folder).map_err(unusable)?;
        for path in args.html.iter().chain(&args.csv) {
            output_file::spare(path, &inputs)?;
        }
    }
    let class = read_class(&args.folder, &library, wanted).map_err(unusable)?;
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
    for line in words::beside(&class, lang) {
        tell(&line);
    }
    Ok(ExitCode::from(u8::from(class.is_empty())))
}

/// Writes a file; the sentence that says so.
fn put(path: &Path, bytes: &[u8], force: bool, lang: Lang) -> Result<String, CliError> {
    output_file::write(path, bytes, force)?;
    Ok(words::written(lang, &path.display().to_string()) + "\n")
}
