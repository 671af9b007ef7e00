//! What a value is and what was wanted, in words; and the name that was probably meant.
use ron::Error;

use crate::content::diagnostic::{Text, say};
use crate::content::parse::syntax_messages::shorten;

/// What stands in the file, said for a person.
pub(super) fn found(value: &str) -> Text {
    let short = shorten(value);
    let first = value.chars().next().unwrap_or(' ');
    let bracket = value.find(['(', '[', '{', '"']);
    match first {
        '"' => say(format!("文字 {short}"), format!("the text {short}")),
        '\'' => say(format!("字符 {short}"), format!("the character {short}")),
        '[' => say("列表 [ … ]", "a list [ … ]"),
        '{' => say("映射表 { … }", "a map { … }"),
        '(' => say("圆括号 ( … )", "round brackets ( … )"),
        '0'..='9' | '-' | '+' | '.' => say(format!("数字 {short}"), format!("the number {short}")),
        ' ' => say("空的", "nothing"),
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
    let (zh, en) = match plain {
        "i8" | "i16" | "i32" | "i64" | "isize" | "an integer" => ("整数", "a whole number"),
        "u8" | "u16" | "u32" | "u64" | "usize" => ("不小于零的整数", "a whole number of zero or more"),
        "f32" | "f64" => ("数字", "a number"),
        _ if plain.starts_with("a decimal number") => ("数字", "a number"),
        "a boolean" | "bool" => ("true 或 false", "true or false"),
        "a string" | "str" => ("用英文双引号括起来的文字", "a text in quotation marks"),
        "a sequence" => ("列表 [ … ]", "a list [ … ]"),
        _ if plain.starts_with("a map") => ("{ \"名字\": 值, … }", "{ \"id\": value, … }"),
        "unit" => ("()", "()"),
        _ if plain.starts_with("a text") => (
            "文字：(zh: \"…\", en: \"…\")，两种语言一样的写 \"…\"",
            "a text: (zh: \"…\", en: \"…\"), or \"…\" where both languages read alike",
        ),
        _ => {
            let fields = plain.starts_with("struct ") || plain.starts_with("tuple struct ");
            return if fields {
                say("圆括号 ( … )", "round brackets ( … )")
            } else if let Some(count) = count(plain) {
                say(format!("{count} 个值"), format!("{count} values"))
            } else {
                // What the library calls it is not for authors.
                say("另一种写法", "something of another kind")
            };
        }
    };
    say(zh, en)
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
                say("写 0 或者更大的整数。", "Write 0 or a larger whole number.")
            }
            Ok(_) if quoted => say(
                format!("数字不加引号：写 {whole}。"),
                format!("Numbers have no quotation marks: write {whole}."),
            ),
            Ok(_) => say(format!("写 {whole}。"), format!("Write {whole}.")),
            Err(_) if bare.parse::<f64>().is_ok_and(|n| n.abs() < 1e15) => {
                let near = bare.split('.').next().unwrap_or(bare);
                say(
                    format!("写不带小数的数，例如 {near}。"),
                    format!("Write one without decimals, such as {near}."),
                )
            }
            Err(_) => say(
                "写不带小数的数，例如 5：不加引号，不加单位。",
                "Write a number without decimals, such as 5: no quotation marks, no unit.",
            ),
        });
    }
    if wanted.en == "a number" {
        return Some(match bare.replace(',', ".").parse::<f64>() {
            Ok(_) if quoted => say(
                format!("数字不加引号：写 {}。", bare.replace(',', ".")),
                format!("Numbers have no quotation marks: write {}.", bare.replace(',', ".")),
            ),
            _ => say(
                "写一个数，小数点用英文句点，例如 0.4：不加引号，不加单位。",
                "Write a number with a full stop before decimals, such as 0.4: no quotation marks, no unit.",
            ),
        });
    }
    if wanted.en == "true or false" {
        return Some(say(
            "写 true 或 false，小写，不加引号。",
            "Write true or false, in small letters and without quotation marks.",
        ));
    }
    let name = !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    (wanted.en == "a name" && quoted && name)
        .then(|| say(format!("不加引号：写 {bare}。"), format!("Without quotation marks: write {bare}.")))
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
            say(format!("是不是 {near}？"), format!("Did you mean {near}?"))
        }
        Some(near) => say(
            format!("是不是 {near}？可以写的有：{list}。"),
            format!("Did you mean {near}? There are: {list}."),
        ),
        None => say(format!("可以写的有：{list}。"), format!("There are: {list}.")),
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
        Error::ExpectedChar => say("单引号里的一个字符", "one character in single quotation marks"),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => wanted("struct x"),
        Error::ExpectedIdentifier | Error::ExpectedStructName(_) => say("一个名字", "a name"),
        _ => return None,
    };
    Some(words)
}
