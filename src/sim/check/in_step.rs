//! Translations that have fallen behind: of a pair of halves once seen saying the same, one has been changed since.
use std::collections::{BTreeMap, BTreeSet};

use super::{CheckRule, RuleFindings, Run};
use crate::i18n::both;
use crate::sim::problem::{Code, Level, Problem};
use crate::sim::scenario::{Lang, Text};

static CODE: Code = Code {
    id: "CP179",
    level: Level::Warning,
    words: "code.cp179",
    wrong: "(zh: \"三周到货\", en: \"Two weeks\")",
    right: "(zh: \"三周到货\", en: \"Three weeks\")",
};

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[CheckRule { code: &CODE, run: Run::Translations(out_of_date) }];

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

/// CP179: one half was changed after both were seen saying the same.
fn out_of_date(texts: &[(String, Text)], behind: &[Behind], found: &mut RuleFindings) {
    for late in behind {
        let Some((path, _)) = texts.get(late.at) else { continue };
        let words = match late.lang {
            Lang::Zh => both!("problem.in_step.english_was_changed_chinese"),
            Lang::En => both!("problem.in_step.chinese_was_changed_english"),
        };
        let problem = found.problem(format!("{path}.{}", late.lang.code()), words);
        found.push(problem.with_help(both!("problem.in_step.bring_half_up_date")));
    }
}

/// CP179: what is known can't be read, so that nothing is known of any half.
#[must_use]
pub fn unknown(why: Text) -> Problem {
    CODE.problem("title", why)
}
