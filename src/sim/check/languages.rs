//! The two languages of a text: both written, saying the same, in characters that the game can draw.
use std::collections::{BTreeMap, BTreeSet};

use super::glyphs::undrawable;
use super::numerals::figures;
use super::{CheckRule, RuleFindings, Run};
use crate::i18n::{both, listed};
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::each_text;
use crate::sim::scenario::{Scenario, Text};

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP170",
            level: Level::Warning,
            words: "code.cp170",
            wrong: "zh: \"好的👍\"",
            right: "zh: \"好的\"",
        },
        run: Run::Written(characters),
    },
    CheckRule {
        code: &Code {
            id: "CP171",
            level: Level::Warning,
            words: "code.cp171",
            wrong: "(zh: \"Ask first\", en: \"Ask first\")",
            right: "(zh: \"先问一句\", en: \"Ask first\")",
        },
        run: Run::Written(translated),
    },
    CheckRule {
        code: &Code {
            id: "CP172",
            level: Level::Advice,
            words: "code.cp172",
            wrong: "(zh: \"让 3 %\", en: \"30 % off\")",
            right: "(zh: \"让 3 %\", en: \"3 % off\")",
        },
        run: Run::Written(numbers),
    },
    CheckRule {
        code: &Code {
            id: "CP173",
            level: Level::Advice,
            words: "code.cp173",
            wrong: "(zh: \"周总说了算\", en: \"He decides\")",
            right: "(zh: \"周总说了算\", en: \"Zhou decides\")",
        },
        run: Run::Written(names),
    },
    CheckRule {
        code: &Code {
            id: "CP174",
            level: Level::Advice,
            words: "code.cp174",
            wrong: "(zh: \"……（三句）\", en: \"Yes.\")",
            right: "(zh: \"……（三句）\", en: \"… (three sentences)\")",
        },
        run: Run::Written(stale),
    },
    CheckRule {
        code: &Code {
            id: "CP175",
            level: Level::Warning,
            words: "code.cp175",
            wrong: "notice: (zh: \"\", en: \"\"),",
            right: "notice: (zh: \"依民法典文本，非法律意见。\", en: \"After the Civil Code; not legal advice.\"),",
        },
        run: Run::Written(law),
    },
    CheckRule {
        code: &Code {
            id: "CP176",
            level: Level::Advice,
            words: "code.cp176",
            wrong: "principle: …,",
            right: "principle: …, pair: \"crm_renewal\",",
        },
        run: Run::Written(paired),
    },
];

/// Han characters, as far as they tell Chinese text from others.
pub(super) fn han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}')
}

/// CP170: a character that the game's font does not have.
fn characters(s: &Scenario, found: &mut RuleFindings) {
    each_text(s, &mut |path, text| {
        let mut missing: Vec<char> = undrawable(&text.zh).chain(undrawable(&text.en)).collect();
        missing.sort_unstable();
        missing.dedup();
        if !missing.is_empty() {
            let list: Vec<String> =
                missing.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c))).collect();
            let problem =
                found.problem(path(), both!("problem.languages.games_font_lacks", list = listed(&list)));
            found.push(problem.with_help(both!("problem.languages.write_more_common_characters")));
        }
    });
}

/// From this many texts on, those written in one language for both are told of together: somebody writes one language
/// first, and has the other made when the scenario plays.
const FIRST_DRAFT: usize = 4;

/// CP171: one language stands in the other's place.
fn translated(s: &Scenario, found: &mut RuleFindings) {
    let mut drafts = Vec::new();
    each_text(s, &mut |path, text| {
        let words =
            text.en.split_whitespace().filter(|w| w.len() > 2 && w.bytes().all(|b| b.is_ascii_lowercase()));
        let chinese_in_english = text.en.chars().any(han);
        let english_only = !text.zh.is_empty() && !text.zh.chars().any(han) && words.count() >= 2;
        if chinese_in_english || english_only {
            let (lang, words) = if chinese_in_english {
                ("en", both!("problem.languages.english_still_chinese_characters"))
            } else {
                ("zh", both!("problem.languages.chinese_no_chinese_character"))
            };
            let problem = found
                .problem(format!("{}.{lang}", path()), words)
                .with_help(both!("problem.languages.translate_half_write_names"));
            if text.zh == text.en {
                drafts.push((path(), problem));
            } else {
                found.push(problem);
            }
        }
    });
    if drafts.len() < FIRST_DRAFT {
        found.extend(drafts.into_iter().map(|(_, problem)| problem));
    } else if let Some((first, _)) = drafts.first() {
        let count = drafts.len();
        let problem =
            found.problem(first.clone(), both!("problem.languages.texts_written_one_language", count));
        found.push(problem.with_help(both!("problem.languages.you_may_write_one")));
    }
}

/// CP172: a figure stands in one language and not in the other.
fn numbers(s: &Scenario, found: &mut RuleFindings) {
    let digits = |text: &str| text.bytes().any(|b| b.is_ascii_digit());
    each_text(s, &mut |path, text| {
        if !digits(&text.zh) && !digits(&text.en) {
            return;
        }
        let (zh, en) = (figures(&text.zh), figures(&text.en));
        let lacks = |from: &super::numerals::Figures, to: &super::numerals::Figures| {
            from.written
                .iter()
                .find(|(digits, _)| digits.len() >= 2 && !to.all.contains(digits))
                .map(|(_, shown)| shown.clone())
        };
        let lacking = lacks(&zh, &en)
            .map(|n| (n, "problem.languages.english"))
            .or(lacks(&en, &zh).map(|n| (n, "problem.languages.chinese")));
        if let Some((number, half)) = lacking {
            let problem =
                found.problem(path(), both!("problem.languages.number_half", half = both!(half), number));
            found.push(problem.with_help(both!("problem.languages.compare_figures_both_languages")));
        }
    });
}

/// Forms of address that name nobody.
const TITLES: [&str; 16] = [
    "Mr",
    "Ms",
    "Mrs",
    "Miss",
    "Dr",
    "Master",
    "Sister",
    "Brother",
    "Old",
    "Young",
    "Director",
    "Manager",
    "Engineer",
    "Professor",
    "General",
    "Chief",
];

/// What follows a family name in an address, and what goes before it.
const AFTER: &str = "总工经主师姐哥老部科董博处厂";
const BEFORE: &str = "老小";

/// By what the people of a scenario are called.
struct Called<'s> {
    /// In Chinese, by the first character: a name, and whose.
    zh: BTreeMap<char, Vec<(String, &'s str)>>,
    /// In English: a word of a name, and whose.
    en: BTreeMap<&'s str, Vec<&'s str>>,
}

fn called(s: &Scenario) -> Called<'_> {
    let mut called = Called { zh: BTreeMap::new(), en: BTreeMap::new() };
    for (id, r) in s.roles.iter() {
        let mut zh = vec![r.name.zh.clone(), r.address.zh.clone()];
        // 钱总, 钱工, 老钱: colleagues address each other in more ways than one.
        if let Some(family) = r.name.zh.chars().next() {
            zh.extend(AFTER.chars().map(|c| format!("{family}{c}")));
            zh.extend(BEFORE.chars().map(|c| format!("{c}{family}")));
        }
        for name in zh {
            if let Some(first) = name.chars().next() {
                called.zh.entry(first).or_default().push((name, id));
            }
        }
        let words = r.name.en.split_whitespace().chain(r.address.en.split_whitespace());
        for word in words.filter(|w| w.len() > 2 && !TITLES.contains(w)) {
            called.en.entry(word).or_default().push(id);
        }
    }
    called
}

/// CP173: the two languages name different people.
fn names(s: &Scenario, found: &mut RuleFindings) {
    let called = called(s);
    each_text(s, &mut |path, text| {
        if text.zh == text.en {
            return; // one language so far
        }
        let mut zh: BTreeSet<&str> = BTreeSet::new();
        for (at, c) in text.zh.char_indices() {
            for (name, id) in called.zh.get(&c).into_iter().flatten() {
                if text.zh[at..].starts_with(name.as_str()) {
                    zh.insert(id);
                }
            }
        }
        if zh.is_empty() {
            return;
        }
        let words = text.en.split(|c: char| !c.is_alphanumeric());
        let en: BTreeSet<&str> = words.filter_map(|w| called.en.get(w)).flatten().copied().collect();
        if !en.is_empty() && zh.is_disjoint(&en) {
            let list = |set: &BTreeSet<&str>| set.iter().copied().collect::<Vec<_>>().join(", ");
            let problem = found.problem(
                path(),
                both!("problem.languages.two_halves_name_different", zh = list(&zh), en = list(&en)),
            );
            found.push(problem.with_help(both!("problem.languages.compare_names")));
        }
    });
}

/// CP174: one half is so much longer than the other that it may be out of date.
fn stale(s: &Scenario, found: &mut RuleFindings) {
    each_text(s, &mut |path, text| {
        let (zh, en) = (text.zh.chars().count(), text.en.chars().count());
        let draft = text.zh == text.en; // one language so far: nothing to be out of date
        if draft || zh.min(en) == 0 || !text.zh.chars().any(han) || zh.max(en / 3) < 20 {
            return;
        }
        let half = if zh * 9 < en {
            both!("problem.languages.chinese")
        } else if en * 5 < zh * 6 {
            both!("problem.languages.english")
        } else {
            return;
        };
        let problem = found.problem(path(), both!("problem.languages.half_far_shorter_than", half, zh, en));
        found.push(problem.with_help(both!("problem.languages.read_both_halves_side")));
    });
}

/// Words that only statements of law have.
const LAW_ZH: [&str; 8] = ["民法典", "合同法", "刑法", "条例》", "竞争法", "投标法", "司法解释", "公司法"];
const LAW_EN: [&str; 7] = [
    "Civil Code",
    "Criminal Code",
    "Criminal Law",
    "Competition Law",
    "State Council Decree",
    "Commercial Code",
    "Bribery Act",
];

/// CP175: law is spoken of, and the scenario has no notice.
fn law(s: &Scenario, found: &mut RuleFindings) {
    if !s.notice.is_empty() {
        return;
    }
    let speaks = |text: &Text| {
        LAW_ZH.iter().any(|w| text.zh.contains(w)) || LAW_EN.iter().any(|w| text.en.contains(w))
    };
    each_text(s, &mut |path, text| {
        if speaks(text) {
            let problem = found.problem(path(), both!("problem.languages.speaks_law_scenario_no"));
            found.push(problem.with_help(both!("problem.languages.write_notice_which_law")));
        }
    });
}

/// CP176: no other case teaches the same principle.
fn paired(s: &Scenario, found: &mut RuleFindings) {
    if s.pair.is_none() {
        let problem = found.problem("title", both!("problem.languages.no_case_paired_one"));
        found.push(problem.with_help(both!("problem.languages.name_scenario_teaches_same")));
    }
}
