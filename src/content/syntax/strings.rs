//! Texts in quotation marks: where one ends, and where its author meant it to end.
use super::lexer::{Lexer, Token, TokenKind};
use super::syntax_error::SlipKind;
use crate::content::source::ByteSpan;

impl Lexer<'_> {
    /// Reads `"…"` from its opening mark; `open` is the first byte inside.
    pub(super) fn plain_text(&mut self, start: usize, open: usize) -> Token {
        let Some((close, escaped)) = self.closing_quote(open) else {
            self.ran_out = true;
            return self.open_text(start, open);
        };
        if self.looks_closed(start, close) {
            return self.text_token(start, open, close, close + 1, escaped);
        }
        if self.one_line(start, close) && self.marks_until_line_end(start).is_multiple_of(2) {
            return self.text_with_quotes(start, open, close);
        }
        self.open_text(start, open)
    }

    /// Reads `r#"…"#`.
    pub(super) fn raw_text(&mut self, start: usize, open: usize, hashes: usize) -> Token {
        let limit = if self.ran_out { self.line_end(open) } else { self.text.len() };
        let ending = format!("\"{}", "#".repeat(hashes));
        match self.text.get(open..limit).and_then(|inside| inside.find(&ending)) {
            Some(found) => {
                let close = open + found;
                self.text_token(start, open, close, close + ending.len(), false)
            }
            None => {
                self.ran_out = true;
                self.at = self.line_end(start);
                let end = ByteSpan::new(self.at, self.at);
                let token = self.text_token(start, open, self.at, self.at, false);
                self.slip(SlipKind::UnclosedText, ByteSpan::new(start, open), Some((end, ending)));
                token
            }
        }
    }

    /// Reads `'x'`; anything longer is a text in the wrong marks.
    pub(super) fn character(&mut self) -> Token {
        let start = self.at;
        let mut inside = self.rest().chars().skip(1);
        let length = match inside.next() {
            Some('\\') => {
                let near = &self.text[start..self.text.floor_char_boundary(start + 16)];
                near.get(3..).and_then(|rest| rest.find('\'')).map(|found| found + 4)
            }
            Some(any) if any != '\n' && inside.next() == Some('\'') => Some(2 + any.len_utf8()),
            _ => None,
        };
        match length {
            Some(length) => {
                self.at = start + length;
                self.token(TokenKind::Atom, start)
            }
            None => self.typographic_text('\''),
        }
    }

    /// Reads `“…”` and its relatives as the text that was meant.
    pub(super) fn typographic_text(&mut self, first: char) -> Token {
        let start = self.at;
        let open = start + first.len_utf8();
        let line = self.line_end(open);
        let closes = |next: char| match first {
            '\'' | '‘' | '’' | '`' => matches!(next, '\'' | '‘' | '’' | '`'),
            '「' => next == '」',
            '『' => next == '』',
            _ => matches!(next, '”' | '“' | '"' | '＂' | '‟' | '»' | '«'),
        };
        let inside = self.text.get(open..line).unwrap_or("");
        let Some((found, mark)) = inside.char_indices().find(|(_, next)| closes(*next)) else {
            return self.stray(start);
        };
        let close = open + found;
        let end = close + mark.len_utf8();
        let quoted = inside[..found].replace('\\', "\\\\").replace('"', "\\\"");
        let span = ByteSpan::new(start, end);
        let token = self.text_token(start, open, close, end, false);
        self.slip(SlipKind::TypographicQuotes, span, Some((span, format!("\"{quoted}\""))));
        token
    }

    fn text_token(&mut self, start: usize, open: usize, close: usize, end: usize, escaped: bool) -> Token {
        self.at = end;
        Token { inner: ByteSpan::new(open, close), escaped, ..self.token(TokenKind::Text, start) }
    }

    /// The next quotation mark that no backslash hides, and whether there were backslashes.
    pub(super) fn closing_quote(&self, open: usize) -> Option<(usize, bool)> {
        let limit = if self.ran_out { self.line_end(open) } else { self.text.len() };
        let bytes = self.text.as_bytes().get(..limit)?;
        let mut at = open;
        let mut escaped = false;
        loop {
            at += bytes.get(at..)?.iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
            if bytes[at] == b'"' {
                return Some((at, escaped));
            }
            escaped = true;
            at += 2;
        }
    }

    /// Whether what follows the closing mark can follow a text.
    fn looks_closed(&self, start: usize, close: usize) -> bool {
        let rest = self.text.get(close + 1..).unwrap_or("");
        let next = rest.trim_start_matches([' ', '\t', '\r']);
        match next.chars().next() {
            Some('\n') => {
                // A text over several lines must be followed by a separator; one within its line may
                // merely lack a comma.
                let later = next.trim_start();
                self.one_line(start, close)
                    || later.is_empty()
                    || later.starts_with([',', ')', ']', '}', ':', '/', '，', '）', '】', '｝', '；'])
            }
            None => true,
            Some(next) if ",)]}:=;/#，）】｝：；、］＝\u{3000}\u{a0}".contains(next) => true,
            // After some space only the comma is missing; a quotation mark inside a text has none after it.
            Some(_) => {
                next.len() < rest.len()
                    && self.one_line(start, close)
                    && self.marks_until_line_end(start).is_multiple_of(2)
            }
        }
    }

    fn one_line(&self, start: usize, close: usize) -> bool {
        !self.text.as_bytes()[start..close].contains(&b'\n')
    }

    fn marks_until_line_end(&self, start: usize) -> usize {
        let line = &self.text.as_bytes()[start..self.line_end(start)];
        let mut hidden = false;
        let mut marks = 0;
        for byte in line {
            if !hidden && *byte == b'"' {
                marks += 1;
            }
            hidden = !hidden && *byte == b'\\';
        }
        marks
    }

    /// A text that is never closed: it is taken to end before the next entry of its line, or where the line
    /// does, brackets and comma left outside.
    fn open_text(&mut self, start: usize, open: usize) -> Token {
        let line = self.text.get(open..self.line_end(open)).unwrap_or("");
        let (end, mark) = match line.find(['”', '“', '＂']) {
            Some(found) => (open + found, line[found..].chars().next().map_or(0, char::len_utf8)),
            None => {
                let kept = &line[..next_entry(line)];
                (open + kept.trim_end().trim_end_matches([',', ')', ']', '}', ' ']).len(), 0)
            }
        };
        let inside = self.text.get(open..end).unwrap_or("");
        let fix = format!("\"{}\"", inside.replace(['\\', '"'], ""));
        let whole = ByteSpan::new(start, end + mark);
        let token = self.text_token(start, open, end, end + mark, false);
        let (kind, place) = if mark > 0 {
            (SlipKind::TypographicQuotes, ByteSpan::new(end, end + mark))
        } else {
            (SlipKind::UnclosedText, ByteSpan::new(start, open))
        };
        self.slip_with(kind, place, Some(whole), Some((whole, fix)));
        token
    }

    /// `"他说"好"了"`: the text goes on to the last mark of the line that a separator follows.
    fn text_with_quotes(&mut self, start: usize, open: usize, first: usize) -> Token {
        let line_end = self.line_end(start);
        let mut close = first;
        for (found, _) in self.text[first + 1..line_end].match_indices('"') {
            close = first + 1 + found;
            let next = self.text[close + 1..line_end].trim_start();
            if next.is_empty() || next.starts_with([',', ')', ']', '}']) {
                break;
            }
        }
        let inside = self.text[open..close].replace('\\', "\\\\").replace('"', "\\\"");
        let whole = ByteSpan::new(start, close + 1);
        let token = self.text_token(start, open, close, close + 1, false);
        self.slip(
            SlipKind::QuoteInText,
            ByteSpan::new(first, first + 1),
            Some((whole, format!("\"{inside}\""))),
        );
        token
    }
}

/// Where the next entry of a line begins, seen from inside an open text: a comma, then a name and a colon or
/// another text.
fn next_entry(line: &str) -> usize {
    // An id: lower-case letters right up to a separator.
    let id = line.find(|next: char| !(next.is_ascii_lowercase() || next.is_ascii_digit() || next == '_'));
    if let Some(end) = id.filter(|end| *end > 0 && line[*end..].starts_with([',', ')', ']', '}', ':'])) {
        return end;
    }
    for (comma, _) in line.match_indices(',') {
        let next = line[comma + 1..].trim_start_matches(' ');
        let name = next.trim_start_matches(|next: char| next.is_alphanumeric() || next == '_');
        let keyed = name.len() < next.len() && name.trim_start_matches(' ').starts_with(':');
        if keyed || next.starts_with('"') {
            return comma;
        }
    }
    line.len()
}
