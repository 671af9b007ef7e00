//! `counterpart frontier`: the efficient packages of a domain or scenario and the bargaining solutions.
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::error::{CliError, print};
use crate::content::domain_file::Domain;
use answer::Answer;

pub mod answer;
mod json;
mod table;

/// Show which packages are efficient, and which are fair by four definitions
#[derive(Args, Debug)]
pub struct FrontierArgs {
    /// A scenario, or a domain in RON or plain JSON
    #[arg(value_name = "SCENARIO")]
    pub file: PathBuf,
    /// Print JSON for other programs
    #[arg(long)]
    pub json: bool,
}

/// Answers in the language `lang`, `zh` or `en`.
///
/// # Errors
/// A file that cannot be used, too many efficient packages, or a closed output.
pub fn run(args: &FrontierArgs, lang: &str) -> Result<ExitCode, CliError> {
    let answer = match scenario_answer(&args.file) {
        Some(answer) => answer?,
        None => domain_answer(&args.file)?,
    };
    print(&if args.json {
        json::text(&answer)
    } else {
        table::text(&answer, lang)
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The answer for a scenario, or `None` where the file is not one.
fn scenario_answer(_path: &Path) -> Option<Result<Answer, CliError>> {
    // Scenarios are not read yet; `Answer::of_zone` takes their economy.
    None
}

fn domain_answer(path: &Path) -> Result<Answer, CliError> {
    let path = path.to_owned();
    let read = Domain::load(&path).and_then(|domain| domain.space().map(|space| (domain, space)));
    match read {
        Ok((domain, space)) => {
            Answer::of_domain(&domain, &space).map_err(|problem| CliError::TooManyPoints { path, problem })
        }
        Err(problem) => Err(CliError::Domain { path, problem }),
    }
}
