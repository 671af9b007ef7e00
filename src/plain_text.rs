//! What may go out as text: no control character and no mark that turns the direction of writing.
//!
//! Scenarios and sessions come from other people. An escape character in one of their texts would command the terminal it
//! is printed on; a direction mark would show a line in another order than it has. Whatever leaves the program as text
//! for a person passes through here.
use std::borrow::Cow;

/// Whether a character commands what shows it instead of being shown: a control character other than a line feed and a
/// tab, or a direction mark.
#[must_use]
pub fn commands(c: char) -> bool {
    let direction =
        matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    direction || (c.is_control() && !matches!(c, '\n' | '\t'))
}

/// A text without [commands]; a carriage return stays where it ends a line.
#[must_use]
pub fn plain(text: &str) -> Cow<'_, str> {
    styled(text, |_| false)
}

/// The same for a text with styles of our own, `ESC [ STYLE m`: those that `own` knows stay.
#[must_use]
pub fn styled(text: &str, own: impl Fn(&str) -> bool) -> Cow<'_, str> {
    if !text.contains(commands) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(commands) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let style =
            rest.strip_prefix("\x1b[").and_then(|r| r.split_once('m')).filter(|(style, _)| own(style));
        if let Some((style, after)) = style {
            out.push_str(&rest[..style.len() + 3]);
            rest = after;
        } else {
            if rest.starts_with("\r\n") {
                out.push('\r');
            }
            rest = rest.char_indices().nth(1).map_or("", |(next, _)| &rest[next..]);
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// A text in one line: neither moves a cursor nor begins a line of its own.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || commands(c) { ' ' } else { c }).collect()
}

/// [`plain`] for the bytes of a text file.
#[must_use]
pub fn plain_bytes(bytes: Vec<u8>) -> Vec<u8> {
    match str::from_utf8(&bytes).map(plain) {
        Ok(Cow::Owned(text)) => text.into_bytes(),
        Ok(Cow::Borrowed(_)) | Err(_) => bytes,
    }
}

/// An argument of a command as a shell takes it: what a printed command names can be pasted, whatever it is called.
#[must_use]
pub fn quoted(argument: &str) -> String {
    if cfg!(windows) {
        // No file is called with a quotation mark there, and PowerShell and the old prompt share no other one.
        let plain = |c: char| c.is_alphanumeric() || "-_.:\\/".contains(c);
        return if !argument.is_empty() && argument.chars().all(plain) {
            argument.to_owned()
        } else {
            format!("\"{argument}\"")
        };
    }
    // A file's name holds no NUL, which no shell takes.
    shlex::try_quote(argument).map_or_else(|_| argument.replace('\0', ""), Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_goes_out_that_commands_a_terminal_or_turns_a_line() {
        for (from, to) in [
            ("一行，another\n\tand more", "一行，another\n\tand more"),
            ("\x1b[31mred\x07", "[31mred"),
            ("\u{9b}2J a\u{7f}\u{0}b\u{85}c", "2J abc"),
            ("\u{202e}cba\u{202c} \u{2066}x\u{2069}\u{200f}\u{61c}", "cba x"),
            ("cell\r\nover\rwritten\r", "cell\r\noverwritten"),
            ("ends in \x1b", "ends in "),
            ("\u{feff}a\u{200d}b", "\u{feff}a\u{200d}b"),
        ] {
            assert_eq!(plain(from), to, "{from:?}");
            assert_eq!(plain_bytes(from.as_bytes().to_vec()), to.as_bytes());
        }
    }

    #[test]
    fn styles_of_our_own_stay_and_no_others() {
        let own = |style: &str| style == "1" || style == "0";
        assert_eq!(
            styled("\x1b[1mname\x1b[0m \x1b[8mhidden\x1b]0;title\x07", own),
            "\x1b[1mname\x1b[0m [8mhidden]0;title"
        );
    }
}
