//! `counterpart author FILE`: the author's corner, with a scenario file open in it.
use std::path::PathBuf;

use clap::Args;

use super::error::CliError;
use crate::content::open_file::read_open;
use crate::sim::scenario::Lang;

/// Open a scenario file in the author's corner: played while it is edited
#[derive(Args, Debug)]
pub struct AuthorArgs {
    /// The scenario file; it may have errors, they are shown
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// The file, once it is known that it can be read.
///
/// # Errors
/// It can't be read: before a window opens.
pub fn run(args: &AuthorArgs, lang: Lang) -> Result<PathBuf, CliError> {
    match read_open(&args.file) {
        Ok(_) => Ok(args.file.clone()),
        Err(why) => Err(CliError::Unusable(why.get(lang).to_owned())),
    }
}
