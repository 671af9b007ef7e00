//! What ron found, said about the author's own fields and names.
use ron::Error;

use super::shape;
use super::syntax_messages::shorten;
use crate::content::diagnostic::{self as d, Code, Diagnostic, Text, say};
use crate::content::source::ByteSpan;
use crate::content::syntax::{Positions, SyntaxPlace};
use crate::i18n::both;
use crate::sim::preference::DecimalError;

/// The finding for one fault at a place; `span` is where ron stopped.
pub(super) fn explain(
    file: &str,
    positions: &Positions,
    place: SyntaxPlace,
    span: ByteSpan,
    code: &Error,
) -> Diagnostic {
    let about = NumberWanted { file, positions, place, span };
    match code {
        Error::NoSuchStructField { expected, found, .. } => about.unknown_field(found, expected),
        Error::NoSuchEnumVariant { expected, found, .. } => about.unknown_variant(found, expected),
        Error::MissingStructField { field, .. } => about.missing_field(field),
        Error::DuplicateStructField { field, .. } => about.twice(field),
        Error::IntegerOutOfBounds => about.out_of_range(),
        Error::ExpectedDifferentLength { expected, found } => about.length(expected, *found),
        Error::InvalidValueForType { expected, .. } => about.invalid(expected),
        Error::ExpectedDifferentStructName { expected, found } => about.wrong_name(expected, found),
        Error::Message(message) => about.message(message),
        Error::ExpectedComma | Error::ExpectedStructLikeEnd | Error::ExpectedArrayEnd => about.too_much(code),
        Error::ExceededRecursionLimit => about.plain(
            &d::TOO_DEEP,
            both!("parse.explain.conditions_nested_too_deep"),
            Some(both!("parse.explain.write_them_flatter")),
        ),
        _ => match shape::expectation(code) {
            Some(wanted) => about.wrong_type(&wanted),
            None => about.other(code),
        },
    }
}

struct NumberWanted<'a> {
    file: &'a str,
    positions: &'a Positions,
    place: SyntaxPlace,
    span: ByteSpan,
}

impl NumberWanted<'_> {
    fn plain(&self, code: &'static Code, words: Text, help: Option<Text>) -> Diagnostic {
        let mut diagnostic = Diagnostic::new(code, self.file, self.mark(), words);
        diagnostic.help = help;
        diagnostic
    }

    /// The value, or where ron stopped if there is none.
    fn mark(&self) -> ByteSpan {
        let value = self.place.value;
        if value.start < value.end { value } else { self.span }
    }

    fn source(&self) -> &str {
        self.mark().slice(self.positions.text())
    }

    /// What the author calls the place: its own name, its variant's, or that of what holds it.
    fn subject(&self, mut place: SyntaxPlace, variant_first: bool) -> String {
        loop {
            let name = self.positions.name(place);
            let variant = self.positions.variant(place);
            if variant_first && !variant.is_empty() {
                return variant.to_owned();
            }
            if !name.is_empty() {
                return shorten(&name);
            }
            if !variant.is_empty() {
                return variant.to_owned();
            }
            match self.positions.node(place.id).filter(|_| place.id != 0) {
                Some(node) => place = self.positions.place(node.parent, true),
                None => return "…".to_owned(),
            }
        }
    }

    fn parent(&self) -> SyntaxPlace {
        let parent = self.positions.node(self.place.id).map_or(0, |node| node.parent);
        self.positions.place(parent, true)
    }

    fn unknown_field(&self, found: &str, expected: &[&str]) -> Diagnostic {
        let holder = self.subject(self.parent(), true);
        let words = both!("parse.explain.no_field", holder, found);
        let mut diagnostic = self.plain(&d::UNKNOWN_FIELD, words, Some(shape::choices(found, expected)));
        diagnostic.span = self.place.key.unwrap_or(self.span);
        diagnostic
    }

    fn unknown_variant(&self, found: &str, expected: &[&str]) -> Diagnostic {
        let unnamed = self.place.key.is_none();
        let subject = self.subject(if unnamed { self.parent() } else { self.place }, false);
        let words = if subject == found || subject == "…" {
            both!("parse.explain.no", found)
        } else {
            both!("parse.explain.known", subject, found)
        };
        let mut diagnostic = self.plain(&d::UNKNOWN_VARIANT, words, Some(shape::choices(found, expected)));
        let name = self.positions.node(self.place.id).map_or(self.span, |node| node.name);
        diagnostic.span = if name.start < name.end { name } else { self.span };
        diagnostic
    }

    fn missing_field(&self, field: &str) -> Diagnostic {
        let named = self.positions.variant(self.place);
        let key = self.positions.name(self.place);
        let subject = if named.is_empty() || key.is_empty() {
            self.subject(self.place, true)
        } else {
            format!("{named} {}", shorten(&key))
        };
        let words = both!("parse.explain.lacks_field", subject, field);
        let help = both!("parse.explain.add", field);
        let mut diagnostic = self.plain(&d::MISSING_FIELD, words, Some(help));
        diagnostic.span = match self.place.key {
            Some(key) if named.is_empty() => key,
            _ => self.place.head,
        };
        diagnostic.label(both!("parse.explain.one_starts"))
    }

    fn twice(&self, field: &str) -> Diagnostic {
        let words = both!("parse.explain.field_stands_twice", field);
        self.plain(&d::DUPLICATE, words, Some(both!("parse.explain.delete_one_them")))
    }

    fn wrong_type(&self, wanted: &Text) -> Diagnostic {
        let found = shape::found(self.source());
        let subject = self.subject(self.place, false);
        let words = both!("parse.explain.should", subject, wanted, value = found);
        self.plain(&d::WRONG_TYPE, words, shape::instead(self.source(), wanted))
    }

    fn invalid(&self, expected: &str) -> Diagnostic {
        let integer = shape::is_integer(expected);
        let digits = self.source().trim_start_matches(['-', '+']);
        if integer && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return self.out_of_range();
        }
        self.wrong_type(&shape::wanted(expected))
    }

    fn out_of_range(&self) -> Diagnostic {
        let subject = self.subject(self.place, false);
        let source = shorten(self.source());
        let words = both!("parse.explain.number_out_range", subject, source);
        let help = if source.starts_with('-') {
            both!("parse.explain.write_0_larger_whole")
        } else {
            both!("parse.explain.write_smaller_number")
        };
        self.plain(&d::OUT_OF_RANGE, words, Some(help))
    }

    fn length(&self, expected: &str, found: usize) -> Diagnostic {
        let subject = self.subject(self.place, false);
        let wanted = shape::wanted(expected);
        let words = both!("parse.explain.should_2", subject, wanted, found);
        self.plain(&d::WRONG_LENGTH, words, None)
    }

    fn wrong_name(&self, expected: &str, found: &str) -> Diagnostic {
        let words = both!("parse.explain.should_3", expected, found);
        let help = both!("parse.explain.write_leave_brackets_alone", expected);
        let mut diagnostic = self.plain(&d::WRONG_NAME, words, Some(help));
        diagnostic.span = self.place.head;
        diagnostic
    }

    /// A refusal by one of our own types; its words may hold Chinese and English on two lines.
    fn message(&self, message: &str) -> Diagnostic {
        let twice = message.strip_prefix("the id `").and_then(|rest| rest.split_once("` is used twice"));
        if let Some((key, _)) = twice {
            return self.twice(key);
        }
        let subject = self.subject(self.place, false);
        if message.starts_with("data did not match any variant") {
            let found = shape::found(self.source());
            let words = both!("parse.explain.cannot", subject, value = found);
            return self.plain(&d::WRONG_TYPE, words, None);
        }
        let refused = [DecimalError::NotANumber, DecimalError::NotFinite, DecimalError::TooLarge];
        if let Some(why) = refused.into_iter().find(|why| message.ends_with(&why.to_string())) {
            let found = shorten(self.source());
            let words = both!("parse.explain.cannot_used", found, why = why.words());
            return self.plain(&d::REFUSED, words, None);
        }
        // Our own types say it in both languages; what the library says is not for authors.
        let words = match message.split_once('\n') {
            Some((zh, en)) => both!("parse.explain.text", subject, what = say(zh, en)),
            None => {
                let found = shape::found(self.source());
                both!("parse.explain.cannot", subject, value = found)
            }
        };
        let help = both!("parse.explain.counterpart_explain_fields_name");
        self.plain(&d::REFUSED, words, Some(help))
    }

    /// Well-formed, but with more in its brackets than belongs there, or with brackets that don't belong.
    fn too_much(&self, code: &Error) -> Diagnostic {
        let subject = self.subject(self.place, true);
        let open = self.positions.node(self.place.id).map_or(ByteSpan::default(), |node| node.open);
        if matches!(code, Error::ExpectedComma) && open.start < open.end && self.span.start <= open.start {
            let words = both!("parse.explain.takes_nothing_brackets", subject);
            let help = both!("parse.explain.write_alone", subject);
            return self.plain(&d::WRONG_LENGTH, words, Some(help));
        }
        if let Some(number) = self.number_here() {
            let written = number.slice(self.positions.text());
            let name = self.subject(self.place, false);
            let words = both!("parse.explain.should_whole_number", name, written = shorten(written));
            let wanted = shape::wanted("an integer");
            let mut diagnostic = self.plain(&d::WRONG_TYPE, words, shape::instead(written, &wanted));
            diagnostic.span = number;
            return diagnostic;
        }
        let holder = if open.start < open.end { self.place } else { self.parent() };
        let subject = self.subject(holder, true);
        let words = both!("parse.explain.brackets_hold_too_much", subject);
        let mut diagnostic = self.plain(&d::WRONG_LENGTH, words, None);
        diagnostic.span = self.span;
        diagnostic
    }

    /// The number with decimals inside which the reader of a whole number stopped.
    fn number_here(&self) -> Option<ByteSpan> {
        let text = self.positions.text();
        let (before, after) = (text.get(..self.span.start)?, text.get(self.span.start..)?);
        let part = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | '_' | 'e' | 'E');
        if !before.ends_with(|c: char| c.is_ascii_digit()) || !after.starts_with(['.', 'e', 'E']) {
            return None;
        }
        let start = before.trim_end_matches(part).len();
        let end = text.len() - after.trim_start_matches(part).len();
        Some(ByteSpan::new(start, end))
    }

    /// The backslash whose next character means nothing.
    fn bad_escape(&self) -> ByteSpan {
        let mut at = self.place.value.start;
        let mut rest = self.source().split_inclusive('\\').peekable();
        while let Some(piece) = rest.next() {
            at += piece.len();
            let Some(next) = rest.peek().and_then(|next| next.chars().next()) else {
                break;
            };
            if next == '\\' {
                // An escaped backslash is two pieces.
                at += rest.next().map_or(0, str::len);
            } else if !matches!(next, '\'' | '"' | 'n' | 'r' | 't' | '0' | 'x' | 'u' | '\n' | '\r') {
                return ByteSpan::new(at - 1, at + next.len_utf8());
            }
        }
        self.span
    }

    fn other(&self, code: &Error) -> Diagnostic {
        let literal = matches!(
            code,
            Error::InvalidEscape(_)
                | Error::FloatUnderscore
                | Error::UnderscoreAtBeginning
                | Error::InvalidIntegerDigit { .. }
        );
        if matches!(code, Error::InvalidEscape(_)) {
            let words = both!("parse.explain.what_follows_backslash_known");
            let help = both!("parse.explain.backslash_itself_written");
            let mut diagnostic = self.plain(&d::LITERAL, words, Some(help));
            diagnostic.span = self.bad_escape();
            return diagnostic;
        }
        let (words, help) = if literal {
            (both!("parse.explain.number_written_right"), both!("parse.explain.write_digits_full_stop"))
        } else {
            (both!("parse.explain.cannot_read"), both!("parse.explain.look_commas_quotation_marks"))
        };
        let kind = if literal { &d::LITERAL } else { &d::UNREADABLE_RON };
        let mut diagnostic = self.plain(kind, words, Some(help));
        diagnostic.span = self.span;
        diagnostic
    }
}
