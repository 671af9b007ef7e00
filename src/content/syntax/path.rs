//! Paths such as `scenes["open"].replies["ask"].answers[0].text.zh`, taken apart step by step.
use std::borrow::Cow;

/// One step down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathStep<'a> {
    /// A field, a key, or the name of an enum's variant.
    Name(Cow<'a, str>),
    /// The place in a list, a tuple or a payload, from 0.
    Index(usize),
}

/// The steps of a path; whatever cannot be read ends it.
pub(crate) fn steps(path: &str) -> Vec<PathStep<'_>> {
    let mut steps = Vec::new();
    let mut rest = path;
    loop {
        rest = rest.strip_prefix('.').unwrap_or(rest);
        if rest.is_empty() {
            return steps;
        }
        let step = match rest.strip_prefix('[') {
            Some(inside) if inside.starts_with('"') => quoted(&inside[1..]),
            Some(inside) => inside.split_once(']').and_then(|(number, after)| {
                number.trim().parse().ok().map(|index| (PathStep::Index(index), after))
            }),
            None => {
                let end = rest.find(['.', '[']).unwrap_or(rest.len());
                Some((PathStep::Name(Cow::Borrowed(&rest[..end])), &rest[end..]))
            }
        };
        match step {
            Some((step, after)) => {
                steps.push(step);
                rest = after;
            }
            None => return steps,
        }
    }
}

fn quoted(inside: &str) -> Option<(PathStep<'_>, &str)> {
    let mut hidden = false;
    let end = inside.find(|next| {
        let found = next == '"' && !hidden;
        hidden = next == '\\' && !hidden;
        found
    })?;
    let after = inside[end + 1..].strip_prefix(']')?;
    Some((PathStep::Name(unescape(&inside[..end])), after))
}

/// A key as a path shows it: as a name where it reads as one, in quotation marks otherwise.
pub(crate) fn write_name(path: &mut String, name: &str, key: bool) {
    if key {
        path.push_str("[\"");
        path.push_str(&name.replace('\\', "\\\\").replace('"', "\\\""));
        path.push_str("\"]");
    } else {
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(name);
    }
}

/// Resolves the simple escapes of a text; unknown ones stay as they are.
pub(crate) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(next) = chars.next() {
        if next != '\\' {
            out.push(next);
            continue;
        }
        match chars.next() {
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('t') => out.push('\t'),
            Some('0') => out.push('\0'),
            Some('x') => {
                let code: String = chars.by_ref().take(2).collect();
                out.extend(hex(&mut code.chars()));
            }
            Some('u') => {
                let code: String = chars.by_ref().skip(1).take_while(|digit| *digit != '}').collect();
                out.extend(hex(&mut code.chars()));
            }
            Some('\n') => {
                let rest = chars.as_str().trim_start_matches([' ', '\t', '\n', '\r']);
                chars = rest.chars();
            }
            Some(other) => out.push(other),
            None => {}
        }
    }
    Cow::Owned(out)
}

fn hex(digits: &mut dyn Iterator<Item = char>) -> Option<char> {
    let mut code = 0_u32;
    for digit in digits {
        code = code.checked_mul(16)?.checked_add(digit.to_digit(16)?)?;
    }
    char::from_u32(code)
}
