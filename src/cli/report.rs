//! `counterpart report`: the debrief of a finished session as a file for people, a spreadsheet or another program.
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::error::{CliError, print};
use super::replay::weigh;
use crate::content::data_dir::Home;
use crate::content::library::Library;
use crate::content::output_file;
use crate::content::session::session_path;
use crate::content::session_file::read_session;
use crate::report::Format;
use crate::session_report::{self, NoReport};
use crate::sim::scenario::Lang;
use crate::sim::view::PlayerSession;

/// Write the debrief of a finished session
#[derive(Args, Debug)]
pub struct ReportArgs {
    /// The session: its name, or its file
    #[arg(value_name = "SESSION")]
    pub session: String,
    /// What to write: md (one language), html (both, printable), csv (a row a finding), json
    #[arg(long, value_enum, default_value_t = ReportFormatArg::Md)]
    pub format: ReportFormatArg,
    /// The file to write, replaced if it is there; standard output if left out
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Add a blank planning sheet and a map of the committee, for a customer of your own
    #[arg(long)]
    pub with_plan: bool,
    /// Leave out the turns that mattered, which take a moment to estimate
    #[arg(long)]
    pub no_stakes: bool,
    /// The folder in which sessions are kept
    #[arg(long, value_name = "DIR")]
    pub sessions: Option<PathBuf>,
}

/// A format, as it is named on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ReportFormatArg {
    Md,
    Html,
    Csv,
    Json,
}

impl From<ReportFormatArg> for Format {
    fn from(kind: ReportFormatArg) -> Self {
        match kind {
            ReportFormatArg::Md => Self::Md,
            ReportFormatArg::Html => Self::Html,
            ReportFormatArg::Csv => Self::Csv,
            ReportFormatArg::Json => Self::Json,
        }
    }
}

/// Writes the report of a session.
///
/// # Errors
/// The session, its scenario or its marks can't be read; it is not over; the file can't be written.
pub fn run(args: &ReportArgs, lang: Lang) -> Result<ExitCode, CliError> {
    let home = Home::find();
    let folder = args.sessions.clone().or_else(|| home.as_ref().map(Home::sessions));
    let path = session_path(&folder.unwrap_or_default(), &args.session);
    let stored = read_session(&path).map_err(|e| CliError::session(e, lang))?;
    let library = Library::open(home.as_ref());
    // A table of findings has no place for the turns that mattered.
    let weighs = !args.no_stakes && args.format != ReportFormatArg::Csv;
    let stakes = |seat: &PlayerSession| weighs.then(|| weigh(&stored, seat, lang).ok()).flatten();
    let report = session_report::report(&stored, &library, args.with_plan, stakes).map_err(|e| match e {
        NoReport::Session(error) => CliError::session(error, lang),
        other => CliError::Unusable(other.text(lang)),
    })?;
    let bytes = Format::from(args.format).write(&report, lang);
    match &args.out {
        Some(file) => output_file::write(file, &bytes, true)?,
        // Every format is text.
        None => print(&String::from_utf8_lossy(&bytes))?,
    }
    Ok(ExitCode::SUCCESS)
}
