//! Marks outside ASCII: full-width punctuation is read as the plain mark that was meant.
use super::lexer::{Lexer, Token, TokenKind};
use super::syntax_error::SlipKind;
use crate::content::source::ByteSpan;

impl Lexer<'_> {
    /// Anything that begins with a character outside ASCII, or an ASCII mark without meaning.
    pub(super) fn unusual(&mut self) -> Token {
        let start = self.at;
        let Some(first) = self.rest().chars().next() else {
            return self.token(TokenKind::End, start);
        };
        let (kind, plain) = match first {
            '，' | '、' | '；' | '﹐' => (TokenKind::Comma, ','),
            '：' | '﹕' | '∶' => (TokenKind::Colon, ':'),
            '＝' => (TokenKind::Equals, ':'),
            '（' | '﹙' => (TokenKind::Open(b'('), '('),
            '）' | '﹚' => (TokenKind::Close(b')'), ')'),
            '【' | '［' | '〔' => (TokenKind::Open(b'['), '['),
            '】' | '］' | '〕' => (TokenKind::Close(b']'), ']'),
            '｛' => (TokenKind::Open(b'{'), '{'),
            '｝' => (TokenKind::Close(b'}'), '}'),
            '“' | '”' | '„' | '‟' | '＂' | '「' | '」' | '『' | '』' | '‘' | '’' | '«' | '»' | '`' =>
            {
                return self.typographic_text(first);
            }
            '０'..='９' => return self.wide_number(start),
            _ if first.is_alphabetic() => {
                self.ident_end(false);
                return self.token(TokenKind::Ident, start);
            }
            _ => return self.stray(start),
        };
        self.at = start + first.len_utf8();
        let span = ByteSpan::new(start, self.at);
        self.slip(SlipKind::FullWidth(plain), span, Some((span, plain.into())));
        // The slip is told; what follows is read as if the plain mark stood here.
        let kind = if kind == TokenKind::Equals { TokenKind::Colon } else { kind };
        self.at = self.at.max(span.end);
        Token { kind, span, inner: span, escaped: false }
    }

    /// Takes a number that has full-width digits in it, and notes how it is written plainly.
    pub(super) fn wide_number(&mut self, start: usize) -> Token {
        self.at = start;
        let rest = self.rest();
        let plain = |next: char| match next {
            '０'..='９' | '．' | '－' | '＋' => char::from_u32(u32::from(next) - 0xfee0),
            '0'..='9' | '.' | '-' | '+' | '_' => Some(next),
            _ => None,
        };
        let end = rest.find(|next: char| plain(next).is_none()).unwrap_or(rest.len());
        self.at = start + end;
        let span = ByteSpan::new(start, self.at);
        let written: String = rest[..end].chars().filter_map(plain).collect();
        self.slip(SlipKind::WideNumber, span, Some((span, written)));
        // The search for slips may have come to its end.
        self.at = self.at.max(span.end);
        Token { kind: TokenKind::Atom, span, inner: span, escaped: false }
    }

    /// Takes a run of meaningless characters and reports it once.
    pub(super) fn stray(&mut self, start: usize) -> Token {
        self.at = start;
        let rest = self.rest();
        let meaningless = |next: char| {
            !(next.is_alphanumeric()
                || next.is_whitespace()
                || matches!(
                    next,
                    '(' | ')' | '[' | ']' | '{' | '}' | ',' | ':' | '"' | '\'' | '_' | '/' | '#'
                )
                || matches!(next, '，' | '：' | '（' | '）' | '“' | '”' | '；' | '、' | '】' | '【'))
        };
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let more = rest[first..].find(|next: char| !meaningless(next)).unwrap_or(rest.len() - first);
        self.at = start + first + more;
        let span = ByteSpan::new(start, self.at);
        let token = self.token(TokenKind::Stray, start);
        self.slip(SlipKind::Stray, span, Some((span, " ".into())));
        token
    }
}
