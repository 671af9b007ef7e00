//! Translations that have fallen behind: of a pair of halves once seen saying the same, one has been changed since.
use super::in_step::Behind;
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
