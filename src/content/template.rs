//! Commented scenarios to begin with; their comments come from the help of the format.
use std::path::{Path, PathBuf};

use super::output_file::{self, OutputError};
use crate::i18n::w;
use crate::sim::scenario::Lang;
use crate::sim::scenario::help::HELP;

/// The templates by name, simplest first.
pub const TEMPLATES: &[(&str, &str)] = &[
    ("bare", include_str!("../../templates/bare.ron")),
    ("first-meeting", include_str!("../../templates/first-meeting.ron")),
    ("price-round", include_str!("../../templates/price-round.ron")),
    ("committee", include_str!("../../templates/committee.ron")),
    ("guide", include_str!("../../templates/guide.ron")),
];

/// A template as its author will read it, comments in their language; nothing for an unknown name.
///
/// `//? Role.trust` becomes what the format's help says of that field; `//zh` and `//en` are kept in their language.
#[must_use]
pub fn template(name: &str, lang: Lang) -> Option<String> {
    let (_, text) = TEMPLATES.iter().find(|(id, _)| *id == name)?;
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let words = line.trim_start();
        let indent = &line[..line.len() - words.len()];
        if let Some(field) = words.strip_prefix("//? ") {
            out.push_str(&format!("{indent}// {}\n", of_field(field.trim(), lang)));
        } else if let Some(comment) = words.strip_prefix("//zh ") {
            if lang == Lang::Zh {
                out.push_str(&format!("{indent}// {comment}\n"));
            }
        } else if let Some(comment) = words.strip_prefix("//en ") {
            if lang == Lang::En {
                out.push_str(&format!("{indent}// {comment}\n"));
            }
        } else {
            out.push_str(&format!("{line}\n"));
        }
    }
    Some(out)
}

/// `trust: Trust at the start, 0 to 100.`
fn of_field(path: &str, lang: Lang) -> String {
    let found = HELP.iter().find(|h| path.split_once('.') == Some((h.owner, h.name)));
    // A test holds that every name of a template is in the table.
    found.map_or_else(
        || path.to_owned(),
        |h| w!(lang, "help.field", name = h.name, what = h.meaning().get(lang)),
    )
}

/// The file of a new scenario of this name in a folder; nothing where the name is of no use: letters, figures, `-` and
/// `_`, at most 60.
#[must_use]
pub fn new_path(folder: &Path, name: &str) -> Option<PathBuf> {
    let plain = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let good = !name.is_empty() && name.chars().count() <= 60 && name.chars().all(plain);
    good.then(|| folder.join(format!("{name}.ron")))
}

/// Writes a new scenario; one that is there already stays.
///
/// # Errors
/// See [`OutputError`].
pub fn write_new(path: &Path, text: &str) -> Result<(), OutputError> {
    output_file::write(path, text.as_bytes(), false)
}
