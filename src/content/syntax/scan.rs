//! Builds the tree of places from tokens; never gives up, and notes every slip on the way.
use super::frame::Frame;
use super::lexer::{Lexer, Token, TokenKind};
use super::syntax_error::{SlipKind, SyntaxError};
use super::tree::{NodeRole, SyntaxNode, SyntaxTree};
use crate::content::source::ByteSpan;

pub(crate) struct Scanner<'a> {
    pub(super) lexer: Lexer<'a>,
    pub(super) tree: SyntaxTree,
    pub(super) ahead: [Option<Token>; 2],
    /// The end of the last token taken.
    pub(super) last: usize,
    pub(super) frames: Vec<Frame>,
    /// Trust indentation to find which bracket lacks its partner.
    pub(super) by_indent: bool,
    /// How far lines were followed, where the current one starts, and its indentation.
    pub(super) line: (usize, usize, usize),
    /// A bracket was taken as closed although its partner is missing, comma included.
    pub(super) closed_early: bool,
}

/// Scans a text. Where the brackets don't balance, a second pass lets the indentation tell which one is missing.
pub(crate) fn scan(text: &str) -> (SyntaxTree, Vec<SyntaxError>) {
    let first = Scanner::new(text, false).run();
    if !first.1.iter().any(|slip| slip.kind.is_bracket()) {
        return first;
    }
    let second = Scanner::new(text, true).run();
    if second.1.len() <= first.1.len() { second } else { first }
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str, by_indent: bool) -> Self {
        Self {
            lexer: Lexer::new(text),
            tree: SyntaxTree::default(),
            ahead: [None; 2],
            last: 0,
            frames: Vec::new(),
            by_indent,
            line: (0, 0, 0),
            closed_early: false,
        }
    }

    fn run(mut self) -> (SyntaxTree, Vec<SyntaxError>) {
        let root = self.tree.add(SyntaxNode::new(0, NodeRole::Item, 0));
        if self.value(root) {
            self.trailing();
        } else {
            let at = self.peek().span;
            self.lexer.slip(SlipKind::Empty, ByteSpan::new(at.start, at.end), None);
        }
        let mut slips = self.lexer.slips;
        let open: Vec<ByteSpan> =
            slips.iter().filter(|slip| slip.kind.is_bracket()).map(|slip| slip.span).collect();
        slips.retain(|slip| slip.kind != SlipKind::NamesInList || !open.contains(&slip.span));
        slips.sort_by_key(|slip| slip.span);
        self.tree.finish();
        (self.tree, slips)
    }

    fn trailing(&mut self) {
        let next = self.peek();
        match next.kind {
            TokenKind::End => {}
            _ => {
                let end = self.lexer.text.trim_end().len();
                let rest = ByteSpan::new(next.span.start, end);
                self.lexer.slip(SlipKind::Trailing, next.span, Some((rest, " ".into())));
            }
        }
    }

    pub(super) fn same_line(&self, first: Token, next: Token) -> bool {
        !ByteSpan::new(first.span.end, next.span.start).slice(self.lexer.text).contains('\n')
    }

    pub(super) fn peek(&mut self) -> Token {
        self.look(0)
    }

    pub(super) fn look(&mut self, which: usize) -> Token {
        if self.ahead[0].is_none() {
            self.ahead[0] = Some(self.lexer.next());
        }
        if which == 1 && self.ahead[1].is_none() {
            self.ahead[1] = Some(self.lexer.next());
        }
        self.ahead[which].unwrap_or_else(|| self.lexer.token(TokenKind::End, self.lexer.at))
    }

    pub(super) fn bump(&mut self) -> Token {
        let token = self.peek();
        self.ahead = [self.ahead[1], None];
        self.last = token.span.end;
        token
    }

    /// Reads one value into `node`; false, with nothing taken, where none begins.
    pub(super) fn value(&mut self, node: u32) -> bool {
        let first = self.peek();
        match first.kind {
            TokenKind::Text if self.opener_missing(first) => self.virtual_body(node, first, b'{'),
            TokenKind::Ident if self.opener_missing(first) => self.virtual_body(node, first, b'('),
            TokenKind::Text => {
                self.bump();
            }
            TokenKind::Atom => {
                self.bump();
                if matches!(self.peek().kind, TokenKind::Stray | TokenKind::Text | TokenKind::Ident) {
                    self.half_quoted(first);
                }
            }
            TokenKind::Ident => {
                self.bump();
                self.after_name(node, first);
            }
            TokenKind::Open(mark) => self.body(node, mark, false),
            _ => return false,
        }
        let end = self.last;
        self.tree.node(node).value = ByteSpan::new(first.span.start, end);
        true
    }

    /// `Some(x)` stands where `x` stands.
    pub(super) fn some(&mut self, node: u32) {
        let open = self.bump();
        if self.too_deep(open) {
            return;
        }
        self.push(open, b'(', false);
        let filled = self.value(node);
        if filled && self.peek().kind == TokenKind::Comma {
            self.bump();
        }
        while !self.close() {
            self.bump();
        }
        self.frames.pop();
    }

    pub(super) fn body(&mut self, node: u32, mark: u8, loose: bool) {
        let open = self.bump();
        self.body_of(node, open, mark, loose);
    }

    /// What stands after an opening bracket, up to and with its partner.
    pub(super) fn body_of(&mut self, node: u32, open: Token, mark: u8, loose: bool) {
        self.tree.node(node).open = open.span;
        if self.too_deep(open) {
            return;
        }
        self.push(open, mark, loose);
        let mut index = 0;
        loop {
            let before = self.last;
            if self.close() {
                break;
            }
            if self.last != before {
                continue;
            }
            let next = self.peek();
            match next.kind {
                TokenKind::Comma => {
                    self.bump();
                    self.lexer.slip(SlipKind::ExtraComma, next.span, Some((next.span, " ".into())));
                }
                TokenKind::Stray => {
                    self.bump();
                }
                _ => {
                    self.entry(node, mark, index);
                    index += 1;
                    self.separator();
                }
            }
        }
        self.frames.pop();
    }

    /// One item, field or entry; always takes something.
    fn entry(&mut self, parent: u32, mark: u8, index: u32) {
        let first = self.peek();
        let node = self.tree.add(SyntaxNode::new(parent, NodeRole::Item, index));
        if let Some(frame) = self.frames.last_mut() {
            frame.after_colon = None;
        }
        self.tree.node(node).value = ByteSpan::new(first.span.start, first.span.start);
        let first = match self.half_quoted_key(mark, first) {
            Some(text) => text,
            None if self.is_key(first) => self.bump(),
            None => return self.plain_entry(node, mark, first),
        };
        let loose = self.frames.last().is_some_and(|frame| frame.loose);
        let role = if mark == b'{' && !loose { NodeRole::Key } else { NodeRole::Field };
        let entry = self.tree.node(node);
        (entry.role, entry.key, entry.label, entry.escaped) = (role, first.span, first.inner, first.escaped);
        self.note_name(mark, first);
        let colon = self.bump();
        if colon.kind == TokenKind::Equals {
            self.lexer.slip(SlipKind::EqualsSign, colon.span, Some((colon.span, ":".into())));
        }
        self.tree.node(node).value = ByteSpan::new(colon.span.end, colon.span.end);
        if let Some(frame) = self.frames.last_mut() {
            frame.after_colon = Some(colon.span.end);
        }
        while matches!(self.peek().kind, TokenKind::Stray | TokenKind::Colon | TokenKind::Equals) {
            let extra = self.bump();
            if extra.kind != TokenKind::Stray {
                self.lexer.slip(SlipKind::Stray, extra.span, Some((extra.span, " ".into())));
            }
        }
        if !self.value(node) {
            self.lexer.slip(SlipKind::MissingValue, ByteSpan::new(first.span.start, colon.span.end), None);
        }
    }

    fn is_key(&mut self, first: Token) -> bool {
        matches!(first.kind, TokenKind::Ident | TokenKind::Text | TokenKind::Atom)
            && matches!(self.look(1).kind, TokenKind::Colon | TokenKind::Equals)
    }

    fn note_name(&mut self, mark: u8, key: Token) {
        let Some(frame) = self.frames.last_mut() else {
            return;
        };
        frame.named = true;
        let (told, loose) = (frame.told, frame.loose);
        frame.told |= mark == b'[';
        let open = frame.open.span;
        if mark == b'[' && !told && !loose {
            self.lexer.slip_with(SlipKind::NamesInList, open, Some(key.span), None);
        } else if mark == b'(' && key.kind == TokenKind::Text {
            let name = key.inner.slice(self.lexer.text).to_owned();
            self.lexer.slip(SlipKind::QuotedField, key.span, Some((key.span, name)));
        }
    }

    /// A comma inside a number, `1,000` or `0,4`, where entries have names: what follows it has none.
    fn comma_in_number(&mut self, first: Token) {
        let text = self.lexer.text;
        let digits = first.span.slice(text);
        let before = text.get(..first.span.start).and_then(|b| b.strip_suffix(','));
        let Some(before) = before.filter(|b| {
            digits.starts_with(|c: char| c.is_ascii_digit()) && b.ends_with(|c: char| c.is_ascii_digit())
        }) else {
            return;
        };
        let head =
            before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '-' | '+'));
        let comma = ByteSpan::new(before.len(), before.len() + 1);
        let leading = &before[head.len()..];
        let thousands = digits.len() == 3 && leading.trim_start_matches(['-', '+']) != "0";
        let with = if thousands { "" } else { "." };
        let whole = ByteSpan::new(head.len(), first.span.end);
        // 1,200,000 is one number with two commas.
        if let Some(slip) = self.lexer.slips.last_mut()
            && slip.kind == SlipKind::CommaInNumber
            && slip.span.end == comma.start
        {
            slip.span = whole;
            slip.fix.push((comma, with.into()));
            return;
        }
        self.lexer.slip(SlipKind::CommaInNumber, whole, Some((comma, with.into())));
    }

    fn plain_entry(&mut self, node: u32, mark: u8, first: Token) {
        let named = self.frames.last().is_some_and(|frame| frame.named);
        if first.kind == TokenKind::Atom && (named || mark == b'{') {
            self.comma_in_number(first);
        }
        let next = self.look(1);
        let name = matches!(first.kind, TokenKind::Ident) || (mark == b'{' && first.kind == TokenKind::Text);
        let value =
            matches!(next.kind, TokenKind::Text | TokenKind::Atom | TokenKind::Ident | TokenKind::Open(_))
                && self.same_line(first, next);
        if (named || mark == b'{') && mark != b'[' && name && value {
            // `title "…"`: a field or key whose colon is missing.
            self.bump();
            let entry = self.tree.node(node);
            (entry.role, entry.key) =
                (if mark == b'{' { NodeRole::Key } else { NodeRole::Field }, first.span);
            (entry.label, entry.escaped) = (first.inner, first.escaped);
            let end = ByteSpan::new(first.span.end, first.span.end);
            self.lexer.slip(SlipKind::MissingColon, first.span, Some((end, ":".into())));
            self.value(node);
        } else if !self.value(node) {
            let odd = self.bump();
            if odd.kind != TokenKind::Stray {
                self.lexer.slip(SlipKind::Stray, odd.span, Some((odd.span, " ".into())));
            }
        } else if self.peek().kind == TokenKind::Colon {
            // A key that is itself a tuple or a struct.
            self.bump();
            let entry = self.tree.node(node);
            (entry.role, entry.key, entry.label) = (NodeRole::Key, entry.value, entry.value);
            self.value(node);
        }
    }

    /// The comma after an entry, or the note that it is missing.
    fn separator(&mut self) {
        if std::mem::take(&mut self.closed_early) {
            return;
        }
        let (end, before) = (self.last, self.last_mark());
        let mut stray = false;
        while self.peek().kind == TokenKind::Stray {
            self.bump();
            stray = true;
        }
        match self.peek().kind {
            TokenKind::Comma => {
                self.bump();
            }
            TokenKind::Close(_) | TokenKind::End => {}
            _ if stray => {}
            _ => {
                let span = ByteSpan::new(before.start, end);
                self.lexer.slip(SlipKind::MissingComma, span, Some((ByteSpan::new(end, end), ",".into())));
            }
        }
    }
}
