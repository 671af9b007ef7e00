//! `counterpart report`: the debrief of a finished session as a file for people, a spreadsheet or another program.
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::error::{CliError, print};
use super::replay::weigh;
use crate::content::home::Home;
use crate::content::library::Library;
use crate::content::marks::read_marks;
use crate::content::output_file;
use crate::content::session::{replay, session_path};
use crate::content::session_error::{SessionError, SessionReason};
use crate::content::session_file::{Stored, read_session};
use crate::report::gather::{self, Said, Source};
use crate::report::{Both, Format, Head, Report, recorded};
use crate::sim::RULES;
use crate::sim::debrief::unmet::unmet;
use crate::sim::scenario::Lang;
use crate::sim::view::Seat;
use crate::words::w;

/// Write the debrief of a finished session
#[derive(Args, Debug)]
pub struct ReportArgs {
    /// The session: its name, or its file
    #[arg(value_name = "SESSION")]
    pub session: String,
    /// What to write: md (one language), html (both, printable), csv (a row a finding), json
    #[arg(long, value_enum, default_value_t = Kind::Md)]
    pub format: Kind,
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
pub enum Kind {
    Md,
    Html,
    Csv,
    Json,
}

impl From<Kind> for Format {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Md => Self::Md,
            Kind::Html => Self::Html,
            Kind::Csv => Self::Csv,
            Kind::Json => Self::Json,
        }
    }
}

/// Writes the report of a session.
///
/// # Errors
/// The session, its scenario or its marks can't be read; it is not over; the file can't be written.
pub fn run(args: &ReportArgs, lang: Lang) -> Result<ExitCode, CliError> {
    let home = Home::find();
    let folder = args
        .sessions
        .clone()
        .or_else(|| home.as_ref().map(Home::sessions));
    let path = session_path(&folder.unwrap_or_default(), &args.session);
    let stored = read_session(&path).map_err(|e| CliError::session(e, lang))?;
    let library = Library::open(home.as_ref());
    let report = if stored.header.rules == RULES {
        played(&stored, &library, args, lang)?
    } else {
        // Under other rules the same actions come to something else: what was recorded is what counts.
        let Some(record) = &stored.record else {
            let reason = SessionReason::OlderRules(stored.header.rules);
            return Err(CliError::session(SessionError { path, reason }, lang));
        };
        recorded::report(head(&stored), record, args.with_plan)
    };
    let bytes = Format::from(args.format).write(&report, lang);
    match &args.out {
        Some(file) => output_file::write(file, &bytes, true)?,
        // Every format is text.
        None => print(&String::from_utf8_lossy(&bytes))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn name(stored: &Stored) -> String {
    let stem = stored.path.file_stem();
    stem.map_or_else(String::new, |s| s.to_string_lossy().into_owned())
}

fn head(stored: &Stored) -> Head {
    let header = &stored.header;
    Head {
        session: name(stored),
        scenario: header.scenario.clone(),
        sha256: header.sha256.clone(),
        seed: header.seed,
        rules: header.rules,
        parent: header.parent.as_ref().map(|p| (p.session.clone(), p.turn)),
        ..Head::default()
    }
}

/// The report of a session under the present rules: played again to its end.
fn played(stored: &Stored, library: &Library, args: &ReportArgs, lang: Lang) -> Result<Report, CliError> {
    let not_over = || CliError::Unusable(w!(lang, "report.not_over", name = name(stored)));
    let seat = replay(stored, library).map_err(|e| CliError::session(e, lang))?;
    if !seat.is_over() {
        return Err(not_over());
    }
    let marks = read_marks(stored).map_err(|e| CliError::Unusable(e.text(lang)))?;
    // A table of findings has no place for them.
    let weighs = !args.no_stakes && args.format != Kind::Csv;
    let stakes = if weighs {
        Some(weigh(stored, &seat, lang)?)
    } else {
        None
    };
    let unmet = unmet(seat.scenario(), stored.header.seed, seat.actions()).unwrap_or_default();
    let said: Vec<Said> = stored
        .notes
        .iter()
        .map(|n| Said {
            about: n.about.clone(),
            after: n.after,
            text: n.text.clone(),
        })
        .collect();
    let pair = seat.debrief().and_then(|d| d.pair);
    let pair = pair.and_then(|pair| library.find(&pair.scenario).ok());
    let pair = pair.map(|loaded| Both::from(Seat::new(loaded.compiled, 0).view().title()));
    let source = Source {
        head: head(stored),
        seat: &seat,
        said: &said,
        marks: &marks,
        stakes: stakes.as_ref(),
        unmet: &unmet,
        pair,
        plan: args.with_plan,
    };
    gather::report(&source).ok_or_else(not_over)
}
