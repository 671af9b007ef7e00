//! A term of the trade as it is written: in the program's own glossary, and in a scenario's.
use serde::{Deserialize, Serialize};

use crate::i18n::Text;

/// A term of the trade that explains itself where it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// What it is called in either language; it is found by both.
    pub name: Text,
    /// Other forms by which it is found: one with a Chinese character wherever it stands, another as a word, its plural
    /// too; one with capitals inside in capitals only.
    #[serde(default)]
    pub also: Vec<String>,
    /// What it is, in one to three sentences, and nothing of this case.
    pub means: Text,
    /// The law, study or survey that it rests on; empty: common knowledge of the trade.
    #[serde(default)]
    pub source: Text,
}

impl Term {
    /// Every form by which it is found: its names, then the others.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        let other = Some(&self.name.en).filter(|en| **en != self.name.zh);
        [Some(&self.name.zh), other].into_iter().flatten().chain(&self.also).map(String::as_str)
    }
}
