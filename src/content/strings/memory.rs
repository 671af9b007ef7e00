//! What is known of a scenario's texts: the pair of halves that was last seen saying the same, in `NAME.strings.json` beside
//! the scenario, whose own file is not touched for it.
//!
//! `{"counterpart":"strings","format":1,"pairs":{"title":["abc…","def…"]}}`: by the text's path, the marks of its Chinese
//! and its English. An export begins it, an import and `--accept` bring it up to date.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::mark;
use crate::content::output_file::{self, OutputError};
use crate::content::read::{MAX_BYTES, ReadReason, read_bytes, words};
use crate::i18n::both;
use crate::sim::check::in_step::{Pair, behind};
use crate::sim::scenario::Text;

/// The version of the format that this program writes; it reads all earlier ones.
const FORMAT: u32 = 1;

#[derive(Serialize, Deserialize)]
struct File {
    counterpart: String,
    format: u32,
    pairs: BTreeMap<String, [String; 2]>,
}

/// The pairs of a scenario, by path.
pub type Pairs = BTreeMap<String, Pair>;

/// The file beside a scenario.
#[must_use]
pub fn memory_path(scenario: &Path) -> PathBuf {
    scenario.with_extension("strings.json")
}

/// What is known of a scenario's texts; nothing where there is no file.
///
/// # Errors
/// It can't be read, is damaged, or a newer program wrote it: a sentence in both languages. It is left as it is.
pub fn read_memory(scenario: &Path) -> Result<Pairs, Text> {
    let path = memory_path(scenario);
    let bytes = match read_bytes(&path, MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(ReadReason::Missing(_)) => return Ok(Pairs::new()),
        Err(reason) => return Err(words(&path, ".strings.json", &reason)),
    };
    let shown = path.display();
    let file: File = serde_json::from_slice(&bytes)
        .map_err(|e| both!("files.memory.cant_understood_was_left", shown, e))?;
    if file.counterpart != "strings" || file.format > FORMAT {
        return Err(both!("files.memory.no_record_translations_version", shown));
    }
    Ok(file.pairs.into_iter().map(|(path, [zh, en])| (path, Pair { zh, en })).collect())
}

/// Keeps what is known.
///
/// # Errors
/// It can't be written; what was known before stays.
pub fn write_memory(scenario: &Path, pairs: &Pairs) -> Result<(), OutputError> {
    let pairs = pairs.iter().map(|(path, pair)| (path.clone(), [pair.zh.clone(), pair.en.clone()]));
    let file = File { counterpart: "strings".to_owned(), format: FORMAT, pairs: pairs.collect() };
    // Strings and numbers: nothing that JSON cannot hold.
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    output_file::write(&memory_path(scenario), text.as_bytes(), true)
}

/// What is known after a look at the texts: those that have fallen behind keep the pair by which that is seen, all
/// others are in step as they stand.
#[must_use]
pub fn look(texts: &[(String, Text)], known: &Pairs) -> Pairs {
    let mut pairs: Pairs = texts.iter().map(|(path, text)| (path.clone(), Pair::of(text, mark))).collect();
    for late in behind(texts, known, mark) {
        if let Some((path, _)) = texts.get(late.at) {
            pairs.insert(path.clone(), late.was);
        }
    }
    pairs
}
