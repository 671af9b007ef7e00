//! `counterpart report`: the debrief of a finished session as a file for people, a spreadsheet or another program.
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::error::CliError;
use super::formats::{formats, print_report};
use super::replay::weigh;
use crate::content::data_dir::Home;
use crate::content::library::Library;
use crate::content::output_file;
use crate::content::session::{inputs_of, session_path};
use crate::i18n::w;
use crate::report::Report;
use crate::report::format::{Format, Holds};
use crate::session_report::Replayed;
use crate::sim::play::PlayerSession;
use crate::sim::scenario::Lang;

/// Write the debrief of a finished session
#[derive(Args, Debug)]
pub struct ReportArgs {
    /// The session: its name, or its file
    #[arg(value_name = "SESSION")]
    pub session: String,
    /// What to write
    #[arg(long, value_parser = formats(&[Holds::Document, Holds::Rows, Holds::Data]), default_value = "md")]
    pub format: Format,
    /// The file to write, replaced if it is there; standard output if left out
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Add a blank planning sheet and a map of the committee, for a customer of your own
    #[arg(long)]
    pub with_plan: bool,
    /// Leave out the turns that mattered, which take a moment to estimate
    #[arg(long)]
    pub no_stakes: bool,
    /// Tell nothing that was hidden: for between two attempts
    #[arg(long, conflicts_with_all = ["with_plan", "no_stakes"])]
    pub sealed: bool,
    /// The folder in which sessions are kept
    #[arg(long, value_name = "DIR")]
    pub sessions: Option<PathBuf>,
}

/// Writes the report of a session.
///
/// # Errors
/// The session, its scenario or its marks can't be read; it is not over; the file can't be written.
pub fn run(args: &ReportArgs, lang: Lang) -> Result<ExitCode, CliError> {
    let home = Home::find();
    let folder = args.sessions.clone().or_else(|| home.as_ref().map(Home::sessions));
    let path = session_path(&folder.unwrap_or_default(), &args.session);
    let library = Library::open(home.as_ref());
    let session = Replayed::read(&path, &library).map_err(|e| CliError::session(e, lang))?;
    let inputs = inputs_of(&session.stored);
    if let Some(file) = &args.out {
        output_file::spare(file, &inputs)?;
    }
    if args.sealed {
        if args.format.holds == Holds::Rows {
            return Err(CliError::Unusable(w!(lang, "page.sealed.no_rows")));
        }
        let report = session.sealed().map_err(|e| CliError::Unusable(e.text(lang)))?;
        return written(args, &report, &inputs, lang);
    }
    // Rows of findings have no place for the turns that mattered.
    let weighs = !args.no_stakes && args.format.holds != Holds::Rows;
    let stakes = |seat: &PlayerSession| weighs.then(|| weigh(seat, lang).ok()).flatten();
    let report = session.report(&library, args.with_plan, stakes);
    let report = report.map_err(|e| CliError::Unusable(e.text(lang)))?;
    written(args, &report, &inputs, lang)
}

/// Writes a report where it is wanted.
fn written(
    args: &ReportArgs,
    report: &dyn Report,
    inputs: &[PathBuf],
    lang: Lang,
) -> Result<ExitCode, CliError> {
    match &args.out {
        Some(file) => output_file::write_result(file, &args.format.write(report, lang), true, inputs)?,
        None => print_report(args.format, report, lang)?,
    }
    Ok(ExitCode::SUCCESS)
}
