//! What was probably meant where a bracket was not opened or a text has no opening quotation mark.
use super::lexer::{Token, TokenKind};
use super::scan::Scanner;
use super::syntax_error::SlipKind;
use crate::content::source::ByteSpan;

/// What numbers in Chinese words are made of.
const NUMERALS: &str = "〇零一二三四五六七八九十百千万亿两半点";

impl Scanner<'_> {
    /// What follows a name: its brackets, or the sign that it is none.
    pub(super) fn after_name(&mut self, node: u32, name: Token) {
        let next = self.peek();
        let text = self.lexer.text;
        let word = name.inner.slice(text);
        let capital = word.starts_with(|first: char| first.is_ascii_uppercase());
        match next.kind {
            TokenKind::Open(b'(') if word == "Some" => self.some(node),
            TokenKind::Open(mark) => {
                self.tree.node(node).name = name.inner;
                let wrong = mark != b'(' && self.same_line(name, next);
                if wrong {
                    let fix = Some((next.span, "(".into()));
                    self.lexer.slip(SlipKind::BracketAfterName, next.span, fix);
                }
                self.body(node, mark, wrong);
            }
            TokenKind::Comma | TokenKind::Close(_) | TokenKind::End if word.is_ascii() => {
                self.tree.node(node).name = name.inner;
            }
            _ if self.same_line(name, next) => {
                // Words without quotation marks: another word follows, or letters that no name is made of.
                let named = self.frames.last().is_some_and(|frame| frame.named);
                let joined = matches!(next.kind, TokenKind::Ident | TokenKind::Text | TokenKind::Atom);
                let key = joined && matches!(self.look(1).kind, TokenKind::Colon | TokenKind::Equals);
                let payload = if key {
                    !self.in_round()
                } else {
                    matches!(next.kind, TokenKind::Text | TokenKind::Atom)
                };
                if capital && joined && payload && (key || !self.odd_marks(name)) {
                    self.tree.node(node).name = name.inner;
                    self.virtual_body(node, name, b'(');
                } else if self.half_quoted(name) {
                } else if !word.is_ascii() || (named && next.kind == TokenKind::Ident && !key) {
                    self.unquoted(name);
                } else {
                    self.tree.node(node).name = name.inner;
                }
            }
            TokenKind::Ident
                if !self.in_round() && matches!(self.look(1).kind, TokenKind::Colon) && capital =>
            {
                self.tree.node(node).name = name.inner;
                self.virtual_body(node, name, b'(');
            }
            _ if word.is_ascii() => self.tree.node(node).name = name.inner,
            _ => self.unquoted(name),
        }
    }

    /// Whether a key with its colon begins where a value should: the bracket around it was not opened.
    pub(super) fn opener_missing(&mut self, first: Token) -> bool {
        let Some(frame) = self.frames.last() else {
            return false;
        };
        let (after, map) = (frame.after_colon, frame.mark == b'{');
        let Some(colon) = after else { return false };
        if !matches!(self.look(1).kind, TokenKind::Colon) {
            return false;
        }
        let one_line = !ByteSpan::new(colon, first.span.start).slice(self.lexer.text).contains('\n');
        one_line || (first.kind == TokenKind::Text && !map)
    }

    /// The character before the end of the last token.
    pub(super) fn last_mark(&self) -> ByteSpan {
        let before = self.lexer.text.get(..self.last).and_then(|text| text.chars().next_back());
        ByteSpan::new(self.last - before.map_or(0, char::len_utf8), self.last)
    }

    fn in_round(&self) -> bool {
        self.frames.last().is_some_and(|frame| frame.mark == b'(')
    }

    /// Reads on as if a bracket stood after the last token, which is a name or a colon.
    pub(super) fn virtual_body(&mut self, node: u32, before: Token, mark: u8) {
        let here = ByteSpan::new(self.last, self.last);
        let named = before.span.end == self.last;
        let shown = if named { before.span } else { self.last_mark() };
        let open = Token { kind: TokenKind::Open(mark), span: here, inner: here, escaped: false };
        let fix = Some((here, char::from(mark).to_string()));
        self.lexer.slip(SlipKind::MissingOpener(char::from(mark)), shown, fix);
        self.body_of(node, open, mark, false);
    }

    /// A key in a map that has a closing quotation mark only.
    pub(super) fn half_quoted_key(&mut self, mark: u8, first: Token) -> Option<Token> {
        let next = self.look(1);
        let joined = next.kind == TokenKind::Text && next.span.start == first.span.end;
        let name = mark == b'{' && matches!(first.kind, TokenKind::Ident | TokenKind::Atom) && joined;
        if !name || !self.half_quoted(first) || self.peek().kind != TokenKind::Colon {
            return None;
        }
        let span = ByteSpan::new(first.span.start, self.last);
        Some(Token {
            kind: TokenKind::Text,
            span,
            inner: ByteSpan::new(span.start, span.end - 1),
            escaped: false,
        })
    }

    /// A text that has a closing quotation mark only: `zh: 你好", …`. Takes it whole.
    pub(super) fn half_quoted(&mut self, first: Token) -> bool {
        if !self.odd_marks(first) {
            return false;
        }
        let Some((close, _)) = self.lexer.closing_quote(first.span.end) else {
            return false;
        };
        // What was read ahead was read wrongly: from here on inside and outside were exchanged.
        self.lexer.slips.retain(|slip| slip.span.start < first.span.start);
        self.ahead = [None; 2];
        self.lexer.at = close + 1;
        self.last = close + 1;
        let inside = ByteSpan::new(first.span.start, close);
        let start = ByteSpan::new(inside.start, inside.start);
        self.lexer.slip(SlipKind::UnopenedText, inside, Some((start, "\"".into())));
        true
    }

    /// Whether the rest of the line holds an odd number of quotation marks.
    fn odd_marks(&self, first: Token) -> bool {
        let end = self.lexer.line_end(first.span.end);
        let line = &self.lexer.text.as_bytes()[first.span.end..end];
        let mut hidden = false;
        let mut marks = 0;
        for byte in line {
            marks += usize::from(!hidden && *byte == b'"');
            hidden = !hidden && *byte == b'\\';
        }
        marks % 2 == 1
    }

    /// Takes the words up to the next mark of the line as one text.
    fn unquoted(&mut self, name: Token) {
        loop {
            let next = self.peek();
            if !matches!(next.kind, TokenKind::Ident | TokenKind::Atom | TokenKind::Stray)
                || !self.same_line(name, next)
            {
                break;
            }
            self.bump();
        }
        let span = ByteSpan::new(name.span.start, self.last);
        let words = span.slice(self.lexer.text).replace(['\\', '"'], "");
        if words.chars().all(|c| NUMERALS.contains(c)) {
            self.lexer.slip(SlipKind::NumberInWords, span, None);
            return;
        }
        self.lexer.slips.retain(|slip| !(slip.kind == SlipKind::Stray && span.contains(slip.span)));
        self.lexer.slip(SlipKind::UnquotedText, span, Some((span, format!("\"{words}\""))));
    }
}
