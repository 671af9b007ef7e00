//! A text with some pieces replaced, and the way back from its bytes to the original's.
use std::collections::BTreeMap;

use crate::content::source::ByteSpan;

/// Replacements that don't overlap.
#[derive(Clone, Debug, Default)]
pub(super) struct Patch {
    edits: BTreeMap<(usize, usize), String>,
}

impl Patch {
    /// Replaces a piece; earlier edits inside it are dropped, and one around it or across its edge wins over it.
    pub(super) fn replace(&mut self, span: ByteSpan, with: &str) {
        let inside: Vec<_> = self
            .edits
            .range((span.start, 0)..=(span.end, usize::MAX))
            .map(|(key, _)| *key)
            .filter(|(start, end)| span.contains(ByteSpan::new(*start, *end)))
            .collect();
        for key in inside {
            self.edits.remove(&key);
        }
        let before = self.edits.range(..(span.start, usize::MAX)).next_back().map_or(0, |((_, end), _)| *end);
        let after = self.edits.range((span.start, 0)..).next().map_or(usize::MAX, |((start, _), _)| *start);
        if before <= span.start && span.end <= after {
            self.edits.insert((span.start, span.end), with.to_owned());
        }
    }

    /// A piece of the text with its replacements made.
    pub(super) fn apply(&self, text: &str, within: ByteSpan) -> Patched {
        let mut out = Patched::default();
        let mut at = within.start;
        for ((start, end), with) in self.edits.range((within.start, 0)..=(within.end, within.end)) {
            if *end > within.end || *start < at {
                continue;
            }
            out.copy(text, ByteSpan::new(at, *start));
            out.pieces.push((out.text.len(), *start, false));
            out.text.push_str(with);
            at = *end;
        }
        out.copy(text, ByteSpan::new(at, within.end));
        out
    }
}

/// A patched text.
#[derive(Clone, Debug, Default)]
pub(super) struct Patched {
    pub(super) text: String,
    /// Where a piece begins here, where it begins in the original, and whether it was copied.
    pieces: Vec<(usize, usize, bool)>,
}

impl Patched {
    fn copy(&mut self, text: &str, span: ByteSpan) {
        self.pieces.push((self.text.len(), span.start, true));
        self.text.push_str(span.slice(text));
    }

    /// The byte of the original that a byte of this text came from.
    pub(super) fn original(&self, offset: usize) -> usize {
        let after = self.pieces.partition_point(|(start, ..)| *start <= offset);
        match after.checked_sub(1).and_then(|piece| self.pieces.get(piece)) {
            Some((start, origin, true)) => origin + (offset - start),
            Some((_, origin, false)) => *origin,
            None => offset,
        }
    }
}
