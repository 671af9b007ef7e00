//! Splits RON text into tokens, keeping going over pasted quotation marks, full-width marks and open texts.
use super::syntax_error::{SlipKind, SyntaxError};
use crate::content::source::ByteSpan;

/// After this many slips a file is not looked at further.
pub(crate) const MAX_SLIPS: usize = 60;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// `(`, `[` or `{`.
    Open(u8),
    /// `)`, `]` or `}`.
    Close(u8),
    Comma,
    Colon,
    Equals,
    /// Text; the token's `inner` is what stands between the marks.
    Text,
    Ident,
    /// A number or a character.
    Atom,
    /// Something else; already reported.
    Stray,
    End,
}

/// One token with its place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) kind: TokenKind,
    pub(crate) span: ByteSpan,
    /// The name or text itself, without quotation marks.
    pub(crate) inner: ByteSpan,
    /// Whether the text holds escapes.
    pub(crate) escaped: bool,
}

/// The reader of tokens.
pub(crate) struct Lexer<'a> {
    pub(crate) text: &'a str,
    pub(crate) at: usize,
    pub(crate) slips: Vec<SyntaxError>,
    /// A search ran to the end of the file in vain: later ones stop at their line's end.
    pub(super) ran_out: bool,
}

impl<'a> Lexer<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let mut lexer = Self { text, at: 0, slips: Vec::new(), ran_out: false };
        if text.starts_with('\u{feff}') {
            lexer.at = 3;
        }
        lexer
    }

    pub(crate) fn slip(&mut self, kind: SlipKind, span: ByteSpan, fix: Option<(ByteSpan, String)>) {
        self.slip_with(kind, span, None, fix);
    }

    pub(crate) fn slip_with(
        &mut self,
        kind: SlipKind,
        span: ByteSpan,
        other: Option<ByteSpan>,
        fix: Option<(ByteSpan, String)>,
    ) {
        self.slips.push(SyntaxError { kind, span, other, fix: fix.into_iter().collect() });
        if self.slips.len() >= MAX_SLIPS {
            self.at = self.text.len();
        }
    }

    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    pub(super) fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// The end of the line that holds `at`, before its line feed.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let bytes = self.text.as_bytes().get(at..).unwrap_or(&[]);
        at + bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len())
    }

    pub(crate) fn next(&mut self) -> Token {
        self.skip_blank();
        let start = self.at;
        let Some(&byte) = self.text.as_bytes().get(start) else {
            return self.token(TokenKind::End, start);
        };
        let kind = match byte {
            b'(' | b'[' | b'{' => TokenKind::Open(byte),
            b')' | b']' | b'}' => TokenKind::Close(byte),
            b',' => TokenKind::Comma,
            b':' => TokenKind::Colon,
            b'=' => TokenKind::Equals,
            b';' => {
                let span = ByteSpan::new(start, start + 1);
                self.at = span.end;
                self.slip(SlipKind::Semicolon, span, Some((span, ",".into())));
                return self.token(TokenKind::Comma, start);
            }
            b'"' => return self.plain_text(start, start + 1),
            b'\'' => return self.character(),
            b'0'..=b'9' | b'+' | b'-' | b'.' => return self.number(),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => return self.name(),
            _ => return self.unusual(),
        };
        self.at = start + 1;
        self.token(kind, start)
    }

    pub(super) fn token(&self, kind: TokenKind, start: usize) -> Token {
        let span = ByteSpan::new(start, self.at);
        Token { kind, span, inner: span, escaped: false }
    }

    fn skip_blank(&mut self) {
        loop {
            match self.byte(self.at) {
                b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => self.at += 1,
                b'/' if self.byte(self.at + 1) == b'/' => self.at = self.line_end(self.at),
                b'/' if self.byte(self.at + 1) == b'*' => self.block_comment(),
                // `#![enable(…)]` at the top.
                b'#' if self.byte(self.at + 1) == b'!' && self.byte(self.at + 2) == b'[' => {
                    let line = &self.text[self.at..self.line_end(self.at)];
                    match line.find(']') {
                        Some(end) => self.at += end + 1,
                        None => self.hash_comment(),
                    }
                }
                b'#' => self.hash_comment(),
                0..=0x7f => return,
                _ => match self.rest().chars().next() {
                    Some(blank @ ('\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}')) => {
                        self.at += blank.len_utf8();
                    }
                    Some(odd)
                        if odd.is_whitespace() || matches!(odd, '\u{200b}' | '\u{2060}' | '\u{feff}') =>
                    {
                        let start = self.at;
                        let run = self.rest().chars().take_while(|next| *next == odd).count();
                        let span = ByteSpan::new(start, start + run * odd.len_utf8());
                        self.at = span.end;
                        self.slip(SlipKind::OddSpace, span, Some((span, " ".into())));
                    }
                    _ => return,
                },
            }
        }
    }

    fn hash_comment(&mut self) {
        let span = ByteSpan::new(self.at, self.line_end(self.at));
        self.at = span.end;
        self.slip(SlipKind::HashComment, span, Some((span, " ".into())));
    }

    fn block_comment(&mut self) {
        let start = self.at;
        let mut depth = 0_usize;
        let mut at = start;
        while !self.ran_out && at < self.text.len() {
            match (self.byte(at), self.byte(at + 1)) {
                (b'/', b'*') => (depth, at) = (depth + 1, at + 2),
                (b'*', b'/') => (depth, at) = (depth - 1, at + 2),
                _ => at += 1,
            }
            if depth == 0 {
                self.at = at;
                return;
            }
        }
        self.ran_out = true;
        self.at = self.line_end(start);
        let line = ByteSpan::new(start, self.at);
        self.slip(SlipKind::UnclosedComment, ByteSpan::new(start, start + 2), Some((line, " ".into())));
    }

    fn number(&mut self) -> Token {
        let start = self.at;
        let mut last = 0;
        while let byte @ (b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'.' | b'+' | b'-') =
            self.byte(self.at)
        {
            let sign = matches!(byte, b'+' | b'-');
            if sign && self.at > start && !matches!(last, b'e' | b'E') {
                break;
            }
            last = byte;
            self.at += 1;
        }
        if matches!(self.rest().chars().next(), Some('０'..='９')) {
            return self.wide_number(start);
        }
        if self.text.as_bytes()[start..self.at].iter().any(u8::is_ascii_alphanumeric) {
            self.token(TokenKind::Atom, start)
        } else {
            self.stray(start)
        }
    }

    fn name(&mut self) -> Token {
        let start = self.at;
        let rest = self.rest();
        if rest.starts_with(['r', 'b']) {
            let prefix = rest.len() - rest.trim_start_matches('b').trim_start_matches('r').len();
            let hashes = rest[prefix..].bytes().take_while(|byte| *byte == b'#').count();
            let next = self.byte(start + prefix + hashes);
            let raw = rest[..prefix].ends_with('r');
            if next == b'"' && prefix <= 2 && (raw || hashes == 0) {
                let open = start + prefix + hashes + 1;
                return if raw { self.raw_text(start, open, hashes) } else { self.plain_text(start, open) };
            }
            if &rest[..prefix] == "r" && hashes == 1 {
                self.at += 2;
                let inner = self.at;
                self.ident_end(true);
                return Token { inner: ByteSpan::new(inner, self.at), ..self.token(TokenKind::Ident, start) };
            }
            if next == b'\'' && &rest[..prefix] == "b" && hashes == 0 {
                self.at += 1;
                let token = self.character();
                return Token { span: ByteSpan::new(start, token.span.end), ..token };
            }
        }
        self.ident_end(false);
        self.token(TokenKind::Ident, start)
    }

    pub(super) fn ident_end(&mut self, raw: bool) {
        let rest = self.rest();
        let inside =
            |next: char| next.is_alphanumeric() || next == '_' || (raw && matches!(next, '.' | '+' | '-'));
        self.at += rest.find(|next: char| !inside(next)).unwrap_or(rest.len());
    }
}

/// The end of an entry with its comma, if one follows.
pub(crate) fn entry_end(text: &str, end: usize) -> usize {
    let mut lexer = Lexer::new(text);
    lexer.at = end;
    let next = lexer.next();
    if next.kind == TokenKind::Comma { next.span.end } else { end }
}
