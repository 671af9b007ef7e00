//! Pairs of halves once seen saying the same, and those of which one has been changed since.
use std::collections::{BTreeMap, BTreeSet};

use crate::sim::scenario::{Lang, Text};

/// Marks of both halves of a text at the time when they were last seen in step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Pair {
    pub zh: String,
    pub en: String,
}

impl Pair {
    /// The marks of a text as it stands.
    #[must_use]
    pub fn of(text: &Text, mark: impl Fn(&str) -> String) -> Self {
        Self { zh: mark(&text.zh), en: mark(&text.en) }
    }
}

/// A text of which one half was changed and the other was not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// Its place among the texts.
    pub at: usize,
    /// The half that is out of date: the one that was not changed.
    pub lang: Lang,
    /// The pair as it was last seen in step.
    pub was: Pair,
}

/// The texts that have fallen behind. What is known is looked for under the text's own path first; where positions have
/// moved or scenes were renamed, among the pairs that are nowhere any more. A text of which neither half is known is new,
/// or was changed in both.
#[must_use]
pub fn behind(
    texts: &[(String, Text)],
    known: &BTreeMap<String, Pair>,
    mark: impl Fn(&str) -> String,
) -> Vec<Behind> {
    let now: Vec<Pair> = texts.iter().map(|(_, text)| Pair::of(text, &mark)).collect();
    let here: BTreeSet<&Pair> = now.iter().collect();
    let pairs: BTreeSet<&Pair> = known.values().collect();
    let gone: Vec<&Pair> = pairs.iter().copied().filter(|pair| !here.contains(*pair)).collect();
    let mut found = Vec::new();
    for (at, ((path, text), pair)) in texts.iter().zip(&now).enumerate() {
        // One language for both, so far: nothing to be out of date.
        if pairs.contains(pair) || text.zh == text.en {
            continue;
        }
        let own = known.get(path).and_then(|was| Some((half(was, pair)?, was)));
        let moved = || gone.iter().find_map(|was| Some((half(was, pair)?, *was)));
        if let Some((lang, was)) = own.or_else(moved) {
            found.push(Behind { at, lang, was: was.clone() });
        }
    }
    found
}

/// The half that stayed as it was while the other changed.
fn half(was: &Pair, now: &Pair) -> Option<Lang> {
    match (was.zh == now.zh, was.en == now.en) {
        (true, false) => Some(Lang::Zh),
        (false, true) => Some(Lang::En),
        _ => None,
    }
}
