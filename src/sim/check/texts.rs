//! Texts: written in both languages, and short enough for the screen.
use super::languages::han;
use super::replies;
use super::{CheckRule, RuleFindings, Run};
use crate::i18n::both;
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::texts::{TextNeed, each_text, each_text_or_gap};
use crate::sim::scenario::{Scenario, Text};

/// Most characters of a reply: Chinese, Latin.
const REPLY: (usize, usize) = (45, 140);

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP110",
            level: Level::Error,
            words: "code.cp110",
            wrong: "title: (zh: \"第一次见面\"),",
            right: "title: (zh: \"第一次见面\", en: \"First meeting\"),",
        },
        run: Run::Written(missing),
    },
    CheckRule {
        code: &Code {
            id: "CP111",
            level: Level::Warning,
            words: "code.cp111",
            wrong: "text: (zh: \"首先……其次……再次……\", …)",
            right: "text: (zh: \"先说最急的那件，行吗？\", …)",
        },
        run: Run::Written(too_long),
    },
    CheckRule {
        code: &Code {
            id: "CP177",
            level: Level::Advice,
            words: "code.cp177",
            wrong: "card: (zh: \"（四十个字）\", …)",
            right: "card: (zh: \"怕再背锅\", …)",
        },
        run: Run::Written(too_long_elsewhere),
    },
];

/// CP110: a text is missing in a language.
fn missing(s: &Scenario, found: &mut RuleFindings) {
    each_text_or_gap(s, &mut |path, text, need| {
        let (zh, en) = (text.zh.trim().is_empty(), text.en.trim().is_empty());
        let words = match (zh, en) {
            (false, false) => return,
            (true, true) if need == TextNeed::May => return,
            (true, true) => both!("problem.texts.text_empty"),
            (true, false) => both!("problem.texts.text_no_chinese"),
            (false, true) => both!("problem.texts.text_no_english"),
        };
        let problem = found.problem(path(), words);
        found.push(problem.with_help(both!("problem.texts.write_zh_en_where")));
    });
}

/// The halves to measure: a text that is written in one language for both counts in that language alone.
fn written(text: &Text) -> (&str, &str) {
    match (text.zh == text.en, text.zh.chars().any(han)) {
        (true, true) => (&text.zh, ""),
        (true, false) => ("", &text.en),
        (false, _) => (&text.zh, &text.en),
    }
}

/// CP111: a reply is too long for the screen.
fn too_long(s: &Scenario, found: &mut RuleFindings) {
    for (path, _, reply) in replies(s) {
        let mut check = |lang: &str, text: &str, most: usize, what: &str| {
            let count = text.chars().count();
            if count > most {
                let problem = found.problem(
                    format!("{path}.text.{lang}"),
                    both!("problem.texts.reply_characters_screen_room", what = both!(what), count, most),
                );
                found.push(problem.with_help(both!("problem.texts.shorten_say_two_steps")));
            }
        };
        let (zh, en) = written(&reply.text);
        check("zh", zh, REPLY.0, "problem.texts.chinese");
        check("en", en, REPLY.1, "problem.texts.english");
    }
}

/// Most characters of a card, a label or a name on the board: Chinese, Latin.
const LABEL: (usize, usize) = (30, 90);
/// Most characters of what is said in one go.
const LINE: (usize, usize) = (110, 330);

/// CP177: a label or a line is too long for the place where it is shown.
fn too_long_elsewhere(s: &Scenario, found: &mut RuleFindings) {
    let is_label = |path: &str| {
        [".card", ".name", ".slip", ".kind[0]", ".address", ".from"].iter().any(|end| path.ends_with(end))
    };
    let is_line =
        |path: &str| path.ends_with(".line") || path.contains("].answers[") || path.contains(".voice.");
    each_text(s, &mut |path, text| {
        let path = path();
        let (most, what) = if path.starts_with("seller") {
            return;
        } else if is_label(&path) {
            (LABEL, "problem.texts.label")
        } else if is_line(&path) {
            (LINE, "problem.texts.line")
        } else {
            return;
        };
        let (zh_half, en_half) = written(text);
        let counts = (zh_half.chars().count(), en_half.chars().count());
        if counts.0 > most.0 || counts.1 > most.1 {
            let problem = found.problem(
                path,
                both!(
                    "problem.texts.long_characters_chinese_most",
                    what = both!(what),
                    counts = counts.0,
                    most = most.0,
                    counts_2 = counts.1,
                    most_2 = most.1
                ),
            );
            found.push(problem.with_help(both!("problem.texts.shorten_say_two_goes")));
        }
    });
}
