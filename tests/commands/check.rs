//! `counterpart check`: what it finds, where, and its exit codes.
use super::{SMALL, changed, code, json, run};

/// Codes and levels found in the small case after one change.
#[track_caller]
fn found(from: &str, to: &str) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let path = changed(&folder, from, to);
    let output = run(&["check", "--json", path.to_str().unwrap()]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = |f: &serde_json::Value, key: &str| f[key].as_str().unwrap().to_owned();
    let list = answer["findings"].as_array().unwrap();
    list.iter().map(|f| (text(f, "code"), text(f, "level"))).collect()
}

#[track_caller]
fn finds(from: &str, to: &str, wanted: &str, level: &str) {
    let found = found(from, to);
    assert!(found.contains(&(wanted.to_owned(), level.to_owned())), "{found:?}");
}

#[test]
fn shipped_scenarios_have_no_errors() {
    for file in ["scenarios/first_meeting.ron", "scenarios/line_3331.ron", SMALL] {
        let output = run(&["check", "--json", file]);
        let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!((&answer["format"], &answer["errors"]), (&1.into(), &0.into()), "{file}: {answer}");
    }
}

#[test]
fn an_unknown_file_cannot_be_checked() {
    let text = code(&run(&["--lang", "en", "check", "no_such.ron"]), 2);
    assert!(text.contains("no_such.ron"), "{text}");
    assert_eq!(json(&run(&["check", "--json", "no_such.ron"]), 2)["findings"].as_array().unwrap().len(), 1);
}

#[test]
fn an_empty_folder_has_nothing_to_check() {
    let folder = tempfile::tempdir().unwrap();
    code(&run(&["check", folder.path().to_str().unwrap()]), 2);
}

#[test]
fn a_broken_file_is_shown_with_line_and_column_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let path = changed(&folder, "difficulty: 1,", "difficulti: 1,");
    for (lang, level) in [("en", "error"), ("zh", "错误")] {
        let text = code(&run(&["--lang", lang, "check", path.to_str().unwrap()]), 1);
        for part in [level, "changed.ron:7:5", "difficulti: 1,", "^^^^"] {
            assert!(text.contains(part), "`{part}` is not in: {text}");
        }
    }
}

#[test]
fn rules_of_meaning_find_what_was_broken() {
    finds("title: (zh: \"一台枕式包装机\", en:", "title: (zh: \"\", en:", "CP110", "error");
    finds(
        "kind: Department, weight: 0.5, open: true",
        "kind: Department, weight: 0.6, open: true",
        "CP112",
        "error",
    );
    finds("power: 0.4", "power: 0.5", "CP114", "error");
    finds("serves: { \"price\": (1.0,", "serves: { \"price\": (0.9,", "CP113", "error");
    finds("[0.2, 0.5, 0.8, 1.0]", "[0.2, 0.5, 0.8, 1.2]", "CP115", "error");
    finds("reservation: 0.42", "reservation: 1.42", "CP116", "error");
    let weighed = |weights: &str| format!("score_weights: {{{weights}}},\n    clock: (");
    finds("clock: (", &weighed("\"outcome\": 30"), "CP124", "error");
    finds("clock: (", &weighed("\"outcome\": 38, \"exchange\": -1"), "CP124", "error");
    finds("clock: (", &weighed("\"outcomes\": 25"), "CP124", "error");
    finds("buying: [Economic]", "buying: [User]", "CP118", "error");
    finds("reservation: 0.42", "reservation: 0.99", "CP160", "error");
    finds(
        "\"price\": \"list\", \"payment\": \"half\"",
        "\"price\": \"six\", \"payment\": \"half\"",
        "CP161",
        "error",
    );
    finds("levels: { \"delivery\": \"eight\" }", "levels: { \"price\": \"six\" }", "CP162", "error");
    finds("format: 1,", "format: 0,", "CP100", "error");
    finds("acts: [AskData],\n", "acts: [AskData], when: [Trust(\"su\", 10)],\n", "CP144", "error");
}
