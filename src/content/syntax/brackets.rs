//! Which bracket closes which, also where one is missing, too many or of the wrong kind.
use super::frame::Frame;
use super::lexer::{MAX_SLIPS, Token, TokenKind};
use super::scan::Scanner;
use super::syntax_error::SlipKind;
use crate::content::source::ByteSpan;

/// How many brackets may stand inside each other.
const MAX_DEPTH: usize = 64;

impl Scanner<'_> {
    pub(super) fn push(&mut self, open: Token, mark: u8, loose: bool) {
        let indent = self.indent(open.span.start).0;
        self.frames.push(Frame { open, mark, indent, named: false, told: false, after_colon: None, loose });
    }

    /// Whether the innermost bracket ends here; takes its partner, or reports what is wrong with it.
    pub(super) fn close(&mut self) -> bool {
        let next = self.peek();
        let Some(&frame) = self.frames.last() else {
            return true;
        };
        match next.kind {
            TokenKind::End => {
                self.unclosed(frame, None);
                true
            }
            TokenKind::Close(found) => self.close_with(frame, next, found),
            TokenKind::Comma | TokenKind::Stray => false,
            _ => {
                let (column, first) = self.indent(next.span.start);
                let outer = &self.frames[..self.frames.len() - 1];
                let left = first && column <= frame.indent && outer.iter().any(|frame| frame.indent < column);
                if left {
                    self.unclosed(frame, Some(next));
                }
                left
            }
        }
    }

    fn close_with(&mut self, frame: Frame, next: Token, found: u8) -> bool {
        let partner = partner(frame.mark);
        let (column, first) = self.indent(next.span.start);
        let outer = &self.frames[..self.frames.len() - 1];
        let fits = |frame: &&Frame| partner_is(frame.mark, found);
        let fits_outer = outer.iter().rev().find(fits).copied();
        let meant_outer =
            first && column < frame.indent && outer.iter().filter(fits).any(|frame| frame.indent == column);
        if found == partner || (frame.loose && found == b')') {
            if meant_outer {
                self.unclosed(frame, Some(next));
                return true;
            }
            if self.frames.len() == 1 && self.look(1).kind != TokenKind::End && self.closes_later() {
                self.extra(next);
                return false;
            }
            if frame.loose {
                let slip = self.lexer.slips.iter_mut().find(|slip| slip.span == frame.open.span);
                slip.into_iter().for_each(|slip| slip.fix.push((next.span, ")".into())));
            }
            self.bump();
            return true;
        }
        let meant_here = first && column == frame.indent;
        // `[ … )` within one line, where the bracket that `)` fits began on an earlier line.
        let one_line = self.same_line(frame.open, next);
        let outer_line = fits_outer.is_some_and(|outer| self.same_line(outer.open, frame.open));
        let unopened = !first && !outer_line && (!one_line || self.closes_on_line(next, frame.mark));
        if meant_outer || (fits_outer.is_some() && !meant_here && (outer_line || first)) {
            self.unclosed(frame, Some(next));
            return true;
        }
        if !unopened && (meant_here || one_line || !first) {
            self.bump();
            let fix = Some((next.span, char::from(partner).to_string()));
            let kind = SlipKind::WrongCloser(char::from(partner));
            self.lexer.slip_with(kind, next.span, Some(frame.open.span), fix);
            return true;
        }
        self.extra(next);
        false
    }

    /// Whether the rest of the line after a closing bracket still closes a bracket of the given kind.
    fn closes_on_line(&self, next: Token, mark: u8) -> bool {
        let rest = &self.lexer.text.as_bytes()[next.span.end..self.lexer.line_end(next.span.end)];
        let mut open = 0_i32;
        rest.iter().any(|byte| {
            open += i32::from(*byte == mark) - i32::from(*byte == partner(mark));
            open < 0
        })
    }

    /// The bracket is never closed; it is taken to end before `next`.
    fn unclosed(&mut self, frame: Frame, next: Option<Token>) {
        let partner = char::from(partner(frame.mark));
        let here = ByteSpan::new(self.last, self.last);
        // The comma that was left behind alone.
        if self
            .lexer
            .slips
            .last()
            .is_some_and(|slip| slip.kind == SlipKind::ExtraComma && slip.span.end == self.last)
        {
            self.lexer.slips.pop();
        }
        self.closed_early = next.is_some_and(|next| !matches!(next.kind, TokenKind::Close(_)));
        let comma = if self.closed_early { "," } else { "" };
        let fix = Some((here, format!("{partner}{comma}")));
        let kind = SlipKind::UnclosedBracket(partner);
        self.lexer.slip_with(kind, frame.open.span, next.map(|next| next.span), fix);
    }

    /// A closing bracket too many, with the comma that belongs to it.
    fn extra(&mut self, next: Token) {
        let after_comma =
            self.lexer.text.get(..self.last).is_some_and(|before| before.ends_with([',', '(', '[', '{']));
        self.bump();
        let mut out = next.span;
        if self.peek().kind == TokenKind::Comma {
            let comma = self.bump();
            if after_comma {
                out.end = comma.span.end;
            }
        }
        self.lexer.slip(SlipKind::ExtraCloser, next.span, Some((out, " ".into())));
    }

    /// Whether the text ends with a closing bracket, so that the file goes on after an early one.
    fn closes_later(&self) -> bool {
        self.lexer.slips.len() < MAX_SLIPS
            && self.lexer.text.trim_end().ends_with([')', ']', '}', '）', '】', '｝'])
    }

    /// The indentation of the line of `at` in bytes, and whether only blanks stand before `at`.
    /// To be asked from the front to the back; says nothing where indentation is not looked at.
    fn indent(&mut self, at: usize) -> (usize, bool) {
        if !self.by_indent {
            return (0, false);
        }
        let bytes = self.lexer.text.as_bytes();
        let (seen, start, blanks) = self.line;
        let passed = bytes.get(seen..at).unwrap_or(&[]);
        if let Some(found) = passed.iter().rposition(|byte| *byte == b'\n') {
            let start = seen + found + 1;
            let blanks = bytes[start..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
            self.line = (at, start, blanks);
            return (blanks, start + blanks == at);
        }
        self.line.0 = at.max(seen);
        (blanks, start + blanks == at)
    }

    /// Skips a bracket that lies too deep, whole.
    pub(super) fn too_deep(&mut self, open: Token) -> bool {
        if self.frames.len() < MAX_DEPTH {
            return false;
        }
        self.lexer.slip(SlipKind::TooDeep, open.span, None);
        let mut depth = 1_usize;
        while depth > 0 {
            match self.bump().kind {
                TokenKind::Open(_) => depth += 1,
                TokenKind::Close(_) => depth -= 1,
                TokenKind::End => break,
                _ => {}
            }
        }
        true
    }
}

fn partner(mark: u8) -> u8 {
    match mark {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}

fn partner_is(mark: u8, close: u8) -> bool {
    partner(mark) == close
}
