//! Any text gives findings: no panic, no endless search.
use counterpart::content::diagnostic::{RenderStyle, render};
use counterpart::content::parse::parse;
use counterpart::content::read::decode;
use counterpart::content::syntax::Positions;
use proptest::prelude::*;

use super::small::{GOOD, Scenario, sections};

/// Everything there is, on one text.
fn everything(text: &str) {
    let positions = Positions::scan(text);
    for slip in positions.slips() {
        assert!(slip.span.end <= text.len() && text.get(slip.span.start..slip.span.end).is_some());
        let _ = positions.path(positions.at(slip.span.start));
    }
    let (value, found) = parse::<Scenario>("x.ron", text, &sections());
    assert_eq!(value.is_some(), found.is_empty(), "a value or findings: {found:?}");
    for one in &found {
        assert!(text.get(one.span.start..one.span.end).is_some(), "{one:?}");
    }
    let shown = render(&found, |_| Some(text), RenderStyle::default());
    assert!(!shown.is_empty() || found.is_empty());
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "=",
        ";",
        "\"",
        "\\",
        "\\\"",
        "'",
        "“",
        "”",
        "，",
        "：",
        "（",
        "）",
        "\n",
        " ",
        "/*",
        "*/",
        "//",
        "#",
        "#![",
        "r#\"",
        "\"#",
        "r#a",
        "b'",
        "b\"",
        "Some(",
        "Scenario(",
        "title",
        "zh",
        "周",
        "-",
        "1",
        "1e-",
        "0x",
        "..",
        "\u{feff}",
        "\u{3000}",
        "\u{0}",
        "《",
        "roles: {",
        "\"a\": ",
        "《",
        "「",
        "」",
    ]);
    prop::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pieces_in_any_order(text in pieces()) {
        everything(&text);
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        match decode(bytes.clone()) {
            Ok(text) => everything(&text),
            Err(_) => everything(&String::from_utf8_lossy(&bytes)),
        }
    }

    #[test]
    fn a_good_file_with_pieces_moved(
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..12, pieces()), 1..4),
    ) {
        let mut text = GOOD.to_owned();
        for (at, cut, piece) in edits {
            let start = text.floor_char_boundary(at.index(text.len() + 1));
            let end = text.floor_char_boundary((start + cut).min(text.len())).max(start);
            let short: String = piece.chars().take(6).collect();
            text.replace_range(start..end, &short);
        }
        everything(&text);
    }
}

#[test]
fn hostile_texts_end_soon() {
    let start = std::time::Instant::now();
    for piece in [
        "\"\n",
        "\\\"\n",
        "r#\"\n",
        "/*\n",
        "“\n",
        "“",
        "'",
        "(\n",
        ")",
        "a\"b\" ",
        "=",
        "#![\n",
        "\"a\" b: ",
        "{\"a\":\n",
    ] {
        everything(&piece.repeat(40_000));
        everything(&format!("Scenario({}", piece.repeat(40_000)));
        everything(&format!("Scenario(roles: {{{}", piece.repeat(40_000)));
    }
    assert!(start.elapsed().as_secs() < 120);
}
