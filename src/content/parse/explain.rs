//! What ron found, said about the author's own fields and names.
use ron::Error;

use super::shape;
use super::syntax_messages::shorten;
use crate::content::diagnostic::{self as d, Code, Diagnostic, Text, say};
use crate::content::source::ByteSpan;
use crate::content::syntax::{Positions, SyntaxPlace};
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
            say("条件套得太深。", "Conditions are nested too deep."),
            Some(say("把条件写得平一些。", "Write them flatter.")),
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
        let words = say(format!("{holder} 里没有字段 {found}。"), format!("{holder} has no field {found}."));
        let mut diagnostic = self.plain(&d::UNKNOWN_FIELD, words, Some(shape::choices(found, expected)));
        diagnostic.span = self.place.key.unwrap_or(self.span);
        diagnostic
    }

    fn unknown_variant(&self, found: &str, expected: &[&str]) -> Diagnostic {
        let unnamed = self.place.key.is_none();
        let subject = self.subject(if unnamed { self.parent() } else { self.place }, false);
        let words = if subject == found || subject == "…" {
            say(format!("没有 {found} 这个写法。"), format!("There is no {found}."))
        } else {
            say(format!("{subject} 里没有 {found} 这个写法。"), format!("{found} is not known in {subject}."))
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
        let words = say(format!("{subject} 缺字段 {field}。"), format!("{subject} lacks the field {field}."));
        let help = say(format!("加上 {field}: …"), format!("Add {field}: …"));
        let mut diagnostic = self.plain(&d::MISSING_FIELD, words, Some(help));
        diagnostic.span = match self.place.key {
            Some(key) if named.is_empty() => key,
            _ => self.place.head,
        };
        diagnostic.label("从这里开始的这一项", "the one that starts here")
    }

    fn twice(&self, field: &str) -> Diagnostic {
        let words = say(format!("字段 {field} 写了两次。"), format!("The field {field} stands twice."));
        self.plain(&d::DUPLICATE, words, Some(say("删掉一个。", "Delete one of them.")))
    }

    fn wrong_type(&self, wanted: &Text) -> Diagnostic {
        let found = shape::found(self.source());
        let subject = self.subject(self.place, false);
        let words = say(
            format!("{subject} 要写{}，这里是{}。", wanted.zh, found.zh),
            format!("{subject} should be {}; here is {}.", wanted.en, found.en),
        );
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
        let words = say(
            format!("{subject} 的数字 {source} 超出了范围。"),
            format!("The number {source} is out of range for {subject}."),
        );
        let help = if source.starts_with('-') {
            say("写 0 或者更大的整数。", "Write 0 or a larger whole number.")
        } else {
            say("写小一些的数。", "Write a smaller number.")
        };
        self.plain(&d::OUT_OF_RANGE, words, Some(help))
    }

    fn length(&self, expected: &str, found: usize) -> Diagnostic {
        let subject = self.subject(self.place, false);
        let wanted = shape::wanted(expected);
        let words = say(
            format!("{subject} 要有{}，这里有 {found} 个。", wanted.zh),
            format!("{subject} should have {}; here are {found}.", wanted.en),
        );
        self.plain(&d::WRONG_LENGTH, words, None)
    }

    fn wrong_name(&self, expected: &str, found: &str) -> Diagnostic {
        let words = say(
            format!("这里要写 {expected}( … )，不是 {found}( … )。"),
            format!("This should be {expected}( … ), not {found}( … )."),
        );
        let help = say(
            format!("改成 {expected}，或者只留括号。"),
            format!("Write {expected}, or leave the brackets alone."),
        );
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
            let words = say(
                format!("{subject} 不能写成{}。", found.zh),
                format!("{subject} cannot be {}.", found.en),
            );
            return self.plain(&d::WRONG_TYPE, words, None);
        }
        let refused = [DecimalError::NotANumber, DecimalError::NotFinite, DecimalError::TooLarge];
        if let Some(why) = refused.into_iter().find(|why| message.ends_with(&why.to_string())) {
            let found = shorten(self.source());
            let words =
                say(format!("{found} 不能用：{}。", why.zh()), format!("{found} cannot be used: {why}."));
            return self.plain(&d::REFUSED, words, None);
        }
        // Our own types say it in both languages; what the library says is not for authors.
        let words = match message.split_once('\n') {
            Some((zh, en)) => say(format!("{subject}：{zh}"), format!("{subject}: {en}")),
            None => {
                let found = shape::found(self.source());
                say(format!("{subject} 不能写成{}。", found.zh), format!("{subject} cannot be {}.", found.en))
            }
        };
        let help = say(
            "counterpart explain 加上字段名，讲解该写什么。",
            "`counterpart explain` and the field's name says what to write.",
        );
        self.plain(&d::REFUSED, words, Some(help))
    }

    /// Well-formed, but with more in its brackets than belongs there, or with brackets that don't belong.
    fn too_much(&self, code: &Error) -> Diagnostic {
        let subject = self.subject(self.place, true);
        let open = self.positions.node(self.place.id).map_or(ByteSpan::default(), |node| node.open);
        if matches!(code, Error::ExpectedComma) && open.start < open.end && self.span.start <= open.start {
            let words =
                say(format!("{subject} 后面不带括号。"), format!("{subject} takes nothing in brackets."));
            let help = say(format!("只写 {subject}。"), format!("Write {subject} alone."));
            return self.plain(&d::WRONG_LENGTH, words, Some(help));
        }
        if let Some(number) = self.number_here() {
            let written = number.slice(self.positions.text());
            let name = self.subject(self.place, false);
            let words = say(
                format!("{name} 要写整数，这里是 {}。", shorten(written)),
                format!("{name} should be a whole number; here is {}.", shorten(written)),
            );
            let wanted = shape::wanted("an integer");
            let mut diagnostic = self.plain(&d::WRONG_TYPE, words, shape::instead(written, &wanted));
            diagnostic.span = number;
            return diagnostic;
        }
        let holder = if open.start < open.end { self.place } else { self.parent() };
        let subject = self.subject(holder, true);
        let words = say(
            format!("{subject} 的括号里东西太多，从这里开始是多出来的。"),
            format!("The brackets of {subject} hold too much; what begins here does not belong there."),
        );
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
            let words = say("反斜杠后面的写法不对。", "What follows the backslash is not known.");
            let help = say("反斜杠本身写成 \\\\。", "A backslash itself is written \\\\.");
            let mut diagnostic = self.plain(&d::LITERAL, words, Some(help));
            diagnostic.span = self.bad_escape();
            return diagnostic;
        }
        let (words, help) = if literal {
            (
                say("这里的数字写得不对。", "The number here is not written right."),
                say(
                    "写阿拉伯数字，小数点用英文句点，例如 5 或 0.5。",
                    "Write it in digits with a full stop before decimals, such as 5 or 0.5.",
                ),
            )
        } else {
            (
                say("这里读不懂。", "This cannot be read."),
                say(
                    "看看这一行和上一行的逗号、引号和括号；文字要放进引号里。",
                    "Look at the commas, quotation marks and brackets of this line and the one above; text goes in quotation marks.",
                ),
            )
        };
        let kind = if literal { &d::LITERAL } else { &d::UNREADABLE_RON };
        let mut diagnostic = self.plain(kind, words, Some(help));
        diagnostic.span = self.span;
        diagnostic
    }
}
