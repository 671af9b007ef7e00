//! The sections of a debrief, one file each, in the order in which they are read.
pub(super) mod behaviour;
pub(super) mod deal;
pub(super) mod findings;
pub(super) mod line;
pub(super) mod objections;
pub(super) mod paired;
pub(super) mod people;
pub(super) mod questions;
pub(super) mod result;
pub(super) mod stakes;
pub(super) mod trainer;
pub(super) mod unmet;
pub(super) mod work;

use crate::i18n::w;
use crate::report::document::{Block, Section};
use crate::sim::scenario::Lang;

/// A section whose heading stands under `report.section.`.
pub(super) fn named(id: &str, lang: Lang, blocks: Vec<Block>) -> Section {
    Section::new(id, w!(lang, format!("report.section.{id}")), blocks)
}

/// Names of columns, which stand under `report.head.`.
pub(super) fn head(lang: Lang, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| w!(lang, format!("report.head.{key}"))).collect()
}

/// Sentences as a list, without the spaces that a terminal wants; nothing where there are none.
pub(super) fn list(sentences: impl IntoIterator<Item = String>) -> Option<Block> {
    let all: Vec<String> =
        sentences.into_iter().map(|s| s.trim().to_owned()).filter(|s| !s.is_empty()).collect();
    (!all.is_empty()).then_some(Block::List(all))
}
