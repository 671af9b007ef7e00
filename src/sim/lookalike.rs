//! Characters that cannot be seen, or that look like a plain letter and are none: in an id they make two names of one.
use crate::i18n::{Text, both};

/// What such a character is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// It has no width, or is a space of an unusual kind.
    Unseen,
    /// It looks like this plain character.
    Like(char),
}

/// Cyrillic and Greek letters with the Latin ones that they look like, and dashes.
const LIKE: &[(&str, &str)] = &[
    ("асеорхуіјѕһԁԛԝ", "aceopxyijshdqw"),
    ("АВЕЗКМНОРСТУХІЈЅ", "ABE3KMHOPCTYXIJS"),
    ("οανρτυκιγ", "oavptukiy"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
    ("ı‐‑‒–—―−", "i-------"),
];

/// What is odd about a character, if anything is.
#[must_use]
pub fn odd(c: char) -> Option<Odd> {
    if c.is_ascii() {
        return c.is_control().then_some(Odd::Unseen);
    }
    let unseen = matches!(c,
        '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    if unseen || c.is_whitespace() || c.is_control() {
        return Some(Odd::Unseen);
    }
    if let '\u{ff01}'..='\u{ff5e}' = c {
        // Full-width forms stand in the order of ASCII.
        return char::from_u32(u32::from(c) - 0xfee0).map(Odd::Like);
    }
    let pair = |(odd, plain): &(&str, &str)| odd.chars().zip(plain.chars()).find(|(o, _)| *o == c);
    LIKE.iter().find_map(pair).map(|(_, plain)| Odd::Like(plain))
}

/// The first odd character of an id.
#[must_use]
pub fn first_odd(id: &str) -> Option<(char, Odd)> {
    id.chars().find_map(|c| Some((c, odd(c)?)))
}

/// The id as it looks: what cannot be seen left out, what looks like a plain letter replaced by it.
#[must_use]
pub fn plain(id: &str) -> String {
    let one = |c: char| match odd(c) {
        None => Some(c),
        Some(Odd::Unseen) => None,
        Some(Odd::Like(plain)) => Some(plain),
    };
    id.chars().filter_map(one).collect()
}

/// What is odd about a character: it is named by its code point, for it cannot be told by eye.
#[must_use]
pub fn said(c: char, what: Odd) -> Text {
    let code = u32::from(c);
    match what {
        Odd::Unseen => {
            both!("problem.lookalike.character_cannot_seen_u", code = format_args!("{:04X}", code))
        }
        Odd::Like(plain) => {
            both!("problem.lookalike.u_which_looks_like", c, code = format_args!("{:04X}", code), plain)
        }
    }
}
