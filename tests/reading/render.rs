//! Findings are drawn with the caret under the right column, Chinese text or not.
use counterpart::content::diagnostic::{Lang, RenderStyle, render, to_json};

use super::parse::findings;
use super::small::GOOD;

fn drawn(text: &str, style: RenderStyle) -> String {
    render(&findings(text), |_| Some(text), style)
}

#[test]
fn the_caret_stands_under_the_mark() {
    let text = "Scenario(\n    title: (zh: \"产线总成\"，en: \"A line\"),\n)\n";
    let expected = "\
error[CP014]: This is the full-width “，”; it should be the plain “,”.
 --> test.ron:2:23
  |
2 |     title: (zh: \"产线总成\"，en: \"A line\"),
  |                           ^^
  |
  = help: Type punctuation in English mode; texts in quotation marks may hold anything.
";
    assert_eq!(drawn(text, RenderStyle { lang: Lang::En, ..RenderStyle::default() }), expected);
    let zh = drawn(text, RenderStyle::default());
    assert!(zh.starts_with("错误[CP014]: 这里用了全角的“，”，要用半角的“,”。"), "{zh}");
    assert!(zh.contains("办法: "), "{zh}");
    assert!(!zh.contains('\u{1b}'));
    assert!(drawn(text, RenderStyle { color: true, ..RenderStyle::default() }).contains('\u{1b}'));
}

#[test]
fn far_places_are_both_shown() {
    let text = GOOD.replacen("\"he\": (", "\"zhou\": (", 1);
    let shown = drawn(&text, RenderStyle { lang: Lang::En, ..RenderStyle::default() });
    assert!(shown.contains("8 |") && shown.contains("12 |"), "{shown}");
    assert!(shown.contains("the first one") && shown.contains("the second one"), "{shown}");
}

#[test]
fn programs_read_lines_and_columns() {
    let text = GOOD.replacen("trust: 40", "trust: \"四十\"", 1);
    let found = findings(&text);
    let json = serde_json::to_value(to_json(&found, |_| Some(&text))).unwrap();
    let one = &json[0];
    assert_eq!((&one["line"], &one["column"]), (&9.into(), &54.into()), "{json}");
    assert_eq!((&one["end_line"], &one["end_column"]), (&9.into(), &58.into()));
    assert_eq!((&one["code"], &one["level"]), (&"CP033".into(), &"error".into()));
    assert_eq!(one["file"], "test.ron");
    assert!(one["message"]["zh"].is_string() && one["help"]["en"].is_string());
}

#[test]
fn one_endless_line_is_shown_in_part() {
    let text = GOOD.replace('\n', " ").replacen("// 一条产线", "", 1).replacen("trust: 40", "trust: x", 1);
    let long = format!("{}{text}", " ".repeat(500_000));
    let shown = drawn(&long, RenderStyle::default());
    assert!(shown.len() < 20_000 && shown.contains("CP033"), "{}", shown.len());
}
