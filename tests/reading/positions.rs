//! Paths lead to the right bytes, lines and columns.
use counterpart::content::diagnostic::{Diagnostic, code};
use counterpart::content::syntax::Positions;

use super::small::GOOD;

/// `text` at `path` is `expected`, and that is where it stands in the file.
#[track_caller]
fn check(text: &str, path: &str, expected: &str, line_col: (usize, usize)) {
    let positions = Positions::scan(text);
    let place = positions.get(path).unwrap_or_else(|| panic!("{path} leads nowhere"));
    assert_eq!(place.value.slice(text), expected, "{path}");
    let at = positions.lines().line_col(place.value.start);
    assert_eq!((at.line, at.column), line_col, "{path}");
    let again = positions.path(place);
    assert_eq!(positions.get(&again).map(|place| place.value), Some(place.value), "{path} → {again}");
}

#[test]
fn a_good_file_has_no_slips() {
    let positions = Positions::scan(GOOD);
    assert_eq!(positions.slips(), []);
    assert!(positions.duplicates().is_empty());
}

#[test]
fn fields_keys_items_and_payloads() {
    check(GOOD, "title.zh", "\"产线总成\"", (4, 17));
    check(GOOD, "title.en", "\"A production line\"", (4, 29));
    check(GOOD, "minutes", "60", (5, 14));
    check(GOOD, "stages[1]", "Closing", (6, 21));
    check(GOOD, "roles[\"zhou\"].trust", "40", (9, 54));
    check(GOOD, "roles.zhou.trust", "40", (9, 54));
    check(GOOD, "roles[\"zhou\"].opening[\"a \\\"b\\\"\"]", "r#\"twenty \"1\"\"#", (10, 56));
    check(GOOD, "roles[\"he\"].trust", "-5", (12, 50));
    let ask = "scenes[\"plan_closed\"].replies[\"ask\"]";
    check(GOOD, &format!("{ask}.when[0][1]"), "50", (21, 49));
    check(GOOD, &format!("{ask}.when[0].TrustAtLeast[1]"), "50", (21, 49));
    check(GOOD, &format!("{ask}.when[2].about[0]"), "\"x\"", (21, 77));
    check(GOOD, &format!("{ask}.when[2].Ask.about[0]"), "\"x\"", (21, 77));
    check(GOOD, &format!("{ask}.answers[1].text.zh"), "\"您为什么问这个？\"", (24, 37));
    check(GOOD, &format!("{ask}.goto"), "Some(\"end\")", (26, 27));
    check(GOOD, "", GOOD.trim_end().split_once("一条产线\n").unwrap().1, (3, 1));
}

#[test]
fn odd_but_right() {
    check("(a: r#\"x\"y\"#, b: 'c', d: '\\'', e: b\"f\", r#type: 1)", "type", "1", (1, 49));
    check("(a: Some((b: [1, 2,])),)", "a.b[1]", "2", (1, 18));
    check("{1: 2, (3, 4): 5, 'x': 6}", "1", "2", (1, 5));
    check("{A: {B: C}}", "A.B", "C", (1, 9));
    check("(a: -1.5e-3, b: 0xFF, c: 1_000,)", "b", "0xFF", (1, 17));
    check("\u{feff}(甲: \"x\ny\", 乙: 2)", "乙", "2", (2, 8));
    check("(a: \"1\\\n  2\", b: 3)", "b", "3", (2, 10));
    check("Id(5)", "[0]", "5", (1, 4));
    check("(a: Unit, b: Empty())", "b", "Empty()", (1, 14));
    check("(t: \"\", u: (), v: [], w: {})", "w", "{}", (1, 26));
}

#[test]
fn the_nearest_ancestor_stands_in() {
    let positions = Positions::scan(GOOD);
    let place = positions.find("roles[\"zhou\"].power.none[7]");
    assert!(!place.exact);
    assert_eq!(place.head.slice(GOOD), "Role(");
    assert_eq!(place.key.map(|key| key.slice(GOOD)), Some("\"zhou\""));
    assert_eq!(positions.find("nothing").head.slice(GOOD), "Scenario(");
    assert_eq!(positions.get("stages[2]"), None);
}

#[test]
fn the_place_around_a_byte() {
    let positions = Positions::scan(GOOD);
    let path = |needle: &str| positions.path(positions.at(GOOD.find(needle).unwrap_or(0)));
    assert_eq!(path("元旦"), "scenes[\"plan_closed\"].replies[\"ask\"].answers[0].text.zh");
    assert_eq!(path("zhou\", 50"), "scenes[\"plan_closed\"].replies[\"ask\"].when[0][0]");
    assert_eq!(path("trust: 40"), "roles[\"zhou\"].trust");
}

#[test]
fn names_written_twice() {
    let text = "(a: 1, b: {\"x\": 1, \"y\": 2, \"x\": 3}, a: 4)";
    let positions = Positions::scan(text);
    let found: Vec<_> = positions.duplicates().iter().map(|(_, second)| second.whole().slice(text)).collect();
    assert_eq!(found, ["\"x\": 3", "a: 4"]);
}

#[test]
fn a_large_file_on_one_line_or_many_is_scanned_in_time() {
    for gap in [" ", "\n"] {
        let item =
            format!("Reply(text: (zh: \"你好，这是一句话\", en: \"a text\"),{gap}acts: [A, B(1)]),{gap}");
        let text = format!("[{}]", item.repeat(12_000));
        let start = std::time::Instant::now();
        let positions = Positions::scan(&text);
        // Generous: it would take minutes if the time grew with the square of the length.
        assert!(start.elapsed().as_secs() < 5);
        assert_eq!(positions.slips(), []);
        assert!(positions.get("[11999].acts[1][0]").is_some());
    }
}

#[test]
fn a_problem_of_meaning_finds_its_line() {
    let positions = Positions::scan(GOOD);
    let place = |path: &str| {
        let problem = counterpart::sim::compiled::codes::CODES[0].problem(path, Default::default());
        Diagnostic::of_problem("x.ron", &positions, &problem).span.slice(GOOD)
    };
    assert_eq!(place("scenes[\"plan_closed\"].by"), "\"zhou\"");
    assert_eq!(place("roles[\"zhou\"]"), "\"zhou\"");
    assert_eq!(place("roles[\"zhou\"].interests[\"x\"]"), "\"zhou\"");
    assert_eq!(code("cp013").map(|code| code.title().en), Some("A missing comma".to_owned()));
}
