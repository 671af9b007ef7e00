//! Files that cannot be used: each gets a sentence that says what is wrong, where, and what to do.
use counterpart::content::domain_file::Domain;

use super::SMALL;

/// Everything that is said about `text`, from reading or from putting it together.
fn complaint(text: &str) -> String {
    match Domain::from_bytes(text.as_bytes()).and_then(|domain| domain.space()) {
        Ok(_) => "nothing".to_owned(),
        Err(error) => error.to_string(),
    }
}

#[track_caller]
fn check(text: &str, parts: &[&str]) {
    let said = complaint(text);
    for part in parts {
        assert!(said.contains(part), "`{part}` is not in: {said}");
    }
}

#[track_caller]
fn changed(from: &str, to: &str, parts: &[&str]) {
    assert!(SMALL.contains(from));
    check(&SMALL.replacen(from, to, 1), parts);
}

#[test]
fn empty_files() {
    check("", &["it is empty"]);
    check(" \n\t", &["it is empty"]);
    check("\u{feff}", &["it is empty"]);
}

#[test]
fn truncated_files() {
    check(&SMALL[..SMALL.len() / 2], &["cut off", "complete copy", "line 2, column 113"]);
    let ron = Domain::from_bytes(SMALL.as_bytes()).unwrap().to_ron().unwrap();
    check(&ron[..ron.len() / 2], &["line 12, column 14", "is never closed"]);
}

#[test]
fn other_bytes_than_text() {
    let error = Domain::from_bytes(b"{\n\"name\": \"\xff\"}").unwrap_err();
    assert_eq!(error.to_string(), "line 2 is not text in UTF-8; save the file in that encoding");
}

#[test]
fn numbers_that_are_none() {
    for number in ["NaN", "Infinity", "-Infinity", "1e999"] {
        changed("[0, 10]", &format!("[0, {number}]"), &["line 4, column", "NaN and Infinity cannot be used"]);
    }
    changed("[0, 10]", "[0, \"10\"]", &["line 4", "expected a decimal number"]);
    changed("[0, 10]", "[0, null]", &["line 4", "expected a decimal number"]);
    changed("[0, 10]", "[0, 1e13]", &["line 4", "beyond 1000000000000", "use a larger unit"]);
    let ron = Domain::from_bytes(SMALL.as_bytes()).unwrap().to_ron().unwrap();
    for number in ["NaN", "inf", "-inf", "1e300"] {
        check(&ron.replacen("[0, 10]", &format!("[0, {number}]"), 1), &["line", "cannot be used"]);
    }
}

#[test]
fn numbers_too_large_to_add() {
    changed(
        "\"weights\": [0.5, 2], \"evals\": [[0, 10]",
        "\"weights\": [1e12, 2], \"evals\": [[0, 1e12]",
        &["too large to add exactly", "use a larger unit"],
    );
}

#[test]
fn rows_of_the_wrong_length() {
    changed(
        "\"weights\": [0.5, 2]",
        "\"weights\": [0.5]",
        &["`seller` has 1 `weights` and there are 2 issues"],
    );
    changed("[[6, 0], [0, 3]]", "[[6, 0]]", &["`buyer` has 1 `evals` and there are 2 issues"]);
    changed(
        "[[6, 0], [0, 3]]",
        "[[6, 0, 1], [0]]",
        &[
            "`buyer` has 3 values for issue `Price`, which has 2 levels",
            "`buyer` has 1 values for issue `Terms`, which has 2 levels",
        ],
    );
}

#[test]
fn names_used_twice() {
    changed("\"Terms\"", "\"Price\"", &["two entries of `issues` are called `Price`"]);
    changed("\"buyer\"", "\"seller\"", &["two entries of `profiles` are called `seller`"]);
    changed("\"high\"", "\"low\"", &["issue `Price` has two levels called `low`"]);
    let ron = Domain::from_bytes(SMALL.as_bytes()).unwrap().to_ron().unwrap();
    check(&ron.replace("\"buyer\"", "\"seller\""), &["line", "“seller” stands twice", "Rename one"]);
}

#[test]
fn parts_that_are_missing_or_unknown() {
    check("{}", &["missing field `issues`", "a domain has `issues`"]);
    check(r#"{ "issues": [], "profiles": [] }"#, &["`issues` is empty", "`parties` is empty"]);
    check(
        r#"{ "issues": [{ "name": "a", "values": [] }], "profiles": [{ "name": "p", "weights": [1], "evals": [[]] }] }"#,
        &["issue `a` has no level"],
    );
    let head = r#"Domain(format: 1, name: "x", issues: { "a": ["x"], "b": ["y"] }, parties: { "p": Party("#;
    check(
        &format!("{head}values: {{ \"a\": [1], \"c\": [1] }}, weights: {{ \"d\": 1 }}) }})"),
        &[
            "no values for issue `b`",
            "`values` for `c`, which is not an issue",
            "`weights` for `d`, which is not an issue",
        ],
    );
    check(&format!("{head}valuse: {{}}) }})"), &["line 1", "valuse"]);
    check(&head.replace("format: 1", "format: 9"), &["line 1"]);
    let nine = Domain { format: 9, ..Domain::from_bytes(SMALL.as_bytes()).unwrap() };
    assert!(nine.space().unwrap_err().to_string().contains("`format` is 9; this program reads format 1"));
}

#[test]
fn more_packages_than_can_be_enumerated() {
    let levels: Vec<String> = (0..300).map(|i| format!("\"{i}\"")).collect();
    let values = vec!["0"; 300].join(",");
    let issue = |name: &str| format!(r#"{{ "name": "{name}", "values": [{}] }}"#, levels.join(","));
    let text = format!(
        r#"{{ "issues": [{}, {}, {}], "profiles": [{{ "name": "p", "weights": [1, 1, 1], "evals": [[{values}], [{values}], [{values}]] }}] }}"#,
        issue("a"),
        issue("b"),
        issue("c")
    );
    check(&text, &["more than 20000000 packages", "use fewer issues or levels"]);
}

#[test]
fn nesting_without_end() {
    check(&"[".repeat(100_000), &["line 1"]);
    check(&format!("{{ \"x\": {}", "[".repeat(100_000)), &["line 1"]);
    check(&format!("Domain(format: {}", "(".repeat(100_000)), &["line 1"]);
}
