//! What a value is and what was wanted, in words; and the name that was probably meant.
use ron::Error;

use crate::content::diagnostic::{Text, say};
use crate::content::parse::syntax_messages::shorten;
use crate::i18n::both;

/// What stands in the file, said for a person.
pub(super) fn found(value: &str) -> Text {
    let short = shorten(value);
    let first = value.chars().next().unwrap_or(' ');
    let bracket = value.find(['(', '[', '{', '"']);
    match first {
        '"' => both!("parse.shape.text", short),
        '\'' => both!("parse.shape.character", short),
        '[' => both!("parse.shape.list"),
        '{' => both!("parse.shape.map"),
        '(' => both!("parse.shape.round_brackets"),
        '0'..='9' | '-' | '+' | '.' => both!("parse.shape.number", short),
        ' ' => both!("parse.shape.nothing"),
        _ if !first.is_alphanumeric() => say(short.clone(), short),
        _ => match bracket.and_then(|at| value.get(..at)) {
            Some(name) => say(format!("{}( … )", name.trim()), format!("{}( … )", name.trim())),
            None => say(short.clone(), short),
        },
    }
}

/// What ron's words for a wanted value mean.
pub(super) fn wanted(expected: &str) -> Text {
    let plain = expected.trim();
    match plain {
        "i8" | "i16" | "i32" | "i64" | "isize" | "an integer" => both!("parse.shape.whole_number"),
        "u8" | "u16" | "u32" | "u64" | "usize" => both!("parse.shape.whole_number_zero_more"),
        "f32" | "f64" => both!("parse.shape.number_2"),
        _ if plain.starts_with("a decimal number") => both!("parse.shape.number_2"),
        "a boolean" | "bool" => both!("parse.shape.true_false"),
        "a string" | "str" => both!("parse.shape.text_quotation_marks"),
        "a sequence" => both!("parse.shape.list"),
        _ if plain.starts_with("a map") => both!("parse.shape.id_value"),
        "unit" => say("()", "()"),
        _ if plain.starts_with("a text") => both!("parse.shape.text_zh_en_where"),
        _ => {
            let fields = plain.starts_with("struct ") || plain.starts_with("tuple struct ");
            if fields {
                both!("parse.shape.round_brackets")
            } else if let Some(count) = count(plain) {
                both!("parse.shape.values", count)
            } else {
                // What the library calls it is not for authors.
                both!("parse.shape.something_another_kind")
            }
        }
    }
}

/// Whether ron's name of a type is that of a whole number.
pub(super) fn is_integer(expected: &str) -> bool {
    matches!(expected, "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "usize" | "isize")
}

/// What to write in place of what stands there, where that can be told.
pub(super) fn instead(source: &str, wanted: &Text) -> Option<Text> {
    let bare = source.trim().trim_matches('"').trim();
    let quoted = source.starts_with('"');
    if wanted.en.contains("whole number") {
        let whole = bare.split_once('.').filter(|(_, rest)| rest.bytes().all(|b| b == b'0')).map(|(w, _)| w);
        let whole = whole.unwrap_or(bare);
        return Some(match whole.parse::<i64>() {
            Ok(number) if number < 0 && wanted.en.contains("zero or more") => {
                both!("parse.shape.write_0_larger_whole")
            }
            Ok(_) if quoted => both!("parse.shape.numbers_no_quotation_marks", whole),
            Ok(_) => both!("parse.shape.write", whole),
            Err(_) if bare.parse::<f64>().is_ok_and(|n| n.abs() < 1e15) => {
                let near = bare.split('.').next().unwrap_or(bare);
                both!("parse.shape.write_one_without_decimals", near)
            }
            Err(_) => both!("parse.shape.write_number_without_decimals"),
        });
    }
    if wanted.en == "a number" {
        return Some(match bare.replace(',', ".").parse::<f64>() {
            Ok(_) if quoted => {
                both!("parse.shape.numbers_no_quotation_marks_write", bare = bare.replace(',', "."))
            }
            _ => both!("parse.shape.write_number_full_stop"),
        });
    }
    if wanted.en == "true or false" {
        return Some(both!("parse.shape.write_true_false_small"));
    }
    let name = !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    (wanted.en == "a name" && quoted && name)
        .then(|| both!("parse.shape.without_quotation_marks_write", bare))
}

/// The number in "a tuple of size 2", "an array of length 5", "tuple variant X with 2 elements".
pub(super) fn count(expected: &str) -> Option<usize> {
    let listed = ["tuple", "array", "element"].iter().any(|word| expected.contains(word));
    let mut numbers = expected.split(' ').filter_map(|word| word.parse().ok());
    listed.then(|| numbers.next_back()).flatten()
}

/// The name that was probably meant.
pub(super) fn nearest<'n>(wrong: &str, names: &[&'n str]) -> Option<&'n str> {
    let plain = |name: &str| name.to_lowercase().replace('_', "");
    let wrong = plain(wrong);
    let scored = names.iter().map(|name| {
        let name_plain = plain(name);
        let near = strsim::jaro_winkler(&wrong, &name_plain);
        let swapped = strsim::osa_distance(&wrong, &name_plain) <= 1 + wrong.chars().count() / 4;
        (if swapped { near.max(0.85) } else { near }, *name)
    });
    scored.filter(|(score, _)| *score >= 0.84).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
}

/// "Did you mean", and the names that there are.
pub(super) fn choices(wrong: &str, names: &[&str]) -> Text {
    let near = nearest(wrong, names);
    let shown = names.iter().take(16).copied().collect::<Vec<_>>();
    let more = if names.len() > shown.len() { ", …" } else { "" };
    let list = format!("{}{more}", shown.join(", "));
    match near {
        Some(near) if names.len() > 16 || names.len() == 1 => {
            both!("parse.shape.did_you_mean", near)
        }
        Some(near) => both!("parse.shape.did_you_mean_2", near, list),
        None => both!("parse.shape.there_are", list),
    }
}

/// What ron wanted, where it says only that.
pub(super) fn expectation(code: &Error) -> Option<Text> {
    let words = match code {
        Error::ExpectedInteger => wanted("an integer"),
        Error::ExpectedFloat => wanted("f64"),
        Error::ExpectedBoolean => wanted("bool"),
        Error::ExpectedString => wanted("str"),
        Error::ExpectedArray => wanted("a sequence"),
        Error::ExpectedMap => wanted("a map"),
        Error::ExpectedUnit => wanted("unit"),
        Error::ExpectedChar => both!("parse.shape.one_character_single_quotation"),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => wanted("struct x"),
        Error::ExpectedIdentifier | Error::ExpectedStructName(_) => both!("parse.shape.name"),
        _ => return None,
    };
    Some(words)
}
