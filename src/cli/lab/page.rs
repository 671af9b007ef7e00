//! Why the page could not be written, in the language of the reader.
use crate::cli::error::CliError;
use crate::content::output_file::OutputError;
use crate::i18n::w;
use crate::sim::scenario::Lang;

pub(super) fn unwritable(error: &OutputError, lang: Lang) -> CliError {
    match error {
        OutputError::Unwritable { path, source } => {
            CliError::Unusable(w!(lang, "lab.unwritable", file = path.display(), why = source))
        }
        OutputError::Exists(path) => CliError::Unusable(w!(lang, "lab.in_the_way", file = path.display())),
    }
}
