//! `counterpart new`: a commented scenario that plays and passes the check, to be changed bit by bit.
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::error::{CliError, print};
use crate::content::output_file::OutputError;
use crate::content::template::{TEMPLATES, new_path, template, write_new};
use crate::i18n::w;
use crate::plain_text::quoted;
use crate::sim::scenario::Lang;

/// Begin a scenario from a commented template
#[derive(Args, Debug)]
pub struct NewArgs {
    /// Its name: small letters, figures, - and _; or a path that ends in .ron
    #[arg(value_name = "NAME")]
    pub name: String,
    /// What to begin with: bare, first-meeting, price-round, committee, guide
    #[arg(long, value_name = "NAME", default_value = "first-meeting")]
    pub template: String,
}

/// Writes the file and says what to do next.
///
/// # Errors
/// The name is of no use, the template is unknown, or the file is there already or cannot be written.
pub fn run(args: &NewArgs, lang: Lang) -> Result<ExitCode, CliError> {
    let path =
        place(&args.name).ok_or_else(|| CliError::Unusable(w!(lang, "new.bad_name", name = args.name)))?;
    let Some(text) = template(&args.template, lang) else {
        let known: Vec<&str> = TEMPLATES.iter().map(|(name, _)| *name).collect();
        return Err(CliError::Unusable(w!(
            lang,
            "new.unknown",
            name = args.template,
            list = known.join(&w!(lang, "play.list"))
        )));
    };
    let shown = path.display();
    write_new(&path, &text).map_err(|error| match error {
        OutputError::Exists(_) => CliError::Unusable(w!(lang, "new.exists", path = shown)),
        OutputError::Unwritable { source, .. } => {
            CliError::Unusable(w!(lang, "new.unwritable", path = shown, why = source))
        }
        other => CliError::Output(other),
    })?;
    print(&format!("{}\n", w!(lang, "new.written", path = shown, file = quoted(&shown.to_string()))))?;
    Ok(ExitCode::SUCCESS)
}

/// Where a scenario of this name goes: into `scenarios` where there is such a folder, else here.
fn place(name: &str) -> Option<PathBuf> {
    let path = Path::new(name);
    if path.extension().is_some_and(|e| e == "ron") {
        return path.file_stem().is_some_and(|s| !s.is_empty()).then(|| path.to_owned());
    }
    let folder = Path::new("scenarios");
    new_path(if folder.is_dir() { folder } else { Path::new("") }, name)
}
