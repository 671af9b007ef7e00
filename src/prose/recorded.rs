//! What was recorded of a session that can be played again no more, in words: its end, its blocks, its findings.
use super::names;
use crate::i18n::{Lang, w};
use crate::sim::score::ScoreBlock;
use crate::sim::score::record::RecordedFinding;

/// Most quotations of a finding that are told.
const QUOTES: usize = 3;

/// How it ended; nothing where the record says what this program doesn't know.
#[must_use]
pub fn ending(lang: Lang, outcome: &str) -> Option<String> {
    match outcome {
        "signed" => Some(w!(lang, "play.outcome.signed")),
        "walked_away" => Some(w!(lang, "play.outcome.walked_away")),
        "refused" => Some(w!(lang, "play.outcome.refused")),
        "deadline" => Some(w!(lang, "play.outcome.deadline")),
        _ => None,
    }
}

/// What a block is called; a block of another engine by its own name.
#[must_use]
pub fn block(lang: Lang, name: &str) -> String {
    name.parse::<ScoreBlock>().map_or_else(|_| name.to_owned(), |block| names::block(lang, block))
}

/// The words that a finding rests on.
#[must_use]
pub fn quotes(lang: Lang, finding: &RecordedFinding) -> String {
    let words = finding.quotes.iter().take(QUOTES).map(|q| match lang {
        Lang::Zh => q.zh.as_str(),
        Lang::En => q.en.as_str(),
    });
    words.collect::<Vec<_>>().join(" / ")
}
