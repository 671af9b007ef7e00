//! `counterpart script`: a scenario as a script to read, for the expert who reviews it; hidden things included.
mod book;
mod counts;
mod dialogue;
mod people;
mod words;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::error::{CliError, print};
use crate::content::data_dir::Home;
use crate::content::library::Library;
use crate::content::output_file;
use crate::i18n::{system_lang, w};
use crate::report::page_html::html;
use crate::report::page_md::markdown;
use crate::sim::scenario::Lang;

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ScriptFormat {
    /// A file for the browser and for printing
    Html,
    /// Markdown
    Md,
}

/// Write a scenario out as a script to review, with everything that is hidden
#[derive(Args, Debug)]
pub struct ScriptArgs {
    /// The scenario: its name, or its file
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// The form
    #[arg(long, value_enum, default_value = "html")]
    pub format: ScriptFormat,
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
    let page = book::page(loaded.compiled.author(), lang, given.is_none());
    let text = match args.format {
        ScriptFormat::Html => html(&page),
        ScriptFormat::Md => markdown(&page),
    };
    match &args.out {
        Some(path) => {
            output_file::write(path, text.as_bytes(), args.force)?;
            print(&format!("{}\n", w!(lang, "script.written", path = path.display())))?;
        }
        None => print(&text)?,
    }
    Ok(ExitCode::SUCCESS)
}
