//! `counterpart script`: a scenario as a script to read, for the expert who reviews it; hidden things included.
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::error::{CliError, print};
use super::formats::{formats, print_report};
use crate::content::data_dir::Home;
use crate::content::library::Library;
use crate::content::output_file;
use crate::i18n::w;
use crate::preferences::system_lang;
use crate::report::format::{Format, Holds};
use crate::report::script::ScriptReport;
use crate::sim::scenario::Lang;

/// Write a scenario out as a script to review, with everything that is hidden
#[derive(Args, Debug)]
pub struct ScriptArgs {
    /// The scenario: its name, or its file
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// The form
    #[arg(long, value_parser = formats(&[Holds::Document]), default_value = "html")]
    pub format: Format,
    /// Where to write; standard output without it
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Replace the file if it is already there
    #[arg(long)]
    pub force: bool,
}

/// Writes the script: both languages, or the one that was asked for with `--lang`.
///
/// # Errors
/// The scenario cannot be used, or the result cannot be written.
pub fn run(args: &ScriptArgs, given: Option<Lang>) -> Result<ExitCode, CliError> {
    let lang = given.unwrap_or_else(system_lang);
    let library = Library::open(Home::find().as_ref());
    let loaded = library.find(&args.scenario).map_err(|e| CliError::library(e, lang))?;
    let report = ScriptReport { scenario: loaded.compiled.author(), lang, both: given.is_none() };
    match &args.out {
        Some(path) => {
            let inputs: Vec<PathBuf> = library.file_of(&args.scenario).into_iter().collect();
            output_file::write_result(path, &args.format.write(&report, lang), args.force, &inputs)?;
            print(&format!("{}\n", w!(lang, "script.written", path = path.display())))?;
        }
        None => print_report(args.format, &report, lang)?,
    }
    Ok(ExitCode::SUCCESS)
}
