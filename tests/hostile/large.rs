//! A scenario of a megabyte, made of a real one: its scenes stand in it several times, each time under other names.
use std::collections::BTreeSet;
use std::fmt::Write as _;

use counterpart::content::syntax::Positions;

/// The text of a scenario with copies of its scenes, of just over so many bytes. It reads, compiles and plays.
pub(crate) fn large(text: &str, bytes: usize) -> String {
    let positions = Positions::scan(text);
    let scenes: Vec<_> = positions.entries("scenes").collect();
    let Some(last) = scenes.last() else {
        return text.to_owned();
    };
    let (before, after) = text.split_at(last.whole().end);
    let mut out = before.to_owned();
    let mut copy = 0;
    while out.len() + after.len() < bytes {
        copy += 1;
        let wanted = bytes - out.len() - after.len();
        let mut taken = 0;
        let fits = |s: &&counterpart::content::syntax::SyntaxPlace| {
            let more = taken < wanted;
            taken += s.whole().end - s.whole().start;
            more
        };
        let these: Vec<_> = scenes.iter().take_while(fits).collect();
        let names: BTreeSet<String> = these.iter().map(|s| positions.name(**s).into_owned()).collect();
        for scene in these {
            out.push_str(",\n        ");
            renamed(scene.whole().slice(text), &names, copy, &mut out);
        }
    }
    out.push_str(after);
    out
}

/// A scene under another name, and what leads to one of these scenes with it.
fn renamed(all: &str, names: &BTreeSet<String>, copy: usize, out: &mut String) {
    let mut rest = all;
    while let Some((before, after)) = rest.split_once('"') {
        let Some((word, tail)) = after.split_once('"') else {
            break;
        };
        out.push_str(before);
        // Ids of other things may be called alike: a scene is a key, or stands after one of these.
        let key =
            tail.trim_start().starts_with(':') && tail.trim_start()[1..].trim_start().starts_with("Scene(");
        let led_to = ["Played(", "Said(", "next: "].iter().any(|lead| before.ends_with(lead));
        if names.contains(word) && (key || led_to) {
            // Writing to a string does not fail.
            let _ = write!(out, "\"{word}_{copy}\"");
        } else {
            let _ = write!(out, "\"{word}\"");
        }
        rest = tail;
    }
    out.push_str(rest);
}
