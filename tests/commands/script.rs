//! `counterpart script`: everything is in it, in the languages asked for, and no text becomes markup.
use counterpart::report::document::{Block, Half, ReportDocument, Section, Speech};
use counterpart::report::format::{html, md, text};
use counterpart::report::table::Table;
use counterpart::sim::scenario::Lang;

use super::{SMALL, code, run};

#[test]
fn a_script_has_every_line_hidden_things_and_counts() {
    for scenario in ["scenarios/first_meeting.ron", "scenarios/line_3331.ron", SMALL] {
        for lang in ["zh", "en"] {
            let text = code(&run(&["--lang", lang, "script", scenario, "--format", "md"]), 0);
            assert!(!text.contains("script."), "{scenario} {lang}: a word is missing");
        }
    }
    let text = code(&run(&["--lang", "en", "script", SMALL, "--format", "md"]), 0);
    for part in [
        "afraid to be blamed for another machine",
        "We pay up front for the long-lead parts",
        "trust of Liang Jing is at least 42",
        "reading time",
        "| Liang Jing | ",
        "has already chosen another",
        "gives: On-site service → one week with the shift",
    ] {
        assert!(text.contains(part), "`{part}` is not in: {text}");
    }
    assert!(!text.contains("梁静"));
}

#[test]
fn without_a_language_both_are_there() {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_counterpart"))
        .args(["script", SMALL, "--format", "html"])
        .env("LANG", "en_US.UTF-8")
        .output()
        .unwrap();
    let text = code(&output, 0);
    assert!(text.contains("梁静") && text.contains("Liang Jing"));
    assert!(text.starts_with("<!DOCTYPE html>") && !text.contains("<script"));
    assert!(!text.contains("http:") && !text.contains("https:"), "it stands alone");
}

#[test]
fn a_script_is_written_to_a_file_once() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("script.html");
    let args = ["script", SMALL, "--out", out.to_str().unwrap()];
    code(&run(&args), 0);
    assert!(std::fs::metadata(&out).unwrap().len() > 10_000);
    code(&run(&args), 2);
    code(&run(&[&args[..], &["--force"]].concat()), 0);
}

#[test]
fn no_text_becomes_markup() {
    let evil = "<img src=x onerror=1> **b** [l](u) | # h\n1. x \"q\" & `c` \u{1b}[31m\u{202e}".to_owned();
    let speech =
        Speech { who: evil.clone(), words: vec![evil.clone()], gesture: vec![evil.clone()], depth: 2 };
    let table = Table::new(vec![evil.clone()], vec![vec![evil.clone()]], []).captioned(evil.clone());
    let blocks = vec![
        Block::Heading(evil.clone()),
        Block::Subheading(evil.clone()),
        Block::Text(evil.clone()),
        Block::Note(evil.clone()),
        Block::Speech(speech),
        table.into(),
    ];
    let half = Half { title: evil.clone(), note: evil.clone(), spoilers: true, blocks: blocks.clone() };
    let page = ReportDocument {
        title: evil.clone(),
        facts: vec![evil.clone()],
        lead: blocks,
        sections: vec![Section::new("one", evil, vec![Block::Half(half)])],
        ..ReportDocument::default()
    };
    let out = html::write(std::slice::from_ref(&page), Lang::Zh);
    assert!(!out.contains("<img") && out.contains("&lt;img"), "{out}");
    let out = md::write(&page);
    assert!(!out.replace("\\<", "").contains("<img"), "{out}");
    assert!(out.contains("\\*\\*b\\*\\*") && out.contains("\\[l\\]") && out.contains("\\`c\\`"), "{out}");
    assert!(
        out.lines().filter(|l| l.starts_with('|')).all(|l| l.replace("\\|", "").matches('|').count() == 2),
        "{out}"
    );
    // Nothing rings, colours a terminal or turns a line round, in any of them.
    for out in [html::write(std::slice::from_ref(&page), Lang::Zh), md::write(&page), text::write(&page)] {
        assert!(!out.contains(['\u{1b}', '\u{202e}']), "{out}");
        assert!(out.contains("31m"), "{out}");
    }
}
