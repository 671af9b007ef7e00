//! `counterpart import`: public multi-issue domains into the form that the other commands read.
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::error::{CliError, print};
use crate::content::domain_file::Domain;
use crate::content::domain_profiles::{self, DomainPart};
use crate::content::output_file;
use crate::sim::scenario::{Lang, Text};

/// Turn public multi-issue domains (JSON, GENIUS XML, `GeniusWeb`) into RON that `frontier` reads
#[derive(Args, Debug)]
pub struct ImportArgs {
    /// Domains in plain JSON or RON; or one domain of GENIUS (XML) or `GeniusWeb` (JSON) with its profiles
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Where to write: a file, or a folder for several files; standard output without it
    #[arg(long, value_name = "PATH")]
    pub out: Option<PathBuf>,
    /// Replace files that are already there
    #[arg(long)]
    pub force: bool,
}

/// Reads and checks every file before anything is written.
///
/// # Errors
/// A file that cannot be used, several files without a folder to put them in, a file in the way, or a closed output.
pub fn run(args: &ImportArgs, lang: Lang) -> Result<ExitCode, CliError> {
    let folder = args.out.as_ref().filter(|out| out.is_dir());
    let sources = sources(&args.files, lang)?;
    if sources.len() > 1 && folder.is_none() {
        return Err(CliError::SeveralWithoutFolder);
    }
    let mut results: Vec<(Option<PathBuf>, String)> = Vec::new();
    for (path, domain) in sources {
        remark(&path, &domain.remarks(), lang);
        let ready = || {
            domain.space()?;
            domain.to_ron()
        };
        let text = ready().map_err(|problem| CliError::Domain { path: path.clone(), problem })?;
        let target = match folder {
            Some(folder) => {
                Some(folder.join(path.file_stem().unwrap_or_default()).with_added_extension("ron"))
            }
            None => args.out.clone(),
        };
        if let Some(path) = target.as_ref().filter(|_| results.iter().any(|(other, _)| *other == target)) {
            return Err(CliError::SameTarget { path: path.clone() });
        }
        if let Some(path) = &target {
            output_file::spare(path, &args.files)?;
        }
        results.push((target, text));
    }
    for (target, text) in results {
        match target {
            Some(target) => output_file::write_result(&target, text.as_bytes(), args.force, &args.files)?,
            None => print(&text)?,
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Says on the error stream what may not be as meant.
fn remark(path: &Path, remarks: &[Text], lang: Lang) {
    for words in remarks {
        // Where the error stream is closed, the domain is still right.
        let _ = writeln!(std::io::stderr(), "{}: {}", path.display(), words.get(lang));
    }
}

/// The domains of the files: one from all those that are parts, one from each of the others. With each its file.
fn sources(files: &[PathBuf], lang: Lang) -> Result<Vec<(PathBuf, Domain)>, CliError> {
    let (mut domains, mut parts, mut named) = (Vec::new(), Vec::new(), None);
    for path in files {
        let failed = |problem| CliError::Domain { path: path.clone(), problem };
        match domain_profiles::load(path).map_err(failed)? {
            Some(part) => {
                remark(path, part.remarks(), lang);
                // The domain's own file gives the name; without one, the first profile does.
                if named.is_none() || matches!(part, DomainPart::Template { .. }) {
                    named = Some(path.clone());
                }
                parts.push(part);
            }
            None => domains.push((path.clone(), Domain::load(path).map_err(failed)?)),
        }
    }
    if let Some(path) = named {
        let domain = domain_profiles::combine(parts)
            .map_err(|problem| CliError::Domain { path: path.clone(), problem })?;
        domains.push((path, domain));
    }
    Ok(domains)
}
