//! Every mistake that authors make is found, at its own line and column.
use counterpart::content::diagnostic::{Diagnostic, Lang, code};
use counterpart::content::parse::parse;
use counterpart::content::source::LineIndex;

use super::small::{GOOD, Scenario, sections};

pub(crate) fn findings(text: &str) -> Vec<Diagnostic> {
    parse::<Scenario>("test.ron", text, &sections()).1
}

/// The findings of a text as `CODE line:column` with the words that must occur in the English message or help.
#[track_caller]
fn check(text: &str, expected: &[(&str, &str)]) {
    let lines = LineIndex::new(text);
    let found = findings(text);
    let shown: Vec<String> = found
        .iter()
        .map(|one| {
            let at = lines.line_col(one.span.start);
            let help = one.help.as_ref().map_or("", |help| help.get(Lang::En));
            format!("{} {}:{} {} {help}", one.code, at.line, at.column, one.message.get(Lang::En))
        })
        .collect();
    let fits = shown.len() == expected.len()
        && shown.iter().zip(expected).all(|(one, (place, words))| {
            one.starts_with(&format!("{place} ")) && words.split('|').all(|word| one.contains(word))
        });
    assert!(fits, "found:\n{}\nexpected:\n{expected:#?}", shown.join("\n"));
    for one in &found {
        assert!(code(one.code).is_some());
        assert!(!one.message.zh.is_empty() && one.message.zh.chars().any(|next| next > '\u{2e80}'));
    }
}

/// The good file with one piece replaced.
#[track_caller]
fn with(old: &str, new: &str) -> String {
    assert!(GOOD.contains(old), "{old}");
    GOOD.replacen(old, new, 1)
}

#[test]
fn a_good_file_has_a_value_and_no_findings() {
    let (value, found) = parse::<Scenario>("test.ron", GOOD, &sections());
    assert_eq!(found, []);
    assert_eq!(value.unwrap().roles.keys().collect::<Vec<_>>(), ["zhou", "he"]);
    let marked = format!("\u{feff}{}", GOOD.replace('\n', "\r\n"));
    assert!(parse::<Scenario>("test.ron", &marked, &sections()).0.is_some());
}

#[test]
fn typing_mistakes() {
    check(&with("title:", "titel:"), &[("CP030 4:5", "titel|Did you mean title?")]);
    check(&with("TrustAtLeast", "TrustAtleast"), &[("CP031 21:28", "Did you mean TrustAtLeast?")]);
    check(&with("by: \"zhou\",", ""), &[("CP032 15:24", "Raised plan_closed lacks the field by")]);
    check(
        &with("trust: 40", "trust: \"40\""),
        &[("CP033 9:54", "trust should be a whole number; here is the text \"40\"")],
    );
    check(&with(", trust: -5", ""), &[("CP032 12:9", "he lacks the field trust")]);
    check(&with("[Price, Closing]", "(Price)"), &[("CP033 6:13", "stages should be a list")]);
    check(&with("minutes: 60", "minutes: 600"), &[("CP035 5:14", "600|minutes")]);
    check(&with("Price,", "Prise,"), &[("CP031 6:14", "Prise|stages|Did you mean Price?")]);
    check(&with("InCompany", "InCompany(1)"), &[("CP036 21:54", "InCompany takes nothing in brackets")]);
    check(&with("(\"zhou\", 50)", "(\"zhou\", 50, 3)"), &[("CP036 21:53", "TrustAtLeast hold too much")]);
    check(&with("\"zhou\": Role(", "\"zhou\": Rolle("), &[("CP037 8:17", "Write Role")]);
    check(&with("stages:", "split: (1, 2, 3), stages:"), &[("CP036 6:19", "split")]);
    check(&with("\"he\": (", "\"zhou\": ("), &[("CP034 12:9", "zhou|twice")]);
    check(&with("minutes: 60,", "minutes: 60, minutes: 50,"), &[("CP034 5:18", "minutes")]);
    check(&with("元旦", "\\元旦"), &[("CP023 23:46", "backslash")]);
}

#[test]
fn slips_of_the_pen() {
    check(&with("minutes: 60,", "minutes: 60"), &[("CP013 5:15", "A comma is missing after 60")]);
    check(&with("\"A production line\"),", "\"A production line\")"), &[("CP013 4:48", "this “)”")]);
    check(&with("zh: \"周敏\"", "zh: \"周敏"), &[("CP010 9:24", "never closed")]);
    check(&with("en: \"Zhou Min\"", "en: \"Zhou Min"), &[("CP010 9:34", "never closed")]);
    check(&with("\"Why?\"", "\"Why?"), &[("CP010 24:53", "")]);
    check(&with("\"Why?\"", "\"Why?”"), &[("CP015 24:58", "”")]);
    check(&with("\"Zhou Min\"", "“Zhou Min”"), &[("CP015 9:34", "“ ”")]);
    check(&with("\"Zhou Min\"", "'Zhou Min'"), &[("CP015 9:34", "' '")]);
    check(&with("\"周敏\", ", "\"周敏\"，"), &[("CP014 9:28", "，|,")]);
    check(&with("title: (", "title：（"), &[("CP014 4:10", "："), ("CP014 4:11", "（")]);
    check(&with("minutes: 60", "minutes = 60"), &[("CP016 5:13", "Write : for =")]);
    check(&with("minutes: 60", "minutes 60"), &[("CP016 5:5", "minutes")]);
    check(&with("minutes: 60", "minutes:"), &[("CP021 5:5", "minutes|no value")]);
    check(&with("minutes: 60,", "minutes: 60,,"), &[("CP021 5:17", "comma too many")]);
    check(&with("minutes: 60,", "minutes: 60;"), &[("CP013 5:16", "semicolon")]);
    check(&with("minutes: 60", "\"minutes\": 60"), &[("CP022 5:5", "Write minutes.")]);
    check(&with("过了元旦，再谈。", "过了\"元旦\"，再谈。"), &[("CP017 23:46", "backslash")]);
    check(&with("en: \"He\"", "en: He said"), &[("CP025 12:36", "He said")]);
    check(&with("zh: \"何\"", "zh: 何先生！"), &[("CP025 12:27", "何先生！")]);
    check(&with("// 一条产线", "# 一条产线"), &[("CP020 2:1", "//")]);
    check(&with("minutes: 60", "minutes:\u{a0}60"), &[("CP019 5:13", "space")]);
    check(&with("minutes: 60", "minutes: 60%"), &[("CP019 5:16", "%")]);
    check(&with("an hour */ */", "an hour */"), &[("CP020 5:18", "never ends")]);
    check("", &[("CP005 1:1", "")]);
    check(&format!("{GOOD}, x"), &[("CP024 32:1", "")]);
}

#[test]
fn brackets() {
    check(
        &with(
            "(zh: \"产线总成\", en: \"A production line\")",
            "(zh: \"产线总成\", en: \"A production line\"",
        ),
        &[("CP011 4:12", "( is never closed")],
    );
    check(&with("en: \"Zhou Min\"), trust", "en: \"Zhou Min\", trust"), &[("CP011 9:19", "")]);
    check(
        &with(
            "                        (text: (zh: \"您为什么问这个？\", en: \"Why?\")),\n                    ],\n",
            "                        (text: (zh: \"您为什么问这个？\", en: \"Why?\")),\n",
        ),
        &[("CP011 22:30", "[ is never closed|]")],
    );
    check(GOOD.trim_end().trim_end_matches(')'), &[("CP011 3:9", "( is never closed")]);
    check(&with("minutes: 60,", "minutes: 60),"), &[("CP012 5:16", "“)” too many")]);
    check(&with("[Price, Closing]", "[Price, Closing)"), &[("CP012 6:28", "should be ]")]);
    check(&with("Answer(text", "Answer{text"), &[("CP018 23:31", "{")]);
    check(&with("stages: [Price, Closing]", "stages: [a: Price]"), &[("CP018 6:13", "list")]);
}

#[test]
fn everything_at_once() {
    let text = GOOD
        .replacen("minutes: 60", "minuts: 60", 1)
        .replacen("trust: 40", "trust: \"40\"", 1)
        .replacen("trust: -5", "trsut: -5", 1)
        .replacen("\"周敏\", ", "\"周敏\"，", 1)
        .replacen("TrustAtLeast(\"zhou\", 50)", "TrustAtleast(\"zhou\", 50)", 1)
        .replacen("Ask(about", "Ask(abuot", 1)
        .replacen("goto: Some(\"end\")", "goto: 7", 1);
    check(
        &text,
        &[
            ("CP030 5:5", "Did you mean minutes?"),
            ("CP014 9:28", "，"),
            ("CP033 9:53", "trust"),
            ("CP030 12:43", "Did you mean trust?"),
            ("CP031 21:28", "TrustAtLeast"),
            ("CP030 21:69", "about"),
            ("CP033 26:27", "goto should be a text"),
        ],
    );
}

#[test]
fn depth_and_size_are_bounded() {
    for open in ["[", "(", "{", "All([", "Not(", "Some("] {
        let found = findings(&format!("Scenario(scenes: {}", open.repeat(100_000)));
        assert_eq!(found.first().map(|one| one.code), Some("CP004"), "{open}");
    }
    // As deep as is allowed, on the small stack of a main thread on Windows.
    let deep = with("InCompany", &format!("{}InCompany{}", "Not(".repeat(57), ")".repeat(57)));
    let broken = deep.replacen("trust: 2", "trsut: 2", 1);
    let small = std::thread::Builder::new().stack_size(1 << 20);
    let found =
        small.spawn(move || (findings(&deep).len(), findings(&broken).len())).unwrap().join().unwrap();
    assert_eq!(found, (0, 1));
    let large = " ".repeat(counterpart::content::read::MAX_BYTES + 1);
    assert_eq!(findings(&large).first().map(|one| one.code), Some("CP003"));
}

/// Every single bracket, comma, colon and quotation mark left out: nearly always one finding, on its line.
#[test]
fn one_mark_left_out() {
    let lines = LineIndex::new(GOOD);
    let (mut alone, mut all) = (0, 0);
    for (at, mark) in GOOD.char_indices().filter(|(_, mark)| "()[]{}:,\"".contains(*mark)) {
        let text = format!("{}{}", &GOOD[..at], &GOOD[at + mark.len_utf8()..]);
        let found = findings(&text);
        let new_lines = LineIndex::new(&text);
        let line = |one: &Diagnostic| new_lines.line_col(one.span.start).line;
        if let [first, rest @ ..] = found.as_slice() {
            all += 1;
            let opener = first.code == "CP011" && line(first) <= lines.line_col(at).line;
            alone += usize::from(rest.is_empty() && (opener || line(first) == lines.line_col(at).line));
        }
    }
    assert!(alone * 100 >= all * 93, "{alone} of {all}");
}
