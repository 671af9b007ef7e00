//! The list of characters that the game can draw is that of its fonts. `UPDATE=1` writes it anew.
use std::fmt::Write as _;
use std::path::Path;

use skrifa::{FontRef, MetadataProvider as _};

/// Code points that a font of the game has.
fn covered(name: &str) -> std::collections::BTreeSet<u32> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts").join(name);
    let bytes = std::fs::read(path).unwrap();
    let font = FontRef::new(&bytes).unwrap();
    font.charmap().mappings().map(|(code, _)| code).collect()
}

#[test]
fn the_list_of_characters_is_what_both_fonts_have() {
    let (regular, bold) = (covered("NotoSansSC-Regular.otf"), covered("NotoSansSC-Bold.otf"));
    let both: Vec<u32> = regular.intersection(&bold).copied().collect();
    let mut list = String::new();
    let mut at = 0;
    while let Some(first) = both.get(at).copied() {
        let length = both[at..].iter().zip(first..).take_while(|(code, wanted)| *code == wanted).count();
        let last = both[at + length - 1];
        if length == 1 {
            writeln!(list, "{first:X}").unwrap();
        } else {
            writeln!(list, "{first:X}-{last:X}").unwrap();
        }
        at += length;
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts/coverage.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &list).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    assert!(kept == list, "assets/fonts/coverage.txt is out of date: run this test with UPDATE=1");
    assert!(counterpart::sim::check::drawable('谈') && !counterpart::sim::check::drawable('\u{1f600}'));
}
