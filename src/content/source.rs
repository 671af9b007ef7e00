//! Places in a text: byte spans, and the lines and columns that people count.
use serde::Serialize;

/// A half-open range of bytes in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct ByteSpan {
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl ByteSpan {
    /// The span of `start..end`; an end before the start counts as empty.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// Whether `other` lies inside this span (an equal span does).
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The piece of `text`, or nothing where the span does not fit it.
    #[must_use]
    pub fn slice(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }
}

/// A line and a column, both counted from 1; columns count characters, as editors do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct LineCol {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// The line starts of a text: turns byte offsets into lines and columns and back.
#[derive(Clone, Debug)]
pub struct LineIndex<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> LineIndex<'a> {
    /// Indexes `text`. Lines end with a line feed, with or without a carriage return.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let mut starts = vec![if text.starts_with('\u{feff}') { 3 } else { 0 }];
        starts.extend(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1));
        Self { text, starts }
    }

    /// The line and column of a byte; an offset inside a character counts as that character.
    #[must_use]
    pub fn line_col(&self, offset: usize) -> LineCol {
        let offset = self.text.floor_char_boundary(offset);
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let column = self.text.get(start..offset).map_or(0, |before| before.chars().count()) + 1;
        LineCol { line, column }
    }

    /// The byte of a line and column; beyond the line's end, its end.
    #[must_use]
    pub fn offset(&self, at: LineCol) -> usize {
        let span = self.line(at.line);
        let line = span.slice(self.text);
        let within =
            line.char_indices().nth(at.column.saturating_sub(1)).map_or(line.len(), |(byte, _)| byte);
        span.start + within
    }

    /// The span of a line (from 1) without its line end.
    #[must_use]
    pub fn line(&self, line: usize) -> ByteSpan {
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let end = self.starts.get(line.max(1)).map_or(self.text.len(), |next| next - 1);
        let text = self.text.get(start..end).unwrap_or("");
        ByteSpan::new(start, start + text.strip_suffix('\r').unwrap_or(text).len())
    }

    /// The indexed text.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// How many lines there are; an empty text has one.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.starts.len()
    }
}
