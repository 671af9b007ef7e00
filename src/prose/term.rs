//! Terms of the trade in words: one explained, the names of several, and the answer to a word that was asked for.
use super::names::list;
use crate::i18n::{Lang, w};
use crate::sim::glossary::{Entry, Glossary, LookUp};

/// The answer to a word that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TermAnswer {
    /// What it is.
    Known(String),
    /// That the glossary has no such word, and what comes near.
    Unknown(String),
}

/// What a term is called, with the other language's name beside it where that is another.
#[must_use]
pub fn name(entry: &Entry, lang: Lang) -> String {
    let (own, other) = (entry.term.name.get(lang), entry.term.name.get(lang.other()));
    if own == other { own.to_owned() } else { w!(lang, "term.name", name = own, other = other) }
}

/// A term with what it is, and below it what that rests on.
#[must_use]
pub fn explained(entry: &Entry, lang: Lang) -> String {
    let line = w!(lang, "term.entry", name = name(entry, lang), means = entry.term.means.get(lang));
    [Some(line), source(entry, lang)].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// The law, study or survey that an entry rests on.
#[must_use]
pub fn source(entry: &Entry, lang: Lang) -> Option<String> {
    let source = entry.term.source.get(lang);
    (!source.is_empty()).then(|| w!(lang, "term.source", source = source))
}

/// What is said to a word: the entry, or which others there are.
#[must_use]
pub fn answer(glossary: &Glossary, lang: Lang, word: &str) -> TermAnswer {
    match glossary.look_up(word) {
        LookUp::Found(entry) => TermAnswer::Known(explained(entry, lang)),
        LookUp::Near(near) => {
            let unknown = w!(lang, "term.unknown", word = word);
            if near.is_empty() {
                return TermAnswer::Unknown(unknown);
            }
            let near = w!(lang, "term.near", list = named(&near, lang));
            TermAnswer::Unknown([unknown, near].join(if lang == Lang::Zh { "" } else { " " }))
        }
    }
}

/// The terms that stand in a text, and how to ask for one.
#[must_use]
pub fn on_page(glossary: &Glossary, lang: Lang, page: &str) -> String {
    let terms = glossary.terms_in(page);
    match terms.first() {
        Some(first) => {
            let example = first.term.name.get(lang);
            w!(lang, "term.here", list = named(&terms, lang), example = example)
        }
        None => w!(lang, "term.none_here"),
    }
}

fn named(entries: &[&Entry], lang: Lang) -> String {
    list(lang, &entries.iter().map(|entry| entry.term.name.get(lang).to_owned()).collect::<Vec<_>>())
}
