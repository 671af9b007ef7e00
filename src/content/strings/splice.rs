//! New words into a scenario's file: each text is replaced where it stands, all else stays byte for byte.
use std::collections::{HashMap, HashSet};

use super::{Touched, texts};
use crate::content::diagnostic::Diagnostic;
use crate::content::parse::parse_scanned;
use crate::content::scenario_file::sections;
use crate::content::source::ByteSpan;
use crate::content::syntax::Positions;
use crate::sim::scenario::{Lang, Scenario, Text};

/// The file with the changes in it; what was left out stays out.
///
/// # Errors
/// What is wrong with the file afterwards, or the text that could not be placed: nothing is to be written then.
pub fn splice(
    file: &str,
    text: &str,
    scenario: &Scenario,
    touched: &[Touched],
) -> Result<String, Vec<Diagnostic>> {
    let positions = Positions::scan(text);
    let mut wanted = texts(scenario);
    let at: HashMap<String, usize> = wanted.iter().map(|(id, _)| id.clone()).zip(0..).collect();
    for t in touched.iter().filter(|t| t.outcome.goes_in()) {
        if let Some((_, text)) = at.get(&t.id).and_then(|i| wanted.get_mut(*i)) {
            match t.lang {
                Lang::Zh => text.zh.clone_from(&t.words),
                Lang::En => text.en.clone_from(&t.words),
            }
        }
    }
    let mut edits: Vec<(ByteSpan, String)> = Vec::new();
    let mut whole: HashSet<&str> = HashSet::new();
    for t in touched.iter().filter(|t| t.outcome.goes_in()) {
        match positions.get(&format!("{}.{}", t.id, t.lang.code())) {
            Some(half) => edits.push((half.value, literal(&t.words))),
            // "10 %" where both languages read alike, or a half that was not there yet.
            None if whole.insert(&t.id) => {
                let new = at.get(&t.id).and_then(|i| wanted.get(*i));
                let place = positions.get(&t.id);
                if let (Some(place), Some((_, new))) = (place, new) {
                    edits.push((place.value, both(new)));
                }
            }
            None => {}
        }
    }
    // A text that is replaced as a whole takes in its halves.
    edits.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    for (span, new) in &edits {
        if span.start < at {
            continue;
        }
        out.push_str(text.get(at..span.start).unwrap_or(""));
        out.push_str(new);
        at = span.end;
    }
    out.push_str(text.get(at..).unwrap_or(""));
    let after = Positions::scan(&out);
    let (parsed, found) = parse_scanned::<Scenario>(file, &after, &sections());
    match parsed {
        Some(parsed) if texts(&parsed) == wanted => Ok(out),
        _ => Err(found),
    }
}

fn both(text: &Text) -> String {
    format!("(zh: {}, en: {})", literal(&text.zh), literal(&text.en))
}

/// A text as RON writes it, on one line.
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
