//! More than the game holds, and numbers beyond what it reckons with: a finding at the place, soon, and never a sum that
//! runs over.
use counterpart::content::checked::check_text;
use counterpart::content::diagnostic::{Diagnostic, Level};
use counterpart::content::scenario_file::load_bytes;
use counterpart::content::source::LineIndex;

use super::scenarios::judged;
use super::{large::large, soon};

const SMALL: &str = include_str!("../data/small.ron");

fn found(text: &str) -> Vec<Diagnostic> {
    soon(|| {
        // What is said has a place and words, and what has an error cannot be loaded.
        let compiled = judged(text.as_bytes());
        let found = check_text("x.ron", text.to_owned()).found;
        assert!(compiled.is_none() || found.iter().all(|f| f.code != "CP103" && f.code != "CP106"));
        found
    })
}

/// The small case with one piece in the place of another has this finding, on the line of the new piece, with a remedy.
#[track_caller]
fn finds(from: &str, to: &str, code: &str) {
    assert!(SMALL.contains(from), "`{from}` is not in the small case");
    let text = SMALL.replacen(from, to, 1);
    let all = found(&text);
    let lines = LineIndex::new(&text);
    let place = text.find(to).unwrap();
    let (first, last) = (lines.line_col(place).line, lines.line_col(place + to.len()).line);
    let one = all.iter().find(|f| f.code == code && f.level == Level::Error);
    let one = one.unwrap_or_else(|| panic!("{code}: {all:#?}"));
    let line = lines.line_col(one.span.start).line;
    assert!((first..=last).contains(&line), "line {line}, not {first}: {one:?}");
    assert!(load_bytes("x", "x.ron", text.as_bytes()).is_err());
}

#[test]
fn numbers_beyond_the_reckoning_are_found_where_they_stand() {
    for (from, to) in [
        ("base: 120", "base: 9223372036854775807"),
        ("reservation: 60", "reservation: -9223372036854775808"),
        ("target: 105", "target: 1000000000001"),
        ("days: 12", "days: 0"),
        ("days: 12", "days: 366"),
        ("turns: 14", "turns: 0"),
        ("turns: 14", "turns: 201"),
        ("difficulty: 1", "difficulty: 255"),
        ("patience: 5", "patience: 255"),
        ("patience: 5", "patience: 0"),
        ("\"two\", days: 1", "\"two\", days: 255"),
        ("weight: 0.4, fact", "weight: 1e300, fact"),
        ("weight: 0.4, fact", "weight: NaN, fact"),
    ] {
        finds(from, to, "CP106");
    }
}

#[test]
fn shares_beyond_one_are_found_before_they_are_multiplied() {
    for number in ["1e300", "-0.5", "NaN", "inf", "-inf", "9223372036854775807.0"] {
        finds("[0.2, 0.5, 0.8, 1.0]", &format!("[0.2, 0.5, 0.8, {number}]"), "CP115");
    }
}

/// The small case with so many of something put in after a piece.
fn with_many(after: &str, count: usize, one: impl Fn(usize) -> String) -> String {
    let at = SMALL.find(after).unwrap() + after.len();
    let mut text = SMALL[..at].to_owned();
    (0..count).for_each(|i| text.push_str(&one(i)));
    text.push_str(&SMALL[at..]);
    text
}

#[track_caller]
fn too_many(text: &str) {
    let all = found(text);
    assert!(all.iter().any(|f| f.code == "CP103" && f.help.is_some()), "{all:#?}");
    assert!(all.len() < 50, "the other rules keep still: {}", all.len());
}

#[test]
fn more_than_the_game_holds_is_one_finding_and_soon() {
    let say = "text: (zh: \"好。\", en: \"Fine.\")";
    let scene =
        |i: usize| format!("\"s{i}\": Scene(by: \"su\", kind: Moment, line: \"x\", replies: {{}}),\n");
    too_many(&with_many("scenes: {", 6_000, scene));
    let many = (0..21_000).map(|i| format!("\"r{i}\": Reply({say}),")).collect::<String>();
    too_many(&with_many("scenes: {", 1, |_| {
        format!("\"s\": Scene(by: \"su\", kind: Moment, line: \"x\", replies: {{{many}}}),")
    }));
    let answers = "Answer(text: \"x\"),".repeat(300);
    too_many(&with_many("scenes: {", 1, |_| {
        format!(
            "\"s\": Scene(by: \"su\", kind: Moment, line: \"x\", replies: {{\"r\": Reply({say}, answers: [{answers}])}}),"
        )
    }));
    let acts = "AskOpen, ".repeat(10_000);
    too_many(&with_many("scenes: {", 1, |_| {
        format!(
            "\"s\": Scene(by: \"su\", kind: Moment, line: \"x\", replies: {{\"r\": Reply({say}, acts: [{acts}])}}),"
        )
    }));
    let conds = "Tabled, ".repeat(20_000);
    too_many(&with_many("scenes: {", 1, |_| {
        format!("\"s\": Scene(by: \"su\", kind: Moment, when: [{conds}], line: \"x\", replies: {{}}),")
    }));
    too_many(&with_many("facts: {", 6_000, |i| format!("\"f{i}\": Fact(text: \"x\"),\n")));
    let long = "字".repeat(100_000);
    too_many(&with_many("facts: {", 1, |_| format!("\"f\": Fact(text: \"{long}\"),\n")));
    let issue = |i: usize| {
        let levels = (0..20).map(|k| format!("\"l{k}\": \"x\",")).collect::<String>();
        let values = "0, ".repeat(20);
        format!("\"i{i}\": Issue(name: \"x\", levels: {{{levels}}}, seller: [{values}]),\n")
    };
    too_many(&with_many("issues: {", 6, issue));
}

#[test]
fn brackets_without_end_are_one_finding() {
    let deep = format!("{}Tabled{}", "Not([".repeat(50_000), "])".repeat(50_000));
    let text = with_many("scenes: {", 1, |_| {
        format!("\"s\": Scene(by: \"su\", kind: Moment, when: [{deep}], line: \"x\", replies: {{}}),")
    });
    let all = found(&text);
    assert_eq!(all.iter().map(|f| f.code).collect::<Vec<_>>(), ["CP004"]);
}

#[test]
fn a_megabyte_of_a_real_case_is_checked_soon_and_holds() {
    let text = large(include_str!("../../scenarios/line_3331.ron"), 1_000_000);
    assert!(text.len() >= 1_000_000 && text.len() < 1_030_000, "{}", text.len());
    let found = soon(|| check_text("x.ron", text).found);
    let errors: Vec<_> = found.iter().filter(|f| f.level == Level::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
}

/// Everything of a kind is written wrong, everywhere: that is told soon, too.
#[test]
fn a_file_full_of_mistakes_is_told_soon() {
    // A megabyte where many cases are wanted.
    let text = match std::env::var_os("COUNTERPART_FUZZ") {
        Some(_) => large(include_str!("../../scenarios/line_3331.ron"), 1_000_000),
        None => include_str!("../../scenarios/first_meeting.ron").to_owned(),
    };
    for (from, to) in [
        ("next: \"", "next: \"x_"),
        ("learn: [\"", "learn: [\"x_"),
        ("text: (zh: \"", "txet: (zh: \""),
        ("en: \"", "en: \"中"),
        ("Answer(", "Answer(trust: 999, "),
        (",\n", "\n"),
        ("\")", ")"),
    ] {
        let bad = text.replace(from, to);
        assert_ne!(bad, text, "{from}");
        assert!(!soon(|| check_text("x.ron", bad).found).is_empty());
    }
}
