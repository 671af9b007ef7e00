//! The trainer's marks in words.
use super::names::points;
use crate::i18n::w;
use crate::sim::scenario::Lang;
use crate::sim::score::marks::{TrainerMark, Word};

/// What is said of a finding; nothing for what was taken back.
#[must_use]
pub fn word(lang: Lang, word: Word) -> String {
    match word {
        Word::Right => w!(lang, "marks.word.right"),
        Word::Wrong => w!(lang, "marks.word.wrong"),
        Word::Points(worth) => w!(lang, "marks.word.points", points = points(worth)),
        Word::Clear => String::new(),
    }
}

/// Who said it, in brackets; nothing where nobody is named.
#[must_use]
pub fn by(lang: Lang, mark: &TrainerMark) -> String {
    if mark.by.is_empty() { String::new() } else { w!(lang, "marks.by", by = mark.by) }
}
