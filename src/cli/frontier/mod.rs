//! `counterpart frontier`: the efficient packages of a domain or scenario and the bargaining solutions.
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::error::{CliError, print};
use crate::content::domain_file::Domain;
use crate::sim::scenario::Lang;
use answer::FrontierReport;

pub mod answer;
mod json;
mod scenario;
mod table;

/// Show which packages are efficient, and which are fair by four definitions
#[derive(Args, Debug)]
pub struct FrontierArgs {
    /// A scenario, or a domain in RON or plain JSON
    #[arg(value_name = "SCENARIO")]
    pub file: PathBuf,
    /// One hidden hand of the scenario, by its id
    #[arg(long, value_name = "HAND")]
    pub hand: Option<String>,
    /// Print JSON for other programs
    #[arg(long)]
    pub json: bool,
}

/// Answers in a language.
///
/// # Errors
/// A file that cannot be used, too many efficient packages, or a closed output.
pub fn run(args: &FrontierArgs, lang: Lang) -> Result<ExitCode, CliError> {
    let text = match scenario::answers(&args.file, args.hand.as_deref(), lang)? {
        Some(hands) if args.json => json::hands(&hands),
        Some(hands) => {
            let tables = hands.iter().map(|(_, answer)| table::text(answer, lang.code()));
            tables.collect::<Vec<_>>().join("\n")
        }
        None => {
            let answer = domain_answer(&args.file)?;
            if args.json { json::text(&answer) } else { table::text(&answer, lang.code()) }
        }
    };
    print(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn domain_answer(path: &Path) -> Result<FrontierReport, CliError> {
    let path = path.to_owned();
    let read = Domain::load(&path).and_then(|domain| domain.space().map(|space| (domain, space)));
    match read {
        Ok((domain, space)) => FrontierReport::of_domain(&domain, &space)
            .map_err(|problem| CliError::TooManyPoints { path, problem }),
        Err(problem) => Err(CliError::Domain { path, problem }),
    }
}
